import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan, PlanModel } from '../../../src/plan/index.ts';
import { compileTexts, planOf } from '../specs.ts';

const spec = `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: ward}
spec:
  sources:
    stays:
      connector: csv
      location: landing://stays
      csv:
        table: stays
        primaryKey: [stay_id]
        columns:
          stay_id: {type: string, identifies: other-unique-id, required: true}
          ward: {type: string, identifies: none}
          urgent: {type: string, identifies: none}
          year: {type: integer, identifies: none}
          started_on: {type: date, identifies: date}
          cost: {type: "decimal(10,2)", identifies: none}
    diagnoses:
      connector: csv
      location: landing://diagnoses
      csv:
        table: diagnoses
        primaryKey: [stay_id, code]
        columns:
          stay_id: {type: string, identifies: other-unique-id, reference: stays_stays.stay_id}
          code: {type: string, identifies: none}
    wards:
      connector: csv
      location: landing://wards
      csv:
        table: wards
        primaryKey: [stay_id, ward]
        columns:
          stay_id: {type: string, identifies: other-unique-id, reference: stays_stays.stay_id}
          ward: {type: string, identifies: none}
    codes:
      connector: csv
      location: landing://codes
      csv: {table: codes, primaryKey: [code], columns: {code: {type: string, identifies: none}, chapter: {type: string, identifies: none}}}
  privacy: {policy: shifted}
  star:
    dimensions:
      dim_code: {from: codes_codes, naturalKey: [code], attributes: {chapter: type1}}
      dim_ward: {from: wards_wards, naturalKey: [ward], attributes: {}}
    facts:
      fct_stay:
        from: stays_stays
        type: periodic
        grain: [stay_id, started_on]
        dimensions:
          started: {to: dim_date, on: started_on}
          diagnosis: {to: dim_code, bridge: diagnoses_diagnoses, on: stay_id, key: code, weight: equal}
          wards: {to: dim_ward, bridge: wards_wards, on: stay_id, key: ward, weight: equal}
        measures: {cost: {expr: cost}}
        degenerate: [ward, urgent, year]
      fct_small:
        from: stays_stays
        grain: [stay_id]
        dimensions: {diagnosis: {to: dim_code, bridge: diagnoses_diagnoses, on: stay_id, key: code, weight: equal}}
        measures: {cost: {expr: cost}}
      fct_cell: {from: stays_stays, grain: [stay_id], degenerate: [ward, urgent, year], measures: {cost: {expr: cost}}}
    aggregates:
      agg_chapter: {from: fct_stay, by: [diagnosis.chapter, started.year], measures: [count, cost]}
      agg_both: {from: fct_stay, by: [diagnosis.code, wards.ward], measures: [count, cost]}
      agg_small_chapter: {from: fct_small, by: [diagnosis.chapter], measures: [count], suppressBelow: 3}
      agg_small_code: {from: fct_small, by: [diagnosis.chapter, diagnosis.code], measures: [count], suppressBelow: 3}
      agg_all: {from: fct_cell, by: [], measures: [count, cost], suppressBelow: 5}
      agg_ward: {from: fct_cell, by: [ward], measures: [count, cost], suppressBelow: 5}
      agg_urgent: {from: fct_cell, by: [ward, urgent], measures: [count, cost], suppressBelow: 5}
      agg_year: {from: fct_cell, by: [ward, urgent, year], measures: [count, cost], suppressBelow: 5}
`;

type Row = Readonly<Record<string, unknown>>;

const types: Readonly<Record<string, string>> = { string: 'VARCHAR', timestamptz: 'TIMESTAMPTZ' };
const nameOf = ({ namespace, name }: PlanModel['table']) => `"${namespace}"."${name}"`;

