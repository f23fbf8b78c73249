import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printExpression } from '../../../src/compiler/sql/index.ts';
import type { ColumnType, PlanColumn, PlanGate, PlanModel, PlanPartition } from '../../../src/plan/index.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { typed } from '../../compiler/sql/text.ts';
import { exampleModel } from '../../runtime/plan.ts';
import { column } from '../../runtime/workbench.ts';
import { type Benches, bronze, engines, openBenches, silver } from './benches.ts';
import type { EngineName } from './lakes.ts';

const everyColumns: readonly PlanColumn[] = [
  column('id', 'integer', false),
  column('i', 'integer'),
  column('n', 'bigint'),
  column('m', 'decimal(10,2)'),
  column('f', 'double'),
  column('s', 'string'),
  column('b', 'boolean'),
  column('d', 'date'),
  column('t', 'timestamp'),
  column('z', 'timestamptz'),
];
/** Both sides of a change of clocks, leap days, both zeros, texts of the same sight and of none. */
const everyRows = `SELECT * FROM (VALUES
  (1, 7, 5000000000, 12.55, 2.5, 'Ab;\\', true, '2024-02-29', '2024-03-10 01:59:59.999999', '2024-03-10 06:59:59.999999+00'),
  (2, -7, -5000000000, -12.55, -2.5, 'é', false, '1969-12-31', '2024-03-10 02:30:00', '2024-03-10 07:00:00+00'),
  (3, 0, 0, 0.00, -0.0, '', NULL, '1582-10-04', '2024-11-03 01:30:00', '2024-11-03 05:30:00+00'),
  (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (5, 2147483647, 9223372036854775807, 99999999.99, 1e300, 'İıß𝒜', true, '9999-12-31', '9999-12-31 23:59:59.999999', '2024-11-03 06:30:00+00'),
  (6, -2147483648, -9223372036854775808, -99999999.99, 1e-300, 'e' || chr(769), false, '0001-01-01', '0001-01-01 00:00:00', '1900-01-01 00:00:00.000001+00'),
  (7, 1, 1, 0.05, 0.5, 'Zebra', true, '2023-02-28', '1970-01-01 00:00:00', '2024-10-27 01:00:00+00'),
  (8, 3, 3, 0.15, 1.5, 'apfel', true, '2000-02-29', '1969-12-31 23:59:59.5', '2024-03-31 01:00:00+00')
) AS t(id, i, n, m, f, s, b, d, t, z)`;

/** Whatever the row, a value on both engines, and the same. */
const values: readonly string[] = [
  'i / 2',
  'i / 0',
  'm / 3',
  'n / i',
  'f / 0',
  'div(i, 2)',
  'div(n, -3)',
  'i % 3',
  'n % -7',
  'mod(n, -7)',
  'cast(i as bigint) * 2',
  'm * m',
  'm * 1.005',
  'round(m, 1)',
  'round(m)',
  'round(f)',
  'cast(m as integer)',
  'cast(m as decimal(11,1))',
  'cast(m as double) * 3',
  'floor(m) + ceil(m)',
  'abs(m) - m',
  'upper(s)',
  'lower(s)',
  'length(s)',
  'substr(s, 2)',
  "s < 'a'",
  "s > 'Z' or s = ''",
  "s is null or s = ''",
  "nullif(s, '')",
  "coalesce(s, '')",
  "s || ''",
  "s = 'é'",
  'greatest(i, 0)',
  'least(m, 0)',
  'try_cast(s as integer)',
  'try_cast(s as date)',
  'try_cast(n as integer)',
  'cast(z as date)',
  'hour(z)',
  'cast(t as timestamptz) > z',
  "date_trunc('hour', z)",
  "date_trunc('week', t)",
  'date_diff_days(t, z)',
  'date_add_days(cast(z as date), 1)',
  'iso_week(d)',
  'iso_weekday(d)',
  'quarter(t)',
  'year(d)',
  'cast(t as string)',
  'cast(z as string)',
  'cast(m as string)',
  'hash_key(s, i, d, m)',
  'case when b then i else n end',
  'i is distinct from n',
];

/** A value of the row that no message may hold is in each of them. */
const failing: readonly string[] = [
  'i + 2147483647',
  'i - 2147483647 - 2',
  'i * i',
  '-i',
  'n + n',
  'n * 2',
  'cast(n as integer)',
  'cast(m as decimal(4,2))',
  'cast(f as integer)',
  'cast(f as decimal(10,2))',
  'date_add_days(d, i)',
];

const plain = (type: ColumnType | 'null'): ColumnType => (type === 'null' ? 'string' : type);

