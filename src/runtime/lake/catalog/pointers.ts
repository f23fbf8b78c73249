import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { nameOf, type TableRef } from '../../../plan/index.ts';
import type { ObjectStore } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { StoreFailure } from '../store/index.ts';
import type { Catalog, Entry, EntryKind } from './catalog.ts';

/**
 * What a name of the catalog stood for after a commit. The catalog alone decides what a table is; where it is lost,
 * `lakespec recover` reads these.
 */
export type Pointer = {
  readonly ref: TableRef;
  readonly kind: EntryKind;
  /** Location of the metadata file; null = there was nothing of this name any more. */
  readonly metadataUri: string | null;
};

/** The pointers that one commit moved, or those that maintenance found. */
export type PointerRecord = {
  readonly key: string;
  /** Milliseconds since 1970, UTC. */
  readonly atMs: number;
  /** Whether they were moved together: none of them is to come back without the others. */
  readonly isCommit: boolean;
  readonly pointers: readonly Pointer[];
};

const recordSchema = z.strictObject({
  version: z.literal(1),
  commit: z.boolean(),
  pointers: z.array(
    z.strictObject({
      namespace: z.string(),
      name: z.string(),
      kind: z.enum(['TABLE', 'VIEW']),
      metadata: z.string().nullable(),
    }),
  ),
});

/** Below the store of refined data, which every stage that commits may write. */
const folderOf = (catalog: string): string => `_pointers/${catalog}/`;
/** Records that are read or removed at once. */
const atOnce = 16;
/** So long every state is kept; before that the last of each name alone. */
const keepMs = 7 * 24 * 3_600_000;

async function putRecord(
  store: ObjectStore,
  catalog: string,
  atMs: number,
  isCommit: boolean,
  pointers: readonly Pointer[],
): Promise<void> {
  // Keys are in the order of time.
  const key = `${folderOf(catalog)}${String(atMs).padStart(15, '0')}-${randomBytes(4).toString('hex')}.json`;
  const record: z.input<typeof recordSchema> = {
    version: 1,
    commit: isCommit,
    pointers: pointers.map(({ ref, kind, metadataUri }) => ({ ...ref, kind, metadata: metadataUri })),
  };
  // A power cut may take it: the catalog outlasts that, and maintenance saves it again.
  await store.put(key, new TextEncoder().encode(JSON.stringify(record)), { flush: 'later' });
}

async function readRecord(store: ObjectStore, key: string): Promise<PointerRecord | null> {
  const atMs = Number(/\/(\d{15})-[0-9a-f]{8}\.json$/.exec(key)?.[1] ?? Number.NaN);
  if (Number.isNaN(atMs)) return null;
  try {
    const bytes = await store.getRange(key, 0, Number.MAX_SAFE_INTEGER);
    const { commit: isCommit, pointers } = recordSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return {
      key,
      atMs,
      isCommit,
      pointers: pointers.map(({ namespace, name, kind, metadata: metadataUri }) => ({
        ref: { namespace, name },
        kind,
        metadataUri,
      })),
    };
  } catch (error) {
    // Gone meanwhile, or torn by a power cut: an older one stands in.
    if (error instanceof StoreFailure && error.kind !== 'not-found') throw error;
    return null;
  }
}

/**
 * All records of a catalog that a store holds, the oldest first; what is no whole record is passed over.
 * @throws {StoreFailure}
 */
export async function readPointers(store: ObjectStore, catalog: string): Promise<readonly PointerRecord[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(folderOf(catalog))) keys.push(key);
  const records: PointerRecord[] = [];
  for (let start = 0; start < keys.length; start += atOnce) {
    const some = await Promise.all(keys.slice(start, start + atOnce).map((key) => readRecord(store, key)));
    records.push(...some.filter((record) => record !== null));
  }
  return inOrder(records);
}

/** The number that names of metadata files begin with. */
const versionOf = ({ metadataUri }: Pointer): number =>
  Number(/\/(\d+)-[^/]*\.metadata\.json$/.exec(metadataUri ?? '')?.[1] ?? 0);

/** Where clocks of machines differ, two commits of a table may say the same time: then its own count tells. */
function byVersion(a: PointerRecord, b: PointerRecord): number {
  for (const pointer of a.pointers) {
    const other = b.pointers.find(({ ref }) => nameOf(ref) === nameOf(pointer.ref));
    if (other) return versionOf(pointer) - versionOf(other);
  }
  return 0;
}

/** The oldest first. */
export const inOrder = (records: readonly PointerRecord[]): readonly PointerRecord[] =>
  records.toSorted((a, b) => a.atMs - b.atMs || byVersion(a, b));

/** The newest pointer of each name. */
function newestOf(records: readonly PointerRecord[]): ReadonlyMap<string, Pointer> {
  return new Map(
    records.flatMap(({ pointers }) => pointers.map((pointer) => [nameOf(pointer.ref), pointer] as const)),
  );
}

/** Pointers of everything that the catalog holds below a namespace, or in all. */
async function currentPointers(catalog: Catalog, namespace?: string): Promise<readonly Pointer[]> {
  const pointers: Pointer[] = [];
  for (const ref of await catalog.list(namespace)) {
    const table = await catalog.load(ref);
    if (table) pointers.push({ ref, kind: 'TABLE', metadataUri: table.metadataUri });
  }
  for (const ref of (await catalog.views?.list(namespace)) ?? []) {
    const view = await catalog.views?.load(ref);
    if (view) pointers.push({ ref, kind: 'VIEW', metadataUri: view.metadataUri });
  }
  return pointers;
}

