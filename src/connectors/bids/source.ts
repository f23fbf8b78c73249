import type { ObjectStore } from '../../ports/index.ts';
import type { DatasetFile } from './dataset.ts';

/** Reads a dataset's files in the versions that were listed. */
export type SourceReader = {
  readonly stream: (file: DatasetFile) => AsyncGenerator<Uint8Array>;
  /** All of a file; null where it is longer than `limitBytes`. Small files are kept, because they are read twice. */
  readonly bytes: (file: DatasetFile, limitBytes: number) => Promise<Uint8Array | null>;
};

/** Sidecars and small tables of thousands of files. */
const cacheBytes = 64 * 2 ** 20;
const cachedFileBytes = 256 * 2 ** 10;

export function sourceReader(
  store: ObjectStore,
  signal: AbortSignal,
  progress: (bytes: number) => void,
): SourceReader {
  const counted = new Set<string>();
  const cache = new Map<string, Uint8Array>();
  let cachedBytes = 0;

  async function* stream(file: DatasetFile): AsyncGenerator<Uint8Array> {
    const { key, version } = file.object;
    const first = !counted.has(key);
    counted.add(key);
    for await (const chunk of await store.get(key, { ifVersion: version, signal })) {
      const bytes = chunk as Uint8Array;
      if (first) progress(bytes.length);
      yield bytes;
    }
  }

  return {
    stream,
    bytes: async (file, limitBytes) => {
      if (file.object.sizeBytes > limitBytes) return null;
      const cached = cache.get(file.path);
      if (cached) return cached;
      const parts: Uint8Array[] = [];
      for await (const part of stream(file)) parts.push(part);
      const bytes = Buffer.concat(parts);
      if (bytes.length <= cachedFileBytes && cachedBytes + bytes.length <= cacheBytes) {
        cache.set(file.path, bytes);
        cachedBytes += bytes.length;
      }
      return bytes;
    },
  };
}

/** Bytes in hand as a source. */
export async function* fromBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
