import { encodeManifest, type ManifestDataFile, type ManifestEntry, manifestContent } from './manifest.ts';
import { encodeManifestList, type ManifestFile } from './manifest-list.ts';
import { type PartitionSpec, partitionSummaries } from './partition.ts';
import type { Snapshot } from './snapshot.ts';
import { currentSchema, currentSnapshot, type TableMetadata } from './table-metadata.ts';

/** More data manifests than this and the small ones are merged, so that planning a scan stays short. */
const maxManifests = 100;
/** Manifests of this size and more are left alone; Iceberg's own target (`commit.manifest.target-size-bytes`). */
const targetManifestBytes = 8 * 1024 * 1024;
/** So are those of so many files: to decode and encode them again and again is what would make commits slow. */
const targetManifestFiles = 256;

export type SnapshotChange = {
  readonly operation: 'append' | 'overwrite' | 'delete' | 'replace';
  /** Data files, and delete files that take rows out of them. */
  readonly add: readonly ManifestDataFile[];
  /** Locations of live data and delete files that the snapshot no longer has. */
  readonly remove: ReadonlySet<string>;
  /** Merges small manifests also where they are few. */
  readonly mergeManifests?: boolean;
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

/** Manifests that are to be merged with others when they have become many. */
export function smallManifests(manifests: readonly ManifestFile[]): readonly ManifestFile[] {
  return manifests.filter((manifest) => isLive(manifest) && isSmall(manifest));
}

/**
 * Which manifests must be read for a change: all when it removes files, the small ones when they are to be merged or
 * have become many.
 */
export function manifestsToRead(
  manifests: readonly ManifestFile[],
  removing: boolean,
  merging = false,
): readonly ManifestFile[] {
  if (removing) return manifests.filter(isLive);
  const small = smallManifests(manifests);
  // What is merged also loses what it says of files that are gone.
  if (merging) return manifests.filter((one) => isLive(one) && (isSmall(one) || one.deletedFiles > 0));
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
  const schemas = [schema, ...metadata.schemas.toReversed()] as const;
  const files: NewFile[] = [];

  const write = (spec: PartitionSpec, entries: readonly ManifestEntry[]): ManifestFile => {
    const uri = naming.manifestUri(files.length);
    const bytes = encodeManifest(schemas, spec, entries, naming.sync());
    files.push({ uri, bytes });
    const partitions = entries.map(({ file }) => file.partition);
    return {
      ...describe(uri, bytes.length, entries, snapshotId, sequenceNumber),
      specId: spec.specId,
      partitions: partitionSummaries(spec, schemas, partitions),
    };
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
  const ofContent = (content: 'data' | 'deletes') =>
    added.filter(({ file }) => (file.content === 'data') === (content === 'data'));
  for (const some of [ofContent('data'), ofContent('deletes')]) {
    if (some.length > 0) manifests.push(write(specOf(metadata.defaultSpecId), some));
  }
  for (const group of groupsToRewrite(parents, change.remove, change.mergeManifests ?? false)) {
    const [first] = group;
    if (first === undefined) continue;
    const only = group.length === 1 ? first : null;
    const loses = (parent: ParentManifest) =>
      parent.entries?.some((entry) =>
        entry.status === 'deleted' ? change.mergeManifests : change.remove.has(entry.file.uri),
      ) ?? false;
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
      refs: {
        ...metadata.refs,
        main: { snapshotId, type: 'branch', retention: metadata.refs.main?.retention ?? {} },
      },
    },
  };
}

/** Manifests that stand alone, and small ones that become one: same partition spec, up to the target size together. */
function groupsToRewrite(
  parents: readonly ParentManifest[],
  remove: ReadonlySet<string>,
  mergeFew: boolean,
): readonly (readonly ParentManifest[])[] {
  const small = (parent: ParentManifest) =>
    parent.entries !== null && isLive(parent.file) && isSmall(parent.file);
  const merging = mergeFew || parents.filter(small).length > maxManifests;
  if (!merging && remove.size === 0) return parents.map((parent) => [parent]);
  const groups: ParentManifest[][] = [];
  const open = new Map<string, { readonly group: ParentManifest[]; sizeBytes: number }>();
  for (const parent of parents) {
    const kind = `${parent.file.specId} ${parent.file.content}`;
    const into = open.get(kind);
    if (!merging || !small(parent)) groups.push([parent]);
    else if (into !== undefined && into.sizeBytes + parent.file.sizeBytes <= targetManifestBytes) {
      into.group.push(parent);
      into.sizeBytes += parent.file.sizeBytes;
    } else {
      const group = [parent];
      groups.push(group);
      open.set(kind, { group, sizeBytes: parent.file.sizeBytes });
    }
  }
  return groups;
}

/** A manifest with the counts that its list doesn't give. */
export function counted(manifest: ManifestFile, entries: readonly ManifestEntry[]): ManifestFile {
  const { uncounted: _, ...rest } = manifest;
  return { ...rest, ...countsOf(entries) };
}

function countsOf(entries: readonly ManifestEntry[]) {
  const of = (status: ManifestEntry['status']) => entries.filter((entry) => entry.status === status);
  const rows = (some: readonly ManifestEntry[]) => some.reduce((sum, entry) => sum + entry.file.records, 0);
  const [added, existing, deleted] = [of('added'), of('existing'), of('deleted')];
  return {
    addedFiles: added.length,
    existingFiles: existing.length,
    deletedFiles: deleted.length,
    addedRows: rows(added),
    existingRows: rows(existing),
    deletedRows: rows(deleted),
  };
}

function describe(
  uri: string,
  sizeBytes: number,
  entries: readonly ManifestEntry[],
  snapshotId: bigint,
  sequenceNumber: number,
): Omit<ManifestFile, 'specId' | 'partitions'> {
  let minSequenceNumber = sequenceNumber;
  for (const entry of entries) {
    if (entry.status === 'existing') minSequenceNumber = Math.min(minSequenceNumber, entry.sequenceNumber);
  }
  return {
    uri,
    sizeBytes,
    content: manifestContent(entries),
    sequenceNumber,
    minSequenceNumber,
    addedSnapshotId: snapshotId,
    ...countsOf(entries),
  };
}

/** A figure of a summary: what came, what went, what there is. */
type Figure = {
  readonly added: string;
  readonly removed: string;
  readonly total: string;
  readonly of: (file: ManifestDataFile) => number;
};

const recordsOf = (content: ManifestDataFile['content']) => (file: ManifestDataFile) =>
  file.content === content ? file.records : 0;
const figures: readonly Figure[] = [
  {
    added: 'added-data-files',
    removed: 'deleted-data-files',
    total: 'total-data-files',
    of: ({ content }) => (content === 'data' ? 1 : 0),
  },
  {
    added: 'added-records',
    removed: 'deleted-records',
    total: 'total-records',
    of: recordsOf('data'),
  },
  {
    added: 'added-files-size',
    removed: 'removed-files-size',
    total: 'total-files-size',
    of: ({ sizeBytes }) => sizeBytes,
  },
  {
    added: 'added-delete-files',
    removed: 'removed-delete-files',
    total: 'total-delete-files',
    of: ({ content }) => (content === 'data' ? 0 : 1),
  },
  {
    added: 'added-position-deletes',
    removed: 'removed-position-deletes',
    total: 'total-position-deletes',
    of: recordsOf('position-deletes'),
  },
  {
    added: 'added-equality-deletes',
    removed: 'removed-equality-deletes',
    total: 'total-equality-deletes',
    of: recordsOf('equality-deletes'),
  },
];

/** The counts that Iceberg's own writers give (spec, Optional Snapshot Summary Fields). */
function summaryOf(
  change: SnapshotChange,
  removed: readonly ManifestEntry[],
  parent: Snapshot | null,
): Readonly<Record<string, string>> {
  const summary: Record<string, string> = { ...change.summary, operation: change.operation };
  for (const { added, removed: gone, total, of } of figures) {
    const plus = change.add.reduce((sum, file) => sum + of(file), 0);
    const minus = removed.reduce((sum, { file }) => sum + of(file), 0);
    if (plus > 0) summary[added] = String(plus);
    if (minus > 0) summary[gone] = String(minus);
    const before = parent === null ? 0 : Number(parent.summary[total] ?? Number.NaN);
    if (Number.isSafeInteger(before)) summary[total] = String(before + plus - minus);
  }
  return summary;
}
