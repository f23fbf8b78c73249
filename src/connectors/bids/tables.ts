import {
  type BidsIdentity,
  columnIdentity,
  fieldIdentity,
  type TableKind,
} from '../../formats/bids/index.ts';
import type { Label } from '../../plan/index.ts';
import type { SourceColumn, SourceTable } from '../../ports/index.ts';
import { type BidsConfig, labelOfDeclared, lakeName } from './config.ts';

/** Name spaces of surrogates. */
export const systems = {
  participant: 'participant',
  dataset: 'dataset',
  /** Labels of sessions, samples, tasks and the like in file names. */
  label: 'label',
} as const;

type Type = SourceColumn['type'];

/** Where a column's element stands: in a sidecar, or in a kind of table. */
type Place = 'sidecar' | TableKind;

function identityOf(element: string | undefined, place: Place | undefined): BidsIdentity | null {
  if (element === undefined || place === undefined) return null;
  return place === 'sidecar' ? fieldIdentity(element) : columnIdentity(place, element);
}

/** A column. Its label is the one that is given; else nothing, for the reason that is given; else its element's. */
function column(
  name: string,
  type: Type,
  description: string,
  more: {
    readonly label?: Label;
    readonly why?: string;
    readonly system?: string;
    readonly element?: string;
    readonly in?: Place;
    readonly required?: true;
  },
): SourceColumn {
  const { element, system } = more;
  const identity = identityOf(element, more.in);
  const why = more.why ?? identity?.why;
  return {
    name,
    type,
    nullable: more.required !== true,
    description,
    label: more.label ?? (more.why === undefined ? (identity?.identifies ?? ['unknown']) : []),
    ...(why === undefined ? {} : { why }),
    ...(system === undefined ? {} : { system }),
    ...(element === undefined ? {} : { element }),
  };
}

const counted = { why: 'a count or a length' };
const headerNumber = { why: 'a number of the image header' };
const nameOfKind = { why: 'a word of BIDS file names, the same for many' };

const dataset = column('dataset_id', 'string', 'The dataset: its folder below the source.', {
  label: ['other-unique-id'],
  system: systems.dataset,
  required: true,
});

const participant = (required: boolean): SourceColumn =>
  column(
    'participant_id',
    'string',
    'The participant: their folder below the source. Null for recordings of an empty room.',
    {
      system: systems.participant,
      element: 'participant_id',
      in: 'participants',
      ...(required ? { required: true } : {}),
    },
  );

/** Labels in file names are given as they stand in the published tree: harmless, shifted or replaced already. */
const session = column(
  'session_id',
  'string',
  'The session, as in the published files; null where there is none.',
  {
    label: ['pseudonym'],
    element: 'session_id',
  },
);

const path = column('path', 'string', 'Path in the published dataset.', { label: ['pseudonym'] });

const acquired = column('acq_time', 'timestamp', 'When the acquisition began, local time.', {
  element: 'acq_time',
  in: 'scans',
});

/** Entities of file names that tables show, by their keys. */
export const entityColumns: Readonly<Record<string, string>> = {
  task: 'task',
  acq: 'acquisition',
  run: 'run',
  echo: 'echo',
  dir: 'direction',
  part: 'part',
  rec: 'reconstruction',
  ce: 'contrast_agent',
  trc: 'tracer',
  space: 'space',
  recording: 'recording',
};

const entity = (key: string): SourceColumn =>
  column(entityColumns[key] ?? key, 'string', `Label of entity ${key}, as in the published files.`, {
    label: ['pseudonym'],
  });

