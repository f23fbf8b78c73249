/** A field of fixed size in the header: offset and length in bytes. */
export type Field = { readonly offset: number; readonly length: number };

/** Where things are in the header of one version (nifti1.h, nifti2.h). */
export type Layout = {
  readonly version: 1 | 2;
  readonly headerBytes: number;
  /** First byte of the voxels in a single file without extensions: header and the four extension flags. */
  readonly dataOffset: number;
  readonly magicOffset: number;
  readonly datatype: number;
  readonly dim: number;
  readonly pixdim: number;
  readonly voxOffset: number;
  readonly sclSlope: number;
  readonly sclInter: number;
  readonly xyztUnits: number;
  readonly intentCode: number;
  readonly intentName: Field;
  /** Text, and bytes that the standard calls unused: each may hold a name. */
  readonly cleared: Readonly<Record<string, Field>>;
};

export const nifti1: Layout = {
  version: 1,
  headerBytes: 348,
  dataOffset: 352,
  magicOffset: 344,
  datatype: 70,
  dim: 40,
  pixdim: 76,
  voxOffset: 108,
  sclSlope: 112,
  sclInter: 116,
  xyztUnits: 123,
  intentCode: 68,
  intentName: { offset: 328, length: 16 },
  cleared: {
    data_type: { offset: 4, length: 10 },
    db_name: { offset: 14, length: 18 },
    extents: { offset: 32, length: 4 },
    session_error: { offset: 36, length: 2 },
    glmax_glmin: { offset: 140, length: 8 },
    descrip: { offset: 148, length: 80 },
    aux_file: { offset: 228, length: 24 },
  },
};

export const nifti2: Layout = {
  version: 2,
  headerBytes: 540,
  dataOffset: 544,
  magicOffset: 4,
  datatype: 12,
  dim: 16,
  pixdim: 104,
  voxOffset: 168,
  sclSlope: 176,
  sclInter: 184,
  xyztUnits: 500,
  intentCode: 504,
  intentName: { offset: 508, length: 16 },
  cleared: {
    descrip: { offset: 240, length: 80 },
    aux_file: { offset: 320, length: 24 },
    unused_str: { offset: 525, length: 15 },
  },
};

/** The intent names that CIFTI-2 prescribes; any other is the author's own text. */
export const intentNames: ReadonlySet<string> = new Set([
  'ConnUnknown',
  'ConnDense',
  'ConnDenseSeries',
  'ConnParcels',
  'ConnParcelSries',
  'ConnDenseScalar',
  'ConnDenseLabel',
  'ConnParcelScalr',
  'ConnParcelDense',
  'ConnDenseParcel',
  'ConnDenseTraj',
  'ConnPPSr',
  'ConnPPSc',
]);
