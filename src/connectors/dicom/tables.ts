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
type DicomTable = Omit<SourceTable, 'columns'> & { readonly columns: readonly DicomColumn[] };

type Type = SourceColumn['type'];

function column(
  name: string,
  type: Type,
  origin: Origin,
  description: string,
  more: Partial<Pick<SourceColumn, 'label' | 'system' | 'nullable'>> = {},
): DicomColumn {
  return {
    name,
    type,
    nullable: more.nullable ?? true,
    description,
    label: more.label ?? [],
    ...(more.system === undefined ? {} : { system: more.system }),
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
): DicomColumn =>
  column(name, type, { from: 'published', keyword, ...(index === undefined ? {} : { index }) }, description);

const quasi = (made: DicomColumn): DicomColumn => ({ ...made, label: ['quasi'] });

const uid = (name: string, keyword: string, description: string): DicomColumn =>
  column(name, 'string', { from: 'uid', keyword }, description, {
    label: ['other-unique-id'],
    system: 'uid',
    nullable: false,
  });

const patient = column('patient_id', 'string', { from: 'patient', keyword: 'PatientID' }, 'The patient.', {
  label: ['mrn'],
  system: 'patient',
  nullable: true,
});
const study = uid('study_instance_uid', 'StudyInstanceUID', 'The study, as in the published file.');
const series = uid('series_instance_uid', 'SeriesInstanceUID', 'The series, as in the published file.');
const modality = published('modality', 'string', 'Modality', 'Kind of device, such as MR or CT.');
const sex = quasi(published('patient_sex', 'string', 'PatientSex', "The patient's sex: M, F or O."));
const bodyPart = published('body_part_examined', 'string', 'BodyPartExamined', 'Part of the body.');

const date = (name: string, keyword: string, description: string): DicomColumn =>
  column(name, 'date', { from: 'date', keyword }, description, { label: ['date.day'] });

const moment = (name: string, keyword: string, description: string): DicomColumn =>
  column(name, 'timestamp', { from: 'date-time', keyword }, description, { label: ['date.instant'] });

const age = column(
  'patient_age_years',
  'integer',
  { from: 'made', what: 'age' },
  'Age at the study in completed years, before any date is shifted.',
  { label: ['age.exact'] },
);

const instances: readonly DicomColumn[] = [
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
  ),
  column('size_bytes', 'bigint', { from: 'made', what: 'size' }, 'Size of the published file.'),
  modality,
  column('image_type', 'string', { from: 'made', what: 'image-type' }, 'Image type; values separated by \\.'),
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

const seriesColumns: readonly DicomColumn[] = [
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

const studies: readonly DicomColumn[] = [
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
  quasi(
    published('patient_size_m', 'double', 'PatientSize', 'Height in metres; null unless the policy asks.'),
  ),
  quasi(
    published('patient_weight_kg', 'double', 'PatientWeight', 'Weight in kg; null unless the policy asks.'),
  ),
  column(
    'deidentified_before',
    'boolean',
    { from: 'made', what: 'deidentified-before' },
    'Whether the file said, when it came, that someone had removed identities.',
  ),
];

const patients: readonly DicomColumn[] = [{ ...patient, nullable: false }, sex];

/** Each file gives a row to each table; of the rows of one key silver keeps the newest. */
export const dicomTables: readonly DicomTable[] = [
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
