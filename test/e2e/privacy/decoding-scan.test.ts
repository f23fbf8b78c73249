import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeContainer } from '../../../src/formats/iceberg/avro/container.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { NotScanned } from '../../../src/runtime/forget/decode.ts';
import { namesOf, openScan, type Scan } from '../../../src/runtime/forget/scan.ts';
import { searchStream } from '../../../src/runtime/forget/search-stream.ts';
import { spellingAutomaton } from '../../../src/runtime/forget/spelling-automaton.ts';
import { token } from '../../../src/runtime/forget/token.ts';
import { literal } from '../../../src/runtime/lake/sql.ts';
import { dicomFile, syntaxes } from '../../formats/dicom/dicom-file.ts';

const tokens = [
  token('name', 'Quibblethwaite', 'name'),
  token('letters beyond ASCII', 'Ølgård-Münster', 'name'),
  token('phone', '617-555-0163', 'phone'),
  token('mail', 'h.quibble@claims.example', 'email'),
  token('uid', '1.2.3.77001.1', 'uid'),
  token('day', '2017-10-19', 'date'),
];
const texts = [
  'Quibblethwaite',
  'Ølgård-Münster',
  '617-555-0163',
  'h.quibble@claims.example',
  '1.2.3.77001.1',
  '2017-10-19',
];

const scratch = mkdtempSync(join(tmpdir(), 'decoding-scan-'));
let engine: Engine;
let scan: Scan;
beforeAll(async () => {
  engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: join(scratch, 'engine') });
  scan = openScan(tokens, engine, scratch);
});
afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true, force: true });
});

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'Latin-1': (text) => Buffer.from(text, 'latin1'),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': utf16be,
  hex: (text) => Buffer.from(Buffer.from(text).toString('hex')),
  HEX: (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
  'hex of UTF-16': (text) => Buffer.from(utf16be(text).toString('hex')),
  'base64, first': (text) => Buffer.from(Buffer.from(`${text}...`).toString('base64')),
  'base64, second': (text) => Buffer.from(Buffer.from(`.${text}..`).toString('base64')),
  'base64, third': (text) => Buffer.from(Buffer.from(`..${text}.`).toString('base64')),
  base64url: (text) => Buffer.from(Buffer.from(`.${text}.`).toString('base64url')),
  'SHA-256': (text) => Buffer.from(createHash('sha256').update(text).digest('hex')),
  'percent-encoded': (text) => Buffer.from(encodeURIComponent(text)),
  'other case': (text) => Buffer.from(text.replace(/[a-z]/g, (letter) => letter.toUpperCase())),
};

/** A ZIP archive with one deflated member and no central directory. */
function zip(content: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(1, 26);
  return Buffer.concat([header, Buffer.from('a'), deflateRawSync(content)]);
}

function deflatedDicom(content: Buffer): Buffer {
  const plain = dicomFile([[0x00104000, 'OB', content]], syntaxes.deflated);
  const end = 144 + plain.readUInt32LE(140);
  return Buffer.concat([plain.subarray(0, end), deflateRawSync(plain.subarray(end))]);
}

const wrappings: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  plain: (content) => content,
  gzip: (content) => gzipSync(content),
  'gzip in gzip': (content) => gzipSync(gzipSync(content)),
  zlib: (content) => deflateSync(content),
  zip,
  'gzip in zip': (content) => zip(gzipSync(content)),
  'deflated DICOM': deflatedDicom,
};

