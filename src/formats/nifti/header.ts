import { datatypes } from './datatype.ts';
import { type Layout, nifti1, nifti2 } from './layout.ts';
import { type NiftiProblem, niftiProblem } from './problem.ts';

export type NiftiHeader = {
  readonly version: 1 | 2;
  readonly littleEndian: boolean;
  /** The header of a `.hdr`/`.img` pair: the voxels are in the other file. */
  readonly pair: boolean;
  /** Sizes along the used dimensions, 1 to 7 of them: x, y, z, t, … */
  readonly shape: readonly number[];
  /** Spacing along the used dimensions, in `spaceUnit` and, for the fourth, `timeUnit`. */
  readonly spacing: readonly number[];
  readonly spaceUnit: 'm' | 'mm' | 'um' | null;
  readonly timeUnit: 's' | 'ms' | 'us' | 'hz' | 'ppm' | 'rad/s' | null;
  /** Time between volumes in seconds; null where the fourth dimension is absent or no time. */
  readonly repetitionTimeS: number | null;
  readonly datatype: string;
  readonly bitsPerVoxel: number;
  readonly intentCode: number;
  readonly sclSlope: number;
  readonly sclInter: number;
  /** Where the header says that the voxels begin. */
  readonly voxOffset: number;
  /** Length of the voxels, by dimensions and data type; may be beyond what a number holds exactly. */
  readonly dataBytes: number;
};

export type HeaderResult =
  | { readonly ok: true; readonly header: NiftiHeader }
  | { readonly ok: false; readonly problem: NiftiProblem };

const spaceUnits = [null, 'm', 'mm', 'um'] as const;
const timeUnits = new Map([
  [8, 's'],
  [16, 'ms'],
  [24, 'us'],
  [32, 'hz'],
  [40, 'ppm'],
  [48, 'rad/s'],
] as const);
const secondsPer: Readonly<Record<string, number>> = { s: 1, ms: 1e-3, us: 1e-6 };

function failed(code: NiftiProblem['code']): { readonly ok: false; readonly problem: NiftiProblem } {
  return { ok: false, problem: niftiProblem(code) };
}

/** The version that the first four bytes tell (`sizeof_hdr`), in either byte order. */
export function detectLayout(
  start: Uint8Array,
): { readonly layout: Layout; readonly littleEndian: boolean } | null {
  if (start.length < 4) return null;
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  for (const littleEndian of [true, false]) {
    const sizeofHdr = view.getInt32(0, littleEndian);
    if (sizeofHdr === nifti1.headerBytes) return { layout: nifti1, littleEndian };
    if (sizeofHdr === nifti2.headerBytes) return { layout: nifti2, littleEndian };
  }
  return null;
}

/** Reads the fixed header from the first 348 (NIfTI-1) or 540 (NIfTI-2) bytes, inflated. */
export function readHeader(bytes: Uint8Array): HeaderResult {
  if (bytes.length < 4) return failed('too-short');
  const detected = detectLayout(bytes);
  if (!detected) return failed('not-nifti');
  const { layout, littleEndian } = detected;
  if (bytes.length < layout.headerBytes) return failed('too-short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, layout.headerBytes);
  const two = layout.version === 2;
  const magic = String.fromCharCode(...bytes.subarray(layout.magicOffset, layout.magicOffset + 4));
  const single = magic === `n+${layout.version}\0`;
  if (!single && magic !== `ni${layout.version}\0`) return failed('not-nifti');

  const integer = (offset: number): number =>
    two ? Number(view.getBigInt64(offset, littleEndian)) : view.getInt16(offset, littleEndian);
  const real = (offset: number): number =>
    two ? view.getFloat64(offset, littleEndian) : view.getFloat32(offset, littleEndian);
  const long = (offset: number): number =>
    two ? view.getInt32(offset, littleEndian) : view.getInt16(offset, littleEndian);
  const size = two ? 8 : 2;
  const realSize = two ? 8 : 4;

  const rank = integer(layout.dim);
  if (!Number.isInteger(rank) || rank < 1 || rank > 7) return failed('dimensions-invalid');
  const axes = Array.from({ length: rank }, (_, axis) => axis + 1);
  const shape = axes.map((axis) => integer(layout.dim + size * axis));
  if (shape.some((length) => length < 1)) return failed('dimensions-invalid');
  const datatype = datatypes.get(view.getInt16(layout.datatype, littleEndian));
  if (!datatype) return failed('datatype-unknown');

  const voxOffset = two ? Number(view.getBigInt64(layout.voxOffset, littleEndian)) : real(layout.voxOffset);
  const units = two ? view.getInt32(layout.xyztUnits, littleEndian) : view.getUint8(layout.xyztUnits);
  const spacing = axes.map((axis) => real(layout.pixdim + realSize * axis));
  const timeUnit = timeUnits.get((units & 0x38) as 8) ?? null;
  const perUnit = secondsPer[timeUnit ?? 's'];
  const step = spacing[3];
  const repetitionTimeS =
    step !== undefined && step > 0 && Number.isFinite(step) && perUnit !== undefined ? step * perUnit : null;
  const voxels = shape.reduce((product, length) => product * length, 1);

  return {
    ok: true,
    header: {
      version: layout.version,
      littleEndian,
      pair: !single,
      shape,
      spacing,
      spaceUnit: spaceUnits[units & 0x07] ?? null,
      timeUnit,
      repetitionTimeS,
      datatype: datatype.name,
      bitsPerVoxel: datatype.bits,
      intentCode: long(layout.intentCode),
      sclSlope: real(layout.sclSlope),
      sclInter: real(layout.sclInter),
      voxOffset,
      dataBytes: Math.ceil((voxels * datatype.bits) / 8),
    },
  };
}
