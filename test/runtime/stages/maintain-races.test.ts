import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chainEntry, readHead, recordAccess, verifyAudit } from '../../../src/runtime/deidentify/audit.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { RunFailure } from '../../../src/runtime/failure.ts';
import type { OpenLake } from '../../../src/runtime/lake/index.ts';
import type { Lake } from '../../../src/runtime/lake/lake.ts';
import { noCounts } from '../../../src/runtime/stages/ingest/accumulation.ts';
import { writeRows } from '../../../src/runtime/stages/ingest/own-rows.ts';
import { runtimeLayout } from '../../../src/runtime/stages/ingest/tables.ts';
import { maintain } from '../../../src/runtime/stages/maintain/maintain.ts';
import { examplePlan } from '../plan.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const plan = examplePlan();
const at = '2026-01-01T00:00:00.000Z';

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench(plan);
});
afterEach(() => bench.close());

const run = (changes: Partial<Lake> = {}) =>
  maintain(
    {
      ...bench.context(plan, { startedAt: new Date(Date.now() + 1000).toISOString() }),
      lake: { ...(bench.lake as OpenLake), ...changes },
    },
    { graceSeconds: 0 },
  );
const access = () =>
  recordAccess(bench.context(plan).stores.raw, plan, { at, actor: 'tester', what: 'query', details: {} });
const accesses = async () => {
  const keys: string[] = [];
  for await (const { key } of bench.context(plan).stores.raw.list('audit/')) keys.push(key);
  return keys;
};

it('keeps the audit chain whole where a run commits while accesses are folded', async () => {
  const vault = await openProductVault(plan, bench.workspace);
  const { lake, engine } = bench;
  const commitEntry = async () => {
    const target = await lake.target(runtimeLayout(plan, 'audit'));
    const relation =
      target.base && `(${await lake.relation(target.columns, await lake.dataFiles(target.base))})`;
    const entry = chainEntry(vault, await readHead(engine, relation), {
      ...{ runId: 'run', kind: 'ingest', at, actor: 'tester', planHash: 'plan', policyHash: 'policy' },
      ...{ counts: noCounts, fileIds: [], offsetReferences: [], details: {} },
    });
    const add = await writeRows(bench.context(plan), engine, target, [entry]);
    await lake.commit([{ target, operation: 'append', add, remove: [], properties: {}, summary: {} }]);
  };
  await commitEntry();
  await access();
  let between: (() => Promise<void>) | null = commitEntry;
  const disturb = async () => {
    const work = between;
    between = null;
    await work?.();
  };
  await run({
    table: async (ref) => {
      const table = await lake.table(ref);
      if (ref.name === 'audit') await disturb();
      return table;
    },
    target: async (layout) => {
      const target = await lake.target(layout);
      await disturb();
      return target;
    },
  });
  await run();
  const verdict = await verifyAudit(lake, engine, vault, plan);
  expect(verdict).toMatchObject({ entries: 3, findings: [] });
  expect(await accesses()).toEqual([]);
  vault.close();
});

it('leaves accesses to the next maintenance where another run was faster, and goes on', async () => {
  await access();
  const commit = async (): Promise<never> => {
    throw new RunFailure('race', 'another run has changed a table meanwhile');
  };
  await run({ commit });
  expect(await accesses()).toHaveLength(1);
  await run();
  expect(await accesses()).toEqual([]);
});

it('sweeps what killed puts left in every store, raw bytes too', async () => {
  const { stores } = bench.context(plan);
  const product = plan.product.name;
  const places = [
    [stores.raw, 'runs/run/x'],
    [stores.raw, `audit/${product}/x`],
    [stores.refined, `${product}/unit/x`],
    [stores.quarantine, `${product}/x`],
  ] as const;
  const left: string[] = [];
  for (const [store, key] of places) {
    await store.put(key, Buffer.from('whole'));
    await store.remove(key);
    const path = join(dirname(store.localPath(key)!), '.unfinished-0011223344556677');
    await writeFile(path, 'half');
    left.push(path);
  }
  await run();
  for (const path of left) await expect(writeFile(path, '', { flag: 'wx' })).resolves.toBeUndefined();
});
