import { spawnSync } from 'node:child_process';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordAccess, verifyAudit } from '../../../src/runtime/deidentify/audit.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import type { OpenLake } from '../../../src/runtime/lake/index.ts';
import { orphans } from '../../../src/runtime/lake/maintain/orphans.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { maintain } from '../../../src/runtime/stages/maintain/maintain.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const mainPath = join(import.meta.dirname, '../../../src/runtime/main.ts');
const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const silver = { namespace: 'example_claims_silver', name: 'claims' };
const gold = { namespace: 'example_claims_gold', name: 'all_claims' };
const columns = [column('claim_id', 'string', false), column('_ingested_at', 'timestamptz', false)];
const plan = examplePlan({
  refine: [
    exampleModel({
      table: silver,
      columns,
      materialized: 'incremental',
      strategy: 'merge',
      key: ['claim_id'],
      reads: [bronze],
      increment: bronze,
      select: `SELECT * FROM "example_claims_bronze"."claims"
               QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY _ingested_at DESC) = 1`,
    }),
  ],
  curate: [
    exampleModel({
      table: gold,
      columns: [column('claim_id', 'string', false)],
      materialized: 'incremental',
      strategy: 'append',
      reads: [silver],
      increment: silver,
      select: 'SELECT claim_id FROM "example_claims_silver"."claims"',
    }),
  ],
  operations: {
    shards: 1,
    freshnessSeconds: null,
    alerts: { slack: null, on: [] },
    keepSnapshots: 2,
    keepSnapshotsSeconds: 0,
  },
});

