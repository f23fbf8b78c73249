import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvConnector } from '../../../src/connectors/csv/connector.ts';
import { csv } from '../../../src/connectors/csv/declaration.ts';
import { judgeCode } from '../../../src/formats/icd10/index.ts';
import type { CodeCheck } from '../../../src/plan/index.ts';
import type { Engine, EngineRow, Outcome, ProcessContext } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { folderStore, memoryStore, memoryVault, policyOf, sourceOf } from '../stand-ins.ts';

const root = mkdtempSync(join(tmpdir(), 'csv-'));
let engine: Engine;
beforeAll(async () => {
  mkdirSync(join(root, 'scratch'));
  mkdirSync(join(root, 'landing'));
  engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: join(root, 'engine') });
});
afterAll(() => {
  engine.close();
  rmSync(root, { recursive: true, force: true });
});

const policy = policyOf('public');
const config = {
  primaryKey: ['id'],
  columns: {
    id: { type: 'integer', identifies: 'none' },
    day: { type: 'date', identifies: 'none' },
    score: { type: 'decimal(6,2)', identifies: 'none' },
    note: { type: 'string', identifies: 'none' },
  },
};

type Read = { readonly rows: readonly EngineRow[]; readonly outcomes: readonly Outcome[] };

/** All that the connector makes of one file; its rows are read while its tables are there. */
async function read(
  content: string | Uint8Array,
  changes: object = {},
  local = false,
  checks: CodeCheck[] = [],
): Promise<Read> {
  writeFileSync(join(root, 'landing/in.csv'), content);
  const store = local ? folderStore(join(root, 'landing')) : memoryStore({ 'in.csv': content });
  const plain = sourceOf(csv, policy, { ...config, ...changes });
  const source = { ...plain, tables: plain.tables.map((table) => ({ ...table, checks })) };
  const landing = { store, prefix: '' };
  const rows: EngineRow[] = [];
  const outcomes: Outcome[] = [];
  const context: ProcessContext = {
    source,
    policy,
    landing,
    vault: memoryVault(),
    engine,
    offsetDays: async (subjects) => subjects.map(() => 0),
    scratch: join(root, 'scratch'),
    signal: new AbortController().signal,
    progress: () => {},
  };
  for await (const unit of csvConnector.discover(landing, source)) {
    const work = { ...unit, unitId: 'u', fileIds: { 'in.csv': 'f' } };
    const running = csvConnector.process(work, context)[Symbol.asyncIterator]();
    let written: number | undefined;
    for (;;) {
      const next = await (written === undefined ? running.next() : running.next(written));
      written = undefined;
      if (next.done) break;
      outcomes.push(next.value);
      if (next.value.kind !== 'rows' || !('select' in next.value.batch)) continue;
      const found = await engine.query(`${next.value.batch.select} ORDER BY _row`);
      rows.push(...found);
      written = found.length;
    }
  }
  return { rows, outcomes };
}

const rules = ({ outcomes }: Read): readonly string[] =>
  outcomes.flatMap((one) => (one.kind === 'rejected' ? one.findings.map(({ rule }) => rule) : []));
const counted = ({ outcomes }: Read): number =>
  outcomes.reduce((sum, one) => sum + (one.kind === 'counted' ? one.records : 0), 0);

const head = 'id,day,score,note';

describe('values', () => {
  test.each([
    ['1,2020-02-29,1.50,fine', []],
    ['1,,,', []],
    ['x,2020-01-01,1,bad id', ['csv.type']],
    ['1.5,2020-01-01,1,a fraction', ['csv.type']],
    ['15e-1,2020-01-01,1,a fraction as well', ['csv.type']],
    ['1,2020-02-30,1,no such day', ['csv.type']],
    ['1,infinity,1,no day at all', ['csv.type']],
    ['1,20200-01-01,1,a year that no reader shows', ['csv.type']],
    ['1,2020-01-01,1.505,more digits than the scale', ['csv.type']],
    [',2020-01-01,1,a key that is empty', ['csv.required']],
  ])('%s', async (line, expected) => {
    expect(rules(await read(`${head}\n${line}\n`))).toEqual(expected);
  });

  test('rows are numbered by their place in the file, also behind rows that break the contract', async () => {
    const { rows } = await read(`${head}\n1,,,a\nx,,,b\n3,,,c\n`);
    expect(rows.map(({ id, _row }) => [id, _row])).toEqual([
      [1, 1n],
      [3, 3n],
    ]);
  });

  test('another dialect: semicolons, no quotes, no header, Latin-1', async () => {
    const bytes = Buffer.from('1;;;"M\xfcller\n2;;;b\n', 'latin1');
    const { rows } = await read(bytes, { delimiter: ';', quote: null, header: false, encoding: 'latin-1' });
    expect(rows.map(({ note }) => note)).toEqual(['"Müller', 'b']);
  });
});