/** Sidecar fields that table `images` shows: column, field, type. Text is given after scrubbing. */
export const sidecarColumns: readonly {
  readonly column: string;
  readonly field: string;
  readonly type: 'double' | 'integer' | 'string' | 'boolean';
  readonly description: string;
}[] = [
  {
    column: 'repetition_time_s',
    field: 'RepetitionTime',
    type: 'double',
    description: 'Repetition time, seconds.',
  },
  { column: 'echo_time_s', field: 'EchoTime', type: 'double', description: 'Echo time, seconds.' },
  {
    column: 'inversion_time_s',
    field: 'InversionTime',
    type: 'double',
    description: 'Inversion time, seconds.',
  },
  { column: 'flip_angle_deg', field: 'FlipAngle', type: 'double', description: 'Flip angle, degrees.' },
  {
    column: 'magnetic_field_strength_t',
    field: 'MagneticFieldStrength',
    type: 'double',
    description: 'Magnetic field strength, tesla.',
  },
  { column: 'manufacturer', field: 'Manufacturer', type: 'string', description: 'Maker of the device.' },
  { column: 'model', field: 'ManufacturersModelName', type: 'string', description: 'Model of the device.' },
  {
    column: 'software_versions',
    field: 'SoftwareVersions',
    type: 'string',
    description: 'Software of the device.',
  },
  { column: 'task_name', field: 'TaskName', type: 'string', description: 'Name of the task.' },
  {
    column: 'sequence_name',
    field: 'SequenceName',
    type: 'string',
    description: 'Name of the pulse sequence.',
  },
  {
    column: 'pulse_sequence_type',
    field: 'PulseSequenceType',
    type: 'string',
    description: 'Kind of the pulse sequence.',
  },
  { column: 'mr_acquisition_type', field: 'MRAcquisitionType', type: 'string', description: '1D, 2D or 3D.' },
  { column: 'receive_coil', field: 'ReceiveCoilName', type: 'string', description: 'Receive coil.' },
  {
    column: 'phase_encoding_direction',
    field: 'PhaseEncodingDirection',
    type: 'string',
    description: 'Axis of phase encoding: i, j or k, with - for the reverse.',
  },
  {
    column: 'effective_echo_spacing_s',
    field: 'EffectiveEchoSpacing',
    type: 'double',
    description: 'Effective echo spacing, seconds.',
  },
  {
    column: 'total_readout_time_s',
    field: 'TotalReadoutTime',
    type: 'double',
    description: 'Total readout time, seconds.',
  },
  {
    column: 'multiband_acceleration_factor',
    field: 'MultibandAccelerationFactor',
    type: 'double',
    description: 'Slices excited at once.',
  },
  {
    column: 'parallel_reduction_factor_in_plane',
    field: 'ParallelReductionFactorInPlane',
    type: 'double',
    description: 'In-plane acceleration.',
  },
  {
    column: 'skull_stripped',
    field: 'SkullStripped',
    type: 'boolean',
    description: 'Whether the skull was removed.',
  },
];

/** Sidecar fields that identify: true values, which the policy's rules take care of. */
export const identifyingSidecarColumns = [
  {
    column: 'institution_name',
    field: 'InstitutionName',
    description: 'Where the device stands.',
  },
  { column: 'station_name', field: 'StationName', description: "The device's name." },
  {
    column: 'device_serial_number',
    field: 'DeviceSerialNumber',
    description: "The device's serial number.",
  },
] as const satisfies readonly {
  readonly column: string;
  readonly field: string;
  readonly description: string;
}[];

const datasets: SourceTable = {
  name: 'datasets',
  silver: 'datasets',
  description: 'Datasets that were taken.',
  columns: [
    dataset,
    column('name', 'string', 'Name in dataset_description.json.', { element: 'Name', in: 'sidecar' }),
    column('bids_version', 'string', 'Version of BIDS.', { element: 'BIDSVersion', in: 'sidecar' }),
    column('license', 'string', 'Licence, where it is a common one.', {
      why: 'only common licences are named',
      element: 'License',
    }),
    column('doi', 'string', 'DOI of the dataset.', { label: ['url'], element: 'DatasetDOI' }),
    column('participants', 'integer', 'Participants.', counted),
    column('sessions', 'integer', 'Sessions of all participants.', counted),
    column('files', 'integer', 'Files in the landing.', counted),
    column('size_bytes', 'bigint', 'Their length.', counted),
  ],
  key: ['dataset_id'],
  subject: null,
};

