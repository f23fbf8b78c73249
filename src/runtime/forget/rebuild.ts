import { GateFailure } from '../gates/index.ts';
import { failureText } from '../observe/failure-text.ts';
import { newRunId } from '../run/run-id.ts';
import { curate } from '../stages/curate.ts';
import { forgetRun } from '../stages/maintain/runs.ts';
import { publish } from '../stages/publish.ts';
import { refine } from '../stages/refine.ts';
import type { Context } from './work.ts';

/**
 * Makes what a product derives of its tables anew from what is left, aggregates included, and shows it where it is
 * delivered. No agreement is asked: it may have ended, and that is why. Null, or why it could not be done.
 */
export async function rebuild(context: Context, nowMs: number): Promise<string | null> {
  const { plan, lake } = context;
  const own: Context = { ...context, runId: newRunId(nowMs), shard: 0, shards: 1 };
  const hasTables = async (layer: 'silver' | 'gold') =>
    (await lake.tables(`${plan.product.identifier}_${layer}`)).length > 0;
  try {
    // What was never made is not made now.
    if (await hasTables('silver')) await refine(own);
    if (await hasTables('gold')) {
      await curate(own);
      await publish(own);
    }
    return null;
  } catch (error) {
    context.signal.throwIfAborted();
    const gates =
      error instanceof GateFailure ? error.results.filter(({ outcome }) => outcome === 'stopped') : [];
    const why = gates.length > 0 ? `gate ${gates.map(({ id }) => id).join(', ')} fails` : failureText(error);
    return `${plan.product.name}: ${why}`;
  } finally {
    await forgetRun(own);
  }
}
