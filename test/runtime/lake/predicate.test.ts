import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ColumnType, PlanPartition } from '../../../src/plan/index.ts';
import {
  type Literal,
  type Predicate,
  type RowCondition,
  snapshotsOf,
} from '../../../src/runtime/lake/index.ts';
import type { LakeTable } from '../../../src/runtime/lake/lake.ts';
import { bindPredicate } from '../../../src/runtime/lake/predicate.ts';
import { literal } from '../../../src/runtime/lake/sql.ts';
import { sharesOf } from '../../../src/runtime/lake/table-files.ts';
import { type LakeBench, layoutOf, openBench } from './bench-lake.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const columns = {
  flag: 'boolean',
  small: 'integer',
  big: 'bigint',
  ratio: 'double',
  text: 'string',
  day: 'date',
  local: 'timestamp',
  instant: 'timestamptz',
  price: 'decimal(9,2)',
  exact: 'decimal(38,10)',
} as const satisfies Readonly<Record<string, ColumnType>>;

/** Values on both sides of zero, of 1970, and of the ends of partitions; some null, some NaN. */
const rows = (from: number, count: number) => `
  SELECT CASE i % 4 WHEN 0 THEN NULL WHEN 1 THEN true ELSE false END AS flag,
    CASE WHEN i % 7 = 0 THEN NULL ELSE i - 20 END AS small, CASE WHEN i = 3 THEN -9223372036854775808 ELSE (i - 20) * 3 END AS big,
    CASE i % 5 WHEN 0 THEN 'nan'::DOUBLE WHEN 1 THEN -0.0 ELSE (i - 20) / 4 END AS ratio,
    CASE WHEN i % 6 = 0 THEN NULL WHEN i % 6 = 1 THEN repeat('ü€😀', 8) || i ELSE chr(CAST(97 + i % 9 AS INTEGER)) || i END AS text,
    DATE '1969-12-20' + CAST(i AS INTEGER) AS day,
    TIMESTAMP '1969-12-31 10:00:00' + to_microseconds(i * 1800000001) AS local,
    CASE WHEN i % 9 = 0 THEN NULL ELSE TIMESTAMPTZ '1968-02-01 00:00:00+00' + to_days(CAST(i * 20 AS INTEGER)) END AS instant,
    CAST((i - 20) * 0.75 AS DECIMAL(9,2)) AS price, CAST((i - 20) * 0.5 AS DECIMAL(38,10)) AS exact
  FROM range(${from}, ${from + count}) AS of(i)`;

const by = (transform: PlanPartition['transform'], column: string, parameter: number | null = null) => ({
  transform,
  column,
  parameter,
});
const partitionings: readonly (readonly PlanPartition[])[] = [
  [],
  [by('bucket', 'big', 4), by('bucket', 'text', 3)],
  [by('bucket', 'exact', 3), by('bucket', 'instant', 2), by('bucket', 'day', 2)],
  [by('year', 'day'), by('month', 'instant')],
  [by('day', 'local'), by('month', 'day')],
  [by('hour', 'local')],
  [by('truncate', 'small', 7), by('truncate', 'text', 2)],
  [by('truncate', 'price', 50), by('truncate', 'big', 10)],
  [by('identity', 'flag'), by('identity', 'day')],
  [by('identity', 'price'), by('identity', 'text')],
];

