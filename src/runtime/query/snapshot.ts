import { type Column, currentSnapshot, type Snapshot } from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import { isoMoment } from '../iso-moment.ts';
import { columnsAt, snapshotOfRef } from '../lake/index.ts';
import type { LakeTable } from '../lake/lake.ts';

/** From the current snapshot back to the first one that is kept. */
export function lineage(table: LakeTable): readonly Snapshot[] {
  const byId = new Map(table.metadata.snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]));
  const found: Snapshot[] = [];
  let next: Snapshot | null | undefined = currentSnapshot(table.metadata);
  while (next) {
    found.push(next);
    next = next.parentId === null ? null : byId.get(next.parentId);
  }
  return found;
}

/** A moment that tables are read at: a snapshot of one of them, a time, or what a branch or tag names in each. */
export type Moment =
  | { readonly snapshotId: bigint | null; readonly timestampMs: number }
  | { readonly ref: string };

/**
 * What `--as-of` means: a branch or tag of the tables, the id of a snapshot of one of them, or a time in ISO 8601 (a
 * day: its end, UTC).
 * @throws {RunFailure} `invalid`
 */
export function momentOf(text: string, tables: readonly LakeTable[]): Moment {
  if (tables.some(({ metadata }) => Object.hasOwn(metadata.refs, text))) return { ref: text };
  if (/^\d{10,}$/.test(text)) {
    const snapshotId = BigInt(text);
    for (const table of tables) {
      const found = table.metadata.snapshots.find((snapshot) => snapshot.snapshotId === snapshotId);
      if (found) return { snapshotId, timestampMs: found.timestampMs };
    }
    throw new RunFailure('invalid', `no table of the statement has a snapshot ${text}: see lakespec history`);
  }
  const time = isoMoment(text);
  if (time === null) {
    throw new RunFailure(
      'invalid',
      '--as-of takes the id of a snapshot, a branch or tag of the tables, or a time such as 2026-01-31T12:00:00Z',
    );
  }
  return { snapshotId: null, timestampMs: time };
}

/**
 * The newest snapshot at a moment; null where the table had none yet.
 * @throws {RunFailure} `invalid`, where the table lacks the branch or tag.
 */
export function snapshotAt(table: LakeTable, moment: Moment | null): Snapshot | null {
  if (moment !== null && 'ref' in moment) return snapshotOfRef(table, moment.ref);
  const found = lineage(table);
  if (moment === null) return found[0] ?? null;
  return (
    found.find(({ snapshotId }) => snapshotId === moment.snapshotId) ??
    found.find(({ timestampMs }) => timestampMs <= moment.timestampMs) ??
    null
  );
}

/** The columns that a table had at a snapshot; the current one is read by the current schema. */
export function columnsOfSnapshot(table: LakeTable, snapshot: Snapshot | null): readonly Column[] {
  const isCurrent = snapshot === null || snapshot.snapshotId === table.metadata.currentSnapshotId;
  return isCurrent ? columnsAt(table) : columnsAt(table, snapshot.snapshotId);
}
