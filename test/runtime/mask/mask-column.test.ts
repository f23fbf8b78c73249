import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ColumnType, Label } from '../../../src/plan/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { literal } from '../../../src/runtime/lake/sql.ts';
import { calendarSql, maskedSql } from '../../../src/runtime/mask/mask-column.ts';
import { scratchFolder } from '../scratch.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memoryMb: 128, threads: 1, scratch: await scratchFolder() });
});
afterAll(() => engine.close());

const masking = { key: 'c'.repeat(64), days: -400, minimumCell: 2 };
const surrogate = 'abcdefghijklmnopqrstuvwxyz';
const uid = '2.25.329800735698586629295641978511506172918';

/** Values of a column of one type and label, as the copy has them. */
async function masked(values: readonly (string | null)[], type: ColumnType, label: Label, key = masking.key) {
  const cast = type === 'string' ? 'VARCHAR' : type.toUpperCase();
  const rows = values.map((value, index) => `(${index}, ${value === null ? 'NULL' : literal(value)})`);
  const sql = maskedSql({ name: 'v', type, label }, { ...masking, key });
  const found = await engine.query(
    `SELECT CAST(${sql} AS VARCHAR) AS m FROM (SELECT n, CAST(x AS ${cast}) AS v FROM (VALUES ${rows.join(', ')}) AS t(n, x)) ORDER BY n`,
  );
  return found.map(({ m }) => (m === null ? null : String(m)));
}

test('surrogates become others of the same shape, the same wherever they stand', async () => {
  const path = `sub-${surrogate}/ses-01/sub-${surrogate}_bold.nii.gz`;
  const [first, again, inPath, mappedUid, label, none] = await masked(
    [surrogate, surrogate, path, uid, 'short', null],
    'string',
    ['pseudonym'],
  );
  const one = String(first);
  expect(one).toMatch(/^[a-z2-7]{26}$/);
  expect(one).not.toBe(surrogate);
  expect(again).toBe(one);
  expect(inPath).toBe(path.replaceAll(surrogate, one));
  expect(mappedUid).toMatch(/^2\.25\.\d+$/);
  expect(mappedUid).not.toBe(uid);
  expect(label).toMatch(/^[a-z2-7]{26}$/);
  expect(none).toBeNull();
  expect(await masked([surrogate], 'string', ['pseudonym'], 'd'.repeat(64))).not.toEqual([one]);
  const [key = '', unknown] = await masked(['4711', '-1'], 'bigint', ['pseudonym']);
  expect(Number(key)).toBeGreaterThan(0);
  expect(key).not.toBe('4711');
  expect(unknown).toBe('-1');
});

test('dates of every form go back by the same days, what is no date goes', async () => {
  expect(await masked(['2021-03-01', null], 'date', ['date.day'])).toEqual(['2020-01-26', null]);
  expect(await masked(['2021-03-01 10:00:00'], 'timestamp', ['date.shifted(x)'])).toEqual([
    '2020-01-26 10:00:00',
  ]);
  expect(await masked(['20210301', '-1', '2021'], 'integer', ['date.shifted(x)'])).toEqual([
    '20200126',
    '-1',
    '2020',
  ]);
  expect(
    await masked(['2021-03-01T10:00:00', '2021-03', '2021', 'in spring'], 'string', ['date.day']),
  ).toEqual(['2020-01-26T10:00:00', '2020-03', '2020', null]);
});

test('text that may name somebody is blanked, whether a label says so or its shape', async () => {
  expect(await masked(['Quentin Synthetic', null], 'string', ['name'])).toEqual(['[masked]', null]);
  expect(await masked(['seen by Dr Synthetic'], 'string', ['free-text'])).toEqual(['[masked]']);
  expect(await masked(['anything'], 'string', ['unknown'])).toEqual(['[masked]']);
  expect(await masked(['4711'], 'bigint', ['account'])).toEqual([null]);
  expect(
    await masked(['call 617-555-0163', 'mail h@example.org', 'MRN: A12345', 'fever'], 'string', []),
  ).toEqual(['[masked]', '[masked]', '[masked]', 'fever']);
});

test('rare values of quasi-identifiers are left out', async () => {
  expect(await masked(['021', '021', '945'], 'string', ['geographic.zip3'])).toEqual(['021', '021', null]);
  expect(await masked(['50', '50', '88'], 'integer', ['age.capped'])).toEqual(['50', '50', null]);
});

test('the calendar is that of the moved dates', async () => {
  const names = ['date_key', 'date', 'year', 'iso_week', 'day_name', 'is_weekend', 'fiscal_year'];
  const columns = names.map((name) => `CAST(${calendarSql(name, -400)} AS VARCHAR) AS ${name}`);
  const [row] = await engine.query(
    `SELECT ${columns.join(', ')} FROM (SELECT CAST(20210301 AS INTEGER) AS date_key, DATE '2021-03-01' AS date)`,
  );
  expect(row).toEqual({
    date_key: '20200126',
    date: '2020-01-26',
    year: '2020',
    iso_week: '4',
    day_name: 'Sunday',
    is_weekend: 'true',
    fiscal_year: null,
  });
});
