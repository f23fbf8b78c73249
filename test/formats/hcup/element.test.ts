import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  databases,
  decisionsOn,
  elementsOf,
  type HcupDatabase,
  type HcupFile,
  hcupElements,
  hcupFiles,
  hcupIdentity,
  placeOfElement,
} from '../../../src/formats/hcup/index.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const names = [...new Set(hcupElements().map(({ name }) => name))];

/** `DX12` as the dictionary writes it. */
const asListed = (element: string): string =>
  names.includes(element) ? element : element.replace(/\d+$/, 'n');

describe("HCUP's dictionary", () => {
  it('has a line for each element of a file', () => {
    expect(hcupElements()).toHaveLength(489);
    expect(names).toHaveLength(427);
    const lines = new Set(hcupElements().map(({ file, name }) => `${file} ${name}`));
    expect(lines.size).toBe(489);
  });

  it('is of databases and files that there are', () => {
    for (const { name, file, years } of hcupElements()) {
      expect(hcupFiles, name).toContain(file);
      for (const [database, [first, last]] of years) {
        const known = databases[database];
        expect(known.files, `${name} ${database}`).toContain(file);
        expect(first, `${name} ${database}`).toBeGreaterThanOrEqual(known.firstYear);
        if (last !== null) expect(last, `${name} ${database}`).toBeGreaterThanOrEqual(first);
      }
    }
  });

  it.each(readdirSync(fixtures).filter((file) => file.endsWith('.sas')))(
    'knows every element that load program %s reads',
    (program) => {
      const [, state, database, year, kind = ''] = /^(..)_([A-Z]+)_(\d+)_(\w+)\.sas$/.exec(program) ?? [];
      expect(state).toBeDefined();
      const file = { CORE: 'Core', SEVERITY: 'Severity' }[kind] ?? kind;
      const known = new Map(
        elementsOf(database as HcupDatabase, file as HcupFile, [Number(year)]).map((one) => [one.name, one]),
      );
      const text = readFileSync(join(fixtures, program), 'utf8');
      const read = [...text.matchAll(/@\s*\d+\s+(\w+)\s+(\$?)\w+\./g)];
      expect(read.length).toBeGreaterThan(2);
      for (const [, element = '', dollar] of read) {
        const listed = known.get(element) ?? known.get(element.replace(/\d+$/, 'n'));
        expect(listed?.name, element).toBeDefined();
        if (dollar === '$') expect(listed?.type, element).toBe('string');
      }
    },
  );

  it('has the elements of the NIS Core file of 2022, and no ICD-9-CM codes there', () => {
    // SASload_NIS_2022_Core.SAS, its elements in their order, repeated ones once.
    const program =
      'AGE AGE_NEONATE AMONTH AWEEKEND DIED DISCWT DISPUNIFORM DQTR DRG DRGVER DRG_NoPOA ELECTIVE FEMALE HCUP_ED ' +
      'HOSP_DIVISION HOSP_NIS I10_BIRTH I10_DELIVERY I10_DX1 I10_INJURY I10_MULTINJURY I10_NDX I10_NPR I10_PR1 ' +
      'I10_SERVICELINE KEY_NIS LOS MDC MDC_NoPOA NIS_STRATUM PAY1 PCLASS_ORPROC PL_NCHS PRDAY1 RACE TOTCHG TRAN_IN ' +
      'TRAN_OUT YEAR ZIPINC_QRTL';
    const known = elementsOf('NIS', 'Core', [2022]).map(({ name }) => name);
    for (const element of program.split(' ')) expect(known, element).toContain(asListed(element));
    for (const element of ['DXn', 'PRn', 'ECODEn', 'NDX', 'DRG24']) expect(known).not.toContain(element);
  });

  it('has the elements of the KID hospital file of 2016', () => {
    // FileSpecifications_KID_2016_Hospital.TXT
    const specification =
      'HOSP_KID HOSP_BEDSIZE HOSP_LOCTEACH HOSP_REGION H_CONTRL KID_STRATUM N_BRTH_U N_DISC_U N_HOSP_U S_BRTH_U ' +
      'S_CHLD_U S_CMPB_U S_DISC_U S_HOSP_U S_UNCB_U YEAR';
    expect(
      elementsOf('KID', 'Hospital', [2016])
        .map(({ name }) => name)
        .sort(),
    ).toEqual(specification.split(' ').sort());
  });

  it('says of each element once, and with a reason, what it identifies', () => {
    for (const name of names) {
      const decisions = decisionsOn(name);
      expect(decisions, name).toHaveLength(1);
      expect(decisions[0]?.why, name).toMatch(/\w{3}/);
    }
  });

  it('takes what it does not know for identifying', () => {
    expect(hcupIdentity('SOMETHING_NEW')).toBeNull();
    expect(hcupIdentity('AGENT')).toBeNull();
  });

  it.each([
    ['KEY_NIS', ['other-unique-id'], 'hcup-record'],
    ['NRD_VisitLink', ['other-unique-id'], 'patient'],
    ['VisitLink', ['other-unique-id'], 'patient'],
    ['MRN_R', ['mrn'], 'mrn'],
    ['HOSP_NIS', ['other-unique-id'], 'hospital'],
    ['HOSPID', ['geographic.address'], undefined],
    ['DSHOSPID', ['geographic.address'], undefined],
    ['AHAID', ['geographic.address'], undefined],
    ['PSTCO2', ['geographic.address'], undefined],
    ['ZIP', ['geographic.zip5'], undefined],
    ['ZIP3', ['geographic.zip3'], undefined],
    ['TOWN', ['geographic.city'], undefined],
    ['PSTATE', ['geographic.state'], undefined],
    ['MDNUM1_R', ['other-unique-id'], 'physician'],
    ['AGE', ['age.exact'], undefined],
    ['AMONTH', ['date.month'], undefined],
    ['DQTR', ['date.month'], undefined],
    ['AYEAR', ['date.year'], undefined],
    ['AHOUR', ['date.instant'], undefined],
    ['RACE', ['quasi'], undefined],
    ['ZIPINC_QRTL', ['quasi'], undefined],
    ['I10_DXn', [], undefined],
    ['NRD_DaysToEvent', [], undefined],
  ])('labels %s', (element, identifies, system) => {
    const identity = hcupIdentity(element);
    expect(identity?.identifies).toEqual(identifies);
    expect(identity?.system).toBe(system);
  });

  it('places every element that repeats, and only elements that there are', () => {
    // A lower-case n at the end stands for the position; one name ends in n by itself.
    const repeated = names.filter((name) => name.endsWith('n') && name !== 'DX_Visit_Reason');
    for (const name of repeated) expect(placeOfElement(name), name).not.toBeNull();
    expect(repeated.length).toBeGreaterThan(30);
  });
});
