import type { z } from 'zod';
import type { ObjectStore, StoreError } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';

export function isStoreError(error: unknown): error is StoreError {
  return (
    error instanceof Error &&
    ['not-found', 'changed', 'unavailable', 'refused', 'full'].includes(String((error as StoreError).kind))
  );
}

/** All bytes of an object; null when there is none. */
export async function readObject(store: ObjectStore, key: string): Promise<Buffer | null> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await store.get(key)) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  } catch (error) {
    if (isStoreError(error) && error.kind === 'not-found') return null;
    throw error;
  }
}

/** @throws {RunFailure} `invalid` when the object isn't what this version writes. */
export async function readJsonObject<T>(
  store: ObjectStore,
  key: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const bytes = await readObject(store, key);
  if (bytes === null) return null;
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new RunFailure('invalid', `${key} was not written by this version of lakespec; start a new run`, {
      cause,
    });
  }
}
