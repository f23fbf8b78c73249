import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameOf, type Plan, type PlanGate, type PlanModel } from '../../../src/plan/index.ts';
import { GateFailure } from '../../../src/runtime/gates/index.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const silver = (name: string) => ({ namespace: 'example_claims_silver', name });
const gold = { namespace: 'example_claims_gold', name: 'by_state' };
const columns = [
  column('claim_id', 'string', false),
  column('state', 'string'),
  column('_ingested_at', 'timestamptz', false),
];

const claims: PlanModel = exampleModel({
  table: silver('claims'),
  columns,
  materialized: 'incremental',
  strategy: 'merge',
  key: ['claim_id'],
  reads: [bronze],
  increment: bronze,
  select: `SELECT * FROM "example_claims_bronze"."claims"
    QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY _ingested_at DESC) = 1`,
});
/** Reads another incremental table. */
const seen: PlanModel = exampleModel({
  table: silver('seen'),
  columns: [column('claim_id', 'string', false), column('state', 'string')],
  materialized: 'incremental',
  strategy: 'merge',
  key: ['claim_id'],
  reads: [claims.table],
  increment: claims.table,
  select: 'SELECT claim_id, state FROM "example_claims_silver"."claims"',
});
const events: PlanModel = exampleModel({
  table: silver('events'),
  columns,
  materialized: 'incremental',
  strategy: 'append',
  reads: [bronze],
  increment: bronze,
  select: 'SELECT * FROM "example_claims_bronze"."claims"',
});
const byState: PlanModel = exampleModel({
  table: gold,
  columns: [column('state', 'string'), column('claims', 'bigint')],
  reads: [seen.table],
  select: 'SELECT state, count(*) AS claims FROM "example_claims_silver"."seen" GROUP BY state',
});
const known: PlanGate = {
  id: 'seen.relationships.claim_id',
  stage: 'refine',
  table: seen.table,
  kind: 'relationships',
  column: 'claim_id',
  description: 'claim_id is among claims',
  onFail: 'quarantine',
  maxFailures: 0,
  reads: [seen.table, claims.table],
  select: `SELECT * FROM "example_claims_silver"."seen" AS child WHERE NOT EXISTS (
    SELECT 1 FROM "example_claims_silver"."claims" AS parent WHERE parent.claim_id = child.claim_id)`,
};
const models = [claims, seen, events];
const plan = (changes: Partial<Plan> = {}) => examplePlan({ refine: models, curate: [byState], ...changes });
const only = (...some: readonly PlanModel[]) => ({ only: new Set(some.map(({ table }) => nameOf(table))) });

const arrive = (bench: Workbench, rows: string, day: number) =>
  bench.append(
    bronze,
    columns,
    `SELECT *, TIMESTAMPTZ '2026-01-01' + INTERVAL ${day} DAY AS _ingested_at FROM (VALUES ${rows}) AS t(claim_id, state)`,
  );
const ids = async (bench: Workbench, model: PlanModel) =>
  (await bench.rows(model.table)).map((row) => row.claim_id);

