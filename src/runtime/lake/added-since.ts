import {
  currentSnapshot,
  type ManifestEntry,
  type Snapshot,
  snapshotOf,
} from '../../formats/iceberg/index.ts';
import type { DataFile, LakeTable } from './lake.ts';
import type { Storage } from './storage.ts';
import { dataFileOf, liveEntries, readManifestList } from './table-files.ts';

/** Snapshots after `since` up to the current one, the newest first; null when the chain is broken. */
function chainSince(table: LakeTable, since: bigint): readonly Snapshot[] | null {
  const chain: Snapshot[] = [];
  let snapshot = currentSnapshot(table.metadata);
  while (snapshot !== null && snapshot.snapshotId !== since) {
    chain.push(snapshot);
    snapshot = snapshot.parentId === null ? null : snapshotOf(table.metadata, snapshot.parentId);
  }
  return snapshot === null ? null : chain;
}

/**
 * Data files whose rows a reader that stands at snapshot `since` has not seen. Where all files of `since` are still
 * live, those are the others, whatever happened between. Where a compaction took some away, they are what the other
 * snapshots added, if none of these removed anything: the files are kept as long as their snapshots.
 */
export async function addedSince(
  storage: Storage,
  table: LakeTable,
  since: bigint | null,
): Promise<readonly DataFile[] | null> {
  const current = currentSnapshot(table.metadata);
  const entriesOf = async (snapshot: Snapshot) =>
    liveEntries(storage, await readManifestList(storage, snapshot));
  const files = (entries: readonly ManifestEntry[]) => entries.map((entry) => dataFileOf(entry.file));
  if (since === null) return current === null ? [] : files(await entriesOf(current));

  const start = snapshotOf(table.metadata, since);
  if (start === null || current === null) return null;
  if (start.snapshotId === current.snapshotId) return [];

  const [startList, currentList] = await Promise.all([
    readManifestList(storage, start),
    readManifestList(storage, current),
  ]);
  // Most manifests are the same: they hold nothing new and have lost nothing.
  const unshared = async (list: typeof startList, other: typeof startList) => {
    const known = new Set(other.map((manifest) => manifest.uri));
    return liveEntries(
      storage,
      list.filter((manifest) => !known.has(manifest.uri)),
    );
  };
  const [before, now] = await Promise.all([
    unshared(startList, currentList),
    unshared(currentList, startList),
  ]);
  const seen = new Set(before.map((entry) => entry.file.uri));
  const live = new Set(now.map((entry) => entry.file.uri));
  if ([...seen].every((uri) => live.has(uri))) return files(now.filter((entry) => !seen.has(entry.file.uri)));

  const chain = chainSince(table, since);
  if (chain === null) return null;
  const added: ManifestEntry[] = [];
  for (const snapshot of chain) {
    const { operation } = snapshot.summary;
    if (operation === 'replace') continue;
    if (Number(snapshot.summary['deleted-data-files'] ?? 0) > 0 || operation === 'delete') return null;
    const list = await readManifestList(storage, snapshot);
    const own = list.filter((manifest) => manifest.addedSnapshotId === snapshot.snapshotId);
    added.push(
      ...(await liveEntries(storage, own)).filter((entry) => entry.snapshotId === snapshot.snapshotId),
    );
  }
  return files(added);
}
