import { Malformed, type Parsed, parsed } from '../parsed.ts';

/** A column, or a group of columns, as a Parquet file has it (parquet.thrift: `SchemaElement`). */
export type ParquetField = {
  readonly name: string;
  /** Iceberg's; null where the writer gave none, as in the groups between a list and its element. */
  readonly fieldId: number | null;
  readonly children: readonly ParquetField[];
};

/** A file ends with its footer, the footer's length and this word. */
const magic = 'PAR1';
export const parquetTailBytes = 8;

/** Length of the footer that the last eight bytes of a file tell, without these eight. */
export function footerLength(tail: Uint8Array): Parsed<number> {
  return parsed(() => {
    if (tail.length !== parquetTailBytes || new TextDecoder().decode(tail.subarray(4)) !== magic) {
      throw new Malformed('it is no Parquet file, or its footer is encrypted');
    }
    return new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  });
}

/** Deeper than any real schema or statistics. */
const maxDepth = 100;

/** Types of Thrift's compact protocol. */
const [stop, yes, no, byte, i16, i32, i64, double, binary, list, set, map, struct] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
];

type Cursor = { readonly bytes: Uint8Array; position: number };

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

function readInteger(cursor: Cursor): number {
  const value = readVarint(cursor);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function readBinary(cursor: Cursor): Uint8Array {
  const length = readVarint(cursor);
  if (length > cursor.bytes.length - cursor.position) throw new Malformed('a text of its footer is too long');
  cursor.position += length;
  return cursor.bytes.subarray(cursor.position - length, cursor.position);
}

function readListHeader(cursor: Cursor): { readonly type: number; readonly size: number } {
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
function readStruct(cursor: Cursor, field: (id: number, type: number) => boolean, depth = 0): void {
  let id = 0;
  for (;;) {
    const header = readByte(cursor);
    if (header === stop) return;
    id = header >> 4 === 0 ? readInteger(cursor) : id + (header >> 4);
    if (!field(id, header & 15)) skip(cursor, header & 15, depth);
  }
}

type Element = { name: string; fieldId: number | null; childCount: number };

function readElement(cursor: Cursor): Element {
  const element: Element = { name: '', fieldId: null, childCount: 0 };
  readStruct(cursor, (id, type) => {
    if (id === 4 && type === binary) element.name = new TextDecoder().decode(readBinary(cursor));
    else if (id === 5 && type === i32) element.childCount = readInteger(cursor);
    else if (id === 9 && type === i32) element.fieldId = readInteger(cursor);
    else return false;
    return true;
  });
  return element;
}

/** The columns that a file's footer tells (parquet.thrift: `FileMetaData`). */
export function parquetFields(footer: Uint8Array): Parsed<readonly ParquetField[]> {
  return parsed(() => {
    const cursor: Cursor = { bytes: footer, position: 0 };
    const elements: Element[] = [];
    readStruct(cursor, (id, type) => {
      if (id !== 2 || type !== list) return false;
      const { size } = readListHeader(cursor);
      for (let index = 0; index < size; index++) elements.push(readElement(cursor));
      return true;
    });
    // The tree is written depth first.
    let next = 0;
    const take = (depth: number): ParquetField => {
      const element = elements[next++];
      if (element === undefined) throw new Malformed('its schema ends too early');
      if (depth > maxDepth) throw new Malformed('its schema is nested too deeply');
      const children: ParquetField[] = [];
      for (let index = 0; index < element.childCount; index++) children.push(take(depth + 1));
      return { name: element.name, fieldId: element.fieldId, children };
    };
    return take(0).children;
  });
}
