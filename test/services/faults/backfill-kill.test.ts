import { spawn } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backfill } from '../../../src/runtime/backfill/index.ts';
import {
  bringUpToDate,
  damage,
  deliver,
  events,
  type Rows,
  rowsOf,
  silver,
  visitsPlan,
} from '../../runtime/backfill/visits.ts';
import { openWorkbench, type Workbench } from '../../runtime/workbench.ts';

const main = join(import.meta.dirname, '../../../src/runtime/main.ts');
const plan = visitsPlan();
const wish = { from: '2024-01', to: '2024-05', parallel: 1, gold: true, restart: false };

let bench: Workbench;
let undisturbed: Rows;
/** The damaged lake, which every test begins with; locations are absolute, so that it is put back in place. */
let saved: string;
beforeAll(async () => {
  bench = await openWorkbench(plan);
  for (const delivery of [1, 2] as const) {
    await deliver(bench, delivery);
    await bringUpToDate(bench, plan);
  }
  undisturbed = await rowsOf(bench);
  const all = "seen_on >= DATE '2024-01-01'";
  await damage(bench, silver, all);
  await damage(bench, events, all);
  await bench.close();
  saved = join(bench.workspace, 'saved');
  cpSync(join(bench.workspace, 'lake'), saved, { recursive: true });
  writeFileSync(join(bench.workspace, 'plan.json'), JSON.stringify(plan));
});
afterAll(() => rmSync(bench.workspace, { recursive: true, force: true }));

/** Resolves to the signal that ended it. */
function killedAt(step: string): Promise<NodeJS.Signals | null> {
  const { workspace } = bench;
  const args = [main, 'backfill', '--plan', join(workspace, 'plan.json'), '--workspace', workspace];
  const child = spawn(
    process.execPath,
    [...args, '--from', '2024-01', '--to', '2024-05', '--parallel', '2'],
    { env: { ...process.env, LAKESPEC_KILL_AT: step }, stdio: 'ignore' },
  );
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
}

test.each([
  ['backfill.rows.written', 0],
  ['refine.gates.passed', 0],
  ['commit.written', 0],
  ['refine.committed', 0],
  ['backfill.committed', 0],
  ['backfill.noted', 1],
  ['curate.committing', 5],
  ['curate.committed', 5],
])('killed at %s it goes on where it stopped', async (step, done) => {
  rmSync(join(bench.workspace, 'lake'), { recursive: true });
  cpSync(saved, join(bench.workspace, 'lake'), { recursive: true });
  expect(await killedAt(step)).toBe('SIGKILL');
  const after = await openWorkbench(plan, bench.workspace);
  try {
    const { partitions } = await backfill(after.context(plan), wish);
    expect(await rowsOf(after)).toEqual(undisturbed);
    expect(partitions.filter(({ state }) => state === 'skipped')).toHaveLength(done);
    const again = await backfill(after.context(plan), wish);
    expect(again.partitions.every(({ state }) => state === 'as it was')).toBe(true);
  } finally {
    await after.close();
  }
});
