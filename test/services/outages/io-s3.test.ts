import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runStages } from '../../../src/runtime/pipeline.ts';
import type { Fault } from '../faults/io/fault.ts';
import { openWalker, type Walk, type Walker } from '../faults/io/walk.ts';
import { batches } from '../faults/io/wards.ts';
import { makeLake, type ServerLake } from './lake.ts';

/**
 * Faults at calls of stores, catalog and vault where the stores are buckets. `npm run faults`: all of `faults/io` but
 * stale reads, at each call that leaves something behind; else crashes at every eighth of these.
 */
const isWhole = process.env.LAKESPEC_FAULTS === 'all';
const faults: readonly Fault[] = isWhole
  ? ['error', 'error-after', 'truncated', 'conflict', 'crash-before', 'crash-after']
  : ['crash-before', 'crash-after'];

let lake: ServerLake;
let walker: Walker;
let walk: Walk;

beforeAll(async () => {
  lake = await makeLake({ catalog: 'sqlite', vault: 'sqlite' });
  const { bench, env } = lake;
  walker = openWalker(bench, env);
  await bench.save('nothing');
  await lake.deliver('0', batches[0]);
  await lake.deliver('1', batches[1]);
  // Surrogates are the same in every repeat: the vault is filled already.
  await bench.complete('to fill the vault', runStages);
  const vault = join(bench.workspace, 'vault');
  renameSync(join(bench.workspace, '.lake/vault'), vault);
  await bench.restore('nothing');
  rmSync(join(bench.workspace, '.lake'), { recursive: true });
  mkdirSync(join(bench.workspace, '.lake'));
  cpSync(vault, join(bench.workspace, '.lake/vault'), { recursive: true });
  walk = await walker.prepare('buckets', runStages);
}, 240_000);
afterAll(async () => {
  walker.close();
  await lake.close();
});

test.each(faults)('a run on buckets: %s', { timeout: 7_200_000 }, async (fault) => {
  let index = 0;
  const { calls, met, wrong } = await walker.meet(
    walk,
    fault,
    ({ isLasting }) => isLasting && (isWhole || index++ % 8 === 0),
  );
  process.stdout.write(`on buckets, ${fault}: ${calls} calls, ${met} met\n`);
  expect(wrong).toEqual([]);
  expect(calls).toBeGreaterThan(fault === 'conflict' ? 1 : 4);
  expect(met).toBeGreaterThanOrEqual(Math.floor(calls * 0.95) - 1);
});
