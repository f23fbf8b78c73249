import { randomBytes } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, lstat, open, opendir, readdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ObjectRef, ObjectStore, ObjectVersion } from '../../../ports/index.ts';
import { closing } from './closing.ts';
import { flush, flushAll, makeFolder } from './folder.ts';
import { checkKey } from './key.ts';
import { located, StoreFailure } from './store-failure.ts';

/** Names of unfinished puts: not listed, and swept by age with the other orphans. */
const unfinished = '.unfinished-';

type Stats = { readonly size: bigint; readonly mtimeNs: bigint };

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** An error of the file system as the port's. The cause is left out: it quotes the path. */
function failure(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
      return new StoreFailure('not-found', 'the object is not there');
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoreFailure('full', 'the disk is full');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ELOOP':
    case 'EEXIST':
    case 'ENAMETOOLONG':
      return new StoreFailure('refused', `the file system refuses the object (${code})`);
    default:
      return new StoreFailure('unavailable', `the file system failed (${code ?? 'unknown error'})`);
  }
}

async function orFailureOf<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw located(failure(error), `folder ${root}`);
  }
}

/** @throws {StoreFailure} `refused`, when a key could lead out of the store, or hit another's unfinished put. */
function checkName(key: string): void {
  checkKey(key);
  if (key.split('/').some((part) => part.startsWith(unfinished))) {
    throw new StoreFailure('refused', 'a key has the name of an unfinished object');
  }
}

const versionOf = (stats: Stats): string => `${stats.size}-${stats.mtimeNs}`;
const refOf = (key: string, stats: Stats): ObjectRef => ({
  key,
  sizeBytes: Number(stats.size),
  version: versionOf(stats),
  modifiedMs: Number(stats.mtimeNs / 1_000_000n),
});

/** Version of every object: a folder keeps no others. */
const onlyVersion = 'null';
const versionOfRef = ({ key, sizeBytes, modifiedMs }: ObjectRef): ObjectVersion => ({
  key,
  versionId: onlyVersion,
  isLatest: true,
  isDeleteMarker: false,
  sizeBytes,
  modifiedMs,
});

const byUtf8 = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The error of a put whose target is a folder says so. */
const overFolder = (error: unknown): unknown =>
  codeOf(error) === 'EISDIR' ? new StoreFailure('refused', 'a folder has the name of the object') : error;

/**
 * Writes bytes without waiting for the disk. In place: a way through the thread pool and back costs more than each of
 * these calls, and many small objects are written in threads that have nothing else to do.
 */
function writeInPlace(temporary: string, target: string, body: Uint8Array): void {
  const file = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(file, body);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw overFolder(error);
  }
}