describe('the decoding scan', () => {
  test('finds each token in each encoding and wrapping, wherever it stands', async () => {
    const filling = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: texts.length - 1 }),
        fc.constantFrom(...Object.values(encodings)),
        fc.constantFrom(...Object.values(wrappings)),
        filling,
        filling,
        async (index, encode, wrap, before, after) => {
          const space = Buffer.from(' ');
          const content = Buffer.concat([before, space, encode(texts[index]!), space, after]);
          const finds = await scan.bytes({ place: 'x', bytes: wrap(content) });
          expect(namesOf(finds)).toContain(tokens[index]!.name);
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });

  test('looks through what unpacks to more than memory should hold', async () => {
    const content = Buffer.concat([Buffer.alloc(160 * 1024 * 1024), Buffer.from(' Quibblethwaite ')]);
    const packed = gzipSync(content, { level: 1 });
    expect(namesOf(await scan.bytes({ place: 'x', bytes: packed }))).toEqual(['name']);
    expect(namesOf(await scan.bytes({ place: 'x', bytes: zip(packed) }))).toEqual(['name']);
  });

  test('says so where it can not look through something, and never that there is nothing', async () => {
    let nested = Buffer.from('nothing of anybody');
    for (let depth = 0; depth < 4; depth++) nested = gzipSync(nested);
    expect(await scan.bytes({ place: 'x', bytes: nested })).toEqual([]);
    for (const bytes of [gzipSync(nested), gzipSync(gzipSync(nested)), zip(zip(nested))])
      await expect(scan.bytes({ place: 'x', bytes })).rejects.toThrow(NotScanned);
    const avro = Buffer.from('Obj\x01\x02\x14avro.codec\x0csnappy\x00', 'latin1');
    await expect(scan.bytes({ place: 'x', bytes: avro })).rejects.toThrow(
      'an Avro file that snappy compresses',
    );
    const stream = searchStream(
      spellingAutomaton(tokens),
      {
        place: 'x',
        open: async (start) => [gzipSync(Buffer.alloc(160 * 1024 * 1024)).subarray(start)] as never,
      },
      { left: 150 * 1024 * 1024 },
    );
    await expect(stream).rejects.toThrow('unpacks to far more than its size');
  });

  test('finds nothing in what holds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(await scan.bytes({ place: 'x', bytes })).toEqual([]);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  test.each([
    ['20171019', true],
    ['ses-20171019_bold', true],
    ['20171019081500', true],
    ['2017/10/19', true],
    ['19.10.2017', true],
    ['9120171019', false],
    ['ab20171019cd', false],
    ['6175550163', true],
    ['86175550163', false],
  ])('%s is a find: %s', async (text, isFind) => {
    expect((await scan.bytes({ place: 'x', bytes: Buffer.from(`id=${text};`) })).length > 0).toBe(isFind);
  });

  test('resolves the escapes of JSON, in documents and lines', async () => {
    const escaped = [...'Quibblethwaite']
      .map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
      .join('');
    for (const text of [`{"a": [{"b": "${escaped}"}]}`, `{"a": 1}\n{"${escaped}": 2}\n`])
      expect(namesOf(await scan.bytes({ place: 'x', bytes: Buffer.from(text) }))).toEqual(['name']);
  });

  test('reads bounds of manifests: texts, days and instants', async () => {
    const day = Buffer.alloc(4);
    day.writeInt32LE(Date.UTC(2017, 9, 19) / 86_400_000);
    const instant = Buffer.alloc(8);
    instant.writeBigInt64LE(BigInt(Date.UTC(2017, 9, 19, 14, 15)) * 1000n);
    for (const [bound, name] of [
      [day, 'day'],
      [instant, 'day'],
      [Buffer.from('Quibblethwaite'), 'name'],
    ] as const) {
      const fields = [{ name: 'lower', type: 'bytes', 'field-id': 1 }] as const;
      const schema = { type: 'record', name: 'r', fields } as const;
      const bytes = encodeContainer(schema, {}, [{ lower: bound }], Buffer.alloc(16, 7));
      expect(namesOf(await scan.bytes({ place: 'x', bytes }))).toEqual([name]);
    }
  });

  test('reads values and statistics of Parquet files, whatever compresses them', async () => {
    const path = join(scratch, 'one.parquet');
    await engine.run(
      `COPY (SELECT DATE '2017-10-19' AS a, ['x', 'Quibblethwaite'] AS b, 'h.quibble@claims.example' AS c, i FROM range(100) AS r(i))
       TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    const finds = await scan.file(scratch, path);
    expect(namesOf(finds)).toEqual(['day', 'mail', 'name']);
    const places = finds.filter(({ token: { name } }) => name === 'day').map(({ place }) => place);
    expect(places).toEqual(['one.parquet column a', 'one.parquet statistics']);
  });

  test('reads rows of SQLite databases, and names of files', async () => {
    const path = join(scratch, 'rows.sqlite');
    const database = new DatabaseSync(path);
    database.exec("CREATE TABLE t (a TEXT); INSERT INTO t VALUES (char(81) || 'uibblethwaite')");
    database.close();
    expect((await scan.file(scratch, path)).map(({ place }) => place)).toContain('rows.sqlite rows');
    writeFileSync(join(scratch, 'call 617-555-0163.txt'), 'x');
    expect(namesOf(await scan.file(scratch, join(scratch, 'call 617-555-0163.txt')))).toEqual(['phone']);
  });

  test('reads attributes of DICOM files in their character sets', async () => {
    const cyrillic = token('Cyrillic', 'Люксембург', 'name');
    const looking = openScan([cyrillic], engine, scratch);
    // ISO 8859-5: capital letters from B0, small ones from D0.
    const bytes = Buffer.from([...'Люксембург'].map((letter) => letter.codePointAt(0)! - 0x0410 + 0xb0));
    const file = dicomFile(
      [
        [0x00080005, 'CS', 'ISO_IR 144'],
        [0x00100010, 'PN', bytes],
      ],
      syntaxes.explicit,
    );
    expect(namesOf(await looking.bytes({ place: 'x', bytes: file }))).toEqual(['Cyrillic']);
  });
});
