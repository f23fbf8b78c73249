import {
  type Column,
  columnsOf,
  currentSchema,
  type Schema,
  type Snapshot,
  schemaOfSnapshot,
  snapshotOf,
} from '../../formats/iceberg/index.ts';
import { nameOf } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import type { LakeTable } from './lake.ts';

/** A table's snapshots, the oldest first. */
export function snapshotsOf(table: LakeTable): readonly Snapshot[] {
  return [...table.metadata.snapshots].sort((a, b) => a.sequenceNumber - b.sequenceNumber);
}

/** Of a moment whose snapshot has expired. */
export function expiredMoment(table: LakeTable): RunFailure {
  const oldest = snapshotsOf(table)[0];
  const since =
    oldest === undefined ? '' : `, its oldest is of ${new Date(oldest.timestampMs).toISOString()}`;
  return new RunFailure(
    'invalid',
    `table ${nameOf(table.ref)} has no snapshot of that moment any more${since}: operations.keepSnapshots and keepSnapshotsFor of the product say how long they stay`,
  );
}

/**
 * The columns of a table as they were at a snapshot; without one, as they are now.
 * @throws {RunFailure} `invalid`, when there is no such snapshot (any more).
 */
export function columnsAt(table: LakeTable, snapshotId?: bigint): readonly Column[] {
  if (snapshotId === undefined) return requireColumns(currentSchema(table.metadata));
  return requireColumns(schemaOfSnapshot(table.metadata, requireSnapshot(table, snapshotId)));
}

export function requireSnapshot(table: LakeTable, snapshotId: bigint): Snapshot {
  const snapshot = snapshotOf(table.metadata, snapshotId);
  if (snapshot !== null) return snapshot;
  throw new RunFailure('invalid', `table ${nameOf(table.ref)} has no snapshot ${snapshotId} (any more)`);
}

export function requireColumns(schema: Schema): readonly Column[] {
  const columns = columnsOf(schema);
  if (columns.ok) return columns.value;
  throw new RunFailure('invalid', columns.problem);
}
