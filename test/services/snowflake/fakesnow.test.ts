import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { functions } from '../../../src/compiler/sql/function.ts';
import { printExpression } from '../../../src/compiler/sql/index.ts';
import { quotedFor } from '../../../src/compiler/sql/print.ts';
import { values } from '../../compiler/sql/cases.ts';
import { typed } from '../../compiler/sql/text.ts';
import { venv } from '../venv.ts';

let python = '';

type Answer = { readonly rows: readonly (readonly (string | null)[])[] } | { readonly error: string };

function ask(setUp: readonly string[], queries: readonly string[]): readonly Answer[] {
  const result = spawnSync(python, [join(import.meta.dirname, 'run.py')], {
    encoding: 'utf8',
    input: JSON.stringify({ setUp, queries }),
    maxBuffer: 2 ** 26,
  });
  if (result.status !== 0) throw new Error(result.stderr, { cause: result.error });
  return JSON.parse(result.stdout.trim().split('\n').at(-1) ?? '') as readonly Answer[];
}

beforeAll(() => {
  python = join(venv('snowflake', join(import.meta.dirname, 'requirements.txt')), 'bin', 'python');
});

const table = `CREATE TABLE "t" AS SELECT 7::NUMBER(10,0) AS "i", 5000000000::NUMBER(19,0) AS "n",
  12.50::NUMBER(10,2) AS "m", 2.5::FLOAT AS "f", 'Ab;\\\\' AS "s", true AS "b", DATE '2024-02-28' AS "d",
  CAST('2024-02-28 23:30:00.25' AS TIMESTAMP_NTZ) AS "t", CAST('2024-02-28 23:30:00+00' AS TIMESTAMP_TZ) AS "z"`;

/** Where the emulator is not Snowflake, or Snowflake not as narrow as an integer: what it says instead. */
const known: Readonly<Record<string, RegExp>> = {
  // fakesnow makes a CAST of TRY_CAST to TIMESTAMP_NTZ(6).
  "try_cast('2024-02-29 25:00:00' as timestamp)": /out of range/,
  // NUMBER(10, 0), the type that an int of Iceberg has in Snowflake, holds it.
  'try_cast(n as integer)': /^5000000000$/,
};

/** Numbers and fractions of seconds as they are equal, however they are written. */
const plain = (text: string): string =>
  /^-?[0-9]+(\.[0-9]+)?$/.test(text)
    ? text.replace(/(\.[0-9]*?)0+$/, '$1').replace(/\.$/, '')
    : text.replace(/(:\d\d\.\d*?)0+$/, '$1').replace(/^-?\d(\.\d+)?[eE].*$/, (all) => String(Number(all)));

test('each case has the value that DuckDB gives', () => {
  const cases = [...values, ...[...functions.values()].map(({ example }) => example)];
  const queries = cases.map(([text]) => {
    const { node, types } = typed(text);
    return `SELECT ${quotedFor(printExpression(node, { dialect: 'snowflake', types }), 'snowflake')} AS "v" FROM "t"`;
  });
  const answers = ask([table], queries);
  expect(answers).toHaveLength(cases.length);
  const differing = cases.flatMap(([text, expected], index) => {
    const answer = answers[index] as Answer;
    const found = 'error' in answer ? answer.error : (answer.rows[0]?.[0] ?? 'null');
    const exception = known[text];
    if (exception) return exception.test(found) ? [] : [`${text}: ${found} instead of ${exception}`];
    return plain(found) === plain(expected) ? [] : [`${text}: ${found} instead of ${expected}`];
  });
  expect(differing).toEqual([]);
});