function participants(config: BidsConfig): SourceTable {
  const declared = Object.entries(config.participants.columns).map(
    ([fileName, one]): SourceColumn => ({
      name: lakeName(fileName, one),
      type: one.type,
      nullable: true,
      description: one.description,
      label: labelOfDeclared(one.identifies),
      why: 'the configuration says so',
      ...(one.identifies === 'birth-date' || one.identifies === 'death-date' ? { bearsAge: true } : {}),
      element: fileName,
      declaredAt: ['participants', 'columns', fileName],
    }),
  );
  return {
    name: 'participants',
    silver: 'participants',
    description: 'Participants, by participants.tsv.',
    columns: [
      participant(true),
      dataset,
      column('age', 'double', 'Age in years.', { element: 'age', in: 'participants' }),
      column('sex', 'string', 'Sex: one of the words that BIDS allows.', {
        element: 'sex',
        in: 'participants',
      }),
      column('handedness', 'string', 'Handedness: one of the words that BIDS allows.', {
        element: 'handedness',
        in: 'participants',
      }),
      column('species', 'string', 'Species, where it is a common one.', {
        element: 'species',
        in: 'participants',
      }),
      column('strain', 'string', 'Strain of an animal.', { element: 'strain', in: 'participants' }),
      column('strain_rrid', 'string', 'RRID of the strain.', { element: 'strain_rrid', in: 'participants' }),
      ...declared,
    ],
    key: ['participant_id'],
    subject: 'participant_id',
  };
}

const sessions: SourceTable = {
  name: 'sessions',
  silver: 'sessions',
  description: "Sessions, by sessions.tsv and participants' folders.",
  columns: [participant(false), dataset, session, acquired],
  key: ['dataset_id', 'participant_id', 'session_id'],
  subject: 'participant_id',
};

const scans: SourceTable = {
  name: 'scans',
  silver: 'scans',
  description: 'Recordings, by scans.tsv.',
  columns: [
    dataset,
    path,
    participant(false),
    session,
    column('datatype', 'string', 'Kind of data, such as anat or func.', nameOfKind),
    column('suffix', 'string', 'Suffix of the file name, such as bold or T1w.', nameOfKind),
    acquired,
  ],
  key: ['dataset_id', 'path'],
  subject: 'participant_id',
};

const images: SourceTable = {
  name: 'images',
  silver: 'images',
  description: 'NIfTI images: dimensions of their headers, and what their sidecars say.',
  columns: [
    dataset,
    path,
    participant(false),
    session,
    column('datatype', 'string', 'Kind of data, such as anat or func.', nameOfKind),
    column('suffix', 'string', 'Suffix of the file name, such as bold or T1w.', nameOfKind),
    ...Object.keys(entityColumns).map(entity),
    column('size_x', 'integer', 'Voxels along x.', headerNumber),
    column('size_y', 'integer', 'Voxels along y.', headerNumber),
    column('size_z', 'integer', 'Voxels along z.', headerNumber),
    column('volumes', 'integer', 'Volumes along the fourth dimension.', headerNumber),
    column('voxel_x', 'double', 'Voxel size along x, in the unit of space_unit.', headerNumber),
    column('voxel_y', 'double', 'Voxel size along y.', headerNumber),
    column('voxel_z', 'double', 'Voxel size along z.', headerNumber),
    column('space_unit', 'string', 'm, mm or um.', headerNumber),
    column(
      'header_repetition_time_s',
      'double',
      'Time between volumes by the header, seconds.',
      headerNumber,
    ),
    column('voxel_type', 'string', 'Data type of a voxel.', headerNumber),
    column('nifti_version', 'integer', '1 or 2.', headerNumber),
    column('has_voxels', 'boolean', 'False where the file ends behind its header.', headerNumber),
    ...sidecarColumns.map((one) =>
      column(one.column, one.type, one.description, { element: one.field, in: 'sidecar' }),
    ),
    ...identifyingSidecarColumns.map((one) =>
      column(one.column, 'string', one.description, { element: one.field, in: 'sidecar' }),
    ),
  ],
  key: ['dataset_id', 'path'],
  subject: 'participant_id',
};

