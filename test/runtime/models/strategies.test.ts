import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanModel } from '../../../src/plan/index.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const silver = { namespace: 'example_claims_silver', name: 'claims' };
const columns = [
  column('claim_id', 'string'),
  column('state', 'string'),
  column('_ingested_at', 'timestamptz'),
];
const base = {
  table: silver,
  columns,
  materialized: 'incremental',
  key: ['claim_id'],
  reads: [bronze],
  increment: bronze,
} as const;

describe('incremental strategies', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(examplePlan());
  });
  afterEach(() => bench.close());

  const arrive = (rows: string, day: number) =>
    bench.append(
      bronze,
      columns,
      `SELECT *, TIMESTAMPTZ '2026-01-0${day} 00:00:00+00' AS _ingested_at FROM (VALUES ${rows}) AS t(claim_id, state)`,
    );
  const run = async (model: PlanModel) =>
    (await refine(bench.context(examplePlan({ refine: [model] })))).tables[0]?.how;
  const held = async () => (await bench.rows(silver)).map(({ claim_id, state }) => `${claim_id} ${state}`);

  const filtered: PlanModel = exampleModel({
    ...base,
    key: [...base.key],
    reads: [bronze],
    columns,
    strategy: 'merge',
    select: `SELECT claim_id, state, _ingested_at FROM (
      SELECT *, row_number() OVER (PARTITION BY claim_id ORDER BY _ingested_at DESC) AS version
      FROM "example_claims_bronze"."claims") AS v WHERE version = 1 AND (state <> 'void')`,
    touches: 'SELECT DISTINCT claim_id FROM "example_claims_bronze"."claims"',
  });

  it('merge: a row that a filter takes out takes its older version with it', async () => {
    await arrive(`('c1', 'new'), ('c2', 'new'), ('c3', 'void')`, 1);
    await run(filtered);
    expect(await held()).toEqual(['c1 new', 'c2 new']);
    await arrive(`('c1', 'void'), ('c3', 'paid')`, 2);
    expect(await run(filtered)).toBe('merged');
    expect(await held()).toEqual(['c2 new', 'c3 paid']);
  });

  it('merge with a filter: an older row that comes late does not bring back what was taken out', async () => {
    await arrive(`('c1', 'void')`, 3);
    await run(filtered);
    await arrive(`('c1', 'new'), ('c2', 'new')`, 2);
    expect(await run(filtered)).toBe('rebuilt');
    expect(await held()).toEqual(['c2 new']);
  });

  it('delete+insert: the rows of a batch stand for all rows of their keys', async () => {
    const model = exampleModel({
      ...base,
      key: [...base.key],
      reads: [bronze],
      columns,
      strategy: 'delete+insert',
      select: 'SELECT claim_id, state, _ingested_at FROM "example_claims_bronze"."claims"',
    });
    await arrive(`('c1', 'a'), ('c1', 'b'), ('c2', 'a')`, 1);
    await run(model);
    await arrive(`('c1', 'c'), ('c1', 'd'), ('c3', 'a')`, 2);
    expect(await run(model)).toBe('merged');
    expect(await held()).toEqual(['c1 c', 'c1 d', 'c2 a', 'c3 a']);
    await run(model);
    expect(await held()).toEqual(['c1 c', 'c1 d', 'c2 a', 'c3 a']);
  });
});
