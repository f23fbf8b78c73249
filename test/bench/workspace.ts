import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileWorkspace } from '../../src/cli/compilation.ts';
import type { Plan } from '../../src/plan/index.ts';
import { noProgress } from '../../src/runtime/observe/index.ts';
import { runPipeline } from '../../src/runtime/pipeline.ts';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The day that agreements of the examples are judged by. */
export const today = '2026-07-01';

/** A file of the repository's own specs. */
export const spec = (path: string): string => readFileSync(join(repository, 'specs', path), 'utf8');

/** Writes files below a workspace's `specs/`; beside the repository's policies, agreements, domains and models. */
export function makeWorkspace(root: string, platform: string, files: Readonly<Record<string, string>>): void {
  for (const shared of ['policies', 'agreements', 'models', 'domains.yaml', `platforms/${platform}.yaml`])
    cpSync(join(repository, 'specs', shared), join(root, 'specs', shared), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'specs', path)), { recursive: true });
    writeFileSync(join(root, 'specs', path), content);
  }
}

/** The only plan of a workspace. */
export function planOf(root: string): Plan {
  process.env.LAKESPEC_TODAY = today;
  const { compilation } = compileWorkspace({ dir: root });
  const [plan] = compilation.plans.values();
  if (!plan)
    throw new Error(`the specs have errors: ${compilation.diagnostics.map(({ message }) => message)}`);
  return plan;
}

/** The ingest stage from listing the landing to the commit; its result, and its seconds. */
export async function ingest(root: string, plan: Plan, workers: number) {
  const result = await runPipeline(plan, {
    workspace: root,
    stages: ['ingest'],
    workers,
    signal: new AbortController().signal,
    logLevel: 'warn',
    writeLog: (line) => process.stderr.write(line),
    progress: noProgress,
    now: () => Date.parse(`${today}T12:00:00Z`),
  });
  const [stage] = result.stages;
  if (!stage) throw new Error(`the stage failed: ${result.failure?.message}`);
  return { stage, seconds: result.seconds };
}
