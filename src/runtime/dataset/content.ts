import { createHash } from 'node:crypto';
import type { ObjectStore } from '../../ports/index.ts';
import type { DataFile } from '../lake/lake.ts';
import type { Storage } from '../lake/storage.ts';
import { isStoreError } from '../run/json-object.ts';
import type { FrozenTable } from './frozen.ts';

export type Content = { readonly sizeBytes: number; readonly sha256: string };

/** Size and hash of an object's bytes; null where it is not there. */
export async function contentOf(
  store: ObjectStore,
  key: string,
  signal: AbortSignal,
  also?: (chunk: Uint8Array) => Promise<void>,
): Promise<Content | null> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const chunk of await store.get(key, { signal })) {
      signal.throwIfAborted();
      const bytes = chunk as Uint8Array;
      hash.update(bytes);
      sizeBytes += bytes.byteLength;
      await also?.(bytes);
    }
  } catch (error) {
    if (isStoreError(error) && error.kind === 'not-found') return null;
    throw error;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

/**
 * Data files as a manifest pins them, in the order of their locations; null where one of them is gone.
 * @param pinned Told of each.
 */
export async function pinnedFiles(
  storage: Storage,
  files: readonly DataFile[],
  signal: AbortSignal,
  pinned: (content: Content) => void = () => undefined,
): Promise<FrozenTable['files'] | null> {
  const found: FrozenTable['files'] = [];
  for (const { uri, records } of [...files].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    const { store, key } = storage.locate(uri);
    const content = await contentOf(store, key, signal);
    if (content === null) return null;
    found.push({ uri, ...content, records });
    pinned(content);
  }
  return found;
}
