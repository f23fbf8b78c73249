import {
  rolledBack,
  type Snapshot,
  type SnapshotRef,
  type TableMetadata,
  withoutRef,
  withProperties,
  withRef,
} from '../../formats/iceberg/index.ts';
import { nameOf } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { lostRace } from './commit.ts';
import { requireSnapshot } from './history.ts';
import type { LakeTable } from './lake.ts';
import type { OpenLake } from './open-lake.ts';

/** The branch that a table's current snapshot is on. */
const main = 'main';

async function commitMetadata(
  { catalog }: OpenLake,
  base: LakeTable,
  metadata: TableMetadata,
): Promise<LakeTable> {
  const [table] = (await catalog.commit([{ ref: base.ref, base, metadata }])) ?? [];
  if (table === undefined) throw lostRace();
  return table;
}

/**
 * Names a snapshot by a branch or tag, so that expiry keeps it; one of that name is moved.
 * @param retention When expiry lets it go, and what it leaves of a branch (spec, Snapshot Retention Policy); default: as it
 *   is, of a new one never.
 * @throws {RunFailure} `invalid`, where there is no such snapshot, or one of that name is of the other kind; `race`.
 */
export async function setRef(
  lake: OpenLake,
  table: LakeTable,
  name: string,
  kind: SnapshotRef['type'],
  snapshotId: bigint,
  retention?: SnapshotRef['retention'],
): Promise<LakeTable> {
  requireSnapshot(table, snapshotId);
  const known = table.metadata.refs[name];
  if (name === '' || name === main || (known !== undefined && known.type !== kind)) {
    throw new RunFailure(
      'invalid',
      name === '' || name === main
        ? 'a branch or tag needs a name, and main is the current snapshot'
        : `table ${nameOf(table.ref)} has a ${known?.type} of that name`,
    );
  }
  const ref = { snapshotId, type: kind, retention: retention ?? known?.retention ?? {} };
  return commitMetadata(lake, table, withRef(table.metadata, name, ref));
}

/** @throws {RunFailure} `invalid`, where there is none of that name; `race`. */
export async function dropRef(lake: OpenLake, table: LakeTable, name: string): Promise<LakeTable> {
  snapshotOfRef(table, name);
  if (name === main) throw new RunFailure('invalid', 'main is the current snapshot of a table');
  return commitMetadata(lake, table, withoutRef(table.metadata, name));
}

/**
 * The snapshot that a branch or tag names.
 * @throws {RunFailure} `invalid`, where there is none of that name.
 */
export function snapshotOfRef(table: LakeTable, name: string): Snapshot {
  const ref = Object.hasOwn(table.metadata.refs, name) ? table.metadata.refs[name] : undefined;
  if (ref === undefined)
    throw new RunFailure('invalid', `table ${nameOf(table.ref)} has no branch or tag ${name}`);
  return requireSnapshot(table, ref.snapshotId);
}

/**
 * Makes an older snapshot the current one again, with the table properties that are to be as they were then; what came
 * after it stays readable until it expires.
 * @throws {RunFailure} `invalid`, where there is no such snapshot; `race`.
 */
export async function rollback(
  lake: OpenLake,
  table: LakeTable,
  snapshotId: bigint,
  properties: Readonly<Record<string, string | null>> = {},
): Promise<LakeTable> {
  requireSnapshot(table, snapshotId);
  if (snapshotId === table.metadata.currentSnapshotId) return table;
  const metadata = rolledBack(table.metadata, snapshotId, Date.now());
  return commitMetadata(lake, table, withProperties(metadata, properties));
}
