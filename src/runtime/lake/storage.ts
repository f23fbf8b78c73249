import type { PlanPlatform, StoreName } from '../../plan/index.ts';
import type { ObjectStore } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { storeFailure } from '../run/dependency.ts';
import { ownLocation } from './location.ts';
import { certificatesOf, openStore, type S3Session, StoreFailure, s3Store } from './store/index.ts';

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
  /**
   * Lets what is below a location be reached with credentials of its own from now on, in place of its store's.
   * @param again Gives others before these end.
   */
  lend(location: string, session: S3Session, again: () => Promise<S3Session>): void;
  /** The file behind a location; null where it lies in a bucket. */
  localPath(uri: string): string | null;
};

/** Credentials that end sooner are asked for anew. */
const renewalMs = 5 * 60_000;

/** What lies in none of the platform's stores. */
export class ElsewhereFailure extends RunFailure {
  constructor(what = 'a table of the lake') {
    super('invalid', `${what} lies in none of the stores that the platform names`);
  }
}

/** Of an entry of the catalog: nothing can be done with it until somebody has mended it. */
export const missingMetadata = (what: string, cause?: unknown): RunFailure =>
  new RunFailure(
    'invalid',
    `${what}: the metadata file that the catalog names is not there: lakespec recover --from pointers brings the newest state back that is whole; where it knows none, take the entry out of the catalog`,
    { cause },
  );

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
      case 'unavailable':
      case 'full':
        throw storeFailure(error);
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
  const ownStore = (uri: string) => {
    let found: { readonly name: StoreName; readonly store: ObjectStore; readonly root: string } | null = null;
    for (const name of names) {
      const scheme = platform.stores[name].kind === 'file' ? 'file:' : 's3:';
      if (!uri.startsWith(scheme)) continue;
      const root = `${store(name).uri('')}/`;
      // A store may lie below another's prefix, with credentials of its own.
      if (uri.startsWith(root) && root.length > (found?.root.length ?? 0))
        found = { name, store: store(name), root };
    }
    if (found !== null) return found;
    throw new ElsewhereFailure();
  };
  /** By location and a slash. */
  const lent = new Map<string, { readonly store: ObjectStore; session: S3Session }>();
  const locate = (named: string) => {
    const uri = ownLocation(named);
    let root = '';
    for (const place of lent.keys()) if (uri.startsWith(place) && place.length > root.length) root = place;
    const found = lent.get(root);
    if (found) return { store: found.store, key: uri.slice(root.length) };
    const own = ownStore(uri);
    return { store: own.store, key: uri.slice(own.root.length) };
  };
  const lend: Storage['lend'] = (location, session, again) => {
    const place = `${location}/`;
    const known = lent.get(place);
    if (known) {
      known.session = session;
      return;
    }
    const own = ownStore(place);
    const of = platform.stores[own.name];
    if (of.kind !== 's3') return;
    const below = [of.prefix.replace(/\/+$/, ''), location.slice(own.root.length)];
    const entry: { readonly store: ObjectStore; session: S3Session } = {
      session,
      store: s3Store(
        { ...of, prefix: below.filter((part) => part !== '').join('/') },
        {
          credentials: async () => {
            const { untilMs } = entry.session;
            if (untilMs !== null && untilMs - Date.now() < renewalMs) entry.session = await again();
            return entry.session;
          },
          ca: certificatesOf(of, workspace),
        },
      ),
    };
    lent.set(place, entry);
  };
  return {
    store,
    locate,
    lend,
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
