import { gzipSync } from 'node:zlib';
import { Malformed } from '../parsed.ts';
import {
  readThrift,
  type ThriftField,
  type ThriftList,
  type ThriftStruct,
  thrift,
  thriftBytes,
  writeVarint,
} from './thrift.ts';

/**
 * Values of a fixed length as Iceberg asks for them, FIXED_LEN_BYTE_ARRAY (spec, Appendix A, Parquet), for a writer that
 * has them as BYTE_ARRAY. Column chunks of all other columns stay as they are, byte for byte.
 * https://parquet.apache.org/docs/file-format/
 */

/** Bytes of the new file: some of the old one, or these. */
export type FilePart = { readonly start: number; readonly length: number } | Uint8Array;

const magic = new TextEncoder().encode('PAR1');
/** Values of a page; readers hold one in memory. */
const rowsOfPage = 16_384;
/** Longer values have no place in statistics. */
const longestBound = 64;

/** parquet.thrift: `Type`, `Encoding`, `CompressionCodec`, `PageType`, `FieldRepetitionType`. */
const fixedLenByteArray = 7;
const [plain, rle] = [0, 3];
const gzip = 2;
const dataPage = 0;
const required = 0;

const fieldOf = (of: ThriftStruct, id: number): ThriftField | undefined =>
  of.find((field) => field.id === id);

function numberOf(of: ThriftStruct, id: number): number | null {
  const value = fieldOf(of, id)?.value;
  return typeof value === 'number' ? value : null;
}

function structsOf(of: ThriftStruct, id: number): readonly ThriftStruct[] {
  const value = fieldOf(of, id)?.value;
  if (typeof value === 'object' && 'of' in value && value.of === thrift.struct)
    return value.items as readonly ThriftStruct[];
  throw new Malformed('its footer lacks what every file has');
}

/** The same struct with other fields in the place of those with their ids, and without some. */
function changed(of: ThriftStruct, fields: ThriftStruct, without: readonly number[] = []): ThriftStruct {
  const ids = new Set([...without, ...fields.map(({ id }) => id)]);
  return [...of.filter(({ id }) => !ids.has(id)), ...fields].sort((a, b) => a.id - b.id);
}

const i32 = (id: number, value: number): ThriftField => ({ id, type: thrift.i32, value });
const i64 = (id: number, value: number): ThriftField => ({ id, type: thrift.i64, value });
const struct = (id: number, value: ThriftStruct): ThriftField => ({ id, type: thrift.struct, value });
const list = (id: number, of: number, items: ThriftList['items']): ThriftField => ({
  id,
  type: thrift.list,
  value: { of, items },
});

/** Which values are there, one bit each, as a bit-packed run (format Encodings, RLE/Bit-Packing Hybrid, width 1). */
function levels(values: readonly (Uint8Array | null)[]): Buffer {
  const groups = Math.ceil(values.length / 8);
  const run: number[] = [];
  writeVarint(run, groups * 2 + 1);
  const bits = Buffer.alloc(groups);
  for (const [index, value] of values.entries())
    if (value !== null) bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(run.length + bits.length);
  return Buffer.concat([length, Buffer.from(run), bits]);
}

type Chunk = { readonly bytes: Uint8Array; readonly uncompressed: number; readonly statistics: ThriftStruct };

function chunkOf(values: readonly (Uint8Array | null)[], length: number, isOptional: boolean): Chunk {
  const pages: Uint8Array[] = [];
  let uncompressed = 0;
  for (let start = 0; start < values.length; start += rowsOfPage) {
    const some = values.slice(start, start + rowsOfPage);
    const held = some.filter((value) => value !== null);
    const body = Buffer.concat(isOptional ? [levels(some), ...held] : held);
    const packed = gzipSync(body);
    const header = thriftBytes([
      i32(1, dataPage),
      i32(2, body.length),
      i32(3, packed.length),
      struct(5, [i32(1, some.length), i32(2, plain), i32(3, rle), i32(4, rle)]),
    ]);
    pages.push(header, packed);
    uncompressed += header.length + body.length;
  }
  let [lower, upper]: [Uint8Array | null, Uint8Array | null] = [null, null];
  let nulls = 0;
  for (const value of values) {
    if (value === null) {
      nulls += 1;
      continue;
    }
    if (lower === null || Buffer.compare(value, lower) < 0) lower = value;
    if (upper === null || Buffer.compare(value, upper) > 0) upper = value;
  }
  const hasBounds = lower !== null && upper !== null && length <= longestBound;
  const statistics = [
    i64(3, nulls),
    ...(hasBounds
      ? [
          { id: 5, type: thrift.binary, value: upper as Uint8Array },
          { id: 6, type: thrift.binary, value: lower as Uint8Array },
        ]
      : []),
  ];
  return { bytes: Buffer.concat(pages), uncompressed, statistics };
}

