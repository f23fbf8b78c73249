import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreFailure } from './store-failure.ts';

/** Flushes a file, or a folder's list of names, to the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Flushes that wait for the disk at once: it does them together. */
const flushesAtOnce = 8;

/** Flushes files or folders together; those that are gone are passed over. */
export async function flushAll(paths: readonly string[]): Promise<void> {
  const waiting = paths.values();
  const work = async (): Promise<void> => {
    for (const path of waiting) {
      try {
        await flush(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: flushesAtOnce }, work));
}

/** Makes a folder and those above it that are missing, so that they outlast a power cut. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    // Node's word where several folders are to be made on a file system that can only be read.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new StoreFailure('refused', 'the file system refuses to make a folder (EROFS)', { cause: error });
  });
  if (first === undefined) return;
  for (let path = folder; path.length >= dirname(first).length; path = dirname(path)) {
    await flush(path);
    if (path === dirname(path)) return;
  }
}
