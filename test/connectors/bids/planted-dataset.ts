import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { niftiFile } from '../../formats/nifti/nifti-file.ts';

/** Everything that must not be found past the door. All of it is made up. */
export const tokens = {
  person: 'Quillfeather',
  otherPerson: 'Umbridgewater',
  operator: 'Vossenkamp',
  institution: 'Wexbridge Infirmary',
  street: 'Marrowlane 77',
  serial: 'SN88231907',
  station: 'ZQSTATION7',
  mrn: 'MRN7741902',
  phone: '555-0142-877',
  mail: 'q.feather@wexbridge.example',
  uid: '1.2.840.99999.7741.1',
  isoDate: '2019-01-04',
  compactDate: '20190104',
  otherDate: '2019-03-15',
  birthDate: '1931-07-08',
  note: 'zqfreenote',
  fileNote: 'zqfilenote',
  header: 'ZQDESCRIP',
  extension: 'ZQEXTENSION',
  trailing: 'ZQTRAILING',
  gzipName: 'zqgzipname',
  gzipComment: 'zqgzipcomment',
  stimulus: 'zqstimulus',
  code: 'zqcode',
  source: 'zqsourcedata',
  derivative: 'zqderivative',
  phenotype: 'zqphenotype',
  hidden: 'zqhidden',
  acquisitionLabel: 'zqacqlabel',
  taskLabel: 'zqtasklabel',
  column: 'zqcolumnname',
  key: 'zqjsonkey',
} as const;

const t = tokens;

/** A gzip with a file name, a comment and a time in its header (RFC 1952). */
export function gzipWithName(content: Uint8Array): Buffer {
  const plain = gzipSync(content);
  const header = Buffer.from([0x1f, 0x8b, 8, 8 | 16, 0x11, 0x22, 0x33, 0x44, 0, 3]);
  return Buffer.concat([header, Buffer.from(`${t.gzipName}\0${t.gzipComment}\0`), plain.subarray(10)]);
}

