import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan, PlanModel } from '../../../src/plan/index.ts';
import { compileTexts, planOf } from '../specs.ts';

const spec = `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: ward-visits}
spec:
  sources:
    visits:
      connector: csv
      location: landing://visits
      csv:
        table: visits
        primaryKey: [visit_id]
        columns:
          visit_id: {type: string, identifies: other-unique-id}
          patient_id: {type: string, identifies: mrn, reference: people_people.patient_id}
          ward: {type: string, identifies: none}
          started_on: {type: date, identifies: date}
          ended_at: {type: timestamp, identifies: date}
          cost: {type: "decimal(10,2)", identifies: none}
    people:
      connector: csv
      location: landing://people
      csv:
        table: people
        primaryKey: [patient_id]
        subject: patient_id
        columns:
          patient_id: {type: string, identifies: mrn}
          sex: {type: string, identifies: none}
          weight_kg: {type: double, identifies: none}
  privacy: {policy: shifted}
  silver:
    expensive:
      from: visits.visits
      where: cost > 100
    ward_stays:
      sql: ward_stays.sql
      key: [ward]
  star:
    calendar: {fiscalYearStart: 10}
    dimensions:
      dim_patient: {from: people_people, naturalKey: [patient_id], attributes: {sex: type1, weight_kg: type1}}
      dim_ward: {from: ward_stays, naturalKey: [ward], attributes: {visits: type1}}
    facts:
      fct_visit:
        from: visits_visits
        grain: [visit_id]
        dimensions:
          patient: {to: dim_patient, on: patient_id}
          ward: {to: dim_ward, on: ward}
          started: {to: dim_date, on: started_on}
          ended: {to: dim_date, on: ended_at}
        degenerate: [ward]
        measures:
          cost: {expr: cost}
          stay_days: {expr: "date_diff_days(ended_at, started_on)"}
  quality:
    fct_visit:
      tests:
        - {accepted_values: {column: ward, values: [A, B]}, onFail: warn}
        - {expression: "cost >= 0"}
        - {row_count: {min: 1, max: 100}}
        - {not_null: cost, maxFailures: 1}
`;
const sql = `select ward, count(*) as visits from {{ ref('visits_visits') }} where ward <> 'C' group by ward`;

const types: Readonly<Record<string, string>> = { string: 'VARCHAR', timestamptz: 'TIMESTAMPTZ' };

