import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  columnIdentity,
  fieldIdentity,
  isTableKind,
  sidecarFields,
} from '../../../src/formats/bids/index.ts';

/** The BIDS schema as published. */
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../data/bids/schema-1.11.1.json'), 'utf8'),
) as {
  readonly objects: {
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly columns: Readonly<Record<string, { readonly name: string }>>;
  };
  readonly rules: {
    readonly tabular_data: Readonly<
      Record<string, Readonly<Record<string, { readonly columns?: Readonly<Record<string, unknown>> }>>>
    >;
  };
};
const fields = [...new Set(Object.keys(schema.objects.metadata).map((key) => key.replace(/__.*$/, '')))];

/** Columns that the schema gives to the tables whose kinds are told by their names. */
const columnsOf = (group: string, rule: string): readonly string[] =>
  Object.keys(schema.rules.tabular_data[group]?.[rule]?.columns ?? {}).map(
    (id) => schema.objects.columns[id]?.name ?? id,
  );

describe('the table of BIDS fields', () => {
  it('decides on every field of the schema, with a reason', () => {
    expect(fields).toHaveLength(440);
    for (const field of fields) {
      expect(sidecarFields, field).toContain(field);
      expect(fieldIdentity(field)?.why ?? '', field).toMatch(/\w{3}/);
    }
    const harmless = fields.filter((field) => fieldIdentity(field)?.identifies.length === 0);
    expect(harmless).toHaveLength(332);
  });

  it.each([
    ['InstitutionName', ['geographic.address']],
    ['InstitutionAddress', ['geographic.address']],
    ['InstitutionalDepartmentName', ['geographic.address']],
    ['StationName', ['device']],
    ['DeviceSerialNumber', ['device']],
    ['ScanDate', ['date.day']],
    ['TimeZero', ['date.instant']],
    ['SubjectArtefactDescription', ['free-text']],
    ['TaskDescription', ['free-text']],
    ['Authors', ['free-text']],
    ['IntendedFor', ['other-unique-id']],
    ['DatasetDOI', ['url']],
    ['HeadCircumference', ['quasi']],
    ['SoftwareFilters', ['free-text']],
    ['EchoTime', []],
    ['Manufacturer', []],
    ['TaskName', []],
    ['RecordingType', []],
  ])('labels %s', (field, expected) => {
    expect(fieldIdentity(field)?.identifies).toEqual(expected);
  });

  it.each([
    // What dcm2niix and its like leave of the DICOM header.
    ['PatientName', ['name']],
    ['PatientID', ['mrn']],
    ['PatientBirthDate', ['date.day']],
    ['PatientAge', ['age.exact']],
    ['AccessionNumber', ['other-unique-id']],
    ['StudyInstanceUID', ['other-unique-id']],
    ['SeriesInstanceUID', ['other-unique-id']],
    ['StudyID', ['other-unique-id']],
    ['AcquisitionDateTime', ['date.day']],
    ['AcquisitionTime', ['date.instant']],
    ['OperatorsName', ['name']],
    ['ReferringPhysicianName', ['name']],
    ['ProcedureStepDescription', ['free-text']],
    ['ImageComments', ['free-text']],
    ['ConversionSoftware', []],
    ['ShimSetting', []],
  ])('labels leftover %s', (field, expected) => {
    expect(fieldIdentity(field)?.identifies).toEqual(expected);
  });

  it('takes for identifying what it does not know', () => {
    for (const field of ['SeriesDescription', 'ProtocolName', 'PatientSex', 'LabBookPage', '__proto__'])
      expect(fieldIdentity(field), field).toBeNull();
  });
});

describe('the table of BIDS columns', () => {
  it.each([
    ['participants', 'modality_agnostic', 'Participants'],
    ['samples', 'modality_agnostic', 'Samples'],
    ['scans', 'modality_agnostic', 'Scans'],
    ['sessions', 'modality_agnostic', 'Sessions'],
    ['events', 'events', 'Events'],
    ['channels', 'eeg', 'EEGChannels'],
    ['electrodes', 'eeg', 'EEGElectrodes'],
  ])('decides on every column that the schema gives to %s', (kind, group, rule) => {
    const columns = columnsOf(group, rule);
    expect(columns.length).toBeGreaterThan(2);
    for (const column of columns)
      expect(isTableKind(kind) && columnIdentity(kind, column)?.why, column).toMatch(/\w{3}/);
  });

  it.each([
    ['participants', 'participant_id', ['other-unique-id']],
    ['participants', 'age', ['age.exact']],
    ['participants', 'sex', ['quasi']],
    ['participants', 'handedness', ['quasi']],
    ['participants', 'species', []],
    ['participants', 'date_of_birth', ['date.day']],
    ['participants', 'name', ['name']],
    ['participants', 'email', ['email']],
    ['sessions', 'session_id', ['other-unique-id']],
    ['sessions', 'acq_time', ['date.instant']],
    ['scans', 'filename', ['other-unique-id']],
    ['scans', 'acq_time', ['date.instant']],
    ['samples', 'pathology', ['free-text']],
    ['events', 'onset', []],
    ['events', 'trial_type', []],
    ['events', 'stim_file', ['free-text']],
    ['phenotype', 'participant_id', ['other-unique-id']],
    ['phenotype', 'comments', ['free-text']],
  ] as const)('labels %s.%s', (table, column, expected) => {
    expect(columnIdentity(table, column)?.identifies).toEqual(expected);
  });

  it('takes for identifying what it does not know, in whatever table', () => {
    expect(columnIdentity('phenotype', 'bdi_total')).toBeNull();
    expect(columnIdentity('participants', 'site')).toBeNull();
    expect(columnIdentity('sessions', 'scanner_room')).toBeNull();
  });
});
