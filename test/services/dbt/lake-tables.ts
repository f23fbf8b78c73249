import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanPlatform } from '../../../src/plan/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { columnsAt, openLake } from '../../../src/runtime/lake/index.ts';
import { identifier, literal } from '../../../src/runtime/lake/sql.ts';

/** Writes tables of a lake to `folder/NAMESPACE/TABLE.parquet`, as lakespec reads them; gives their number. */
export async function exportTables(options: {
  readonly platform: PlanPlatform;
  readonly workspace: string;
  readonly folder: string;
  readonly scratch: string;
  readonly wanted: (namespace: string, name: string) => boolean;
}): Promise<number> {
  const { platform, workspace, folder, scratch, wanted } = options;
  rmSync(folder, { recursive: true, force: true });
  const lake = await openLake({ platform, workspace });
  const engine = await openDuckdb({ memoryMb: 1024, threads: 1, scratch });
  let count = 0;
  try {
    for (const ref of await lake.tables()) {
      const table = wanted(ref.namespace, ref.name) ? await lake.table(ref) : null;
      if (table === null) continue;
      const columns = columnsAt(table);
      mkdirSync(join(folder, ref.namespace), { recursive: true });
      const list = columns.map(({ name }) => identifier(name)).join(', ');
      const relation = await lake.relation(columns, await lake.dataFiles(table));
      const rows = /^\s*(select|with|from)\b/i.test(relation) ? `(${relation})` : relation;
      await engine.run(
        `COPY (SELECT ${list} FROM ${rows} AS stored) TO ${literal(join(folder, ref.namespace, `${ref.name}.parquet`))} (FORMAT parquet)`,
      );
      count += 1;
    }
  } finally {
    engine.close();
    await lake.close();
  }
  return count;
}
