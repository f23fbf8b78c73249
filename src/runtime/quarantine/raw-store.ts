import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Plan, StoreName } from '../../plan/index.ts';
import type { Landing, ObjectRef, ObjectStore } from '../../ports/index.ts';

/** Where rejected bytes are kept: named by their SHA-256, so that a repeat writes nothing new. */
export const rawKey = (plan: Plan, sha256: string): string => `${plan.product.name}/${sha256}`;

/** Keeps bytes; resolves to their SHA-256. Others may refer to the same bytes: nobody takes them back. */
export async function keepRaw(store: ObjectStore, plan: Plan, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await keepObject(store, plan, sha256, async () => bytes);
  return sha256;
}

/** Keeps a whole object whose hash is known. */
export async function keepObject(
  store: ObjectStore,
  plan: Plan,
  sha256: string,
  open: () => Promise<Readable | Uint8Array>,
): Promise<void> {
  const key = rawKey(plan, sha256);
  if (!(await store.head(key))) await store.put(key, await open());
}

/** Where a unit's objects are: in its source's landing, or those of a replay in store quarantine. */
export function unitLanding(
  landing: Landing,
  stores: Readonly<Record<StoreName, ObjectStore>>,
  replay: { readonly raw: Readonly<Record<string, string>> | null } | null,
): Landing {
  if (!replay?.raw) return landing;
  return { store: replayStore(stores.quarantine, replay.raw), prefix: landing.prefix };
}

async function refused(): Promise<never> {
  throw new Error('a replay only reads');
}

/**
 * Objects of store quarantine under the names that they had in the landing.
 * @param raw Name in the landing → key in store quarantine.
 */
function replayStore(quarantine: ObjectStore, raw: Readonly<Record<string, string>>): ObjectStore {
  const keyOf = (key: string): string => (Object.hasOwn(raw, key) ? (raw[key] ?? key) : key);
  const head = async (key: string): Promise<ObjectRef | null> => {
    const found = await quarantine.head(keyOf(key));
    return found && { ...found, key };
  };
  return {
    uri: (key) => quarantine.uri(keyOf(key)),
    localPath: (key) => quarantine.localPath(keyOf(key)),
    get: (key, options) => quarantine.get(keyOf(key), options),
    getRange: (key, start, length, options) => quarantine.getRange(keyOf(key), start, length, options),
    head,
    list: async function* (prefix) {
      for (const key of Object.keys(raw).sort()) {
        const object = key.startsWith(prefix) ? await head(key) : null;
        if (object) yield object;
      }
    },
    put: refused,
    remove: refused,
    listVersions: () => {
      throw new Error('a replay only reads');
    },
    removeVersion: refused,
  };
}
