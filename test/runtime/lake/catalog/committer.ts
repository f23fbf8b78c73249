/** A process that counts two tables up by one in each commit, again and again: `node committer.ts FILE COMMITS`. */
import { openSqliteCatalog } from '../../../../src/runtime/lake/catalog/sqlite-catalog.ts';

const [, , path = '', commits = '0'] = process.argv;
const catalog = openSqliteCatalog('lake', path);
const refs = ['a', 'b'].map((name) => ({ namespace: 'n', name }));
let lost = 0;
for (let done = 0; done < Number(commits); ) {
  const at = await Promise.all(refs.map((ref) => catalog.load(ref)));
  const changes = refs.map((ref, index) => ({
    ref,
    from: at[index] ?? null,
    to: String(Number(at[index]) + 1),
  }));
  if (await catalog.commit(changes)) done++;
  else lost++;
}
await catalog.close();
process.stdout.write(String(lost));