function valueModel(engine: EngineName, name: string, texts: readonly string[]): PlanModel {
  const made = texts.map((text, index) => {
    const { node, types, type, diagnostics } = typed(text);
    expect(diagnostics, text).toEqual([]);
    const of = plain(type as ColumnType | 'null');
    return { column: column(`v${index}`, of), sql: printExpression(node, { dialect: engine, types }) };
  });
  return exampleModel({
    table: silver(name),
    origin: `specs/models/${name}.sql`,
    columns: [column('id', 'integer', false), ...made.map((one) => one.column)],
    reads: [bronze('every')],
    select: `SELECT "id", ${made.map((one) => `${one.sql} AS "${one.column.name}"`).join(', ')} FROM "example_claims_bronze"."every" AS t`,
  });
}

const rowsColumns = [
  column('id', 'bigint'),
  column('part', 'string'),
  column('state', 'string'),
  column('_ingested_at', 'timestamptz'),
];
const newer = (rows: string, day: number) =>
  `SELECT *, CAST('2024-01-0${day} 00:00:00+00' AS TIMESTAMPTZ) AS _ingested_at FROM (VALUES ${rows}) AS v(id, part, state)`;

const incremental = (
  name: string,
  changes: Partial<PlanModel> & Pick<PlanModel, 'strategy' | 'key'>,
): PlanModel =>
  exampleModel({
    table: silver(name),
    columns: rowsColumns,
    reads: [bronze('rows')],
    increment: bronze('rows'),
    materialized: 'incremental',
    sort: ['id'],
    select: 'SELECT id, part, state, _ingested_at FROM "example_claims_bronze"."rows"',
    ...changes,
  });

const gate = (id: string, changes: Partial<PlanGate>): PlanGate => ({
  id,
  stage: 'refine',
  table: silver('guarded'),
  kind: 'expression',
  column: null,
  description: id,
  onFail: 'warn',
  maxFailures: 0,
  reads: [],
  select: '',
  ...changes,
});

let benches: Benches;
beforeAll(async () => {
  benches = await openBenches(async (first) => {
    await first.append(bronze('every'), everyColumns, everyRows);
    await first.append(
      bronze('rows'),
      rowsColumns,
      newer(`(1, 'a', 'old'), (2, 'b', 'old'), (3, '', 'old'), (4, NULL, 'old'), (NULL, 'a', 'old')`, 1),
    );
  });
});
afterAll(() => benches.close());

/** A model whose statement is the engine's own printing. */
async function bothOf(model: (engine: EngineName) => PlanModel, table: string): Promise<readonly string[]> {
  const found: (readonly string[])[] = [];
  for (const name of engines) {
    await refine(benches.of(name).context(benches.plan(name, { refine: [model(name)] })));
    found.push(
      (await benches.of(name).rows(silver(table), 'id')).map((row) =>
        JSON.stringify(row, (_, value) =>
          typeof value === 'bigint' || typeof value === 'number' ? String(value) : value,
        ),
      ),
    );
  }
  expect(found[1]).toEqual(found[0]);
  return found[1]!;
}

describe('hard values on both engines', () => {
  test.each(values)('%s', async (text) => {
    const name = `value_${values.indexOf(text)}`;
    expect(await bothOf((engine) => valueModel(engine, name, [text]), name)).toHaveLength(8);
  });

  test('what has no value fails as a model on both, and no message holds a value', async () => {
    for (const name of engines) {
      const models = failing.map((text, index) => valueModel(name, `failing_${index}`, [text]));
      const error = await refine(benches.of(name).context(benches.plan(name, { refine: models }))).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error, name).toMatchObject({ kind: 'invalid', skipped: [] });
      const { failed, message } = error as {
        failed: { table: { name: string }; kind: string }[];
        message: string;
      };
      expect(failed.map(({ table, kind }) => [failing[Number(table.name.slice(8))], kind])).toEqual(
        failing.map((text) => [text, 'invalid']),
      );
      expect(message).not.toMatch(/Ab;|Zebra|apfel|5000000000|2147483647|99999999|12\.55/);
    }
  });
});

