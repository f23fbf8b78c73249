import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lakespec, main, makeWorkspace } from '../workspace.ts';
import { deliverExamples, dropLake, makeLake, type OwnLake, writePlatform } from './platform.ts';

const workspace = makeWorkspace(['specs']);
const localWorkspace = makeWorkspace(['specs', 'examples/landing']);
const scratch = join(workspace, 'scratch');
/** All of the examples; the first is killed. */
const products = ['claims', 'heart-failure-fhir', 'stroke-mri', 'working-memory', 'imaging-holdings'];
let lake: OwnLake;

beforeAll(async () => {
  mkdirSync(scratch);
  lake = await makeLake();
  writePlatform(workspace, lake);
  await deliverExamples(lake);
});
afterAll(async () => {
  await dropLake(lake);
  for (const folder of [workspace, localWorkspace]) rmSync(folder, { recursive: true, force: true });
});

const environmentOf = () => ({ ...lake.env, LAKESPEC_SCRATCH: scratch });

function call(where: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = lakespec(where, args, environmentOf());
  const told = stdout.match(/"message": "[^\n]*/g)?.join('\n') ?? stdout;
  expect(status, `${args.join(' ')}: ${told}${stderr}`).toBe(0);
  return stdout;
}

type Ran = { readonly product: string; readonly rows: Readonly<Record<string, number>> };
const run = (where: string): readonly Ran[] =>
  JSON.parse(call(where, 'run', ...products, '--quiet', '--format', 'json'));
/** Gold has the years of shifted dates: another vault shifts otherwise. */
const rowsOf = (ran: readonly Ran[]) => ran.map(({ product, rows }) => [product, rows.bronze, rows.silver]);
const count = (where: string, table: string): number => {
  const answer = JSON.parse(call(where, 'query', `SELECT count(*) AS n FROM ${table}`, '--format', 'json'));
  return Number((Array.isArray(answer) ? answer : answer.rows)[0].n);
};

test('a run that is killed while it writes, and its repeat, give what a run on folders gives', async () => {
  const child = spawn(process.execPath, [main, 'run', ...products, '--quiet', '--dir', workspace], {
    env: { ...process.env, ...environmentOf(), LAKESPEC_KILL_AT: 'refine.model.written' },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  expect(await ended).toBe('SIGKILL');

  const repeated = run(workspace);
  const second = run(workspace);
  const local = run(localWorkspace);
  expect(local.map(({ product }) => product).sort()).toEqual([...products].sort());
  for (const table of [
    'claims_bronze.claims',
    'claims_gold.fct_claim',
    'working_memory_gold.fct_image',
    'stroke_mri_silver.series',
  ]) {
    expect(count(workspace, table), table).toBe(count(localWorkspace, table));
  }
  // Another run finds nothing to add.
  expect(rowsOf(second)).toEqual(rowsOf(run(localWorkspace)));
  expect(repeated.map(({ product }) => product)).toEqual(local.map(({ product }) => product));
});

test('history, quarantine, audit and maintain work, and nothing is left on this machine', () => {
  expect(JSON.parse(call(workspace, 'history', '--format', 'json'))).toBeTruthy();
  const kept = (where: string) => JSON.parse(call(where, 'quarantine', 'list', '--format', 'json')).length;
  expect(kept(workspace)).toBe(kept(localWorkspace));
  call(workspace, 'audit', 'verify');
  call(workspace, 'run', ...products, '--stage', 'maintain', '--quiet');
  // What the killed run left is not ours to find: each run has a folder of its own.
  expect(readdirSync(scratch).length).toBeLessThanOrEqual(1);
});
