import { currentSnapshot } from '../../formats/iceberg/index.ts';
import type { PlanPlatform } from '../../plan/index.ts';
import { addedSince, changedSince } from './added-since.ts';
import type { Catalog } from './catalog/catalog.ts';
import { openCatalog } from './catalog/open-catalog.ts';
import { savingPointers } from './catalog/pointers.ts';
import { commitChanges, viewChange } from './commit.ts';
import { engineFiles } from './engine-files.ts';
import { columnsAt, requireSnapshot } from './history.ts';
import type { Lake, LakeTable } from './lake.ts';
import { localFiles, type ReadableFiles } from './local-files.ts';
import { bindPredicate } from './predicate.ts';
import { relation } from './relation.ts';
import { openStorage, type Storage } from './storage.ts';
import { dataFilesOf } from './table-files.ts';
import { newLocation, targetOf } from './target.ts';
import { writeDataFiles } from './write.ts';

/** A lake with what maintenance needs below it. */
export type OpenLake = Lake & { readonly storage: Storage; readonly catalog: Catalog };

/**
 * @param from.workspace relative roots and paths of the platform start here.
 * @throws {RunFailure} `invalid`, when the platform names what isn't supported; `dependency`, when the catalog can't
 *   be opened.
 */
export async function openLake(from: {
  readonly platform: PlanPlatform;
  readonly workspace: string;
  /** A private folder for copies of data files of buckets; default: one of the system's. */
  readonly scratch?: string;
}): Promise<OpenLake> {
  const storage = openStorage(from.platform, from.workspace);
  const local = localFiles(storage, from.scratch ?? null);
  const catalog = savingPointers(
    openCatalog(from.platform.catalog, from.workspace, storage),
    from.platform.catalog.name,
    () => storage.store('refined'),
  );
  const snapshotOfTable = (of: LakeTable, snapshotId: bigint | undefined) =>
    snapshotId === undefined ? currentSnapshot(of.metadata) : requireSnapshot(of, snapshotId);
  return {
    storage,
    catalog,
    table: (ref) => catalog.load(ref),
    tables: (namespace) => catalog.list(namespace),
    keepsViews: catalog.views !== undefined,
    view: async (ref) => (await catalog.views?.load(ref)) ?? null,
    views: async (namespace) => (await catalog.views?.list(namespace)) ?? [],
    target: async (layout) => {
      const target = targetOf(storage, from.platform.catalog.name, layout, await catalog.load(layout.ref));
      const { location, schema } = target;
      if (target.base !== null) return target;
      await catalog.reserve({ ref: layout.ref, location, schema });
      const replaces = await catalog.views?.load(layout.ref);
      return replaces ? { ...target, replaces } : target;
    },
    dataFiles: async (of, snapshotId, where) => {
      const snapshot = snapshotOfTable(of, snapshotId);
      const { conditions } = where ? bindPredicate(columnsAt(of, snapshotId), where) : { conditions: [] };
      return snapshot === null ? [] : dataFilesOf(storage, of.metadata, snapshot, conditions);
    },
    addedSince: (of, since) => addedSince(storage, of, since),
    changedSince: (of, since) => changedSince(storage, of, since),
    relation: (columns, files, found) => relation(found ?? local, columns, files),
    paths: async (files, found: ReadableFiles = local) => [
      ...(await found.paths(files.flatMap((file) => [file, ...(file.deletes ?? [])]))),
      await found.none(),
    ],
    filesOf: (engine) => engineFiles(engine, storage, local),
    write: (engine, target, select, name, options) =>
      writeDataFiles(local, engine, target, select, name, options?.signal),
    discard: async (files) => {
      for (const file of files) await storage.remove(file.uri);
      await local.forget(files.map(({ uri }) => uri));
    },
    drop: (ref) => catalog.drop(ref),
    dropView: async (ref) => (await catalog.views?.drop(ref)) ?? false,
    commit: (changes, views = []) => {
      const nowMs = Date.now();
      const viewChanges = views.map((view) =>
        viewChange(view, newLocation(storage, from.platform.catalog.name, view), nowMs),
      );
      return commitChanges(storage, catalog, changes, viewChanges, nowMs);
    },
    close: async () => {
      await local.close();
      await catalog.close();
    },
  };
}
