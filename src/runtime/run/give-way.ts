import { setTimeout as sleep } from 'node:timers/promises';
import type { RunContext } from './context.ts';
import { readObject } from './json-object.ts';

/** In store refined, which every stage of models may write. */
const keyOf = ({ plan }: Pick<RunContext, 'plan'>): string => `backfills/${plan.product.name}/wait`;

/** One that asked so long ago and is not done was killed. */
const longestWaitMs = 15 * 60_000;
const pollMs = 500;

/** A run that has lost a race asks backfills to wait: whatever it does, one of their many commits would be faster again. */
export async function askForWay(context: RunContext): Promise<void> {
  await context.stores.refined.put(keyOf(context), Buffer.from(context.runId));
}

/** The run is through, or has given up. */
export async function leaveWay(context: RunContext): Promise<void> {
  const { stores, runId } = context;
  const asked = await readObject(stores.refined, keyOf(context));
  if (asked?.toString('utf8') === runId) await stores.refined.remove(keyOf(context));
}

/** Waits, before a commit of a backfill, while a run has asked for it. */
export async function giveWay(context: RunContext): Promise<void> {
  const { stores, signal, log } = context;
  let since = { version: '', atMs: 0 };
  for (;;) {
    const asked = await stores.refined.head(keyOf(context));
    if (asked === null) return;
    if (asked.version !== since.version) {
      since = { version: asked.version, atMs: performance.now() };
      log.info({}, 'a run has lost a race: it goes first');
    }
    if (performance.now() - since.atMs > longestWaitMs) return;
    await sleep(pollMs, undefined, { signal });
  }
}
