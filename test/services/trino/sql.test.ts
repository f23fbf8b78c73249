import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functions } from '../../../src/compiler/sql/function.ts';
import { printExpression, printQuery } from '../../../src/compiler/sql/index.ts';
import { queries, values } from '../../compiler/sql/cases.ts';
import { analyzed, plainTable, typed } from '../../compiler/sql/text.ts';
import { texts } from '../../compiler/sql/typed-text.ts';
import { environment } from '../stores/buckets.ts';

const url = environment('LAKESPEC_TRINO_URL');

type Cell = string | number | boolean | null;
type Answer = {
  readonly columns?: readonly { readonly type: string }[];
  readonly data?: readonly (readonly Cell[])[];
  readonly nextUri?: string;
  readonly error?: { readonly message: string };
};

/** Whole numbers as they are written: some are beyond what a double holds. */
const exact = (_key: string, value: unknown, { source }: { readonly source?: string }): unknown =>
  typeof value === 'number' && /^-?\d{16,}$/.test(source ?? '') ? source : value;

async function ask(
  sql: string,
): Promise<{ readonly types: readonly string[]; readonly rows: readonly (readonly Cell[])[] }> {
  const rows: (readonly Cell[])[] = [];
  let types: readonly string[] = [];
  // A zone that isn't UTC: nothing may hang on the session's.
  const headers = {
    'X-Trino-User': 'lakespec',
    'X-Trino-Time-Zone': 'America/New_York',
    // Without it timestamps come in milliseconds.
    'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME',
  };
  let response = await fetch(`${url}/v1/statement`, { method: 'POST', body: sql, headers });
  for (;;) {
    const answer = JSON.parse(await response.text(), exact as never) as Answer;
    if (answer.error) throw new Error(`${answer.error.message}\n${sql}`);
    types = answer.columns?.map((column) => column.type) ?? types;
    rows.push(...(answer.data ?? []));
    if (answer.nextUri === undefined) return { types, rows };
    response = await fetch(answer.nextUri, { headers });
  }
}

const row = `WITH t AS (SELECT 7 AS i, 5000000000 AS n, CAST(12.50 AS DECIMAL(10, 2)) AS m, 2.5E0 AS f,
  CAST('Ab;\\' AS VARCHAR) AS s, true AS b, DATE '2024-02-28' AS d, TIMESTAMP '2024-02-28 23:30:00.250000' AS t,
  TIMESTAMP '2024-02-28 23:30:00.000000 UTC' AS z)`;

const lake = `WITH patients AS (SELECT * FROM (VALUES ('p1', 'F', 1950), ('p2', 'M', 1960), ('p3', NULL, NULL))
    AS x (patient_id, sex, birth_year)),
  fhir_encounter AS (SELECT encounter_id, patient_id, started_on, ended_on, CAST(cost AS DECIMAL(10, 2)) AS cost FROM (VALUES
    ('e1', 'p1', DATE '2024-01-01', DATE '2024-01-04', 10.50), ('e2', 'p1', DATE '2024-02-01', NULL, 20.00),
    ('e3', 'p2', DATE '2024-03-01', DATE '2024-03-02', NULL), ('e4', 'p9', DATE '2024-04-01', DATE '2024-04-01', 1.25))
    AS x (encounter_id, patient_id, started_on, ended_on, cost))`;

const trinoTypes: Readonly<Record<string, string>> = {
  string: 'varchar',
  timestamp: 'timestamp(6)',
  timestamptz: 'timestamp(6) with time zone',
};

/** Trino writes six digits behind the seconds. */
const shown = (value: Cell): string =>
  String(value).replace(/^(\S+ \d\d:\d\d:\d\d)(?:\.0+|(\.\d*[1-9])0+)$/, '$1$2');

describe('Trino gives the values that DuckDB gives', () => {
  const examples = [...functions.values()].map((definition) => definition.example);
  test.each([...values, ...examples])('%s = %s', async (text, expected) => {
    const { node, types, type } = typed(text);
    const sql = printExpression(node, { dialect: 'trino', types });
    const { rows, types: found } = await ask(`${row} SELECT ${sql} AS v FROM t`);
    const [value = null] = rows[0] ?? [];
    // The text of an instant, as of every timestamp, keeps its digits: it is a string.
    expect(type === 'string' ? String(value) : shown(value)).toBe(expected);
    if (type !== 'null') {
      expect(found[0]?.replace(', ', ',').replace(/^varchar\(\d+\)$/, 'varchar')).toBe(
        trinoTypes[type!] ?? type,
      );
    }
  });

  test.each(queries)('$sql', async ({ sql, rows: expected }) => {
    const analysis = analyzed(sql);
    const printed = printQuery(analysis.node, { ...analysis, dialect: 'trino', table: plainTable });
    const { rows } = await ask(`${lake} SELECT * FROM (\n${printed}\n)`);
    // Order isn't kept through the subquery; bigint is text in DuckDB's JSON.
    const plain = (all: unknown): readonly string[] =>
      (all as readonly (readonly Cell[])[]).map((each) => each.map(String).join(' ')).sort();
    expect(plain(rows)).toEqual(plain(expected));
  });

  test('for expressions of all kinds, put together at random', async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '256MB' });
    const connection = await instance.connect();
    await connection.run(`SET TimeZone = 'America/New_York'`);
    const sample = fc
      .sample(texts, { numRuns: 1500, seed: 20240229 })
      .map((text) => ({ text, ...typed(text) }));
    const usable = sample.filter(({ diagnostics, type }) => diagnostics.length === 0 && type !== 'null');
    expect(usable.length).toBeGreaterThan(1000);
    const different: string[] = [];
    let compared = 0;
    for (let from = 0; from < usable.length; from += 25) {
      const batch = usable.slice(from, from + 25);
      const select = (dialect: 'duckdb' | 'trino'): string => {
        const columns = batch.map(
          ({ node, types }, index) => `${printExpression(node, { dialect, types })} AS c${index}`,
        );
        return `${dialect === 'duckdb' ? row.replace('2.5E0', '2.5::DOUBLE').replace(/TIMESTAMP ('[^']* UTC')/, 'TIMESTAMPTZ $1') : row} SELECT ${columns.join(', ')} FROM t`;
      };
      const [ours] = (await connection.runAndReadAll(select('duckdb'))).getRowsJson();
      const { rows } = await ask(select('trino'));
      for (const [index, { text, type }] of batch.entries()) {
        const [a, b] = [shown((ours?.[index] ?? null) as Cell), shown(rows[0]?.[index] ?? null)];
        const equal =
          type === 'double' ? Number(a) === Number(b) || a === b : a === b.replace(/ UTC$/, '+00');
        compared++;
        if (!equal) different.push(`${text}: ${a} on DuckDB, ${b} on Trino`);
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBe(usable.length);
    connection.closeSync();
    instance.closeSync();
  });
});
