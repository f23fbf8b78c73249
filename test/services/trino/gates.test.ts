import { afterAll, beforeAll, expect, test } from 'vitest';
import { standaloneGates } from '../../../src/compiler/emit/plan/standalone-gate.ts';
import { productStatements } from '../../../src/compiler/emit/plan/statements.ts';
import { lineageColumns } from '../../../src/plan/index.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import type { StageResult } from '../../../src/runtime/stages/stage-result.ts';
import { compileTexts, planOf, visits } from '../../compiler/specs.ts';
import { column, type Workbench } from '../../runtime/workbench.ts';
import { type Benches, engines, openBenches, shownRows } from './benches.ts';
import { type EngineName, openClient } from './lakes.ts';

const compilation = compileTexts({
  'specs/product.yaml': visits(`
  star: {facts: {fct_visit: {from: visits, grain: [visit_id], degenerate: [ward], measures: {price: {expr: "cast(cost as double) / 3"}}}}}
  quality:
    visits:
      tests:
        - {not_null: ward, maxFailures: 25%, onFail: warn}
        - {accepted_values: {column: ward, values: [A, B]}, onFail: warn}
        - {unique: [ward, cost], onFail: warn}
        - {expression: cost < 100, onFail: quarantine}
        - {row_count: {max: 9}, onFail: warn}
        - {freshness: {column: _ingested_at, within: 36h}, onFail: warn}
        - {freshness: {column: released_on, within: 36h}, onFail: warn}
        - {anomaly: {measure: row_count, window: 28d, sigma: 3}, onFail: warn}
        - {anomaly: {measure: avg(cost), window: 28d, sigma: 1}, onFail: warn}
        - {schema: {visit_id: string, patient_id: string, zip: string, birth_date: date, started_on: date, ended_on: date, released_on: date, ward: string, cost: "decimal(10,2)", urgent: boolean}}
    fct_visit:
      tests:
        - {relationships: {column: ward, to: visits, field: ward}}
        - {reconciliation: {with: visits}}
        - {reconciliation: {with: visits, measure: sum(price), withMeasure: sum(cost), tolerance: 0.6}, onFail: warn}
        - {reconciliation: {with: visits, measure: avg(price), withMeasure: cost, tolerance: 0.7}}
        - {anomaly: {measure: sum(price), window: 5d, sigma: 2}, onFail: warn}
`),
});
const planned = planOf(compilation, 'visits');
const bronze = { namespace: 'visits_bronze', name: 'visits' };
const columns = [
  ...planned.sources[0]!.tables[0]!.columns.flatMap((one) =>
    one.door.action === 'drop' ? [] : [column(one.name, one.type)],
  ),
  ...lineageColumns.map(({ name, type }) => column(name, type)),
];
const day = (number: number) =>
  new Date(Date.parse('2026-03-01T02:00:00Z') + number * 86_400_000).toISOString();

/** Visits of a day: so many, one of them without ward. */
const arriving = (count: number, on: number): string => {
  const given: Readonly<Record<string, string>> = {
    visit_id: `'v${on}-' || i`,
    ward: "CASE i WHEN 0 THEN NULL WHEN 1 THEN 'C' ELSE 'A' END",
    cost: `${10 + on} + i / 7`,
    released_on: `DATE '${day(on).slice(0, 10)}'`,
    _ingested_at: `TIMESTAMPTZ '${day(on)}'`,
  };
  const values = columns.map(
    ({ name, type }) =>
      `CAST(${given[name] ?? 'NULL'} AS ${type === 'string' ? 'VARCHAR' : type}) AS "${name}"`,
  );
  return `SELECT ${values.join(', ')} FROM range(${count}) AS t(i)`;
};

let benches: Benches;
beforeAll(async () => {
  benches = await openBenches(async (first) => {
    await first.append(bronze, columns, arriving(4, 0));
  });
});
afterAll(() => benches.close());

const verdicts = ({ gates }: Pick<StageResult, 'gates'>) =>
  gates.map(({ id, outcome, failures, note }) => `${id} ${outcome} ${failures}${note ? ` ${note}` : ''}`);

/** Both stages of a day. */
async function run(name: EngineName, on: number): Promise<readonly string[]> {
  const { refine: silver, curate: gold, gates } = productStatements(compilation.graph, 'visits', name);
  const plan = benches.plan(name, { refine: [...silver], curate: [...gold], gates: [...gates] });
  const context = benches.of(name).context(plan, { startedAt: day(on) });
  const [refined, curated] = [await refine(context), await curate(context)];
  return [...verdicts(refined), ...verdicts(curated)];
}

const shown = async (bench: Workbench, namespace: string, name: string) =>
  shownRows(await bench.rows({ namespace, name })).map((row) =>
    row.replace(/"(run_id|record_id|failed_at)":"[^"]*",?/g, ''),
  );

