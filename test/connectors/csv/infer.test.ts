import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { csvConfig } from '../../../src/connectors/csv/declaration.ts';
import { inferContract } from '../../../src/connectors/csv/infer/index.ts';
import { guessWritten } from '../../../src/connectors/csv/infer/written.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'lakespec-infer-'));
let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: join(folder, 'scratch') });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function drafted(content: string | Uint8Array, maxRows = 100_000) {
  const path = join(folder, "an 'odd' name.csv");
  writeFileSync(path, content);
  const draft = await inferContract(path, 'records', engine, maxRows);
  if (draft === null) return null;
  // What is drafted is a configuration that the connector takes.
  return { ...draft, config: csvConfig.parse(parse(draft.yaml)) };
}

/** A column of forty values. */
const column = (name: string, value: (index: number) => string): string =>
  [name, ...Array.from({ length: 40 }, (_, index) => value(index))].join('\n');

const digits = (index: number, length: number): string => String(index * 7919 + 13).padStart(length, '0');

describe('the type of a column', () => {
  const cases: readonly (readonly [what: string, value: (index: number) => string, expected: object])[] = [
    ['whole numbers', (i) => String(i - 5), { type: 'integer' }],
    ['large whole numbers', (i) => String(5_000_000_000 + i), { type: 'bigint' }],
    ['amounts', (i) => `${i}.50`, { type: 'decimal(18,2)' }],
    ['measures', (i) => `${i}.5e-3`, { type: 'double' }],
    ['digits with zeros in front', (i) => digits(i, 9), { type: 'string' }],
    ['days', (i) => `2026-03-${String((i % 28) + 1).padStart(2, '0')}`, { type: 'date' }],
    ['days as Americans write them', (i) => `03/${(i % 28) + 1}/2026`, { type: 'date', format: '%m/%d/%Y' }],
    ['days as Germans write them', (i) => `${(i % 28) + 1}.03.2026`, { type: 'date', format: '%d.%m.%Y' }],
    ['days as Britons write them', (i) => `${(i % 28) + 1}/03/2026`, { type: 'date', format: '%d/%m/%Y' }],
    [
      'days in eight digits',
      (i) => `202603${String((i % 28) + 1).padStart(2, '0')}`,
      { type: 'date', format: '%Y%m%d' },
    ],
    ['times', (i) => `2026-03-01T10:00:${String(i).padStart(2, '0')}`, { type: 'timestamp' }],
    [
      'times with zones',
      (i) => `2026-03-01T10:00:${String(i).padStart(2, '0')}+01:00`,
      { type: 'timestamptz' },
    ],
    ['words', (i) => (i % 2 ? 'yes' : 'no'), { type: 'string', values: ['no', 'yes'] }],
    ['truths', (i) => String(i % 2 === 0), { type: 'boolean' }],
    ['nothing', () => '', { type: 'string', required: false }],
  ];
  test.each(cases)('%s', async (_what, value, expected) => {
    const result = await drafted(column('VALUE', value));
    expect(result?.config.columns.VALUE).toMatchObject(expected);
  });

  it('is text where one value of many is', async () => {
    const result = await drafted(column('VALUE', (i) => (i === 39 ? 'n/a' : String(i))));
    expect(result?.config.columns.VALUE?.type).toBe('string');
  });
});

