import { attributeIdentity, tagOf } from '../../formats/dicom/index.ts';
import type { SourceColumn, SourceTable } from '../../ports/index.ts';

/** Where a column's value comes from. */
type Origin =
  /** The value as it stands in the de-identified file: what the policy removed there is null here, too. */
  | { readonly from: 'published'; readonly keyword: string; readonly index?: number }
  /** The true value; the door treats it. */
  | { readonly from: 'uid' | 'patient' | 'date' | 'date-time'; readonly keyword: string }
  /** Made by the connector. */
  | {
      readonly from: 'made';
      readonly what: 'age' | 'path' | 'size' | 'transfer-syntax' | 'image-type' | 'deidentified-before';
    };

export type DicomColumn = SourceColumn & { readonly origin: Origin };
type DicomTable<Column = DicomColumn> = Omit<SourceTable, 'columns'> & {
  readonly columns: readonly Column[];
};

/** A column; without a label it gets that of its attribute. */
type Definition = Omit<DicomColumn, 'label'> & Partial<Pick<DicomColumn, 'label'>>;

type Type = SourceColumn['type'];

type More = Partial<Pick<SourceColumn, 'label' | 'why' | 'system' | 'nullable' | 'cleaned'>>;

function column(name: string, type: Type, origin: Origin, description: string, more: More = {}): Definition {
  return {
    name,
    type,
    nullable: true,
    description,
    ...more,
    ...('keyword' in origin ? { element: origin.keyword } : {}),
    origin,
  };
}

const published = (
  name: string,
  type: Type,
  keyword: string,
  description: string,
  index?: number,
): Definition =>
  column(name, type, { from: 'published', keyword, ...(index === undefined ? {} : { index }) }, description);

const uid = (name: string, keyword: string, description: string): Definition =>
  column(name, 'string', { from: 'uid', keyword }, description, {
    system: 'uid',
    nullable: false,
  });

const patient = column('patient_id', 'string', { from: 'patient', keyword: 'PatientID' }, 'The patient.', {
  system: 'patient',
});
const study = uid('study_instance_uid', 'StudyInstanceUID', 'The study, as in the published file.');
const series = uid('series_instance_uid', 'SeriesInstanceUID', 'The series, as in the published file.');
const modality = published('modality', 'string', 'Modality', 'Kind of device, such as MR or CT.');
const sex = published('patient_sex', 'string', 'PatientSex', "The patient's sex: M, F or O.");
const bodyPart = published('body_part_examined', 'string', 'BodyPartExamined', 'Part of the body.');

const date = (name: string, keyword: string, description: string): Definition =>
  column(name, 'date', { from: 'date', keyword }, description);

const moment = (name: string, keyword: string, description: string): Definition =>
  // The date attribute with the time attribute beside it.
  column(name, 'timestamp', { from: 'date-time', keyword }, description, { label: ['date.instant'] });

const age = column(
  'patient_age_years',
  'integer',
  { from: 'made', what: 'age' },
  'Age at the study in completed years, before any date is shifted.',
  { label: ['age.exact'] },
);

const instances: readonly Definition[] = [
  uid('sop_instance_uid', 'SOPInstanceUID', 'The instance, as in the published file.'),
  series,
  study,
  patient,
  column('path', 'string', { from: 'made', what: 'path' }, 'Path of the published file.', {
    label: ['pseudonym'],
  }),
  published('sop_class_uid', 'string', 'SOPClassUID', 'What kind of object it is (PS3.4).'),
  column(
    'transfer_syntax_uid',
    'string',
    { from: 'made', what: 'transfer-syntax' },
    'How it is encoded (PS3.5).',
    { label: [], why: 'a UID that the standard gives' },
  ),
  column('size_bytes', 'bigint', { from: 'made', what: 'size' }, 'Size of the published file.', {
    label: [],
    why: 'a length after de-identification',
  }),
  modality,
  column(
    'image_type',
    'string',
    { from: 'made', what: 'image-type' },
    'Image type; values separated by \\.',
    { label: [], why: 'defined terms; PS3.15 table E.1-1 does not list ImageType' },
  ),
  published('instance_number', 'integer', 'InstanceNumber', 'Number within the series.'),
  moment('acquired_at', 'AcquisitionDate', 'When acquisition began, local time.'),
  moment('content_at', 'ContentDate', 'When the image data were made, local time.'),
  published('pixel_rows', 'integer', 'Rows', 'Height in pixels.'),
  published('pixel_columns', 'integer', 'Columns', 'Width in pixels.'),
  published('frames', 'integer', 'NumberOfFrames', 'Number of frames; null = one.'),
  published('bits_allocated', 'integer', 'BitsAllocated', 'Bits that a sample takes.'),
  published('bits_stored', 'integer', 'BitsStored', 'Bits of a sample that mean something.'),
  published('samples_per_pixel', 'integer', 'SamplesPerPixel', 'Samples of a pixel: 1 grey, 3 colour.'),
  published('photometric_interpretation', 'string', 'PhotometricInterpretation', 'What samples mean.'),
  published('pixel_spacing_row_mm', 'double', 'PixelSpacing', 'Distance between rows, mm.', 0),
  published('pixel_spacing_column_mm', 'double', 'PixelSpacing', 'Distance between columns, mm.', 1),
  published('slice_thickness_mm', 'double', 'SliceThickness', 'Slice thickness, mm.'),
  published('slice_location_mm', 'double', 'SliceLocation', 'Relative position of the slice, mm.'),
  published('burned_in_annotation', 'string', 'BurnedInAnnotation', 'Whether the pixels hold annotations.'),
];

