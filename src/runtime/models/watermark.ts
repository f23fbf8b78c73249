import { currentSnapshot, type Snapshot } from '../../formats/iceberg/index.ts';
import { nameOf, type Plan, type TableRef } from '../../plan/index.ts';
import type { LakeTable } from '../lake/lake.ts';

/** Names that a commit leaves on a table and on its snapshot. */
export const marks = {
  runId: 'lakespec.run-id',
  planHash: 'lakespec.plan-hash',
  product: 'lakespec.product',
  stage: 'lakespec.stage',
  /** Drawn for each commit: tells the tables of one commit from those of a later one of the same run. */
  commit: 'lakespec.commit',
  modelHash: 'lakespec.model-hash',
  gatesHash: 'lakespec.gates-hash',
  /** Of a view: what the catalog shows of it, and its rows at the last commit. */
  viewHash: 'lakespec.view-hash',
  rows: 'lakespec.rows',
} as const;

/** What every commit of a run leaves on its tables; on its snapshots too, with the stage. */
export function runMarks({ plan, runId }: { readonly plan: Plan; readonly runId: string }) {
  return {
    [marks.runId]: runId,
    [marks.planHash]: plan.hash,
    [marks.product]: plan.product.name,
  } as const;
}

const readPrefix = 'lakespec.read.';
const commitPrefix = 'commit:';

export function readProperty(ref: TableRef): string {
  return `${readPrefix}${nameOf(ref)}`;
}

/** The snapshot that last changed rows: compaction makes newer ones that say the same. */
function lastRowChange(table: LakeTable): Snapshot | null {
  const byId = new Map(table.metadata.snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]));
  let snapshot = currentSnapshot(table.metadata);
  while (snapshot?.summary.operation === 'replace') {
    const parent = snapshot.parentId === null ? undefined : byId.get(snapshot.parentId);
    if (!parent) return snapshot;
    snapshot = parent;
  }
  return snapshot;
}

/** What a reader notes of a committed table: the id of the snapshot that last changed its rows. */
export function watermarkOf(table: LakeTable): string {
  return lastRowChange(table)?.snapshotId.toString() ?? 'empty';
}

/**
 * What a reader notes of a table that the same commit changes: its snapshot has no id yet, the commit has.
 */
export function watermarkOfCommit(commit: string): string {
  return `${commitPrefix}${commit}`;
}

/** The snapshot that a watermark means; null when it is none of the table's (any more). */
export function snapshotOfWatermark(table: LakeTable, watermark: string): bigint | null {
  const found = table.metadata.snapshots.find((snapshot) =>
    watermark.startsWith(commitPrefix)
      ? snapshot.summary[marks.commit] === watermark.slice(commitPrefix.length)
      : snapshot.snapshotId.toString() === watermark,
  );
  return found?.snapshotId ?? null;
}

/** Whether the table's rows are still those that the watermark stands for. */
export function isUpToDate(table: LakeTable, watermark: string | undefined): boolean {
  if (watermark === undefined) return false;
  if (watermark === watermarkOf(table)) return true;
  const last = lastRowChange(table);
  return last !== null && snapshotOfWatermark(table, watermark) === last.snapshotId;
}

/** The watermark properties of a model after it has read `read`; those of tables that it no longer reads go. */
export function watermarkProperties(
  base: LakeTable | null,
  read: readonly { readonly ref: TableRef; readonly watermark: string }[],
): Readonly<Record<string, string | null>> {
  const properties: Record<string, string | null> = {};
  for (const name of Object.keys(base?.metadata.properties ?? {})) {
    if (name.startsWith(readPrefix)) properties[name] = null;
  }
  for (const { ref, watermark } of read) properties[readProperty(ref)] = watermark;
  return properties;
}

/** Properties that are to be set, without those that are to go. */
export function withoutNull(
  properties: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

/**
 * Properties of a table as the commit of `snapshot` left them: its summary repeats what it says of the rows. Compaction
 * changes none, so the commit before it is asked. `null` for what nobody says any more: the next run makes the table
 * anew, or audits it again.
 */
export function propertiesAt(
  table: LakeTable,
  snapshot: Snapshot | null,
): Readonly<Record<string, string | null>> {
  const byId = new Map(table.metadata.snapshots.map((one) => [one.snapshotId, one]));
  let made = snapshot ?? undefined;
  while (made?.summary.operation === 'replace')
    made = made.parentId === null ? undefined : byId.get(made.parentId);
  const said = Object.entries(made?.summary ?? {});
  const own: readonly string[] = [marks.runId, marks.planHash, marks.product, marks.modelHash];
  return {
    ...Object.fromEntries([...own, marks.gatesHash].map((name) => [name, null])),
    ...watermarkProperties(table, []),
    ...Object.fromEntries(said.filter(([name]) => own.includes(name) || name.startsWith(readPrefix))),
  };
}

/** Every watermark that a table holds: table name → watermark. */
export function watermarksOf(table: LakeTable): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table.metadata.properties)
      .filter(([name]) => name.startsWith(readPrefix))
      .map(([name, value]) => [name.slice(readPrefix.length), value]),
  );
}
