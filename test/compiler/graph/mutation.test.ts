import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { planSchema } from '../../../src/plan/index.ts';
import { compileTexts, findings, planOf, refusals } from '../specs.ts';

/** A product with something of everything. */
const whole = parse(`
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: visits, title: Visits, owner: a@example.org}
spec:
  source:
    connector: csv
    location: landing://visits
    include: ["*.csv"]
    complete: {settle: 1m}
    csv:
      table: visits
      primaryKey: [VISIT]
      subject: PATIENT
      columns:
        VISIT: {name: visit_id, required: true, identifies: other-unique-id}
        PATIENT: {name: patient_id, identifies: mrn}
        WARD: {values: [A, B], identifies: none}
        STARTED: {type: date, identifies: date}
        ENDED: {type: timestamp, identifies: date}
        COST: {type: "decimal(10,2)", min: 0, identifies: none}
        AGE: {type: integer, identifies: age}
        PHONE: {identifies: phone}
  validation: {csv: {drift: accept}}
  privacy: {policy: shifted, columns: {visits.ended: year}}
  silver:
    patients: {from: csv.visits, key: [patient_id], columns: {patient_id: , age: , was_age: {from: age, was: years, description: The age.}}}
    costs: {from: visits, where: cost > 10, sort: [ward], columns: {visit_id: , ward: , half: {expr: cost / 2}}}
    wards: {sql: wards.sql, key: [ward]}
  star:
    dimensions:
      dim_patient: {from: patients, naturalKey: [patient_id], attributes: {age: type1}}
      dim_ward: {from: wards, naturalKey: [ward], attributes: {visits: type1, latest: type1}}
    facts:
      fct_visit:
        from: visits
        grain: [visit_id]
        dimensions: {patient: {to: dim_patient, on: patient_id}, ward: {to: dim_ward, on: ward}, started: {to: dim_date, on: started}}
        measures: {cost: {expr: cost}, double: {expr: cost * 2, additive: none}}
        degenerate: [ward]
  quality:
    visits: {tests: [{not_null: ward, onFail: warn}, {accepted_values: {column: ward, values: [A]}}, {unique: [patient_id, started]}]}
    fct_visit: {tests: [{relationships: {column: ward, to: wards, field: ward}}, {expression: cost >= 0}, {row_count: {min: 1}}]}
  schedule: "0 2 * * *"
  operations: {shards: 2, freshness: 26h, alerts: {slack: "#a"}}
`);
const sql = "select ward, count(*) as visits, max(started) as latest from {{ ref('visits') }} group by ward";

type Path = readonly (string | number)[];

function* paths(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* paths(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function change(
  path: Path,
  by: (parent: Record<string | number, unknown>, key: string | number) => void,
): unknown {
  const copy = structuredClone(whole);
  let parent = copy;
  for (const step of path.slice(0, -1)) parent = parent[step];
  by(parent, path.at(-1) as string | number);
  return copy;
}

const compileProduct = (product: unknown) =>
  compileTexts({ 'specs/product.yaml': stringify(product), 'specs/wards.sql': sql });

describe('any product', () => {
  const all = [...paths(whole.spec)].map((path): Path => ['spec', ...path]);

  it('as a whole gives a valid plan', () => {
    const compilation = compileProduct(whole);
    expect(findings(compilation)).toEqual([]);
    expect(planSchema.safeParse(planOf(compilation, 'visits')).error).toBeUndefined();
  });

  /** Either findings with a place and without doubles, or a plan that the runtime takes. */
  const soundly = (product: unknown) => {
    const compilation = compileProduct(product);
    const errors = refusals(compilation).filter((one) => one.severity === 'error');
    const places = errors.map(
      ({ code, message, span }) => `${code} ${message} ${span.file} ${span.start.offset}`,
    );
    expect(new Set(places).size).toBe(places.length);
    for (const { span } of errors) expect(span.file).toMatch(/^specs\//);
    if (errors.length === 0) {
      const plan = planOf(compilation, 'visits');
      expect(planSchema.safeParse(plan).error).toBeUndefined();
    }
    return errors;
  };

  it('without one of its parts gives a plan, or says what is missing', { timeout: 60_000 }, () => {
    for (const path of all)
      soundly(
        change(path, (parent, key) => {
          if (Array.isArray(parent)) parent.splice(Number(key), 1);
          else delete parent[key];
        }),
      );
  });

  it('with one name misspelt says so once', { timeout: 60_000 }, () => {
    const texts = all.filter((path) => {
      // A table or column that is called otherwise is missed wherever it was meant.
      if (path.at(-1) === 'name' || path.at(-1) === 'table') return false;
      let value = whole;
      for (const step of path) value = value[step];
      return typeof value === 'string';
    });
    const cascades: string[] = [];
    for (const path of texts) {
      const errors = soundly(
        change(path, (parent, key) => {
          parent[key] = `${parent[key]}x`;
        }),
      );
      if (errors.length > 1)
        cascades.push(`${path.join('.')}: ${errors.map((one) => one.message).join('; ')}`);
    }
    expect(cascades).toEqual([]);
  });

  it('with anything in the place of anything compiles or is refused', { timeout: 60_000 }, () => {
    const value = fc.oneof(
      fc.constantFrom(
        null,
        '',
        'visits',
        'ward',
        'csv.visits',
        'dim_date',
        'constructor',
        '__proto__',
        'a.b',
        -1,
        0,
        true,
        [],
        {},
        ['ward'],
        "'",
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), value, (path, other) => {
        soundly(
          change(path, (parent, key) => {
            parent[key] = other;
          }),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('with any name for a table, column or role compiles or is refused', { timeout: 60_000 }, () => {
    const name = fc.oneof(
      fc.constantFrom(
        'constructor',
        'to_string',
        'visits',
        'visit_id',
        'select',
        'patient_key',
        '_row',
        'lakespec',
        'dim_date',
      ),
      fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), name, (path, other) => {
        soundly(
          change(path, (parent, key) => {
            if (typeof key !== 'string' || Object.hasOwn(parent, other)) return;
            parent[other] = parent[key];
            delete parent[key];
          }),
        );
      }),
      { numRuns: 120 },
    );
  });
});
