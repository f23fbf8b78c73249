import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import postgresql from 'node-sql-parser/build/postgresql.js';
import trinoParser from 'node-sql-parser/build/trino.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseSelect, printPortableQuery, printQuery } from '../../../src/compiler/sql/index.ts';
import { encounters, patients, queries } from './cases.ts';
import { analyzed, bare, mistakes, plainTable } from './text.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '256MB' });
  connection = await instance.connect();
  await connection.run(`CREATE TABLE patients (patient_id VARCHAR, sex VARCHAR, birth_year INTEGER)`);
  await connection.run(
    `INSERT INTO patients VALUES ('p1', 'F', 1950), ('p2', 'M', 1960), ('p3', NULL, NULL)`,
  );
  await connection.run(
    `CREATE TABLE fhir_encounter (encounter_id VARCHAR, patient_id VARCHAR, started_on DATE, ended_on DATE,
      cost DECIMAL(10,2))`,
  );
  await connection.run(`INSERT INTO fhir_encounter VALUES
    ('e1', 'p1', '2024-01-01', '2024-01-04', 10.50), ('e2', 'p1', '2024-02-01', NULL, 20.00),
    ('e3', 'p2', '2024-03-01', '2024-03-02', NULL), ('e4', 'p9', '2024-04-01', '2024-04-01', 1.25)`);
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const shown = (columns: ReturnType<typeof analyzed>['columns']): readonly string[] =>
  columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? ' null' : ''}`);

describe('a query', () => {
  test.each(queries)('gives its rows on DuckDB: $sql', async ({ sql, rows, columns }) => {
    const analysis = analyzed(sql);
    expect(analysis.diagnostics).toEqual([]);
    if (columns) expect(shown(analysis.columns)).toEqual(columns);
    const printed = printQuery(analysis.node, { ...analysis, dialect: 'duckdb', table: plainTable });
    const reader = await connection.runAndReadAll(printed);
    expect(reader.getRowsJson()).toEqual(rows);
    expect(reader.columnNames()).toEqual(analysis.columns.map((column) => column.name));
  });

  test.each(queries)('is the same when it is written out and read again: $sql', ({ sql }) => {
    const { node } = analyzed(sql);
    const written = printPortableQuery(node);
    const again = parseSelect(written, () => ({
      file: '',
      start: { offset: 0, line: 1, column: 1 },
      end: { offset: 0, line: 1, column: 1 },
    }));
    expect(again.diagnostics).toEqual([]);
    expect(bare(again.node)).toEqual(bare(node));
  });

  test('names in Trino what Trino has', () => {
    const analysis = analyzed(
      `select cast(z as date) as day, hash_key(s, i) as key, greatest(i, n) as most, split_part(s, ',', 2) as second,
       cast(t as timestamptz) as instant, date_add_days(d, 3) as later, div(i, 2) as half, try_cast(s as timestamp) as at
       from {{ ref('every') }} where t > timestamp '2024-01-01 00:00'`,
    );
    expect(analysis.diagnostics).toEqual([]);
    expect(
      printQuery(analysis.node, { ...analysis, dialect: 'trino', table: plainTable }),
    ).toMatchInlineSnapshot(`
      "SELECT
        CAST(CAST(at_timezone("z", 'UTC') AS TIMESTAMP(6)) AS DATE) AS "day",
        bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(COALESCE('s' || replace(replace("s", '\\', '\\\\'), ';', '\\;') || ';', 'n;') || COALESCE('i' || CAST("i" AS VARCHAR) || ';', 'n;'))), 1, 8)), 1) AS "key",
        greatest(CAST("i" AS BIGINT), "n") AS "most",
        split_part("s", ',', 2) AS "second",
        with_timezone("t", 'UTC') AS "instant",
        date_add('day', CAST(3 AS INTEGER), "d") AS "later",
        ("i" / nullif(2, 0)) AS "half",
        TRY_CAST(replace(regexp_extract("s", '\\A[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?\\z'), 'T', ' ') AS TIMESTAMP(6)) AS "at"
      FROM "every" AS "every"
      WHERE "t" > TIMESTAMP '2024-01-01 00:00:00.000000'"
    `);
  });
});

/**
 * Trino's SQL is near enough to PostgreSQL's that one of both grammars of node-sql-parser reads it. Neither knows
 * a set operation whose first query stands in parentheses, or a doubled quote in a name.
 */
describe('an independent parser reads what is printed for Trino', () => {
  const reads = (parser: typeof trinoParser, database: string, sql: string): boolean => {
    try {
      new parser.Parser().astify(sql, { database });
      return true;
    } catch {
      return false;
    }
  };

  test.each(queries.filter(({ sql }) => !sql.startsWith('(') && !sql.includes('""')))('$sql', ({ sql }) => {
    const analysis = analyzed(sql);
    const printed = printQuery(analysis.node, { ...analysis, dialect: 'trino', table: plainTable });
    expect(reads(trinoParser, 'trino', printed) || reads(postgresql, 'postgresql', printed), printed).toBe(
      true,
    );
  });

  test('and tells it from what is no SQL', () => {
    expect(reads(trinoParser, 'trino', 'SELECT FROM WHERE')).toBe(false);
    expect(reads(postgresql, 'postgresql', 'SELECT FROM WHERE')).toBe(false);
  });
});

describe('where columns come from', () => {
  test('values are direct; filters, keys and orders are indirect', () => {
    const { columns, indirect, tables } = analyzed(
      `with e as (select patient_id as pid, max(cost) as top from ${encounters} where started_on is not null group by patient_id)
       select p.sex || e.pid as both, top, count(*) over (partition by birth_year) as n
       from ${patients} p join e on e.pid = p.patient_id order by top`,
    );
    expect(columns.map(({ name, flow }) => [name, [...flow].sort()])).toEqual([
      ['both', ['fhir.encounter.patient_id', 'patients.sex']],
      ['top', ['fhir.encounter.cost']],
      ['n', []],
    ]);
    expect([...new Set(indirect.flat())].sort()).toEqual([
      'fhir.encounter.cost',
      'fhir.encounter.patient_id',
      'fhir.encounter.started_on',
      'patients.birth_year',
      'patients.patient_id',
    ]);
    expect(tables.map(({ kind, name }) => [kind, name])).toEqual([
      ['source', 'fhir.encounter'],
      ['ref', 'patients'],
    ]);
  });

  test('a union has both sides, an except its left', () => {
    const union = analyzed(`select sex as v from ${patients} union all select patient_id from ${encounters}`);
    expect(union.columns[0]?.flow).toEqual(['patients.sex', 'fhir.encounter.patient_id']);
    const except = analyzed(`select sex as v from ${patients} except select patient_id from ${encounters}`);
    expect(except.columns[0]?.flow).toEqual(['patients.sex']);
    expect(except.indirect.flat()).toContain('fhir.encounter.patient_id');
  });

  test('a join column has both sides, and is null where the join says so', () => {
    const { columns } = analyzed(
      `select patient_id from ${patients} full join ${encounters} using (patient_id)`,
    );
    expect(columns).toMatchObject([
      { nullable: true, flow: ['patients.patient_id', 'fhir.encounter.patient_id'] },
    ]);
  });
});

/** `§` stands before the place of each mistake. */
describe('a query with a mistake', () => {
  test.each([
    [
      'select a from§',
      "SQL001 expected a table: {{ ref('…') }}, {{ source('…') }} or a CTE, found the end of the text",
    ],
    [`select x from §{{ ref('patient') }}`, 'SQL006 there is no table `patient`'],
    [`select §sexx from ${patients}`, 'SQL004 there is no column `sexx` here'],
    [`select §p.sex from ${patients}`, 'SQL006 there is no table `p` here'],
    [
      `select §patient_id from ${patients} p join ${encounters} e on p.patient_id = e.patient_id`,
      'SQL005 `patient_id` stands in `p` and `e`',
    ],
    [`select §sex, count(*) as n from ${patients}`, 'SQL007 `sex` is neither grouped nor aggregated'],
    [
      `select upper(§sex) as s from ${patients} group by lower(sex)`,
      'SQL007 `sex` is neither grouped nor aggregated',
    ],
    [`select §* from ${patients} group by sex`, 'SQL007 `*` has no place beside groups'],
    [`select sex from ${patients} where §count(*) > 1`, 'SQL002 an aggregate has no place in `where`'],
    [
      `select sex from ${patients} where §row_number() over (order by sex) = 1`,
      'SQL002 a window has no place in `where`',
    ],
    [`select max(§count(*)) as n from ${patients}`, 'SQL002 an aggregate has no place in an aggregate'],
    [`select sex, §sex from ${patients}`, 'SQL008 two columns are called `sex`'],
    ['select §1 + 1', 'SQL001 this column needs a name'],
    ['select §null as x', 'TYP001 a bare null has no type'],
    ['select 1 as a union all §select 2 as a, 3 as b', 'TYP001 `union all` joins 1 columns with 2'],
    [
      "select 1 as a union all select §'x' as a",
      'TYP001 column `a` is an integer on one side of `union all`, a string on the other',
    ],
    [`select sex from ${patients} where §sex`, 'TYP001 `where` is a condition, this is a string'],
    [`select sex from ${patients} order by §1`, 'SQL002 a number of a column cannot order'],
    [`select sex from ${patients} group by §1`, 'SQL002 a group key is an expression, no number'],
    [`select sex from ${patients} §limit 3`, 'SQL002 `limit` without an order differs from run to run'],
    ['select sex from §patients', 'SQL006 there is no CTE `patients`'],
    ['select sex from lake§.patients', 'SQL002 a table is not named by its place in a catalog'],
    [`select sex from ${patients}§, ${encounters}`, 'SQL002 tables in a list are outside the portable set'],
    [`select sex from ${patients} §qualify true`, 'SQL002 `qualify` is outside the portable set'],
    [`select sex from ${patients} where §exists (select 1)`, 'SQL002 `exists` is outside the portable set'],
    [
      `select sex from ${patients} where sex in (§select 1)`,
      'SQL002 `in` with a subquery is outside the portable set',
    ],
    [`select sex from ${patients}§; drop table x`, 'SQL002 a `;` has no place here'],
    [`§delete from ${patients}`, 'SQL002 `delete` is outside the portable set'],
    ['select sex from §{{ config(x) }}', 'SQL002 only two templates are known'],
    [
      'with §recursive r as (select 1 as a) select a from r',
      'SQL002 recursive queries are outside the portable set',
    ],
    [`select sex\nfrom ${patients}\nwhere §sx = 1`, 'SQL004 there is no column `sx` here'],
    [`with a as (select §zz from ${patients}) select zz from a`, 'SQL004 there is no column `zz` here'],
    [
      `select distinct sex from ${patients} order by §birth_year`,
      'SQL002 behind `distinct` a column of the result can order, no other',
    ],
    [`select a.sex from ${patients} a cross join §${patients} A`, 'SQL005 two tables are called `a` here'],
  ])('%s', (marked, expected) => {
    const offset = marked.indexOf('§');
    const before = marked.slice(0, offset).split('\n');
    const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
    const [code = '', ...message] = expected.split(' ');
    expect(mistakes(marked.replace('§', ''), 'select')).toEqual([`${code} ${place} ${message.join(' ')}`]);
  });

  test('columns do not double with each query above', () => {
    const steps = Array.from(
      { length: 40 },
      (_, index) => `c${index + 1} as (select x.*, y.* from c${index} x cross join c${index} y)`,
    );
    const sql = `with c0 as (select * from ${patients}), ${steps.join(', ')} select * from c40`;
    expect(mistakes(sql, 'select')).toHaveLength(3);
  });
});
