/**
 * A process that adds its rows to two tables in each commit, again and again, whoever else does:
 * `node lake-committer.ts PLATFORM NAMESPACE COMMITS`, the platform as a plan has it, in JSON. Prints the races it lost.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { RunFailure } from '../../../src/runtime/failure.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import type { TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';

const [, , platform = '', namespace = '', commits = '0'] = process.argv;
const scratch = await mkdtemp(join(tmpdir(), 'lakespec-committer-'));
const lake = await openLake({ platform: JSON.parse(platform), workspace: '/', scratch });
const engine = await openDuckdb({ memoryMb: 128, threads: 1, scratch: join(scratch, 'spill') });
const layouts = ['a', 'b'].map(
  (name): TableLayout => ({
    ref: { namespace, name },
    store: 'refined',
    description: '',
    columns: [{ name: 'pid', type: 'integer', nullable: true, description: '', label: [] }],
    renames: [],
    sort: [],
  }),
);
let lost = 0;
for (let done = 0; done < Number(commits); ) {
  const changes: TableChange[] = [];
  for (const layout of layouts) {
    const target = await lake.target(layout);
    const add = await lake.write(engine, target, `SELECT ${process.pid} AS pid`, 'run');
    changes.push({ target, operation: 'append', add, remove: [], properties: {}, summary: {} });
  }
  try {
    // Every second process names the tables the other way around.
    await lake.commit(process.pid % 2 === 0 ? changes : changes.toReversed());
    done++;
  } catch (error) {
    if (!(error instanceof RunFailure) || error.kind !== 'race') throw error;
    lost++;
    await lake.discard(changes.flatMap(({ add }) => add));
  }
}
engine.close();
await lake.close();
await rm(scratch, { recursive: true, force: true });
process.stdout.write(String(lost));