const value: Readonly<Record<keyof typeof columns, fc.Arbitrary<Literal>>> = {
  flag: fc.boolean(),
  small: fc.integer({ min: -25, max: 25 }),
  big: fc.oneof(
    fc.integer({ min: -70, max: 70 }),
    fc.constantFrom(-9223372036854775808n, 9223372036854775807n),
  ),
  ratio: fc.oneof(
    fc.integer({ min: -24, max: 24 }).map((n) => n / 4),
    fc.constantFrom(-0, 0, 'Infinity'),
  ),
  text: fc.oneof(
    fc.integer({ min: 0, max: 45 }).map((i) => `${String.fromCharCode(97 + (i % 9))}${i}`),
    fc.constantFrom('', 'a', 'b3', 'ü€😀ü', `${'ü€😀'.repeat(8)}7`, "i't"),
  ),
  day: fc.integer({ min: -15, max: 40 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
  local: fc.integer({ min: -40, max: 60 }).map((n) => new Date(n * 1_800_000).toISOString().replace('Z', '')),
  instant: fc.integer({ min: -35, max: 10 }).map((n) => new Date(n * 20 * 86_400_000).toISOString()),
  price: fc.integer({ min: -60, max: 60 }).map((n) => (n * 0.25).toFixed(2)),
  exact: fc.integer({ min: -60, max: 60 }).map((n) => (n / 4).toFixed(10)),
};

const condition = fc.constantFrom(...(Object.keys(columns) as (keyof typeof columns)[])).chain(
  (column): fc.Arbitrary<RowCondition> =>
    fc.oneof(
      fc.record({
        column: fc.constant(column),
        op: fc.constantFrom('=', '<', '<=', '>', '>='),
        value: value[column],
      }),
      fc.record({
        column: fc.constant(column),
        op: fc.constant('in' as const),
        values: fc.array(value[column], { maxLength: 4 }),
      }),
      fc.record({ column: fc.constant(column), op: fc.constantFrom('is null', 'is not null') }),
    ),
);
const predicates = fc.array(condition, { minLength: 1, maxLength: 3 });

/** All rows of a table in the engine, each with its file. */
async function loaded(table: LakeTable): Promise<string> {
  const target = await bench.lake.target({ ...layoutOf(table.ref.name, columns), partition: [] });
  const files = await bench.lake.dataFiles(table);
  const selects = await Promise.all(
    files.map(
      async (file) =>
        `SELECT ${literal(file.uri)} AS file, * FROM (${await bench.lake.relation(target.columns, [file])})`,
    ),
  );
  const name = `rows_${table.ref.name}`;
  await bench.engine.run(`CREATE TEMP TABLE ${name} AS ${selects.join(' UNION ALL ')}`);
  return name;
}

describe('planning with a predicate', () => {
  test.each(
    partitionings.map(
      (partition) =>
        [partition.map((of) => `${of.transform} of ${of.column}`).join(', '), partition] as const,
    ),
  )('leaves out no row, and proves none that is not there: %s', async (_, partition) => {
    const layout = layoutOf(`pruned${partitionings.indexOf(partition)}`, columns, { partition });
    for (const [from, count] of [
      [0, 12],
      [12, 15],
      [27, 16],
    ] as const) {
      await bench.commit(layout, rows(from, count));
    }
    const table = (await bench.lake.table(layout.ref))!;
    const files = await bench.lake.dataFiles(table);
    const held = await loaded(table);
    const target = await bench.lake.target(layout);
    let left = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(predicates, async (where: Predicate) => {
        const { conditions, sql } = bindPredicate(target.columns, where);
        const shareOf = sharesOf(target, conditions);
        const counts = new Map(
          (
            await bench.engine.query(
              `SELECT file, count(*) AS n, count(*) FILTER (WHERE ${sql}) AS hits FROM ${held} GROUP BY file`,
            )
          ).map((row) => [row.file, { rows: Number(row.n), hits: Number(row.hits) }]),
        );
        const planned = new Set((await bench.lake.dataFiles(table, undefined, where)).map(({ uri }) => uri));
        for (const file of files) {
          const { rows: n = 0, hits = 0 } = counts.get(file.uri) ?? {};
          if (hits > 0) expect(planned).toContain(file.uri);
          const share = shareOf(file);
          if (share === 'all') expect(hits).toBe(n);
          if (share === 'none') expect(hits).toBe(0);
        }
        left += planned.size;
        all += files.length;
      }),
      { numRuns: 30 },
    );
    // Most predicates let most files go; else nothing is tested.
    expect(left / all).toBeLessThan(0.75);
  });

  test('reads no manifest of other partitions', async () => {
    const layout = layoutOf('manifests', columns, { partition: [by('month', 'day')] });
    for (const month of ['01', '02', '03']) {
      await bench.commit(
        layout,
        rows(0, 1).replace(/DATE '1969-12-20' \+ CAST\(i AS INTEGER\)/, `DATE '2024-${month}-15'`),
      );
    }
    const table = (await bench.lake.table(layout.ref))!;
    const { storage } = bench.lake;
    const { read } = storage;
    const seen: string[] = [];
    Object.assign(storage, {
      read: (uri: string) => {
        seen.push(uri);
        return read(uri);
      },
    });
    try {
      const found = await bench.lake.dataFiles(table, undefined, [
        { column: 'day', op: '>', value: '2024-02-20' },
        { column: 'day', op: '<=', value: '2024-03-20' },
      ]);
      expect(found).toHaveLength(1);
    } finally {
      Object.assign(storage, { read });
    }
    // The list, and the manifests of February and March; the file of February is out by its bounds.
    expect(seen).toHaveLength(3);
  });

  test('is by the columns that a snapshot had', async () => {
    const layout = layoutOf('renamed', { id: 'bigint' });
    await bench.commit(layout, 'SELECT 1 AS id');
    await bench.commit(
      { ...layoutOf('renamed', { number: 'bigint' }), renames: [{ from: 'id', to: 'number' }] },
      'SELECT 2 AS number',
    );
    const table = (await bench.lake.table(layout.ref))!;
    const [first] = snapshotsOf(table);
    const files = (column: string, snapshotId?: bigint) =>
      bench.lake.dataFiles(table, snapshotId, [{ column, op: '=', value: 1 }]);
    expect(await files('number')).toHaveLength(1);
    expect(await files('id', first!.snapshotId)).toHaveLength(1);
    await expect(files('id')).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('a literal', () => {
  test.each([
    ['boolean', true, 'true'],
    ['boolean', 'no', null],
    ['integer', '12', '12'],
    ['integer', '1e3', null],
    ['bigint', 9007199254740993n, '9007199254740993'],
    ['double', 'NaN', null],
    ['double', '0.5', "CAST('0.5' AS DOUBLE)"],
    ['decimal(9,2)', '-0.5', "CAST('-0.50' AS DECIMAL(38, 2))"],
    ['decimal(9,2)', '1.005', null],
    ['date', '2023-02-29', null],
    ['timestamp', '2024-02-29T23:59:59.5', 'make_timestamp(1709251199500000)'],
    ['timestamp', '2024-02-29T23:59:59Z', null],
    ['timestamptz', '2024-03-01T01:00:00+02:00', "(make_timestamp(1709247600000000) AT TIME ZONE 'UTC')"],
    ['timestamptz', '2024-03-01 01:00:00', null],
    ['string', 5, null],
    ['string', "o'x", "CAST('o''x' AS VARCHAR)"],
  ] as const)('%s %s', (type, given, sql) => {
    const column = { fieldId: 1, name: 'c', type, required: false, description: '' };
    const bound = () => bindPredicate([column], [{ column: 'c', op: '=', value: given }]).sql;
    if (sql === null) expect(bound).toThrow('a value for column c is none of type');
    else expect(bound()).toBe(`("c" = ${sql})`);
  });
});
