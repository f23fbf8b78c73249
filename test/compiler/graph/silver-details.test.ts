import { describe, expect, it } from 'vitest';
import { productStatements } from '../../../src/compiler/emit/plan/statements.ts';
import { compileTexts, messages, planOf, productText, visits } from '../specs.ts';

const compiled = (silver: string, sql = '') =>
  compileTexts({
    'specs/p.yaml': visits(`\n  silver: {${silver}}`),
    'specs/s.sql': sql,
  });
const said = (silver: string, sql?: string) =>
  compiled(silver, sql).diagnostics.map(
    ({ code, message, help, span }) => `${code} ${span.start.column} ${message} (${help})`,
  );
const modelOf = (silver: string, sql?: string) => {
  const { diagnostics, graph } = compiled(silver, sql);
  expect(diagnostics).toEqual([]);
  return graph.datasets.get('visits/silver.s')?.model;
};

describe('a partition', () => {
  it('is a transform of a column', () => {
    const model = modelOf(
      's: {from: visits, partition: [ward, month(started_on), "bucket(16, patient_id)", "truncate(3, zip)"]}',
    );
    expect(model?.partition).toEqual([
      { transform: 'identity', column: 'ward', parameter: null },
      { transform: 'month', column: 'started_on', parameter: null },
      { transform: 'bucket', column: 'patient_id', parameter: 16 },
      { transform: 'truncate', column: 'zip', parameter: 3 },
    ]);
  });

  it.each([
    ['month(startd_on)', /SQL004 .*has no column `startd_on` \(did you mean `started_on`\?\)/],
    ['mnth(started_on)', /SQL003 .*no partition transform `mnth` \(did you mean `month`\?\)/],
    [
      'month(ward)',
      /TYP001 .*`month` takes no string, and `ward` is a string \(a string takes identity, bucket, truncate\)/,
    ],
    ['hour(started_on)', /TYP001 .*`hour` takes no date/],
    ['bucket(patient_id)', /SCH005 .*`bucket` takes a number of buckets and a column/],
    ['"month(2, started_on)"', /SCH005 .*takes a column alone/],
    ['month started_on', /SCH005 .*is no partition transform/],
  ])('is refused: %s', (text, message) => {
    const found = said(`s: {from: visits, partition: [${text}]}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });
});

describe('a unit test', () => {
  const sql = "select ward, sum(cost) as cost from {{ ref('visits') }} group by ward";
  const table = (test: string) => `s: {sql: s.sql, key: [ward], unitTests: [${test}]}`;

  it('is rows of tables and of the result, by type', () => {
    const model = modelOf(
      table(
        '{name: sums, given: {visits: [{ward: a, cost: 1.5, started_on: "2024-01-31", urgent: true}, {ward: a, cost: 2, phone: null}]}, expect: [{ward: a, cost: 3.5}]}',
      ).replace(', phone: null', ''),
      sql,
    );
    expect(model?.unitTests).toMatchObject([
      { name: 'sums', given: [{ dataset: 'visits/silver.visits' }], expect: [{ ward: 'a', cost: 3.5 }] },
    ]);
  });

  it.each([
    ['{given: {visit: []}, expect: []}', /REF004 .*there is no table `visit` \(did you mean `visits`\?\)/],
    ['{given: {csv.visits: []}, expect: []}', /REF004 .*`s` does not read `csv.visits`/],
    [
      '{given: {visits: [{wrd: a}]}, expect: []}',
      /SQL004 .*`visits` has no column `wrd` \(did you mean `ward`\?\)/,
    ],
    [
      '{given: {visits: [{started_on: "31.1.2024"}]}, expect: []}',
      /TYP001 .*`31.1.2024` can't be a value of `visits.started_on`, a date \(a date is written "YYYY-MM-DD"\)/,
    ],
    ['{given: {visits: [{ward: 1}]}, expect: []}', /TYP001 .*a string \(put it in quotes\)/],
    ['{given: {}, expect: [{costs: 1}]}', /SQL004 .*`s` has no column `costs` \(did you mean `cost`\?\)/],
    ['{given: {}, expect: [{cost: "1"}]}', /TYP001 .*\(write the number without quotes\)/],
  ])('is refused: %s', (test, message) => {
    const found = said(table(test), sql);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });
});

describe('a check at the door', () => {
  it('is of the source’s own column, by its true date', () => {
    const model = modelOf(
      's: {from: csv.visits, columns: {code: {from: ward, checks: [{icd10cm: {asOf: ended_on}}]}}}',
    );
    expect(model?.doorChecks).toMatchObject([
      {
        codes: 'icd10cm',
        column: { dataset: 'visits/source.csv.visits', column: 'ward' },
        asOf: { dataset: 'visits/source.csv.visits', column: 'ended_on' },
      },
    ]);
  });

  it('is planned once for the table of the source, whichever silver tables ask it', () => {
    const checks =
      'columns: {visit_id: , ward: {checks: [{icd10cm: {asOf: ended_on}}, {icd10pcs: {onFail: warn}}]}}';
    const compilation = compileTexts({
      'specs/product.yaml': visits(`
  silver:
    s: {from: csv.visits, key: [visit_id], ${checks}}
    t: {from: s, key: [visit_id], ${checks}}`),
    });
    expect(planOf(compilation, 'visits').sources[0]?.tables[0]?.checks).toEqual([
      { codes: 'icd10cm', column: 'ward', asOf: 'ended_on', onFail: 'quarantine' },
      { codes: 'icd10pcs', column: 'ward', asOf: null, onFail: 'warn' },
    ]);
  });

  it('is refused behind the door of another product, and where no rows are refused one by one', () => {
    const reader = productText(
      `
  inputs: {clinic: {product: visits}}
  silver: {s: {from: clinic.visits, key: [visit_id], columns: {visit_id: , ward: {checks: [{icd10cm: {}}]}}}}
  privacy: {policy: shifted}`,
      'reader',
    );
    const scans = productText(
      `
  source: {connector: dicom, location: landing://scans}
  silver: {s: {from: dicom.studies, columns: {study_description: {checks: [{icd10cm: {}}]}}}}
  privacy: {policy: shifted}`,
      'scans',
    );
    expect(
      messages(compileTexts({ 'specs/visits.yaml': visits(), 'specs/reader.yaml': reader })),
    ).toContainEqual('SCH005 `ward` comes in at the door of `visits`');
    expect(messages(compileTexts({ 'specs/scans.yaml': scans })).join()).toContain(
      'SCH005 connector `dicom` refuses no rows one by one',
    );
  });

  it.each([
    [
      '{from: ward, checks: [{icd10: {}}]}',
      /SCH004 .*no check `icd10` at the door \(known: icd10cm, icd10pcs\)/,
    ],
    [
      '{from: ward, checks: [{icd10cm: {asOf: endd_on}}]}',
      /SQL004 .*has no column `endd_on` \(did you mean `ended_on`\?\)/,
    ],
    ['{from: ward, checks: [{icd10cm: {asOf: zip}}]}', /TYP001 .*`asOf` is a date, and `zip` is a string/],
    [
      '{from: ward, checks: [{icd10cm: {asof: ended_on}}]}',
      /SCH001 .*unknown key `asof` \(did you mean `asOf`\?\)/,
    ],
    [
      '{from: ward, checks: [{icd10cm: {onFail: stop}}]}',
      /SCH004 .*`onFail` at the door is quarantine or warn \(a row is refused by itself there/,
    ],
    ['{from: cost, checks: [{icd10cm: {}}]}', /TYP001 .*is a code, and `cost` is a decimal/],
  ])('is refused: %s', (column, message) => {
    const found = said(`s: {from: csv.visits, columns: {code: ${column}}}`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });
});

it('a view and delete+insert are kept as such', () => {
  expect(modelOf('s: {from: visits, materialized: view}')).toMatchObject({
    materialized: 'view',
    strategy: null,
  });
  expect(
    modelOf('s: {from: csv.visits, materialized: incremental, strategy: delete+insert, key: [visit_id]}'),
  ).toMatchObject({ materialized: 'incremental', strategy: 'delete+insert' });
});

it('a strategy by key needs one', () => {
  const found = said(
    's: {sql: s.sql, materialized: incremental, strategy: delete+insert}',
    "SELECT visit_id, ward FROM {{ source('csv.visits') }}",
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/SCH003 .*`strategy: delete\+insert` of `s` lacks a `key`/);
});

it('a merge with a filter says which keys its rows touch, also those that the filter takes out', () => {
  const compilation = compiled(
    's: {from: csv.visits, materialized: incremental, key: [visit_id], where: urgent}, t: {from: csv.visits, key: [visit_id]}',
  );
  const [s, t] = ['s', 't'].map((name) =>
    productStatements(compilation.graph, 'visits', 'duckdb').refine.find(({ table }) => table.name === name),
  );
  expect(s?.touches?.replaceAll(/\s+/g, ' ')).toBe(
    'SELECT DISTINCT "visit_id" FROM "visits_bronze"."visits"',
  );
  expect(t?.touches).toBeNull();
});
