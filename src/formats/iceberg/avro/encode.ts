import type { AvroArray, AvroInput, AvroOptional, AvroRecord, AvroSchema } from './schema.ts';

/** Bytes that grow. */
export type Sink = { bytes: Uint8Array; length: number };

export type Encoder = (sink: Sink, value: AvroInput) => void;

const text = new TextEncoder();

export function newSink(): Sink {
  return { bytes: new Uint8Array(1024), length: 0 };
}

export function contents(sink: Sink): Uint8Array {
  return sink.bytes.subarray(0, sink.length);
}

function reserve(sink: Sink, count: number): void {
  if (sink.length + count <= sink.bytes.length) return;
  const grown = new Uint8Array(Math.max(sink.bytes.length * 2, sink.length + count));
  grown.set(contents(sink));
  sink.bytes = grown;
}

export function writeRaw(sink: Sink, bytes: Uint8Array): void {
  reserve(sink, bytes.length);
  sink.bytes.set(bytes, sink.length);
  sink.length += bytes.length;
}

/** Avro's variable-length zig-zag integer (Avro 1.11, Binary Encoding). */
export function writeLong(sink: Sink, value: number | bigint): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('no 64-bit integer');
  reserve(sink, 10);
  if (typeof value === 'number' && value >= -0x40000000 && value < 0x40000000) {
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    while (rest > 0x7f) {
      sink.bytes[sink.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    sink.bytes[sink.length++] = rest;
    return;
  }
  const exact = BigInt(value);
  if (BigInt.asIntN(64, exact) !== exact) throw new RangeError('no 64-bit integer');
  let rest = BigInt.asUintN(64, (exact << 1n) ^ (exact >> 63n));
  while (rest > 0x7fn) {
    sink.bytes[sink.length++] = Number(rest & 0x7fn) | 0x80;
    rest >>= 7n;
  }
  sink.bytes[sink.length++] = Number(rest);
}

export function writeBytes(sink: Sink, bytes: Uint8Array): void {
  writeLong(sink, bytes.length);
  writeRaw(sink, bytes);
}

export function writeText(sink: Sink, value: string): void {
  writeBytes(sink, text.encode(value));
}

function mismatch(expected: string): never {
  throw new TypeError(`the value to encode is no Avro ${expected}`);
}

const writeNull: Encoder = (_sink, value) => {
  if (value !== null && value !== undefined) mismatch('null');
};
const writeInt: Encoder = (sink, value) => {
  if (typeof value !== 'number' || (value | 0) !== value) mismatch('int');
  writeLong(sink, value);
};
const writeFloating =
  (size: 4 | 8): Encoder =>
  (sink, value) => {
    if (typeof value !== 'number') mismatch(size === 4 ? 'float' : 'double');
    reserve(sink, size);
    const view = new DataView(sink.bytes.buffer, sink.bytes.byteOffset + sink.length, size);
    if (size === 4) view.setFloat32(0, value, true);
    else view.setFloat64(0, value, true);
    sink.length += size;
  };

const primitives: Readonly<Record<string, Encoder>> = {
  null: writeNull,
  boolean: (sink, value) => {
    if (typeof value !== 'boolean') mismatch('boolean');
    writeRaw(sink, Uint8Array.of(value ? 1 : 0));
  },
  int: writeInt,
  long: (sink, value) => {
    if (typeof value !== 'number' && typeof value !== 'bigint') mismatch('long');
    writeLong(sink, value);
  },
  float: writeFloating(4),
  double: writeFloating(8),
  bytes: (sink, value) => {
    if (!(value instanceof Uint8Array)) mismatch('bytes');
    writeBytes(sink, value);
  },
  string: (sink, value) => {
    if (typeof value !== 'string') mismatch('string');
    writeText(sink, value);
  },
};

function recordEncoder(schema: AvroRecord): Encoder {
  const fields = schema.fields.map((field) => ({ name: field.name, encode: encoder(field.type) }));
  return (sink, value) => {
    if (typeof value !== 'object' || value === null) mismatch('record');
    const record = value as { readonly [name: string]: AvroInput };
    for (const field of fields) field.encode(sink, record[field.name]);
  };
}

function arrayEncoder(schema: AvroArray): Encoder {
  const encodeItem = encoder(schema.items);
  return (sink, value) => {
    if (!Array.isArray(value)) mismatch('array');
    if (value.length > 0) {
      writeLong(sink, value.length);
      for (const item of value) encodeItem(sink, item);
    }
    writeLong(sink, 0);
  };
}

function optionalEncoder(schema: AvroOptional): Encoder {
  const encodeValue = encoder(schema[1]);
  return (sink, value) => {
    const isNull = value === null || value === undefined;
    writeLong(sink, isNull ? 0 : 1);
    if (!isNull) encodeValue(sink, value);
  };
}

/**
 * The encoder of a schema.
 * @throws {TypeError} from the encoder, when a value isn't of the schema: a bug of the caller.
 */
export function encoder(schema: AvroSchema): Encoder {
  if (typeof schema === 'string') return primitives[schema] ?? mismatch('type');
  if (isOptional(schema)) return optionalEncoder(schema);
  switch (schema.type) {
    case 'record':
      return recordEncoder(schema);
    case 'array':
      return arrayEncoder(schema);
    case 'int':
    case 'long':
      return encoder(schema.type);
    case 'fixed':
      return (sink, value) => {
        if (!(value instanceof Uint8Array) || value.length !== schema.size) mismatch('fixed');
        writeRaw(sink, value);
      };
  }
}

function isOptional(schema: AvroSchema): schema is AvroOptional {
  return Array.isArray(schema);
}