const seriesColumns: readonly Definition[] = [
  series,
  study,
  patient,
  modality,
  bodyPart,
  published('laterality', 'string', 'Laterality', 'Side of the body: R or L.'),
  published('series_number', 'integer', 'SeriesNumber', 'Number within the study.'),
  moment('series_started_at', 'SeriesDate', 'When the series began, local time.'),
  published(
    'series_description',
    'string',
    'SeriesDescription',
    'Description, cleaned; null unless the policy asks.',
  ),
  published('protocol_name', 'string', 'ProtocolName', 'Protocol, cleaned; null unless the policy asks.'),
  published('manufacturer', 'string', 'Manufacturer', 'Who made the device.'),
  published('manufacturer_model_name', 'string', 'ManufacturerModelName', 'Model of the device.'),
  published('magnetic_field_strength_t', 'double', 'MagneticFieldStrength', 'MR: field strength, tesla.'),
  published('repetition_time_ms', 'double', 'RepetitionTime', 'MR: repetition time, ms.'),
  published('echo_time_ms', 'double', 'EchoTime', 'MR: echo time, ms.'),
  published('flip_angle_deg', 'double', 'FlipAngle', 'MR: flip angle, degrees.'),
  published('kvp', 'double', 'KVP', 'X-ray: peak voltage, kV.'),
  published('slice_thickness_mm', 'double', 'SliceThickness', 'Slice thickness, mm.'),
];

const studies: readonly Definition[] = [
  study,
  patient,
  date('study_date', 'StudyDate', 'Day of the study.'),
  moment('study_started_at', 'StudyDate', 'When the study began, local time.'),
  published(
    'study_description',
    'string',
    'StudyDescription',
    'Description, cleaned; null unless the policy asks.',
  ),
  age,
  sex,
  published('patient_size_m', 'double', 'PatientSize', 'Height in metres; null unless the policy asks.'),
  published('patient_weight_kg', 'double', 'PatientWeight', 'Weight in kg; null unless the policy asks.'),
  column(
    'deidentified_before',
    'boolean',
    { from: 'made', what: 'deidentified-before' },
    'Whether the file said, when it came, that someone had removed identities.',
    { label: [], why: 'yes or no' },
  ),
];

const patients: readonly Definition[] = [{ ...patient, nullable: false }, sex];

/** The label of an attribute is that of PS3.15 table E.1-1. */
function labelled(definition: Definition): DicomColumn {
  const { label, origin } = definition;
  if (label !== undefined) return { ...definition, label };
  const identity = 'keyword' in origin ? attributeIdentity(tagOf(origin.keyword)) : null;
  if (identity === null) return { ...definition, label: ['unknown'] };
  const isCleaned = origin.from === 'published' && identity.identifies.includes('free-text');
  return {
    ...definition,
    label: identity.identifies,
    why: identity.why,
    ...(isCleaned ? { cleaned: true } : {}),
  };
}

/** Each file gives a row to each table; of the rows of one key silver keeps the newest. */
const definitions: readonly DicomTable<Definition>[] = [
  {
    name: 'instances',
    silver: 'instances',
    description: 'DICOM instances, one for each file.',
    columns: instances,
    key: ['sop_instance_uid'],
    subject: 'patient_id',
  },
  {
    name: 'series',
    silver: 'series',
    description: 'DICOM series.',
    columns: seriesColumns,
    key: ['series_instance_uid'],
    subject: 'patient_id',
  },
  {
    name: 'studies',
    silver: 'studies',
    description: 'DICOM studies.',
    columns: studies,
    key: ['study_instance_uid'],
    subject: 'patient_id',
  },
  {
    name: 'patients',
    silver: 'patients',
    description: 'Patients that files name.',
    columns: patients,
    key: ['patient_id'],
    subject: 'patient_id',
  },
];

let tables: readonly DicomTable[] | null = null;

/** The tables that the connector fills; labelled on first use, which reads the standard's tables. */
export function dicomTables(): readonly DicomTable[] {
  tables ??= definitions.map((table) => ({ ...table, columns: table.columns.map(labelled) }));
  return tables;
}
