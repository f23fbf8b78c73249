import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanGate, PlanModel } from '../../../src/plan/index.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel } from '../../runtime/plan.ts';
import { column } from '../../runtime/workbench.ts';
import { type Benches, bronze, engines, openBenches, shownRows, silver } from './benches.ts';
import { openClient } from './lakes.ts';

const claims = bronze('claims');
const columns = [column('claim_id', 'string'), column('state', 'string'), column('amount', 'decimal(10,2)')];
const gold = { namespace: 'example_claims_gold', name: 'by_state' };
const kept = exampleModel({
  table: silver('kept'),
  columns,
  reads: [claims],
  select: 'SELECT "claim_id", "state", "amount" FROM "example_claims_bronze"."claims"',
});

let benches: Benches;
beforeAll(async () => {
  benches = await openBenches(async (bench) => {
    await bench.append(
      claims,
      columns,
      `SELECT * FROM (VALUES ('a', 'BE', 1.5), ('b', 'BY', 20)) AS t(claim_id, state, amount)`,
    );
  });
});
afterAll(() => benches?.close());

/** A view as the compiler makes one; Trino's words name the catalog. */
function view(name: string, from: string, where: string, more: Partial<PlanModel>): PlanModel {
  const select = (catalog = '') =>
    `SELECT "claim_id", "state", CAST("amount" AS DECIMAL(10,2)) AS "amount" FROM ${catalog}"example_claims_silver"."${from}" AS "made" WHERE ${where}`;
  return exampleModel({
    table: silver(name),
    columns,
    materialized: 'view',
    reads: [kept.table],
    select: select(),
    definitions: [
      { dialect: 'duckdb', sql: select() },
      { dialect: 'trino', sql: select(`"${benches.twin.catalog}".`) },
    ],
    ...more,
  });
}
const hashed = (name: string) => ({ table: silver(name), hash: name });
const models = () => ({
  refine: [
    kept,
    view('positive', 'kept', '"amount" > 0', {}),
    view('dear', 'positive', '"amount" > 10', { views: [hashed('positive')] }),
  ],
  curate: [
    exampleModel({
      table: gold,
      columns: [column('state', 'string'), column('total', 'decimal(18,2)')],
      reads: [kept.table],
      views: [hashed('dear'), hashed('positive')],
      select: `SELECT "state", sum("amount") AS "total" FROM "example_claims_silver"."dear" GROUP BY "state"`,
    }),
  ],
});
const gate = (table: string, condition: string, onFail: PlanGate['onFail']): PlanGate => ({
  id: `${table}.amount`,
  stage: 'refine',
  table: silver(table),
  kind: 'expression',
  column: 'amount',
  description: 'amounts are small',
  onFail,
  maxFailures: 0,
  reads: [silver(table)],
  select: `SELECT * FROM "example_claims_silver"."${table}" WHERE ${condition}`,
});

/** Both stages on both engines: what was done, the verdicts and gold, which must be the same. */
async function both(gates: readonly PlanGate[] = []) {
  const found = [];
  for (const name of engines) {
    const plan = benches.plan(name, { ...models(), gates: [...gates] });
    const bench = benches.of(name);
    const refined = await refine(bench.context(plan));
    const curated = await curate(bench.context(plan));
    found.push({
      committed: [refined.committed, curated.committed],
      tables: [...refined.tables, ...curated.tables].map(({ table, rows, how }) => [table.name, rows, how]),
      gates: refined.gates.map(({ id, outcome, failures }) => [id, outcome, failures]),
      gold: shownRows(await bench.rows(gold)),
    });
  }
  expect(found[1]).toEqual(found[0]);
  return found[1]!;
}

describe('views on Trino and on DuckDB', () => {
  test('are read through each other, and by Trino from the catalog', async () => {
    const done = await both();
    expect(done.tables).toEqual([
      ['kept', 2, 'rebuilt'],
      ['positive', 2, 'view'],
      ['dear', 1, 'view'],
      ['by_state', 1, 'rebuilt'],
    ]);
    const client = openClient(benches.twin.catalog);
    const { rows } = await client.run(
      `SELECT "claim_id", "amount" FROM "${benches.twin.catalog}".example_claims_silver.dear`,
    );
    expect(rows).toEqual([{ claim_id: 'b', amount: '20.00' }]);
  });

  test('are not made again where nothing is new', async () => {
    expect(await both()).toMatchObject({ committed: [false, false] });
  });

  test('follow rows that leave the table below them, and are asked by gates', async () => {
    await benches.append(
      claims,
      columns,
      `SELECT 'c' AS claim_id, 'BE' AS state, 5000 AS amount UNION ALL SELECT 'd', 'BE', 30`,
    );
    const done = await both([
      gate('kept', '"amount" > 1000', 'quarantine'),
      gate('dear', '"amount" > 25', 'warn'),
    ]);
    expect(done.gates).toEqual([
      ['kept.amount', 'quarantined', 1],
      ['dear.amount', 'warned', 1],
    ]);
    expect(done.tables.slice(0, 3).map(([name, rows]) => [name, rows])).toEqual([
      ['kept', 3],
      ['positive', 3],
      ['dear', 2],
    ]);
    expect(done.gold).toHaveLength(2);
  });
});
