import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilePlans } from '../../../src/cli/plans.ts';
import { runStages } from '../../../src/runtime/pipeline.ts';
import { steps } from '../../../src/runtime/run/step.ts';
import type { StageName } from '../../../src/runtime/stages/stage-result.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { type Bench, openBench } from './bench.ts';
import { openStock, type Runner } from './processes.ts';
import type { Answer } from './runner.ts';

/** Both products at every step, and at more moments: `npm run faults`. */
const isWhole = process.env.LAKESPEC_FAULTS === 'all';

/**
 * Rows, rejected rows, objects and rejected files: csv and dicom have them all. Each has a folder of its own, and is
 * killed beside the other.
 */
const products = {
  'stroke-mri': [
    'stroke-mri/ct/CT_small.dcm',
    'stroke-mri/mr/MR_small.dcm',
    'stroke-mri/mr/MR_truncated.dcm',
    'stroke-mri/file-set',
    'stroke-mri/other/notes.dcm',
  ],
  claims: ['claims/claims-2020.csv', 'claims/claims-2021-draft.csv'],
} as const;
type Product = keyof typeof products;

const runSteps = steps.filter((name) => !name.startsWith('maintain.'));
const maintainSteps = steps.filter((name) => name.startsWith('maintain.'));

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

type Killed = {
  readonly bench: Bench;
  readonly undisturbed: NonNullable<Answer['state']>;
  /** How long a run takes from its first write to its end. */
  readonly writingMs: number;
  take(): Runner;
  close(): void;
};

async function firstWrite({ child }: Runner, lake: string): Promise<void> {
  while (!existsSync(join(lake, 'raw')) && child.exitCode === null) await wait(2);
}

async function prepare(product: Product): Promise<Killed> {
  const workspace = makeWorkspace([
    'specs/platforms/local.yaml',
    'specs/domains.yaml',
    'specs/policies',
    'specs/models/members.sql',
    'specs/models/services.sql',
    `specs/products/${product}.yaml`,
    ...products[product].map((path) => `examples/landing/${path}`),
  ]);
  const plan = compilePlans({ dir: workspace, platform: 'local' })?.byProduct.get(product);
  if (!plan) throw new Error('the example specs have errors');
  const lake = join(workspace, '.lake');
  const bench = openBench(workspace, plan);
  expect(lakespec(workspace, ['run', product, '--quiet'])).toMatchObject({ status: 0, stderr: '' });
  await bench.save('whole');
  // An empty lake beside the vault that a run has filled: surrogates are the same again.
  const vault = join(workspace, 'vault');
  renameSync(join(lake, 'vault'), vault);
  rmSync(lake, { recursive: true });
  mkdirSync(lake);
  cpSync(vault, join(lake, 'vault'), { recursive: true });
  await bench.save('empty');
  const stock = openStock();
  const runner = stock.take();
  const running = runner.ask(bench.order({ what: 'run' }));
  await firstWrite(runner, lake);
  const begun = performance.now();
  expect(await running).toMatchObject({ code: 0 });
  const writingMs = performance.now() - begun;
  runner.stop();
  await bench.complete('maintain', ['maintain']);
  const undisturbed = await bench.state();
  return {
    bench,
    undisturbed,
    writingMs,
    take: stock.take,
    close: () => {
      stock.stop();
      bench.close();
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

/** Killed at a step, and made good: what is other then. */
async function killAt(
  { bench, take, undisturbed }: Killed,
  step: string,
  from: 'empty' | 'whole',
  stages: readonly StageName[] = runStages,
): Promise<readonly string[]> {
  await bench.restore(from);
  const runner = take();
  const answer = await runner.ask(bench.order({ what: 'run', stages, env: { LAKESPEC_KILL_AT: step } }));
  if (answer !== null) {
    runner.stop();
    return [`was not killed: exit ${answer.code} ${answer.message}`];
  }
  expect(await runner.ended).toMatchObject({ signal: 'SIGKILL' });
  return bench.differences(undisturbed);
}

async function killAfter(
  { bench, take, undisturbed, writingMs }: Killed,
  share: number,
): Promise<readonly string[]> {
  await bench.restore('empty');
  const runner = take();
  const running = runner.ask(bench.order({ what: 'run' }));
  await firstWrite(runner, join(bench.workspace, '.lake'));
  await wait(share * writingMs);
  runner.stop();
  await Promise.all([running, runner.ended]);
  return bench.differences(undisturbed);
}

let killed: Readonly<Record<Product, Killed>>;
beforeAll(async () => {
  const [stroke, claims] = await Promise.all([prepare('stroke-mri'), prepare('claims')]);
  killed = { 'stroke-mri': stroke, claims };
}, 240_000);
afterAll(() => {
  for (const one of Object.values(killed)) one.close();
});

test('an undisturbed run leaves rows, rejects and objects, and no orphan', () => {
  const { claims, 'stroke-mri': stroke } = killed;
  for (const { undisturbed } of [claims, stroke]) {
    expect(undisturbed.orphans).toEqual([]);
    expect(undisturbed.audit).toEqual([]);
  }
  expect(claims.undisturbed.rows['claims_bronze.claims']?.length).toBeGreaterThan(90);
  expect(claims.undisturbed.rows['claims_bronze.quarantine']?.length).toBeGreaterThan(0);
  const { rows } = stroke.undisturbed;
  expect(rows['stroke_mri_bronze.objects']?.length).toBeGreaterThan(3);
  expect(rows['stroke_mri_bronze.quarantine']?.length).toBeGreaterThan(1);
  expect(rows['stroke_mri_gold.fct_instance']?.length).toBeGreaterThan(3);
});

/** Of each product; `npm run faults` kills both at every step that they meet, else each step is met by one of them. */
const isIngest = (name: string): boolean => name.startsWith('ingest.') || name.startsWith('commit.');
const stepsOf = {
  'stroke-mri': isWhole ? [...runSteps, ...maintainSteps] : runSteps.filter(isIngest),
  // Rows have no objects to write.
  claims: [
    ...runSteps.filter((name) => (isWhole ? name !== 'ingest.unit.object.written' : !isIngest(name))),
    ...maintainSteps,
  ],
} as const;
const shares = random(20_261_125, isWhole ? 20 : 5);

// Two at a time: one of each product.
describe.each([['stroke-mri'], ['claims']] as const)('%s', { concurrent: true }, (product) => {
  // In a row: they share a folder.
  let before: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<readonly string[]>): Promise<readonly string[]> => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
  test.each(stepsOf[product])('killed at %s', async (step) => {
    const isMaintain = maintainSteps.some((name) => name === step);
    const at = () =>
      isMaintain
        ? killAt(killed[product], step, 'whole', ['maintain'])
        : killAt(killed[product], step, 'empty');
    expect(await next(at)).toEqual([]);
  });
  test.each(shares)('killed %f of the way from the first write to the end', async (share) => {
    expect(await next(() => killAfter(killed[product], share))).toEqual([]);
  });
});
