import { currentSnapshot } from '../../formats/iceberg/index.ts';
import type { PlanPlatform } from '../../plan/index.ts';
import { addedSince } from './added-since.ts';
import type { Catalog } from './catalog/catalog.ts';
import { openCatalog } from './catalog/open-catalog.ts';
import { commitChanges } from './commit.ts';
import { requireSnapshot } from './history.ts';
import type { Lake, LakeTable } from './lake.ts';
import { localFiles } from './local-files.ts';
import { relation } from './relation.ts';
import { openStorage, type Storage } from './storage.ts';
import { dataFileOf, liveEntries, readManifestList, readMetadata } from './table-files.ts';
import { targetOf } from './target.ts';
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
  const catalog = openCatalog(from.platform.catalog, from.workspace);
  const table: Lake['table'] = async (ref) => {
    const metadataUri = await catalog.load(ref);
    if (metadataUri === null) return null;
    return { ref, metadataUri, metadata: await readMetadata(storage, metadataUri) };
  };
  const snapshotOfTable = (of: LakeTable, snapshotId: bigint | undefined) =>
    snapshotId === undefined ? currentSnapshot(of.metadata) : requireSnapshot(of, snapshotId);
  return {
    storage,
    catalog,
    table,
    tables: (namespace) => catalog.list(namespace),
    target: async (layout) => targetOf(storage, from.platform.catalog.name, layout, await table(layout.ref)),
    dataFiles: async (of, snapshotId) => {
      const snapshot = snapshotOfTable(of, snapshotId);
      if (snapshot === null) return [];
      const entries = await liveEntries(storage, await readManifestList(storage, snapshot));
      return entries.map((entry) => dataFileOf(entry.file));
    },
    addedSince: (of, since) => addedSince(storage, of, since),
    relation: (columns, files) => relation(local, columns, files),
    localPaths: local.paths,
    write: (engine, target, select, name, options) =>
      writeDataFiles(local, engine, target, select, name, options?.signal),
    discard: async (files) => {
      for (const file of files) await storage.remove(file.uri);
      await local.forget(files.map(({ uri }) => uri));
    },
    drop: (ref) => catalog.drop(ref),
    commit: (changes) => commitChanges(storage, catalog, changes, Date.now()),
    close: async () => {
      await local.close();
      await catalog.close();
    },
  };
}
