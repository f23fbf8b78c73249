import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Element } from '../../../src/formats/dicom/index.ts';
import { bytesSource, readHeader } from '../../../src/formats/dicom/index.ts';
import { characterSetOf, numberValues, textValues } from '../../../src/formats/dicom/value.ts';
import { decodeContainer } from '../../../src/formats/iceberg/avro/container.ts';
import type { AvroValue } from '../../../src/formats/iceberg/avro/schema.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { identifier, literal } from '../../../src/runtime/lake/sql.ts';
import { spellingAutomaton } from './spelling-automaton.ts';
import type { Token } from './token.ts';

/** Something that is looked through: a file or something inside one. */
export type Blob = { readonly place: string; readonly bytes: Uint8Array };
export type Find = { readonly token: Token; readonly place: string };

const zlibEnd = { finishFlush: 2 } as const;

/** What a decompression gives, as far as it goes; none where the bytes are something else. */
function inflated(place: string, make: () => Buffer): readonly Blob[] {
  try {
    return [{ place, bytes: make() }];
  } catch {
    return [];
  }
}

const startsWith = (bytes: Buffer, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** Members of a ZIP archive by their local headers (APPNOTE 4.3.7), stored or deflated. */
function zipMembers(place: string, bytes: Buffer): readonly Blob[] {
  const members: Blob[] = [];
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    if (at + 30 > bytes.length) break;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const content = bytes.subarray(start);
    if (bytes.readUInt16LE(at + 8) === 8)
      members.push(...inflated(`${place} in the archive`, () => inflateRawSync(content, zlibEnd)));
  }
  return members;
}

const deflatedSyntax = '1.2.840.10008.1.2.1.99';

/** The data set of a DICOM file whose transfer syntax is deflated (PS3.5 A.5), with the head of the file before it. */
function deflatedDataSet(place: string, bytes: Buffer): readonly Blob[] {
  if (bytes.toString('latin1', 128, 132) !== 'DICM') return [];
  if (!bytes.subarray(0, 1024).includes(deflatedSyntax)) return [];
  const end = 144 + bytes.readUInt32LE(140);
  return inflated(`${place} inflated`, () => inflateRawSync(bytes.subarray(end), zlibEnd));
}

function dicomTexts(elements: readonly Element[], inherited?: ReturnType<typeof characterSetOf>): string[] {
  const decode = characterSetOf(elements, inherited);
  return elements.flatMap((element) =>
    element.value.kind === 'items'
      ? element.value.items.flatMap((item) => dicomTexts(item.elements, decode))
      : [...textValues(element, decode), ...numberValues(element).map(String)],
  );
}

/** Values of all attributes of a DICOM file, at every depth, in their character sets. */
async function dicomValues(place: string, bytes: Buffer): Promise<readonly Blob[]> {
  if (bytes.toString('latin1', 128, 132) !== 'DICM') return [];
  const result = await readHeader(bytesSource(bytes));
  if (!result.ok) return [];
  const { meta, dataSet } = result.header;
  const text = [...dicomTexts(meta), ...dicomTexts(dataSet)].join('\n');
  return [{ place: `${place} attributes`, bytes: Buffer.from(text) }];
}

const dayMs = 86_400_000;
const isoTime = (ms: number): string => (Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : '');

/** A bound of Iceberg (Appendix D) as each type that it could be of. */
function boundTexts(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  const texts = [buffer.toString('utf8')];
  if (bytes.length === 4) texts.push(isoTime(buffer.readInt32LE() * dayMs), String(buffer.readInt32LE()));
  if (bytes.length === 8) {
    const micros = buffer.readBigInt64LE();
    texts.push(isoTime(Number(micros / 1000n)), String(micros), String(buffer.readDoubleLE()));
  }
  return texts;
}

function avroTexts(value: AvroValue): string[] {
  if (value === null) return [];
  if (value instanceof Uint8Array) return boundTexts(value);
  if (typeof value !== 'object') return [String(value)];
  return Object.values(value as Readonly<Record<string, AvroValue>>).flatMap(avroTexts);
}

function avroValues(place: string, bytes: Buffer): readonly Blob[] {
  const { metadata, records } = decodeContainer(bytes, (_, name) => name);
  const texts = [...[...metadata].flat(), ...records.flatMap(avroTexts)];
  return [{ place: `${place} decoded`, bytes: Buffer.from(texts.join('\n')) }];
}

function jsonTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, one]) => [key, ...jsonTexts(one)]);
}

/** Texts of a JSON document, or of each line that is one, with their escapes resolved. */
function jsonValues(place: string, bytes: Buffer): readonly Blob[] {
  const text = bytes.toString('utf8');
  const parsed = (one: string): string[] => {
    try {
      return jsonTexts(JSON.parse(one));
    } catch {
      return [];
    }
  };
  const texts = parsed(text);
  const found = texts.length > 0 ? texts : text.split('\n').flatMap(parsed);
  return [{ place: `${place} parsed`, bytes: Buffer.from(found.join('\n')) }];
}

