import { type Retention, withoutExpired } from '../../../formats/iceberg/index.ts';
import { lostRace } from '../commit.ts';
import type { LakeTable } from '../lake.ts';
import type { OpenLake } from '../open-lake.ts';
import { reachableFrom } from './reachable.ts';

export type Expired = {
  readonly table: LakeTable;
  readonly snapshots: number;
  /** Objects that only the expired snapshots needed, and that are gone. */
  readonly objects: number;
};

/**
 * Takes a table's old snapshots out, and branches and tags that have outlived their own setting, commits, and only then
 * removes what nothing needs any more; killed between the two, the rest are orphans. Null when there is nothing to
 * expire.
 * @throws {RunFailure} `race`, when the table has changed since it was loaded.
 */
export async function expireSnapshots(
  lake: OpenLake,
  table: LakeTable,
  retention: Retention,
): Promise<Expired | null> {
  const { storage, catalog } = lake;
  const { metadata, expired } = withoutExpired(table.metadata, retention, Date.now());
  if (metadata === table.metadata) return null;
  const kept = await reachableFrom(storage, metadata.snapshots);
  const gone = await reachableFrom(storage, expired, kept.manifests);
  const unneeded = [
    ...[...gone.files].filter((uri) => !kept.files.has(uri)),
    ...[...gone.manifests.keys()].filter((uri) => !kept.manifests.has(uri)),
    ...[...gone.manifestLists].filter((uri) => !kept.manifestLists.has(uri)),
  ];
  const tables = await catalog.commit([{ ref: table.ref, base: table, metadata }]);
  const [committed] = tables ?? [];
  if (committed === undefined) throw lostRace();
  for (const uri of unneeded) await storage.remove(uri);
  return { table: committed, snapshots: expired.length, objects: unneeded.length };
}
