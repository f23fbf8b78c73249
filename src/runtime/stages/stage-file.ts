import type { RunContext } from '../run/context.ts';
import { readObject } from '../run/json-object.ts';
import type { StageName, StageResult } from './stage-result.ts';

/** Below store refined, which every stage may write: what a stage did, for publish, which may run elsewhere. */
function stageKey(runId: string, stage: StageName): string {
  return `runs/${runId}/${stage}.json`;
}

/**
 * Kept before the commit that it tells of: a run that is killed right after its commit still has its figures.
 */
export async function saveStage(context: RunContext, result: StageResult): Promise<void> {
  const body = Buffer.from(`${JSON.stringify(result)}\n`);
  await context.stores.refined.put(stageKey(context.runId, result.stage), body);
}

/**
 * The same of a stage that found nothing to do, for the artifacts of its run; what a process before, that was killed,
 * has said of its commit stays.
 */
export async function saveUnchanged(context: RunContext, result: StageResult): Promise<void> {
  const known = await readObject(context.stores.refined, stageKey(context.runId, result.stage));
  if (known === null) await saveStage(context, result);
}

/** What stages of this run have kept, in their order. */
export async function savedStages(context: RunContext): Promise<readonly StageResult[]> {
  const results: StageResult[] = [];
  for (const stage of ['ingest', 'refine', 'curate'] as const) {
    const bytes = await readObject(context.stores.refined, stageKey(context.runId, stage));
    if (bytes) results.push(JSON.parse(bytes.toString('utf8')) as StageResult);
  }
  return results;
}
