import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanColumn, PlanPartition } from '../../../src/plan/index.ts';
import type { DataFile } from '../../../src/runtime/lake/lake.ts';
import { compact } from '../../../src/runtime/lake/maintain/compact.ts';
import { partitionSql } from '../../../src/runtime/lake/partition-sql.ts';
import { examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const ref = { namespace: 'example_claims_silver', name: 'visits' };

describe('partitions', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(examplePlan());
  });
  afterEach(() => bench.close());

  const value = async (
    transform: PlanPartition['transform'],
    type: PlanColumn['type'],
    sql: string,
    parameter: number | null = null,
  ) => {
    const of = partitionSql({ transform, column: 'v', parameter }, type);
    const [row] = await bench.engine.query(`SELECT ${of} AS value FROM (SELECT ${sql} AS v) AS t`);
    return row?.value;
  };

  // The hashes of the Iceberg specification, Appendix B: a bucket of 2^31-1 shows the hash but for its sign.
  const whole = 2_147_483_647;
  const bucketOf = (hash: number) => String((hash & 0x7fff_ffff) % whole);
  it.each([
    ['integer', 'CAST(34 AS INTEGER)', 2017239379],
    ['bigint', 'CAST(34 AS BIGINT)', 2017239379],
    ['decimal(9,2)', 'CAST(14.20 AS DECIMAL(9,2))', -500754589],
    ['date', "DATE '2017-11-16'", -653330422],
    ['timestamp', "TIMESTAMP '2017-11-16 22:31:08'", -2047944441],
    ['timestamp', "TIMESTAMP '2017-11-16 22:31:08.000001'", -1207196810],
    ['timestamptz', "TIMESTAMPTZ '2017-11-16 14:31:08-08:00'", -2047944441],
    ['string', "'iceberg'", 1210000089],
  ] as const)('hashes %s %s as the specification does', async (type, sql, hash) => {
    expect(await value('bucket', type, sql, whole)).toBe(bucketOf(hash));
  });

  it.each([
    ['year', 'date', "DATE '1969-12-31'", null, '-1'],
    ['month', 'date', "DATE '1969-12-31'", null, '-1'],
    ['day', 'timestamptz', "TIMESTAMPTZ '1969-12-31 23:59:59.999999+00'", null, '-1'],
    ['day', 'date', "DATE '2017-12-01'", null, '17501'],
    ['hour', 'timestamp', "TIMESTAMP '2017-12-01 10:30:00'", null, '420034'],
    ['month', 'timestamptz', "TIMESTAMPTZ '2018-01-01 01:00:00+02'", null, '575'],
    ['truncate', 'integer', 'CAST(-1 AS INTEGER)', 10, '-10'],
    ['truncate', 'decimal(9,2)', 'CAST(10.65 AS DECIMAL(9,2))', 50, '1050'],
    ['truncate', 'string', "'icebérg'", 5, 'icebé'],
    ['identity', 'decimal(9,2)', 'CAST(-0.05 AS DECIMAL(9,2))', null, '-5'],
    ['identity', 'boolean', 'false', null, 'false'],
    ['bucket', 'string', 'CAST(NULL AS VARCHAR)', 16, null],
  ] as const)('%s of %s %s', async (transform, type, sql, parameter, expected) => {
    expect(await value(transform, type, sql, parameter)).toBe(expected);
  });

  const columns = [column('id', 'bigint'), column('day', 'date'), column('state', 'string')];
  const write = async (partition: readonly PlanPartition[], select: string) => {
    const target = await bench.lake.target({
      ref,
      store: 'refined',
      description: 'Visits.',
      columns,
      renames: [],
      sort: ['id'],
      partition,
    });
    const add = await bench.lake.write(bench.engine, target, select, 'run');
    await bench.lake.commit([{ target, operation: 'append', add, remove: [], properties: {}, summary: {} }]);
    return add;
  };
  const byMonth: PlanPartition = { transform: 'month', column: 'day', parameter: null };
  const byState: PlanPartition = { transform: 'identity', column: 'state', parameter: null };
  const rows = `SELECT i AS id, DATE '2024-01-30' + CAST(i % 4 AS INTEGER) AS day,
    CASE WHEN i % 2 = 0 THEN 'a/b' END AS state FROM range(8) AS t(i)`;
  const partitions = (files: readonly DataFile[]) => files.map((file) => file.partition).sort();

  it('splits rows into files by partition, and puts no value into a name', async () => {
    const add = await write([byMonth, byState], rows);
    expect(partitions(add)).toEqual([
      ['648', null],
      ['648', 'a/b'],
      ['649', null],
      ['649', 'a/b'],
    ]);
    for (const { uri } of add) expect(uri).toMatch(/\/data\/run-[0-9a-f-]+\.parquet$/);
    const table = await bench.table(ref);
    expect(table.metadata.partitionSpecs.at(-1)?.fields).toEqual([
      { sourceId: 2, fieldId: 1000, name: 'day_month', transform: 'month' },
      { sourceId: 3, fieldId: 1001, name: 'state', transform: 'identity' },
    ]);
    expect(partitions(await bench.lake.dataFiles(table))).toEqual(partitions(add));
    expect(await bench.rows(ref)).toHaveLength(8);
  });

  it('truncates the least number to the other end of the range, as Java does', async () => {
    await write(
      [{ transform: 'truncate', column: 'id', parameter: 10 }],
      `SELECT -9223372036854775808 AS id, DATE '2024-01-30' AS day, 'a' AS state`,
    );
    const table = await bench.table(ref);
    expect(partitions(await bench.lake.dataFiles(table))).toEqual([
      [String(BigInt.asIntN(64, -9223372036854775810n))],
    ]);
    expect(await bench.rows(ref)).toHaveLength(1);
  });

  it('keeps files of an earlier spec where the spec changes, and takes the earlier up again', async () => {
    await write([], rows);
    await write([byMonth], rows);
    await write([byState, byMonth], rows);
    await write([byMonth], rows);
    const { metadata } = await bench.table(ref);
    expect(
      metadata.partitionSpecs.map(({ specId, fields }) => [specId, fields.map((of) => of.fieldId)]),
    ).toEqual([
      [0, []],
      [1, [1000]],
      [2, [1001, 1000]],
    ]);
    expect(metadata.defaultSpecId).toBe(1);
    expect(await bench.rows(ref)).toHaveLength(32);
  });

  it('stays in its partitions when its files are compacted', async () => {
    await write([byMonth], rows);
    await write([byMonth], rows);
    const table = await bench.table(ref);
    const change = await compact(bench.lake, bench.engine, table, {
      smallerThanBytes: 1e9,
      minFiles: 2,
      name: 'compact',
    });
    await bench.lake.commit([change!]);
    const now = await bench.table(ref);
    expect(now.metadata.defaultSpecId).toBe(table.metadata.defaultSpecId);
    expect(partitions(await bench.lake.dataFiles(now))).toEqual([['648'], ['649']]);
    expect(await bench.rows(ref)).toHaveLength(16);
  });
});