describe('maintain', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(plan);
  });
  afterEach(() => bench.close());

  const arrive = (id: string, day: number) =>
    bench.append(
      bronze,
      columns,
      `SELECT '${id}' AS claim_id, TIMESTAMPTZ '2026-01-01' + INTERVAL ${day} DAY AS _ingested_at`,
    );
  const run = (graceSeconds = 0) =>
    // Files that were written in this millisecond are older than the run, too.
    maintain(
      {
        ...bench.context(plan, { startedAt: new Date(Date.now() + 1000).toISOString() }),
        lake: bench.lake as OpenLake,
      },
      { graceSeconds },
    );
  const files = async (store: 'raw' | 'refined' | 'curated') => {
    const keys: string[] = [];
    for await (const { key } of bench.context(plan).stores[store].list('')) keys.push(key);
    return keys;
  };

  it('compacts, and no reader notices: rows, watermarks and increments stay', async () => {
    for (let day = 0; day < 9; day++) {
      await arrive(`c${day}`, day);
      await refine(bench.context(plan));
      await curate(bench.context(plan));
    }
    expect(await bench.lake.dataFiles(await bench.table(silver))).toHaveLength(9);
    const before = [await bench.rows(bronze), await bench.rows(silver), await bench.rows(gold)];
    expect((await run()).tables.map(({ table }) => table)).toEqual([bronze, silver, gold]);
    expect(await bench.lake.dataFiles(await bench.table(silver))).toHaveLength(1);
    expect([await bench.rows(bronze), await bench.rows(silver), await bench.rows(gold)]).toEqual(before);
    expect(await refine(bench.context(plan))).toMatchObject({ committed: false });
    expect(await curate(bench.context(plan))).toMatchObject({ committed: false });
    await arrive('new', 10);
    expect((await refine(bench.context(plan))).tables).toMatchObject([{ how: 'merged', rowsAdded: 1 }]);
    expect((await curate(bench.context(plan))).tables).toMatchObject([
      { how: 'appended', rowsAdded: 1, rows: 10 },
    ]);
  });

  it('keeps what a reader has not read yet, and the snapshot where it begins', async () => {
    await arrive('c0', 0);
    await refine(bench.context(plan));
    const begun = (await bench.table(bronze)).metadata.currentSnapshotId;
    for (let day = 1; day < 12; day++) await arrive(`c${day}`, day);
    await run();
    const { snapshots } = (await bench.table(bronze)).metadata;
    expect(snapshots.map(({ snapshotId }) => snapshotId)).toContain(begun);
    expect(snapshots.length).toBeLessThan(12);
    await refine(bench.context(plan));
    expect(await bench.rows(silver)).toHaveLength(12);
  });

  it('removes what nothing refers to once it is older than the grace, and nothing else', async () => {
    await arrive('c0', 0);
    await refine(bench.context(plan));
    await curate(bench.context(plan));
    const context = bench.context(plan);
    const live = await files('refined');
    // A killed run: data files without a commit, an object without a row, a worklist without an end.
    const target = await bench.lake.target({
      ref: silver,
      store: 'refined',
      description: '',
      columns,
      renames: [],
      sort: [],
    });
    await bench.lake.write(bench.engine, target, `SELECT 'x' AS claim_id, now() AS _ingested_at`, 'dead');
    await context.stores.refined.put('example-claims/sub-1/a.bin', Buffer.from('x'));
    await context.stores.raw.put('runs/dead/worklist.json', Buffer.from('{}'));
    await run(3600);
    expect((await files('refined')).length).toBe(live.length + 2);
    expect(await files('raw')).toContain('runs/dead/worklist.json');
    await run();
    expect(await files('refined')).toEqual(live.filter((key) => !key.startsWith('runs/')));
    expect((await files('raw')).filter((key) => key.startsWith('runs/'))).toEqual([]);
    expect(await bench.rows(silver)).toHaveLength(1);
  });

  it('keeps reports for people longer than the notes of a run', async () => {
    const { stores } = bench.context(plan);
    await stores.curated.put('runs/old/report.json', Buffer.from('{}'));
    await stores.curated.put('runs/new/report.json', Buffer.from('{}'));
    const hundredDaysAgo = new Date(Date.now() - 100 * 86_400_000);
    await utimes(stores.curated.localPath('runs/old/report.json')!, hundredDaysAgo, hundredDaysAgo);
    await run();
    expect(await files('curated')).toEqual(['runs/new/report.json']);
  });

  it('folds accesses into the audit chain once, also after a kill between commit and removal', async () => {
    const context = bench.context(plan);
    const access = {
      at: '2026-01-01T00:00:00.000Z',
      actor: 'tester',
      what: 'query',
      details: { tables: 'a.b' },
    };
    await recordAccess(context.stores.raw, plan, access);
    const [key] = await files('raw');
    const bytes = await context.stores.raw.getRange(key!, 0, 10_000);
    await run();
    expect((await files('raw')).filter((one) => one.startsWith('audit/'))).toEqual([]);
    await context.stores.raw.put(key!, bytes);
    await run();
    const vault = await openProductVault(plan, bench.workspace);
    const verdict = await verifyAudit(bench.lake, bench.engine, vault, plan);
    vault.close();
    expect(verdict).toMatchObject({ entries: 1, findings: [] });
    const [entry] = await bench.rows({ namespace: 'example_claims_bronze', name: 'audit' });
    expect(entry).toMatchObject({ kind: 'access', actor: 'tester' });
  });

  it.each(['maintain.begun', 'maintain.folded', 'maintain.compacted', 'maintain.expired', 'maintain.swept'])(
    'killed at %s, a second one ends the work: same rows, no orphan, readers go on',
    async (step) => {
      for (let day = 0; day < 8; day++) {
        await arrive(`c${day}`, day);
        if (day === 0 || day === 7) {
          await refine(bench.context(plan));
          await curate(bench.context(plan));
        }
      }
      const access = { at: '2026-01-01T00:00:00.000Z', actor: 'tester', what: 'query', details: {} };
      await recordAccess(bench.context(plan).stores.raw, plan, access);
      const planPath = join(bench.workspace, 'plan.json');
      await writeFile(planPath, JSON.stringify(plan));
      const child = spawnSync(
        process.execPath,
        [mainPath, 'maintain', '--plan', planPath, '--workspace', bench.workspace, '--grace', '0'],
        { env: { ...process.env, LAKESPEC_KILL_AT: step } },
      );
      expect(child.signal).toBe('SIGKILL');
      await run();
      expect(await bench.rows(silver)).toHaveLength(8);
      expect(await bench.rows(gold)).toHaveLength(8);
      expect(await bench.rows({ namespace: 'example_claims_bronze', name: 'audit' })).toHaveLength(1);
      for (const store of ['raw', 'refined', 'curated'] as const) {
        const namespaces = ['example_claims_bronze', 'example_claims_silver', 'example_claims_gold'];
        const search = { store, namespaces, olderThanMs: Number.MAX_SAFE_INTEGER };
        expect(await orphans(bench.lake as OpenLake, search)).toEqual([]);
      }
      await arrive('new', 10);
      expect((await refine(bench.context(plan))).tables).toMatchObject([{ rowsAdded: 1 }]);
      expect((await curate(bench.context(plan))).tables).toMatchObject([{ how: 'appended', rows: 9 }]);
    },
  );
});
