import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  allKeywords,
  attributeIdentity,
  confidentialityOptionNames,
  confidentialityRow,
  lookUpKeyword,
  tagOf,
} from '../../../src/formats/dicom/index.ts';

type Row = { readonly id: string; readonly basicProfile: string } & Readonly<Record<string, string>>;

/** The table as its publisher has it. */
const standard = JSON.parse(
  gunzipSync(
    readFileSync(join(import.meta.dirname, '../../../data/dicom/confidentiality_profile_attributes.json.gz')),
  ).toString('utf8'),
) as readonly Row[];
const isPattern = ({ id }: Row): boolean => !/^[0-9a-f]{8}$/i.test(id);
const rows = standard.filter((row) => !isPattern(row));

const optionColumns: Readonly<Record<string, string>> = {
  rtnSafePrivOpt: 'retain-safe-private',
  rtnUIDsOpt: 'retain-uids',
  rtnDevIdOpt: 'retain-device-identity',
  rtnInstIdOpt: 'retain-institution-identity',
  rtnPatCharsOpt: 'retain-patient-characteristics',
  rtnLongFullDatesOpt: 'retain-longitudinal-full-dates',
  rtnLongModifDatesOpt: 'retain-longitudinal-modified-dates',
  cleanDescOpt: 'clean-descriptors',
  cleanStructContOpt: 'clean-structured-content',
  cleanGraphOpt: 'clean-graphics',
};

const identifies = (keyword: string): readonly string[] | undefined =>
  attributeIdentity(tagOf(keyword))?.identifies;

describe('PS3.15 table E.1-1', () => {
  it('is there whole: every row, by tag or by rule', () => {
    expect(standard).toHaveLength(621);
    expect(standard.filter(isPattern).map(({ id }) => id.toLowerCase())).toHaveLength(4);
    expect(rows.filter(({ id }) => confidentialityRow(Number.parseInt(id, 16)) !== null)).toHaveLength(617);
  });

  it('has the basic action and every option of each row', () => {
    expect(Object.values(optionColumns).sort()).toEqual([...confidentialityOptionNames].sort());
    const known = new Set([...Object.keys(optionColumns), 'id', 'name', 'tag', 'stdCompIOD', 'basicProfile']);
    for (const row of rows) {
      const read = confidentialityRow(Number.parseInt(row.id, 16));
      expect(read?.basic, row.name).toBe(row.basicProfile.replace('*', ''));
      const options = Object.entries(optionColumns).flatMap(([column, option]) =>
        row[column] === 'K' || row[column] === 'C' ? [[option, row[column]] as const] : [],
      );
      expect([...(read?.options ?? [])].sort(), row.name).toEqual(options.sort());
      // A column that nobody reads would be an option that is lost.
      for (const column of Object.keys(row)) expect(known, column).toContain(column);
    }
  });

  it('labels each of its attributes as identifying', () => {
    const counts = new Map<string, number>();
    for (const { id, name } of rows) {
      const identity = attributeIdentity(Number.parseInt(id, 16));
      expect(identity?.identifies.length, name).toBeGreaterThan(0);
      for (const one of identity?.identifies ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    // Known sizes: 57 + 2 rows have an option for UIDs, 10 for institutions, 170 for dates.
    expect(counts.get('device')).toBeGreaterThan(40);
    expect((counts.get('date.day') ?? 0) + (counts.get('date.instant') ?? 0)).toBeGreaterThan(160);
    expect(counts.get('name')).toBeGreaterThan(45);
  });

  it.each([
    ['PatientName', ['name']],
    ['PatientID', ['mrn']],
    ['OtherPatientIDs', ['mrn']],
    ['PatientBirthDate', ['date.day']],
    ['PatientBirthTime', ['date.instant']],
    ['PatientAge', ['age.exact']],
    ['PatientSex', ['quasi']],
    ['EthnicGroup', ['quasi']],
    ['PatientAddress', ['geographic.address']],
    ['PatientTelephoneNumbers', ['phone']],
    ['MilitaryRank', ['quasi']],
    ['StudyDate', ['date.day']],
    ['StudyTime', ['date.instant']],
    ['AcquisitionDateTime', ['date.instant']],
    ['StudyInstanceUID', ['other-unique-id']],
    ['AccessionNumber', ['other-unique-id']],
    ['FillerOrderNumberImagingServiceRequest', ['other-unique-id']],
    ['InstitutionName', ['geographic.address']],
    ['StationName', ['device']],
    ['DeviceSerialNumber', ['device']],
    ['OperatorsName', ['name']],
    ['SeriesDescription', ['free-text']],
    ['ContentSequence', ['free-text']],
    ['IconImageSequence', ['photo']],
    ['GPSLatitude', ['geographic.address']],
    ['Allergies', ['free-text', 'quasi']],
    ['DateOfLastCalibration', ['date.day', 'device']],
  ])('labels %s', (keyword, expected) => {
    expect(identifies(keyword)).toEqual(expected);
  });

  it('leaves what it does not list without a label, and never a name, a private or a retired attribute', () => {
    for (const keyword of ['Modality', 'Rows', 'EchoTime', 'Manufacturer'])
      expect(identifies(keyword)).toEqual([]);
    expect(attributeIdentity(0x00291010)).toBeNull();
    expect(attributeIdentity(0x50000010)).toBeNull();
    expect(attributeIdentity(0x60003000)).toBeNull();
    for (const keyword of allKeywords()) {
      const entry = lookUpKeyword(keyword);
      if (entry?.vrs[0] === 'PN' && !entry.retired) expect(identifies(keyword), keyword).toContain('name');
      if (entry?.retired && confidentialityRow(entry.tag) === null)
        expect(identifies(keyword)).toBeUndefined();
    }
  });
});
