import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan, PlanModel } from '../../../src/plan/index.ts';
import { compileTexts, findings, planOf } from '../specs.ts';

const spec = (effective: string, key = 'ward, since') => `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: beds}
spec:
  sources:
    wards:
      connector: csv
      location: landing://wards
      csv:
        table: wards
        primaryKey: [${key}]
        columns:
          ward: {type: string, identifies: none}
          floor: {type: integer, identifies: none}
          head: {type: string, identifies: none}
          since: {type: ${effective}, identifies: date}
    stays:
      connector: csv
      location: landing://stays
      csv:
        table: stays
        primaryKey: [stay_id]
        columns:
          stay_id: {type: string, identifies: other-unique-id, required: true}
          ward: {type: string, identifies: none}
          started_at: {type: timestamp, identifies: date}
  privacy: {policy: shifted}
  star:
    dimensions:
      dim_ward: {from: wards_wards, naturalKey: [ward], attributes: {floor: type2, head: type1}, effectiveFrom: since}
    facts:
      fct_stay: {from: stays_stays, grain: [stay_id], dimensions: {ward: {to: dim_ward, on: ward, asOf: started_at}}}
`;

type Row = Readonly<Record<string, unknown>>;
type Observation = {
  readonly ward: string;
  readonly floor: number | null;
  readonly head: string | null;
  readonly since: string | null;
};

