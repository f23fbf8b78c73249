import { Buffer } from 'node:buffer';

/** A made-up NIfTI file with text in every place that can hold some. */
export type NiftiParts = {
  readonly version?: 1 | 2;
  readonly littleEndian?: boolean;
  readonly shape?: readonly number[];
  /** DT_ code and its bits; default int16. */
  readonly datatype?: readonly [code: number, bits: number];
  readonly text?: string;
  readonly intentName?: string;
  readonly extensions?: readonly { readonly code: number; readonly text: string }[];
  readonly voxels?: Uint8Array;
  readonly trailing?: Uint8Array;
  readonly magic?: string;
};

function extension(code: number, text: string, littleEndian: boolean): Buffer {
  const body = Buffer.from(text, 'latin1');
  const block = Buffer.alloc(Math.ceil((8 + body.length) / 16) * 16);
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  view.setInt32(0, block.length, littleEndian);
  view.setInt32(4, code, littleEndian);
  body.copy(block, 8);
  return block;
}

export function voxelBytes(count: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: count }, (_, index) => (index * 31 + (index >> 8)) & 0xff));
}

export function niftiFile(parts: NiftiParts = {}): Buffer {
  const { version = 1, littleEndian = true, shape = [4, 3, 2], text = '', datatype = [4, 16] } = parts;
  const two = version === 2;
  const headerBytes = two ? 540 : 348;
  const header = Buffer.alloc(headerBytes);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const extensions = (parts.extensions ?? []).map(({ code, text }) => extension(code, text, littleEndian));
  const voxOffset = headerBytes + 4 + extensions.reduce((sum, block) => sum + block.length, 0);
  const put = (offset: number, length: number, value: string): void => {
    header.write(value.slice(0, length), offset, 'latin1');
  };
  view.setInt32(0, headerBytes, littleEndian);
  const dims = [shape.length, ...shape, ...Array<number>(7 - shape.length).fill(1)];
  for (const [axis, length] of dims.entries()) {
    if (two) view.setBigInt64(16 + 8 * axis, BigInt(length), littleEndian);
    else view.setInt16(40 + 2 * axis, length, littleEndian);
    if (two) view.setFloat64(104 + 8 * axis, 1.5, littleEndian);
    else view.setFloat32(76 + 4 * axis, 1.5, littleEndian);
  }
  view.setInt16(two ? 12 : 70, datatype[0], littleEndian);
  view.setInt16(two ? 14 : 72, datatype[1], littleEndian);
  if (two) view.setBigInt64(168, BigInt(voxOffset), littleEndian);
  else view.setFloat32(108, voxOffset, littleEndian);
  if (two) view.setInt32(500, 10, littleEndian);
  else view.setUint8(123, 10);
  put(two ? 240 : 148, 80, text);
  put(two ? 320 : 228, 24, text);
  put(two ? 508 : 328, 16, parts.intentName ?? text);
  if (two) put(525, 15, text);
  else {
    put(4, 10, text);
    put(14, 18, text);
  }
  const magic = parts.magic ?? `n+${version}\0`;
  if (two) Buffer.from(`${magic}\r\n\x1a\n`, 'latin1').copy(header, 4);
  else Buffer.from(magic, 'latin1').copy(header, 344);
  const flags = Buffer.from([extensions.length > 0 ? 1 : 0, 0, 0, 0]);
  const voxels = parts.voxels ?? voxelBytes(Math.ceil((shape.reduce((a, b) => a * b, 1) * datatype[1]) / 8));
  return Buffer.concat([header, flags, ...extensions, voxels, parts.trailing ?? Buffer.alloc(0)]);
}
