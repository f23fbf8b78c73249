import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import type { Plan, PlanPlatform, StoreName } from '../../../src/plan/index.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { measureLag } from '../../../src/runtime/replication/probe.ts';
import { watchReplication } from '../../../src/runtime/replication/watch.ts';
import { openStores } from '../../../src/runtime/run/stores.ts';
import { recordingServer } from '../lake/store/recording-server.ts';
import { examplePlan } from '../plan.ts';
import { scratchFolder } from '../scratch.ts';

const { signal } = new AbortController();
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const pair = async () => {
  const folder = await scratchFolder();
  const at = (name: string) => openStore({ kind: 'file', root: join(folder, name) }, '/');
  return { folder, store: at('here'), copy: at('there') };
};
const probes = (folder: string) => readdirSync(join(folder, 'here', '_probe'));

test('tells how long an object is under way, and leaves none behind', async () => {
  const { folder, store, copy } = await pair();
  const lag = measureLag(store, copy, { patienceMs: 10_000, signal });
  // The time runs from when it is there.
  await vi.waitFor(() => expect(probes(folder).some((name) => !name.startsWith('.'))).toBe(true), 5_000);
  await sleep(300);
  cpSync(join(folder, 'here'), join(folder, 'there'), { recursive: true });
  const { seconds, hasArrived } = await lag;
  expect(hasArrived).toBe(true);
  expect(seconds).toBeGreaterThan(0.25);
  expect(seconds).toBeLessThan(5);
  expect(probes(folder)).toEqual([]);
});

test('what does not arrive is remembered, until it does', async () => {
  const { folder, store, copy } = await pair();
  const options = { patienceMs: 50, signal };
  expect(await measureLag(store, copy, options)).toMatchObject({ hasArrived: false });
  await sleep(400);
  const second = await measureLag(store, copy, options);
  expect(second.hasArrived).toBe(false);
  expect(second.seconds).toBeGreaterThan(0.4);
  expect(probes(folder).length).toBe(2);
  cpSync(join(folder, 'here'), join(folder, 'there'), { recursive: true });
  await measureLag(store, copy, options);
  expect(probes(folder).length).toBe(1);
});

test('a lag over what is allowed is pushed and told', async () => {
  const workspace = await scratchFolder();
  const server = await recordingServer(() => ({}));
  ends.push(server.close);
  process.env.TEST_LAG_WEBHOOK = `${server.url}/slack`;
  const example = examplePlan();
  const copies = Object.fromEntries(
    Object.keys(example.platform.stores).map((name) => [name, { kind: 'file', root: `copy/${name}` }]),
  ) as Record<StoreName, { kind: 'file'; root: string }>;
  const platform: PlanPlatform = {
    ...example.platform,
    slackWebhook: { env: 'TEST_LAG_WEBHOOK' },
    pushgateway: server.url,
    replica: { stores: copies, rpoSeconds: 3600 },
  };
  const plan: Plan = {
    ...example,
    platform,
    operations: { ...example.operations, alerts: { ...example.operations.alerts, on: ['freshness'] } },
  };
  // A probe that somebody put two hours ago, and that is not in the copy of one store.
  const old = `_probe/${Date.now() - 7_200_000}-x`;
  const names = ['raw', 'curated', 'quarantine', 'vault', 'refined'];
  for (const name of names) mkdirSync(join(workspace, 'lake', name, '_probe'), { recursive: true });
  writeFileSync(join(workspace, 'lake/refined', old), '');
  // What copies the others is at work.
  const copying = setInterval(() => {
    for (const name of names) {
      cpSync(join(workspace, 'lake', name), join(workspace, 'copy', name), { recursive: true });
      rmSync(join(workspace, 'copy/refined', old), { force: true });
    }
  }, 50);
  ends.push(() => clearInterval(copying));
  const warned: string[] = [];
  const say = (_: unknown, message: string) => warned.push(message);
  const lags = await watchReplication({
    plan,
    workspace,
    runId: 'r1',
    stores: openStores(platform, workspace),
    log: { debug: () => {}, info: () => {}, warn: say, error: say },
    signal,
  });
  expect(lags.get('refined')?.seconds).toBeGreaterThan(7_000);
  expect(lags.get('curated')?.seconds).toBeLessThan(30);
  const [pushed, told] = server.asked;
  expect(pushed?.url).toBe('/metrics/job/lakespec/platform/local');
  expect(String(pushed?.body)).toMatch(/lakespec_replication_lag_seconds\{store="refined"\} 7[12]\d\d/);
  expect(told?.url).toBe('/slack');
  const text = String(told?.body);
  expect(text).toContain('lags more than 1 h 0 min');
  expect(text).toContain('refined: at least 2 h 0 min');
  expect(text).not.toContain('curated');
  expect(warned.length).toBe(1);
});
