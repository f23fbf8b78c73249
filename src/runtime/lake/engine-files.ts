import type { Engine, ObjectStore } from '../../ports/index.ts';
import type { LocalFiles, ReadableFiles } from './local-files.ts';
import { orRunFailure, type Storage } from './storage.ts';

/** Data files as one engine finds them: in their bucket where it reads buckets itself, else on this machine. */
export type EngineFiles = ReadableFiles & {
  /**
   * Gives the engine the keys that hold now of the buckets that it reads: before each statement, because keys end.
   * Resolves to whether there is such a bucket.
   */
  renew(): Promise<boolean>;
  /** A statement that reads, with keys that hold now. @throws {RunFailure} where a bucket fails. */
  asking<T>(statement: () => Promise<T>): Promise<T>;
};

/** What DuckDB takes for one object alone, and no pattern or query. */
const plainName = /^s3:\/\/[\w./=-]+$/;

export function engineFiles(engine: Engine, storage: Storage, local: LocalFiles): EngineFiles {
  /** Whether the engine reads them itself. */
  const asked = new Map<ObjectStore, Promise<boolean>>();
  const ask = async (store: ObjectStore): Promise<boolean> => {
    if (store.access === undefined || engine.reach === undefined) return false;
    const access = await orRunFailure(store.access);
    return engine.reach(access);
  };
  const reaches = (store: ObjectStore): Promise<boolean> => {
    const known = asked.get(store);
    if (known !== undefined) return known;
    const answer = ask(store);
    asked.set(store, answer);
    // The next who asks may have more luck.
    answer.catch(() => asked.delete(store));
    return answer;
  };
  const isDirect = async (uri: string): Promise<boolean> =>
    plainName.test(uri) && !local.has(uri) && reaches(storage.locate(uri).store);

  const renew = async (): Promise<boolean> => {
    let some = false;
    for (const [store, answer] of asked) if (await answer) some = (await ask(store)) || some;
    return some;
  };

  return {
    paths: async (files) => {
      const direct = await Promise.all(files.map(({ uri }) => isDirect(uri)));
      const paths = await local.paths(files.filter((_, index) => !direct[index]));
      const fetched = paths.values();
      return files.map(({ uri }, index) => (direct[index] ? uri : (fetched.next().value ?? '')));
    },
    none: local.none,
    range: async (file, start, length) => {
      if (!(await isDirect(file.uri))) return local.range(file, start, length);
      const { store, key } = storage.locate(file.uri);
      return orRunFailure(() => store.getRange(key, start, length));
    },
    renew,
    asking: async (statement) => {
      await renew();
      return orRunFailure(statement);
    },
  };
}