describe('what a column identifies', () => {
  const cases: readonly (readonly [
    name: string,
    value: (index: number) => string,
    expected: string | null,
  ])[] = [
    ['x1', (i) => `${digits(i, 9).slice(0, 3)}-${digits(i, 2).slice(-2)}-${digits(i, 4).slice(-4)}`, 'ssn'],
    ['x2', (i) => `(555) ${digits(i, 3).slice(-3)}-${digits(i, 4).slice(-4)}`, 'phone'],
    ['x3', (i) => `p${i}@example.org`, 'email'],
    ['x4', (i) => (i % 10 === 0 ? `p${i}@example.org` : 'none'), 'email'],
    ['x5', (i) => `10.0.0.${i}`, 'ip'],
    ['x6', (i) => `https://example.org/${i}`, 'url'],
    ['x7', (i) => `2026-03-${String((i % 28) + 1).padStart(2, '0')}`, 'date'],
    ['x8', (i) => `K${digits(i, 8)}`, 'other-unique-id'],
    ['x9', (i) => `A long sentence about what happened to somebody and number ${i % 3}`, 'free-text'],
    ['PatientID', (i) => String(i), 'mrn'],
    ['MBR_ID', (i) => String(i % 4), 'mrn'],
    ['DOB', (i) => `19${String(i + 40)}-01-01`, 'birth-date'],
    ['birth_year', (i) => String(1940 + i), 'birth-date'],
    ['DateOfDeath', (i) => `20${String(i + 10)}-01-01`, 'death-date'],
    ['LAST NAME', (i) => `N${i % 5}`, 'name'],
    ['attending_physician', (i) => `N${i % 5}`, 'name'],
    ['drug name', (i) => `N${i % 5}`, null],
    ['zip_code', (i) => digits(i % 5, 5), 'zip'],
    ['STATE', () => 'MA', 'state'],
    ['city', () => 'Boston', 'city'],
    ['address line 1', (i) => `${i} Main St`, 'address'],
    ['age', (i) => String(i + 20), 'age'],
    ['Serial Number', (i) => String(i % 4), 'device'],
    ['medicare_beneficiary_id', (i) => `M${i % 4}`, 'health-plan'],
    ['race', (i) => `r${i % 3}`, 'quasi'],
    ['department', (i) => `d${i % 3}`, null],
    ['systolic', (i) => String(100 + i), null],
  ];
  test.each(cases)('%s', async (name, value, expected) => {
    const result = await drafted(column(name, value));
    expect(result?.columns).toMatchObject([{ name, identifies: expected }]);
    expect(result?.config.columns[name]?.identifies ?? null).toBe(expected);
  });
});

describe('the draft', () => {
  const people = [
    'VISIT_ID;PATIENT_ID;NAME;SEX;NOTE',
    ...Array.from(
      { length: 60 },
      (_, i) => `V${i};${1000 + (i % 7)};"Testfall; Anna${i}";${i % 2 ? 'f' : 'm'};rare${i % 6}`,
    ),
  ].join('\r\n');

  it('finds separator, key and person', async () => {
    const result = await drafted(people);
    expect(result?.config).toMatchObject({ delimiter: ';', primaryKey: ['VISIT_ID'], subject: 'PATIENT_ID' });
    expect(result?.rows).toBe(60);
  });

  it('holds no value of the file beside codes that many rows share', async () => {
    const { yaml } = (await drafted(people))!;
    expect(yaml).not.toMatch(/Testfall|Anna|rare|1003|V17/);
    expect(yaml).toContain('values: [f, m]');
  });

  it('reads so many rows, and says how many', async () => {
    expect((await drafted(people, 10))?.rows).toBe(10);
  });

  it('reads files of one byte a letter, with a mark in front, without a header', async () => {
    const latin = Uint8Array.from('NAME,ORT\nMüller,Köln\n', (letter) => letter.charCodeAt(0));
    expect((await drafted(latin))?.config).toMatchObject({ encoding: 'latin-1' });
    expect(Object.keys((await drafted('\ufeffA,B\n1,2\n'))!.config.columns)).toEqual(['A', 'B']);
    const bare = (await drafted('1,2026-01-01\n2,2026-01-02\n'))!.config;
    expect(bare.header).toBe(false);
    expect(Object.keys(bare.columns)).toEqual(['c1', 'c2']);
  });

  it('stays YAML whatever the names are', async () => {
    const names = ['a: b', 'c # d', "e'f", 'g/h', 'null', 'true', 'x.1'];
    const result = await drafted(`${names.join(',')}\n${names.map(() => 'v').join(',')}\n`);
    const found = Object.keys(result!.config.columns);
    expect(found.length).toBe(names.length);
  });

  test.each([
    ['an empty file', ''],
    ['bytes', new Uint8Array([80, 75, 3, 4, 0, 0, 1])],
  ])('is not made of %s', async (_what, content) => {
    expect(await drafted(content)).toBeNull();
  });
});

describe('how a file is written', () => {
  const guess = (text: string) => guessWritten(new TextEncoder().encode(text), true);
  test.each([
    ['a,b\n1,2\n3,4\n', ','],
    ['a;b\n1,5;2\n3,1;4\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['a|b\n"x|y"|2\n', '|'],
    ['only\n1\n2\n', ','],
  ])('%j', (text, delimiter) => {
    expect(guess(text)).toMatchObject({ delimiter });
  });
});
