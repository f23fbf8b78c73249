/** What a field or column identifies, by its name; in the words of the plan's labels. */
export type Identifies =
  | 'name'
  | 'geographic.address'
  | 'date.day'
  | 'age.exact'
  | 'phone'
  | 'email'
  | 'ssn'
  | 'mrn'
  | 'device'
  | 'other-unique-id'
  | 'free-text';

/** Sidecar fields by their name without case and separators: DICOM's keywords, and what converters make of them. */
const identifyingFields: Readonly<Record<string, Identifies>> = {
  institutionname: 'geographic.address',
  institutionaddress: 'geographic.address',
  institutionaldepartmentname: 'geographic.address',
  institutioncodesequence: 'geographic.address',
  sampleextractioninstitution: 'geographic.address',
  stationname: 'device',
  deviceid: 'device',
  gantryid: 'device',
  detectorid: 'device',
  plateid: 'device',
  cassetteid: 'device',
  studyid: 'other-unique-id',
  subjectid: 'other-unique-id',
  participantid: 'other-unique-id',
  patientid: 'mrn',
  issuerofpatientid: 'mrn',
  patientage: 'age.exact',
  responsibleperson: 'name',
  responsibleorganization: 'geographic.address',
  requestingservice: 'geographic.address',
  countryofresidence: 'geographic.address',
  regionofresidence: 'geographic.address',
  occupation: 'other-unique-id',
  performedlocation: 'geographic.address',
  performedprocedurestepid: 'other-unique-id',
  requestedprocedureid: 'other-unique-id',
  scheduledprocedurestepid: 'other-unique-id',
  admissionid: 'other-unique-id',
  serviceepisodeid: 'other-unique-id',
  procedurestepdescription: 'free-text',
  performedproceduresstepdescription: 'free-text',
  requestedproceduredescription: 'free-text',
  additionalpatienthistory: 'free-text',
  admittingdiagnosesdescription: 'free-text',
  subjectartefactdescription: 'free-text',
  medicalalerts: 'free-text',
  allergies: 'free-text',
  notes: 'free-text',
  note: 'free-text',
  remarks: 'free-text',
};

/** Families of names, without case and separators, for sidecars and tables alike. */
const families: readonly (readonly [RegExp, Identifies])[] = [
  [/(serialnumber|serialno)$/, 'device'],
  [/uids?$/, 'other-unique-id'],
  [/^(other)?(patient|subject|participant)s?.*name/, 'name'],
  [/^(other)?(patient|subject)s?(id|ids|identifier|number)$/, 'mrn'],
  [
    /(birthdate|birthday|birthtime|dateofbirth|datebirth)$|^dob$|^(patient|subject|participant)s?birth/,
    'date.day',
  ],
  [/(dateofdeath|deathdate)$|^dod$/, 'date.day'],
  [
    /(physician|operator|technologist|technician|radiographer|radiologist|examiner|investigator|experimenter)/,
    'name',
  ],
  [
    /^(first|last|family|given|sur|full|maiden|middle|nick)names?$|^surname$|mothers?(maiden|birth)name/,
    'name',
  ],
  [/(accession|account)(number|no|id)?$/, 'other-unique-id'],
  [/^guid$|^uuid$/, 'other-unique-id'],
  [/medicalrecord|^mrn$|^hospitalid$|insurance|healthplan|^policynumber$/, 'mrn'],
  [/socialsecurity|^ssn$|nationalid/, 'ssn'],
  [/(telephone|phone|mobile|fax)(number|numbers|no)?$/, 'phone'],
  [/e?mail(address)?$/, 'email'],
  [/address|^street|^(zip|postal|post)code$|^zip$|^postcode$|^city$|^town$|^county$/, 'geographic.address'],
  [/comments?$/, 'free-text'],
];

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What a sidecar field identifies; null where its name says nothing of the kind. */
export function identifyingField(name: string): Identifies | null {
  const key = plain(name);
  if (Object.hasOwn(identifyingFields, key)) return identifyingFields[key] ?? null;
  return families.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** What a column of a table about people identifies; null where its name says nothing of the kind. */
export function identifyingColumn(name: string): Identifies | null {
  if (name === 'participant_id') return null;
  const key = plain(name);
  if (key === 'name' || key === 'names' || key === 'initials') return 'name';
  if (
    /(^|of)(scan|visit|exam|test|session|admission|discharge|onset|diagnosis)?date(time)?(of.*)?$/.test(key)
  ) {
    return 'date.day';
  }
  return identifyingField(name);
}
