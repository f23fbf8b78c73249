import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { probeServices } from '../../src/runtime/probes.ts';
import { recordingServer } from './lake/store/recording-server.ts';
import { examplePlan } from './plan.ts';
import { scratchFolder } from './scratch.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

test('what answers is 1 and what does not is 0, and nobody else is blamed', async () => {
  const workspace = await scratchFolder();
  const server = await recordingServer(() => ({}));
  ends.push(server.close);
  const platform = { ...examplePlan().platform, pushgateway: server.url };
  const warned: string[] = [];
  const say = (_: unknown, message: string) => warned.push(message);
  const log = { debug: () => {}, info: () => {}, warn: say, error: say };
  const good = await probeServices(platform, workspace, log);
  expect(Object.fromEntries(good)).toEqual({ catalog: true, store: true, query: true });
  expect(warned).toEqual([]);
  // A catalog that is none.
  mkdirSync(join(workspace, 'lake'), { recursive: true });
  writeFileSync(join(workspace, 'lake/catalog.db'), 'not a database, and long enough to be read as one');
  const bad = await probeServices(platform, workspace, log);
  expect(Object.fromEntries(bad)).toEqual({ catalog: false, store: true, query: true });
  expect(warned[0]).toContain('catalog: does not open');
  const [, pushed] = server.asked;
  expect(pushed?.url).toBe('/metrics/job/lakespec/platform/local');
  expect(String(pushed?.body)).toContain('lakespec_probe_success{target="catalog"} 0');
  expect(String(pushed?.body)).toContain('lakespec_probe_success{target="store"} 1');
  expect(String(pushed?.body)).toMatch(/lakespec_probe_timestamp_seconds \d+/);
});
