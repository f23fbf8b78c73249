import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../../src/plan/index.ts';
import { exitCodeOf } from '../../../../src/runtime/failure.ts';
import { openLake } from '../../../../src/runtime/lake/index.ts';
import { openStores } from '../../../../src/runtime/run/stores.ts';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';

/** One run in a process of its own: WORKSPACE RUN-ID; the plan is in the workspace. Ends with the run's exit code. */
const [workspace = '', runId = ''] = process.argv.slice(2);
const plan = JSON.parse(readFileSync(join(workspace, 'plan.json'), 'utf8')) as Plan;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
try {
  await ingest({
    plan,
    workspace,
    runId,
    shard: Number(process.env.SHARD ?? 0),
    shards: Number(process.env.SHARDS ?? 1),
    startedAt: '2026-03-04T05:06:07.000Z',
    actor: 'tester',
    lake: await openLake({ platform: plan.platform, workspace }),
    stores: openStores(plan.platform, workspace),
    engine: { memoryMb: 512, threads: 2, scratch: join(workspace, `scratch-${process.pid}`) },
    workers: 1,
    log: silent,
    progress: { begin: () => {}, advance: () => {}, tell: () => {}, end: () => {} },
    signal: new AbortController().signal,
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = exitCodeOf(error);
}
