import { z } from 'zod';
import { type Json, longJson, stringifyJson } from './json.ts';
import { Malformed, type Parsed, parsed } from './parsed.ts';
import {
  type PartitionSpec,
  partitionSpecJson,
  partitionSpecToJson,
  type SortOrder,
  sortOrderJson,
  sortOrderToJson,
} from './partition.ts';
import { type Schema, schemaJson, schemaToJson } from './schema.ts';
import {
  longId,
  type Snapshot,
  type SnapshotRef,
  snapshotJson,
  snapshotRefJson,
  snapshotRefToJson,
  snapshotToJson,
} from './snapshot.ts';

/** Metadata of a table, format version 2 (spec, Table Metadata). Times are milliseconds since 1970, UTC. */
export type TableMetadata = {
  readonly tableUuid: string;
  readonly location: string;
  readonly lastSequenceNumber: number;
  readonly lastUpdatedMs: number;
  readonly lastColumnId: number;
  readonly schemas: readonly Schema[];
  readonly currentSchemaId: number;
  readonly partitionSpecs: readonly PartitionSpec[];
  readonly defaultSpecId: number;
  readonly lastPartitionId: number;
  readonly sortOrders: readonly SortOrder[];
  readonly defaultSortOrderId: number;
  readonly properties: Readonly<Record<string, string>>;
  readonly currentSnapshotId: bigint | null;
  readonly snapshots: readonly Snapshot[];
  readonly snapshotLog: readonly { readonly snapshotId: bigint; readonly timestampMs: number }[];
  readonly metadataLog: readonly { readonly metadataFile: string; readonly timestampMs: number }[];
  readonly refs: Readonly<Record<string, SnapshotRef>>;
  /** What other writers put there (statistics files), carried as it is. */
  readonly others: Readonly<Record<string, Json>>;
};

const metadataJson = z
  .object({
    'format-version': z.literal(2),
    'table-uuid': z.string(),
    location: z.string(),
    'last-sequence-number': z.int(),
    'last-updated-ms': z.int(),
    'last-column-id': z.int(),
    schemas: z.array(schemaJson).min(1),
    'current-schema-id': z.int(),
    'partition-specs': z.array(partitionSpecJson).min(1),
    'default-spec-id': z.int(),
    'last-partition-id': z.int(),
    'sort-orders': z.array(sortOrderJson).min(1),
    'default-sort-order-id': z.int(),
    properties: z.record(z.string(), z.string()).default({}),
    // Older writers say -1 for none.
    'current-snapshot-id': longId.nullish(),
    snapshots: z.array(snapshotJson).default([]),
    'snapshot-log': z.array(z.object({ 'snapshot-id': longId, 'timestamp-ms': z.int() })).default([]),
    'metadata-log': z.array(z.object({ 'metadata-file': z.string(), 'timestamp-ms': z.int() })).default([]),
    refs: z.record(z.string(), snapshotRefJson).default({}),
  })
  .catchall(z.custom<Json>(() => true));

/** Reads a metadata file's text. */
export function parseTableMetadata(text: string): Parsed<TableMetadata> {
  const json = longJson(text);
  return json.ok ? tableMetadataOf(json.value) : json;
}

/** Reads metadata that stands inside of other JSON, parsed without loss. */
export function tableMetadataOf(json: Json): Parsed<TableMetadata> {
  return parsed(() => {
    const version =
      typeof json === 'object' && json !== null && 'format-version' in json ? json['format-version'] : null;
    if (typeof version === 'number' && version !== 2) {
      throw new Malformed(`it is of format version ${version}, and lakespec reads and writes version 2`);
    }
    const result = metadataJson.safeParse(json);
    if (!result.success) {
      const [issue] = result.error.issues;
      throw new Malformed(
        `it is no table metadata of version 2: ${issue?.path.join('.')}: ${issue?.message}`,
      );
    }
    return fromJson(result.data);
  });
}

