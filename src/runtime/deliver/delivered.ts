import { z } from 'zod';
import type { Plan } from '../../plan/index.ts';
import type { RunContext } from '../run/context.ts';
import { readJsonObject } from '../run/json-object.ts';

/** What was made of a table there. */
export type Delivered = {
  readonly to: string;
  readonly how: 'refreshed' | 'unchanged' | 'exported' | 'removed';
};

/** What stands there of each table: the statements that showed it. */
const stateSchema = z.record(z.string(), z.string());

/** What publish has delivered, kept between runs. */
type DeliveryState = {
  of(name: string): string | undefined;
  names(): readonly string[];
  /** Null forgets. */
  set(name: string, mark: string | null): Promise<void>;
};

export async function openDeliveryState(
  { plan, stores }: RunContext,
  kind: Plan['deliveries'][number]['kind'],
): Promise<DeliveryState> {
  const key = `deliveries/${plan.product.name}.${kind}.json`;
  const state: Record<string, string> = {
    ...(await readJsonObject(stores.curated, key, stateSchema)),
  };
  return {
    of: (name) => state[name],
    names: () => Object.keys(state),
    set: async (name, mark) => {
      if (mark === null) delete state[name];
      else state[name] = mark;
      await stores.curated.put(key, Buffer.from(`${JSON.stringify(state)}\n`));
    },
  };
}
