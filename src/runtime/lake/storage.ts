import type { PlanPlatform, StoreName } from '../../plan/index.ts';
import type { ObjectStore } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { openStore, StoreFailure } from './store/index.ts';

/**
 * The platform's stores, and which of them a location is in.
 * @throws {RunFailure} from its functions: `race` where an object is gone, `dependency` where a store fails.
 */
export type Storage = {
  store(name: StoreName): ObjectStore;
  locate(uri: string): { readonly store: ObjectStore; readonly key: string };
  read(uri: string): Promise<Uint8Array>;
  put(uri: string, bytes: Uint8Array): Promise<void>;
  /** A missing object is no error. */
  remove(uri: string): Promise<void>;
  /** The file behind a location; null where it lies in a bucket. */
  localPath(uri: string): string | null;
};

/** A store's error as a reason to end a run. */
export async function orRunFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    switch (error.kind) {
      case 'not-found':
        throw new RunFailure(
          'race',
          'a file of the lake is not there: another run may have expired its snapshot; run again',
          { cause: error },
        );
      case 'changed':
        throw new RunFailure('race', 'a file of the lake has changed meanwhile; run again', { cause: error });
      case 'refused':
        throw new RunFailure('invalid', error.message, { cause: error });
      case 'unavailable':
      case 'full':
        throw new RunFailure('dependency', error.message, { cause: error });
    }
  }
}

export function openStorage(platform: PlanPlatform, workspace: string): Storage {
  const opened = new Map<StoreName, ObjectStore>();
  const store = (name: StoreName): ObjectStore => {
    const known = opened.get(name) ?? openStore(platform.stores[name], workspace);
    opened.set(name, known);
    return known;
  };
  const names = Object.keys(platform.stores) as StoreName[];
  const locate = (uri: string) => {
    let found: { readonly store: ObjectStore; readonly root: string } | null = null;
    for (const name of names) {
      const scheme = platform.stores[name].kind === 'file' ? 'file:' : 's3:';
      if (!uri.startsWith(scheme)) continue;
      const root = `${store(name).uri('')}/`;
      // A store may lie below another's prefix, with credentials of its own.
      if (uri.startsWith(root) && root.length > (found?.root.length ?? 0))
        found = { store: store(name), root };
    }
    if (found !== null) return { store: found.store, key: uri.slice(found.root.length) };
    throw new RunFailure('invalid', 'a table of the lake lies in none of the stores that the platform names');
  };
  return {
    store,
    locate,
    read: (uri) =>
      orRunFailure(async () => {
        const { store: of, key } = locate(uri);
        // Of metadata many small files are read: a stream for each would cost more than the bytes.
        return of.getRange(key, 0, Number.MAX_SAFE_INTEGER);
      }),
    put: (uri, bytes) =>
      orRunFailure(async () => {
        const { store: of, key } = locate(uri);
        await of.put(key, bytes);
      }),
    remove: (uri) =>
      orRunFailure(async () => {
        const { store: of, key } = locate(uri);
        await of.remove(key);
      }),
    localPath: (uri) => {
      const { store: of, key } = locate(uri);
      return of.localPath(key);
    },
  };
}
