import type { PartitionField, PartitionSpec, SortOrder } from './partition.ts';
import { noPartitionId, unpartitioned, unsorted } from './partition.ts';
import type { Schema } from './schema.ts';
import type { Snapshot, SnapshotRef } from './snapshot.ts';
import { withoutStatistics } from './statistics.ts';
import type { TableMetadata } from './table-metadata.ts';

/** How many old metadata files a table remembers; Iceberg's own default (`write.metadata.previous-versions-max`). */
const defaultPreviousVersions = 100;

/** Metadata of a table that has no snapshot yet. */
export function newTable(table: {
  readonly uuid: string;
  readonly location: string;
  readonly schema: Schema;
  readonly lastColumnId: number;
  readonly timestampMs: number;
}): TableMetadata {
  return {
    tableUuid: table.uuid,
    location: table.location,
    lastSequenceNumber: 0,
    lastUpdatedMs: table.timestampMs,
    lastColumnId: table.lastColumnId,
    schemas: [table.schema],
    currentSchemaId: table.schema.schemaId,
    partitionSpecs: [unpartitioned],
    defaultSpecId: unpartitioned.specId,
    lastPartitionId: noPartitionId,
    sortOrders: [unsorted],
    defaultSortOrderId: unsorted.orderId,
    properties: {},
    currentSnapshotId: null,
    snapshots: [],
    snapshotLog: [],
    metadataLog: [],
    refs: {},
    others: {},
  };
}

/** Makes a schema the current one. */
export function withSchema(metadata: TableMetadata, schema: Schema, lastColumnId: number): TableMetadata {
  const known = metadata.schemas.some((candidate) => candidate.schemaId === schema.schemaId);
  return {
    ...metadata,
    schemas: known ? metadata.schemas : [...metadata.schemas, schema],
    currentSchemaId: schema.schemaId,
    lastColumnId: Math.max(metadata.lastColumnId, lastColumnId),
  };
}

/**
 * Makes an ascending order of these columns the table's default; none = unsorted. One of other directions that
 * another writer gave them stays.
 */
export function withSort(metadata: TableMetadata, fieldIds: readonly number[]): TableMetadata {
  const present = metadata.sortOrders.find((order) => order.orderId === metadata.defaultSortOrderId);
  const isPresent =
    present?.fields.length === fieldIds.length &&
    present.fields.every((field, index) => field.sourceId === fieldIds[index]);
  if (isPresent) return metadata;
  const wanted = fieldIds.map(
    (sourceId) => ({ sourceId, transform: 'identity', direction: 'asc', nullOrder: 'nulls-first' }) as const,
  );
  const same = (order: SortOrder) =>
    order.fields.length === wanted.length &&
    order.fields.every((field, index) => {
      const other = wanted[index];
      return (
        field.sourceId === other?.sourceId &&
        field.transform === other.transform &&
        field.direction === other.direction &&
        field.nullOrder === other.nullOrder
      );
    });
  const known = metadata.sortOrders.find(same);
  if (known !== undefined) return { ...metadata, defaultSortOrderId: known.orderId };
  const order: SortOrder = {
    orderId: Math.max(0, ...metadata.sortOrders.map((of) => of.orderId)) + 1,
    fields: wanted,
  };
  return {
    ...metadata,
    sortOrders: [...metadata.sortOrders, order],
    defaultSortOrderId: order.orderId,
  };
}

/** A transform of a column, as a partition spec is wished to have it. */
export type PartitionWish = {
  readonly sourceId: number;
  readonly column: string;
  readonly transform: string;
};

/** The name that Iceberg's own writers give: `day` of `taken_at` is `taken_at_day`. */
function partitionName({ column, transform }: PartitionWish): string {
  if (transform === 'identity') return column;
  const [, kind = transform, parameter] = /^(\w+)\[(\d+)\]$/.exec(transform) ?? [];
  return `${column}_${kind === 'truncate' ? 'trunc' : kind}${parameter === undefined ? '' : `_${parameter}`}`;
}

/**
 * Makes a partitioning by these fields the table's default; none = unpartitioned. Files that are there keep the spec
 * that they were written in (spec, Partition Evolution); a field that an earlier spec had keeps its id and name.
 */