/** A file and all that is in it, decompressed and decoded at every depth. */
export async function decode({ place, bytes }: Blob): Promise<readonly Blob[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside: Blob[] = [];
  if (startsWith(buffer, 0x1f, 0x8b))
    inside.push(...inflated(`${place} gunzipped`, () => gunzipSync(buffer, zlibEnd)));
  if (startsWith(buffer, 0x50, 0x4b, 3, 4)) inside.push(...zipMembers(place, buffer));
  if (startsWith(buffer, 0x78) && buffer.length > 2 && buffer.readUInt16BE() % 31 === 0)
    inside.push(...inflated(`${place} inflated`, () => inflateSync(buffer, zlibEnd)));
  if (buffer.length > 160)
    inside.push(...deflatedDataSet(place, buffer), ...(await dicomValues(place, buffer)));
  if (startsWith(buffer, 0x4f, 0x62, 0x6a, 1)) inside.push(...avroValues(place, buffer));
  if (startsWith(buffer, 0x7b) || startsWith(buffer, 0x5b)) inside.push(...jsonValues(place, buffer));
  const deeper: Blob[] = [];
  for (const blob of inside)
    deeper.push(...(/ (decoded|parsed|attributes)$/.test(blob.place) ? [blob] : await decode(blob)));
  return [{ place, bytes }, ...deeper];
}

/** Every distinct value of a Parquet file as text, and all that its footer says of them. */
async function parquetValues(engine: Engine, place: string, path: string): Promise<readonly Blob[]> {
  const file = literal(path);
  const described = await engine.query(`DESCRIBE SELECT * FROM read_parquet(${file})`);
  const names = described.map((row) => String(row.column_name));
  const columns = names.map((name, index) => {
    const value = `CAST(${identifier(name)} AS VARCHAR)`;
    return `string_agg(DISTINCT ${value}, chr(10)) AS c${index}`;
  });
  const [values] = await engine.query(`SELECT ${columns.join(', ')} FROM read_parquet(${file})`);
  const statistics = await engine.query(
    `SELECT path_in_schema, stats_min, stats_max, stats_min_value, stats_max_value FROM parquet_metadata(${file})`,
  );
  const properties = await engine.query(
    `SELECT CAST(key AS VARCHAR) AS k, CAST(value AS VARCHAR) AS v FROM parquet_kv_metadata(${file})`,
  );
  const lines = (rows: readonly Readonly<Record<string, unknown>>[]): Buffer =>
    Buffer.from(rows.flatMap((row) => Object.values(row).map(String)).join('\n'));
  return [
    ...names.map((name, index) => ({
      place: `${place} column ${name}`,
      bytes: Buffer.from(String(values?.[`c${index}`] ?? '')),
    })),
    { place: `${place} statistics`, bytes: lines(statistics) },
    { place: `${place} footer`, bytes: lines(properties) },
  ];
}

/** Every value of every table of a SQLite database. */
function databaseValues(place: string, path: string): readonly Blob[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all();
    const texts = tables.flatMap(({ name, sql }) => [
      String(sql),
      ...database
        .prepare(`SELECT * FROM ${identifier(String(name))}`)
        .all()
        .flatMap((row) =>
          Object.values(row).map((value) => (value instanceof Uint8Array ? '' : String(value))),
        ),
    ]);
    return [{ place: `${place} rows`, bytes: Buffer.from(texts.join('\n')) }];
  } finally {
    database.close();
  }
}

/** What a file holds, and its path: that may tell somebody too. */
async function blobsOfFile(engine: Engine, place: string, path: string): Promise<readonly Blob[]> {
  const bytes = readFileSync(path);
  const blobs = [{ place: `${place} path`, bytes: Buffer.from(place) }, ...(await decode({ place, bytes }))];
  if (bytes.toString('latin1', 0, 4) === 'PAR1') blobs.push(...(await parquetValues(engine, place, path)));
  if (bytes.toString('latin1', 0, 15) === 'SQLite format 3') blobs.push(...databaseValues(place, path));
  return blobs;
}

export type Scan = {
  /** Finds in all files below a folder, in whatever they are packed; places are relative to the root. */
  folder(root: string, below?: string): Promise<readonly Find[]>;
  file(root: string, path: string): Promise<readonly Find[]>;
  /** Finds in bytes that stand in no file, such as a log. */
  bytes(blob: Blob): Promise<readonly Find[]>;
};

/** A scan for tokens: each file is decoded, and each part searched in every encoding. */
export function openScan(tokens: readonly Token[], engine: Engine): Scan {
  const automaton = spellingAutomaton(tokens);
  const search = (blobs: readonly Blob[]): readonly Find[] =>
    blobs.flatMap(({ place, bytes }) => [...automaton(bytes)].map((token) => ({ token, place })));
  const file = async (root: string, path: string): Promise<readonly Find[]> =>
    search(await blobsOfFile(engine, relative(root, path), path));
  return {
    file,
    folder: async (root, below = '.') => {
      const finds: Find[] = [];
      const entries = readdirSync(join(root, below), { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        const path = join(entry.parentPath, entry.name);
        const place = relative(root, path);
        if (entry.isFile()) finds.push(...(await file(root, path)));
        else finds.push(...search([{ place: `${place} path`, bytes: Buffer.from(place) }]));
      }
      return finds;
    },
    bytes: async (blob) => search(await decode(blob)),
  };
}

/** Names of the tokens that were found, sorted. */
export const namesOf = (finds: readonly Find[]): readonly string[] =>
  [...new Set(finds.map(({ token }) => token.name))].sort();
