import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open as openFile, rename, rm, statfs, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunFailure } from '../failure.ts';
import { orRunFailure, type Storage } from './storage.ts';
import { flush, makeFolder } from './store/folder.ts';
import { getFile, putFile } from './store/whole-file.ts';

/** Files that are fetched or sent at the same time. */
const transfersAtOnce = 4;
/** What a machine keeps free for all else. */
const reservedBytes = 256 * 1024 * 1024;
/** Files of a run's own that are kept here after they were sent, because its gates read them next. */
const keptBytes = 4 * 1024 ** 3;

/** A Parquet file without rows; its one column has a field id that no table gives. */
const withoutRows = Buffer.from(
  'UEFSMRUCGSw1ABgNZHVja2RiX3NjaGVtYRUCABUAJQIYBG5vbmVV7vz//w8AFgAZDCgoRHVja0RCIHZlcnNpb24gdjEuNS41IChidWls' +
    'ZCBkOGNkYWEzM2ZkKRkcHAAAAF0AAABQQVIx',
  'base64',
);

/** A file that an engine wrote into the folder of `forWriting`. */
export type WrittenFile = { readonly name: string; readonly sizeBytes: number };

type Named = { readonly uri: string; readonly sizeBytes: number };

/** Data files as statements of an engine name them. */
export type ReadableFiles = {
  /** Of the files, in their order. @throws {RunFailure} `dependency`, where there is no room for copies. */
  paths(files: readonly Named[]): Promise<readonly string[]>;
  /** Path of a Parquet file without rows. */
  none(): Promise<string>;
  /** Bytes of a file from `start` on, `length` at most. */
  range(file: Named, start: number, length: number): Promise<Uint8Array>;
};

/**
 * Data files where an engine that knows nothing but files finds them: those of a local store in their place, those
 * of a bucket as copies on this machine, each fetched once. An engine that reads buckets itself would need neither.
 */
export type LocalFiles = ReadableFiles & {
  /** Whether a file is on this machine already. */
  has(uri: string): boolean;
  /** An empty or shared folder that an engine writes files of `folderUri` into. */
  forWriting(folderUri: string): Promise<string>;
  /** Puts what an engine wrote into `folder` where it belongs, durably; gives the locations, in order. */
  settle(folderUri: string, folder: string, files: readonly WrittenFile[]): Promise<readonly string[]>;
  /** Forgets copies of files that are gone. */
  forget(uris: readonly string[]): Promise<void>;
  /** Removes all copies. */
  close(): Promise<void>;
};

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const take = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(transfersAtOnce, items.length) }, take));
}

/**
 * @param scratch A private folder of this machine; null = where the system has its own for such files. Copies hold what
 *   the tables hold, and are readable by nobody else.
 */
export function localFiles(storage: Storage, scratch: string | null): LocalFiles {
  let folder: Promise<string> | null = null;
  const copies = new Map<string, Promise<string>>();
  let ownBytes = 0;
  let none: Promise<string> | null = null;

  const makeScratch = async (): Promise<string> => {
    const base = scratch ?? process.env.LAKESPEC_SCRATCH ?? tmpdir();
    await mkdir(base, { recursive: true });
    return mkdtemp(join(base, 'lakespec-files-'));
  };
  const open = (): Promise<string> => {
    folder ??= makeScratch();
    return folder;
  };

  const makeNone = async (): Promise<string> => {
    const path = join(await open(), 'none.parquet');
    await writeFile(path, withoutRows, { mode: 0o600 });
    return path;
  };

  const requireRoom = async (wanted: number): Promise<void> => {
    const { bavail, bsize } = await statfs(await open());
    const free = bavail * bsize - reservedBytes;
    if (wanted <= free) return;
    const megabytes = (bytes: number) => Math.max(0, Math.ceil(bytes / 1_000_000));
    throw new RunFailure(
      'dependency',
      `the scratch folder has ${megabytes(free)} MB for copies of data files, and ${megabytes(wanted)} MB are needed: ` +
        'set LAKESPEC_SCRATCH to a larger disk',
    );
  };

  const fetch = async ({ uri, sizeBytes }: Named): Promise<string> => {
    const path = join(await open(), `${randomUUID()}.parquet`);
    const { store, key } = storage.locate(uri);
    try {
      await orRunFailure(() => getFile(store, { key, sizeBytes }, path));
      return path;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  };

  const send = async (uri: string, path: string, sizeBytes: number): Promise<void> => {
    const { store, key } = storage.locate(uri);
    await orRunFailure(() => putFile(store, key, path));
    if (ownBytes + sizeBytes > keptBytes) {
      await unlink(path);
      return;
    }
    ownBytes += sizeBytes;
    const copy = join(await open(), `${randomUUID()}.parquet`);
    await rename(path, copy);
    copies.set(uri, Promise.resolve(copy));
  };

  const paths: LocalFiles['paths'] = async (files) => {
    const missing = files.filter(({ uri }) => storage.localPath(uri) === null && !copies.has(uri));
    if (missing.length > 0) {
      await requireRoom(missing.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
      await inParallel(missing, async (file) => {
        const { uri } = file;
        const copy = copies.get(uri) ?? fetch(file);
        copies.set(uri, copy);
        try {
          await copy;
        } catch (error) {
          // The next who asks may have more luck.
          copies.delete(uri);
          throw error;
        }
      });
    }
    return Promise.all(
      files.map(async ({ uri }) => {
        const path = storage.localPath(uri) ?? (await copies.get(uri));
        if (path === undefined) throw new Error('a data file was not fetched');
        return path;
      }),
    );
  };

  return {
    paths,
    has: (uri) => copies.has(uri) || storage.localPath(uri) !== null,
    range: async (of, start, length) => {
      const [path = ''] = await paths([of]);
      const file = await openFile(path, 'r');
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    none: () => {
      none ??= makeNone();
      return none;
    },
    forWriting: async (folderUri) => {
      const path = storage.localPath(folderUri);
      if (path === null) return mkdtemp(join(await open(), 'out-'));
      await makeFolder(path);
      return path;
    },
    settle: async (folderUri, written, files) => {
      const uris = files.map(({ name }) => `${folderUri}/${name}`);
      if (storage.localPath(folderUri) !== null) {
        for (const { name } of files) await flush(join(written, name));
        await flush(written);
        return uris;
      }
      try {
        await inParallel(files, ({ name, sizeBytes }) =>
          send(`${folderUri}/${name}`, join(written, name), sizeBytes),
        );
      } finally {
        await rm(written, { recursive: true, force: true });
      }
      return uris;
    },
    forget: async (uris) => {
      for (const uri of uris) {
        const copy = copies.get(uri);
        copies.delete(uri);
        if (copy !== undefined)
          await copy.then(
            (path) => rm(path, { force: true }),
            () => undefined,
          );
      }
    },
    close: async () => {
      if (folder === null) return;
      const path = await folder;
      folder = null;
      none = null;
      copies.clear();
      await rm(path, { recursive: true, force: true });
    },
  };
}
