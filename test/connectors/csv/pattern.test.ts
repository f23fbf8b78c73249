import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDateFormat, isDay, patternFault } from '../../../src/connectors/csv/pattern.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { scratchFolder } from '../../runtime/scratch.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memoryMb: 128, threads: 1, scratch: await scratchFolder() });
});
afterAll(() => engine.close());

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const takes = (sql: string): Promise<boolean> =>
  engine.query(sql).then(
    () => true,
    () => false,
  );

describe('a pattern', () => {
  test.each([
    '[A-Z]{2}\\d{6}',
    '(?i)abc',
    '\\Aa\\z',
    'a|b|',
    '[^\\n]*',
    '\\\\(?:x)',
    "it's",
    '\\.\\-\\[',
    '[\\d.-]+',
    '\\x41',
    '\\$\\{x\\}',
    'x{1000}',
    '[[:alpha:]]+',
    '.*?',
  ])('%s is taken, by the engine too', async (pattern) => {
    expect(patternFault(pattern)).toBeNull();
    expect(await takes(`SELECT regexp_full_match('a', ${text(pattern)})`)).toBe(true);
  });
  test.each([
    '(',
    '[a',
    'a**',
    '(?=a)b',
    '(?<!a)b',
    '(a)\\1',
    '\\k<a>',
    'x{1001}',
    '\\y',
    '*a',
    'a{2,1}',
    '\\u0041',
    '(?<=a)b',
    '(?<year>a)',
    '\\',
  ])('%s is refused, by the engine too', async (pattern) => {
    expect(patternFault(pattern)).not.toBeNull();
    expect(await takes(`SELECT regexp_full_match(v, ${text(pattern)}) FROM (VALUES ('a')) AS t(v)`)).toBe(
      false,
    );
  });
});

describe('a format of dates', () => {
  test.each(['%Y-%m-%d', '%-m/%-d/%y', '%d %b %Y', '%d.%m.%Y %H:%M:%S.%f', '%I:%M %p', '100%% %j %Y'])(
    '%s is taken',
    async (format) => {
      expect(isDateFormat(format)).toBe(true);
      expect(await takes(`SELECT try_strptime('x', ${text(format)})`)).toBe(true);
    },
  );
  test.each(['%Q', '%', '%Y-%', '%-', ''])('%s is refused', (format) =>
    expect(isDateFormat(format)).toBe(false),
  );
});

test('a bound of a date is a day of the calendar', () => {
  expect(['2024-02-29', '1900-01-01'].every(isDay)).toBe(true);
  expect(['2023-02-29', '2021-13-01', 'x', "2021-01-01'", 5].some(isDay)).toBe(false);
});
