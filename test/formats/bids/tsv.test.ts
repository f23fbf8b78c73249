import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnType,
  formatTsvLine,
  inferCellType,
  isMissing,
  type Json,
  readTable,
  readTsv,
  type TableResult,
} from '../../../src/formats/bids/index.ts';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string | Uint8Array, size = 7): Promise<TableResult> =>
  readTable(chunks(Buffer.from(text), size));

async function problemOf(text: string | Uint8Array): Promise<string> {
  const result = await read(text);
  return result.ok ? 'ok' : result.problem.code;
}

test('rows know their line and where they begin', async () => {
  const result = await read('id\tname\r\nä1\tx\r\nb\tn/a\n');
  expect(result).toMatchObject({
    ok: true,
    table: {
      columns: ['id', 'name'],
      rows: [
        { fields: ['ä1', 'x'], row: 1, line: 2, byteOffset: 9 },
        { fields: ['b', 'n/a'], row: 2, line: 3, byteOffset: 16 },
      ],
    },
    remarks: ['carriage-returns'],
  });
});

test('a cell with a tab stands in quotes, and quotes in it are doubled', async () => {
  const result = await read('a\tb\n"x\ty"\t"say ""hi"""\n5"\tz\n');
  expect(result).toMatchObject({
    table: { rows: [{ fields: ['x\ty', 'say "hi"'] }, { fields: ['5"', 'z'] }] },
  });
});

test('what is untidy is read, and told', async () => {
  const result = await read('\ufeffa\t\nx\t\n\n\n');
  expect(result).toMatchObject({
    ok: true,
    table: { columns: ['a', ''], rows: [{ fields: ['x', ''] }] },
    remarks: ['byte-order-mark', 'empty-cells', 'empty-column-names'],
  });
});

describe('what could be taken for something else is refused', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'tsv-empty'],
    ['line feeds alone', '\n\n', 'tsv-empty'],
    ['a cell too many', 'a\tb\n1\t2\t3\n', 'tsv-ragged'],
    ['a cell too few', 'a\tb\n1\n', 'tsv-ragged'],
    ['an empty line between rows', 'a\n1\n\n2\n', 'tsv-empty-line'],
    ['a column twice', 'a\ta\n', 'tsv-column-twice'],
    ['an open quote', 'a\tb\n"x\ty\n', 'tsv-quote-open'],
    ['Latin-1', Buffer.from('a\nB\xf6se\n', 'latin1'), 'tsv-not-utf8'],
    ['UTF-16', Buffer.from('a\tb\n', 'utf16le'), 'tsv-control-character'],
    ['a NUL', 'a\n1\0\n', 'tsv-control-character'],
    ['old line ends', 'a\tb\r1\t2\r', 'tsv-control-character'],
    ['a line of two megabytes', `a\n${'x'.repeat(2 ** 21)}`, 'tsv-line-too-long'],
    ['too many columns', `${'a\t'.repeat(10_001)}\n`, 'tsv-too-many-columns'],
  ])('%s', async (_, text, code) => {
    expect(await problemOf(text)).toBe(code);
  });
});

test('a line without end is given up after its first megabyte', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      taken += 65_536;
      yield Buffer.alloc(65_536, 'x');
    }
  }
  const items = readTsv(endless(), { header: true });
  const end = await items.next();
  expect(end).toMatchObject({ done: true, value: { ok: false, problem: { code: 'tsv-line-too-long' } } });
  expect(taken).toBeLessThan(2 ** 21);
});

test('what is written is read again, whatever the cells and chunks', async () => {
  const cell = fc
    .string({ minLength: 1, maxLength: 6 })
    .map((text) => text.replace(/[\n\r\0-\x08\x0b-\x1f]/g, '"'));
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (rows, size) => {
      const header = rows[0]!.map((_, index) => `column${index}`);
      const result = await read(Buffer.from([header, ...rows].map(formatTsvLine).join('')), size);
      expect(result.ok && result.table.rows.map(({ fields }) => fields)).toEqual(rows);
    }),
  );
});

describe('types of columns', () => {
  test.each<[readonly string[], string | null]>([
    [['1', '2', 'n/a'], 'integer'],
    [['1', '2.5', '.5', '1e3'], 'number'],
    [['true', 'False'], 'boolean'],
    [['2019-01-04T10:11:12', '2019-01-05'], 'datetime'],
    [['1', 'x'], 'string'],
    [['n/a', ''], null],
    [['Infinity'], 'string'],
  ])('%j', (cells, type) => {
    expect(inferCellType(cells)).toBe(type);
  });

  test.each<[Json, readonly string[], string | null]>([
    [{ Levels: { 1: 'low', 2: 'high' } }, ['1', '2'], 'string'],
    [{ Units: 'year' }, ['30', '41'], 'number'],
    [{ Format: 'integer' }, ['x'], 'integer'],
    [{ Description: 'anything' }, ['3'], 'integer'],
    [{ Format: 'constructor' }, ['3'], 'integer'],
  ])('dictionary entry %j', (entry, cells, type) => {
    expect(columnType(entry, cells)).toBe(type);
  });

  test('n/a and nothing are missing', () => {
    expect(['n/a', '', ' n/a '].every(isMissing)).toBe(true);
    expect(['N/A', '0', 'na'].some(isMissing)).toBe(false);
  });
});