describe('the models of a plan, run by DuckDB', () => {
  let instance: DuckDBInstance;
  let rows: (query: string) => Promise<Record<string, unknown>[]>;
  let plan: Plan;

  beforeAll(async () => {
    plan = planOf(compileTexts({ 'specs/product.yaml': spec, 'specs/ward_stays.sql': sql }), 'ward-visits');
    instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    rows = async (query) =>
      (await connection.runAndReadAll(query)).getRowObjectsJson() as Record<string, unknown>[];
    for (const layer of ['bronze', 'silver', 'gold']) await rows(`CREATE SCHEMA ward_visits_${layer}`);
    for (const source of plan.sources) {
      for (const table of source.tables) {
        const columns = table.columns
          .filter(({ door }) => door.action !== 'drop')
          .map(({ name, type }) => `"${name}" ${types[type] ?? type.toUpperCase()}`);
        await rows(
          `CREATE TABLE ward_visits_bronze."${table.bronze}" (${columns.join(', ')}, _file_id VARCHAR, _row BIGINT, _run_id VARCHAR, _ingested_at TIMESTAMPTZ)`,
        );
      }
    }
    await rows(`INSERT INTO ward_visits_bronze.visits_visits VALUES
      ('v1', 'p1', 'A', '1921-02-27', '1921-03-01 10:00:00', 10.50, 'f1', 1, 'r1', '2026-01-01'),
      ('v2', 'p2', 'B', '1921-12-31', '1922-01-02 00:00:00', 400, 'f1', 2, 'r1', '2026-01-01'),
      ('v3', NULL, NULL, NULL, NULL, NULL, 'f1', 3, 'r1', '2026-01-01'),
      ('v4', 'p9', 'C', '1923-01-01', '1923-01-01 00:00:00', 500, 'f1', 4, 'r1', '2026-01-01'),
      ('v4', 'p9', 'C', '1923-01-01', '1923-01-01 00:00:00', 5, 'f2', 1, 'r2', '2026-01-02'),
      ('v5', 'p1', 'A', '1921-03-01', '1921-03-01 00:00:00', 1, 'f2', 2, 'r2', '2026-01-02'),
      ('v5', 'p1', 'A', '1921-03-01', '1921-03-01 00:00:00', 2, 'f2', 3, 'r2', '2026-01-02')`);
    await rows(`INSERT INTO ward_visits_bronze.people_people VALUES
      ('p1', 'F', 61.5, 'f3', 1, 'r1', '2026-01-01'), ('p2', 'M', NULL, 'f3', 2, 'r1', '2026-01-01')`);
    for (const model of [...plan.refine, ...plan.curate]) {
      await rows(`CREATE TABLE ${nameOf(model.table)} AS ${model.select}`);
    }
  });
  afterAll(() => instance?.closeSync());

  const nameOf = ({ namespace, name }: PlanModel['table']) => `"${namespace}"."${name}"`;
  const hash = (key: string) =>
    `CAST(CAST('0x' || substr(md5('s${key};'), 1, 16) AS UBIGINT) >> 1 AS BIGINT)`;

  it('gives each table the columns and types that the plan promises', async () => {
    const found = new Map<string, string[]>();
    const promised = new Map<string, string[]>();
    for (const model of [...plan.refine, ...plan.curate]) {
      const described = await rows(`DESCRIBE ${nameOf(model.table)}`);
      found.set(
        model.table.name,
        described.map((one) => `${one.column_name} ${one.column_type}`),
      );
      promised.set(
        model.table.name,
        model.columns.map(({ name, type }) => {
          const standard = { string: 'VARCHAR', timestamptz: 'TIMESTAMP WITH TIME ZONE' }[type as string];
          return `${name} ${standard ?? type.toUpperCase()}`;
        }),
      );
    }
    expect(found).toEqual(promised);
  });

  it('keeps the newest row of each key', async () => {
    expect(await rows('SELECT visit_id, cost FROM ward_visits_silver.visits_visits ORDER BY 1')).toEqual([
      { visit_id: 'v1', cost: '10.50' },
      { visit_id: 'v2', cost: '400.00' },
      { visit_id: 'v3', cost: null },
      { visit_id: 'v4', cost: '5.00' },
      { visit_id: 'v5', cost: '2.00' },
    ]);
  });

  it('does not bring an older version back when the newest is filtered out', async () => {
    expect(await rows('SELECT visit_id FROM ward_visits_silver.expensive')).toEqual([{ visit_id: 'v2' }]);
  });

  it('draws the surrogates of a reference from the name space of what it refers to', () => {
    const systems = plan.sources.flatMap((source) =>
      source.tables.flatMap((table) =>
        table.columns.flatMap(({ name, door }) =>
          name === 'patient_id' && door.action === 'surrogate' ? [door.system] : [],
        ),
      ),
    );
    expect(systems).toEqual(['patient', 'patient']);
  });

  it('has an unknown member, the members, and an inferred one for a key that only the fact knows', async () => {
    const expected = await rows(`SELECT * FROM (VALUES
      (CAST(-1 AS BIGINT), NULL, 'Unknown', CAST(NULL AS DOUBLE)), (${hash('p1')}, 'p1', 'F', 61.5),
      (${hash('p2')}, 'p2', 'M', NULL), (${hash('p9')}, 'p9', NULL, NULL))
      AS t(patient_key, patient_id, sex, weight_kg) ORDER BY patient_id NULLS FIRST`);
    expect(await rows('SELECT * FROM ward_visits_gold.dim_patient ORDER BY patient_id NULLS FIRST')).toEqual(
      expected,
    );
    expect(await rows('SELECT ward, visits FROM ward_visits_gold.dim_ward ORDER BY 1 NULLS FIRST')).toEqual([
      { ward: null, visits: null },
      { ward: 'A', visits: '2' },
      { ward: 'B', visits: '1' },
      { ward: 'C', visits: null },
    ]);
  });

  it('points a missing key at the unknown member, and dates at their day in each role', async () => {
    expect(
      await rows(`SELECT f.visit_id, f.patient_key = -1 AS unknown, f.started_key, f.ended_key, e.month_name,
                         f.stay_days, f.cost
                  FROM ward_visits_gold.fct_visit f JOIN ward_visits_gold.dim_date e ON e.date_key = f.ended_key
                  ORDER BY 1`),
    ).toEqual([
      {
        visit_id: 'v1',
        unknown: false,
        started_key: 19210227,
        ended_key: 19210301,
        month_name: 'March',
        stay_days: 2,
        cost: '10.50',
      },
      {
        visit_id: 'v2',
        unknown: false,
        started_key: 19211231,
        ended_key: 19220102,
        month_name: 'January',
        stay_days: 2,
        cost: '400.00',
      },
      {
        visit_id: 'v3',
        unknown: true,
        started_key: -1,
        ended_key: -1,
        month_name: 'Unknown',
        stay_days: null,
        cost: null,
      },
      {
        visit_id: 'v4',
        unknown: false,
        started_key: 19230101,
        ended_key: 19230101,
        month_name: 'January',
        stay_days: 0,
        cost: '5.00',
      },
      {
        visit_id: 'v5',
        unknown: false,
        started_key: 19210301,
        ended_key: 19210301,
        month_name: 'March',
        stay_days: 0,
        cost: '2.00',
      },
    ]);
  });

  it('has every day of the years that the facts use, once', async () => {
    expect(
      await rows(`SELECT count(*) AS days, min(date) AS first, max(date) AS last, count(DISTINCT date_key) AS keys
                  FROM ward_visits_gold.dim_date WHERE date_key <> -1`),
    ).toEqual([{ days: '1095', first: '1921-01-01', last: '1923-12-31', keys: '1095' }]);
    expect(await rows('SELECT * FROM ward_visits_gold.dim_date WHERE date_key = 19221231')).toEqual([
      {
        date_key: 19221231,
        date: '1922-12-31',
        year: 1922,
        quarter: 4,
        month: 12,
        month_name: 'December',
        day: 31,
        iso_year: 1922,
        iso_week: 52,
        day_of_week: 7,
        day_name: 'Sunday',
        is_weekend: true,
        fiscal_year: 1923,
        fiscal_quarter: 1,
        fiscal_month: 3,
      },
    ]);
  });

  it('knows weeks of the year before and after, and where the fiscal year begins', async () => {
    expect(
      await rows(
        `SELECT date_key, iso_year, iso_week, fiscal_year, fiscal_quarter, fiscal_month FROM ward_visits_gold.dim_date
         WHERE date_key IN (-1, 19210102, 19210930, 19211001) ORDER BY date_key`,
      ),
    ).toEqual([
      {
        date_key: -1,
        iso_year: null,
        iso_week: null,
        fiscal_year: null,
        fiscal_quarter: null,
        fiscal_month: null,
      },
      {
        date_key: 19210102,
        iso_year: 1920,
        iso_week: 53,
        fiscal_year: 1921,
        fiscal_quarter: 2,
        fiscal_month: 4,
      },
      {
        date_key: 19210930,
        iso_year: 1921,
        iso_week: 39,
        fiscal_year: 1921,
        fiscal_quarter: 4,
        fiscal_month: 12,
      },
      {
        date_key: 19211001,
        iso_year: 1921,
        iso_week: 39,
        fiscal_year: 1922,
        fiscal_quarter: 1,
        fiscal_month: 1,
      },
    ]);
  });

  it('finds with its gates just the rows that fail', async () => {
    const failing = new Map<string, number>();
    for (const gate of plan.gates) {
      const [row] = await rows(`SELECT count(*) AS n FROM (${gate.select}) AS failing`);
      failing.set(gate.id, Number(row?.n));
    }
    const failed = Object.fromEntries([...failing].filter(([, count]) => count > 0));
    expect(failed).toEqual({
      'fct_visit.accepted_values.ward': 1,
      'fct_visit.not_null.cost': 1,
      'visits_visits.relationships.patient_id': 1,
    });
  });
});
