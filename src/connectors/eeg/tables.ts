import { columnIdentity, fieldIdentity } from '../../formats/bids/index.ts';
import {
  type EdfPlusPart,
  edfAnnotationParts,
  edfHeaderFields,
  edfPlusPatientParts,
  edfPlusRecordingParts,
  edfSignalFields,
} from '../../formats/edf/index.ts';
import type { Label } from '../../plan/index.ts';
import type { SourceColumn, SourceTable } from '../../ports/index.ts';

type More = Partial<Omit<SourceColumn, 'name' | 'type' | 'description'>>;

const column = (
  name: string,
  type: SourceColumn['type'],
  description: string,
  more: More = {},
): SourceColumn => ({ name, type, nullable: true, description, label: ['unknown'], ...more });

const harmless = (why: string): More => ({ label: [], why });

/** A field of `*_eeg.json`: its label in the table of BIDS. */
function sidecar(element: string): More {
  const identity = fieldIdentity(element);
  return identity === null ? { element } : { element, label: identity.identifies, why: identity.why };
}

/** A column of `channels.tsv` or `events.tsv`: its label in the table of BIDS. */
function listed(table: 'channels' | 'events', element: string): More {
  const identity = columnIdentity(table, element);
  return identity === null ? { element } : { element, label: identity.identifies, why: identity.why };
}

/** What a field of the header identifies: its label in the table of the format. */
function labelled(of: string, fields: readonly Omit<EdfPlusPart, 'description'>[], name: string): More {
  const field = fields.find((one) => one.name === name);
  const label: Label = field?.identifies ?? ['unknown'];
  return {
    label,
    why: `EDF ${of} field ${name}`,
    element: `${of}.${name}`,
    ...(field?.bearsAge ? { bearsAge: true } : {}),
  };
}

const header = (name: string): More => labelled('header', edfHeaderFields, name);
const signal = (name: string): More => labelled('signal', edfSignalFields, name);
const patient = (name: string): More => labelled('patient', edfPlusPatientParts, name);
const recording = (name: string): More => labelled('recording', edfPlusRecordingParts, name);
const annotation = (name: string): More => labelled('annotation', edfAnnotationParts, name);

const path = column('path', 'string', 'Path in the published dataset.', {
  label: ['pseudonym'],
  nullable: false,
});

const participant = column('participant_id', 'string', 'The participant, by {subject} in the path.', {
  label: ['other-unique-id'],
  system: 'participant',
  nullable: false,
  element: 'participant_id',
});

// What a steward has written in `entities` is in the spec for all to read: it identifies nobody.
const configured = harmless('a label of the configuration');
const entities = [
  column('session_id', 'string', 'The session, as in the published files.', {
    ...configured,
    element: 'session_id',
  }),
  column('task', 'string', 'Label of the task, as in the published files.', configured),
  column('acquisition', 'string', 'Label of the acquisition, as in the published files.', configured),
  column('run', 'string', 'Label of the run, as in the published files.', configured),
];

const sex = column('sex', 'string', 'F or M, by the header.', patient('sex'));

