/**
 * A process that has loaded what a run needs and waits: `node runner.ts`. Each line on its input is an order; it
 * answers each with a line on its output.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Plan, planSchema } from '../../../src/plan/index.ts';
import { verifyAudit } from '../../../src/runtime/deidentify/audit.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { exitCodeOf } from '../../../src/runtime/failure.ts';
import { runPipeline, withRunContext } from '../../../src/runtime/pipeline.ts';
import { query } from '../../../src/runtime/query/index.ts';
import type { StageName } from '../../../src/runtime/stages/stage-result.ts';
import { forgetCalls } from './io/fault.ts';
import { type LakeState, lakeState } from './lake-state.ts';
import { quietRun } from './quiet-run.ts';

export type Order = {
  readonly workspace: string;
  /** File of the plan. */
  readonly plan: string;
  /** Instead of a run: what the lake holds then, or what a SELECT gives. */
  readonly what: 'run' | 'state' | 'query';
  readonly statement?: string;
  /** Default: all of a run. */
  readonly stages?: readonly StageName[];
  /** Set while the order is carried out. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: 0. */
  readonly graceSeconds?: number;
};
export type Answer = {
  readonly code: number;
  readonly message: string;
  /** Of a SELECT. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  readonly state?: LakeState & { readonly audit: readonly string[] };
};

async function auditOf(plan: Plan, workspace: string): Promise<readonly string[]> {
  return withRunContext(plan, quietRun(workspace), async (context) => {
    const vault = await openProductVault(plan, workspace);
    const engine = await openDuckdb(context.engine);
    try {
      const { findings, entries } = await verifyAudit(context.lake, engine, vault, plan);
      return entries === 0 ? ['there is no entry'] : findings.map((finding) => JSON.stringify(finding));
    } finally {
      engine.close();
      vault.close();
    }
  });
}

async function carryOut(order: Order): Promise<Answer> {
  const { workspace, what, stages, statement = '', graceSeconds } = order;
  const plan = planSchema.parse(JSON.parse(readFileSync(order.plan, 'utf8')));
  switch (what) {
    case 'state': {
      const state = { ...(await lakeState(plan.platform, workspace)), audit: await auditOf(plan, workspace) };
      return { code: 0, message: '', state };
    }
    case 'query': {
      const { rows } = await query({
        plans: [plan],
        workspace,
        statement,
        purpose: plan.purpose,
        asOf: null,
        limit: 1000,
        today: new Date().toISOString().slice(0, 10),
        signal: new AbortController().signal,
        record: async () => {},
      });
      return { code: 0, message: '', rows };
    }
    case 'run': {
      const { failure } = await runPipeline(
        plan,
        quietRun(workspace, {
          ...(stages && { stages }),
          ...(graceSeconds !== undefined && { graceSeconds }),
        }),
      );
      return { code: failure?.exitCode ?? 0, message: failure?.message ?? '' };
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  const before = { ...process.env };
  Object.assign(process.env, order.env);
  forgetCalls();
  const answer = await carryOut(order).catch((error: unknown) => ({
    code: exitCodeOf(error),
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  // The clock may have gone wrong on the way.
  for (const name of [...Object.keys(order.env ?? {}), 'LAKESPEC_CLOCK_OFF_MS']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  const text = JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? Number(value) : value));
  process.stdout.write(`${text}\n`);
}
process.exit();
