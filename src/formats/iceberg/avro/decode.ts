import { Malformed } from '../parsed.ts';
import type { AvroValue } from './schema.ts';

/** A place in bytes; nothing is read at or behind `end`. */
export type Cursor = { readonly bytes: Uint8Array; position: number; readonly end: number };

export type Decoder = (cursor: Cursor) => AvroValue;

/** The name that a decoded record has for a field: Iceberg's readers go by id, not by the writer's names. */
export type FieldNames = (fieldId: number | null, name: string) => string;

/** Nothing of Iceberg nests deeper than six levels. */
const maxDepth = 32;

const text = new TextDecoder('utf-8', { fatal: true });

export function cursorOver(bytes: Uint8Array): Cursor {
  return { bytes, position: 0, end: bytes.length };
}

function readByte(cursor: Cursor): number {
  if (cursor.position >= cursor.end) throw new Malformed('it ends in the middle of a value');
  return cursor.bytes[cursor.position++] as number;
}

export function readRaw(cursor: Cursor, length: number): Uint8Array {
  if (length < 0 || length > cursor.end - cursor.position) {
    throw new Malformed('a length leads beyond the end');
  }
  const start = cursor.position;
  cursor.position += length;
  return cursor.bytes.subarray(start, cursor.position);
}

/** A zig-zag integer of up to 64 bits. */
export function readLong(cursor: Cursor): bigint {
  let low = 0;
  let scale = 1;
  // Seven bytes are 49 bits: exact in a double, and nearly all that occurs.
  for (let index = 0; index < 7; index++) {
    const byte = readByte(cursor);
    low += (byte & 0x7f) * scale;
    if (byte < 0x80) return BigInt(low % 2 === 0 ? low / 2 : -(low + 1) / 2);
    scale *= 128;
  }
  let value = BigInt(low);
  for (let shift = 49n; shift < 70n; shift += 7n) {
    const byte = readByte(cursor);
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) {
      if (value >> 64n !== 0n) break;
      return (value >> 1n) ^ -(value & 1n);
    }
  }
  throw new Malformed('an integer has more than 64 bits');
}

/** A length, a count or an int. */
function readSmall(cursor: Cursor): number {
  const value = readLong(cursor);
  if (value < -0x80000000n || value > 0x7fffffffn) throw new Malformed('an integer has more than 32 bits');
  return Number(value);
}

export function readBytes(cursor: Cursor): Uint8Array {
  return readRaw(cursor, readSmall(cursor));
}

export function readText(cursor: Cursor): string {
  const bytes = readBytes(cursor);
  try {
    return text.decode(bytes);
  } catch {
    throw new Malformed('a text is not UTF-8');
  }
}

/** Reads the blocks of an array or map; a negative count is followed by the block's size in bytes. */
export function readBlocks(cursor: Cursor, readItem: (cursor: Cursor) => void): void {
  for (;;) {
    let count = readSmall(cursor);
    if (count === 0) return;
    if (count < 0) {
      count = -count;
      readSmall(cursor);
    }
    for (let index = 0; index < count; index++) {
      const before = cursor.position;
      readItem(cursor);
      // Items of no bytes would let a short file ask for endless many.
      if (cursor.position === before) throw new Malformed('an item takes no bytes');
    }
  }
}

function readFloating(cursor: Cursor, size: 4 | 8): number {
  const bytes = readRaw(cursor, size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  return size === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
}

const primitives: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['null', () => null],
  ['boolean', (cursor) => readByte(cursor) !== 0],
  ['int', readSmall],
  ['long', readLong],
  ['float', (cursor) => readFloating(cursor, 4)],
  ['double', (cursor) => readFloating(cursor, 8)],
  ['bytes', (cursor) => new Uint8Array(readBytes(cursor))],
  ['string', readText],
]);

