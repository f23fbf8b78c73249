import { describe, expect, test } from 'vitest';
import { functions } from '../../../src/compiler/sql/function.ts';
import { printExpression } from '../../../src/compiler/sql/index.ts';
import { quotedFor } from '../../../src/compiler/sql/print.ts';
import { independentGrammar } from '../../../src/compiler/verify/grammar.ts';
import { values } from './cases.ts';
import { typed } from './text.ts';

const printed = (text: string): string => {
  const { node, types } = typed(text);
  return quotedFor(printExpression(node, { dialect: 'snowflake', types }), 'snowflake');
};

const texts = [...values.map(([text]) => text), ...[...functions.values()].map(({ example }) => example[0])];

describe('an expression, printed for Snowflake', () => {
  test('is read by the grammar of polyglot', async () => {
    const { validate } = await import('@polyglot-sql/sdk');
    const wrong = texts.filter(
      (text) => !validate(`SELECT ${printed(text)} AS "v" FROM "t"`, 'snowflake').valid,
    );
    expect(wrong).toEqual([]);
  });

  test('is read by node-sql-parser', async () => {
    const judge = await independentGrammar('snowflake');
    const wrong = texts.flatMap((text) => {
      const said = judge(`SELECT ${printed(text)} AS "v" FROM "t"`);
      return said === null ? [] : [`${text}: ${said}`];
    });
    // It knows neither IS DISTINCT FROM nor IS TRUE of what isn't a name.
    expect(wrong.map((one) => one.split(':')[0])).toEqual(['i is distinct from null']);
  });

  test.each([
    ["s || 'a\\b''c'", `"s" || 'a\\\\b''c'`],
    ['try_integer(s)', `TRY_CAST(REGEXP_SUBSTR("s", '^[-+]?[0-9]+$') AS NUMBER(19, 0))`],
    ["date_trunc('week', d)", `CAST(PREVIOUS_DAY(DATEADD('day', 1, "d"), 'mo') AS DATE)`],
    ['iso_week(d)', `CAST(WEEKISO("d") AS NUMBER(10, 0))`],
    ['div(i, 2)', '(TRUNC(CAST("i" AS NUMBER(38, 18)) / nullif(2, 0)))'],
    [
      'hash_key(i)',
      `CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(COALESCE('i' || CAST("i" AS VARCHAR) || ';', 'n;')), 1) AS NUMBER(19, 0))`,
    ],
    ['cast(t as timestamptz)', 'TO_TIMESTAMP_LTZ(DATE_PART(EPOCH_MICROSECOND, "t"), 6)'],
    ['try_cast(n as integer)', 'TRY_CAST(CAST("n" AS VARCHAR) AS NUMBER(10, 0))'],
    ['count(*) filter (where b)', 'COUNT_IF("b")'],
    ['count(distinct i) filter (where b)', 'count(DISTINCT CASE WHEN "b" THEN "i" END)'],
    ['bool_or(b)', 'BOOLOR_AGG("b")'],
  ])('%s', (text, sql) => {
    expect(printed(text)).toBe(sql);
  });
});
