import { encodeManifest, type ManifestDataFile, type ManifestEntry } from './manifest.ts';
import { encodeManifestList, type ManifestFile } from './manifest-list.ts';
import type { PartitionSpec } from './partition.ts';
import type { Snapshot } from './snapshot.ts';
import { currentSchema, currentSnapshot, type TableMetadata } from './table-metadata.ts';

/** More data manifests than this and the small ones are merged, so that planning a scan stays short. */
const maxManifests = 100;
/** Manifests of this size and more are left alone; Iceberg's own target (`commit.manifest.target-size-bytes`). */
const targetManifestBytes = 8 * 1024 * 1024;
/** So are those of so many files: to decode and encode them again and again is what would make commits slow. */
const targetManifestFiles = 256;

export type SnapshotChange = {
  readonly operation: 'append' | 'overwrite' | 'replace';
  readonly add: readonly ManifestDataFile[];
  /** Locations of live data files that the snapshot no longer has. */
  readonly remove: ReadonlySet<string>;
  readonly summary: Readonly<Record<string, string>>;
  readonly snapshotId: bigint;
  readonly timestampMs: number;
};

/** A manifest of the parent snapshot; entries null = unread, it is used again as it is. */
export type ParentManifest = {
  readonly file: ManifestFile;
  readonly entries: readonly ManifestEntry[] | null;
};

/** Locations and sync markers of new files: chance comes from outside. */
export type Naming = {
  readonly manifestUri: (index: number) => string;
  readonly listUri: string;
  readonly sync: () => Uint8Array;
};

export type NewFile = { readonly uri: string; readonly bytes: Uint8Array };

export type NewSnapshot = {
  readonly metadata: TableMetadata;
  /** Manifests, then the manifest list that names them. */
  readonly files: readonly NewFile[];
  /** What was to be removed, and isn't there. */
  readonly missing: readonly string[];
};

function isLive(manifest: ManifestFile): boolean {
  return manifest.addedFiles + manifest.existingFiles > 0;
}

/** Whether a manifest is to be merged with others when they have become many. */
function isSmall({ sizeBytes, addedFiles, existingFiles, deletedFiles }: ManifestFile): boolean {
  return sizeBytes < targetManifestBytes && addedFiles + existingFiles + deletedFiles < targetManifestFiles;
}

/** Which manifests must be read for a change: all when it removes files, the small ones when they have become many. */
export function manifestsToRead(
  manifests: readonly ManifestFile[],
  removing: boolean,
): readonly ManifestFile[] {
  const data = manifests.filter((manifest) => manifest.content === 'data' && isLive(manifest));
  if (removing) return data;
  const small = data.filter(isSmall);
  return small.length > maxManifests ? small : [];
}

/**
 * The next snapshot of branch main, in the table's current schema: manifests that lose nothing are used again as
 * they are, those that lose files are written anew.
 */
export function addSnapshot(
  metadata: TableMetadata,
  parents: readonly ParentManifest[],
  change: SnapshotChange,
  naming: Naming,
): NewSnapshot {
  const sequenceNumber = metadata.lastSequenceNumber + 1;
  const { snapshotId } = change;
  const schema = currentSchema(metadata);
  const files: NewFile[] = [];

  const write = (spec: PartitionSpec, entries: readonly ManifestEntry[]): ManifestFile => {
    const uri = naming.manifestUri(files.length);
    const bytes = encodeManifest(schema, spec, entries, naming.sync());
    files.push({ uri, bytes });
    return describe(uri, bytes.length, spec.specId, entries, snapshotId, sequenceNumber);
  };
  const specOf = (specId: number): PartitionSpec => {
    const spec = metadata.partitionSpecs.find((candidate) => candidate.specId === specId);
    if (spec === undefined) throw new RangeError('the metadata lacks the partition spec of a manifest');
    return spec;
  };

  const removed: ManifestEntry[] = [];
  const settle = (entries: readonly ManifestEntry[]): ManifestEntry[] =>
    entries
      .filter((entry) => entry.status !== 'deleted')
      .map((entry) => {
        if (!change.remove.has(entry.file.uri)) return { ...entry, status: 'existing' };
        const deleted = { ...entry, status: 'deleted', snapshotId } as const;
        removed.push(deleted);
        return deleted;
      });

  const manifests: ManifestFile[] = [];
  const added = change.add.map(
    (file): ManifestEntry => ({
      status: 'added',
      snapshotId,
      sequenceNumber,
      fileSequenceNumber: sequenceNumber,
      file,
    }),
  );
  if (added.length > 0) manifests.push(write(specOf(metadata.defaultSpecId), added));
  for (const group of groupsToRewrite(parents, change.remove)) {
    const [first] = group;
    if (first === undefined) continue;
    const only = group.length === 1 ? first : null;
    const loses = (parent: ParentManifest) =>
      parent.entries?.some((entry) => entry.status !== 'deleted' && change.remove.has(entry.file.uri)) ??
      false;
    if (only !== null && !loses(only)) {
      if (isLive(only.file)) manifests.push(only.file);
      continue;
    }
    const entries = group.flatMap((parent) => settle(parent.entries ?? []));
    manifests.push(write(specOf(first.file.specId), entries));
  }

  const removedUris = new Set(removed.map((entry) => entry.file.uri));
  const parent = currentSnapshot(metadata);
  const snapshot: Snapshot = {
    snapshotId,
    parentId: parent?.snapshotId ?? null,
    sequenceNumber,
    timestampMs: Math.max(change.timestampMs, metadata.lastUpdatedMs),
    manifestList: naming.listUri,
    summary: summaryOf(change, removed, parent),
    schemaId: schema.schemaId,
  };
  files.push({ uri: naming.listUri, bytes: encodeManifestList(snapshot, manifests, naming.sync()) });
  return {
    files,
    missing: [...change.remove].filter((uri) => !removedUris.has(uri)),
    metadata: {
      ...metadata,
      lastSequenceNumber: sequenceNumber,
      lastUpdatedMs: snapshot.timestampMs,
      currentSnapshotId: snapshotId,
      snapshots: [...metadata.snapshots, snapshot],
      snapshotLog: [...metadata.snapshotLog, { snapshotId, timestampMs: snapshot.timestampMs }],
      refs: { ...metadata.refs, main: { snapshotId, type: 'branch', retention: {} } },
    },
  };
}

