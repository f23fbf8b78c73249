import { describe, expect, test } from 'vitest';
import { metadataFields } from '../../../src/formats/bids/generated/schema.ts';
import {
  classifyColumn,
  classifyField,
  conforms,
  identifyingColumn,
} from '../../../src/formats/bids/index.ts';

describe('sidecar fields', () => {
  test.each([
    ['InstitutionName', 'geographic.address'],
    ['InstitutionAddress', 'geographic.address'],
    ['InstitutionalDepartmentName', 'geographic.address'],
    ['StationName', 'device'],
    ['DeviceSerialNumber', 'device'],
    ['PatientName', 'name'],
    ['patient_name', 'name'],
    ['OtherPatientNames', 'name'],
    ['PatientID', 'mrn'],
    ['PatientBirthDate', 'date.day'],
    ['SeriesInstanceUID', 'other-unique-id'],
    ['StudyInstanceUID', 'other-unique-id'],
    ['AccessionNumber', 'other-unique-id'],
    ['ReferringPhysicianName', 'name'],
    ['OperatorsName', 'name'],
    ['SubjectID', 'other-unique-id'],
    ['ImageComments', 'free-text'],
    ['ProcedureStepDescription', 'free-text'],
    ['PatientTelephoneNumbers', 'phone'],
    ['PatientAddress', 'geographic.address'],
  ])('%s identifies', (name, identifies) => {
    expect(classifyField(name)).toEqual({ kind: 'identifying', identifies });
  });

  test.each([
    ['RepetitionTime', 'described'],
    ['ManufacturersModelName', 'described'],
    ['TaskName', 'described'],
    ['PhaseEncodingDirection', 'described'],
    ['ImageOrientationPatientDICOM', 'described'],
    ['Code', 'described'],
    ['TaskDescription', 'prose'],
    ['Authors', 'prose'],
    ['AcquisitionDateTime', 'date'],
    ['ScanDate', 'date'],
    ['AcquisitionTime', 'time'],
    ['TimeZero', 'time'],
    ['SeriesDescription', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s is %s', (name, kind) => {
    expect(classifyField(name).kind).toBe(kind);
  });

  test('few fields of the standard are taken for identifying ones', () => {
    const identifying = Object.keys(metadataFields).filter(
      (name) => classifyField(name).kind === 'identifying',
    );
    expect(identifying.sort()).toEqual([
      'DeviceSerialNumber',
      'InstitutionAddress',
      'InstitutionName',
      'InstitutionalDepartmentName',
      'SampleExtractionInstitution',
      'StationName',
      'SubjectArtefactDescription',
    ]);
  });

  test('values conform to the shapes of the schema, or do not', () => {
    const fits = (name: string, value: never) => conforms(value, metadataFields[name]!);
    expect(fits('RepetitionTime', 2 as never)).toBe(true);
    expect(fits('RepetitionTime', '2' as never)).toBe(false);
    expect(fits('FlipAngle', [8, 9] as never)).toBe(true);
    expect(fits('PhaseEncodingDirection', 'x' as never)).toBe(false);
    expect(fits('GeneratedBy', [{ Name: 'x', Version: 1 }] as never)).toBe(false);
  });
});

describe('columns', () => {
  test.each([
    ['participants', 'participant_id', 'participant'],
    ['participants', 'age', 'age'],
    ['participants', 'sex', 'choice'],
    ['participants', 'name', 'unknown'],
    ['channels', 'name', 'term'],
    ['channels', 'description', 'prose'],
    ['events', 'onset', 'number'],
    ['events', 'trial_type', 'term'],
    ['events', 'value', 'term'],
    ['events', 'notes', 'unknown'],
    ['scans', 'acq_time', 'date'],
    ['scans', 'filename', 'path'],
    ['sessions', 'session_id', 'session'],
    ['samples', 'sample_id', 'sample'],
    ['physio', 'anything', 'number'],
    ['events', 'constructor', 'unknown'],
  ] as const)('%s.%s is %s', (table, column, kind) => {
    expect(classifyColumn(table, column).kind).toBe(kind);
  });

  test.each([
    ['name', 'name'],
    ['last_name', 'name'],
    ['participant_name', 'name'],
    ['DOB', 'date.day'],
    ['date_of_birth', 'date.day'],
    ['scan_date', 'date.day'],
    ['email', 'email'],
    ['mrn', 'mrn'],
    ['zip', 'geographic.address'],
    ['participant_id', null],
    ['group', null],
    ['update', null],
    ['bdi', null],
  ])('%s identifies %s', (column, identifies) => {
    expect(identifyingColumn(column)).toBe(identifies);
  });
});
