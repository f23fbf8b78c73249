import { describe, expect, it } from 'vitest';
import { codeSet } from '../../../scripts/generate/icd10-code-set.ts';
import { tabularEntries } from '../../../scripts/generate/icd10-tabular.ts';
import { judgeCode, normalCode, releasesOf } from '../../../src/formats/icd10/index.ts';

describe('a code on a day', () => {
  it.each([
    ['icd10cm', 'I50.1', '2022-01-01', 'valid'],
    ['icd10cm', ' i501', '2022-01-01T23:59:59Z', 'valid'],
    // M54.5 was split on 2021-10-01: since then it is a heading.
    ['icd10cm', 'M54.5', '2021-10-01', 'invalid'],
    ['icd10cm', 'M54.50', '2021-10-01', 'valid'],
    ['icd10cm', 'I50', '2022-01-01', 'invalid'],
    ['icd10cm', '0016070', '2022-01-01', 'invalid'],
    ['icd10pcs', '0016070', '2022-01-01', 'valid'],
    ['icd10pcs', '001', '2022-01-01', 'invalid'],
    ['icd10cm', 'M54.5', '2021-09-30', 'valid'],
    ['icd10cm', 'M54.50', '2021-09-30', 'invalid'],
    ['icd10cm', 'E66.811', '2026-04-01', 'valid'],
    ['icd10cm', 'E66.811', '2022-01-01', 'invalid'],
    ['icd10cm', 'O35.0XX0', '2026-04-01', 'invalid'],
    ['icd10cm', 'S06.1X7D', '2026-04-01', 'invalid'],
    ['icd10cm', 'S06.1X7A', '2026-04-01', 'valid'],
    // No release of those that are there covers the day.
    ['icd10cm', 'E66.811', '2024-01-01', 'unjudged'],
    ['icd10cm', 'M54.5', '2020-12-31', 'unjudged'],
    ['icd10pcs', '0016070', '2021-09-30', 'unjudged'],
    ['icd10cm', 'Z99.ZZ9', '2031-01-01', 'unjudged'],
    ['icd10cm', 'no code', '2031-01-01', 'invalid'],
    ['icd10cm', 'I50.1', null, 'valid'],
    ['icd10cm', 'M54.5', null, 'valid'],
    ['icd10cm', 'I50', null, 'invalid'],
  ] as const)('%s %s on %s is %s', (set, code, day, verdict) => {
    expect(judgeCode(set, code, day)).toBe(verdict);
  });

  it('is judged by the releases that are there', () => {
    expect(releasesOf('icd10cm')).toContainEqual(
      expect.objectContaining({ from: '2021-10-01', to: '2022-10-01' }),
    );
    expect(normalCode(' e11.65 ')).toBe('E1165');
  });
});

describe('the tables of several releases', () => {
  const line = (position: number, code: string, flag: 0 | 1, title: string) =>
    `${String(position).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${title.padEnd(60)} ${title}\r\n`;
  const chapters =
    'set\tchapter\tblock\tcategories\ttitle\ncm\t13\t\t\tMusculoskeletal\ncm\t13\tM50-M54\tM54\tDorsopathies\npcs\t0\t\t\tMedical and Surgical\n';
  const before = line(1, 'M54', 0, 'Dorsalgia') + line(2, 'M545', 1, 'Low back pain');
  const after =
    line(1, 'M54', 0, 'Dorsalgia') +
    line(2, 'M545', 0, 'Low back pain') +
    line(3, 'M5450', 1, 'Low back pain, unspecified');
  const release = (set: 'cm' | 'pcs', year: number, text: string) => ({
    set,
    from: `${year}-10-01`,
    to: `${year + 1}-10-01`,
    text,
  });
  const rows = (text: string) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .slice(1)
      .map((one) => one.split('\t'));

  it('say since when and until when a code was valid for billing', () => {
    const { codes, releases } = codeSet([release('cm', 2021, after), release('cm', 2020, before)], chapters);
    expect(rows(codes).map((row) => [row[0], row[4], ...row.slice(-2)])).toEqual([
      ['M54', 'false', '', ''],
      ['M545', 'true', '', '2021-10-01'],
      ['M5450', 'true', '2021-10-01', ''],
    ]);
    expect(rows(codes)[2]).toEqual(
      expect.arrayContaining([
        'M54.50',
        'ICD-10-CM',
        'Dorsalgia',
        'M50-M54',
        'Dorsopathies',
        '13',
        'Musculoskeletal',
      ]),
    );
    expect(rows(releases)).toEqual([
      ['cm', '2020-10-01', '2021-10-01'],
      ['cm', '2021-10-01', '2022-10-01'],
    ]);
  });

  it('leave out the headings of procedures, and refuse what is no order file', () => {
    const procedures = line(1, '001', 0, 'Bypass') + line(2, '0016070', 1, 'Bypass of a ventricle');
    expect(rows(codeSet([release('pcs', 2021, procedures)], chapters).codes).map(([code]) => code)).toEqual([
      '0016070',
    ]);
    expect(() => codeSet([release('cm', 2021, 'A00,Cholera')], chapters)).toThrow(
      'not a line of an order file',
    );
    expect(() => codeSet([release('cm', 2021, before), release('cm', 2021, after)], chapters)).toThrow(
      'two files of',
    );
  });
});

describe('the tabular list', () => {
  const list = `<?xml version="1.0"?><ICD10CM.tabular><chapter><name>1</name><desc>Chapter</desc>
    <section id="S80-S89"><desc>Injuries</desc>
    <diag><name>S82</name><desc>Fracture of lower leg</desc>
      <inclusionTerm><note>fracture &lt; of malleolus</note></inclusionTerm>
      <sevenChrDef><extension char="A">initial encounter</extension><extension char="B">initial encounter
        for open fracture/
        also so</extension></sevenChrDef>
      <diag><name>S82.0</name><desc>Fracture of patella</desc><diag><name>S82.00</name><desc>Unspecified</desc></diag></diag>
    </diag>
    <diag><name>T88</name><desc>Others &amp; more</desc></diag></section></chapter></ICD10CM.tabular>`;

  it('gives codes their seventh characters, headings none', () => {
    expect(tabularEntries(list)).toEqual([
      { code: 'S82', isBillable: false, description: 'Fracture of lower leg' },
      { code: 'S820', isBillable: false, description: 'Fracture of patella' },
      { code: 'S8200', isBillable: false, description: 'Unspecified' },
      { code: 'S8200XA', isBillable: true, description: 'Unspecified, initial encounter' },
      { code: 'S8200XB', isBillable: true, description: 'Unspecified, initial encounter for open fracture' },
      { code: 'T88', isBillable: true, description: 'Others & more' },
    ]);
  });
});
