import { Buffer } from 'node:buffer';

/** A writer of DICOM files, apart from the one under test: what it writes may be as odd as real files are. */
export type Written = readonly [
  tag: number,
  vr: string,
  value:
    | string
    | Uint8Array
    | readonly (readonly Written[])[]
    | { readonly fragments: readonly Uint8Array[] },
  options?: { readonly undefinedLength?: boolean; readonly as?: 'UN' },
];

const long = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);

function header(tag: number, vr: string, length: number, implicit: boolean): Buffer {
  const bytes = Buffer.alloc(implicit || !long.has(vr) ? 8 : 12);
  bytes.writeUInt16LE(Math.floor(tag / 0x10000), 0);
  bytes.writeUInt16LE(tag % 0x10000, 2);
  if (implicit) bytes.writeUInt32LE(length, 4);
  else {
    bytes.write(vr, 4, 'latin1');
    if (long.has(vr)) bytes.writeUInt32LE(length, 8);
    else bytes.writeUInt16LE(length, 6);
  }
  return bytes;
}

const delimiter = (tag: number): Buffer => header(tag, '', 0, true);

function element([tag, vr, value, options = {}]: Written, implicit: boolean): Buffer {
  const written = options.as ?? vr;
  if (typeof value === 'string' || value instanceof Uint8Array) {
    const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value);
    const padding = typeof value === 'string' && vr !== 'UI' ? ' ' : '\0';
    const padded = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.from(padding)]);
    return Buffer.concat([header(tag, written, padded.length, implicit), padded]);
  }
  if ('fragments' in value) {
    const items = [new Uint8Array(0), ...value.fragments].flatMap((one) => [
      header(0xfffee000, '', one.length, true),
      Buffer.from(one),
    ]);
    return Buffer.concat([header(tag, vr, 0xffffffff, implicit), ...items, delimiter(0xfffee0dd)]);
  }
  const { undefinedLength = false } = options;
  // A sequence in UN is implicit inside.
  const inside = implicit || options.as === 'UN';
  const items = value.map((elements) => {
    const content = Buffer.concat(elements.map((one) => element(one, inside)));
    return undefinedLength
      ? Buffer.concat([header(0xfffee000, '', 0xffffffff, true), content, delimiter(0xfffee00d)])
      : Buffer.concat([header(0xfffee000, '', content.length, true), content]);
  });
  const content = Buffer.concat(items);
  return undefinedLength
    ? Buffer.concat([header(tag, written, 0xffffffff, implicit), content, delimiter(0xfffee0dd)])
    : Buffer.concat([header(tag, written, content.length, implicit), content]);
}

export const syntaxes = {
  implicit: '1.2.840.10008.1.2',
  explicit: '1.2.840.10008.1.2.1',
  bigEndian: '1.2.840.10008.1.2.2',
  deflated: '1.2.840.10008.1.2.1.99',
  jpegLs: '1.2.840.10008.1.2.4.80',
} as const;

export function uint16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2);
  return bytes;
}

/** A Part 10 file. */
export function dicomFile(
  dataSet: readonly Written[],
  syntax: string,
  options: { readonly preamble?: string; readonly meta?: readonly Written[] } = {},
): Buffer {
  const meta = Buffer.concat(
    ([[0x00020010, 'UI', syntax], ...(options.meta ?? [])] as const)
      .toSorted(([a], [b]) => a - b)
      .map((one) => element(one as Written, false)),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(meta.length);
  const start = Buffer.alloc(132);
  start.write(options.preamble ?? '', 0);
  start.write('DICM', 128);
  const isImplicit = syntax === syntaxes.implicit;
  return Buffer.concat([
    start,
    element([0x00020000, 'UL', length], false),
    meta,
    ...dataSet.map((one) => element(one, isImplicit)),
  ]);
}