describe('hard statements on both engines', () => {
  const every = '"example_claims_bronze"."every"';
  test.each([
    ['ties', 'row_number() OVER (ORDER BY b NULLS FIRST, id)'],
    ['ranks', 'rank() OVER (ORDER BY b NULLS LAST)'],
    ['unicode', 'row_number() OVER (ORDER BY s NULLS FIRST, id)'],
    ['sums', 'sum(i) OVER (PARTITION BY b ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)'],
  ])('windows: %s', async (name, window) => {
    const model = exampleModel({
      table: silver(`window_${name}`),
      columns: [column('id', 'integer', false), column('v', 'bigint')],
      reads: [bronze('every')],
      select: `SELECT id, ${window} AS v FROM ${every}`,
    });
    const { rows } = await benches.both({ refine: [model] }, [`window_${name}`]);
    expect(rows[0]).toHaveLength(8);
  });

  test('joins, groups and sets with null and empty texts', async () => {
    const model = (name: string, select: string) =>
      exampleModel({
        table: silver(name),
        columns: [column('k', 'string'), column('v', 'bigint')],
        reads: [bronze('rows'), bronze('every')],
        select,
      });
    const rows = '"example_claims_bronze"."rows"';
    const { rows: found } = await benches.both(
      {
        refine: [
          model(
            'joined',
            `SELECT a.part AS k, b.id AS v FROM ${rows} AS a LEFT JOIN ${rows} AS b ON a.part = b.part`,
          ),
          model('grouped', `SELECT part AS k, count(id) AS v FROM ${rows} GROUP BY part`),
          model(
            'united',
            `SELECT part AS k, CAST(1 AS BIGINT) AS v FROM ${rows} UNION SELECT s, 1 FROM ${every}`,
          ),
          model(
            'without',
            `SELECT part AS k, CAST(1 AS BIGINT) AS v FROM ${rows} EXCEPT SELECT s, 1 FROM ${every}`,
          ),
          model(
            'missing',
            `SELECT part AS k, id AS v FROM ${rows} WHERE part NOT IN (SELECT s FROM ${every} WHERE s IS NOT NULL)`,
          ),
          model(
            'comma',
            `SELECT rows.part AS k, rows.id AS v FROM ${rows} CROSS JOIN ${every} WHERE ${rows.split('.')[1]}.id = 2`,
          ),
        ],
      },
      ['joined', 'grouped', 'united', 'without', 'missing', 'comma'],
    );
    expect(found.map((all) => all.length)).toEqual([7, 4, 10, 2, 3, 8]);
  });
});