function fromJson(json: z.output<typeof metadataJson>): TableMetadata {
  const {
    'format-version': _version,
    'table-uuid': tableUuid,
    location,
    'last-sequence-number': lastSequenceNumber,
    'last-updated-ms': lastUpdatedMs,
    'last-column-id': lastColumnId,
    schemas,
    'current-schema-id': currentSchemaId,
    'partition-specs': partitionSpecs,
    'default-spec-id': defaultSpecId,
    'last-partition-id': lastPartitionId,
    'sort-orders': sortOrders,
    'default-sort-order-id': defaultSortOrderId,
    properties,
    'current-snapshot-id': currentSnapshotId,
    snapshots,
    'snapshot-log': snapshotLog,
    'metadata-log': metadataLog,
    refs,
    ...others
  } = json;
  const current = currentSnapshotId ?? -1n;
  if (!schemas.some((schema) => schema.schemaId === currentSchemaId)) {
    throw new Malformed('its current schema is missing');
  }
  if (current !== -1n && !snapshots.some((snapshot) => snapshot.snapshotId === current)) {
    throw new Malformed('its current snapshot is missing');
  }
  return {
    tableUuid,
    location,
    lastSequenceNumber,
    lastUpdatedMs,
    lastColumnId,
    schemas,
    currentSchemaId,
    partitionSpecs,
    defaultSpecId,
    lastPartitionId,
    sortOrders,
    defaultSortOrderId,
    properties,
    currentSnapshotId: current === -1n ? null : current,
    snapshots,
    snapshotLog: snapshotLog.map((entry) => ({
      snapshotId: entry['snapshot-id'],
      timestampMs: entry['timestamp-ms'],
    })),
    metadataLog: metadataLog.map((entry) => ({
      metadataFile: entry['metadata-file'],
      timestampMs: entry['timestamp-ms'],
    })),
    refs,
    others,
  };
}

/** The text of a metadata file. */
export function formatTableMetadata(metadata: TableMetadata): string {
  return stringifyJson({
    'format-version': 2,
    'table-uuid': metadata.tableUuid,
    location: metadata.location,
    'last-sequence-number': metadata.lastSequenceNumber,
    'last-updated-ms': metadata.lastUpdatedMs,
    'last-column-id': metadata.lastColumnId,
    schemas: metadata.schemas.map(schemaToJson),
    'current-schema-id': metadata.currentSchemaId,
    'partition-specs': metadata.partitionSpecs.map(partitionSpecToJson),
    'default-spec-id': metadata.defaultSpecId,
    'last-partition-id': metadata.lastPartitionId,
    'sort-orders': metadata.sortOrders.map(sortOrderToJson),
    'default-sort-order-id': metadata.defaultSortOrderId,
    properties: metadata.properties,
    ...(metadata.currentSnapshotId !== null && { 'current-snapshot-id': metadata.currentSnapshotId }),
    refs: Object.fromEntries(
      Object.entries(metadata.refs).map(([name, ref]) => [name, snapshotRefToJson(ref)]),
    ),
    snapshots: metadata.snapshots.map(snapshotToJson),
    'snapshot-log': metadata.snapshotLog.map((entry) => ({
      'snapshot-id': entry.snapshotId,
      'timestamp-ms': entry.timestampMs,
    })),
    'metadata-log': metadata.metadataLog.map((entry) => ({
      'metadata-file': entry.metadataFile,
      'timestamp-ms': entry.timestampMs,
    })),
    ...metadata.others,
  });
}

/** The schema that a table has now. */
export function currentSchema(metadata: TableMetadata): Schema {
  return schemaOf(metadata, metadata.currentSchemaId);
}

/** The schema under which a snapshot was made; the present one where the snapshot doesn't say. */
export function schemaOfSnapshot(metadata: TableMetadata, snapshot: Snapshot): Schema {
  return schemaOf(metadata, snapshot.schemaId ?? metadata.currentSchemaId);
}

function schemaOf(metadata: TableMetadata, schemaId: number): Schema {
  const found = metadata.schemas.find((schema) => schema.schemaId === schemaId);
  if (found === undefined) throw new RangeError('the metadata has no such schema');
  return found;
}

export function snapshotOf(metadata: TableMetadata, snapshotId: bigint): Snapshot | null {
  return metadata.snapshots.find((snapshot) => snapshot.snapshotId === snapshotId) ?? null;
}

export function currentSnapshot(metadata: TableMetadata): Snapshot | null {
  return metadata.currentSnapshotId === null ? null : snapshotOf(metadata, metadata.currentSnapshotId);
}
