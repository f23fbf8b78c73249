/** A process that counts two tables up by one in each commit, again and again: `node committer.ts NAME COMMITS`. */
import { openPostgresCatalog } from '../../../src/runtime/lake/catalog/postgres-catalog.ts';

const [, , name = '', commits = '0'] = process.argv;
const catalog = openPostgresCatalog(name, process.env.LAKESPEC_CATALOG_URL ?? '');
const refs = ['a', 'b'].map((table) => ({ namespace: 'n', name: table }));
let lost = 0;
for (let done = 0; done < Number(commits); ) {
  const at = await Promise.all(refs.map((ref) => catalog.load(ref)));
  const changes = refs.map((ref, index) => ({
    ref,
    from: at[index] ?? null,
    to: String(Number(at[index]) + 1),
  }));
  // Every second process names the tables the other way around.
  if (await catalog.commit(process.pid % 2 === 0 ? changes : changes.toReversed())) done++;
  else lost++;
}
await catalog.close();
process.stdout.write(String(lost));