const recordings: SourceTable = {
  name: 'recordings',
  silver: 'recordings',
  description: 'Recordings: what their headers say, and what EEG-BIDS asks of them.',
  columns: [
    path,
    participant,
    ...entities,
    column('acq_time', 'timestamp', 'When the recording began, local time.', {
      ...header('starttime'),
      element: 'acq_time',
    }),
    column('format', 'string', 'EDF, EDF+C, EDF+D, BDF, BDF+C or BDF+D.', harmless('one of six words')),
    column('recording_duration_s', 'double', 'Duration, seconds.', sidecar('RecordingDuration')),
    column('recording_type', 'string', 'continuous or discontinuous.', sidecar('RecordingType')),
    column(
      'sampling_frequency_hz',
      'double',
      'Most signals have so many samples per second.',
      sidecar('SamplingFrequency'),
    ),
    column('power_line_frequency_hz', 'integer', 'Frequency of the mains.', sidecar('PowerLineFrequency')),
    column('eeg_reference', 'string', 'Where the reference electrode was.', sidecar('EEGReference')),
    ...(['EEG', 'EOG', 'ECG', 'EMG', 'MISC', 'Trigger'] as const).map((kind) =>
      column(
        `${kind.toLowerCase()}_channel_count`,
        'integer',
        `Signals of kind ${kind}.`,
        sidecar(`${kind}ChannelCount`),
      ),
    ),
    column('patient_code', 'string', 'Code by which the hospital knows the patient.', {
      ...patient('code'),
      system: 'mrn',
    }),
    column('investigation_code', 'string', "The hospital's code of the investigation.", {
      ...recording('administrationCode'),
      system: 'investigation',
    }),
    column('equipment', 'string', 'Code of the equipment.', recording('equipment')),
    column('age_years', 'integer', 'Age at the recording in completed years, before any date is shifted.', {
      label: ['age.exact'],
      element: 'age',
    }),
  ],
  key: ['path'],
  subject: 'participant_id',
};

const channels: SourceTable = {
  name: 'channels',
  silver: 'channels',
  description: 'Signals of recordings, as in channels.tsv.',
  columns: [
    path,
    participant,
    column('channel', 'integer', 'Position in the file, from 1.', {
      ...harmless('a position'),
      nullable: false,
    }),
    column('name', 'string', 'Name of the channel.', { ...signal('label'), nullable: false }),
    column('type', 'string', 'EEG, EOG, ECG, EMG, MISC, TRIG and so on.', listed('channels', 'type')),
    column('units', 'string', 'Physical dimension, such as uV.', signal('dimension')),
    column(
      'sampling_frequency_hz',
      'double',
      'Samples per second.',
      listed('channels', 'sampling_frequency'),
    ),
    column('low_cutoff_hz', 'double', 'High-pass filter.', listed('channels', 'low_cutoff')),
    column('high_cutoff_hz', 'double', 'Low-pass filter.', listed('channels', 'high_cutoff')),
    column('notch_hz', 'double', 'Notch filter.', listed('channels', 'notch')),
    column('physical_minimum', 'double', 'Smallest value, in its unit.', signal('physicalMinimum')),
    column('physical_maximum', 'double', 'Largest value, in its unit.', signal('physicalMaximum')),
    column('transducer', 'string', 'Transducer, as the header says.', signal('transducer')),
    column('prefiltering', 'string', 'Filters, as the header says.', signal('prefiltering')),
  ],
  key: ['path', 'channel'],
  subject: 'participant_id',
};

const events: SourceTable = {
  name: 'events',
  silver: 'events',
  description: 'Annotations of recordings, as in events.tsv.',
  columns: [
    path,
    participant,
    column('event', 'bigint', 'Position in the file, from 1.', {
      ...harmless('a position'),
      nullable: false,
    }),
    column('onset_s', 'double', 'Begin, in seconds from the begin of the recording.', annotation('onset')),
    column('duration_s', 'double', 'Duration, seconds.', annotation('duration')),
    column('trial_type', 'string', 'Kind of event: one of those in `events`; null for others.', {
      ...harmless('one of the words of the configuration'),
      element: 'trial_type',
    }),
    column('sample', 'bigint', 'Begin, in samples.', listed('events', 'sample')),
    column('annotation', 'string', 'Text of the annotation.', annotation('text')),
  ],
  key: ['path', 'event'],
  subject: 'participant_id',
};

const participants: SourceTable = {
  name: 'participants',
  silver: 'participants',
  description: 'Participants, as in participants.tsv.',
  columns: [
    participant,
    sex,
    column('birth_year', 'date', 'Year of birth, by the header; null where it would tell an age over 89.', {
      ...patient('birthdate'),
      generalise: 'year',
    }),
  ],
  key: ['participant_id'],
  subject: 'participant_id',
};

/** The tables that the connector fills. Names of patients and technicians have no column: they are not taken. */
export const eegTables: readonly SourceTable[] = [recordings, channels, events, participants];
