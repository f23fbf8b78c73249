import { lookUpKeyword, lookUpTag } from './dictionary.ts';

/** A tag as one number: group × 65536 + element. */
export type Tag = number;

export const groupOf = (tag: Tag): number => Math.floor(tag / 0x10000);
export const elementOf = (tag: Tag): number => tag % 0x10000;
export const isPrivate = (tag: Tag): boolean => groupOf(tag) % 2 === 1;

/** `(0008,0060)`, as the standard writes it. */
export function formatTag(tag: Tag): string {
  const digits = tag.toString(16).toUpperCase().padStart(8, '0');
  return `(${digits.slice(0, 4)},${digits.slice(4)})`;
}

/** `Modality (0008,0060)`; the tag alone where the standard has no name for it. */
export function describeTag(tag: Tag): string {
  const entry = lookUpTag(tag);
  return entry === null ? formatTag(tag) : `${entry.keyword} ${formatTag(tag)}`;
}

/** The tag of a keyword of the standard. @throws on a keyword that the standard doesn't have: a bug. */
export function tagOf(keyword: string): Tag {
  const entry = lookUpKeyword(keyword);
  if (entry === null) throw new Error(`not a DICOM keyword: ${keyword}`);
  return entry.tag;
}

/** Tags that have a role of their own in parsing or rewriting. */
export const tags = {
  fileMetaGroupLength: 0x00020000,
  transferSyntaxUid: 0x00020010,
  specificCharacterSet: 0x00080005,
  imageType: 0x00080008,
  sopClassUid: 0x00080016,
  sopInstanceUid: 0x00080018,
  studyDate: 0x00080020,
  modality: 0x00080060,
  conversionType: 0x00080064,
  codeValue: 0x00080100,
  codingSchemeDesignator: 0x00080102,
  codingSchemeVersion: 0x00080103,
  codeMeaning: 0x00080104,
  longCodeValue: 0x00080119,
  urnCodeValue: 0x00080120,
  patientName: 0x00100010,
  patientId: 0x00100020,
  otherPatientIds: 0x00101000,
  patientBirthDate: 0x00100030,
  patientAge: 0x00101010,
  patientIdentityRemoved: 0x00120062,
  deidentificationMethod: 0x00120063,
  deidentificationMethodCodeSequence: 0x00120064,
  studyInstanceUid: 0x0020000d,
  timezoneOffset: 0x00080201,
  seriesInstanceUid: 0x0020000e,
  samplesPerPixel: 0x00280002,
  photometricInterpretation: 0x00280004,
  numberOfFrames: 0x00280008,
  rows: 0x00280010,
  columns: 0x00280011,
  bitsAllocated: 0x00280100,
  burnedInAnnotation: 0x00280301,
  recognizableVisualFeatures: 0x00280302,
  longitudinalTemporalInformationModified: 0x00280303,
  sharedFunctionalGroups: 0x52009229,
  perFrameFunctionalGroups: 0x52009230,
  floatPixelData: 0x7fe00008,
  doubleFloatPixelData: 0x7fe00009,
  pixelData: 0x7fe00010,
  item: 0xfffee000,
  itemDelimitation: 0xfffee00d,
  sequenceDelimitation: 0xfffee0dd,
} as const satisfies Record<string, Tag>;
