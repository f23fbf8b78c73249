import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanGate } from '../../../../src/plan/index.ts';
import { RunFailure } from '../../../../src/runtime/failure.ts';
import type { Lake } from '../../../../src/runtime/lake/lake.ts';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';
import {
  csvSource,
  header,
  openWorkshop,
  planOf,
  shifting,
  visitFile,
  visitRow,
  type Workshop,
} from './workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());

const wardC: PlanGate = {
  id: 'visits.expression.ward',
  stage: 'ingest',
  table: { namespace: 'test_visits_bronze', name: 'visits' },
  kind: 'expression',
  column: 'ward',
  description: 'no visit is in ward C',
  select: 'SELECT * FROM "test_visits_bronze"."visits" WHERE "ward" = \'C\'',
  reads: [],
  onFail: 'quarantine',
  maxFailures: 0,
};
const plain = planOf(shifting, [csvSource(shifting)]);
const guarded = planOf(shifting, [csvSource(shifting)], { gates: [wardC] });
const tenVisits = `${header}\n${Array.from({ length: 10 }, (_, index) => visitRow(index + 1, { ward: index % 5 === 0 ? 'C' : 'A' })).join('\n')}\n`;

function run(env: Readonly<Record<string, string>> = {}) {
  const script = join(import.meta.dirname, 'run-ingest.ts');
  const options = { env: { ...process.env, ...env }, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [script, shop.workspace, 'run1'], options);
}

test('a run that is killed after gates took rows out is completed by its repeat', async () => {
  writeFileSync(join(shop.workspace, 'plan.json'), JSON.stringify(guarded));
  shop.land({ 'visits/one.csv': tenVisits });
  expect(run({ LAKESPEC_KILL_AT: 'ingest.gates.passed' }).signal).toBe('SIGKILL');
  expect(run()).toMatchObject({ stderr: '', status: 0 });
  expect(await shop.rows(guarded, 'visits')).toHaveLength(8);
});

test('a run that loses a race after gates took rows out audits again and commits', async () => {
  shop.land({ 'visits/one.csv': tenVisits });
  const context = await shop.context(guarded);
  let isLost = false;
  const commit: Lake['commit'] = async (changes) => {
    if (isLost) return context.lake.commit(changes);
    isLost = true;
    throw new RunFailure('race', 'another run has changed a table meanwhile');
  };
  await ingest({ ...context, lake: { ...context.lake, commit } });
  expect(isLost).toBe(true);
  expect(await shop.rows(guarded, 'visits')).toHaveLength(8);
  expect(await shop.rows(guarded, 'quarantine')).toHaveLength(2);
});

test('one content under two names is loaded once, also with several shards', async () => {
  const sharded = { ...plain, operations: { ...plain.operations, shards: 2 } };
  writeFileSync(join(shop.workspace, 'plan.json'), JSON.stringify(sharded));
  shop.land({ 'visits/one.csv': visitFile(1, 11), 'visits/two.csv': visitFile(1, 11) });
  for (const shard of ['0', '1']) expect(run({ SHARDS: '2', SHARD: shard })).toMatchObject({ stderr: '' });
  expect(await shop.rows(plain, 'visits')).toHaveLength(10);
  const fates = await shop.rows(plain, 'files', 'SELECT fate FROM t ORDER BY fate');
  expect(fates).toEqual([{ fate: 'duplicate' }, { fate: 'loaded' }]);
});

test('a vault that is older than the lake ends the run: people who came since would get new surrogates', async () => {
  const vault = join(shop.workspace, 'vault');
  const backup = join(shop.workspace, 'backup');
  shop.land({ 'visits/one.csv': visitFile(1, 4) });
  await ingest(await shop.context(plain));
  cpSync(vault, backup, { recursive: true });
  shop.land({ 'visits/two.csv': visitFile(4, 8) });
  await ingest(await shop.context(plain));
  rmSync(vault, { recursive: true });
  cpSync(backup, vault, { recursive: true });
  shop.land({ 'visits/three.csv': visitFile(4, 9) });
  await expect(ingest(await shop.context(plain))).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringMatching(/vault is older than the lake/),
  });
  expect(await shop.rows(plain, 'visits')).toHaveLength(7);
});