describe('bridges and aggregates, run by DuckDB', () => {
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  let plan: Plan;
  const rows = async (query: string): Promise<readonly Row[]> =>
    (await connection.runAndReadAll(query)).getRowObjectsJson() as readonly Row[];
  const model = (name: string): PlanModel => {
    const found = [...plan.refine, ...plan.curate].find(({ table }) => table.name === name);
    if (!found) throw new Error(`no model ${name}`);
    return found;
  };
  const made = (name: string) => rows(`SELECT * FROM (${model(name).select}) AS made ORDER BY ALL`);

  beforeAll(async () => {
    plan = planOf(compileTexts({ 'specs/product.yaml': spec }), 'ward');
    instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    connection = await instance.connect();
    for (const layer of ['bronze', 'silver', 'gold']) await rows(`CREATE SCHEMA ward_${layer}`);
    for (const { columns, table } of plan.refine) {
      const definitions = columns.map(({ name, type }) => `"${name}" ${types[type] ?? type.toUpperCase()}`);
      await rows(`CREATE TABLE ${nameOf(table)} (${definitions.join(', ')})`);
    }
    await rows(`INSERT INTO ward_silver.stays_stays BY NAME SELECT * FROM (VALUES
      ('s1', 'A', 'y', 2020, DATE '2020-01-01', 100.00), ('s2', 'A', 'n', 2020, DATE '2020-02-01', 50.00),
      ('s3', 'B', 'y', 2021, DATE '2021-01-01', 10.00), ('s4', NULL, NULL, NULL, DATE '2021-03-01', NULL))
      AS t (stay_id, ward, urgent, year, started_on, cost)`);
    await rows(`INSERT INTO ward_silver.codes_codes BY NAME SELECT * FROM (VALUES ('I50', 'heart'), ('I51', 'heart'), ('I52', 'heart'), ('J44', 'lung'))
      AS t (code, chapter)`);
    await rows(`INSERT INTO ward_silver.diagnoses_diagnoses BY NAME SELECT * FROM (VALUES
      ('s1', 'I50'), ('s1', 'I51'), ('s1', 'J44'), ('s2', 'J44'), ('s3', 'X99'), ('s9', 'I50'), (NULL, 'I50'))
      AS t (stay_id, code)`);
    await rows(`INSERT INTO ward_silver.wards_wards BY NAME SELECT * FROM (VALUES ('s1', 'A'), ('s1', 'B'), ('s2', 'A'))
      AS t (stay_id, ward)`);
    for (const { table, select } of plan.curate) await rows(`CREATE TABLE ${nameOf(table)} AS ${select}`);
  });
  afterAll(() => instance?.closeSync());

  it('gives each table the columns and types that the plan promises', async () => {
    for (const { table, columns } of plan.curate) {
      const described = await rows(`DESCRIBE ${nameOf(table)}`);
      expect(described.map((one) => `${one.column_name} ${one.column_type}`)).toEqual(
        columns.map(({ name, type }) => `${name} ${types[type] ?? type.toUpperCase()}`),
      );
    }
  });

  it('has a pair for each member of a group, the unknown one where a group has none, and shares that add up to 1', async () => {
    const pairs = await rows(`SELECT stay.stay_id, code.code, round(pair.weight, 6) AS weight
      FROM ward_gold.diagnoses_diagnoses AS pair
      LEFT JOIN ward_gold.fct_stay AS stay ON stay.diagnosis_key = pair.stay_id_key
      LEFT JOIN ward_gold.dim_code AS code ON code.code_key = pair.code_key ORDER BY ALL NULLS LAST`);
    expect(pairs).toEqual([
      { stay_id: 's1', code: 'I50', weight: 0.333333 },
      { stay_id: 's1', code: 'I51', weight: 0.333333 },
      { stay_id: 's1', code: 'J44', weight: 0.333333 },
      { stay_id: 's2', code: 'J44', weight: 1 },
      // A code that the dimension lacks is an inferred member.
      { stay_id: 's3', code: 'X99', weight: 1 },
      { stay_id: 's4', code: null, weight: 1 },
      // A group that no fact has keeps its pairs.
      { stay_id: null, code: 'I50', weight: 1 },
    ]);
  });

  it('sums by shares, so that nothing counts twice', async () => {
    expect(await made('agg_chapter')).toEqual([
      { diagnosis_chapter: 'Unknown', started_year: 2021, count: '1', cost: null },
      // Two codes of one chapter at one stay are one stay.
      { diagnosis_chapter: 'heart', started_year: 2020, count: '1', cost: 66.666667 },
      { diagnosis_chapter: 'lung', started_year: 2020, count: '2', cost: 83.333333 },
      { diagnosis_chapter: null, started_year: 2021, count: '1', cost: 10 },
    ]);
  });

  it('sums by the shares of every bridge that groups', async () => {
    const cells = await made('agg_both');
    expect(cells.filter(({ diagnosis_code: code }) => code === 'J44')).toEqual([
      { diagnosis_code: 'J44', wards_ward: 'A', count: '2', cost: 66.666667 },
      { diagnosis_code: 'J44', wards_ward: 'B', count: '1', cost: 16.666667 },
    ]);
    const whole = cells.reduce((sum, { cost }) => sum + Number(cost), 0);
    expect(whole).toBeCloseTo(160, 4);
  });

  it('suppresses by rows of the fact, however many members of a bridge they have', async () => {
    const cells = async (name: string) =>
      (await made(name)).map(({ count, ...keys }) => `${Object.values(keys).join(' ')}: ${count}`);
    await rows(`CREATE OR REPLACE TABLE ward_gold.fct_small AS
      SELECT CAST(i AS BIGINT) AS diagnosis_key, CAST(i AS VARCHAR) AS stay_id, CAST(1 AS DECIMAL(10, 2)) AS cost
      FROM generate_series(1, 22) AS g(i)`);
    /** The first stays have each code of the heart, the others that of the lung. */
    const heart = (stays: number) =>
      rows(`CREATE OR REPLACE TABLE ward_gold.diagnoses_diagnoses AS
        SELECT CAST(i AS BIGINT) AS stay_id_key, code_key, CAST(1 AS DOUBLE) AS weight
        FROM generate_series(1, 22) AS g(i)
        JOIN ward_gold.dim_code ON (i <= ${stays} AND chapter = 'heart') OR (i > ${stays} AND chapter = 'lung')`);
    // Six pairs of two stays are a small cell.
    await heart(2);
    expect(await cells('agg_small_chapter')).toEqual(['heart: null', 'lung: null']);
    expect(await cells('agg_small_code')).toEqual([
      'heart I50: null',
      'heart I51: null',
      'heart I52: null',
      'lung J44: null',
    ]);
    await heart(10);
    expect(await cells('agg_small_chapter')).toEqual(['heart: 10', 'lung: 12']);
    expect(await cells('agg_small_code')).toEqual([
      'heart I50: 10',
      'heart I51: 10',
      'heart I52: 10',
      'lung J44: 12',
    ]);
  });

  it('suppresses everything where there are fewer rows than a cell needs, and nothing where there is none', async () => {
    expect(await made('agg_all')).toEqual([{ count: null, cost: null }]);
    expect((await made('agg_year')).every(({ count }) => count === null)).toBe(true);
    await rows('CREATE OR REPLACE TABLE ward_gold.fct_cell AS FROM ward_gold.fct_cell LIMIT 0');
    expect(await made('agg_all')).toEqual([{ count: '0', cost: null }]);
    expect(await made('agg_ward')).toEqual([]);
  });

  it('lets nobody compute a suppressed cell from totals of other aggregates, knowing that each has a row', async () => {
    const cell = fc.record({
      ward: fc.constantFrom('A', 'B', 'C', null),
      urgent: fc.constantFrom('n', 'y', null),
      year: fc.constantFrom(2020, 2021, 2022),
      rows: fc.constantFrom(1, 1, 2, 4, 5, 9, 30),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (cells) => {
        const values = cells.map(
          ({ ward, urgent, year, rows: count }) =>
            `(${ward === null ? 'NULL' : `'${ward}'`}, ${urgent === null ? 'NULL' : `'${urgent}'`}, ${year}, ${count})`,
        );
        await rows(`CREATE OR REPLACE TABLE ward_gold.fct_cell AS
          SELECT 'x' AS stay_id, ward, urgent, year, CAST(1 AS DECIMAL(10, 2)) AS cost
          FROM (VALUES ${values.join(', ')}) AS t (ward, urgent, year, n) CROSS JOIN generate_series(1, n) AS g(i)`);
        const truth = await rows(
          'SELECT ward, urgent, year, count(*)::INTEGER AS count FROM ward_gold.fct_cell GROUP BY ALL',
        );
        const finest = await made('agg_year');
        expect(finest.length).toBe(truth.length);
        const same = (one: Row, other: Row, keys: readonly string[]) =>
          keys.every((key) => one[key] === other[key]);
        const keys = ['ward', 'urgent', 'year'];
        const unknown = finest.filter(({ count }) => count === null);
        for (const shown of finest) {
          const real = Number(truth.find((one) => same(one, shown, keys))?.count);
          if (shown.count !== null) expect([Number(shown.count), real >= 5]).toEqual([real, true]);
        }
        // What can be subtracted: each hidden cell counts in the total of the longest keys that is shown.
        const totals: { by: readonly string[]; total: Row }[] = [];
        for (const [name, by] of [
          ['agg_urgent', ['ward', 'urgent']],
          ['agg_ward', ['ward']],
          ['agg_all', []],
        ] as const)
          for (const total of await made(name)) if (total.count !== null) totals.push({ by, total });
        const groups = Map.groupBy(unknown, (one) => totals.find(({ by, total }) => same(one, total, by)));
        for (const [total, hidden] of groups) {
          if (total === undefined) continue;
          const sum = hidden
            .map((one) => Number(truth.find((each) => same(each, one, keys))?.count))
            .reduce((all, one) => all + one, 0);
          // Each is 1 at least: with so much room any of them may be 1, or larger by the size of a cell.
          expect(hidden.length).toBeGreaterThanOrEqual(2);
          expect(sum - hidden.length).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 100 },
    );
  });
});
