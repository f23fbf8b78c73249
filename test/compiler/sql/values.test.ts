import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { functions } from '../../../src/compiler/sql/function.ts';
import { printExpression } from '../../../src/compiler/sql/index.ts';
import { smallZip3 } from '../../../src/formats/zip-code/index.ts';
import { values } from './cases.ts';
import { typed } from './text.ts';
import { texts } from './typed-text.ts';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '256MB' });
  connection = await instance.connect();
  // Nothing may hang on the time zone of the session.
  await connection.run(`SET TimeZone = 'America/New_York'`);
  await connection.run(`CREATE TABLE t AS SELECT 7::INTEGER AS i, 5000000000::BIGINT AS n, 12.50::DECIMAL(10,2) AS m,
    2.5::DOUBLE AS f, 'Ab;\\' AS s, true AS b, DATE '2024-02-28' AS d, TIMESTAMP '2024-02-28 23:30:00.25' AS t,
    TIMESTAMPTZ '2024-02-28 23:30:00+00' AS z`);
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const duckTypes: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  timestamptz: 'TIMESTAMP WITH TIME ZONE',
};

async function run(
  text: string,
): Promise<{ readonly value: string; readonly type: string; readonly declared: string }> {
  const result = typed(text);
  expect(result.diagnostics).toEqual([]);
  const sql = printExpression(result.node, { dialect: 'duckdb', types: result.types });
  const reader = await connection.runAndReadAll(`SELECT v, typeof(v) FROM (SELECT ${sql} AS v FROM t)`);
  const [value, type] = reader.getRowsJson()[0]!;
  const declared = duckTypes[result.type!] ?? result.type!.toUpperCase();
  if (value === null) expect(result.nullable).toBe(true);
  return { value: String(value), type: String(type), declared };
}

describe('an expression, printed for DuckDB and run', () => {
  test.each(values)('%s = %s', async (text, expected) => {
    const { value, type, declared } = await run(text);
    expect(value).toBe(expected);
    if (declared !== 'NULL') expect(type.replace('"NULL"', declared)).toBe(declared);
  });

  test('gives the value that the reference shows for each function', async () => {
    const shown = [...functions.values()].map((definition) => definition.example);
    const found: (readonly [string, string])[] = [];
    for (const [text] of shown) found.push([text, (await run(text)).value]);
    expect(found).toEqual(shown);
  });

  test('that is well typed runs, and is null only where its type says so', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { node, types, nullable, diagnostics } = typed(text);
        if (diagnostics.length > 0) return;
        const sql = printExpression(node, { dialect: 'duckdb', types });
        const [row] = (await connection.runAndReadAll(`SELECT ${sql} FROM t`)).getRowsJson();
        if (!nullable) expect(row![0], text).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});

test('zip3 and the door hide the small areas of every census', () => {
  expect(smallZip3).toEqual(
    '036 059 063 102 202 203 204 205 369 556 692 753 772 790 821 823 830 831 878 879 884 890 893'.split(' '),
  );
});

describe('a key', () => {
  const keys = async (...texts: readonly string[]): Promise<readonly string[]> =>
    Promise.all(texts.map(async (text) => (await run(text)).value));

  test('is the first 63 bits of the MD5 of the typed values', async () => {
    const { createHash } = await import('node:crypto');
    const bits = (text: string): string =>
      String(createHash('md5').update(text, 'utf8').digest().readBigUInt64BE(0) >> 1n);
    expect(await keys('hash_key(i, s, d, b, m, null)')).toEqual([
      bits('i7;sAb\\;\\\\;d2024-02-28;btrue;m12.50;n;'),
    ]);
    expect(await keys('hash_key(t, z)')).toEqual([
      bits('t2024-02-28 23:30:00.250000;z2024-02-28 23:30:00.000000Z;'),
    ]);
  });

  test('tells apart what differs', async () => {
    const all = await keys(
      "hash_key('a', 'bc')",
      "hash_key('ab', 'c')",
      "hash_key('a;sbc')",
      "hash_key('abc')",
      "hash_key('a', null)",
      "hash_key(null, 'a')",
      "hash_key('n')",
      'hash_key(null)',
      "hash_key('')",
      'hash_key(1)',
      "hash_key('1')",
      "hash_key('a\\', 'b')",
      "hash_key('a\\;sb')",
    );
    expect(new Set(all).size).toBe(all.length);
  });

  test('is one for integer and bigint', async () => {
    const [narrow, wide] = await keys('hash_key(i)', 'hash_key(cast(i as bigint))');
    expect(narrow).toBe(wide);
  });
});
