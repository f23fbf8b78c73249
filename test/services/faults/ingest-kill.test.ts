import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bids } from '../../../src/connectors/bids/declaration.ts';
import { steps } from '../../../src/runtime/run/step.ts';
import { policyOf, sourceOf } from '../../connectors/stand-ins.ts';
import {
  csvSource,
  openWorkshop,
  planOf,
  visitFile,
  visitRow,
  type Workshop,
} from '../../runtime/stages/ingest/workshop.ts';

const script = fileURLToPath(new URL('../../runtime/stages/ingest/run-ingest.ts', import.meta.url));
const fixture = fileURLToPath(new URL('../../fixtures/bids/pheno004', import.meta.url));
const policy = policyOf('expert_determination', { missingDates: 'keep' });
const plan = planOf(policy, [
  csvSource(policy),
  { ...sourceOf(bids, policy), location: { kind: 'landing', prefix: 'bids/' } },
]);

type Ended = { readonly code: number | null; readonly signal: string | null; readonly stderr: string };

function runIn(workspace: string, runId: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, workspace, runId], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}

/** All that a run leaves behind, but for what tells one run from another. */
async function lakeOf(shop: Pick<Workshop, 'rows'>): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: Record<string, readonly string[]> = {};
  const runs = new Set(['run_id', '_run_id', 'ingested_at', '_ingested_at', 'record_id', 'quarantined_at']);
  for (const name of ['visits', 'participants', 'dataset_files', 'files', 'objects', 'quarantine']) {
    tables[name] = (await shop.rows(plan, name))
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
const copies = mkdtempSync(join(tmpdir(), 'killed-'));

/** A workspace as before any run, but with the vault of one: what it drew is drawn again. */
function freshCopy(name: string): Workshop {
  const workspace = join(copies, name);
  cpSync(template.workspace, workspace, { recursive: true, preserveTimestamps: true });
  return { ...template, workspace, rows: (p, table, select) => template.rows(p, table, select, workspace) };
}

beforeAll(async () => {
  template = openWorkshop();
  template.land({
    'visits/one.csv': visitFile(1, 21),
    'visits/two.csv': `${visitFile(21, 31)}31,short\n${visitRow(32, { ward: 'Z' })}\n`,
  });
  cpSync(fixture, join(template.workspace, 'landing/bids/pheno004'), { recursive: true });
  const landed = readdirSync(join(template.workspace, 'landing'), { recursive: true, withFileTypes: true });
  for (const entry of landed) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), 1_700_000_000, 1_700_000_000);
  }
  writeFileSync(join(template.workspace, 'plan.json'), JSON.stringify(plan));
  expect(await runIn(template.workspace, 'FIRST')).toMatchObject({ code: 0, stderr: '' });
  undisturbed = await lakeOf(template);
  rmSync(join(template.workspace, 'lake'), { recursive: true });
});
afterAll(() => {
  template.close();
  rmSync(copies, { recursive: true, force: true });
});

describe('a run that is killed', () => {
  const ingestSteps = steps.filter((name) => name.startsWith('ingest.'));

  test('meets every named step', () => {
    expect(undisturbed.visits).toHaveLength(30);
    expect(undisturbed.quarantine).toHaveLength(2);
    expect(undisturbed.objects?.length).toBeGreaterThan(3);
    expect(ingestSteps.length).toBeGreaterThan(10);
  });

  test.concurrent.each(ingestSteps)('at %s is made good by the next one', async (name) => {
    const shop = freshCopy(name);
    expect(await runIn(shop.workspace, 'KILLED', { LAKESPEC_KILL_AT: name })).toMatchObject({
      signal: 'SIGKILL',
    });
    expect(await runIn(shop.workspace, 'NEXT')).toMatchObject({ code: 0, stderr: '' });
    expect(await lakeOf(shop)).toEqual(undisturbed);
  });

  test.concurrent('goes on where it was when it is repeated under its own id', async () => {
    const shop = freshCopy('repeated');
    for (const at of ['ingest.unit.done', 'ingest.shard.written', 'ingest.committed']) {
      expect(await runIn(shop.workspace, 'SAME', { LAKESPEC_KILL_AT: at })).toMatchObject({
        signal: 'SIGKILL',
      });
    }
    expect(await runIn(shop.workspace, 'SAME')).toMatchObject({ code: 0, stderr: '' });
    expect(await lakeOf(shop)).toEqual(undisturbed);
  });
});

test.concurrent('two runs at once double nothing', async () => {
  const shop = freshCopy('both');
  const ended = await Promise.all([runIn(shop.workspace, 'ONE'), runIn(shop.workspace, 'TWO')]);
  expect(ended.map(({ code }) => code)).toContain(0);
  for (const { code } of ended) expect([0, 5]).toContain(code);
  expect(await lakeOf(shop)).toEqual(undisturbed);
});

test.concurrent('shards of one run make one commit', async () => {
  const shop = freshCopy('shards');
  const shards = [0, 1, 2].map((shard) =>
    runIn(shop.workspace, 'SHARDED', { SHARD: String(shard), SHARDS: '3' }),
  );
  expect(await Promise.all(shards)).toMatchObject([{ code: 0 }, { code: 0 }, { code: 0 }]);
  expect(await lakeOf(shop)).toEqual(undisturbed);
  const runs = await shop.rows(plan, 'audit', 'SELECT seq, run_id FROM t');
  expect(runs).toEqual([{ seq: 1n, run_id: 'SHARDED' }]);
});
