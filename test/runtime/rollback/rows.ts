import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { identifier } from '../../../src/runtime/lake/sql.ts';
import { readColumns } from '../../../src/runtime/models/table-session.ts';
import { readingPlatform } from '../../services/pyiceberg/lake-dump.ts';
import { scratchFolder } from '../scratch.ts';

/** Columns that differ from run to run by their nature. */
const ofTheRun = /^_?(run_id|ingested_at|quarantined_at|measured_at|record_id|plan_hash|failed_at)$/;

/** The rows of every table but the audit trail, without what is a run's own, as sorted JSON; by table. */
export async function lakeRows(workspace: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const lake = await openLake({
    platform: readingPlatform({ name: 'lake', path: '.lake/catalog.sqlite' }),
    workspace,
  });
  const engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: await scratchFolder() });
  try {
    const rows: Record<string, readonly string[]> = {};
    for (const ref of await lake.tables()) {
      const table = await lake.table(ref);
      if (table === null || ref.name === 'audit') continue;
      const columns = readColumns(table);
      const kept = columns.filter(({ name }) => !ofTheRun.test(name)).map(({ name }) => identifier(name));
      const relation = await lake.relation(columns, await lake.dataFiles(table));
      const found = await engine.query(
        `SELECT CAST(to_json(r) AS VARCHAR) AS r FROM (SELECT ${kept.join(', ')} FROM (${relation})) AS r ORDER BY 1`,
      );
      rows[`${ref.namespace}.${ref.name}`] = found.map(({ r }) => String(r));
    }
    return rows;
  } finally {
    engine.close();
    await lake.close();
  }
}
