import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableRef } from '../../../src/plan/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { identifier } from '../../../src/runtime/lake/sql.ts';
import { type Dump, dumpLake } from '../pyiceberg/lake-dump.ts';
import { buildLake } from '../pyiceberg/varied-lake.ts';
import {
  altered,
  countsOf,
  countsSelect,
  differences,
  type Filter,
  type ReadColumn,
  type Reader,
} from '../readers/compare.ts';
import { openSharedCatalog, type SharedCatalog } from './lakes.ts';

const workspace = mkdtempSync(join(tmpdir(), 'lakespec-trino-'));
let shared: SharedCatalog;
let dump: Dump;
beforeAll(async () => {
  shared = await openSharedCatalog('reads', workspace);
  await buildLake(workspace, shared.platform);
  const lake = await openLake({ platform: shared.platform, workspace });
  const engine = await openDuckdb({ memoryMb: 512, threads: 1, scratch: join(workspace, 'scratch') });
  dump = await dumpLake(lake, engine);
  engine.close();
  await lake.close();
});
afterAll(async () => {
  await shared.close();
  rmSync(workspace, { recursive: true, force: true });
});

function value({ name, type }: ReadColumn): string {
  const column = identifier(name);
  if (type === 'date') return `date_diff('day', DATE '1970-01-01', ${column})`;
  if (type === 'timestamp') {
    return `date_diff('second', TIMESTAMP '1970-01-01 00:00:00', date_trunc('second', ${column})) * 1000000
      + CAST(substr(CAST(${column} AS VARCHAR), 21, 6) AS BIGINT)`;
  }
  if (type === 'timestamptz') return `CAST(to_unixtime(${column}) * 1e6 AS DECIMAL(20,0))`;
  if (type === 'struct' || type === 'list') return `json_format(CAST(${column} AS JSON))`;
  return column;
}

test('Trino reads the values that lakespec reads, at every snapshot', async () => {
  const from = ({ namespace, name }: TableRef, snapshotId?: string) =>
    `${identifier(namespace)}.${identifier(name)}${snapshotId === undefined ? '' : ` FOR VERSION AS OF ${snapshotId}`}`;
  const reader: Reader = {
    columns: async (ref, snapshotId) =>
      (await shared.client.run(`SELECT * FROM ${shared.named(from(ref, snapshotId))} LIMIT 0`)).columns.map(
        ({ name }) => name,
      ),
    rows: async (ref, snapshotId, columns) => {
      const values = columns.map((column, index) => `CAST(${value(column)} AS VARCHAR) AS v${index}`);
      const { rows } = await shared.client.run(
        `SELECT ${values.join(', ')} FROM ${shared.named(from(ref, snapshotId))}`,
      );
      return rows.map((row) => columns.map((_, index) => (row[`v${index}`] ?? null) as string | null));
    },
    counts: async (ref, filters) => {
      const condition = ({ column, literal }: Filter) => `${identifier(column)} = ${literal}`;
      const { rows } = await shared.client.run(countsSelect(shared.named(from(ref)), filters, condition));
      return countsOf(rows.map(({ i, n }) => [i, n]));
    },
  };
  expect(await differences(dump, reader)).toMatchObject({
    snapshots: dump.tables.reduce((sum, { snapshots }) => sum + snapshots.length, 0),
    problems: [],
  });
  const [types] = dump.tables.filter(({ name }) => name === 'types');
  expect((await differences(altered({ tables: [types!] }), reader)).problems).not.toEqual([]);
});
