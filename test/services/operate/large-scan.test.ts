import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeContainer } from '../../../src/formats/iceberg/avro/container.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { wholeBytes } from '../../../src/runtime/forget/decode.ts';
import { namesOf, openScan, type Scan } from '../../../src/runtime/forget/scan.ts';
import { token } from '../../../src/runtime/forget/token.ts';
import { literal } from '../../../src/runtime/lake/sql.ts';
import { dicomFile, syntaxes } from '../../formats/dicom/dicom-file.ts';

/** Files that the decoding scan does not hold in memory. */
const scratch = mkdtempSync(join(tmpdir(), 'large-scan-'));
const tokens = [
  token('name', 'Quibblethwaite', 'name'),
  token('letters beyond ASCII', 'Ølgård-Münster', 'name'),
  token('phone', '617-555-0163', 'phone'),
  token('day', '2017-10-19', 'date'),
];
const all = ['day', 'letters beyond ASCII', 'name', 'phone'];
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

const noise = randomBytes(wholeBytes + 2_000_000);
/** Where chunks of a file end. */
const chunkBytes = 64 * 1024;

/** Noise with texts in it: each begins at its place, between spaces. */
function withTexts(texts: readonly (readonly [at: number, text: string | Buffer])[]): Buffer {
  const bytes = Buffer.from(noise);
  for (const [at, text] of texts)
    Buffer.concat([Buffer.from(' '), Buffer.from(text as string), Buffer.from(' ')]).copy(bytes, at);
  return bytes;
}
const everyText = withTexts([
  [0, 'Quibblethwaite'],
  [10 * chunkBytes - 7, Buffer.from('Ølgård-Münster', 'utf16le')],
  [wholeBytes - 5, '617-555-0163'],
  [noise.length - 12, '2017-10-19'],
]);

async function findsIn(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(scratch, name);
  writeFileSync(path, bytes);
  expect(statSync(path).size).toBeGreaterThan(wholeBytes);
  try {
    return namesOf(await scan.file(scratch, path));
  } finally {
    rmSync(path);
  }
}

/** A ZIP archive of deflated members, without central directory. */
const zip = (...members: readonly Buffer[]): Buffer =>
  Buffer.concat(
    members.flatMap((content) => {
      const header = Buffer.alloc(30);
      header.write('PK\x03\x04', 'latin1');
      header.writeUInt16LE(8, 8);
      header.writeUInt16LE(1, 26);
      return [header, Buffer.from('a'), deflateRawSync(content, { level: 1 })];
    }),
  );

function deflatedDicom(content: Buffer): Buffer {
  const plain = dicomFile([[0x00104000, 'OB', content]], syntaxes.deflated);
  const end = 144 + plain.readUInt32LE(140);
  return Buffer.concat([plain.subarray(0, end), deflateRawSync(plain.subarray(end), { level: 1 })]);
}

const gzip = (content: Buffer): Buffer => gzipSync(content, { level: 1 });
const wrappings: Readonly<Record<string, (content: Buffer) => Buffer>> = {
  plain: (content) => content,
  gzip,
  'gzip in gzip': (content) => gzip(gzip(content)),
  zlib: (content) => deflateSync(content, { level: 1 }),
  zip: (content) => zip(content),
  'gzip in zip': (content) => zip(gzip(content)),
  'zip, behind another member': (content) => zip(Buffer.from('nothing'), content),
  'deflated DICOM': deflatedDicom,
};

