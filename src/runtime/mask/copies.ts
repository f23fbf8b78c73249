import { z } from 'zod';
import { tableRefSchema } from '../../plan/index.ts';
import type { ObjectStore } from '../../ports/index.ts';
import { readJsonObject } from '../run/json-object.ts';

const maskedCopySchema = z.strictObject({
  id: z.string(),
  product: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  actor: z.string(),
  target: z.discriminatedUnion('kind', [
    /** An absolute path on the machine that made it. */
    z.strictObject({ kind: z.literal('folder'), path: z.string() }),
    z.strictObject({ kind: z.literal('platform'), name: z.string() }),
  ]),
  tables: z.array(tableRefSchema),
});
/** A masked copy of a product's tables, as it is on record: whoever forgets a person purges these too. */
export type MaskedCopy = z.output<typeof maskedCopySchema>;

const keyOf = (product: string, id: string): string => `masks/${product}/${id}.json`;

/** @param store Store raw of the platform that the copy was made from. */
export async function recordMaskedCopy(store: ObjectStore, copy: MaskedCopy): Promise<void> {
  await store.put(keyOf(copy.product, copy.id), Buffer.from(JSON.stringify(copy)));
}

/** The masked copies of a product, oldest first. */
export async function listMaskedCopies(store: ObjectStore, product: string): Promise<readonly MaskedCopy[]> {
  const copies: MaskedCopy[] = [];
  for await (const { key } of store.list(keyOf(product, '').replace(/\.json$/, ''))) {
    const copy = await readJsonObject(store, key, maskedCopySchema);
    if (copy !== null) copies.push(copy);
  }
  return copies.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** A copy that is gone. */
export async function forgetMaskedCopy(store: ObjectStore, { product, id }: MaskedCopy): Promise<void> {
  await store.remove(keyOf(product, id));
}
