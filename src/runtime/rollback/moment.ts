import { type Snapshot, snapshotOf } from '../../formats/iceberg/index.ts';
import { nameOf } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { isoMoment } from '../iso-moment.ts';
import { expiredMoment } from '../lake/history.ts';
import type { LakeTable } from '../lake/lake.ts';
import { marks } from '../models/watermark.ts';

/** A moment that tables go back to. Times are milliseconds since 1970. */
export type Moment =
  | { readonly kind: 'run'; readonly runId: string; readonly atMs: number }
  | {
      readonly kind: 'snapshot';
      readonly snapshotId: bigint;
      /** The commit that made it: other tables of that commit go to theirs. */
      readonly commit: string | null;
      readonly atMs: number;
    }
  | { readonly kind: 'ref'; readonly name: string }
  | { readonly kind: 'time'; readonly atMs: number };

const newestFirst = (a: Snapshot, b: Snapshot) => b.sequenceNumber - a.sequenceNumber;

/** The last thing that a run did to a table. */
function lastOfRun({ metadata }: LakeTable, runId: string): Snapshot | null {
  const own = metadata.snapshots.filter(({ summary }) => summary[marks.runId] === runId);
  return own.sort(newestFirst)[0] ?? null;
}

/**
 * What `--to` means: the id of a run (its end), of a snapshot of one of the tables, a branch or tag, or a time in ISO
 * 8601 (a day: its end, UTC).
 * @param tables All of the product: a run may have changed some of them only.
 * @throws {RunFailure} `invalid`
 */
export function momentOf(text: string, tables: readonly LakeTable[]): Moment {
  const ends = tables.flatMap((table) => lastOfRun(table, text)?.timestampMs ?? []);
  if (ends.length > 0) return { kind: 'run', runId: text, atMs: Math.max(...ends) };
  if (tables.some(({ metadata }) => text !== 'main' && Object.hasOwn(metadata.refs, text)))
    return { kind: 'ref', name: text };
  if (/^\d{10,}$/.test(text)) {
    const snapshotId = BigInt(text);
    for (const { metadata } of tables) {
      const found = snapshotOf(metadata, snapshotId);
      if (found === null) continue;
      const commit = found.summary[marks.commit] ?? null;
      return { kind: 'snapshot', snapshotId, commit, atMs: found.timestampMs };
    }
    throw new RunFailure(
      'invalid',
      `no table of the product has a snapshot ${text} (any more): lakespec history TABLE lists them`,
    );
  }
  const atMs = isoMoment(text);
  if (atMs === null) {
    throw new RunFailure(
      'invalid',
      `${text} is no run, snapshot or tag that the tables know (any more), and no time such as 2026-01-31T12:00:00Z: lakespec history TABLE lists runs and snapshots`,
    );
  }
  return { kind: 'time', atMs };
}

/** Where a table was at a moment; null where it had no snapshot yet. */
export type Place = Snapshot | null;

/** By the log of what was current when: a table that was rolled back before has been in places off its lineage. */
function placeAt(table: LakeTable, atMs: number): Place {
  const { metadata } = table;
  const { snapshotLog: log } = metadata;
  const last = log.findLast(({ timestampMs }) => timestampMs <= atMs);
  if (last !== undefined) {
    const found = snapshotOf(metadata, last.snapshotId);
    if (found === null) throw expiredMoment(table);
    return found;
  }
  const [first] = log;
  if (first === undefined) {
    // Another writer may keep no log.
    if (metadata.currentSnapshotId === null) return null;
    throw expiredMoment(table);
  }
  const begun = snapshotOf(metadata, first.snapshotId);
  // Expiry cuts the log: only the very first snapshot says that there was nothing before it.
  if (begun !== null && begun.sequenceNumber <= 1 && begun.timestampMs === first.timestampMs) return null;
  throw expiredMoment(table);
}

/** @throws {RunFailure} `invalid`, where the snapshot is gone. */
export function placeOf(table: LakeTable, moment: Moment): Place {
  const { metadata } = table;
  switch (moment.kind) {
    case 'run':
      return lastOfRun(table, moment.runId) ?? placeAt(table, moment.atMs);
    case 'snapshot': {
      const own = snapshotOf(metadata, moment.snapshotId);
      if (own !== null) return own;
      const sibling = metadata.snapshots.find(
        ({ summary }) => moment.commit !== null && summary[marks.commit] === moment.commit,
      );
      return sibling ?? placeAt(table, moment.atMs);
    }
    case 'ref': {
      const ref = Object.hasOwn(metadata.refs, moment.name) ? metadata.refs[moment.name] : undefined;
      const found = ref === undefined ? null : snapshotOf(metadata, ref.snapshotId);
      if (found === null) {
        throw new RunFailure(
          'invalid',
          `table ${nameOf(table.ref)} has no branch or tag ${moment.name}: name those that have one with --table`,
        );
      }
      return found;
    }
    case 'time':
      return placeAt(table, moment.atMs);
  }
}