describe('the scan of what is larger than memory', () => {
  test.each(Object.keys(wrappings))('finds what stands anywhere in it: %s', async (name) => {
    expect(await findsIn('large', wrappings[name]!(everyText))).toEqual(all);
  });

  test('finds nothing in what holds nothing', async () => {
    expect(await findsIn('large', noise)).toEqual([]);
    expect(await findsIn('large', gzip(noise))).toEqual([]);
  });

  test('finds what spans chunks, wherever they are cut, and no part of something longer', async () => {
    const names = Array.from({ length: 16 }, (_, cut) => `Quibble${String.fromCharCode(0x61 + cut)}waite`);
    const looking = openScan(
      names.map((name) => token(name, name, 'name')),
      engine,
      scratch,
    );
    const path = join(scratch, 'cut');
    writeFileSync(path, withTexts(names.map((name, cut) => [(cut + 3) * chunkBytes - cut, name])));
    expect(namesOf(await looking.file(scratch, path))).toEqual(names);
    rmSync(path);
    expect(await findsIn('large', withTexts([[chunkBytes - 4, '86175550163']]))).toEqual([]);
  });

  test('finds what is small in something that is large, and what is packed in a large thing once more', async () => {
    const small = gzip(Buffer.from('x Quibblethwaite x'));
    expect(await findsIn('large', zip(small, noise))).toEqual(['name']);
    expect(await findsIn('large', gzip(zip(noise, gzip(small))))).toEqual(['name']);
  });

  test('resolves the escapes of JSON lines', async () => {
    const escaped = [...'Quibblethwaite']
      .map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
      .join('');
    const line = `{"a": "${'x'.repeat(1_000)}"}\n`;
    const many = line.repeat(Math.ceil(wholeBytes / line.length) + 1);
    expect(await findsIn('large', Buffer.from(`${many}{"b": ["${escaped}"]}\n`))).toEqual(['name']);
    expect(await findsIn('large', Buffer.from(`{"b": {"${escaped}": 1}}\n${many}`))).toEqual(['name']);
    expect(await findsIn('large', Buffer.from(many))).toEqual([]);
  });

  test('reads attributes of DICOM files in their character sets, before pixels that are large', async () => {
    const cyrillic = token('Cyrillic', 'Люксембург', 'name');
    const looking = openScan([cyrillic], engine, scratch);
    // ISO 8859-5: capital letters from B0, small ones from D0.
    const bytes = Buffer.from([...'Люксембург'].map((letter) => letter.codePointAt(0)! - 0x0410 + 0xb0));
    const path = join(scratch, 'large.dcm');
    writeFileSync(
      path,
      dicomFile(
        [
          [0x00080005, 'CS', 'ISO_IR 144'],
          [0x00100010, 'PN', bytes],
          [0x7fe00010, 'OB', noise],
        ],
        syntaxes.explicit,
      ),
    );
    expect(namesOf(await looking.file(scratch, path))).toEqual(['Cyrillic']);
    writeFileSync(path, gzip(readFileSync(path)));
    expect(namesOf(await looking.file(scratch, path))).toEqual(['Cyrillic']);
    rmSync(path);
  });

  test('reads bounds of manifests', async () => {
    const day = Buffer.alloc(4);
    day.writeInt32LE(Date.UTC(2017, 9, 19) / 86_400_000);
    const fields = [{ name: 'lower', type: 'bytes', 'field-id': 1 }] as const;
    const schema = { type: 'record', name: 'r', fields } as const;
    const bounds = [noise.subarray(0, wholeBytes / 2), day, noise.subarray(wholeBytes / 2)];
    const bytes = encodeContainer(
      schema,
      {},
      bounds.map((lower) => ({ lower })),
      Buffer.alloc(16, 7),
    );
    expect(await findsIn('large.avro', bytes)).toEqual(['day']);
  });

  test('passes over what only begins as something that it knows', async () => {
    for (const start of ['Obj\x01', `${'\0'.repeat(128)}DICM`, '\x1f\x8b', 'PK\x03\x04', '{', 'SQLite']) {
      const bytes = Buffer.from(everyText);
      bytes.write(start, 100, 'latin1');
      expect(await findsIn('large', bytes.subarray(100)), start).toEqual([
        'day',
        'letters beyond ASCII',
        'phone',
      ]);
    }
  });

  test('reads values and statistics of Parquet files', async () => {
    const path = join(scratch, 'large.parquet');
    const text = literal('a,"b"\nØlgård-Münster');
    await engine.run(
      `COPY (SELECT CASE WHEN i = 99 THEN DATE '2017-10-19' ELSE DATE '2020-01-01' + CAST(i % 900 AS INTEGER) END AS a,
          ['x', CASE WHEN i = 700000 THEN 'Quibblethwaite' ELSE md5(CAST(i AS VARCHAR)) END] AS b,
          {'c': CASE WHEN i = 5 THEN ${text} ELSE md5(CAST(i * 7 AS VARCHAR)) END} AS d
        FROM range(1000000) AS r(i)) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    expect(statSync(path).size).toBeGreaterThan(wholeBytes);
    const finds = await scan.file(scratch, path);
    expect(namesOf(finds)).toEqual(['day', 'letters beyond ASCII', 'name']);
    const places = Object.fromEntries(finds.map(({ token: { name }, place }) => [name, place]));
    expect(places.name).toBe('large.parquet column b');
    expect(places['letters beyond ASCII']).toBe('large.parquet column d');
    expect(finds.map(({ place }) => place)).toContain('large.parquet statistics');
    rmSync(path);
  }, 120_000);

  test('reads rows of SQLite databases, also those whose pages cut a value', async () => {
    const path = join(scratch, 'large.sqlite');
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE t (a TEXT, b BLOB)');
    const add = database.prepare('INSERT INTO t VALUES (?, ?)');
    for (let row = 0; row < 40; row += 1) add.run('x', noise.subarray(0, 1_000_000));
    // Longer than a page: SQLite cuts it where a page ends.
    for (let cut = 0; cut < 4; cut += 1) add.run(`${'y'.repeat(4_050 + cut * 8)} Quibblethwaite`, null);
    database.close();
    expect(statSync(path).size).toBeGreaterThan(wholeBytes);
    expect((await scan.file(scratch, path)).map(({ place }) => place)).toContain('large.sqlite rows');
    rmSync(path);
  });
});
