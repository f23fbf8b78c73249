import { Buffer } from 'node:buffer';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import {
  type ByteSource,
  bytesSource,
  characterSetOf,
  type Element,
  numberValues,
  readHeader,
  textValues,
} from '../../formats/dicom/index.ts';
import { type AvroValue, decodeContainer } from '../../formats/iceberg/index.ts';

/** Something that is looked through: an object or something inside one. */
export type Blob = { readonly place: string; readonly bytes: Uint8Array };

/** What is decoded in memory; larger things are read as streams. */
export const wholeBytes = 32 * 1024 * 1024;
/** What all that is packed in one thing may unpack to in memory. */
const unpackedBytes = 4 * wholeBytes;
/** Archives in archives: no deeper. */
export const maxDepth = 4;

/** Something unpacks to more than memory should hold: it is to be read as a stream. */
export class TooLarge extends Error {}

/** Something is packed in a way that nobody looks through: nobody knows what it holds. */
export class NotScanned extends Error {}

export const tooDeep = (): NotScanned => new NotScanned(`archives in archives, more than ${maxDepth} deep`);

/** What may still be unpacked in memory. */
type Room = { left: number };

const zlibEnd = { finishFlush: 2 } as const;

/**
 * What a decompression gives, as far as it goes; none where the bytes are something else.
 * @throws {TooLarge}
 */
function inflated(
  place: string,
  room: Room,
  make: (options: typeof zlibEnd & { readonly maxOutputLength: number }) => Buffer,
): readonly Blob[] {
  try {
    const bytes = make({ ...zlibEnd, maxOutputLength: Math.max(1, room.left) });
    room.left -= bytes.length;
    return [{ place, bytes }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge();
    return [];
  }
}

export const startsWith = (bytes: Buffer, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** Members of a ZIP archive by their local headers (APPNOTE 4.3.7), stored or deflated. */
function zipMembers(place: string, bytes: Buffer, room: Room): readonly Blob[] {
  const members: Blob[] = [];
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    if (at + 30 > bytes.length) break;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const content = bytes.subarray(start);
    if (bytes.readUInt16LE(at + 8) === 8)
      members.push(
        ...inflated(`${place} in the archive`, room, (options) => inflateRawSync(content, options)),
      );
  }
  return members;
}

/** Explicit VR Little Endian, deflated behind the file meta information. */
const deflatedSyntax = '1.2.840.10008.1.2.1.99';

/** Where the deflated data set of a DICOM file begins (PS3.5 A.5); null where it is none. */
export function deflatedStart(head: Buffer): number | null {
  if (head.length <= 160 || head.toString('latin1', 128, 132) !== 'DICM') return null;
  if (!head.subarray(0, 1024).includes(deflatedSyntax)) return null;
  return 144 + head.readUInt32LE(140);
}

function deflatedDataSet(place: string, bytes: Buffer, room: Room): readonly Blob[] {
  const start = deflatedStart(bytes);
  return start === null
    ? []
    : inflated(`${place} inflated`, room, (options) => inflateRawSync(bytes.subarray(start), options));
}

function dicomTexts(elements: readonly Element[], inherited?: ReturnType<typeof characterSetOf>): string[] {
  const decode = characterSetOf(elements, inherited);
  return elements.flatMap((element) =>
    element.value.kind === 'items'
      ? element.value.items.flatMap((item) => dicomTexts(item.elements, decode))
      : [...textValues(element, decode), ...numberValues(element).map(String)],
  );
}

export const isDicom = (head: Buffer): boolean => head.toString('latin1', 128, 132) === 'DICM';

/** Values of all attributes of a DICOM file, at every depth, in their character sets. */
export async function dicomValues(place: string, source: ByteSource): Promise<readonly Blob[]> {
  const result = await readHeader(source);
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

export const isAvro = (head: Buffer): boolean => startsWith(head, 0x4f, 0x62, 0x6a, 1);

/** Codecs of Avro that nobody here decodes, as a header names them. */
const otherCodec = /avro\.codec.(snappy|zstandard|bzip2|xz)/s;
const avroHeaderBytes = 64 * 1024;

/**
 * Metadata and records of an Avro container; none where the bytes are something else.
 * @throws {NotScanned}
 */
export function avroValues(place: string, bytes: Buffer): readonly Blob[] {
  try {
    const { metadata, records } = decodeContainer(bytes, (_, name) => name);
    const texts = [...[...metadata].flat(), ...records.flatMap(avroTexts)];
    return [{ place: `${place} decoded`, bytes: Buffer.from(texts.join('\n')) }];
  } catch {
    const codec = otherCodec.exec(bytes.toString('latin1', 0, avroHeaderBytes))?.[1];
    if (codec !== undefined) throw new NotScanned(`an Avro file that ${codec} compresses`);
    return [];
  }
}

export function jsonTexts(value: unknown): string[] {
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

/**
 * A file and all that is in it, decompressed and decoded at every depth.
 * @param depth Of archives that it lies in.
 * @throws {TooLarge} where memory should not hold it
 * @throws {NotScanned}
 */
export async function decode(
  { place, bytes }: Blob,
  depth = 0,
  room: Room = { left: unpackedBytes },
): Promise<readonly Blob[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside: Blob[] = [];
  if (startsWith(buffer, 0x1f, 0x8b))
    inside.push(...inflated(`${place} gunzipped`, room, (options) => gunzipSync(buffer, options)));
  if (startsWith(buffer, 0x50, 0x4b, 3, 4)) inside.push(...zipMembers(place, buffer, room));
  if (startsWith(buffer, 0x78) && buffer.length > 2 && buffer.readUInt16BE() % 31 === 0)
    inside.push(...inflated(`${place} inflated`, room, (options) => inflateSync(buffer, options)));
  if (buffer.length > 160) inside.push(...deflatedDataSet(place, buffer, room));
  if (depth === maxDepth && inside.some((blob) => blob.bytes.length > 0)) throw tooDeep();
  if (isDicom(buffer)) inside.push(...(await dicomValues(place, bytesSource(buffer))));
  if (isAvro(buffer)) inside.push(...avroValues(place, buffer));
  if (startsWith(buffer, 0x7b) || startsWith(buffer, 0x5b)) inside.push(...jsonValues(place, buffer));
  const deeper: Blob[] = [];
  for (const blob of inside)
    deeper.push(
      ...(/ (decoded|parsed|attributes)$/.test(blob.place) ? [blob] : await decode(blob, depth + 1, room)),
    );
  return [{ place, bytes }, ...deeper];
}
