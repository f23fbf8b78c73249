import { describe, expect, it } from 'vitest';
import { declarations } from '../../src/connectors/declarations.ts';
import type { SourceTable } from '../../src/ports/index.ts';

/** Configurations that together make every table and column that a connector can have. */
const configurations: Readonly<Record<string, readonly unknown[]>> = {
  bids: [
    {
      participants: { columns: { site: { identifies: 'address' }, group: { identifies: 'none' } } },
      events: { columns: { stimulus: {} } },
    },
  ],
  csv: [{ columns: { a: { identifies: 'none' }, b: { identifies: 'name' }, c: {} } }],
  dicom: [{}],
  eeg: [{ path: 'S{subject}.edf', entities: { task: 'rest' }, lineFrequencyHz: 50 }],
  fhir: [{}],
  hcup: [
    { database: 'NIS', years: [2013, 2022], files: ['Core', 'Hospital', 'Severity', 'DX_PR_GRPS'] },
    { database: 'KID', years: [2012, 2022], files: ['Core', 'Hospital', 'Severity', 'DX_PR_GRPS'] },
    { database: 'NRD', years: [2010, 2019], files: ['Core', 'Hospital', 'Severity', 'DX_PR_GRPS'] },
    { database: 'NEDS', years: [2006, 2019], files: ['Core', 'Hospital', 'ED', 'IP'] },
    {
      database: 'SID',
      years: [1998, 2005, 2012, 2017],
      files: ['Core', 'AHAL', 'CHGS', 'Severity', 'DX_PR_GRPS'],
    },
    { database: 'SASD', years: [1998, 2005, 2012, 2017], files: ['Core', 'AHAL', 'CHGS', 'DX_PR_GRPS'] },
    { database: 'SEDD', years: [1999, 2005, 2012, 2017], files: ['Core', 'AHAL', 'CHGS', 'DX_PR_GRPS'] },
  ].map((one) => ({ ...one, layout: 'landing://layouts' })),
};

function tablesOf(name: string): readonly SourceTable[] {
  const declaration = declarations.find((one) => one.name === name);
  return (configurations[name] ?? []).flatMap(
    (config) => declaration?.tables(declaration.config.parse(config), declaration.profile.parse({})) ?? [],
  );
}

describe('the labels of all connectors', () => {
  it('are looked at for every connector', () => {
    expect(declarations.map(({ name }) => name).sort()).toEqual(Object.keys(configurations).sort());
  });

  it.each(declarations.map(({ name }) => name))(
    'are decided for each column of %s, none without a reason',
    (name) => {
      const tables = tablesOf(name);
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        for (const column of table.columns) {
          const where = `${table.name}.${column.name}`;
          // Only a contract can leave a column without a word; PRIV001 asks for it, and it counts as identifying.
          if (name === 'csv' && column.name === 'c') expect(column.label).toEqual(['unknown']);
          else expect(column.label, where).not.toContain('unknown');
          if (column.label.length === 0) expect(column.why ?? '', where).toMatch(/\w{3}/);
          if (column.cleaned) expect(column.label, where).toContain('free-text');
        }
      }
    },
  );

  it.each(declarations.map(({ name }) => name))('of %s cover each key and each subject', (name) => {
    for (const { name: table, columns, key, subject } of tablesOf(name)) {
      const names = columns.map((column) => column.name);
      for (const one of [...key, ...(subject === null ? [] : [subject])]) expect(names, table).toContain(one);
      const label = columns.find((column) => column.name === subject)?.label;
      if (subject !== null) expect(label?.length, table).toBeGreaterThan(0);
    }
  });
});
