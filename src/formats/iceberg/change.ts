import type { PartitionField, PartitionSpec, SortOrder } from './partition.ts';
import { noPartitionId, unpartitioned, unsorted } from './partition.ts';
import type { Schema } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
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

/** Makes an ascending order of these columns the table's default; none = unsorted. */
export function withSort(metadata: TableMetadata, fieldIds: readonly number[]): TableMetadata {
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

export type Retention = {
  /** The newest snapshots, as many as this, stay. */
  readonly keep: number;
  /** So do all that are not older than this; milliseconds since 1970. */
  readonly olderThanMs: number;
  readonly protect: ReadonlySet<bigint>;
};

/** Takes old snapshots out. What a branch or tag names stays, and so does the current one. */
export function withoutExpired(
  metadata: TableMetadata,
  retention: Retention,
): { readonly metadata: TableMetadata; readonly expired: readonly Snapshot[] } {
  const newest = [...metadata.snapshots]
    .sort((a, b) => b.sequenceNumber - a.sequenceNumber)
    .slice(0, Math.max(0, retention.keep));
  const stays = new Set([
    ...newest.map((snapshot) => snapshot.snapshotId),
    ...retention.protect,
    ...Object.values(metadata.refs).map((ref) => ref.snapshotId),
    ...(metadata.currentSnapshotId === null ? [] : [metadata.currentSnapshotId]),
  ]);
  const isKept = (snapshot: Snapshot) =>
    stays.has(snapshot.snapshotId) || snapshot.timestampMs >= retention.olderThanMs;
  const expired = metadata.snapshots.filter((snapshot) => !isKept(snapshot));
  if (expired.length === 0) return { metadata, expired };
  const gone = new Set(expired.map((snapshot) => snapshot.snapshotId));
  // Time travel by time is sound only behind the last gap of the log (spec, Table Metadata).
  const gap = metadata.snapshotLog.findLastIndex((entry) => gone.has(entry.snapshotId));
  return {
    expired,
    metadata: {
      ...metadata,
      snapshots: metadata.snapshots.filter(isKept),
      snapshotLog: metadata.snapshotLog.slice(gap + 1),
    },
  };
}