describe('a check of codes', () => {
  const texts = [
    'I50.1',
    'i501',
    ' I50.1 ',
    'I50',
    'M54.5',
    'M54.50',
    'X99.ZZ',
    '0016070',
    '001',
    '..',
    'I50.1!',
  ];
  const days = ['2021-09-30', '2021-10-01', '2022-09-30', '2022-10-01', ''];
  const cases = texts.flatMap((text) => days.map((day) => [text, day] as const));
  const file = `${head}\n${cases.map(([text, day], index) => `${index},${day},,"${text}"`).join('\n')}\n`;

  test.each([
    ['icd10cm', 'day'],
    ['icd10cm', null],
    ['icd10pcs', 'day'],
    ['icd10pcs', null],
  ] as const)('%s by %s is what the code sets say', async (codes, asOf) => {
    const result = await read(file, {}, false, [{ codes, column: 'note', asOf, onFail: 'quarantine' }]);
    const verdicts = cases.map(([text, day]) =>
      judgeCode(codes, text, asOf === null || day === '' ? null : day),
    );
    expect(result.rows.map(({ id }) => id)).toEqual(
      verdicts.flatMap((verdict, index) => (verdict === 'invalid' ? [] : [index])),
    );
    expect(new Set(rules(result))).toEqual(new Set([`csv.${codes}`]));
    expect(result.rows.length + rules(result).length).toBe(counted(result));
    const unjudged = verdicts.filter((verdict) => verdict === 'unjudged').length;
    expect(unjudged > 0).toBe(asOf !== null);
    expect(result.outcomes.filter(({ kind }) => kind === 'doubted')).toEqual(
      unjudged > 0 ? [{ kind: 'doubted', rule: `csv.${codes}-unjudged`, records: unjudged }] : [],
    );
    const rejected = result.outcomes.find((one) => one.kind === 'rejected');
    // The value itself is in the kept bytes alone.
    expect(JSON.stringify(rejected?.findings)).not.toContain('I50');
  });

  test('loads the row and says so where it warns', async () => {
    const result = await read(`${head}\n1,2022-01-01,,I50\n2,2022-01-01,,I501\n`, {}, false, [
      { codes: 'icd10cm', column: 'note', asOf: 'day', onFail: 'warn' },
    ]);
    expect(result.rows).toHaveLength(2);
    expect(result.outcomes).toContainEqual({ kind: 'doubted', rule: 'csv.icd10cm', records: 1 });
  });
});

describe('a header', () => {
  test.each([
    ['', ['csv.no-header']],
    ['\n\n', ['csv.no-header']],
    ['id,day,score\n1,,\n', ['csv.missing-column']],
    ['id,day,score,note,extra\n1,,,,\n', ['csv.unknown-column']],
    ['id,day,score,id\n', ['csv.duplicate-column', 'csv.missing-column']],
    ['id,day,score,note"\n1,,,\n2,,,\n', ['csv.no-header']],
  ])('%j', async (content, expected) => {
    expect(rules(await read(content))).toEqual(expected);
  });

  test('may stand behind a byte order mark and end in CRLF; its columns in any order', async () => {
    for (const local of [true, false]) {
      const text = '\ufeffnote,id,score,day\r\n"a, ""b""\r\nc",1,2.50,2020-01-01\r\n';
      const result = await read(text, {}, local);
      expect(rules(result)).toEqual([]);
      expect(result.rows).toMatchObject([{ id: 1, day: '2020-01-01', note: 'a, "b"\r\nc' }]);
    }
  });

  test.each(['\n', '\r\n'])('lines that end in %j may hold either line end in quotes', async (end) => {
    for (const inner of ['\n', '\r\n']) {
      for (const local of [true, false]) {
        const lines = [head, `1,,,"a${inner}b"`, '2,,,c'];
        const result = await read(lines.map((line) => line + end).join(''), {}, local);
        expect(result.rows.map(({ note }) => note)).toEqual([`a${inner}b`, 'c']);
      }
    }
  });
});

test('a last line that is no UTF-8 is rejected, also without a line end', async () => {
  const result = await read(
    Buffer.concat([Buffer.from(`${head}\n1,,,ok\n`), Buffer.from([0x80]), Buffer.from(',,,')]),
  );
  expect(rules(result)).toEqual(['csv.invalid-utf8']);
});

test('every record is loaded or rejected, whatever the bytes, from a disk or from afar', async () => {
  const piece = fc.constantFrom(
    '1',
    '22',
    'x',
    ',',
    ',',
    ',',
    '"',
    '""',
    '"a\nb"',
    '"a\r\nb"',
    '\n',
    '\r\n',
    '\0',
    'é',
    ' ',
    '2020-01-01',
  );
  const raw = fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes));
  const soup = fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: piece.map((text) => Buffer.from(text)) },
        { weight: 1, arbitrary: raw },
      ),
    )
    .map((pieces) => Buffer.concat([Buffer.from(`${head}\n1,,,ok\n`), ...pieces]));
  await fc.assert(
    fc.asyncProperty(soup, fc.boolean(), async (content, local) => {
      const result = await read(content, {}, local);
      const rejected = result.outcomes.filter((one) => one.kind === 'rejected').length;
      expect(result.rows.length + rejected).toBe(counted(result));
      expect(result.rows[0]).toMatchObject({ id: 1, note: 'ok', _row: 1n });
    }),
    { numRuns: 250 },
  );
});