type Compilation = {
  readonly names: FieldNames;
  /** Named types so far; null while they are being compiled. */
  readonly types: Map<string, Decoder | null>;
};

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function named(schema: JsonObject, to: Compilation, compile: () => Decoder): Decoder {
  const name = schema.name;
  if (typeof name !== 'string') throw new Malformed('a named type of the schema has no name');
  const namespace = typeof schema.namespace === 'string' ? `${schema.namespace}.` : '';
  const fullName = name.includes('.') ? name : `${namespace}${name}`;
  to.types.set(fullName, null);
  to.types.set(name, null);
  const decode = compile();
  to.types.set(fullName, decode);
  to.types.set(name, decode);
  return decode;
}

function recordDecoder(schema: JsonObject, to: Compilation, depth: number): Decoder {
  const { fields } = schema;
  if (!Array.isArray(fields)) throw new Malformed('a record of the schema has no fields');
  const compiled = fields.map((field: unknown) => {
    if (!isObject(field) || typeof field.name !== 'string') {
      throw new Malformed('a field of the schema has no name');
    }
    if (field.name === '__proto__') throw new Malformed('a field of the schema has a forbidden name');
    const fieldId = typeof field['field-id'] === 'number' ? field['field-id'] : null;
    return { name: to.names(fieldId, field.name), decode: compile(field.type, to, depth + 1) };
  });
  return (cursor) => {
    const record: Record<string, AvroValue> = {};
    for (const field of compiled) record[field.name] = field.decode(cursor);
    return record;
  };
}

function unionDecoder(branches: readonly unknown[], to: Compilation, depth: number): Decoder {
  const compiled = branches.map((branch) => compile(branch, to, depth + 1));
  return (cursor) => {
    const decode = compiled[readSmall(cursor)];
    if (decode === undefined) throw new Malformed('a value is of no branch of its union');
    return decode(cursor);
  };
}

function enumDecoder(symbols: unknown): Decoder {
  if (!Array.isArray(symbols)) throw new Malformed('an enum of the schema has no symbols');
  return (cursor) => {
    const symbol: unknown = symbols[readSmall(cursor)];
    if (typeof symbol !== 'string') throw new Malformed('a value is of no symbol of its enum');
    return symbol;
  };
}

function compile(schema: unknown, to: Compilation, depth: number): Decoder {
  if (depth > maxDepth) throw new Malformed('the schema is nested too deeply');
  if (typeof schema === 'string') {
    const decode = primitives.get(schema) ?? to.types.get(schema);
    if (decode === null) throw new Malformed('the schema contains itself');
    if (decode === undefined) throw new Malformed('the schema names a type that it does not define');
    return decode;
  }
  if (Array.isArray(schema)) return unionDecoder(schema, to, depth);
  if (!isObject(schema)) throw new Malformed('the schema is no Avro schema');
  const { type } = schema;
  switch (type) {
    case 'record':
      return named(schema, to, () => recordDecoder(schema, to, depth));
    case 'enum':
      return named(schema, to, () => enumDecoder(schema.symbols));
    case 'fixed': {
      const { size } = schema;
      if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw new Malformed('a fixed type of the schema has no size');
      }
      return named(schema, to, () => (cursor) => new Uint8Array(readRaw(cursor, size)));
    }
    case 'array': {
      const decodeItem = compile(schema.items, to, depth + 1);
      return (cursor) => {
        const items: AvroValue[] = [];
        readBlocks(cursor, (at) => items.push(decodeItem(at)));
        return items;
      };
    }
    case 'map': {
      const decodeValue = compile(schema.values, to, depth + 1);
      return (cursor) => {
        const entries: Record<string, AvroValue> = Object.create(null);
        readBlocks(cursor, (at) => {
          const key = readText(at);
          entries[key] = decodeValue(at);
        });
        return entries;
      };
    }
    default:
      // `{"type": "long", "logicalType": …}` and `{"type": {…}}` are the inner type.
      return compile(type, to, depth + 1);
  }
}

/** The decoder of a writer's schema, given as parsed JSON. Throws `Malformed`, as does the decoder. */
export function decoder(schema: unknown, names: FieldNames): Decoder {
  return compile(schema, { names, types: new Map() }, 0);
}
