import { describe, expect, it } from 'vitest';
import type { HcupConfig } from '../../../src/connectors/hcup/config.ts';
import { hcup } from '../../../src/connectors/hcup/declaration.ts';
import { databases, type HcupDatabase, hcupElements } from '../../../src/formats/hcup/index.ts';
import type { SourceTable } from '../../../src/ports/index.ts';
import { compileTexts, findings } from '../../compiler/specs.ts';

const config = (part: object): HcupConfig =>
  hcup.config.parse({ database: 'NIS', years: [2021, 2022], layout: 'landing://layouts/nis', ...part });
const profile = hcup.profile.parse({});
const tables = (part: object): readonly SourceTable[] => hcup.tables(config(part), profile);
const check = (part: object): readonly string[] =>
  (hcup.check?.(config(part), profile) ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const column = (table: string, name: string, part: object) =>
  tables(part)
    .find((one) => one.name === table)
    ?.columns.find((one) => one.name === name);

/** Every database with all its files and all years that the dictionary holds. */
const everything = (Object.keys(databases) as HcupDatabase[]).map((database) => {
  const { firstYear, years, files } = databases[database];
  const all = years ?? Array.from({ length: 2023 - firstYear }, (_, index) => firstYear + index);
  return { database, years: [...all], files: [...files] };
});

describe('the hcup declaration', () => {
  it('takes core records, codes by position, hospitals and severities of the NIS', () => {
    expect(tables({ files: ['Core', 'Hospital', 'Severity'] }).map(({ name, key }) => [name, key])).toEqual([
      ['core', ['year', 'key_nis']],
      ['diagnoses', ['year', 'key_nis', 'position']],
      ['external_causes', ['year', 'key_nis', 'position']],
      ['procedures', ['year', 'key_nis', 'position']],
      ['hospital', ['year', 'hosp_nis']],
      ['severity', ['year', 'key_nis']],
    ]);
  });

  it('names a person only where the database links visits', () => {
    const subject = (database: string, years: number[]) => tables({ database, years })[0]?.subject;
    expect(subject('NRD', [2019])).toBe('nrd_visitlink');
    expect(subject('SID', [2012])).toBe('visitlink');
    expect(subject('NIS', [2022])).toBeNull();
    expect(subject('NEDS', [2019])).toBeNull();
  });

  it('reads ICD-9-CM and ICD-10-CM codes into one column that says which they are', () => {
    expect(column('diagnoses', 'code', { years: [2014, 2022] })?.element).toBe('DXn, I10_DXn');
    expect(column('diagnoses', 'code', { years: [2022] })?.element).toBe('I10_DXn');
    expect(column('diagnoses', 'code_system', { years: [2022] })?.nullable).toBe(false);
  });

  it('has only elements of the years that are asked for', () => {
    expect(column('core', 'ndx', { years: [2022] })).toBeUndefined();
    expect(column('core', 'ndx', { years: [2013] })).toBeDefined();
  });

  it.each(everything)('labels every column of $database, and none is unknown', (part) => {
    expect(check(part)).toEqual([]);
    const all = tables(part);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name, columns, key, subject } of all) {
      expect(new Set(columns.map((one) => one.name)).size, name).toBe(columns.length);
      for (const one of columns) {
        expect(one.name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(one.label, `${name}.${one.name}`).not.toContain('unknown');
        expect(one.description, `${name}.${one.name}`).not.toBe('');
      }
      for (const part of [...key, ...(subject === null ? [] : [subject])])
        expect(
          columns.map((one) => one.name),
          `${name} ${part}`,
        ).toContain(part);
    }
  });

  it('gives every element of the dictionary a column in some database', () => {
    const shown = new Set(
      everything.flatMap((part) =>
        tables(part).flatMap(({ columns }) => columns.flatMap(({ element }) => element?.split(', ') ?? [])),
      ),
    );
    for (const { name } of hcupElements()) expect(shown, name).toContain(name);
  });

  it('refuses years and files that the database does not have', () => {
    expect(check({ database: 'KID', years: [2016, 2018] })).toEqual(['years.1: there is no KID of 2018']);
    expect(check({ years: [2009, 2022] })).toEqual([
      'years.0: the dictionary of data elements has NIS from 2012, not 2009',
    ]);
    expect(check({ years: [2021, 2021] })).toEqual(['years.1: 2021 is listed twice']);
    expect(check({ database: 'NRD', files: ['Core', 'AHAL'] })).toEqual(['files.1: NRD has no file AHAL']);
    expect(check({ files: ['Hospital'] })).toEqual(['files: the Core file is missing']);
    expect(check({ files: ['Core', 'Core'] })).toEqual(['files.1: Core is listed twice']);
  });

  it('says which of its keys is wrong', () => {
    expect(hcup.config.safeParse({ database: 'NISS', years: [2021], layout: 'landing://a' }).success).toBe(
      false,
    );
    expect(hcup.config.safeParse({ database: 'NIS', years: [2021] }).success).toBe(false);
  });
});

const product = (more = ''): string => `apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: stays}
spec:
  source:
    connector: hcup
    location: landing://nis
    hcup: {database: NIS, years: [2021, 2022], files: [Core, Hospital], layout: "landing://layouts/nis"}
  privacy: {policy: POLICY}${more}
`;
const policies = `---
apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: limited}
spec: {regime: limited_data_set}
---
apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: safe}
spec: {regime: safe_harbor, attestation: {by: a@example.org, on: 2026-01-01}}
---
apiVersion: lakespec/v1
kind: Agreement
metadata: {name: nis}
spec: {id: DUA-1, expires: 2027-12-31, purposes: [research], users: [{group: a, training: HCUP-DUA}], retainUntil: 2030-12-31}
`;

function compiled(policy: string, more: string) {
  return compileTexts({ 'specs/product.yaml': product(more).replace('POLICY', policy) + policies });
}

describe('an hcup product', () => {
  it('is analysed whole, and refused only because this release cannot run it', () => {
    const compilation = compiled('limited', '\n  agreement: nis\n  purpose: research');
    expect(findings(compilation)).toEqual(['SCH010 6:16 connector `hcup` is not supported yet']);
    const core = compilation.graph.byProduct.get('stays')?.find(({ id }) => id.endsWith('bronze.core'));
    const label = (name: string) => core?.columns.find((one) => one.name === name)?.label;
    expect(label('key_nis')).toEqual(['pseudonym']);
    expect(label('hosp_nis')).toEqual(['pseudonym']);
    expect(label('amonth')).toEqual(['date.month']);
    expect(label('age')).toEqual(['age.exact']);
  });

  it('needs an agreement, under whatever policy', () => {
    expect(findings(compiled('limited', ''))[0]).toMatch(/^DUA003 .*HCUP data are used under/);
    expect(findings(compiled('safe', ''))[0]).toMatch(/^DUA003 /);
  });

  it('keeps the year of a date and no month, quarter or hour of it under safe_harbor', () => {
    const compilation = compiled('safe', '\n  agreement: nis\n  purpose: research');
    const core = compilation.graph.byProduct.get('stays')?.find(({ id }) => id.endsWith('bronze.core'));
    const names = core?.columns.map(({ name }) => name) ?? [];
    expect(names).toContain('year');
    expect(names).toContain('age_capped');
    for (const gone of ['amonth', 'dqtr', 'aweekend']) expect(names).not.toContain(gone);
  });
});
