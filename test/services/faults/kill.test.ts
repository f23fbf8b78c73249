import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compilePlans } from '../../../src/cli/plans.ts';
import type { Plan } from '../../../src/plan/index.ts';
import { verifyAudit } from '../../../src/runtime/deidentify/audit.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { noProgress } from '../../../src/runtime/observe/index.ts';
import { type RunOptions, runPipeline, withRunContext } from '../../../src/runtime/pipeline.ts';
import { steps } from '../../../src/runtime/run/step.ts';
import { main, makeWorkspace } from '../workspace.ts';
import { type LakeState, lakeState } from './lake-state.ts';

/** Rows, rejected rows, objects and rejected files: csv and dicom have them all. */
const products = ['claims', 'stroke-mri'] as const;
const landing = [
  'claims/claims-2020.csv',
  'claims/claims-2021-draft.csv',
  'stroke-mri/ct/CT_small.dcm',
  'stroke-mri/mr/MR_small.dcm',
  'stroke-mri/mr/MR_truncated.dcm',
  'stroke-mri/file-set',
  'stroke-mri/other/notes.dcm',
];
const workspace = makeWorkspace([
  'specs/platforms/local.yaml',
  'specs/domains.yaml',
  'specs/policies',
  'specs/models/members.sql',
  'specs/models/services.sql',
  ...products.map((product) => `specs/products/${product}.yaml`),
  ...landing.map((path) => `examples/landing/${path}`),
]);
const lake = join(workspace, '.lake');
const savedLake = join(workspace, 'lake-before-maintain');
const compiled = compilePlans({ dir: workspace, platform: 'local' });
if (!compiled) throw new Error('the example specs have errors');
const plans: readonly Plan[] = products.map((product) => compiled.byProduct.get(product) as Plan);

const runSteps = steps.filter((name) => !name.startsWith('maintain.'));
/** Rows have no objects to write. */
const unmet: Readonly<Record<(typeof products)[number], ReadonlySet<string>>> = {
  claims: new Set(['ingest.unit.object.written']),
  'stroke-mri': new Set(),
};
const maintainSteps = steps.filter((name) => name.startsWith('maintain.'));

let undisturbed: LakeState;
let firstWriteMs = 0;
let wholeMs = 0;

/** An empty lake beside the vault that the undisturbed run has filled: surrogates are the same again. */
function resetLake(): void {
  rmSync(lake, { recursive: true, force: true });
  cpSync(join(savedLake, 'vault'), join(lake, 'vault'), { recursive: true });
}

const options = (): RunOptions => ({
  workspace,
  workers: 1,
  signal: new AbortController().signal,
  logLevel: 'silent',
  writeLog: () => {},
  progress: noProgress,
  now: Date.now,
  graceSeconds: 0,
});

async function completeRun(what: string): Promise<void> {
  for (const plan of plans) {
    const { failure } = await runPipeline(plan, options());
    expect(failure, `${what}: ${plan.product.name}`).toBeNull();
  }
}

async function completeMaintain(what: string): Promise<void> {
  for (const plan of plans) {
    const { failure } = await runPipeline(plan, { ...options(), stages: ['maintain'] });
    expect(failure, `${what}: maintain of ${plan.product.name}`).toBeNull();
  }
}

/** A complete run after whatever happened: the same lake as if nothing had. */
async function expectRecovered(what: string): Promise<void> {
  await completeRun(what);
  await completeMaintain(what);
  const state = await lakeState(workspace);
  expect(Object.keys(state.rows), what).toEqual(Object.keys(undisturbed.rows));
  for (const [table, rows] of Object.entries(undisturbed.rows)) {
    expect(state.rows[table], `${what}: ${table}`).toEqual(rows);
  }
  expect(state.orphans, what).toEqual([]);
  for (const plan of plans) {
    const { findings, entries } = await withRunContext(plan, options(), async (context) => {
      const vault = openProductVault(plan, workspace);
      const engine = await openDuckdb(context.engine);
      try {
        return await verifyAudit(context.lake, engine, vault, plan);
      } finally {
        engine.close();
        vault.close();
      }
    });
    expect(findings, what).toEqual([]);
    expect(entries, what).toBeGreaterThan(0);
  }
}

type Ended = { readonly code: number | null; readonly signal: string | null; readonly stderr: string };

/** The command line in a process of its own, which something kills. */
function start(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(
    process.execPath,
    [main, 'run', ...args, '--quiet', '--workers', '1', '--dir', workspace],
    { cwd: workspace, env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let stderr = '';
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stderr }))),
  };
}

async function firstWrite(child: ChildProcess): Promise<void> {
  while (!existsSync(join(lake, 'raw')) && child.exitCode === null) {
    await new Promise((done) => setTimeout(done, 2));
  }
}

beforeAll(async () => {
  expect(await start([]).ended).toMatchObject({ code: 0, stderr: '' });
  cpSync(lake, savedLake, { recursive: true, preserveTimestamps: true });
  resetLake();
  const begun = performance.now();
  const { child, ended } = start([]);
  await firstWrite(child);
  firstWriteMs = performance.now() - begun;
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
  wholeMs = performance.now() - begun;
  await completeMaintain('undisturbed');
  undisturbed = await lakeState(workspace);
});

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

test('an undisturbed run leaves rows, rejects and objects, and no orphan', () => {
  const { rows, orphans } = undisturbed;
  expect(orphans).toEqual([]);
  expect(rows['claims_bronze.claims']?.length).toBeGreaterThan(90);
  expect(rows['claims_bronze.quarantine']?.length).toBeGreaterThan(0);
  expect(rows['stroke_mri_bronze.objects']?.length).toBeGreaterThan(3);
  expect(rows['stroke_mri_bronze.quarantine']?.length).toBeGreaterThan(1);
  expect(rows['stroke_mri_gold.fct_instance']?.length).toBeGreaterThan(3);
});

test.each(
  products.flatMap((product) =>
    runSteps.filter((name) => !unmet[product].has(name)).map((name) => [product, name] as const),
  ),
)('%s, killed at %s', async (product, name) => {
  resetLake();
  const { ended } = start([product], { LAKESPEC_KILL_AT: name });
  expect(await ended, name).toMatchObject({ signal: 'SIGKILL' });
  await expectRecovered(`${product} at ${name}`);
});

test.each(products.flatMap((product) => maintainSteps.map((name) => [product, name] as const)))(
  '%s, killed at %s',
  async (product, name) => {
    rmSync(lake, { recursive: true, force: true });
    cpSync(savedLake, lake, { recursive: true });
    const { ended } = start([product, '--stage', 'maintain', '--grace', '0'], { LAKESPEC_KILL_AT: name });
    expect(await ended, name).toMatchObject({ signal: 'SIGKILL' });
    await expectRecovered(`${product} at ${name}`);
  },
);

/** xorshift32: the same moments on every run of the test. */
function random(seed: number, count: number): readonly number[] {
  let x = seed;
  return Array.from({ length: count }, () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  });
}

test.each(random(20_261_125, 20))('killed %f of the way from the first write to the end', async (share) => {
  resetLake();
  const { child, ended } = start([]);
  await firstWrite(child);
  await new Promise((done) => setTimeout(done, share * (wholeMs - firstWriteMs)));
  child.kill('SIGKILL');
  await ended;
  await expectRecovered(`${share} of the way`);
});