/** Where a column chunk begins and how long it is. */
function placeOf(metadata: ThriftStruct): { readonly start: number; readonly length: number } {
  const data = numberOf(metadata, 9);
  const dictionary = numberOf(metadata, 11);
  const length = numberOf(metadata, 7);
  if (data === null || length === null) throw new Malformed('its footer lacks the place of a column');
  return { start: dictionary ? Math.min(dictionary, data) : data, length };
}

function nameOf(element: ThriftStruct): string {
  const name = fieldOf(element, 4)?.value;
  return name instanceof Uint8Array ? new TextDecoder().decode(name) : '';
}

/** The first element behind one and all that is in it. */
function endOf(elements: readonly ThriftStruct[], index: number): number {
  let end = index + 1;
  for (let child = numberOf(elements[index] ?? [], 5) ?? 0; child > 0; child--) end = endOf(elements, end);
  return end;
}

/** The only name of a column's path; null where the column is nested. */
function topName(metadata: ThriftStruct): string | null {
  const path = fieldOf(metadata, 3)?.value;
  if (typeof path !== 'object' || !('of' in path) || path.items.length !== 1) return null;
  return new TextDecoder().decode(path.items[0] as Uint8Array);
}

/**
 * The parts of a file that has some of its columns as values of a fixed length.
 * @param footer Of the file, without its length and last word.
 * @param lengths Bytes of each value, by the names of columns; none of them is nested.
 * @param valuesOf The values of such a column in rows of the file, each of its length.
 * @throws {Malformed} where the footer isn't what a Parquet file has.
 */
export async function* withFixedLengths(
  footer: Uint8Array,
  lengths: ReadonlyMap<string, number>,
  valuesOf: (column: string, firstRow: number, rows: number) => Promise<readonly (Uint8Array | null)[]>,
): AsyncGenerator<FilePart> {
  const file = readThrift({ bytes: footer, position: 0 });
  const optional = new Set<string>();
  const elements = [...structsOf(file, 2)];
  // Depth first: the root, then each column with what is in it.
  for (let index = 1; index < elements.length; index = endOf(elements, index)) {
    const element = elements[index] ?? [];
    const length = lengths.get(nameOf(element));
    if (length === undefined) continue;
    if (numberOf(element, 3) !== required) optional.add(nameOf(element));
    elements[index] = changed(element, [i32(1, fixedLenByteArray), i32(2, length)], [6, 10]);
  }

  yield magic;
  let position = magic.length;
  let firstRow = 0;
  const groups: ThriftStruct[] = [];
  for (const group of structsOf(file, 4)) {
    const rows = numberOf(group, 3) ?? 0;
    const chunks: ThriftStruct[] = [];
    let [uncompressed, compressed] = [0, 0];
    for (const chunk of structsOf(group, 1)) {
      const metadata = fieldOf(chunk, 3)?.value as ThriftStruct | undefined;
      if (metadata === undefined) throw new Malformed('its footer lacks what every file has');
      const { start, length } = placeOf(metadata);
      const name = topName(metadata);
      const bytes = name === null ? undefined : lengths.get(name);
      let moved: ThriftStruct;
      if (name === null || bytes === undefined) {
        yield { start, length };
        const shifted = [9, 10, 11].flatMap((id) => {
          const offset = numberOf(metadata, id);
          return offset === null ? [] : [i64(id, offset - start + position)];
        });
        // Bloom filters and indexes of pages lie elsewhere in the file, and are left behind.
        moved = changed(metadata, shifted, [14, 15]);
      } else {
        const made = chunkOf(await valuesOf(name, firstRow, rows), bytes, optional.has(name));
        yield made.bytes;
        moved = changed(
          metadata,
          [
            i32(1, fixedLenByteArray),
            list(2, thrift.i32, [plain, rle]),
            i32(4, gzip),
            i64(6, made.uncompressed),
            i64(7, made.bytes.length),
            i64(9, position),
            struct(12, made.statistics),
          ],
          [10, 11, 13, 14, 15],
        );
      }
      position += numberOf(moved, 7) ?? 0;
      uncompressed += numberOf(moved, 6) ?? 0;
      compressed += numberOf(moved, 7) ?? 0;
      chunks.push(changed(chunk, [i64(2, 0), struct(3, moved)], [4, 5, 6, 7]));
    }
    firstRow += rows;
    groups.push(
      changed(group, [list(1, thrift.struct, chunks), i64(2, uncompressed), i64(6, compressed)], [5]),
    );
  }
  const bytes = thriftBytes(
    changed(file, [list(2, thrift.struct, elements), list(4, thrift.struct, groups)]),
  );
  const end = Buffer.alloc(4);
  end.writeUInt32LE(bytes.length);
  yield Buffer.concat([bytes, end, magic]);
}
