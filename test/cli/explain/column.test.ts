import { describe, expect, it } from 'vitest';
import { explainColumn } from '../../../src/cli/explain/column.ts';
import type { Hop } from '../../../src/compiler/explain/index.ts';
import { compileTexts, productText, visits } from '../../compiler/specs.ts';

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: lakespec/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

const compilation = compileTexts({
  'specs/visits.yaml': visits(`
  silver:
    stays: {sql: stays.sql, key: [visit_id]}
  star:
    facts:
      fct_stay: {from: stays, grain: [visit_id], dimensions: {started: {to: dim_date, on: started_on}}, degenerate: [kind]}
  delivery: {snowflake: {schema: clinic}}`),
  'specs/stays.sql': `select visit_id, started_on, case when urgent then ward else 'planned' end as kind
from {{ ref('visits') }}
where cost > 0`,
  'specs/labs.yaml': visits()
    .replace('name: visits', 'name: labs')
    .replace('landing://visits', 'landing://labs'),
  'specs/link.yaml': document(
    'Crosswalk',
    'link',
    '{method: supplied-map, approval: {id: A-1, expires: 2027-01-01}, members: [{product: visits, table: visits, column: patient_id, system: mrn, unit: person}, {product: labs, table: visits, column: patient_id, system: mrn, unit: person}]}',
  ),
  'specs/over.yaml': productText(
    '\n  inputs: {v: {product: visits}, k: {crosswalk: link}}\n  silver: {links: {from: k.links}}',
    'over',
  ),
});
const text = (name: string) => explainColumn(compilation, name, 'pretty');
const stories = (name: string) => JSON.parse(explainColumn(compilation, name, 'json'));

describe('the way of a column', () => {
  it('has each hop with its place: the value, what decides over it, and what decides over rows', () => {
    expect(text('gold.fct_stay.kind')).toBe(`visits/gold.fct_stay.kind
  type   string
  label  identifies nothing
  at     specs/visits.yaml:29:118

values come from
  = kind
  ← visits/silver.stays.kind  string  (identifies nothing)  specs/stays.sql:1:30
    = case when urgent then ward else 'planned' end as kind
    ← visits/silver.visits.ward  string  (identifies nothing)  specs/visits.yaml:21:9
      = ward
      ← visits/bronze.visits.ward  string  (identifies nothing)  specs/visits.yaml:21:9
        at the door: kept as it is, by policy shifted, expert_determination  specs/policy.yaml:6:11
        ← visits/source.csv.visits.ward  string  (identifies nothing)  specs/visits.yaml:21:9
          labelled: identifies nothing, by column of the contract ward
    decided by
      ← visits/silver.visits.urgent  boolean  (identifies nothing)  specs/visits.yaml:23:9
        = urgent
        ← visits/bronze.visits.urgent  boolean  (identifies nothing)  specs/visits.yaml:23:9
          at the door: kept as it is, by policy shifted, expert_determination  specs/policy.yaml:6:11
          ← visits/source.csv.visits.urgent  boolean  (identifies nothing)  specs/visits.yaml:23:9
            labelled: identifies nothing, by column of the contract urgent
`);
    expect(text('silver.stays.kind')).toMatch(/rows depend on\n {2}← visits\/silver\.visits\.cost /);
  });

  it('ends at the door for what is dropped, with the policy that drops it', () => {
    const found = text('bronze.visits.phone');
    expect(found).toContain('dropped at the door: it stands in no table\n');
    expect(found).toContain(
      'at the door: dropped, by policy shifted, expert_determination  specs/policy.yaml:6:11\n',
    );
    expect(found).toContain('labelled: phone, by column of the contract phone\n');
  });

  it('says which clock tells a date, and which name space a surrogate is of', () => {
    expect(text('silver.stays.started_on')).toContain('is     a date of `visits`, shifted by dataset\n');
    expect(text('silver.stays.visit_id')).toContain('is     a surrogate of `visits` (name space visit_id)\n');
    expect(text('silver.visits.released_on')).toContain('is     a true date\n');
  });

  it('goes through a crosswalk to its members', () => {
    const [story] = stories('link.links.labs_patient_id');
    expect(story.label).toEqual(['pseudonym']);
    const ids: string[] = [];
    const visit = (hop: Hop): void => {
      ids.push(hop.column);
      for (const below of hop.from) visit(below);
    };
    visit(story.way);
    expect(ids).toEqual([
      'link/crosswalk.links.labs_patient_id',
      'labs/bronze.visits.patient_id',
      'labs/source.csv.visits.patient_id',
    ]);
  });

  it('goes on to a delivery, as the target spells it', () => {
    const [story] = stories('delivery.snowflake.fct_stay.started_key');
    expect(story.column).toBe('visits/delivery.snowflake.FCT_STAY.STARTED_KEY');
    expect(story.label).toEqual(['date.shifted(dataset:visits)']);
  });

  it.each([
    'visits/silver.stays.kind',
    'visits.silver.stays.kind',
    'silver.stays.kind',
    'visits.stays.kind',
    'stays.kind',
  ])('is found by %s', (name) => {
    expect(stories(name).map(({ column }: { column: string }) => column)).toEqual([
      'visits/silver.stays.kind',
    ]);
  });

  it('is told for each column that a short name fits', () => {
    expect(stories('silver.visits.ward').map(({ column }: { column: string }) => column)).toEqual([
      'labs/silver.visits.ward',
      'visits/silver.visits.ward',
    ]);
  });

  it('of a name that is near to one is suggested', () => {
    expect(() => text('stays.knd')).toThrow('there is no column `stays.knd`');
  });

  it('has in JSON what the door does, as data', () => {
    const [story] = stories('bronze.visits.patient_id'.replace('bronze', 'visits.bronze'));
    expect(story.way.how).toEqual({
      kind: 'door',
      rule: { action: 'surrogate', system: 'patient' },
      text: 'replaced by a random surrogate (name space patient)',
      by: 'policy shifted, expert_determination',
      at: { file: 'specs/policy.yaml', line: 6, column: 11 },
    });
  });
});
