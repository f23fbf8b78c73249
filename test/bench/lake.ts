import type { Plan, PlanColumn, PlanPlatform } from '../../src/plan/index.ts';
import type { Engine } from '../../src/ports/index.ts';
import { openLake } from '../../src/runtime/lake/index.ts';
import { noProgress } from '../../src/runtime/observe/index.ts';
import { runPipeline } from '../../src/runtime/pipeline.ts';
import { seconds } from './measure.ts';

/** Adds rows to a table of a lake as a commit of its own. */
export async function appendRows(
  {
    platform,
    folder,
    engine,
  }: { readonly platform: PlanPlatform; readonly folder: string; readonly engine: Engine },
  table: { readonly namespace: string; readonly name: string },
  columns: readonly PlanColumn[],
  select: string,
): Promise<void> {
  const lake = await openLake({ platform, workspace: folder });
  try {
    const target = await lake.target({
      ref: table,
      store: 'refined',
      description: '',
      columns: [...columns],
      renames: [],
      sort: [],
    });
    const add = await lake.write(engine, target, select, 'bench');
    await lake.commit([{ target, operation: 'append', add, remove: [], properties: {}, summary: {} }]);
  } finally {
    await lake.close();
  }
}

/** Seconds that a stage of a plan takes. */
export async function runStage(plan: Plan, workspace: string, stage: 'refine' | 'curate'): Promise<number> {
  return seconds(async () => {
    const result = await runPipeline(plan, {
      workspace,
      stages: [stage],
      signal: new AbortController().signal,
      logLevel: 'silent',
      writeLog: () => {},
      progress: noProgress,
      now: Date.now,
    });
    if (result.failure) throw new Error(result.failure.message);
  });
}
