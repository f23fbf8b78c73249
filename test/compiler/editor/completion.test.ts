import { describe, expect, it } from 'vitest';
import { complete } from '../../../src/compiler/editor/index.ts';
import { visits } from '../specs.ts';
import { at } from './workbench.ts';

const file = 'specs/visits.yaml';
const sql = 'specs/wards.sql';

const product = visits(`
  silver:
    stays:
      from: visits
      where: urgent
      columns:
        visit_id: {}
        days: {expr: "date_diff_days(ended_on, started_on)"}
    wards:
      sql: wards.sql
      key: [ward]
  star:
    dimensions:
      dim_ward: {from: wards, naturalKey: [ward], attributes: {}}
    facts:
      fct_stay:
        from: stays
        grain: [visit_id]
        dimensions: {}
        measures: {days: {expr: days}}
  quality:
    stays: {tests: [{not_null: visit_id}]}`);
const query = "select ward, count(*) as visits\nfrom {{ ref('visits') }} as v\ngroup by ward\n";

/** What is offered where the cursor stands, in a text that replaces a part of the product. */
function offered(part: string, marked: string) {
  expect(product).toContain(part);
  const now = { [file]: product.replace(part, marked), [sql]: query };
  const { knowledge, offset } = at(now, { [file]: product, [sql]: query });
  return complete(knowledge, file, offset);
}
const labels = (part: string, marked: string) => offered(part, marked).map(({ label }) => label);

/** The same in the SQL file. */
function offeredInSql(marked: string): readonly string[] {
  const { knowledge, offset } = at({ [file]: product, [sql]: marked }, { [file]: product, [sql]: query });
  return complete(knowledge, sql, offset).map(({ label }) => label);
}

describe('completion of keys', () => {
  it('offers those that are not there, required ones first, with what they mean', () => {
    const found = offered('  quality:', '  ¦\n  quality:');
    expect(found.map(({ label }) => label)).toContain('operations');
    expect(found.map(({ label }) => label)).not.toContain('silver');
    expect(found.find(({ label }) => label === 'agreement')?.documentation).toContain(
      'The Agreement under which',
    );
  });

  it('writes what follows a key: a colon, brackets, or a line for what is below', () => {
    const insert = (found: ReturnType<typeof offered>, label: string) =>
      found.find((one) => one.label === label)?.insert;
    const block = offered('  quality:', '  ¦\n  quality:');
    expect(insert(block, 'purpose')).toBe('purpose: $1');
    expect(insert(block, 'operations')).toBe('operations:\n  $1');
    const flow = offered('{not_null: visit_id}', '{¦}');
    expect(insert(flow, 'row_count')).toBe('row_count: {$1}');
  });

  it('knows the configuration of the connector, and leaves that of others out', () => {
    expect(labels('{identifies: mrn}', '{¦}')).toContain('required');
    const source = labels('    location: landing://visits', '    location: landing://visits\n    ¦');
    expect(source).toContain('include');
    expect(source).not.toContain('fhir');
  });

  it('offers a half-typed key again, below a key that holds nothing else', () => {
    expect(labels('  quality:', '  operations:\n    fre¦\n  quality:')).toContain('freshness');
    expect(labels('  quality:', '  operations:\n    ¦\n  quality:')).toContain('freshness');
  });

  it('narrows several shapes by what is written', () => {
    const keys = labels('{not_null: visit_id}', '{row_count: {min: 1}, ¦}');
    expect(keys).toEqual(['onFail']);
  });

  it('offers columns where columns are keys', () => {
    expect(labels('attributes: {}', 'attributes: {¦}')).toContain('visits');
    expect(labels('        visit_id: {}', '        visit_id: {}\n        ¦')).toContain('started_on');
    expect(labels('policy: shifted}', 'policy: shifted, columns: {¦}}')).toContain('visits.zip');
  });
});

