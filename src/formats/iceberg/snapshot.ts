import { z } from 'zod';
import type { Json } from './json.ts';

/** A 64-bit id; JSON that was parsed without loss has small ones as numbers. */
export const longId = z.union([z.int(), z.bigint()]).transform((id) => BigInt(id));

/** A state of a table (spec, Snapshots). Times are milliseconds since 1970, UTC. */
export type Snapshot = {
  readonly snapshotId: bigint;
  readonly parentId: bigint | null;
  readonly sequenceNumber: number;
  readonly timestampMs: number;
  /** Location of the manifest list. */
  readonly manifestList: string;
  /** `operation` and what it did; all values are text. */
  readonly summary: Readonly<Record<string, string>>;
  readonly schemaId: number | null;
};

/** A branch or a tag. */
export type SnapshotRef = {
  readonly snapshotId: bigint;
  readonly type: 'branch' | 'tag';
  /** Retention (`max-ref-age-ms` and kin), carried as it is. */
  readonly retention: Readonly<Record<string, number>>;
};

export const snapshotJson = z
  .object({
    'snapshot-id': longId,
    'parent-snapshot-id': longId.nullish(),
    'sequence-number': z.int().default(0),
    'timestamp-ms': z.int(),
    'manifest-list': z.string(),
    summary: z.record(z.string(), z.string()).default({}),
    'schema-id': z.int().nullish(),
  })
  .transform(
    (json): Snapshot => ({
      snapshotId: json['snapshot-id'],
      parentId: json['parent-snapshot-id'] ?? null,
      sequenceNumber: json['sequence-number'],
      timestampMs: json['timestamp-ms'],
      manifestList: json['manifest-list'],
      summary: json.summary,
      schemaId: json['schema-id'] ?? null,
    }),
  );

export function snapshotToJson(snapshot: Snapshot): Json {
  return {
    'snapshot-id': snapshot.snapshotId,
    ...(snapshot.parentId !== null && { 'parent-snapshot-id': snapshot.parentId }),
    'sequence-number': snapshot.sequenceNumber,
    'timestamp-ms': snapshot.timestampMs,
    summary: snapshot.summary,
    'manifest-list': snapshot.manifestList,
    ...(snapshot.schemaId !== null && { 'schema-id': snapshot.schemaId }),
  };
}

export const snapshotRefJson = z
  .object({ 'snapshot-id': longId, type: z.enum(['branch', 'tag']) })
  .catchall(z.number())
  .transform(
    ({ 'snapshot-id': snapshotId, type, ...retention }): SnapshotRef => ({ snapshotId, type, retention }),
  );

export function snapshotRefToJson(ref: SnapshotRef): Json {
  return { 'snapshot-id': ref.snapshotId, type: ref.type, ...ref.retention };
}
