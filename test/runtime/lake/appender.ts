/**
 * A process that appends rows to two tables, one commit each time, and tries again when it loses a race:
 * `node appender.ts WORKSPACE FIRST COUNT`.
 */
import { join } from 'node:path';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { RunFailure } from '../../../src/runtime/failure.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import type { TableLayout } from '../../../src/runtime/lake/lake.ts';
import { examplePlan } from '../plan.ts';

const [, , workspace = '', first = '0', count = '0'] = process.argv;
const lake = await openLake({ platform: examplePlan().platform, workspace });
const engine = await openDuckdb({
  memoryMb: 128,
  threads: 1,
  scratch: join(workspace, `scratch-${process.pid}`),
});
const layout = (name: string): TableLayout => ({
  ref: { namespace: 'example_claims_silver', name },
  store: 'refined',
  description: '',
  columns: [{ name: 'id', type: 'bigint', nullable: true, description: '', label: [] }],
  renames: [],
  sort: [],
});
for (let id = Number(first); id < Number(first) + Number(count); id++) {
  for (;;) {
    const changes = [];
    for (const name of ['one', 'two']) {
      const target = await lake.target(layout(name));
      const add = await lake.write(engine, target, `SELECT ${id} AS id`, `run-${process.pid}`);
      changes.push({ target, operation: 'append', add, remove: [], properties: {}, summary: {} } as const);
    }
    try {
      await lake.commit(changes);
      break;
    } catch (error) {
      if (!(error instanceof RunFailure) || error.kind !== 'race') throw error;
      for (const change of changes) await lake.discard(change.add);
    }
  }
}
engine.close();
await lake.close();