describe('completion of values', () => {
  it.each([
    ['policy: shifted', 'policy: ¦', ['shifted']],
    ['connector: csv', 'connector: ¦', ['csv', 'fhir', 'dicom', 'bids']],
    ['from: visits', 'from: ¦', ['visits', 'csv.visits', 'wards']],
    ['from: stays', 'from: ¦', ['stays', 'visits', 'wards']],
    ['key: [ward]', 'key: [¦]', ['ward', 'visits']],
    ['grain: [visit_id]', 'grain: ¦', ['visit_id', 'days']],
    ['dimensions: {}', 'dimensions: {ward: {to: ¦}}', ['dim_ward', 'dim_date', 'dim_icd10']],
    ['dimensions: {}', 'dimensions: {ward: {on: ¦}}', ['visit_id', 'days']],
    ['not_null: visit_id', 'not_null: ¦', ['visit_id', 'days']],
    ['subject: patient_id', 'subject: ¦', ['patient_id', 'ward']],
    ['identifies: mrn', 'identifies: ¦', ['none', 'mrn', 'zip']],
    ['required: true', 'required: ¦', ['true', 'false']],
    ['sql: wards.sql', 'sql: ¦', ['wards.sql']],
    ['not_null: visit_id', 'not_null: visit_id, onFail: ¦', ['stop', 'quarantine', 'warn']],
  ])('%s', (part, marked, wanted) => {
    expect(labels(part, marked)).toEqual(expect.arrayContaining(wanted));
  });

  it('opens a list that is not written yet', () => {
    const [first] = offered('grain: [visit_id]', 'grain: ¦');
    expect(first?.insert).toBe('[visit_id]');
  });

  it('offers a column of a date by month, for partitions', () => {
    const found = labels('      where: urgent', '      partition: [¦]\n      where: urgent');
    expect(found).toEqual(['month(_ingested_at)', 'day(_ingested_at)', 'year(_ingested_at)']);
  });

  it('offers nothing in comments and behind what is complete', () => {
    expect(labels('      where: urgent', '      # ¦\n      where: urgent')).toEqual([]);
    expect(labels('policy: shifted}', 'policy: shifted} ¦')).toEqual([]);
  });
});

describe('completion in expressions', () => {
  it('offers columns, functions with their signature, and words', () => {
    const found = offered('where: urgent', 'where: ¦');
    expect(found.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['urgent', 'ended_on', 'date_diff_days', 'coalesce', 'case', 'is null']),
    );
    const called = found.find(({ label }) => label === 'date_diff_days');
    expect(called).toMatchObject({ insert: 'date_diff_days($1)' });
    expect(called?.detail).toContain('end: date or timestamp');
  });

  it('replaces the word that is being typed, inside of quotes too', () => {
    const text = product.replace('ended_on, started_on)', 'ended_on, sta¦)');
    const { knowledge, offset, texts } = at(
      { [file]: text, [sql]: query },
      { [file]: product, [sql]: query },
    );
    const found = complete(knowledge, file, offset).find(({ label }) => label === 'started_on')!;
    expect(texts[file]?.slice(found.start, found.end)).toBe('sta');
  });

  it('offers the columns of the table before a point', () => {
    const found = labels('where: urgent', 'where: visits.¦');
    expect(found).toContain('ward');
    expect(found).not.toContain('coalesce');
  });
});

describe('completion in SQL files', () => {
  it.each([
    ['names of tables in a template', "select 1 from {{ ref('¦", ['visits', 'stays']],
    ['tables behind from', 'select 1 from ¦', ["{{ ref('visits') }}", "{{ source('csv.visits') }}"]],
    [
      'columns of the table in scope',
      "select ¦ from {{ ref('visits') }}",
      ['ward', 'visit_id', 'coalesce', 'case'],
    ],
    ['columns behind an alias', "select v.¦ from {{ ref('visits') }} v", ['ward', 'visit_id']],
    [
      'columns of a CTE, in a query that breaks off',
      "with a as (select ward as place, cost + 1 as more from {{ ref('visits') }})\nselect ¦ from a where (",
      ['place', 'more', 'a'],
    ],
    ['CTEs behind join', "with a as (select 1 as x) select x from {{ ref('visits') }} join ¦", ['a']],
    [
      'columns of a subquery',
      "select ¦ from (select ward, count(*) as n from {{ ref('visits') }} group by ward) as x",
      ['ward', 'n', 'x'],
    ],
  ])('%s', (_, marked, wanted) => {
    expect(offeredInSql(marked)).toEqual(expect.arrayContaining(wanted));
  });

  it('tells one part of a union from the other', () => {
    const found = offeredInSql(
      "select ward from {{ ref('wards') }} union all select ¦ from {{ ref('stays') }}",
    );
    expect(found).toContain('days');
    expect(found).not.toContain('visits');
  });

  it('offers nothing in texts and comments', () => {
    expect(offeredInSql("select 'a¦' from {{ ref('visits') }}")).toEqual([]);
    expect(offeredInSql("select ward -- a¦\nfrom {{ ref('visits') }}")).toEqual([]);
  });
});

describe('completion of a blank file', () => {
  it('offers a document of every kind', () => {
    const { knowledge, file: blank, offset } = at({ 'specs/new.yaml': '¦' });
    const found = complete(knowledge, blank, offset).map(({ label }) => label);
    for (const kind of [
      'DataProduct',
      'ValidationProfile',
      'DeidPolicy',
      'Agreement',
      'Crosswalk',
      'Domain',
      'Platform',
    ])
      expect(found.some((label) => label.startsWith(kind))).toBe(true);
  });
});
