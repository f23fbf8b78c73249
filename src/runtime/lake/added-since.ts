import {
  currentSnapshot,
  type ManifestFile,
  type Snapshot,
  snapshotOf,
} from '../../formats/iceberg/index.ts';
import type { ChangedFiles, DataFile, LakeTable } from './lake.ts';
import type { Storage } from './storage.ts';
import { dataFilesOf, liveFiles, readManifestList } from './table-files.ts';

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

/** A data file as a reader sees it: with other rows taken out it is another. */
const stateOf = ({ uri, deletes }: DataFile) =>
  [uri, ...(deletes ?? []).map((of) => of.uri).sort()].join('\n');

/** As `Lake.changedSince`. */
export async function changedSince(
  storage: Storage,
  table: LakeTable,
  since: bigint,
): Promise<ChangedFiles | null> {
  const { metadata } = table;
  const start = snapshotOf(metadata, since);
  const current = currentSnapshot(metadata);
  if (start === null || current === null) return null;
  if (start.snapshotId === current.snapshotId) return { added: [], removed: [] };
  const [startList, currentList] = await Promise.all([
    readManifestList(storage, start),
    readManifestList(storage, current),
  ]);
  // Most manifests are the same: they hold nothing new and have lost nothing, but by delete files.
  const isPlain = [...startList, ...currentList].every(({ content }) => content === 'data');
  const read = async (list: readonly ManifestFile[], other: readonly ManifestFile[]) => {
    const known = new Set(isPlain ? other.map((manifest) => manifest.uri) : []);
    const unshared = list.filter((manifest) => !known.has(manifest.uri));
    return (await liveFiles(storage, metadata, unshared)).map(({ file }) => file);
  };
  const [before, now] = await Promise.all([read(startList, currentList), read(currentList, startList)]);
  const seen = new Set(before.map(stateOf));
  const live = new Set(now.map(stateOf));
  return {
    added: now.filter((file) => !seen.has(stateOf(file))),
    removed: before.filter((file) => !live.has(stateOf(file))),
  };
}

/**
 * Data files whose rows a reader that stands at snapshot `since` has not seen. Where all files of `since` are still
 * live, those are the others, whatever happened between. Where a compaction took some away, they are what the other
 * snapshots added, if none of these took rows out: the files are kept as long as their snapshots.
 */
export async function addedSince(
  storage: Storage,
  table: LakeTable,
  since: bigint | null,
): Promise<readonly DataFile[] | null> {
  const { metadata } = table;
  if (since === null) {
    const current = currentSnapshot(metadata);
    return current === null ? [] : dataFilesOf(storage, metadata, current);
  }
  const found = await changedSince(storage, table, since);
  if (found === null) return null;
  if (found.removed.length === 0) return found.added;

  const chain = chainSince(table, since);
  if (chain === null) return null;
  const added: DataFile[] = [];
  for (const snapshot of chain) {
    const { operation } = snapshot.summary;
    if (operation === 'replace') continue;
    if (Number(snapshot.summary['deleted-data-files'] ?? 0) > 0 || operation === 'delete') return null;
    const list = await readManifestList(storage, snapshot);
    const own = list.filter((manifest) => manifest.addedSnapshotId === snapshot.snapshotId);
    if (own.some(({ content, addedFiles }) => content === 'deletes' && addedFiles > 0)) return null;
    const files = await liveFiles(storage, metadata, own);
    added.push(
      ...files.filter(({ entry }) => entry.snapshotId === snapshot.snapshotId).map(({ file }) => file),
    );
  }
  return added;
}