/** What a table's gates would have measured on six days more. */
async function measure(layer: 'silver' | 'gold', table: string, values: Readonly<Record<string, number>>) {
  const rows = Object.entries(values).flatMap(([gate, value]) =>
    [1, 2, 3, 4, 5, 6].map(
      (on) =>
        `('${table}.anomaly.${gate}', 'run-${on}', TIMESTAMPTZ '${day(on)}', ${value} + ${on / 8}::DOUBLE)`,
    ),
  );
  await benches.append(
    { namespace: `visits_${layer}`, name: `${table}__measurements` },
    [
      column('gate', 'string', false),
      column('run_id', 'string', false),
      column('measured_at', 'timestamptz', false),
      column('value', 'double', false),
    ],
    `SELECT * FROM (VALUES ${rows.join(', ')}) AS t(gate, run_id, measured_at, value)`,
  );
}

test('gates of every kind judge alike, and keep the same', async () => {
  const all = new Set<string>();
  const both = async (on: number) => {
    const [ours, theirs] = [await run('duckdb', on), await run('trino', on)];
    expect(theirs, `day ${on}`).toEqual(ours);
    for (const verdict of theirs) all.add(verdict);
  };
  await both(0);
  await measure('silver', 'visits', { row_count: 4, avg_cost: 10.2 });
  await measure('gold', 'fct_visit', { sum_price: 13 });
  await benches.append(bronze, columns, arriving(5, 7));
  await both(7);
  await both(8);
  await benches.append(bronze, columns, arriving(60, 9));
  await both(9);
  const [one, other] = engines.map((name) => benches.of(name));
  for (const [namespace, table] of [
    ['visits_silver', 'visits__measurements'],
    ['visits_gold', 'fct_visit__measurements'],
    ['visits_silver', 'visits'],
    ['visits_gold', 'fct_visit'],
  ] as const) {
    expect(await shown(other!, namespace, table), table).toEqual(await shown(one!, namespace, table));
  }
  expect(await shown(other!, 'visits_silver', 'visits__measurements')).toHaveLength(18);
  const kinds = new Set(planned.gates.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'accepted_values',
    'anomaly',
    'expression',
    'freshness',
    'not_null',
    'reconciliation',
    'relationships',
    'row_count',
    'schema',
    'unique',
  ]);
  const ended = (gate: string) =>
    [...new Set([...all].filter((one) => one.startsWith(`${gate} `)).map((one) => one.split(' ')[1]))].sort();
  expect(ended('visits.anomaly.row_count')).toEqual(['passed', 'warned']);
  expect(ended('visits.freshness._ingested_at')).toEqual(['passed']);
  expect(ended('visits.not_null.ward')).toEqual(['tolerated']);
  expect(ended('fct_visit.reconciliation.sum_price_visits')).toEqual(['warned']);
  expect(ended('fct_visit.reconciliation.row_count_visits')).toEqual(['passed']);
  expect(ended('visits.schema')).toEqual(['passed']);
});

test('a table that is stale is found on both in a run that finds nothing new', async () => {
  for (const name of engines) {
    expect(await run(name, 12)).toEqual(
      expect.arrayContaining([
        'visits.freshness._ingested_at warned 1',
        'visits.freshness.released_on warned 1',
      ]),
    );
  }
});

test('the statements that are emitted for Trino find the same in what was published', async () => {
  const { gates } = productStatements(compilation.graph, 'visits', 'trino');
  const client = openClient(benches.twin.catalog);
  const failing = new Map<string, number>();
  for (const { id, select } of standaloneGates(gates, compilation.graph, 'visits', 'trino'))
    failing.set(id, (await client.run(select)).rows.length);
  expect(Object.fromEntries([...failing].filter(([, rows]) => rows > 0))).toEqual({
    // Rows of another kind than A and B, one of each day; and as many rows as on the last day.
    'visits.accepted_values.ward': 3,
    'visits.row_count': 1,
    'fct_visit.reconciliation.sum_price_visits': 1,
    // By the clock of the engine.
    'visits.freshness._ingested_at': 1,
    'visits.freshness.released_on': 1,
  });
  const schema = standaloneGates(gates, compilation.graph, 'visits', 'trino').find(
    ({ kind }) => kind === 'schema',
  );
  const other =
    schema?.select
      .replace("'decimal(10,2)'", "'double'")
      .replace("('zip', 'varchar')", "('zip3', 'varchar')") ?? '';
  expect((await client.run(`SELECT * FROM (${other}) AS t ORDER BY 1`)).rows).toEqual([
    { column_name: 'cost', promised: 'double', found: 'decimal(10,2)' },
    { column_name: 'zip', promised: null, found: 'varchar' },
    { column_name: 'zip3', promised: 'varchar', found: null },
  ]);
});
