import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RunContext } from '../run/context.ts';
import { readJsonObject } from '../run/json-object.ts';
import type { Partition, Unit } from './partition.ts';

const stateSchema = z.strictObject({
  planHash: z.string(),
  from: z.string(),
  until: z.string(),
  /** Names of partitions that are committed. */
  done: z.array(z.string()),
});

/** What a backfill has done: in store refined, until it is through. The same words are the same backfill. */
export type BackfillState = {
  readonly id: string;
  readonly done: ReadonlySet<string>;
  /** Whether another plan began it: then nothing of it counts. */
  readonly isStale: boolean;
  note(partition: Partition): Promise<void>;
  remove(): Promise<void>;
};

export async function openBackfillState(
  { plan, stores }: RunContext,
  unit: Unit,
  partitions: readonly Partition[],
  restart: boolean,
): Promise<BackfillState> {
  const { name } = plan.product;
  const from = partitions[0]?.from ?? '';
  const until = partitions.at(-1)?.until ?? '';
  const id = createHash('sha256').update([name, unit, from, until].join('\n')).digest('hex').slice(0, 12);
  const key = `backfills/${name}/${id}.json`;
  const known = await readJsonObject(stores.refined, key, stateSchema);
  const isStale = known !== null && known.planHash !== plan.hash;
  const done = new Set(restart || isStale ? [] : known?.done);
  let last: Promise<unknown> = Promise.resolve();
  return {
    id,
    done,
    isStale,
    note: async (partition) => {
      done.add(partition.name);
      const state = { planHash: plan.hash, from, until, done: [...done].sort() };
      // One after the other: a slow put must not come after a newer one.
      last = last.then(() => stores.refined.put(key, Buffer.from(`${JSON.stringify(state)}\n`)));
      await last;
    },
    remove: () => stores.refined.remove(key),
  };
}