/** Manifests that stand alone, and small ones that become one: same partition spec, up to the target size together. */
function groupsToRewrite(
  parents: readonly ParentManifest[],
  remove: ReadonlySet<string>,
): readonly (readonly ParentManifest[])[] {
  const small = (parent: ParentManifest) =>
    parent.entries !== null && isLive(parent.file) && isSmall(parent.file);
  const merging = parents.filter(small).length > maxManifests;
  if (!merging && remove.size === 0) return parents.map((parent) => [parent]);
  const groups: ParentManifest[][] = [];
  const open = new Map<number, { readonly group: ParentManifest[]; sizeBytes: number }>();
  for (const parent of parents) {
    const into = open.get(parent.file.specId);
    if (!merging || !small(parent)) groups.push([parent]);
    else if (into !== undefined && into.sizeBytes + parent.file.sizeBytes <= targetManifestBytes) {
      into.group.push(parent);
      into.sizeBytes += parent.file.sizeBytes;
    } else {
      const group = [parent];
      groups.push(group);
      open.set(parent.file.specId, { group, sizeBytes: parent.file.sizeBytes });
    }
  }
  return groups;
}

function describe(
  uri: string,
  sizeBytes: number,
  specId: number,
  entries: readonly ManifestEntry[],
  snapshotId: bigint,
  sequenceNumber: number,
): ManifestFile {
  const of = (status: ManifestEntry['status']) => entries.filter((entry) => entry.status === status);
  const rows = (some: readonly ManifestEntry[]) => some.reduce((sum, entry) => sum + entry.file.records, 0);
  const [added, existing, deleted] = [of('added'), of('existing'), of('deleted')];
  let minSequenceNumber = sequenceNumber;
  for (const entry of existing) minSequenceNumber = Math.min(minSequenceNumber, entry.sequenceNumber);
  return {
    uri,
    sizeBytes,
    specId,
    content: 'data',
    sequenceNumber,
    minSequenceNumber,
    addedSnapshotId: snapshotId,
    addedFiles: added.length,
    existingFiles: existing.length,
    deletedFiles: deleted.length,
    addedRows: rows(added),
    existingRows: rows(existing),
    deletedRows: rows(deleted),
    partitions: specId === 0 ? [] : null,
  };
}

/** The counts that Iceberg's own writers give (spec, Optional Snapshot Summary Fields). */
function summaryOf(
  change: SnapshotChange,
  removed: readonly ManifestEntry[],
  parent: Snapshot | null,
): Readonly<Record<string, string>> {
  const sum = (files: readonly ManifestDataFile[], of: (file: ManifestDataFile) => number) =>
    files.reduce((total, file) => total + of(file), 0);
  const gone = removed.map((entry) => entry.file);
  const counts = {
    'data-files': [change.add.length, gone.length],
    records: [sum(change.add, (file) => file.records), sum(gone, (file) => file.records)],
    'files-size': [sum(change.add, (file) => file.sizeBytes), sum(gone, (file) => file.sizeBytes)],
  } as const;
  const summary: Record<string, string> = { ...change.summary, operation: change.operation };
  for (const [name, [plus, minus]] of Object.entries(counts)) {
    const [added, deleted] =
      name === 'files-size'
        ? ['added-files-size', 'removed-files-size']
        : [`added-${name}`, `deleted-${name}`];
    if (plus > 0) summary[added] = String(plus);
    if (minus > 0) summary[deleted] = String(minus);
    const before = parent === null ? 0 : Number(parent.summary[`total-${name}`] ?? Number.NaN);
    if (Number.isSafeInteger(before)) summary[`total-${name}`] = String(before + plus - minus);
  }
  for (const name of ['total-delete-files', 'total-position-deletes', 'total-equality-deletes']) {
    summary[name] = parent?.summary[name] ?? '0';
  }
  return summary;
}
