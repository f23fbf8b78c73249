import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/index.ts';
import { curate } from '../../src/runtime/stages/curate.ts';
import { publish } from '../../src/runtime/stages/publish.ts';
import { refine } from '../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from './plan.ts';
import { column, openWorkbench, type Workbench } from './workbench.ts';

const main = join(import.meta.dirname, '../../src/runtime/main.ts');
const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const silver = { namespace: 'example_claims_silver', name: 'claims' };
const gold = { namespace: 'example_claims_gold', name: 'by_state' };
const columns = [
  column('claim_id', 'string', false),
  column('state', 'string'),
  column('amount', 'bigint'),
  column('_ingested_at', 'timestamptz', false),
];
const plan: Plan = examplePlan({
  refine: [
    exampleModel({
      table: silver,
      columns,
      materialized: 'incremental',
      strategy: 'merge',
      key: ['claim_id'],
      reads: [bronze],
      increment: bronze,
      select: `SELECT * FROM "example_claims_bronze"."claims"
               QUALIFY row_number() OVER (PARTITION BY claim_id ORDER BY _ingested_at DESC) = 1`,
    }),
  ],
  curate: [
    exampleModel({
      table: gold,
      columns: [column('state', 'string'), column('total', 'bigint')],
      reads: [silver],
      select: 'SELECT state, sum(amount) AS total FROM "example_claims_silver"."claims" GROUP BY state',
    }),
  ],
  gates: [
    {
      id: 'claims.amount.positive',
      stage: 'refine',
      table: silver,
      kind: 'expression',
      column: 'amount',
      description: 'amount is not negative',
      onFail: 'quarantine',
      maxFailures: 0,
      reads: [silver],
      select: 'SELECT * FROM "example_claims_silver"."claims" WHERE amount < 0',
    },
  ],
});

type Ended = { readonly code: number | null; readonly signal: string | null; readonly stderr: string };

describe('lakespec-runtime', () => {
  let bench: Workbench;
  let planPath: string;
  beforeEach(async () => {
    bench = await openWorkbench(plan);
    planPath = join(bench.workspace, 'plan.json');
    await writeFile(planPath, JSON.stringify(plan));
  });
  afterEach(() => bench.close());

  const start = (args: readonly string[], env: Record<string, string> = {}) => {
    let settle: (ended: Ended) => void;
    const ended = new Promise<Ended>((resolve) => {
      settle = resolve;
    });
    const child = execFile(
      process.execPath,
      [main, ...args, '--workspace', bench.workspace],
      { env: { ...process.env, ...env } },
      (_, __, stderr) => settle({ code: child.exitCode, signal: child.signalCode, stderr }),
    );
    return { child, ended };
  };
  const arrive = (rows: string, at: string) =>
    bench.append(
      bronze,
      columns,
      `SELECT *, TIMESTAMPTZ '${at}' AS _ingested_at FROM (VALUES ${rows}) AS t(claim_id, state, amount)`,
    );

  it.each([
    ['an unknown stage', ['polish', '--plan', 'plan.json'], 2],
    ['no plan', ['refine'], 2],
    ['a plan that is not there', ['refine', '--plan', '/no/such.json'], 2],
    ['an unknown option', ['refine', '--nope'], 2],
  ])('refuses %s', async (_, args, code) => {
    const ended = await start(args).ended;
    expect(ended.code).toBe(code);
    expect(JSON.parse(ended.stderr.trim()).level).toBe('error');
  });

  it('refuses to run when the agreement has expired', async () => {
    const agreement = {
      id: 'DUA-1',
      expires: '2020-01-01',
      purposes: [],
      linkage: 'forbidden',
      minimumCellSize: 11,
      retainUntil: null,
    };
    await writeFile(planPath, JSON.stringify({ ...plan, agreement }));
    const ended = await start(['refine', '--plan', planPath]).ended;
    expect(ended.code).toBe(6);
    expect(ended.stderr).toContain('DUA-1');
  });

  it('SIGTERM interrupts the engine and ends with 143', async () => {
    await arrive(`('c1', 'BE', 1)`, '2026-01-01T00:00:00Z');
    const slow = {
      ...plan.refine[0]!,
      select: `SELECT b.* FROM "example_claims_bronze"."claims" b, range(1000000000000) r(i) WHERE hash(i) = 1`,
    };
    await writeFile(planPath, JSON.stringify({ ...plan, refine: [slow] }));
    const { child, ended } = start(['refine', '--plan', planPath, '--log-level', 'debug']);
    await new Promise<void>((resolve) => {
      child.stderr?.on('data', (text: string) => {
        if (text.includes('refine.begun')) setTimeout(resolve, 500);
      });
    });
    const told = performance.now();
    child.kill('SIGTERM');
    const { code } = await ended;
    expect(code).toBe(143);
    expect(performance.now() - told).toBeLessThan(10_000);
    expect(await bench.lake.table(silver)).toBeNull();
  });

  const killSteps = [
    ['refine', 'refine.begun'],
    ['refine', 'refine.model.written'],
    ['refine', 'refine.gates.passed'],
    ['refine', 'refine.committing'],
    ['refine', 'refine.committed'],
    ['curate', 'curate.model.written'],
    ['curate', 'curate.committing'],
    ['curate', 'curate.committed'],
    ['publish', 'publish.begun'],
    ['publish', 'publish.reported'],
  ] as const;
  it.each(killSteps)('killed in %s at %s, a complete run gives the same rows', async (stage, step) => {
    await arrive(`('c1', 'BE', 1), ('c2', 'BY', 2), ('c3', 'BY', -3)`, '2026-01-01T00:00:00Z');
    await refine(bench.context(plan));
    await curate(bench.context(plan));
    await arrive(`('c2', 'BY', 20), ('c4', 'HH', 4), ('c5', 'HH', -5)`, '2026-01-02T00:00:00Z');
    const context = bench.context(plan, { runId: 'run1' });
    const inOrder = { refine, curate, publish };
    for (const name of ['refine', 'curate', 'publish'] as const) {
      if (name === stage) break;
      await inOrder[name](context);
    }
    const args = [stage, '--plan', planPath, '--run-id', 'run1'];
    expect(await start(args, { LAKESPEC_KILL_AT: step }).ended).toMatchObject({ signal: 'SIGKILL' });
    for (const run of Object.values(inOrder)) await run(context);
    expect((await bench.rows(silver)).map((row) => [row.claim_id, row.amount])).toEqual([
      ['c1', 1n],
      ['c2', 20n],
      ['c4', 4n],
    ]);
    expect(await bench.rows(gold)).toEqual([
      { state: 'BE', total: 1n },
      { state: 'BY', total: 20n },
      { state: 'HH', total: 4n },
    ]);
    const records = await bench.rows({ namespace: 'example_claims_bronze', name: 'quarantine' });
    expect(records).toHaveLength(2);
    const report = await bench.context(plan).stores.curated.head('runs/run1/report.json');
    expect(report).not.toBeNull();
  });
});
