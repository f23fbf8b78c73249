import { type PlanPlatform, type StoreName, storeNames } from '../../plan/index.ts';
import type { ObjectRef, ObjectStore } from '../../ports/index.ts';
import { openStorage, openStore, type Pointer, type Storage, StoreFailure } from '../lake/index.ts';
import { readManifestList, readManifests, readMetadata, readViewMetadata } from '../lake/table-files.ts';
import type { Fault } from './states.ts';

/** The platform's stores with what only their copy has. */
export type CopiedLake = {
  /** Reads from the copy what is in the store no more. */
  readonly storage: Storage;
  /** Objects that the copy has and the store lacks, of all stores. */
  readonly toCopy: readonly { readonly name: StoreName; readonly object: ObjectRef }[];
  readonly copies: Readonly<Record<StoreName, ObjectStore>> | null;
  /** What is missing of a saved state; null = nothing. */
  faultOf(pointer: Pointer): Promise<Fault | null>;
  /** The metadata of a saved state that is whole. */
  snapshotOf(pointer: Pointer): Promise<bigint | null>;
};

async function objectsOf(store: ObjectStore): Promise<ReadonlyMap<string, ObjectRef>> {
  const objects = new Map<string, ObjectRef>();
  for await (const object of store.list('')) objects.set(object.key, object);
  return objects;
}

/** Lists stores and copies once: what is asked of a state then is answered without the network. */
export async function openCopiedLake(
  platform: PlanPlatform,
  workspace: string,
  withCopy: boolean,
): Promise<CopiedLake> {
  const primary = openStorage(platform, workspace);
  const { replica } = platform;
  const copies =
    withCopy && replica
      ? (Object.fromEntries(
          storeNames.map((name) => [name, openStore(replica.stores[name], workspace)] as const),
        ) as Record<StoreName, ObjectStore>)
      : null;
  const here = new Map<
    ObjectStore,
    { readonly name: StoreName; readonly keys: ReadonlyMap<string, ObjectRef> }
  >();
  const toCopy: { name: StoreName; object: ObjectRef }[] = [];
  const copied = new Map<StoreName, ReadonlyMap<string, ObjectRef>>();
  for (const name of storeNames) {
    const store = primary.store(name);
    const keys = await objectsOf(store);
    here.set(store, { name, keys });
    if (copies === null) continue;
    const there = await objectsOf(copies[name]);
    copied.set(name, there);
    for (const object of there.values()) if (!keys.has(object.key)) toCopy.push({ name, object });
  }

  const isThere = (uri: string): boolean => {
    const { store, key } = primary.locate(uri);
    const found = here.get(store);
    return found !== undefined && (found.keys.has(key) || copied.get(found.name)?.has(key) === true);
  };
  const storage: Storage = {
    ...primary,
    read: async (uri) => {
      const { store, key } = primary.locate(uri);
      const found = here.get(store);
      if (copies === null || found === undefined || found.keys.has(key)) return primary.read(uri);
      return copies[found.name].getRange(key, 0, Number.MAX_SAFE_INTEGER);
    },
  };

  /** Live files by manifest: states of a table share most of them. */
  const manifests = new Map<string, Promise<readonly string[]>>();
  const missingOf = async ({ kind, metadataUri }: Pointer): Promise<Fault | null> => {
    if (metadataUri === null) return null;
    if (!isThere(metadataUri)) return { missing: 1, what: 'its metadata file is not there' };
    if (kind === 'VIEW') {
      await readViewMetadata(storage, metadataUri);
      return null;
    }
    const { snapshots } = await readMetadata(storage, metadataUri);
    const lists = snapshots.filter(({ manifestList }) => !isThere(manifestList));
    if (lists.length > 0) return { missing: lists.length, what: 'manifest lists are not there' };
    const wanted = new Map(
      (await Promise.all(snapshots.map((snapshot) => readManifestList(storage, snapshot))))
        .flat()
        .map((manifest) => [manifest.uri, manifest] as const),
    );
    const gone = [...wanted.keys()].filter((uri) => !isThere(uri));
    if (gone.length > 0) return { missing: gone.length, what: 'manifests are not there' };
    const files = new Set<string>();
    for (const manifest of wanted.values()) {
      const live =
        manifests.get(manifest.uri) ??
        readManifests(storage, [manifest]).then(([entries = []]) =>
          entries.filter(({ status }) => status !== 'deleted').map(({ file }) => file.uri),
        );
      manifests.set(manifest.uri, live);
      for (const uri of await live) files.add(uri);
    }
    const missing = [...files].filter((uri) => !isThere(uri)).length;
    return missing === 0 ? null : { missing, what: 'data files are not there' };
  };
  const faults = new Map<string, Promise<Fault | null>>();

  return {
    storage,
    toCopy,
    copies,
    faultOf: (pointer) => {
      if (pointer.metadataUri === null) return Promise.resolve(null);
      const known =
        faults.get(pointer.metadataUri) ??
        missingOf(pointer).catch((error: unknown): Fault => {
          if (error instanceof StoreFailure && error.kind !== 'not-found') throw error;
          return { missing: 1, what: "a file of it can't be read" };
        });
      faults.set(pointer.metadataUri, known);
      return known;
    },
    snapshotOf: async ({ kind, metadataUri }) =>
      kind === 'VIEW' || metadataUri === null
        ? null
        : (await readMetadata(storage, metadataUri)).currentSnapshotId,
  };
}
