/** What a field identifies; in the words of the plan's labels. */
type Identifies =
  | 'name'
  | 'date.instant'
  | 'date.day'
  | 'mrn'
  | 'device'
  | 'other-unique-id'
  | 'quasi'
  | 'free-text';

export type EdfField = {
  readonly name: string;
  /** Bytes of ASCII; padded with spaces on the right. */
  readonly lengthBytes: number;
  readonly description: string;
  /** Of a file without the conventions of EDF+. */
  readonly identifies: readonly Identifies[];
  /** An age can be computed from it. */
  readonly bearsAge?: true;
};

/** A part of a field of EDF+: parts are separated by one space, in this order, and `X` says that one isn't known. */
export type EdfPlusPart = Omit<EdfField, 'lengthBytes'>;

/**
 * The first 256 bytes of an EDF or BDF file, in their order (B. Kemp et al., A simple format for exchange of digitized
 * polygraphic recordings, 1992). A field of free text identifies, unless the standard says what stands in it.
 */
export const edfHeaderFields: readonly EdfField[] = [
  {
    name: 'version',
    lengthBytes: 8,
    description: 'Version of the data format: 0 for EDF, 255 and BIOSEMI for BDF.',
    identifies: [],
  },
  {
    name: 'patient',
    lengthBytes: 80,
    description: 'Local patient identification.',
    identifies: ['date.day', 'free-text', 'mrn', 'name'],
    bearsAge: true,
  },
  {
    name: 'recording',
    lengthBytes: 80,
    description: 'Local recording identification.',
    identifies: ['date.day', 'device', 'free-text', 'name', 'other-unique-id'],
  },
  {
    name: 'startdate',
    lengthBytes: 8,
    description: 'Day on which the recording began, dd.mm.yy; years 85 to 99 are of the 20th century.',
    identifies: ['date.day'],
  },
  {
    name: 'starttime',
    lengthBytes: 8,
    description: 'Local time at which the recording began, hh.mm.ss.',
    identifies: ['date.instant'],
  },
  { name: 'headerBytes', lengthBytes: 8, description: 'Length of the header, bytes.', identifies: [] },
  {
    name: 'reserved',
    lengthBytes: 44,
    description: 'EDF+C, EDF+D, BDF+C or BDF+D at its begin; else whatever a program left there.',
    identifies: ['free-text'],
  },
  { name: 'records', lengthBytes: 8, description: 'Number of data records; -1 = not known.', identifies: [] },
  { name: 'recordDuration', lengthBytes: 8, description: 'Duration of a record, seconds.', identifies: [] },
  { name: 'signals', lengthBytes: 4, description: 'Number of signals in a record.', identifies: [] },
];

/** The fields of each signal, 256 bytes together; all labels come first, then all transducers, and so on. */
export const edfSignalFields: readonly EdfField[] = [
  {
    name: 'label',
    lengthBytes: 16,
    description: 'Kind of signal and sensor, such as EEG Fpz-Cz.',
    identifies: [],
  },
  {
    name: 'transducer',
    lengthBytes: 80,
    description: 'Transducer, such as AgAgCl electrode; free text, serial numbers among it.',
    identifies: ['device', 'free-text'],
  },
  { name: 'dimension', lengthBytes: 8, description: 'Physical dimension, such as uV.', identifies: [] },
  {
    name: 'physicalMinimum',
    lengthBytes: 8,
    description: 'Smallest value, in its dimension.',
    identifies: [],
  },
  {
    name: 'physicalMaximum',
    lengthBytes: 8,
    description: 'Largest value, in its dimension.',
    identifies: [],
  },
  { name: 'digitalMinimum', lengthBytes: 8, description: 'Smallest value, as stored.', identifies: [] },
  { name: 'digitalMaximum', lengthBytes: 8, description: 'Largest value, as stored.', identifies: [] },
  {
    name: 'prefiltering',
    lengthBytes: 80,
    description: 'Filters, such as HP:0.1Hz LP:75Hz N:50Hz; free text.',
    identifies: ['free-text'],
  },
  { name: 'samples', lengthBytes: 8, description: 'Samples of the signal in a record.', identifies: [] },
  {
    name: 'reserved',
    lengthBytes: 32,
    description: 'Whatever a program left there.',
    identifies: ['free-text'],
  },
];

/** Local patient identification of an EDF+ file (B. Kemp, J. Olivan, EDF+, 2003, section 2.1.3.3). */
export const edfPlusPatientParts: readonly EdfPlusPart[] = [
  { name: 'code', description: 'Code by which the hospital knows the patient.', identifies: ['mrn'] },
  { name: 'sex', description: 'F or M.', identifies: ['quasi'] },
  {
    name: 'birthdate',
    description: 'Day of birth, dd-MMM-yyyy with the months in English.',
    identifies: ['date.day'],
    bearsAge: true,
  },
  { name: 'name', description: "The patient's name.", identifies: ['name'] },
  {
    name: 'additional',
    description: 'Whatever else, up to the end of the field.',
    identifies: ['free-text'],
  },
];

/** Local recording identification of an EDF+ file (section 2.1.3.4); the word `Startdate` comes before them. */
export const edfPlusRecordingParts: readonly EdfPlusPart[] = [
  {
    name: 'startdate',
    description: 'Day on which the recording began, dd-MMM-yyyy.',
    identifies: ['date.day'],
  },
  {
    name: 'administrationCode',
    description: "The hospital's code of the investigation, such as an EEG number.",
    identifies: ['other-unique-id'],
  },
  {
    name: 'technician',
    description: 'Code or name of the investigator or technician.',
    identifies: ['name'],
  },
  { name: 'equipment', description: 'Code of the equipment.', identifies: ['device'] },
  {
    name: 'additional',
    description: 'Whatever else, up to the end of the field.',
    identifies: ['free-text'],
  },
];

/** Time-stamped annotations of an EDF+ file (section 2.2.2). */
export const edfAnnotationParts: readonly EdfPlusPart[] = [
  { name: 'onset', description: 'Seconds from the begin of the recording.', identifies: [] },
  { name: 'duration', description: 'Seconds.', identifies: [] },
  {
    name: 'text',
    description: 'What happened, in UTF-8: from a code to a sentence with names.',
    identifies: ['free-text'],
  },
];
