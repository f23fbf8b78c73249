import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan, PlanGate, PlanModel, TableRef } from '../../../src/plan/index.ts';
import { historyOf } from '../../../src/runtime/history.ts';
import { orphans } from '../../../src/runtime/lake/index.ts';
import { openLake } from '../../../src/runtime/lake/open-lake.ts';
import { marks } from '../../../src/runtime/models/watermark.ts';
import { query } from '../../../src/runtime/query/index.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { maintain } from '../../../src/runtime/stages/maintain/maintain.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { runDataTests } from '../../../src/runtime/tests/data-tests.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const silver = (name: string): TableRef => ({ namespace: 'example_claims_silver', name });
const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const gold = { namespace: 'example_claims_gold', name: 'by_state' };
const bronzeColumns = [column('claim_id', 'string'), column('state', 'string'), column('amount', 'string')];

/** As the compiler makes one: the SELECT casts, and every engine has its words. */
const view = (model: Parameters<typeof exampleModel>[0]): PlanModel =>
  exampleModel({
    materialized: 'view',
    definitions: [
      { dialect: 'duckdb', sql: model.select },
      { dialect: 'trino', sql: model.select },
    ],
    ...model,
  });
const priced = view({
  table: silver('priced'),
  columns: [column('claim_id', 'string'), column('state', 'string'), column('amount', 'decimal(10,2)')],
  reads: [bronze],
  select:
    'SELECT claim_id, state, CAST(amount AS DECIMAL(10,2)) AS amount FROM "example_claims_bronze"."claims"',
});
const known = { table: priced.table, hash: '1' };
const dear = view({
  table: silver('dear'),
  columns: priced.columns,
  reads: [bronze],
  views: [known],
  select: 'SELECT * FROM "example_claims_silver"."priced" WHERE amount > 5',
});
const byState = exampleModel({
  table: gold,
  columns: [column('state', 'string'), column('claims', 'bigint'), column('total', 'decimal(18,2)')],
  reads: [bronze],
  views: [{ table: dear.table, hash: '2' }, known],
  select: `SELECT state, count(*) AS claims, sum(amount) AS total FROM "example_claims_silver"."dear" GROUP BY state`,
});
const gate = (changes: Partial<PlanGate> = {}): PlanGate => ({
  id: 'priced.amount.positive',
  stage: 'refine',
  table: priced.table,
  kind: 'expression',
  column: 'amount',
  description: 'amount is not negative',
  onFail: 'stop',
  maxFailures: 0,
  reads: [priced.table],
  select: 'SELECT * FROM "example_claims_silver"."priced" WHERE amount < 0',
  ...changes,
});
const plan = (changes: Partial<Plan> = {}) =>
  examplePlan({ refine: [priced, dear], curate: [byState], ...changes });

