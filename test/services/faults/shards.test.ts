import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import {
  csvSource,
  openWorkshop,
  planOf,
  shifting,
  visitFile,
  visitRow,
  type Workshop,
} from '../../runtime/stages/ingest/workshop.ts';

const main = join(import.meta.dirname, '../../../src/runtime/main.ts');
const single = planOf(shifting, [csvSource(shifting)]);
const sharded = (plan: Plan): Plan => ({ ...plan, operations: { ...plan.operations, shards: 3 } });
const other: Plan = {
  ...single,
  product: { ...single.product, name: 'other-visits', identifier: 'other_visits' },
};
const copies = mkdtempSync(join(tmpdir(), 'shards-'));

type Ended = { readonly code: number | null; readonly signal: string | null; readonly stderr: string };

function run(
  workspace: string,
  plan: Plan,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const path = join(workspace, `${plan.product.name}-${plan.operations.shards}.json`);
  writeFileSync(path, JSON.stringify(plan));
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        main,
        'all',
        '--plan',
        path,
        '--workspace',
        workspace,
        '--workers',
        '1',
        '--log-level',
        'error',
        ...args,
      ],
      { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}

const runs = new Set(['run_id', '_run_id', 'ingested_at', '_ingested_at', 'record_id', 'quarantined_at']);
async function lakeOf(workspace: string, plan: Plan): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: Record<string, readonly string[]> = {};
  for (const name of ['visits', 'files', 'quarantine']) {
    tables[name] = (await template.rows(plan, name, undefined, workspace))
      .map((row) =>
        JSON.stringify(
          Object.entries(row).filter(([column]) => !runs.has(column)),
          (_, value) => (typeof value === 'bigint' ? String(value) : value),
        ),
      )
      .sort();
  }
  return tables;
}

let template: Workshop;
let undisturbed: Awaited<ReturnType<typeof lakeOf>>;
/** A workspace as before any run, but with the vault of one: what it drew is drawn again. */
function freshCopy(name: string): string {
  const workspace = join(copies, name);
  cpSync(template.workspace, workspace, { recursive: true, preserveTimestamps: true });
  return workspace;
}

beforeAll(async () => {
  template = openWorkshop();
  const files = Array.from({ length: 7 }, (_, index) => [
    `visits/${index}.csv`,
    `${visitFile(index * 20 + 1, index * 20 + 21)}${index},short\n${visitRow(500 + index, { ward: 'Z' })}\n`,
  ]);
  template.land(Object.fromEntries(files));
  const landing = join(template.workspace, 'landing/visits');
  for (const name of readdirSync(landing)) utimesSync(join(landing, name), 1_700_000_000, 1_700_000_000);
  expect(await run(template.workspace, single, [])).toMatchObject({ code: 0 });
  undisturbed = await lakeOf(template.workspace, single);
  expect(undisturbed.visits).toHaveLength(140);
  expect(undisturbed.quarantine).toHaveLength(14);
  rmSync(join(template.workspace, 'lake'), { recursive: true });
});
afterAll(() => {
  template.close();
  rmSync(copies, { recursive: true, force: true });
});

describe('three shards of one run', () => {
  const plan = sharded(single);
  const shard = (workspace: string, k: number, env: Record<string, string> = {}) =>
    run(workspace, plan, ['--run-id', 'ONE', '--shard', String(k)], env);

  test.each(
    [0, 1, 2].flatMap((k) =>
      (['ingest.unit.done', 'ingest.shard.written', 'ingest.committed'] as const).map(
        (at) => [k, at] as const,
      ),
    ),
  )('with shard %i killed at %s and started again are one commit, as of one process', async (killed, at) => {
    const workspace = freshCopy(`killed-${killed}-${at}`);
    const ended = await Promise.all(
      [0, 1, 2].map((k) => shard(workspace, k, k === killed ? { LAKESPEC_KILL_AT: at } : {})),
    );
    const isCommitter = ended[killed]?.signal === 'SIGKILL';
    // Who doesn't commit never meets that step.
    if (at !== 'ingest.committed') expect(isCommitter).toBe(true);
    if (isCommitter) expect(await shard(workspace, killed)).toMatchObject({ code: 0 });
    expect(await lakeOf(workspace, single)).toEqual(undisturbed);
    const commits = await template.rows(single, 'audit', 'SELECT run_id FROM t', workspace);
    expect(commits).toEqual([{ run_id: 'ONE' }]);
  });

  test.each([0, 2])('wait for shard %i, which starts late', async (late) => {
    const workspace = freshCopy(`late-${late}`);
    const early = [0, 1, 2].filter((k) => k !== late).map((k) => shard(workspace, k));
    await wait(4_000);
    expect((await lakeOf(workspace, single)).visits).toEqual([]);
    const ended = await Promise.all([...early, shard(workspace, late)]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(await lakeOf(workspace, single)).toEqual(undisturbed);
  });
});

test.each([1, 2, 3])('two products and two runs of one at once share a catalog, time %i', async (time) => {
  const workspace = freshCopy(`at-once-${time}`);
  const ended = await Promise.all([
    run(workspace, single, []),
    run(workspace, other, []),
    run(workspace, single, []),
  ]);
  expect(ended[1]).toMatchObject({ code: 0 });
  const codes = [ended[0]?.code, ended[2]?.code];
  expect(codes).toContain(0);
  for (const code of codes) expect([0, 5]).toContain(code);
  expect(await lakeOf(workspace, single)).toEqual(undisturbed);
  expect((await lakeOf(workspace, other)).visits).toHaveLength(140);
  // What lost a race says so, and the next run has nothing left to do.
  expect(await run(workspace, single, [])).toMatchObject({ code: 0 });
  expect(await lakeOf(workspace, single)).toEqual(undisturbed);
});
