import { Malformed } from '../parsed.ts';

/** Thrift's compact protocol, as far as footers and page headers of Parquet files have it. */

/** Deeper than any real schema or statistics. */
export const maxDepth = 100;

/** Types of Thrift's compact protocol. */
export const thrift = {
  stop: 0,
  yes: 1,
  no: 2,
  byte: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  map: 11,
  struct: 12,
} as const;
const { stop, yes, no, byte, i16, i32, i64, double, binary, list, set, map, struct } = thrift;

export type Cursor = { readonly bytes: Uint8Array; position: number };

function readByte(cursor: Cursor): number {
  const value = cursor.bytes[cursor.position++];
  if (value === undefined) throw new Malformed('its footer ends in the middle of a value');
  return value;
}

/** A variable-length integer; exact for all that a schema holds. */
function readVarint(cursor: Cursor): number {
  let value = 0;
  let scale = 1;
  for (let index = 0; index < 10; index++) {
    const next = readByte(cursor);
    value += (next & 0x7f) * scale;
    if (next < 0x80) return value;
    scale *= 128;
  }
  throw new Malformed('its footer holds an integer of more than 64 bits');
}

export function readInteger(cursor: Cursor): number {
  const value = readVarint(cursor);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

export function readBinary(cursor: Cursor): Uint8Array {
  const length = readVarint(cursor);
  if (length > cursor.bytes.length - cursor.position) throw new Malformed('a text of its footer is too long');
  cursor.position += length;
  return cursor.bytes.subarray(cursor.position - length, cursor.position);
}

export function readListHeader(cursor: Cursor): { readonly type: number; readonly size: number } {
  const header = readByte(cursor);
  const size = header >> 4 === 15 ? readVarint(cursor) : header >> 4;
  if (size > cursor.bytes.length - cursor.position) throw new Malformed('a list of its footer is too long');
  return { type: header & 15, size };
}

function skip(cursor: Cursor, type: number, depth: number): void {
  if (depth > maxDepth) throw new Malformed('its footer is nested too deeply');
  switch (type) {
    case yes:
    case no:
      return;
    case byte:
      readByte(cursor);
      return;
    case i16:
    case i32:
    case i64:
      readVarint(cursor);
      return;
    case double:
      cursor.position += 8;
      return;
    case binary:
      readBinary(cursor);
      return;
    case list:
    case set: {
      const { type: of, size } = readListHeader(cursor);
      for (let index = 0; index < size; index++) skip(cursor, of === yes || of === no ? byte : of, depth + 1);
      return;
    }
    case map: {
      const size = readVarint(cursor);
      if (size === 0) return;
      if (size > cursor.bytes.length) throw new Malformed('a map of its footer is too long');
      const types = readByte(cursor);
      for (let index = 0; index < size; index++) {
        skip(cursor, types >> 4, depth + 1);
        skip(cursor, types & 15, depth + 1);
      }
      return;
    }
    case struct:
      readStruct(cursor, () => false, depth + 1);
      return;
    default:
      throw new Malformed('its footer is no Thrift');
  }
}

/** Reads a struct's fields; `field` takes a value and says so, all others are skipped. */
export function readStruct(cursor: Cursor, field: (id: number, type: number) => boolean, depth = 0): void {
  let id = 0;
  for (;;) {
    const header = readByte(cursor);
    if (header === stop) return;
    id = header >> 4 === 0 ? readInteger(cursor) : id + (header >> 4);
    if (!field(id, header & 15)) skip(cursor, header & 15, depth);
  }
}

/** A field of a struct with its value, as it stands; what nobody knows is written as it was read. */
export type ThriftField = { readonly id: number; readonly type: number; readonly value: ThriftValue };
export type ThriftStruct = readonly ThriftField[];
/** Doubles are their eight bytes. */
type ThriftValue = boolean | number | Uint8Array | ThriftList | ThriftStruct;
export type ThriftList = { readonly of: number; readonly items: readonly ThriftValue[] };

function readValue(cursor: Cursor, type: number, depth: number): ThriftValue {
  if (depth > maxDepth) throw new Malformed('its footer is nested too deeply');
  switch (type) {
    case yes:
    case no:
      return type === yes;
    case byte:
      return readByte(cursor);
    case i16:
    case i32:
    case i64: {
      const value = readInteger(cursor);
      if (Number.isSafeInteger(value)) return value;
      throw new Malformed('its footer holds an integer of more than 53 bits');
    }
    case double:
      cursor.position += 8;
      return cursor.bytes.subarray(cursor.position - 8, cursor.position);
    case binary:
      return readBinary(cursor);
    case list:
    case set: {
      const { type: of, size } = readListHeader(cursor);
      const items = Array.from({ length: size }, () =>
        readValue(cursor, of === yes || of === no ? byte : of, depth + 1),
      );
      return { of, items };
    }
    case struct:
      return readThrift(cursor, depth + 1);
    default:
      throw new Malformed('its footer is no Thrift of Parquet');
  }
}

/** A struct with all that is in it. */
export function readThrift(cursor: Cursor, depth = 0): ThriftStruct {
  const fields: ThriftField[] = [];
  readStruct(cursor, (id, type) => {
    fields.push({ id, type, value: readValue(cursor, type, depth) });
    return true;
  });
  return fields;
}

export function writeVarint(bytes: number[], value: number): void {
  let left = value;
  for (; left >= 0x80; left = Math.floor(left / 128)) bytes.push((left % 128) | 0x80);
  bytes.push(left);
}

const writeInteger = (bytes: number[], value: number): void =>
  writeVarint(bytes, value < 0 ? -value * 2 - 1 : value * 2);

function writeValue(bytes: number[], type: number, value: ThriftValue): void {
  if (typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (type === i16 || type === i32 || type === i64) writeInteger(bytes, value);
    else bytes.push(value);
  } else if (value instanceof Uint8Array) {
    if (type === binary) writeVarint(bytes, value.length);
    for (const one of value) bytes.push(one);
  } else if ('of' in value) {
    const { of, items } = value;
    bytes.push((Math.min(items.length, 15) << 4) | of);
    if (items.length >= 15) writeVarint(bytes, items.length);
    for (const item of items) writeValue(bytes, of, item);
  } else writeFields(bytes, value);
}

function writeFields(bytes: number[], fields: ThriftStruct): void {
  let last = 0;
  for (const { id, type, value } of fields) {
    const step = id - last;
    if (step > 0 && step < 16) bytes.push((step << 4) | type);
    else {
      bytes.push(type);
      writeInteger(bytes, id);
    }
    last = id;
    writeValue(bytes, type, value);
  }
  bytes.push(stop);
}

/** A struct's bytes. */
export function thriftBytes(fields: ThriftStruct): Uint8Array {
  const bytes: number[] = [];
  writeFields(bytes, fields);
  return Uint8Array.from(bytes);
}
