import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan, PlanGate, PlanModel } from '../../../src/plan/index.ts';
import { marks, readProperty } from '../../../src/runtime/models/watermark.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const silver = { namespace: 'example_claims_silver', name: 'claims' };
const gold = { namespace: 'example_claims_gold', name: 'by_state' };
const bronzeColumns = [
  column('claim_id', 'string', false),
  column('state', 'string'),
  column('amount', 'decimal(10,2)'),
  column('_ingested_at', 'timestamptz', false),
];

const newest = (table: string) => `
  SELECT claim_id, state, amount, _ingested_at FROM ${table}
  QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY _ingested_at DESC) = 1`;

const claims: PlanModel = exampleModel({
  table: silver,
  columns: bronzeColumns,
  materialized: 'incremental',
  strategy: 'merge',
  key: ['claim_id'],
  reads: [bronze],
  increment: bronze,
  select: newest('"example_claims_bronze"."claims"'),
});
const byState: PlanModel = exampleModel({
  table: gold,
  columns: [column('state', 'string'), column('claims', 'bigint'), column('total', 'decimal(18,2)')],
  reads: [silver],
  select: `SELECT state, count(*) AS claims, sum(amount) AS total FROM "example_claims_silver"."claims" GROUP BY state`,
});
const gate = (changes: Partial<PlanGate>): PlanGate => ({
  id: 'claims.amount.positive',
  stage: 'refine',
  table: silver,
  kind: 'expression',
  column: 'amount',
  description: 'amount is not negative',
  onFail: 'stop',
  maxFailures: 0,
  reads: [silver],
  select: 'SELECT * FROM "example_claims_silver"."claims" WHERE amount < 0',
  ...changes,
});
const plan = (changes: Partial<Plan> = {}) =>
  examplePlan({ refine: [claims], curate: [byState], ...changes });