describe('a run of some models', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(plan());
  });
  afterEach(() => bench.close());

  it('leaves the others as they are, which later see all that they have not seen', async () => {
    await arrive(bench, `('c1', 'BE')`, 1);
    await refine(bench.context(plan()));
    await arrive(bench, `('c2', 'BY')`, 2);
    const part = await refine(bench.context(plan(), only(claims)));
    expect(part.tables.map(({ table }) => table)).toEqual([claims.table]);
    expect(await ids(bench, seen)).toEqual(['c1']);
    expect(await ids(bench, events)).toEqual(['c1']);
    await arrive(bench, `('c3', 'BY')`, 3);
    await refine(bench.context(plan(), only(claims)));
    const rest = await refine(bench.context(plan(), only(seen, events)));
    expect(rest.tables.map(({ how }) => how)).toEqual(['merged', 'appended']);
    expect(await ids(bench, seen)).toEqual(['c1', 'c2', 'c3']);
    expect(await ids(bench, events)).toEqual(['c1', 'c2', 'c3']);
    expect(await refine(bench.context(plan()))).toMatchObject({ committed: false });
  });

  it('reads a table that is left out as it stands', async () => {
    await arrive(bench, `('c1', 'BE')`, 1);
    await refine(bench.context(plan()));
    await arrive(bench, `('c2', 'BY')`, 2);
    expect((await refine(bench.context(plan(), only(seen)))).tables).toMatchObject([{ how: 'unchanged' }]);
    expect(await ids(bench, seen)).toEqual(['c1']);
  });

  it('says which table is missing where one was never made', async () => {
    await arrive(bench, `('c1', 'BE')`, 1);
    await expect(refine(bench.context(plan(), only(seen)))).rejects.toThrow(
      /example_claims_silver\.claims isn't there yet/,
    );
  });

  it('asks the gates of a table that is left out when what they compare it with changes, and takes no row of it', async () => {
    const gated = plan({ gates: [known] });
    await arrive(bench, `('c1', 'BE'), ('c2', 'BY')`, 1);
    await refine(bench.context(gated));
    const none = await refine(bench.context(gated, only(events)));
    expect(none.gates).toEqual([]);
    const fewer = { ...claims, select: `SELECT * FROM (${claims.select}) WHERE claim_id <> 'c2'` };
    const shrunk = plan({ refine: [fewer, seen, events], gates: [known] });
    await expect(refine(bench.context(shrunk, only(claims)))).rejects.toThrow(GateFailure);
    expect(await ids(bench, claims)).toEqual(['c1', 'c2']);
    expect(await ids(bench, seen)).toEqual(['c1', 'c2']);
    // All of them together: what reads the smaller table is made of it.
    await refine(bench.context(shrunk));
    expect(await ids(bench, seen)).toEqual(['c1']);
  });

  it('asks the gates of a view that is left out when the table beneath it changes', async () => {
    const shown = exampleModel({
      table: silver('shown'),
      columns: [column('claim_id', 'string', false)],
      materialized: 'view',
      reads: [claims.table],
      select: 'SELECT claim_id FROM "example_claims_silver"."claims"',
    });
    const few: PlanGate = {
      ...known,
      id: 'shown.row_count',
      table: shown.table,
      kind: 'row_count',
      column: null,
      onFail: 'stop',
      reads: [shown.table],
      select: 'SELECT 1 FROM "example_claims_silver"."shown" HAVING count(*) > 1',
    };
    const viewed = plan({ refine: [claims, shown, events], gates: [few], curate: [] });
    await arrive(bench, `('c1', 'BE')`, 1);
    await refine(bench.context(viewed));
    await arrive(bench, `('c2', 'BE')`, 2);
    expect((await refine(bench.context(viewed, only(events)))).gates).toEqual([]);
    await expect(refine(bench.context(viewed, only(claims)))).rejects.toThrow(GateFailure);
  });

  it('does not ask gates of a table that nobody has made yet', async () => {
    await arrive(bench, `('c1', 'BE')`, 1);
    const result = await refine(bench.context(plan({ gates: [known] }), only(claims)));
    expect(result).toMatchObject({ committed: true, gates: [] });
  });

  it.each<readonly (readonly [batch: string, chosen: readonly PlanModel[], curates: boolean])[]>([
    [
      [`('c1', 'BY')`, [claims], true],
      [`('c0', 'HH'), ('c2', 'HH')`, [seen, events], false],
      [`('c1', 'HB')`, [claims, events], true],
    ],
    [
      [`('c0', 'BY')`, [events], true],
      [`('c3', 'HH')`, [claims, seen], false],
    ],
  ])('and then a whole one gives what a whole one alone gives', async (...steps) => {
    const whole = await openWorkbench(plan());
    try {
      for (const one of [bench, whole]) {
        await arrive(one, `('c0', 'BE')`, 0);
        await refine(one.context(plan()));
        await curate(one.context(plan()));
      }
      for (const [index, [batch, chosen, curates]] of steps.entries()) {
        for (const one of [bench, whole]) await arrive(one, batch, index + 1);
        await refine(bench.context(plan(), only(...chosen)));
        if (curates) await curate(bench.context(plan()));
      }
      for (const one of [bench, whole]) {
        await refine(one.context(plan()));
        await curate(one.context(plan()));
      }
      for (const { table } of [...models, byState])
        expect(await bench.rows(table)).toEqual(await whole.rows(table));
    } finally {
      await whole.close();
    }
  });
});
