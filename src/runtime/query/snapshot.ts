import { type Column, currentSnapshot, type Snapshot, snapshotOf } from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import { isoMoment } from '../iso-moment.ts';
import { expiredMoment } from '../lake/history.ts';
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
 * The snapshot that was the current one at a time, by the log of what was current when: a table that was rolled back has
 * been in places off its lineage. Expiry cuts the log; what it does not reach, the lineage tells.
 */
function currentAt(table: LakeTable, atMs: number): Snapshot | null {
  const { metadata } = table;
  const logged = metadata.snapshotLog.findLast(({ timestampMs }) => timestampMs <= atMs);
  const found = logged && snapshotOf(metadata, logged.snapshotId);
  if (found) return found;
  const line = lineage(table);
  const before = line.find(({ timestampMs }) => timestampMs <= atMs);
  const first = line.at(-1);
  if (before === undefined && first !== undefined && first.parentId !== null) throw expiredMoment(table);
  return before ?? null;
}

/**
 * The snapshot of a moment; null where the table had none yet.
 * @throws {RunFailure} `invalid`, where the table lacks the branch or tag, or has no snapshot of that time any more.
 */
export function snapshotAt(table: LakeTable, moment: Moment | null): Snapshot | null {
  if (moment === null) return currentSnapshot(table.metadata);
  if ('ref' in moment) return snapshotOfRef(table, moment.ref);
  const { snapshotId, timestampMs } = moment;
  // Also one that a rollback has left behind.
  const named = snapshotId === null ? null : snapshotOf(table.metadata, snapshotId);
  return named ?? currentAt(table, timestampMs);
}

/** The columns that a table had at a snapshot; the current one is read by the current schema. */
export function columnsOfSnapshot(table: LakeTable, snapshot: Snapshot | null): readonly Column[] {
  const isCurrent = snapshot === null || snapshot.snapshotId === table.metadata.currentSnapshotId;
  return isCurrent ? columnsAt(table) : columnsAt(table, snapshot.snapshotId);
}