const types: Readonly<Record<string, string>> = { string: 'VARCHAR', timestamptz: 'TIMESTAMPTZ' };
const nameOf = ({ namespace, name }: PlanModel['table']) => `"${namespace}"."${name}"`;
const quoted = (value: string | number | null) =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`;
const beginning = '0001-01-01';

/** What the language says of versions, word by word; the last observation of a moment counts. */
function versionsOf(observations: readonly Observation[]): readonly Row[] {
  const versions: Row[] = [];
  for (const [ward, all] of Map.groupBy(observations, (one) => one.ward)) {
    const byMoment = new Map(all.map((one) => [one.since ?? beginning, one]));
    const moments = [...byMoment.keys()].sort();
    const states = moments.map((moment) => ({ moment, ...(byMoment.get(moment) as Observation) }));
    const changes = states.filter(({ floor }, index) => index === 0 || floor !== states[index - 1]?.floor);
    for (const [index, { moment, floor }] of changes.entries()) {
      const next = changes[index + 1]?.moment ?? null;
      versions.push({
        ward,
        floor,
        head: states.at(-1)?.head ?? null,
        valid_from: index === 0 ? beginning : moment,
        valid_to: next,
        is_current: next === null,
      });
    }
  }
  return versions.sort((one, other) =>
    `${one.ward} ${one.valid_from}` < `${other.ward} ${other.valid_from}` ? -1 : 1,
  );
}

describe('a type-2 dimension, run by DuckDB', () => {
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
  const load = async (observations: readonly Observation[]) => {
    await rows('DELETE FROM beds_silver.wards_wards');
    // The later in the list arrived later; silver keeps one row of each ward and moment.
    const kept = new Map(observations.map((one) => [`${one.ward} ${one.since}`, one]));
    for (const [index, { ward, floor, head, since }] of [...kept.values()].entries())
      await rows(`INSERT INTO beds_silver.wards_wards BY NAME SELECT ${quoted(ward)} AS ward, ${quoted(floor)} AS floor,
        ${quoted(head)} AS head, CAST(${quoted(since)} AS DATE) AS since, TIMESTAMPTZ '2026-01-01 00:00:00Z' + to_seconds(${index}) AS _ingested_at`);
    for (const name of ['dim_ward', 'fct_stay'])
      await rows(`CREATE OR REPLACE TABLE ${nameOf(model(name).table)} AS ${model(name).select}`);
  };
  const versions = () =>
    rows(`SELECT ward, floor, head, valid_from, valid_to, is_current FROM beds_gold.dim_ward
      WHERE ward_key <> -1 ORDER BY ward, valid_from`);
  const failing = async (kind: string) => {
    const gates = plan.gates.filter((gate) => gate.kind === kind && gate.table.name === 'dim_ward');
    expect(gates.length).toBeGreaterThan(0);
    for (const { select } of gates) expect(await rows(select)).toEqual([]);
  };

  beforeAll(async () => {
    plan = planOf(compileTexts({ 'specs/product.yaml': spec('date') }), 'beds');
    instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    connection = await instance.connect();
    await rows("SET TimeZone = 'America/New_York'");
    for (const layer of ['silver', 'gold']) await rows(`CREATE SCHEMA beds_${layer}`);
    for (const { columns, table } of plan.refine) {
      const definitions = columns.map(({ name, type }) => `"${name}" ${types[type] ?? type.toUpperCase()}`);
      await rows(`CREATE TABLE ${nameOf(table)} (${definitions.join(', ')})`);
    }
    await rows(`INSERT INTO beds_silver.stays_stays BY NAME SELECT * FROM (VALUES
      ('s1', 'A', TIMESTAMP '2020-01-31 23:59:59'), ('s2', 'A', TIMESTAMP '2020-02-01 00:00:00'),
      ('s3', 'Z', TIMESTAMP '2020-01-01 00:00:00'), ('s4', NULL, TIMESTAMP '2020-01-01 00:00:00'), ('s5', 'A', NULL))
      AS t (stay_id, ward, started_at)`);
  });
  afterAll(() => instance?.closeSync());

  const history: readonly Observation[] = [
    { ward: 'A', floor: 1, head: 'first', since: '2019-01-01' },
    { ward: 'A', floor: 1, head: 'second', since: '2019-06-01' },
    { ward: 'A', floor: 2, head: 'third', since: '2020-02-01' },
  ];

  it('has the columns and types that the plan promises', async () => {
    await load(history);
    for (const name of ['dim_ward', 'fct_stay']) {
      const described = await rows(`DESCRIBE ${nameOf(model(name).table)}`);
      expect(described.map((one) => `${one.column_name} ${one.column_type}`)).toEqual(
        model(name).columns.map(({ name: column, type }) => `${column} ${types[type] ?? type.toUpperCase()}`),
      );
    }
  });

  it('gives a fact the version that was valid then, an inferred member, or the unknown one', async () => {
    await load(history);
    expect(
      await rows(`SELECT stay_id, ward, floor, CAST(valid_from AS VARCHAR) AS valid_from, dim.ward_key = -1 AS unknown FROM beds_gold.fct_stay
        JOIN beds_gold.dim_ward AS dim USING (ward_key) ORDER BY stay_id`),
    ).toEqual([
      { stay_id: 's1', ward: 'A', floor: 1, valid_from: beginning, unknown: false },
      { stay_id: 's2', ward: 'A', floor: 2, valid_from: '2020-02-01', unknown: false },
      { stay_id: 's3', ward: 'Z', floor: null, valid_from: beginning, unknown: false },
      { stay_id: 's4', ward: null, floor: null, valid_from: beginning, unknown: true },
      { stay_id: 's5', ward: null, floor: null, valid_from: beginning, unknown: true },
    ]);
  });

  it('keeps the key of an inferred member when the member arrives', async () => {
    await load(history);
    const [inferred] = await rows("SELECT ward_key FROM beds_gold.dim_ward WHERE ward = 'Z'");
    await load([...history, { ward: 'Z', floor: 9, head: null, since: '2019-01-01' }]);
    expect(await rows("SELECT ward_key, floor FROM beds_gold.dim_ward WHERE ward = 'Z'")).toEqual([
      { ward_key: inferred?.ward_key, floor: 9 },
    ]);
  });

  it('has no row but the unknown and the inferred where there is no member yet', async () => {
    await load([]);
    expect(await versions()).toEqual(
      ['A', 'Z'].map((ward) => ({
        ward,
        floor: null,
        head: null,
        valid_from: beginning,
        valid_to: null,
        is_current: true,
      })),
    );
    await failing('history');
  });

  it('is the same in whatever order observations come, late or restated, and passes its own tests', async () => {
    const observation = fc.record({
      ward: fc.constantFrom('A', 'Z', 'Ä', ''),
      floor: fc.constantFrom(1, 2, null),
      head: fc.constantFrom('x', 'y', null),
      since: fc.constantFrom('2020-01-01', '2020-02-01', '2020-03-29', '1899-12-31', null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(observation, { maxLength: 12 }), async (observations) => {
        await load(observations);
        const expected = versionsOf(observations);
        const seen = new Set<string>(observations.map(({ ward }) => ward));
        expect((await versions()).filter(({ ward }) => seen.has(String(ward)))).toEqual(expected);
        await failing('history');
        await failing('unique');
      }),
      { numRuns: 40 },
    );
  });

  it('is tested: a gap and an overlap are found', async () => {
    await load(history);
    const [gate] = plan.gates.filter(({ kind }) => kind === 'history');
    for (const until of ['2020-01-01', '2020-03-01', '2021-01-01']) {
      await rows(`UPDATE beds_gold.dim_ward SET valid_to = DATE '${until}' WHERE valid_to IS NOT NULL`);
      expect(await rows(gate?.select ?? '')).toHaveLength(1);
    }
  });

  it('compares moments of other types in UTC', () => {
    for (const effective of ['timestamp', 'date']) {
      const { curate } = planOf(compileTexts({ 'specs/product.yaml': spec(effective) }), 'beds');
      expect(curate.find(({ table }) => table.name === 'fct_stay')?.select).toContain('"started_at"');
    }
  });

  it('has a table with every state beside one that keeps the newest', () => {
    const forgetful = compileTexts({ 'specs/product.yaml': spec('date', 'ward') });
    expect(findings(forgetful)).toEqual([]);
    const { refine, curate } = planOf(forgetful, 'beds');
    const [newest, states] = ['wards_wards', 'wards_wards__by_since'].map((name) =>
      refine.find(({ table }) => table.name === name),
    );
    expect(newest).toMatchObject({ key: ['ward'], strategy: 'merge' });
    expect(states).toMatchObject({
      key: ['ward', 'since'],
      strategy: 'merge',
      increment: newest?.increment,
      columns: newest?.columns,
    });
    expect(states?.select).toContain('PARTITION BY "ward", "since"');
    expect(curate.find(({ table }) => table.name === 'dim_ward')?.reads.map(({ name }) => name)).toEqual([
      'stays_stays',
      'wards_wards__by_since',
    ]);
  });

  it('lets rows that quality takes out leave the states too', () => {
    const quality = `  quality: {wards_wards: {tests: [{expression: floor > 0, onFail: quarantine}, {not_null: floor}]}}\n`;
    const { gates } = planOf(compileTexts({ 'specs/product.yaml': spec('date', 'ward') + quality }), 'beds');
    const tables = (kind: string, onFail: string) =>
      gates.filter((gate) => gate.kind === kind && gate.onFail === onFail).map(({ table }) => table.name);
    expect(tables('expression', 'quarantine')).toEqual(['wards_wards', 'wards_wards__by_since']);
    expect(gates.filter(({ column }) => column === 'floor').map(({ table }) => table.name)).toEqual([
      'wards_wards',
    ]);
  });

  it('is refused where silver is made of silver that forgets', () => {
    const between = spec('date', 'ward')
      .replace('  star:', '  silver: {high: {from: wards_wards, where: floor > 3}}\n  star:')
      .replace('from: wards_wards, naturalKey', 'from: high, naturalKey');
    expect(findings(compileTexts({ 'specs/product.yaml': between }))).toEqual([
      expect.stringMatching(/^STAR020 32:\d+ `high` keeps one row of each ward: former values are gone$/),
    ]);
  });
});