/** Bytes of a file from a position on; in place, for the same reason. */
function readInPlace(
  path: string,
  start: number,
  length: number,
  check: (stats: BigIntStats) => void,
): Buffer {
  const file = openSync(path, 'r');
  try {
    const stats = fstatSync(file, { bigint: true });
    check(stats);
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, Number(stats.size) - start)));
    let filled = 0;
    while (filled < bytes.length) {
      const bytesRead = readSync(file, bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

/** False where the file is younger, or gone meanwhile: its put has ended. */
async function removeOld(path: string, olderThanMs: number): Promise<boolean> {
  try {
    if ((await stat(path)).mtimeMs >= olderThanMs) return false;
    await unlink(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** A folder as a store; safe for many processes at once. */
export function fileStore(root: string): ObjectStore {
  let realRoot: string | null = null;
  const orFailure = <T>(work: () => Promise<T>): Promise<T> => orFailureOf(root, work);

  /** The path behind a key whose folders, links followed, are inside the root. */
  const inside = (key: string): string => {
    checkName(key);
    realRoot ??= realpathSync.native(root);
    const path = join(root, key);
    const real = realpathSync.native(path);
    if (real !== realRoot && !real.startsWith(realRoot + sep)) {
      throw new StoreFailure('refused', 'the object is a link that leads out of the store');
    }
    return real;
  };

  const checkStats = (stats: BigIntStats, ifVersion: string | undefined): void => {
    if (!stats.isFile()) throw new StoreFailure('not-found', 'the object is not there');
    if (ifVersion !== undefined && versionOf(stats) !== ifVersion) {
      throw new StoreFailure('changed', 'the object has changed since it was listed');
    }
  };
  const openObject = async (key: string, ifVersion: string | undefined): Promise<FileHandle> => {
    const handle = await open(inside(key), 'r');
    try {
      checkStats(await handle.stat({ bigint: true }), ifVersion);
      return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
  };

  async function* walk(folder: string, keyPrefix: string, prefix: string): AsyncIterable<ObjectRef> {
    let entries: { readonly name: string; readonly isDirectory: boolean }[];
    try {
      entries = (await readdir(folder, { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        isDirectory: entry.isDirectory(),
      }));
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return;
      throw located(failure(error), `folder ${root}`);
    }
    // A folder sorts as its objects do: with the `/` that follows its name.
    const sorted = entries
      .map((entry) => ({ ...entry, key: `${keyPrefix}${entry.name}${entry.isDirectory ? '/' : ''}` }))
      .sort((a, b) => byUtf8(a.key, b.key));
    for (const { key, name, isDirectory } of sorted) {
      if (name.startsWith(unfinished)) continue;
      if (isDirectory) {
        if (key.startsWith(prefix) || prefix.startsWith(key)) yield* walk(join(folder, name), key, prefix);
      } else if (key.startsWith(prefix)) {
        const stats = await statOrNull(join(folder, name), key);
        if (stats !== null) yield stats;
      }
    }
  }

  /** Null for what is no file, has gone meanwhile, or is a link out of the store. */
  const statOrNull = async (path: string, key: string): Promise<ObjectRef | null> => {
    try {
      const own = await lstat(path, { bigint: true });
      if (own.isFile()) return refOf(key, own);
      if (!own.isSymbolicLink()) return null;
      const stats = await stat(inside(key), { bigint: true });
      return stats.isFile() ? refOf(key, stats) : null;
    } catch (error) {
      const known = failure(error);
      if (known.kind === 'not-found' || known.kind === 'refused') return null;
      throw known;
    }
  };

  const remove = (key: string): Promise<void> =>
    orFailure(async () => {
      checkName(key);
      const target = join(root, key);
      try {
        if (key.includes('/')) inside(key.slice(0, key.lastIndexOf('/')));
        await unlink(target);
      } catch (error) {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return;
        throw error;
      }
      // Emptied folders stay: another process may be about to write into one.
    });

  return {
    uri: (key) => {
      if (key !== '') checkName(key);
      // As Iceberg's readers expect it: a plain path, nothing is percent-encoded.
      return `file://${root}${key === '' ? '' : `/${key}`}`;
    },
    localPath: (key) => {
      checkName(key);
      return join(root, key);
    },
    get: (key, options) =>
      orFailure(async () => {
        options?.signal?.throwIfAborted();
        const handle = await openObject(key, options?.ifVersion);
        return handle.createReadStream(options?.signal === undefined ? {} : { signal: options.signal });
      }),
    getRange: (key, start, length, options) =>
      orFailure(async () =>
        readInPlace(inside(key), start, length, (stats) => checkStats(stats, options?.ifVersion)),
      ),
    put: (key, body, options) =>
      closing(body, () =>
        orFailure(async () => {
          checkName(key);
          const isFlushed = options?.flush !== 'later';
          const target = join(root, key);
          if (isFlushed) {
            await makeFolder(root);
            await makeFolder(dirname(target));
          } else mkdirSync(dirname(target), { recursive: true });
          const parent = key.includes('/') ? inside(key.slice(0, key.lastIndexOf('/'))) : root;
          const temporary = join(parent, `${unfinished}${randomBytes(8).toString('hex')}`);
          if (!isFlushed && body instanceof Uint8Array) {
            writeInPlace(temporary, join(parent, basename(target)), body);
            return { sizeBytes: body.length };
          }
          const handle = await open(temporary, 'wx', 0o600);
          try {
            let sizeBytes = 0;
            if (body instanceof Readable) {
              // The stream closes the handle; one that does not keeps `handle.close()` waiting for ever.
              const out = handle.createWriteStream({ flush: isFlushed });
              await pipeline(body, out);
              sizeBytes = out.bytesWritten;
            } else {
              await handle.writeFile(body);
              sizeBytes = body.length;
              await handle.sync();
              await handle.close();
            }
            await rename(temporary, join(parent, basename(target)));
            if (isFlushed) await flush(parent);
            return { sizeBytes };
          } catch (error) {
            await handle.close().catch(() => undefined);
            await unlink(temporary).catch(() => undefined);
            throw overFolder(error);
          }
        }),
      ),
    flush: (keys) =>
      orFailure(async () => {
        const files: string[] = [];
        const folders = new Set<string>([root]);
        for (const key of keys) {
          checkName(key);
          const path = join(root, key);
          files.push(path);
          for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder))
            folders.add(folder);
        }
        // The folders' lists of names come last: a name that is on the disk then has its bytes.
        await flushAll(files);
        await flushAll([...folders, dirname(root)]);
      }),
    list: (prefix) => walk(root, '', prefix),
    remove,
    listVersions: async function* (prefix) {
      for await (const ref of walk(root, '', prefix)) yield versionOfRef(ref);
    },
    removeVersion: (key, versionId) =>
      orFailure(async () => {
        checkName(key);
        if (versionId === onlyVersion) await remove(key);
      }),
    removeUnfinished: (prefix, olderThanMs) =>
      orFailure(async () => {
        let removed = 0;
        const folder = join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1));
        try {
          // Folder by folder: a tree of objects may be larger than memory.
          for await (const entry of await opendir(folder, { recursive: true })) {
            const path = join(entry.parentPath, entry.name);
            if (!entry.isFile() || !entry.name.startsWith(unfinished)) continue;
            if (!path.startsWith(join(root, prefix)) || !(await removeOld(path, olderThanMs))) continue;
            removed++;
          }
        } catch (error) {
          if (codeOf(error) !== 'ENOENT') throw error;
        }
        return removed;
      }),
    head: (key) =>
      orFailure(async () => {
        try {
          const stats = statSync(inside(key), { bigint: true });
          return stats.isFile() ? refOf(key, stats) : null;
        } catch (error) {
          if (failure(error).kind === 'not-found') return null;
          throw error;
        }
      }),
  };
}
