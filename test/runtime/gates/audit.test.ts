import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Plan, PlanGate } from '../../../src/plan/index.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const silver = { namespace: 'example_claims_silver', name: 'claims' };
const later = { namespace: 'example_claims_silver', name: 'later' };
const columns = [column('claim_id', 'bigint', false), column('state', 'string')];
const gate = (changes: Partial<PlanGate> = {}): PlanGate => ({
  id: 'claims.state',
  stage: 'refine',
  table: silver,
  kind: 'expression',
  column: 'state',
  description: 'no state is bad',
  onFail: 'quarantine',
  maxFailures: 0,
  reads: [],
  select: `SELECT * FROM "example_claims_silver"."claims" WHERE state = 'bad'`,
  ...changes,
});
const planOf = (gates: readonly PlanGate[]): Plan =>
  examplePlan({
    refine: [
      exampleModel({
        table: silver,
        columns,
        reads: [bronze],
        select: 'SELECT * FROM "example_claims_bronze"."claims"',
      }),
      exampleModel({
        table: later,
        columns,
        reads: [silver],
        select: 'SELECT * FROM "example_claims_silver"."claims"',
      }),
    ],
    gates: [...gates],
  });

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench(planOf([]));
});
afterEach(() => bench.close());

it('takes more rows out than a call takes arguments', async () => {
  await bench.append(
    bronze,
    columns,
    `SELECT i AS claim_id, 'bad' AS state FROM range(150000) AS t(i) UNION ALL SELECT -1, 'ok'`,
  );
  const done = await refine(bench.context(planOf([gate()])));
  expect(done.quarantinedByRule).toEqual({ 'claims.state': 150_000 });
  expect(await bench.rows(silver)).toEqual([{ claim_id: -1n, state: 'ok' }]);
});

it('leaves no data file behind that the commit does not name', async () => {
  await bench.append(bronze, columns, `SELECT 1 AS claim_id, 'bad' AS state UNION ALL SELECT 2, 'ok'`);
  const context = bench.context(planOf([gate()]));
  await refine(context);
  const live = await bench.lake.dataFiles(await bench.table(silver));
  const written: string[] = [];
  for await (const { key } of context.stores.refined.list(`${silver.namespace}/claims-`)) {
    if (key.includes('/data/')) written.push(context.stores.refined.uri(key));
  }
  expect(written).toEqual(live.map(({ uri }) => uri));
});

it('says of no row that it left where another gate stopped the run', async () => {
  await bench.append(bronze, columns, `SELECT 1 AS claim_id, 'bad' AS state UNION ALL SELECT 2, 'worse'`);
  const stop = gate({
    id: 'claims.worse',
    onFail: 'stop',
    select: `SELECT * FROM "example_claims_silver"."claims" WHERE state = 'worse'`,
  });
  // It can be asked only when all models are made, together with the other.
  const gates = [gate({ reads: [later] }), stop];
  await expect(refine(bench.context(planOf(gates)))).rejects.toMatchObject({ kind: 'gate' });
  const kept = await bench.rows({ ...silver, name: 'claims__failures' });
  expect(kept.map((row) => [row.gate, row.on_fail]).sort()).toEqual([
    ['claims.state', 'stop'],
    ['claims.worse', 'stop'],
  ]);
});
