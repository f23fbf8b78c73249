import { Malformed, type Parsed, parsed } from '../parsed.ts';
import {
  type Cursor,
  maxDepth,
  readBinary,
  readInteger,
  readListHeader,
  readStruct,
  thrift,
} from './thrift.ts';

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

type Element = { name: string; fieldId: number | null; childCount: number };

function readElement(cursor: Cursor): Element {
  const element: Element = { name: '', fieldId: null, childCount: 0 };
  readStruct(cursor, (id, type) => {
    if (id === 4 && type === thrift.binary) element.name = new TextDecoder().decode(readBinary(cursor));
    else if (id === 5 && type === thrift.i32) element.childCount = readInteger(cursor);
    else if (id === 9 && type === thrift.i32) element.fieldId = readInteger(cursor);
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
      if (id !== 2 || type !== thrift.list) return false;
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
