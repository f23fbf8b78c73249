import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notSupported } from '../../../src/compiler/emit/index.ts';
import { compile } from '../../../src/compiler/index.ts';

const root = fileURLToPath(new URL('../../../specs', import.meta.url));
const encoder = new TextEncoder();

/** A product that uses all of the language at once, beside the documents of the example specs. */
const product = `apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: heart-failure-fhir, domain: clinical, owner: clinical-data@example.org}
spec:
  source:
    connector: fhir
    location: landing://heart-failure
    fhir: {resources: [Patient, Encounter, Condition]}
  agreement: hf-registry-2026
  purpose: heart-failure-outcomes
  privacy: {policy: clinical-shifted}
  silver:
    conditions:
      from: fhir.condition
      key: [condition_id]
      where: coalesce(verification_status, '') <> 'entered-in-error'
      columns:
        condition_id:
        encounter_id:
        icd10: {from: code, checks: [{icd10cm: {asOf: onset_at}}]}
        onset: {from: onset_at, was: onset_date}
    encounter_diagnoses: {from: conditions, key: [encounter_id, icd10], columns: {encounter_id: , icd10: }}
    stays:
      sql: ../models/stays.sql
      key: [encounter_id]
      materialized: incremental
      strategy: merge
      partition: [month(started_on)]
      sort: [patient_id]
      unitTests:
        - given: {encounters: [{encounter_id: a, patient_id: b, started_on: "2024-01-01", encounter_class: IMP}]}
          expect: [{encounter_id: a, patient_id: b}]
  star:
    dimensions:
      dim_patient:
        from: patients
        naturalKey: [patient_id]
        attributes: {sex: type1, zip3: type2}
        effectiveFrom: updated_on
    facts:
      fct_encounter:
        from: encounters
        grain: [encounter_id]
        dimensions:
          patient: {to: dim_patient, on: patient_id, asOf: started_on}
          started: {to: dim_date, on: started_on}
          diagnoses: {to: dim_icd10, bridge: encounter_diagnoses, on: encounter_id, key: icd10, weight: equal}
        measures: {length_of_stay_days: {expr: "date_diff_days(ended_on, started_on)"}}
        degenerate: [encounter_class]
    aggregates:
      agg_admissions: {from: fct_encounter, by: [icd10, started.year], measures: [count, length_of_stay_days], suppressBelow: 11}
  quality:
    conditions:
      tests: [{not_null: icd10, onFail: quarantine}, {accepted_values: {column: icd10, values: [I50.1, I50.9], onFail: warn}}]
    fct_encounter:
      tests: [{anomaly: {measure: row_count, window: 28d, sigma: 3}}, {reconciliation: {with: encounters}}]
  delivery: {trino: {schema: heart_failure}}
`;

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => ({
    path: `specs/${`${entry.parentPath}/${entry.name}`.slice(root.length + 1).replaceAll('\\', '/')}`,
    bytes: readFileSync(`${entry.parentPath}/${entry.name}`),
  }))
  .filter(({ path }) => path !== 'specs/products/heart-failure-fhir.yaml');
const compileWith = (text: string) =>
  compile({
    files: [
      ...files,
      { path: 'specs/products/heart-failure-fhir.yaml', bytes: encoder.encode(text) },
      {
        path: 'specs/models/stays.sql',
        bytes: encoder.encode(
          "select encounter_id, patient_id, started_on from {{ ref('encounters') }} where encounter_class = 'IMP'\n",
        ),
      },
    ],
    today: '2026-11-25',
    lakespecVersion: '0.0.0',
  });
const compilation = compileWith(product);

describe('a product that uses all of the language', () => {
  it('is analysed without a finding', () => expect(compilation.diagnostics).toEqual([]));

  it('is planned whole', () => {
    expect([...notSupported(compilation.workspace)]).toEqual([]);
    expect([...compilation.plans.values()].map(({ product: { name } }) => name)).toContain(
      'heart-failure-fhir',
    );
  });

  const gold = (compilation.graph.byProduct.get('heart-failure-fhir') ?? []).filter(({ id }) =>
    id.includes('/gold.'),
  );

  it('has every kind of gold table, with a type, a place and a way back to its source for each column', () => {
    expect(gold.map(({ kind, table }) => `${kind} ${table?.name}`)).toEqual([
      'dimension dim_patient',
      'date-dimension dim_date',
      'dimension dim_icd10',
      'bridge encounter_diagnoses',
      'fact fct_encounter',
      'aggregate agg_admissions',
    ]);
    for (const { columns } of gold) {
      for (const { span, type, derivation } of columns) {
        expect(span.file).toBe('specs/products/heart-failure-fhir.yaml');
        expect(type).not.toBe('');
        const direct = 'direct' in derivation ? derivation.direct : [];
        for (const ref of direct) {
          const from = compilation.graph.datasets.get(ref.dataset);
          expect(from?.columns.map((one) => one.name)).toContain(ref.column);
        }
      }
    }
  });

  it('stand after what they read', () => {
    const seen = new Set<string>();
    for (const dataset of compilation.graph.datasets.values()) {
      for (const id of dataset.model?.reads ?? []) expect(seen).toContain(id);
      seen.add(dataset.id);
    }
  });

  it('with a word taken out, doubled or replaced by another gives findings in its file, and never an exception', () => {
    const words = product.slice(product.indexOf('silver:')).match(/[a-z_0-9]+/g) ?? [];
    const mutation = fc.tuple(
      fc.nat({ max: words.length - 1 }),
      fc.constantFrom('', 'x', '[]', '{}', 'dim_date', 'count', '-1', 'null', ...words.slice(0, 80)),
    );
    const start = product.indexOf('silver:');
    fc.assert(
      fc.property(mutation, ([index, other]) => {
        let seen = -1;
        const text = product.slice(start).replace(/[a-z_0-9]+/g, (word) => {
          seen += 1;
          return seen === index ? other : word;
        });
        for (const { message, span, code } of compileWith(product.slice(0, start) + text).diagnostics) {
          expect(message, code).not.toBe('');
          expect(span.file).toMatch(/^specs\//);
          expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
        }
      }),
      { numRuns: 80, seed: 5 },
    );
  });
});