describe('refine and curate', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(plan());
  });
  afterEach(() => bench.close());

  const arrive = (rows: string, at = '2026-01-01T00:00:00Z') =>
    bench.append(
      bronze,
      bronzeColumns,
      `SELECT *, TIMESTAMPTZ '${at}' AS _ingested_at FROM (VALUES ${rows}) AS t(claim_id, state, amount)`,
    );
  const snapshots = async () =>
    (await bench.table(silver)).metadata.snapshots.map(({ summary }) => summary.operation);

  it('builds silver, then gold, and says what it did', async () => {
    await arrive(`('c1', 'BE', 10.5), ('c2', 'BY', 20), ('c1', 'BE', 10.5)`);
    const refined = await refine(bench.context(plan()));
    expect(refined).toMatchObject({
      committed: true,
      tables: [{ table: silver, rows: 2, rowsAdded: 2, how: 'rebuilt' }],
    });
    const curated = await curate(bench.context(plan()));
    expect(curated.tables).toEqual([{ table: gold, rows: 2, rowsAdded: 2, how: 'rebuilt' }]);
    expect(await bench.rows(gold)).toEqual([
      { state: 'BE', claims: 1n, total: '10.50' },
      { state: 'BY', claims: 1n, total: '20.00' },
    ]);
  });

  it('does nothing where nothing is new', async () => {
    await arrive(`('c1', 'BE', 1)`);
    await refine(bench.context(plan()));
    await curate(bench.context(plan()));
    const before = [(await bench.table(silver)).metadataUri, (await bench.table(gold)).metadataUri];
    expect(await refine(bench.context(plan()))).toMatchObject({
      committed: false,
      tables: [{ how: 'unchanged' }],
    });
    expect(await curate(bench.context(plan()))).toMatchObject({ committed: false });
    expect([(await bench.table(silver)).metadataUri, (await bench.table(gold)).metadataUri]).toEqual(before);
  });

  it('moves only the watermark where new input changes no row', async () => {
    await arrive(`('c1', 'BE', 1)`);
    await refine(bench.context(plan()));
    await curate(bench.context(plan()));
    const files = await bench.lake.dataFiles(await bench.table(gold));
    // A claim replaced by one with the same state and amount: gold comes out the same.
    await arrive(`('c1', 'BE', 1)`, '2026-01-02T00:00:00Z');
    await refine(bench.context(plan()));
    expect(await curate(bench.context(plan()))).toMatchObject({
      committed: true,
      tables: [{ how: 'same-rows', rowsAdded: 0 }],
    });
    const table = await bench.table(gold);
    expect(table.metadata.snapshots).toHaveLength(1);
    expect(await bench.lake.dataFiles(table)).toEqual(files);
    expect(table.metadata.properties[readProperty(silver)]).toBe(
      (await bench.table(silver)).metadata.currentSnapshotId?.toString(),
    );
    expect(await curate(bench.context(plan()))).toMatchObject({ committed: false });
  });

  it('merges new rows by key and rewrites only the files that hold them', async () => {
    await arrive(`('c1', 'BE', 1), ('c2', 'BY', 2)`);
    await refine(bench.context(plan()));
    await arrive(`('c3', 'HH', 3)`, '2026-01-02T00:00:00Z');
    await refine(bench.context(plan()));
    const [first, second] = (await bench.lake.dataFiles(await bench.table(silver))).toSorted(
      (a, b) => b.records - a.records,
    );
    expect([first?.records, second?.records]).toEqual([2, 1]);
    await arrive(`('c3', 'HB', 33), ('c4', 'HE', 4)`, '2026-01-03T00:00:00Z');
    const result = await refine(bench.context(plan()));
    expect(result.tables).toMatchObject([{ how: 'merged', rows: 4, rowsAdded: 1 }]);
    const after = await bench.lake.dataFiles(await bench.table(silver));
    expect(after.map(({ uri }) => uri)).toContain(first?.uri);
    expect(after.map(({ uri }) => uri)).not.toContain(second?.uri);
    expect((await bench.rows(silver)).map((row) => [row.claim_id, row.state, row.amount])).toEqual([
      ['c1', 'BE', '1.00'],
      ['c2', 'BY', '2.00'],
      ['c3', 'HB', '33.00'],
      ['c4', 'HE', '4.00'],
    ]);
    expect(await snapshots()).toEqual(['append', 'append', 'overwrite']);
  });

  it('lets no late, older version replace a newer one', async () => {
    await arrive(`('c1', 'BE', 2)`, '2026-01-05T00:00:00Z');
    await refine(bench.context(plan()));
    await arrive(`('c1', 'XX', 1), ('c9', 'BY', 9)`, '2026-01-04T00:00:00Z');
    await refine(bench.context(plan()));
    expect((await bench.rows(silver)).map((row) => [row.claim_id, row.amount])).toEqual([
      ['c1', '2.00'],
      ['c9', '9.00'],
    ]);
  });

  it('gives the same rows step by step as all at once, in whatever order batches come', async () => {
    const batch = fc.record({
      keys: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const batches = fc.uniqueArray(batch, { minLength: 2, maxLength: 5, selector: ({ day }) => day });
    await fc.assert(
      fc.asyncProperty(batches, async (arriving) => {
        const own = await openWorkbench(plan());
        try {
          const newestOf = new Map<string, { day: number; amount: string }>();
          for (const [index, { keys, day }] of arriving.entries()) {
            const rows = keys.map((key) => `('c${key}', 'BE', ${index})`).join(', ');
            await own.append(
              bronze,
              bronzeColumns,
              `SELECT *, TIMESTAMPTZ '2026-01-01' + INTERVAL ${day} DAY AS _ingested_at
               FROM (VALUES ${rows}) AS t(claim_id, state, amount)`,
            );
            await refine(own.context(plan()));
            for (const key of keys) {
              const known = newestOf.get(`c${key}`);
              if (!known || known.day < day) newestOf.set(`c${key}`, { day, amount: `${index}.00` });
            }
          }
          expect((await own.rows(silver)).map((row) => [row.claim_id, row.amount])).toEqual(
            [...newestOf].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, { amount }]) => [id, amount]),
          );
        } finally {
          await own.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  it('rebuilds when the model changes, keeping a renamed column by its id', async () => {
    await arrive(`('c1', 'BE', 1)`);
    await refine(bench.context(plan()));
    const idOf = async (name: string) => {
      const { schemas, currentSchemaId } = (await bench.table(silver)).metadata;
      return schemas
        .find(({ schemaId }) => schemaId === currentSchemaId)
        ?.fields.find((one) => one.name === name)?.id;
    };
    const before = await idOf('state');
    const renamed: PlanModel = {
      ...claims,
      columns: [
        column('claim_id', 'string', false),
        column('region', 'string'),
        column('amount', 'decimal(10,2)'),
        column('_ingested_at', 'timestamptz', false),
        column('is_large', 'boolean'),
      ],
      renames: [{ from: 'state', to: 'region' }],
      select: `SELECT claim_id, state AS region, amount, _ingested_at, amount > 5 AS is_large
               FROM (${newest('"example_claims_bronze"."claims"')})`,
    };
    const changed = plan({ refine: [renamed], curate: [] });
    expect((await refine(bench.context(changed))).tables).toMatchObject([{ how: 'rebuilt', rows: 1 }]);
    expect(await idOf('region')).toBe(before);
    expect(await idOf('state')).toBeUndefined();
    await arrive(`('c2', 'BY', 20)`, '2026-01-02T00:00:00Z');
    expect((await refine(bench.context(changed))).tables).toMatchObject([{ how: 'merged', rows: 2 }]);
    expect((await bench.rows(silver)).map((row) => [row.region, row.is_large])).toEqual([
      ['BE', false],
      ['BY', true],
    ]);
  });

  it('commits all tables of a stage together, later models seeing earlier ones', async () => {
    const large: PlanModel = exampleModel({
      table: { ...silver, name: 'large_claims' },
      columns: [column('claim_id', 'string', false)],
      materialized: 'incremental',
      strategy: 'append',
      reads: [silver],
      increment: silver,
      select: 'SELECT claim_id FROM "example_claims_silver"."claims" WHERE amount > 5',
    });
    const both = plan({ refine: [claims, large] });
    await arrive(`('c1', 'BE', 10)`);
    await refine(bench.context(both));
    await arrive(`('c2', 'BE', 20), ('c3', 'BE', 1)`, '2026-01-02T00:00:00Z');
    const context = bench.context(both);
    expect((await refine(context)).tables).toMatchObject([{ how: 'merged' }, { how: 'appended', rows: 2 }]);
    for (const ref of [silver, large.table]) {
      const { metadata } = await bench.table(ref);
      const current = metadata.snapshots.find(({ snapshotId }) => snapshotId === metadata.currentSnapshotId);
      expect(current?.summary[marks.runId]).toBe(context.runId);
      expect(metadata.properties[marks.runId]).toBe(context.runId);
    }
    expect(await bench.rows(large.table)).toEqual([{ claim_id: 'c1' }, { claim_id: 'c2' }]);
    expect(await refine(bench.context(both))).toMatchObject({ committed: false });
  });

  it('says which product to run where an input is missing', async () => {
    await expect(refine(bench.context(plan()))).rejects.toMatchObject({
      kind: 'dependency',
      message: expect.stringContaining('example_claims_bronze.claims'),
    });
  });

  describe('gates', () => {
    it('stop: nothing is committed, failing rows are kept, exit code 3', async () => {
      await arrive(`('c1', 'BE', 1)`);
      const guarded = plan({ gates: [gate({})] });
      await refine(bench.context(guarded));
      const before = (await bench.table(silver)).metadataUri;
      await arrive(`('c2', 'BY', -5), ('c3', 'BY', 3)`, '2026-01-02T00:00:00Z');
      await expect(refine(bench.context(guarded))).rejects.toMatchObject({
        kind: 'gate',
        message: expect.stringMatching(/claims\.amount\.positive \(1 row\): amount is not negative/),
      });
      expect((await bench.table(silver)).metadataUri).toBe(before);
      const kept = await bench.rows({ ...silver, name: 'claims__failures' });
      expect(kept).toMatchObject([{ gate: 'claims.amount.positive', on_fail: 'stop' }]);
      expect(JSON.parse(String(kept[0]?.failing_row))).toMatchObject({ claim_id: 'c2' });
      // Corrected upstream: the next run publishes all of it.
      await arrive(`('c2', 'BY', 5)`, '2026-01-03T00:00:00Z');
      expect((await refine(bench.context(guarded))).tables).toMatchObject([{ rows: 3 }]);
    });

    it('quarantine: failing rows leave with a record, the rest is published', async () => {
      const guarded = plan({ gates: [gate({ onFail: 'quarantine' })] });
      await arrive(`('c1', 'BE', 1), ('c2', 'BY', -5), ('c3', 'BY', 3)`);
      const result = await refine(bench.context(guarded));
      expect(result).toMatchObject({
        quarantinedByRule: { 'claims.amount.positive': 1 },
        gates: [{ outcome: 'quarantined', failures: 1 }],
        tables: [{ rows: 2 }],
      });
      expect((await bench.rows(silver)).map(({ claim_id }) => claim_id)).toEqual(['c1', 'c3']);
      const records = await bench.rows({ namespace: 'example_claims_bronze', name: 'quarantine' });
      expect(records).toMatchObject([{ rule: 'claims.amount.positive', scope: 'row', state: 'open' }]);
      const kept = await bench.rows({ ...silver, name: 'claims__failures' });
      expect(kept).toMatchObject([{ record_id: records[0]?.record_id, on_fail: 'quarantine' }]);
      // A rebuild meets the same row again: one record is enough.
      await refine(
        bench.context({ ...guarded, refine: [{ ...claims, select: `/* again */ ${claims.select}` }] }),
      );
      expect(await bench.rows({ namespace: 'example_claims_bronze', name: 'quarantine' })).toHaveLength(1);
      expect(await bench.rows({ ...silver, name: 'claims__failures' })).toHaveLength(1);
      expect(
        await refine(
          bench.context({ ...guarded, refine: [{ ...claims, select: `/* again */ ${claims.select}` }] }),
        ),
      ).toMatchObject({ committed: false });
    });

    it('quarantine: later models of the stage never see rows that leave', async () => {
      const counted: PlanModel = exampleModel({
        table: { ...silver, name: 'counted' },
        columns: [column('claims', 'bigint')],
        reads: [silver],
        select: 'SELECT count(*) AS claims FROM "example_claims_silver"."claims"',
      });
      const guarded = plan({ refine: [claims, counted], gates: [gate({ onFail: 'quarantine' })] });
      await arrive(`('c1', 'BE', 1), ('c2', 'BY', -5), ('c3', 'BY', 3)`);
      expect(await refine(bench.context(guarded))).toMatchObject({
        quarantinedByRule: { 'claims.amount.positive': 1 },
        gates: [{ outcome: 'quarantined', failures: 1 }],
      });
      expect(await bench.rows(counted.table)).toEqual([{ claims: 2n }]);
      expect(await bench.rows({ namespace: 'example_claims_bronze', name: 'quarantine' })).toHaveLength(1);
    });

    it('quarantine: rows that were published before a gate came leave too', async () => {
      await arrive(`('c1', 'BE', 1), ('c2', 'BY', -5)`);
      await refine(bench.context(plan()));
      const guarded = plan({ gates: [gate({ onFail: 'quarantine' })] });
      expect((await refine(bench.context(guarded))).tables).toMatchObject([{ rows: 1, rowsAdded: -1 }]);
      expect((await bench.rows(silver)).map(({ claim_id }) => claim_id)).toEqual(['c1']);
    });

    it('warn: it is said and counted, and published', async () => {
      const said: string[] = [];
      const guarded = plan({ gates: [gate({ onFail: 'warn' })] });
      await arrive(`('c2', 'BY', -5)`);
      const log = {
        debug: () => {},
        info: () => {},
        error: () => {},
        warn: (fields: object) => said.push(JSON.stringify(fields)),
      };
      expect(await refine(bench.context(guarded, { log }))).toMatchObject({
        gates: [{ outcome: 'warned', failures: 1 }],
        tables: [{ rows: 1 }],
      });
      expect(said).toHaveLength(1);
      expect(said[0]).not.toContain('c2');
    });

    it('are asked again only where something that they see has changed', async () => {
      const guarded = plan({ gates: [gate({})] });
      await arrive(`('c1', 'BE', 1)`);
      expect((await refine(bench.context(guarded))).gates).toHaveLength(1);
      expect((await refine(bench.context(guarded))).gates).toHaveLength(0);
      const other = plan({ gates: [gate({ maxFailures: 1 })] });
      expect((await refine(bench.context(other))).gates).toHaveLength(1);
    });
  });

  it('two runs at once: one of them plans again, and no row is doubled', async () => {
    await arrive(`('c1', 'BE', 1), ('c2', 'BY', 2)`);
    const other = await openWorkbench(plan(), bench.workspace);
    try {
      await Promise.all([refine(bench.context(plan())), refine(other.context(plan()))]);
      expect(await bench.rows(silver)).toHaveLength(2);
      await arrive(`('c3', 'BY', 3)`, '2026-01-02T00:00:00Z');
      await Promise.all([refine(bench.context(plan())), refine(other.context(plan()))]);
      expect(await bench.rows(silver)).toHaveLength(3);
    } finally {
      await other.close();
    }
  });

  it('ends at once when it is told to, with nothing committed', async () => {
    await arrive(`('c1', 'BE', 1)`);
    const controller = new AbortController();
    const slow = exampleModel({
      ...claims,
      select: `SELECT b.claim_id, b.state, b.amount, b._ingested_at FROM "example_claims_bronze"."claims" b,
               range(100000000000) r(i) WHERE hash(i) = 1`,
    });
    const running = refine(bench.context(plan({ refine: [slow] }), { signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('told to end')), 200);
    const begun = performance.now();
    await expect(running).rejects.toThrow('told to end');
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await bench.lake.table(silver)).toBeNull();
  });
});
