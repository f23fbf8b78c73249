import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ObjectStore } from '../../../ports/index.ts';

/** What is read from a disk or written to it at once: by Node's own 64 and 16 KiB a transfer waits for its disk. */
const readBytes = 1024 * 1024;
const writeBytes = 4 * 1024 * 1024;
/** Of objects from this size on it pays to ask for several parts at once. */
const largeBytes = 16 * 1024 * 1024;

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
  {
    key,
    sizeBytes,
    versionId,
  }: { readonly key: string; readonly sizeBytes: number; readonly versionId?: string },
  path: string,
): Promise<void> {
  const version = versionId === undefined ? {} : { versionId };
  const file = await open(path, 'w', 0o600);
  try {
    if (sizeBytes >= largeBytes && (await store.getInto?.(key, file, version))) return;
    await pipeline(await store.get(key, version), file.createWriteStream({ highWaterMark: writeBytes }));
  } finally {
    await file.close();
  }
}