function events(config: BidsConfig): SourceTable {
  return {
    name: 'events',
    silver: 'events',
    description: 'Events of recordings, by events.tsv.',
    columns: [
      dataset,
      path,
      participant(false),
      session,
      ...['task', 'acq', 'run'].map(entity),
      column('event', 'bigint', 'Position in the file, from 1.', { why: 'a position' }),
      column('onset_s', 'double', 'Begin, in seconds from the begin of the recording.', {
        element: 'onset',
        in: 'events',
      }),
      column('duration_s', 'double', 'Duration, seconds.', { element: 'duration', in: 'events' }),
      column('trial_type', 'string', 'Kind of event.', { element: 'trial_type', in: 'events' }),
      column('value', 'string', 'Marker of the event.', { element: 'value', in: 'events' }),
      column('response_time_s', 'double', 'Response time, seconds.', {
        element: 'response_time',
        in: 'events',
      }),
      column('sample', 'bigint', 'Begin, in samples.', { element: 'sample', in: 'events' }),
      ...Object.entries(config.events.columns).map(
        ([fileName, one]): SourceColumn => ({
          name: lakeName(fileName, one),
          type: one.type,
          nullable: true,
          description: one.description,
          label: [],
          why: 'the configuration says that it identifies nobody',
          element: fileName,
          declaredAt: ['events', 'columns', fileName],
        }),
      ),
    ],
    key: ['dataset_id', 'path', 'event'],
    subject: 'participant_id',
  };
}

const datasetFiles: SourceTable = {
  name: 'dataset_files',
  silver: 'dataset_files',
  description: 'Every file of a dataset that is not in quarantine, and what became of it.',
  columns: [
    dataset,
    column('file', 'bigint', 'Position of the file in its dataset, in the order of paths, from 1.', {
      why: 'a position',
    }),
    column('path', 'string', 'Path in the published dataset; null where the file was not taken.', {
      label: ['pseudonym'],
    }),
    participant(false),
    session,
    column('datatype', 'string', 'Kind of data, such as anat or func.', nameOfKind),
    column('suffix', 'string', 'Suffix of the file name, such as bold or T1w.', nameOfKind),
    column('extension', 'string', 'Extension of the file name, where BIDS knows it.', nameOfKind),
    column('size_bytes', 'bigint', 'Length in the landing.', counted),
    column('disposition', 'string', 'taken, empty or not-taken.', { why: 'one of three words' }),
    column('reason', 'string', 'Why it was not taken, such as code, derivatives, sourcedata or prose.', {
      why: 'one of a few words',
    }),
  ],
  key: ['dataset_id', 'file'],
  subject: 'participant_id',
};

const findings: SourceTable = {
  name: 'findings',
  silver: 'findings',
  description: 'What validation found in datasets that were taken.',
  columns: [
    dataset,
    column('finding', 'bigint', 'Position among the findings of the dataset, from 1.', {
      why: 'a position',
    }),
    column('code', 'string', 'Stable code of the finding.', { why: 'a code of ours' }),
    column('severity', 'string', 'error or warning.', { why: 'one of two words' }),
    column('message', 'string', 'What is wrong.', { why: 'words of ours, without a value of the data' }),
    path,
  ],
  key: ['dataset_id', 'finding'],
  subject: null,
};

/** The tables that the connector fills. */
export function bidsTables(config: BidsConfig): readonly SourceTable[] {
  return [datasets, participants(config), sessions, scans, images, events(config), datasetFiles, findings];
}