export function withPartition(metadata: TableMetadata, wanted: readonly PartitionWish[]): TableMetadata {
  const earlier = metadata.partitionSpecs.flatMap(({ fields }) => fields);
  let lastPartitionId = metadata.lastPartitionId;
  const columns = new Map(
    (metadata.schemas.find(({ schemaId }) => schemaId === metadata.currentSchemaId)?.fields ?? []).map(
      ({ id, name }) => [name, id],
    ),
  );
  const fields: PartitionField[] = [];
  for (const wish of wanted) {
    const { sourceId, transform } = wish;
    const known = earlier.find((field) => field.sourceId === sourceId && field.transform === transform);
    let name = known?.name ?? partitionName(wish);
    // A field's name is its column's alone, or no column's.
    const isTaken = () => {
      const column = columns.get(name);
      const byColumn = column !== undefined && !(transform === 'identity' && column === sourceId);
      return byColumn || fields.some((field) => field.name === name);
    };
    while (isTaken()) name = `${name}_part`;
    fields.push({ sourceId, transform, name, fieldId: known?.fieldId ?? ++lastPartitionId });
  }
  const same = ({ fields: of }: PartitionSpec) =>
    of.length === fields.length &&
    of.every((field, index) => {
      const other = fields[index];
      return field.fieldId === other?.fieldId && field.name === other.name;
    });
  const found = metadata.partitionSpecs.find(same);
  if (found !== undefined) return { ...metadata, defaultSpecId: found.specId };
  const specId = Math.max(...metadata.partitionSpecs.map((spec) => spec.specId)) + 1;
  return {
    ...metadata,
    partitionSpecs: [...metadata.partitionSpecs, { specId, fields }],
    defaultSpecId: specId,
    lastPartitionId,
  };
}

/** Sets properties; `null` removes one. */
export function withProperties(
  metadata: TableMetadata,
  changes: Readonly<Record<string, string | null>>,
): TableMetadata {
  const properties = new Map(Object.entries(metadata.properties));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) properties.delete(name);
    else properties.set(name, value);
  }
  return { ...metadata, properties: Object.fromEntries(properties) };
}

/** The next version of a table's metadata: dates it, and remembers the file of the one before. */
export function succeeding(
  metadata: TableMetadata,
  base: { readonly metadata: TableMetadata; readonly metadataFile: string } | null,
  timestampMs: number,
): TableMetadata {
  const lastUpdatedMs = Math.max(timestampMs, metadata.lastUpdatedMs);
  if (base === null) return { ...metadata, lastUpdatedMs };
  const limit = Number(metadata.properties['write.metadata.previous-versions-max']);
  const kept = Number.isInteger(limit) && limit >= 1 ? limit : defaultPreviousVersions;
  const log = [
    ...base.metadata.metadataLog,
    { metadataFile: base.metadataFile, timestampMs: base.metadata.lastUpdatedMs },
  ];
  return { ...metadata, lastUpdatedMs, metadataLog: log.slice(-kept) };
}

/** Sets a branch or tag. */
export function withRef(metadata: TableMetadata, name: string, ref: SnapshotRef): TableMetadata {
  return { ...metadata, refs: { ...metadata.refs, [name]: ref } };
}

/** Takes a branch or tag away. */
export function withoutRef(metadata: TableMetadata, name: string): TableMetadata {
  const { [name]: _, ...refs } = metadata.refs;
  return { ...metadata, refs };
}

/** Makes a snapshot the current one again; what came after it stays until it expires. */
export function rolledBack(metadata: TableMetadata, snapshotId: bigint, nowMs: number): TableMetadata {
  const timestampMs = Math.max(nowMs, metadata.lastUpdatedMs);
  const retention = metadata.refs.main?.retention ?? {};
  return {
    ...withRef(metadata, 'main', { snapshotId, type: 'branch', retention }),
    currentSnapshotId: snapshotId,
    lastUpdatedMs: timestampMs,
    snapshotLog: [...metadata.snapshotLog, { snapshotId, timestampMs }],
  };
}

export type Retention = {
  /** The newest snapshots, as many as this, stay. */
  readonly keep: number;
  /** So do all that are not older than this; milliseconds since 1970. */
  readonly olderThanMs: number;
  readonly protect: ReadonlySet<bigint>;
};

