import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functions } from '../../../src/compiler/sql/function.ts';
import { type Dialect, printExpression, printQuery, quotedFor } from '../../../src/compiler/sql/index.ts';
import { queries, values } from '../../compiler/sql/cases.ts';
import { analyzed, plainTable, typed } from '../../compiler/sql/text.ts';
import { texts } from '../../compiler/sql/typed-text.ts';
import { SparkSession, sparkSettings } from './session.ts';

let spark: SparkSession;
beforeAll(() => {
  spark = new SparkSession(sparkSettings);
});
afterAll(() => spark.close());

const row = `WITH t AS (SELECT 7 AS i, 5000000000 AS n, CAST(12.50 AS DECIMAL(10, 2)) AS m, CAST(2.5 AS DOUBLE) AS f,
  'Ab;\\' AS s, true AS b, DATE '2024-02-28' AS d, TIMESTAMP_NTZ '2024-02-28 23:30:00.250000' AS t,
  TIMESTAMP '2024-02-28 23:30:00+00:00' AS z)`;
const duckRow = row.replace('TIMESTAMP ', 'TIMESTAMPTZ ').replace('TIMESTAMP_NTZ', 'TIMESTAMP');

const lake = `WITH patients AS (SELECT * FROM (VALUES ('p1', 'F', 1950), ('p2', 'M', 1960), ('p3', NULL, NULL))
    AS x (patient_id, sex, birth_year)),
  fhir_encounter AS (SELECT encounter_id, patient_id, started_on, ended_on, CAST(cost AS DECIMAL(10, 2)) AS cost FROM (VALUES
    ('e1', 'p1', DATE '2024-01-01', DATE '2024-01-04', 10.50), ('e2', 'p1', DATE '2024-02-01', NULL, 20.00),
    ('e3', 'p2', DATE '2024-03-01', DATE '2024-03-02', NULL), ('e4', 'p9', DATE '2024-04-01', DATE '2024-04-01', 1.25))
    AS x (encounter_id, patient_id, started_on, ended_on, cost))`;

const sparkTypes: Readonly<Record<string, string>> = {
  integer: 'int',
  timestamp: 'timestamp_ntz',
  timestamptz: 'timestamp',
};

const printed = (text: string, dialect: Dialect): string => {
  const { node, types } = typed(text);
  return printExpression(node, { dialect, types });
};

/** Of what type values are decides how they are compared: engines write doubles and instants in their own ways. */
function equal(type: string | null, ours: unknown, theirs: string | null): boolean {
  const [a, b] = [String(ours), String(theirs)];
  if (type === 'double') return a === b || Number(a) === Number(b);
  return (type === 'timestamptz' ? a.replace(/\+00$/, '') : a) === b;
}

describe('Spark gives the values that DuckDB gives', () => {
  const examples = [...functions.values()].map((definition) => definition.example);
  test.each([...values, ...examples])('%s = %s', async (text, expected) => {
    const { type } = typed(text);
    const answer = await spark.ask(quotedFor(`${row} SELECT ${printed(text, 'spark')} AS v FROM t`, 'spark'));
    const value = answer.rows[0]?.[0] ?? null;
    expect(equal(type, expected, value), `${value}, not ${expected}`).toBe(true);
    if (type !== 'null') expect(answer.types[0]).toBe(sparkTypes[type!] ?? type);
  });

  test.each(queries)('$sql', async ({ sql, rows: expected }) => {
    const analysis = analyzed(sql);
    const select = printQuery(analysis.node, { ...analysis, dialect: 'spark', table: plainTable });
    const { rows } = await spark.ask(quotedFor(`${lake} SELECT * FROM (\n${select}\n)`, 'spark'));
    // Order isn't kept through the subquery.
    const plain = (all: unknown): readonly string[] =>
      (all as readonly (readonly unknown[])[])
        .map((each) =>
          each.map((one) => (/^-?\d+\.\d+$/.test(String(one)) ? Number(one) : String(one))).join(' '),
        )
        .sort();
    expect(plain(rows)).toEqual(plain(expected));
  });

  test('for expressions of all kinds, put together at random', async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '256MB' });
    const connection = await instance.connect();
    await connection.run(`SET TimeZone = 'UTC'`);
    const usable = fc
      .sample(texts, { numRuns: 200, seed: 20240229 })
      .map((text) => ({ text, ...typed(text) }))
      .filter(({ diagnostics, type }) => diagnostics.length === 0 && type !== 'null');
    expect(usable.length).toBeGreaterThan(150);
    const different: string[] = [];
    for (let from = 0; from < usable.length; from += 10) {
      const batch = usable.slice(from, from + 10);
      const select = (dialect: Dialect): string =>
        batch.map(({ text }, index) => `${printed(text, dialect)} AS c${index}`).join(', ');
      const [ours] = (
        await connection.runAndReadAll(`${duckRow} SELECT ${select('duckdb')} FROM t`)
      ).getRowsJson();
      const { rows } = await spark.ask(quotedFor(`${row} SELECT ${select('spark')} FROM t`, 'spark'));
      for (const [index, { text, type }] of batch.entries()) {
        const [a, b] = [ours?.[index] ?? null, rows[0]?.[index] ?? null];
        if (!equal(type, a, b)) different.push(`${text}: ${a} on DuckDB, ${b} on Spark`);
      }
    }
    expect(different).toEqual([]);
    connection.closeSync();
    instance.closeSync();
  });

  /** Letters that had their other case in Unicode 16 (2024) only, which Spark knows and DuckDB 1.5 doesn't. */
  const newer = new Set(['19b', '264', '1c89', '1c8a', 'a7cb', 'a7cc', 'a7cd', 'a7da', 'a7db', 'a7dc']);

  test('for the case of every letter', async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const letters = 'SELECT chr(CAST(n AS INTEGER)) AS s, n FROM unnest(range(1, 55295)) AS x(n)';
    const column = typed('upper(s)');
    const both = (dialect: Dialect) =>
      ['upper(s)', 'lower(s)'].map((text) => printed(text, dialect)).join(', ');
    expect(column.diagnostics).toEqual([]);
    const ours = (
      await connection.runAndReadAll(`SELECT ${both('duckdb')} FROM (${letters}) ORDER BY n`)
    ).getRowsJson();
    // chr of Spark knows Latin-1 alone.
    const { rows } = await spark.ask(
      quotedFor(
        `SELECT u, l FROM (SELECT n, ${both('spark').replace(', lower', ' AS u, lower')} AS l FROM ` +
          `(SELECT id AS n, decode(unhex(lpad(hex(id), 4, '0')), 'UTF-16BE') AS s FROM range(1, 55295)) AS t) ORDER BY n`,
        'spark',
      ),
    );
    const different = rows.flatMap(([upper, lower], index) => {
      const [a, b] = ours[index] ?? [];
      const code = (index + 1).toString(16);
      return (a === upper && b === lower) || newer.has(code)
        ? []
        : [`U+${code}: ${a} ${b} on DuckDB, ${upper} ${lower} on Spark`];
    });
    expect(different).toEqual([]);
    expect(rows).toHaveLength(55294);
    connection.closeSync();
    instance.closeSync();
  });
});
