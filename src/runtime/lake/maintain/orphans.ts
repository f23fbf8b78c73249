import type { StoreName } from '../../../plan/index.ts';
import type { ObjectRef } from '../../../ports/index.ts';
import { ownLocation } from '../location.ts';
import type { OpenLake } from '../open-lake.ts';
import { allReachable } from './reachable.ts';
import { tablesHere, viewsHere } from './tables-here.ts';

export type OrphanSearch = {
  readonly store: StoreName;
  /** Only below these namespaces; another product's runs are none of ours. */
  readonly namespaces: readonly string[];
  /**
   * Objects younger than this may belong to a run that hasn't committed yet. Milliseconds since 1970; by the
   * store's clock, so leave it a day and more.
   */
  readonly olderThanMs: number;
  /** Locations that stay, also where no table needs them any more. */
  readonly keep?: ReadonlySet<string>;
};

/**
 * A file of a table as `target` and `commit` place it: `<namespace>/<table>-<mark>/data|metadata/<file>`; what another
 * engine wrote for it lies in a folder below.
 */
const tableFile = /^[^/]+\/[^/]+-[0-9a-f]{8}\/(?:(?:data|metadata)\/[^/]+|data\/staging-[^/]+\/.+)$/;

/**
 * Objects under the places of tables that no table of the catalog needs: what killed runs and lost races left, and
 * metadata files that have left the log. Places of tables that were never made, or dropped, are searched too.
 */
export async function orphans(lake: OpenLake, search: OrphanSearch): Promise<readonly ObjectRef[]> {
  const store = lake.storage.store(search.store);
  const candidates: ObjectRef[] = [];
  for (const namespace of search.namespaces) {
    for await (const object of store.list(`${namespace}/`)) {
      if (object.modifiedMs < search.olderThanMs && tableFile.test(object.key)) candidates.push(object);
    }
  }
  if (candidates.length === 0) return [];
  // Listed before the catalog is read: what was committed meanwhile counts as needed. A table may need files below
  // another's place, so that all of them are asked.
  const needed = new Set(search.keep);
  for await (const table of tablesHere(lake)) {
    for (const uri of await allReachable(lake.storage, table.metadataUri, table.metadata)) needed.add(uri);
  }
  for await (const view of viewsHere(lake)) needed.add(ownLocation(view.metadataUri));
  return candidates.filter((object) => !needed.has(store.uri(object.key)));
}

/** Removes the orphans, and what puts left that never ended; gives their number and bytes. */
export async function removeOrphans(
  lake: OpenLake,
  search: OrphanSearch,
): Promise<{ readonly objects: number; readonly sizeBytes: number }> {
  const store = lake.storage.store(search.store);
  const found = await orphans(lake, search);
  for (const object of found) await store.remove(object.key);
  for (const namespace of search.namespaces) {
    await store.removeUnfinished?.(`${namespace}/`, search.olderThanMs);
  }
  return { objects: found.length, sizeBytes: found.reduce((sum, object) => sum + object.sizeBytes, 0) };
}