describe('views of silver', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(plan());
  });
  afterEach(() => bench.close());

  const arrive = (rows: string) =>
    bench.append(bronze, bronzeColumns, `SELECT * FROM (VALUES ${rows}) AS t(claim_id, state, amount)`);
  const run = async (of = plan()) =>
    [await refine(bench.context(of)), await curate(bench.context(of))] as const;
  const entryOf = async (ref: TableRef) => ({
    table: (await bench.lake.table(ref)) !== null,
    view: (await bench.lake.view(ref)) !== null,
  });

  it('store nothing, stand in the catalog with their words, and are read by views and gold', async () => {
    await arrive(`('c1', 'BE', '10.5'), ('c2', 'BE', '1'), ('c3', 'BY', '20')`);
    const [refined] = await run();
    expect(refined.tables).toEqual([
      { table: priced.table, rows: 3, rowsAdded: 0, how: 'view' },
      { table: dear.table, rows: 2, rowsAdded: 0, how: 'view' },
    ]);
    expect(await bench.rows(gold)).toEqual([
      { state: 'BE', claims: 1n, total: '10.50' },
      { state: 'BY', claims: 1n, total: '20.00' },
    ]);
    expect(await bench.lake.tables('example_claims_silver')).toEqual([]);
    expect(await bench.lake.views()).toEqual([dear.table, priced.table]);
    const { metadata } = (await bench.lake.view(dear.table))!;
    expect(metadata.versions.map(({ representations }) => representations)).toEqual([dear.definitions]);
    expect(metadata.schemas[0]?.fields.map(({ name, type, doc }) => [name, type, doc])).toEqual([
      ['claim_id', 'string', 'Column claim_id.'],
      ['state', 'string', 'Column state.'],
      ['amount', 'decimal(10, 2)', 'Column amount.'],
    ]);
    expect(metadata.properties).toMatchObject({
      comment: 'An example.',
      [marks.product]: 'example-claims',
      'trino.run-as-owner': 'lakespec',
    });
  });

  it('are new when what they read is new, through another view too', async () => {
    await arrive(`('c1', 'BE', '10')`);
    await run();
    const before = (await bench.lake.view(priced.table))!;
    expect(await run()).toMatchObject([{ committed: false }, { committed: false }]);
    expect((await bench.lake.view(priced.table))?.metadataUri).toBe(before.metadataUri);
    await arrive(`('c2', 'BE', '30')`);
    const [refined, curated] = await run();
    expect([refined.committed, curated.tables[0]?.how]).toEqual([true, 'rebuilt']);
    expect(await bench.rows(gold)).toEqual([{ state: 'BE', claims: 2n, total: '40.00' }]);
    // The words are the same: another state of the view, no other version.
    const after = (await bench.lake.view(priced.table))!;
    expect(after.metadataUri).not.toBe(before.metadataUri);
    expect(after.metadata.versions).toEqual(before.metadata.versions);
  });

  it('make who reads them anew when they say something else', async () => {
    await arrive(`('c1', 'BE', '10'), ('c2', 'BE', '30')`);
    await run();
    const select = dear.select.replace('> 5', '> 15');
    const changed = view({ ...dear, select, definitions: [{ dialect: 'duckdb', sql: select }] });
    const [, curated] = await run(
      plan({
        refine: [priced, changed],
        curate: [{ ...byState, views: [{ table: dear.table, hash: '3' }, known] }],
      }),
    );
    expect(curated.tables[0]?.how).toBe('rebuilt');
    expect(await bench.rows(gold)).toEqual([{ state: 'BE', claims: 1n, total: '30.00' }]);
    const { metadata } = (await bench.lake.view(dear.table))!;
    expect([metadata.currentVersionId, metadata.versions.length, metadata.schemas.length]).toEqual([2, 2, 1]);
  });

  it('that fail are told by their own name, and nothing is published', async () => {
    await arrive(`('c1', 'BE', 'secret words')`);
    const failure = refine(bench.context(plan()));
    await expect(failure).rejects.toMatchObject({
      kind: 'invalid',
      failed: [{ table: priced.table }],
      skipped: [{ table: dear.table, reads: priced.table }],
    });
    await expect(failure).rejects.not.toThrow(/secret words/);
    expect(await bench.lake.views()).toEqual([]);
  });

  it.each([
    ['stop', 'stopped', false],
    ['warn', 'warned', true],
  ] as const)('are gated: %s', async (onFail, outcome, isPublished) => {
    const guarded = plan({ gates: [gate({ onFail })] });
    await arrive(`('c1', 'BE', '10')`);
    expect((await refine(bench.context(guarded))).gates).toMatchObject([{ outcome: 'passed' }]);
    const before = (await bench.lake.view(priced.table))?.metadataUri;
    // Only what has not been audited is.
    expect((await refine(bench.context(guarded))).gates).toEqual([]);
    await arrive(`('c2', 'BE', '-1')`);
    const ran = refine(bench.context(guarded));
    if (isPublished) expect((await ran).gates).toMatchObject([{ outcome, failures: 1 }]);
    else await expect(ran).rejects.toMatchObject({ kind: 'gate' });
    expect((await bench.lake.view(priced.table))?.metadataUri === before).toBe(!isPublished);
    const tested = await runDataTests(bench.context(guarded), guarded.gates);
    expect(tested).toMatchObject([{ state: 'asked', result: { failures: 1 } }]);
  });

  it('take the place of a table, and give it back, without losing what others read', async () => {
    const stored = plan({ refine: [{ ...priced, materialized: 'table' }, dear] });
    await arrive(`('c1', 'BE', '10')`);
    await run(stored);
    expect(await entryOf(priced.table)).toEqual({ table: true, view: false });
    const files = await bench.lake.dataFiles(await bench.table(priced.table));

    const warnings: string[] = [];
    const log = {
      ...bench.context(plan()).log,
      warn: (_: object, text?: string) => warnings.push(text ?? ''),
    };
    await refine(bench.context(plan(), { log }));
    expect(warnings).toEqual([expect.stringContaining('a table becomes a view')]);
    expect(await entryOf(priced.table)).toEqual({ table: false, view: true });
    const lake = await openLake({ platform: plan().platform, workspace: bench.workspace });
    const search = { store: 'refined', namespaces: ['example_claims_silver'] } as const;
    const unneeded = await orphans(lake, { ...search, olderThanMs: Date.now() + 10_000 });
    await lake.close();
    // Its files wait for maintenance; what the view needs is not among them.
    const keys = unneeded.map(({ key }) => key.split('/').at(-1));
    expect(keys).toContain(files[0]?.uri.split('/').at(-1));
    expect(keys).not.toContain((await bench.lake.view(priced.table))?.metadataUri.split('/').at(-1));

    await arrive(`('c2', 'BE', '20')`);
    await run(stored);
    expect(await entryOf(priced.table)).toEqual({ table: true, view: false });
    expect(await bench.rows(priced.table)).toHaveLength(2);
    expect(await bench.rows(gold)).toEqual([{ state: 'BE', claims: 2n, total: '30.00' }]);
    expect(await run(stored)).toMatchObject([{ committed: false }, { committed: false }]);
  });

  it('of another product are read by what they say, whatever stands under their name', async () => {
    await arrive(`('c1', 'BE', '10')`);
    const foreign = examplePlan({ curate: [byState], views: [priced, dear] });
    await curate(bench.context(foreign));
    expect(await bench.rows(gold)).toEqual([{ state: 'BE', claims: 1n, total: '10.00' }]);
    expect(await curate(bench.context(foreign))).toMatchObject({ committed: false });
  });

  it('are read all the same where the catalog keeps none, and no table stays under their name', async () => {
    const without = { ...bench.lake, keepsViews: false, view: async () => null, views: async () => [] };
    const both = async (of: Plan) => {
      await refine(bench.context(of, { lake: without }));
      return curate(bench.context(of, { lake: without }));
    };
    await arrive(`('c1', 'BE', '10')`);
    await both(plan({ refine: [{ ...priced, materialized: 'table' }, dear] }));
    expect(await entryOf(priced.table)).toEqual({ table: true, view: false });
    await arrive(`('c2', 'BE', '20')`);
    await both(plan());
    expect(await entryOf(priced.table)).toEqual({ table: false, view: false });
    expect(await bench.rows(gold)).toEqual([{ state: 'BE', claims: 2n, total: '30.00' }]);
    expect(await both(plan())).toMatchObject({ committed: false });
  });

  it('are maintained, listed by history and asked by query', async () => {
    await arrive(`('c1', 'BE', '10'), ('c2', 'BE', '3')`);
    await run();
    await arrive(`('c3', 'BY', '30')`);
    await run();
    const lake = await openLake({ platform: plan().platform, workspace: bench.workspace });
    await maintain({ ...bench.context(plan()), lake }, { graceSeconds: -10 });
    await lake.close();
    await expect(historyOf(plan(), bench.workspace, 'dear')).rejects.toThrow(
      'example_claims_silver.dear is a view',
    );
    const ask = (statement: string) =>
      query({
        plans: [plan()],
        workspace: bench.workspace,
        statement,
        purpose: null,
        asOf: null,
        limit: 10,
        today: '2026-01-01',
        signal: new AbortController().signal,
        record: async (_, tables) => {
          asked.push(...tables.map(({ name }) => name));
        },
      });
    const asked: string[] = [];
    expect((await ask('SELECT claim_id FROM dear ORDER BY 1')).rows).toEqual([
      { claim_id: 'c1' },
      { claim_id: 'c3' },
    ]);
    expect((await ask('SELECT count(*) AS n FROM example_claims_silver.priced')).rows).toEqual([{ n: 3n }]);
    expect(asked).toEqual(['dear', 'priced']);
    expect((await run())[0].committed).toBe(false);
  });
});
