import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ObjectStore } from '../../../ports/index.ts';

/** What is read from a disk or written to it at once: by Node's own 64 and 16 KiB a transfer waits for its disk. */
const readBytes = 1024 * 1024;
const writeBytes = 4 * 1024 * 1024;

/** Puts a file of this machine into a store. */
export function putFile(
  store: ObjectStore,
  key: string,
  path: string,
): Promise<{ readonly sizeBytes: number }> {
  return store.put(key, createReadStream(path, { highWaterMark: readBytes }));
}

/** Makes a file of an object, for its owner alone; what of it is there after an error is the caller's to remove. */
export async function getFile(
  store: ObjectStore,
  key: string,
  path: string,
  options?: { readonly versionId?: string },
): Promise<void> {
  const body = await store.get(key, options);
  await pipeline(body, createWriteStream(path, { mode: 0o600, highWaterMark: writeBytes }));
}