describe('strategies on both engines', () => {
  const transforms: readonly (readonly [string, PlanPartition])[] = [
    ['identity', { transform: 'identity', column: 's', parameter: null }],
    ['bucket', { transform: 'bucket', column: 'n', parameter: 4 }],
    ['bucket_text', { transform: 'bucket', column: 's', parameter: 4 }],
    ['truncate', { transform: 'truncate', column: 's', parameter: 2 }],
    ['truncate_number', { transform: 'truncate', column: 'i', parameter: 10 }],
    ['truncate_decimal', { transform: 'truncate', column: 'm', parameter: 50 }],
    ['year', { transform: 'year', column: 'd', parameter: null }],
    ['month', { transform: 'month', column: 'd', parameter: null }],
    ['day', { transform: 'day', column: 't', parameter: null }],
    ['hour', { transform: 'hour', column: 'z', parameter: null }],
    ['identity_day', { transform: 'identity', column: 'd', parameter: null }],
    ['identity_decimal', { transform: 'identity', column: 'm', parameter: null }],
    ['identity_flag', { transform: 'identity', column: 'b', parameter: null }],
  ];
  test.each(transforms)('files of Trino have the partition of %s that ours have', async (name, partition) => {
    const model = exampleModel({
      table: silver(`parted_${name}`),
      columns: [...everyColumns],
      partition: [partition],
      reads: [bronze('every')],
      // The least integer has no multiple of ten below it that is one.
      select: 'SELECT * FROM "example_claims_bronze"."every" WHERE id NOT IN (5, 6)',
    });
    await benches.both({ refine: [model] }, [`parted_${name}`]);
    const parts: unknown[] = [];
    for (const engine of engines) {
      const { lake } = benches.of(engine);
      const files = await lake.dataFiles(await benches.of(engine).table(model.table));
      parts.push(files.map((file) => JSON.stringify([file.partition, file.records])).sort());
      for (const { uri } of files)
        expect(decodeURIComponent(uri), 'no value in a name').not.toMatch(/=|apfel/);
    }
    expect(parts[1]).toEqual(parts[0]);
  });

  test('merge, delete+insert and append, with null in the key, and a table in partitions', async () => {
    const models = [
      incremental('merged', { strategy: 'merge', key: ['id'] }),
      incremental('replaced', { strategy: 'delete+insert', key: ['part'] }),
      incremental('appended', { strategy: 'append', key: [] }),
      incremental('merged_parts', {
        strategy: 'merge',
        key: ['id'],
        partition: [{ transform: 'identity', column: 'part', parameter: null }],
      }),
    ];
    const tables = models.map(({ table }) => table.name);
    await benches.both({ refine: models }, tables);
    await benches.append(
      bronze('rows'),
      rowsColumns,
      newer(`(2, 'b', 'new'), (3, 'a', 'new'), (NULL, 'c', 'new'), (5, NULL, 'new'), (6, '', 'new')`, 2),
    );
    const second = await benches.both({ refine: models }, tables);
    expect(second.how.map(([how]) => how)).not.toContain('unchanged');
    expect(second.rows[0]!.filter((row) => row.includes('new')).length).toBe(5);
    await benches.both({ refine: models }, tables);
  });

  test('a history: versions anew for members that changed, came, or are named no more', async () => {
    const states = '"example_claims_bronze"."states"';
    const named = '"example_claims_bronze"."named"';
    const versions = exampleModel({
      table: silver('versions'),
      columns: [
        column('member', 'string'),
        column('state', 'string'),
        column('since', 'date'),
        column('until', 'date'),
      ],
      key: ['member', 'since'],
      reads: [bronze('states'), bronze('named')],
      materialized: 'incremental',
      strategy: 'history',
      members: [
        { table: bronze('states'), columns: ['member'] },
        { table: bronze('named'), columns: ['who'] },
      ],
      select: `SELECT member, state, since, lead(since) OVER (PARTITION BY member ORDER BY since) AS until FROM ${states} WHERE member IS NOT NULL
        UNION ALL SELECT NULL, 'unknown', DATE '0001-01-01', NULL
        UNION ALL SELECT DISTINCT n.who, CAST(NULL AS VARCHAR), DATE '0001-01-01', CAST(NULL AS DATE) FROM ${named} AS n
        WHERE n.who IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${states} AS s WHERE s.member = n.who)`,
    });
    const observe = (rows: string) =>
      benches.append(
        bronze('states'),
        [column('member', 'string'), column('state', 'string'), column('since', 'date')],
        `SELECT member, state, CAST(since AS DATE) AS since FROM (VALUES ${rows}) AS v(member, state, since)`,
      );
    const name = (rows: string) =>
      benches.append(bronze('named'), [column('who', 'string')], `SELECT * FROM (VALUES ${rows}) AS v(who)`);
    const run = () => benches.both({ refine: [versions] }, ['versions']);
    await observe(`('é', 'a', '2024-01-01'), ('b', 'a', '2024-01-01'), (NULL, 'x', '2024-01-01')`);
    await name(`('b'), ('c')`);
    expect((await run()).rows[0]).toHaveLength(4);
    await observe(`('é', 'b', '2023-01-01'), ('c', 'a', '2024-02-01'), (NULL, 'y', '2024-02-01')`);
    await name(`('d'), ('b'), (NULL)`);
    const second = await run();
    expect(second.how).toEqual([['merged', 2]]);
    await name(`('b')`);
    expect((await run()).how).toEqual([['same-rows', 0]]);
    const anew = exampleModel({ ...versions, select: `${versions.select} /* anew */` });
    const all = await benches.both({ refine: [anew] }, ['versions']);
    expect(all.how).toEqual([['same-rows', 0]]);
  });

  test('gates give the same verdicts and take the same rows', async () => {
    const guarded = exampleModel({
      table: silver('guarded'),
      columns: [...everyColumns],
      reads: [bronze('every')],
      select: 'SELECT * FROM "example_claims_bronze"."every"',
    });
    const from = '"example_claims_silver"."guarded"';
    const { gates, rows } = await benches.both(
      {
        refine: [guarded],
        gates: [
          gate('g.null', { kind: 'not_null', select: `SELECT * FROM ${from} WHERE s IS NULL` }),
          gate('g.unique', {
            kind: 'unique',
            select: `SELECT b, count(*) AS n FROM ${from} WHERE b IS NOT NULL GROUP BY b HAVING count(*) > 1`,
          }),
          gate('g.values', {
            kind: 'accepted_values',
            select: `SELECT * FROM ${from} WHERE s NOT IN ('', 'é')`,
          }),
          gate('g.taken', { onFail: 'quarantine', select: `SELECT * FROM ${from} WHERE i < 0` }),
          gate('g.count', {
            kind: 'row_count',
            select: `SELECT n FROM (SELECT count(*) AS n FROM ${from}) AS c WHERE n < 100`,
          }),
          gate('g.range', { kind: 'range', maxFailures: 5, select: `SELECT * FROM ${from} WHERE m < 0` }),
        ],
      },
      ['guarded', 'guarded__failures'].slice(0, 1),
    );
    expect(rows[0]).toHaveLength(6);
    expect(gates.find(([id]) => id === 'g.taken')).toEqual(['g.taken', 'quarantined', 2]);
  });

  test('no staging table is left', async () => {
    expect(await benches.of('trino').lake.tables('example_claims_staging')).toEqual([]);
  });
});