/**
 * A catalog that saves its pointers beside the data at each commit. A commit stands also where they can't be saved:
 * the next commit of this process or the next maintenance does it.
 */
export function savingPointers(inner: Catalog, name: string, storeOf: () => ObjectStore): Catalog {
  /** By name; of commits whose pointers could not be saved. */
  const missed = new Map<string, Pointer>();
  let lastMs = 0;
  /** No two records of a process have one time. */
  const next = (atMs: number): number => {
    lastMs = Math.max(atMs, lastMs + 1);
    return lastMs;
  };
  const save = async (
    atMs: number,
    pointers: readonly (Pointer | Entry)[],
    isCommit = true,
  ): Promise<void> => {
    const late = [...missed.values()].filter(
      ({ ref }) => !pointers.some((one) => nameOf(one.ref) === nameOf(ref)),
    );
    try {
      const store = storeOf();
      if (late.length > 0) await putRecord(store, name, next(atMs), false, late);
      missed.clear();
      await putRecord(store, name, next(atMs), isCommit, pointers);
    } catch (error) {
      if (!(error instanceof StoreFailure) && !(error instanceof RunFailure)) throw error;
      for (const pointer of pointers) missed.set(nameOf(pointer.ref), pointer);
    }
  };
  const { views: innerViews } = inner;
  return {
    ...inner,
    ...(innerViews && {
      views: {
        ...innerViews,
        drop: async (ref: TableRef) => {
          const dropped = await innerViews.drop(ref);
          if (dropped) await save(Date.now(), [{ ref, kind: 'VIEW', metadataUri: null }], false);
          return dropped;
        },
      },
    }),
    commit: async (changes, written, views) => {
      const tables = await inner.commit(changes, written, views);
      if (tables === null || tables.length + (views?.length ?? 0) === 0) return tables;
      const pointers: Pointer[] = tables.map(({ ref, metadataUri }) => ({ ref, kind: 'TABLE', metadataUri }));
      for (const { ref } of views ?? []) {
        const view = await inner.views?.load(ref).catch(() => null);
        if (view) pointers.push({ ref, kind: 'VIEW', metadataUri: view.metadataUri });
      }
      // A table's own time never goes back, whatever a machine's clock does.
      const times = tables.map(({ metadata }) => metadata.lastUpdatedMs);
      await save(times.length > 0 ? Math.max(...times) : Date.now(), pointers);
      return tables;
    },
    register: async (entries) => {
      await inner.register(entries);
      // The newest are these from now on, also where others were younger.
      await save(Date.now(), entries, false);
    },
    drop: async (ref) => {
      const table = await inner.load(ref).catch(() => null);
      const dropped = await inner.drop(ref);
      const atMs = Math.max(Date.now(), (table?.metadata.lastUpdatedMs ?? 0) + 1);
      if (dropped) await save(atMs, [{ ref, kind: 'TABLE', metadataUri: null }], false);
      return dropped;
    },
  };
}

/**
 * Saves what is missing of the pointers below these namespaces: another writer's commits, and those whose pointers
 * could not be saved. Then removes records that are older than a week and that others have taken the place of, and what
 * puts left that were killed.
 * @param graceMs What is younger may be a put that is under way.
 * @returns Pointers that were missing, and records that were removed.
 * @throws {StoreFailure}
 */
export async function keepPointers(
  catalog: Catalog,
  name: string,
  store: ObjectStore,
  namespaces: readonly string[],
  nowMs: number,
  graceMs: number,
): Promise<{ readonly saved: number; readonly removed: number }> {
  const records = await readPointers(store, name);
  const newest = newestOf(records);
  const current: Pointer[] = [];
  for (const namespace of namespaces) current.push(...(await currentPointers(catalog, namespace)));
  const names = new Set(current.map(({ ref }) => nameOf(ref)));
  const dropped = [...newest.values()].filter(
    ({ ref, metadataUri }) =>
      metadataUri !== null && namespaces.includes(ref.namespace) && !names.has(nameOf(ref)),
  );
  const missing = [
    ...current.filter(({ ref, metadataUri }) => newest.get(nameOf(ref))?.metadataUri !== metadataUri),
    ...dropped.map((pointer) => ({ ...pointer, metadataUri: null })),
  ];
  if (missing.length > 0) await putRecord(store, name, nowMs, false, missing);

  const needed = new Set(records.filter(({ atMs }) => atMs >= nowMs - keepMs).map(({ key }) => key));
  const last = new Map<string, PointerRecord>();
  for (const record of records) {
    if (needed.has(record.key)) continue;
    for (const { ref, metadataUri } of record.pointers) {
      if (metadataUri === null) last.delete(nameOf(ref));
      else last.set(nameOf(ref), record);
    }
  }
  for (const { key } of last.values()) needed.add(key);
  const gone = records.filter(({ key }) => !needed.has(key));
  for (let start = 0; start < gone.length; start += atOnce) {
    await Promise.all(gone.slice(start, start + atOnce).map(({ key }) => store.remove(key)));
  }
  await store.removeUnfinished?.(folderOf(name), nowMs - graceMs);
  return { saved: missing.length, removed: gone.length };
}
