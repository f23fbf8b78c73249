import { holdsRun } from '../stages/ingest/commit.ts';
import { bronzeRef } from '../stages/ingest/tables.ts';
import type { StageResult } from '../stages/stage-result.ts';
import type { RunContext } from './context.ts';
import { readObject } from './json-object.ts';

const ownerKey = (runId: string): string => `runs/${runId}/owner.json`;

async function ownerOf({ stores, runId }: RunContext): Promise<number | null> {
  const bytes = await readObject(stores.refined, ownerKey(runId));
  return bytes && (JSON.parse(bytes.toString('utf8')) as { readonly shard: number }).shard;
}

/**
 * After the ingest of a run with several shards: whoever committed goes on with the later stages. Where the one that
 * committed was killed before it could say so, the next that sees the commit does.
 */
export async function claimRun(context: RunContext, ingested: StageResult): Promise<void> {
  const { lake, plan, stores, runId, shard, shards } = context;
  if (shards === 1) return;
  const isOrphaned = async () =>
    (await ownerOf(context)) === null && holdsRun(await lake.table(bronzeRef(plan, 'files')), runId);
  if (ingested.committed || (await isOrphaned())) {
    await stores.refined.put(ownerKey(runId), Buffer.from(JSON.stringify({ shard })));
  }
}

/** Whether this shard does the stages behind ingest. The first one always may: there may be nothing new but a model. */
export async function goesOn(context: RunContext): Promise<boolean> {
  return context.shard === 0 || context.shards === 1 || (await ownerOf(context)) === context.shard;
}
