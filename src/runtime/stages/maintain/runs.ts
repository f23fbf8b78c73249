import type { ObjectStore } from '../../../ports/index.ts';
import type { RunContext } from '../../run/context.ts';

/** Reports are for people who look back: they outlive a run's other notes. */
const reportSeconds = 90 * 86_400;

async function sweep(store: ObjectStore, olderThanMs: number): Promise<number> {
  let removed = 0;
  for await (const { key, modifiedMs } of store.list('runs/')) {
    if (modifiedMs >= olderThanMs) continue;
    await store.remove(key);
    removed += 1;
  }
  return removed;
}

/** Removes the notes of one run that is over and whose stages all ran in this process. */
export async function forgetRun({ stores, runId }: RunContext): Promise<void> {
  for (const store of [stores.raw, stores.refined]) {
    for await (const { key } of store.list(`runs/${runId}/`)) await store.remove(key);
  }
}

/** Removes what puts of objects and notes left that never ended; raw bytes among them identify. Resolves to their number. */
export async function sweepUnfinished({ plan, stores }: RunContext, olderThanMs: number): Promise<number> {
  const { name } = plan.product;
  const places = [
    [stores.raw, 'runs/'],
    [stores.raw, `audit/${name}/`],
    [stores.refined, 'runs/'],
    [stores.refined, `${name}/`],
    [stores.curated, 'runs/'],
    [stores.curated, `dbt/${name}/`],
    [stores.quarantine, `${name}/`],
  ] as const;
  let removed = 0;
  for (const [store, prefix] of places) removed += (await store.removeUnfinished?.(prefix, olderThanMs)) ?? 0;
  return removed;
}

/**
 * Removes worklists, write sets and figures of runs that are over: state is in the lake, a run that begins again
 * makes them anew. Resolves to their number.
 */
export async function sweepRuns({ stores, startedAt }: RunContext, olderThanMs: number): Promise<number> {
  const reportsOlderThanMs = Math.min(olderThanMs, Date.parse(startedAt) - reportSeconds * 1000);
  return (
    (await sweep(stores.raw, olderThanMs)) +
    (await sweep(stores.refined, olderThanMs)) +
    (await sweep(stores.curated, reportsOlderThanMs))
  );
}
