import {
  type ManifestFile,
  type Snapshot,
  statisticsFiles,
  type TableMetadata,
} from '../../../formats/iceberg/index.ts';
import { ownLocation } from '../location.ts';
import type { Storage } from '../storage.ts';
import { readManifestList, readManifests } from '../table-files.ts';

/** Locations that snapshots need. */
export type Reachable = {
  readonly manifestLists: ReadonlySet<string>;
  readonly manifests: ReadonlyMap<string, ManifestFile>;
  /** Data and delete files that are live in one of the snapshots. */
  readonly files: ReadonlySet<string>;
};

/**
 * What these snapshots need.
 * @param without Manifests that need not be read: another set holds their files already.
 */
export async function reachableFrom(
  storage: Storage,
  snapshots: readonly Snapshot[],
  without: ReadonlyMap<string, ManifestFile> = new Map(),
): Promise<Reachable> {
  const manifests = new Map<string, ManifestFile>();
  for (const snapshot of snapshots) {
    for (const manifest of await readManifestList(storage, snapshot)) manifests.set(manifest.uri, manifest);
  }
  const unread = [...manifests.values()].filter((manifest) => !without.has(manifest.uri));
  const files = new Set<string>();
  for (const entries of await readManifests(storage, unread)) {
    for (const entry of entries) if (entry.status !== 'deleted') files.add(entry.file.uri);
  }
  return { manifestLists: new Set(snapshots.map((snapshot) => snapshot.manifestList)), manifests, files };
}

/** Everything that a table needs, with its old metadata files and others' statistics, as stores name it. */
export async function allReachable(
  storage: Storage,
  metadataUri: string,
  metadata: TableMetadata,
): Promise<ReadonlySet<string>> {
  const { manifestLists, manifests, files } = await reachableFrom(storage, metadata.snapshots);
  const needed = [
    metadataUri,
    ...metadata.metadataLog.map((entry) => entry.metadataFile),
    ...statisticsFiles(metadata),
    ...manifestLists,
    ...manifests.keys(),
    ...files,
  ];
  return new Set(needed.map(ownLocation));
}
