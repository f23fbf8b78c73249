import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { PlanPlatform } from '../../../src/plan/index.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { noProgress } from '../../../src/runtime/observe/index.ts';
import { planRecovery, recover } from '../../../src/runtime/recover/index.ts';
import { type LakeBench, layoutOf, openBench } from '../lake/bench-lake.ts';
import { examplePlan } from '../plan.ts';

const file = (root: string) => ({ kind: 'file' as const, root });
const { platform: local } = examplePlan();
const platform: PlanPlatform = {
  ...local,
  replica: {
    stores: {
      landing: file('copy/landing'),
      raw: file('copy/raw'),
      refined: file('copy/refined'),
      curated: file('copy/curated'),
      quarantine: file('copy/quarantine'),
      vault: file('copy/vault'),
    },
    rpoSeconds: 900,
  },
};
const layouts = { a: layoutOf('a', { id: 'bigint' }), b: layoutOf('b', { id: 'bigint' }) };
let bench: LakeBench | null = null;
afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function commitBoth({ lake, engine }: LakeBench, id: number): Promise<void> {
  const targets = [await lake.target(layouts.a), await lake.target(layouts.b)];
  await lake.commit(
    await Promise.all(
      targets.map(async (target) => ({
        target,
        operation: 'append' as const,
        add: await lake.write(engine, target, `SELECT ${id} AS id`, 'run'),
        remove: [],
        properties: {},
        summary: {},
      })),
    ),
  );
}
const copy = ({ workspace }: LakeBench) =>
  cpSync(join(workspace, 'lake'), join(workspace, 'copy'), {
    recursive: true,
    filter: (path) => !path.endsWith('catalog.db'),
  });
async function rowsOf(of: LakeBench, name: 'a' | 'b'): Promise<readonly number[] | null> {
  const lake = await openLake({ platform, workspace: of.workspace });
  const table = await lake.table(layouts[name].ref);
  const rows = table && (await of.rows(table)).map((row) => Number(row.id));
  await lake.close();
  return rows;
}
const asked = { progress: noProgress, signal: new AbortController().signal };
async function recoverFrom({ workspace }: LakeBench, source: 'secondary' | 'pointers') {
  const recovery = await planRecovery(platform, workspace, source);
  await recover(recovery, platform, [], { ...asked, workspace });
  return recovery;
}

test('a catalog and all stores that are lost come back from the copy, and a repeat finds nothing to do', async () => {
  bench = await openBench(platform);
  await commitBoth(bench, 1);
  await commitBoth(bench, 2);
  copy(bench);
  rmSync(join(bench.workspace, 'lake'), { recursive: true });
  const { tables, objects } = await recoverFrom(bench, 'secondary');
  expect(tables.map(({ outcome, statesBehind }) => [outcome, statesBehind])).toEqual([
    ['restored', 0],
    ['restored', 0],
  ]);
  expect(objects).toBeGreaterThan(10);
  expect(await rowsOf(bench, 'a')).toEqual([1, 2]);
  expect(await rowsOf(bench, 'b')).toEqual([1, 2]);
  const again = await planRecovery(platform, bench.workspace, 'secondary');
  expect(again.tables.map(({ outcome }) => outcome)).toEqual(['kept', 'kept']);
  expect([again.entries.length, again.objects]).toEqual([0, 0]);
  // And on it goes.
  const lake = await openLake({ platform, workspace: bench.workspace });
  await commitBoth({ ...bench, lake }, 3);
  await lake.close();
  expect(await rowsOf(bench, 'b')).toEqual([1, 2, 3]);
});

test('tables of a commit whose files have not all arrived come back as they were before it', async () => {
  bench = await openBench(platform);
  await commitBoth(bench, 1);
  copy(bench);
  const data = join('copy/refined', layouts.b.ref.namespace);
  const before = new Set(readdirSync(join(bench.workspace, data), { recursive: true }).map(String));
  await commitBoth(bench, 2);
  copy(bench);
  const late = readdirSync(join(bench.workspace, data), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.parquet') && path.startsWith('b') && !before.has(path));
  expect(late.length).toBe(1);
  rmSync(join(bench.workspace, data, late[0]!));
  rmSync(join(bench.workspace, 'lake'), { recursive: true });
  const { tables } = await recoverFrom(bench, 'secondary');
  expect(tables.map(({ outcome, statesBehind, why }) => [outcome, statesBehind, why])).toEqual([
    ['older', 1, 'what was committed with it is not whole'],
    ['older', 1, 'data files are not there'],
  ]);
  expect(await rowsOf(bench, 'a')).toEqual([1]);
  expect(await rowsOf(bench, 'b')).toEqual([1]);
});

test('a lost catalog comes back from the pointers, and entries that are there stay', async () => {
  bench = await openBench(platform);
  await commitBoth(bench, 1);
  await bench.commit(layouts.a, 'SELECT 5 AS id');
  const { workspace, lake } = bench;
  await lake.drop(layouts.a.ref);
  // What was dropped does not come back.
  expect((await planRecovery(platform, workspace, 'pointers')).tables.map(({ outcome }) => outcome)).toEqual([
    'kept',
  ]);
  rmSync(join(workspace, 'lake', 'catalog.db'));
  await recoverFrom(bench, 'pointers');
  expect(await rowsOf(bench, 'a')).toBeNull();
  expect(await rowsOf(bench, 'b')).toEqual([1]);
});

test('a catalog that was restored from an old backup follows the newest pointers', async () => {
  bench = await openBench(platform);
  await commitBoth(bench, 1);
  const { workspace } = bench;
  cpSync(join(workspace, 'lake', 'catalog.db'), join(workspace, 'catalog.backup'));
  await commitBoth(bench, 2);
  cpSync(join(workspace, 'catalog.backup'), join(workspace, 'lake', 'catalog.db'));
  expect(await rowsOf(bench, 'a')).toEqual([1]);
  await recoverFrom(bench, 'pointers');
  expect(await rowsOf(bench, 'a')).toEqual([1, 2]);
});

test('says what there is nothing to recover from', async () => {
  bench = await openBench(platform);
  await expect(planRecovery(platform, bench.workspace, 'secondary')).rejects.toThrow(
    'no pointers of catalog lake',
  );
  const { replica: _, ...without } = platform;
  await expect(planRecovery(without, bench.workspace, 'secondary')).rejects.toThrow('names no copy');
});
