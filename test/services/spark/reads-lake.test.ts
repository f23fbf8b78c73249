import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableRef } from '../../../src/plan/index.ts';
import {
  altered,
  countsOf,
  countsSelect,
  differences,
  type Filter,
  type ReadColumn,
  type Reader,
} from '../readers/compare.ts';
import { variedLake } from '../readers/lake.ts';
import { fetchJars, sparkCatalog } from './iceberg.ts';
import { SparkSession, sparkSettings } from './session.ts';

const workspace = mkdtempSync(join(tmpdir(), 'lakespec-spark-'));
let spark: SparkSession;
let lake: Awaited<ReturnType<typeof variedLake>>;
beforeAll(async () => {
  lake = await variedLake(workspace);
  spark = new SparkSession({
    ...sparkSettings,
    'spark.jars': fetchJars(),
    // Its vectorised reader (Iceberg 1.10) fails on a 32-bit column of DuckDB's files that has become 64-bit.
    'spark.sql.iceberg.vectorization.enabled': 'false',
    ...sparkCatalog('lake', join(workspace, 'catalog.sqlite'), workspace),
  });
});
afterAll(async () => {
  await spark.close();
  rmSync(workspace, { recursive: true, force: true });
});

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;
function value({ name, type }: ReadColumn): string {
  const column = quoted(name);
  if (type === 'date') return `unix_date(${column})`;
  if (type === 'timestamp' || type === 'timestamptz') return `unix_micros(CAST(${column} AS TIMESTAMP))`;
  if (type === 'struct' || type === 'list') return `to_json(${column}, map('ignoreNullFields', 'false'))`;
  return column;
}

test('Spark reads the values that lakespec reads, at every snapshot', async () => {
  const from = ({ namespace, name }: TableRef, snapshotId?: string) =>
    `lake.${quoted(namespace)}.${quoted(name)}${snapshotId === undefined ? '' : ` VERSION AS OF ${snapshotId}`}`;
  const reader: Reader = {
    columns: async (ref, snapshotId) =>
      (await spark.ask(`SELECT * FROM ${from(ref, snapshotId)} LIMIT 0`)).names,
    rows: async (ref, snapshotId, columns) =>
      (await spark.ask(`SELECT ${columns.map(value).join(', ')} FROM ${from(ref, snapshotId)}`)).rows,
    counts: async (ref, filters) => {
      const condition = ({ column, literal }: Filter) =>
        `${quoted(column)} = ${literal.replaceAll("''", "\\'")}`;
      return countsOf((await spark.ask(countsSelect(from(ref), filters, condition))).rows);
    },
  };
  const { dump } = lake;
  expect(await differences(dump, reader)).toMatchObject({
    snapshots: dump.tables.reduce((sum, { snapshots }) => sum + snapshots.length, 0),
    problems: [],
  });
  const [types] = dump.tables.filter(({ name }) => name === 'types');
  expect((await differences(altered({ tables: [types!] }), reader)).problems).not.toEqual([]);
});