/** Whether a branch or tag has become older than it is allowed to; without a setting of its own it never does. */
function isAged({ retention }: SnapshotRef, snapshot: Snapshot | undefined, nowMs: number): boolean {
  const maxAgeMs = retention['max-ref-age-ms'];
  return maxAgeMs !== undefined && snapshot !== undefined && nowMs - snapshot.timestampMs > maxAgeMs;
}

/** A branch's snapshot and those before it, the newest first, as far as they are there. */
function lineOf(snapshots: ReadonlyMap<bigint, Snapshot>, head: bigint): readonly Snapshot[] {
  const line: Snapshot[] = [];
  for (let next = snapshots.get(head); next !== undefined && line.length < snapshots.size; ) {
    line.push(next);
    next = next.parentId === null ? undefined : snapshots.get(next.parentId);
  }
  return line;
}

/**
 * Takes old snapshots out (spec, Snapshot Retention Policy). Branches and tags that have outlived their own
 * `max-ref-age-ms` go first, main never. What the others name stays, and of a branch as many before it, and as old ones,
 * as its own `min-snapshots-to-keep` and `max-snapshot-age-ms` say; where it has none, as `retention` says, which also
 * holds for snapshots on no branch.
 */
export function withoutExpired(
  metadata: TableMetadata,
  retention: Retention,
  nowMs: number,
): { readonly metadata: TableMetadata; readonly expired: readonly Snapshot[] } {
  const byId = new Map(metadata.snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]));
  const named = Object.entries(metadata.refs);
  const left = named.filter(
    ([name, ref]) => name === 'main' || !isAged(ref, byId.get(ref.snapshotId), nowMs),
  );
  const { currentSnapshotId } = metadata;
  const heads: readonly SnapshotRef[] = [
    ...left.map(([, ref]) => ref),
    // Tables of version 1 need not name their main branch.
    ...(currentSnapshotId === null || metadata.refs.main !== undefined
      ? []
      : [{ snapshotId: currentSnapshotId, type: 'branch', retention: {} } as const]),
  ];
  const stays = new Set([
    ...retention.protect,
    ...heads.map(({ snapshotId }) => snapshotId),
    ...(currentSnapshotId === null ? [] : [currentSnapshotId]),
  ]);
  const onBranches = new Set<bigint>();
  for (const { snapshotId, type, retention: own } of heads) {
    if (type === 'tag') continue;
    const count = own['min-snapshots-to-keep'] ?? retention.keep;
    const maxAgeMs = own['max-snapshot-age-ms'];
    const olderThanMs = maxAgeMs === undefined ? retention.olderThanMs : nowMs - maxAgeMs;
    for (const [index, snapshot] of lineOf(byId, snapshotId).entries()) {
      onBranches.add(snapshot.snapshotId);
      if (index < count || snapshot.timestampMs >= olderThanMs) stays.add(snapshot.snapshotId);
    }
  }
  const newest = [...metadata.snapshots]
    .sort((a, b) => b.sequenceNumber - a.sequenceNumber)
    .slice(0, Math.max(0, retention.keep));
  for (const snapshot of metadata.snapshots) {
    if (onBranches.has(snapshot.snapshotId)) continue;
    if (newest.includes(snapshot) || snapshot.timestampMs >= retention.olderThanMs)
      stays.add(snapshot.snapshotId);
  }

  const isKept = (snapshot: Snapshot) => stays.has(snapshot.snapshotId);
  const expired = metadata.snapshots.filter((snapshot) => !isKept(snapshot));
  const refs = left.length === named.length ? metadata.refs : Object.fromEntries(left);
  if (expired.length === 0 && refs === metadata.refs) return { metadata, expired };
  const gone = new Set(expired.map((snapshot) => snapshot.snapshotId));
  // Time travel by time is sound only behind the last gap of the log (spec, Table Metadata).
  const gap = metadata.snapshotLog.findLastIndex((entry) => gone.has(entry.snapshotId));
  return {
    expired,
    metadata: {
      ...metadata,
      refs,
      snapshots: metadata.snapshots.filter(isKept),
      snapshotLog: metadata.snapshotLog.slice(gap + 1),
      others: withoutStatistics(metadata.others, gone),
    },
  };
}
