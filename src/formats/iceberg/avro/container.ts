import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Malformed } from '../parsed.ts';
import {
  type Cursor,
  cursorOver,
  decoder,
  type FieldNames,
  readBlocks,
  readBytes,
  readLong,
  readRaw,
  readText,
} from './decode.ts';
import { contents, encoder, newSink, writeBytes, writeLong, writeRaw, writeText } from './encode.ts';
import type { AvroInput, AvroSchema, AvroValue } from './schema.ts';

const magic = Uint8Array.of(0x4f, 0x62, 0x6a, 0x01);
const syncLength = 16;
/** Uncompressed bytes of a block, about. */
const blockSizeBytes = 256 * 1024;
/** What one block may grow to when it is inflated; writers make blocks of some 64 KiB. */
const maxBlockBytes = 64 * 1024 * 1024;

/** An object container file (Avro 1.11): what its header says, and its records. */
export type AvroContainer = {
  readonly metadata: ReadonlyMap<string, string>;
  readonly records: readonly AvroValue[];
};

/**
 * Encodes records as an object container with the codec `deflate`.
 * @param sync 16 bytes that mark the ends of blocks; random, so that they don't occur in the data.
 */
export function encodeContainer(
  schema: AvroSchema,
  metadata: Readonly<Record<string, string>>,
  records: Iterable<AvroInput>,
  sync: Uint8Array,
): Uint8Array {
  if (sync.length !== syncLength) throw new RangeError('a sync marker has 16 bytes');
  const file = newSink();
  writeRaw(file, magic);
  const header = { 'avro.schema': JSON.stringify(schema), 'avro.codec': 'deflate', ...metadata };
  const entries = Object.entries(header);
  writeLong(file, entries.length);
  for (const [key, value] of entries) {
    writeText(file, key);
    writeText(file, value);
  }
  writeLong(file, 0);
  writeRaw(file, sync);

  const encode = encoder(schema);
  let block = newSink();
  let count = 0;
  const flush = () => {
    if (count === 0) return;
    writeLong(file, count);
    writeBytes(file, deflateRawSync(contents(block)));
    writeRaw(file, sync);
    block = newSink();
    count = 0;
  };
  for (const record of records) {
    encode(block, record);
    count++;
    if (block.length >= blockSizeBytes) flush();
  }
  flush();
  return contents(file);
}

function readHeader(cursor: Cursor): Map<string, string> {
  if (!sameBytes(readRaw(cursor, magic.length), magic)) throw new Malformed('it is no Avro file');
  const metadata = new Map<string, string>();
  readBlocks(cursor, (at) => {
    const key = readText(at);
    metadata.set(key, readText(at));
  });
  return metadata;
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function inflate(codec: string, block: Uint8Array): Uint8Array {
  switch (codec) {
    case 'null':
      return block;
    case 'deflate':
      try {
        return inflateRawSync(block, { maxOutputLength: maxBlockBytes });
      } catch {
        throw new Malformed('a block cannot be inflated, or is too large');
      }
    default:
      throw new Malformed('it is compressed by a codec other than null and deflate');
  }
}

function writerSchema(metadata: ReadonlyMap<string, string>): unknown {
  const text = metadata.get('avro.schema');
  if (text === undefined) throw new Malformed('it has no Avro schema');
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed('its Avro schema is no JSON');
  }
}

/** Decodes an object container file. Throws `Malformed`. */
export function decodeContainer(bytes: Uint8Array, names: FieldNames): AvroContainer {
  const cursor = cursorOver(bytes);
  const metadata = readHeader(cursor);
  const sync = readRaw(cursor, syncLength);
  const decode = decoder(writerSchema(metadata), names);
  const codec = metadata.get('avro.codec') ?? 'null';
  const records: AvroValue[] = [];
  while (cursor.position < cursor.end) {
    const count = readLong(cursor);
    const block = cursorOver(inflate(codec, readBytes(cursor)));
    // A record has a byte at least: a count can't make us loop longer than the block is.
    if (count < 0n || count > BigInt(block.end)) throw new Malformed('a block claims too many records');
    for (let index = 0n; index < count; index++) records.push(decode(block));
    if (block.position !== block.end) throw new Malformed('a block is longer than its records');
    if (!sameBytes(readRaw(cursor, syncLength), sync)) throw new Malformed('a sync marker is missing');
  }
  return { metadata, records };
}