const tsv = (...rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.join('\t')}\n`).join('');
const json = (value: unknown): string => JSON.stringify(value);
const real = readFileSync(new URL('../../formats/nifti/fixtures/functional.nii', import.meta.url));

/** A real image with text in its header, and its voxels. */
export const realVoxels = real.subarray(352);
function plantedImage(): Buffer {
  const image = Buffer.from(real);
  image.write(t.header, 148);
  image.write(t.person, 228);
  return Buffer.concat([image, Buffer.from(t.trailing)]);
}

const sidecar = {
  RepetitionTime: 2.5,
  EchoTime: 0.03,
  FlipAngle: 77,
  MagneticFieldStrength: 3,
  Manufacturer: 'Siemens',
  ManufacturersModelName: 'Prisma_fit',
  PulseSequenceType: 'EPI',
  ReceiveCoilName: 'HeadNeck_64',
  TaskName: 'rest',
  SliceTiming: [0, 1.25],
  InstitutionName: t.institution,
  InstitutionAddress: t.street,
  InstitutionalDepartmentName: t.note,
  StationName: t.station,
  DeviceSerialNumber: t.serial,
  SeriesInstanceUID: t.uid,
  PatientName: `${t.person}^Ada`,
  PatientID: t.mrn,
  PatientBirthDate: t.birthDate,
  OperatorsName: t.operator,
  AcquisitionDateTime: `${t.isoDate}T08:30:00.500`,
  AcquisitionTime: '08:30:00.500',
  ProcedureStepDescription: t.note,
  ImageComments: t.note,
  TaskDescription: `${t.note} ${t.person}`,
  Instructions: t.note,
  SequenceName: t.operator,
  SoftwareVersions: `call ${t.phone}`,
  [t.key]: 1,
  global: { const: { PatientName: t.person, StudyDate: t.compactDate, SeriesDescription: t.note } },
};

/** A dataset that holds every token, in every place that a careless tool forgets. */
export function plantedDataset(): Readonly<Record<string, Uint8Array | string>> {
  const q = 'sub-Quillfeather';
  const u = 'sub-02';
  return {
    README: `Acquired by ${t.operator} at ${t.institution}, ${t.mail}`,
    CHANGES: `1.0 ${t.isoDate} ${t.operator}`,
    'CITATION.cff': t.operator,
    '.bidsignore': '*.zqignored\n',
    '.zqhidden/notes.txt': t.hidden,
    'dataset_description.json': json({
      Name: `Study of ${t.operator}`,
      BIDSVersion: '1.11.1',
      DatasetType: 'raw',
      License: 'CC0',
      Authors: [t.operator],
      Acknowledgements: t.institution,
      Funding: [t.note],
    }),
    'participants.tsv': tsv(
      [
        'participant_id',
        'age',
        'sex',
        'handedness',
        'bdi',
        'name',
        'date_of_birth',
        'mrn',
        'email',
        'phone',
        t.column,
      ],
      [q, 93, 'F', 'R', 12, `Ada ${t.person}`, t.birthDate, t.mrn, t.mail, t.phone, t.note],
      [u, 41.5, 'M', 'L', 'n/a', t.otherPerson, '1977-02-03', 'MRN5550001', 'n/a', 'n/a', t.note],
      ['sub-03', '89+', 'M', 'n/a', 3, 'n/a', 'n/a', 'n/a', 'n/a', 'n/a', 'n/a'],
    ),
    'participants.json': json({
      age: { Units: 'year', Description: t.note },
      sex: { Levels: { F: t.person, M: 'male' } },
      bdi: { Description: t.note, Units: 'point' },
      [t.column]: { Description: t.note },
    }),
    'task-rest_bold.json': json({
      TaskName: 'rest',
      InstitutionName: t.institution,
      EffectiveEchoSpacing: 0.0005,
    }),
    'task-rest_events.json': json({
      trial_type: { Levels: { go: t.note, nogo: t.note }, HED: t.note },
      StimulusPresentation: { SoftwareName: 'PsychoPy', OperatingSystem: `Box of ${t.operator}` },
    }),
    [`${q}/${q}_sessions.tsv`]: tsv(
      ['session_id', 'acq_time', 'pathology'],
      [`ses-${t.compactDate}`, `${t.isoDate}T08:00:00`, t.note],
      ['ses-followup', `${t.otherDate}T09:00:00`, 'n/a'],
    ),
    [`${q}/ses-${t.compactDate}/${q}_ses-${t.compactDate}_scans.tsv`]: tsv(
      ['filename', 'acq_time', 'operator', t.column],
      [
        `func/${q}_ses-${t.compactDate}_task-rest_bold.nii.gz`,
        `${t.isoDate}T08:30:00.500000`,
        t.operator,
        t.note,
      ],
      [
        `func/${q}_ses-${t.compactDate}_task-${t.taskLabel}_bold.nii`,
        `${t.isoDate}T09:00:00`,
        t.operator,
        t.note,
      ],
      [
        `anat/${q}_ses-${t.compactDate}_acq-${t.acquisitionLabel}_T1w.nii.gz`,
        `${t.isoDate}T23:59:59.999999`,
        'x',
        'y',
      ],
      ['../../../etc/passwd', `${t.isoDate}T10:00:00`, 'x', 'y'],
    ),
    [`${q}/ses-${t.compactDate}/func/${q}_ses-${t.compactDate}_task-rest_bold.nii.gz`]: gzipWithName(
      plantedImage(),
    ),
    [`${q}/ses-${t.compactDate}/func/${q}_ses-${t.compactDate}_task-rest_bold.json`]: json(sidecar),
    [`${q}/ses-${t.compactDate}/func/${q}_ses-${t.compactDate}_task-${t.taskLabel}_bold.nii`]: plantedImage(),
    [`${q}/ses-${t.compactDate}/func/${q}_ses-${t.compactDate}_task-rest_events.tsv`]: tsv(
      ['onset', 'duration', 'trial_type', 'response_time', 'value', 'comment', 'stim_file', 'HED'],
      [0, 1, 'go', 0.51, 'S 12', t.note, `${t.stimulus}.png`, t.note],
      [2.5, 1, 'nogo', 'n/a', `call ${t.phone}`, t.note, 'n/a', 'n/a'],
      [5, 1, `said ${t.person}`, 'n/a', t.isoDate, t.note, 'n/a', 'n/a'],
    ),
    [`${q}/ses-${t.compactDate}/func/${q}_ses-${t.compactDate}_task-rest_physio.tsv.gz`]: gzipWithName(
      Buffer.from(tsv([1.5, 2], [t.person, 3], [2, t.isoDate])),
    ),
    [`${q}/ses-${t.compactDate}/func/${q}_ses-${t.compactDate}_task-rest_physio.json`]: json({
      SamplingFrequency: 100,
      StartTime: -22.345,
      Columns: ['cardiac', 'respiratory'],
      [t.key]: t.note,
    }),
    [`${q}/ses-${t.compactDate}/anat/${q}_ses-${t.compactDate}_acq-${t.acquisitionLabel}_T1w.nii.gz`]:
      gzipWithName(
        niftiFile({
          version: 2,
          littleEndian: false,
          text: t.header,
          extensions: [
            { code: 2, text: t.extension },
            { code: 6, text: t.person },
          ],
        }),
      ),
    [`${q}/ses-${t.compactDate}/anat/${q}_ses-${t.compactDate}_acq-${t.acquisitionLabel}_T1w.json`]: json({
      ...sidecar,
      TaskName: undefined,
      Sources: [t.note],
    }),
    [`${q}/ses-followup/fmap/${q}_ses-followup_dir-AP_epi.json`]: json({
      PhaseEncodingDirection: 'j-',
      TotalReadoutTime: 0.05,
      IntendedFor: [
        `ses-${t.compactDate}/func/${q}_ses-${t.compactDate}_task-rest_bold.nii.gz`,
        `bids::${q}/ses-${t.compactDate}/func/${q}_ses-${t.compactDate}_task-rest_bold.nii.gz`,
        '../../../etc/passwd',
        `/home/${t.operator}/x.nii`,
      ],
    }),
    [`${q}/ses-followup/fmap/${q}_ses-followup_dir-AP_epi.nii.gz`]: gzipWithName(
      niftiFile({ text: t.header }),
    ),
    [`${u}/dwi/${u}_dwi.nii.gz`]: gzipWithName(niftiFile({ text: t.header })),
    [`${u}/dwi/${u}_dwi.bval`]: '0 1000 1000\n',
    [`${u}/dwi/${u}_dwi.bvec`]: `0 1 0 # ${t.note}\n`,
    [`${u}/anat/${u}_T1w.nii.gz`]: gzipWithName(niftiFile({ text: t.header })),
    [`${u}/anat/zqfilenote_${t.person}.txt`]: t.fileNote,
    [`${u}/anat/${u}_photo.jpg`]: `JFIF ${t.person}`,
    [`stimuli/${t.stimulus}.png`]: t.stimulus,
    'code/convert.py': t.code,
    'sourcedata/scan.dcm': t.source,
    'derivatives/x/sub-01/report.html': t.derivative,
    'phenotype/bdi.tsv': tsv(['participant_id', 'answer'], [q, t.phenotype]),
    'phenotype/bdi.json': json({ answer: { Description: t.phenotype } }),
  };
}

/** What a researcher must still find. */
export const survivors = [
  'Siemens',
  'Prisma_fit',
  'HeadNeck_64',
  'PsychoPy',
  'nogo',
  'followup',
  'EPI',
  'CC0',
] as const;
