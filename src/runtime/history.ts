import { nameOf, type Plan } from '../plan/index.ts';
import { RunFailure } from './failure.ts';
import { openLake, tablesHere } from './lake/index.ts';
import type { LakeTable } from './lake/lake.ts';
import { rowsOf } from './lake-figures.ts';
import { marks } from './models/watermark.ts';
import { lineage } from './query/index.ts';

export type HistoryEntry = {
  readonly snapshotId: string;
  readonly timestampMs: number;
  readonly operation: string;
  /** Rows more or fewer than before; null where the summary doesn't say. */
  readonly rowsAdded: number | null;
  readonly rows: number;
  readonly files: number;
  readonly runId: string | null;
};

function entries(table: LakeTable): readonly HistoryEntry[] {
  return lineage(table).map(({ snapshotId, timestampMs, summary }) => {
    const added = summary['added-records'];
    const deleted = summary['deleted-records'];
    return {
      snapshotId: snapshotId.toString(),
      timestampMs,
      operation: summary.operation ?? '',
      rowsAdded:
        added === undefined && deleted === undefined ? null : Number(added ?? 0) - Number(deleted ?? 0),
      rows: Number(summary['total-records'] ?? 0),
      files: Number(summary['total-data-files'] ?? 0),
      runId: summary[marks.runId] ?? null,
    };
  });
}

/**
 * Snapshots of a table, newest first. `name`: `namespace.table`, or the table alone where that is clear.
 * @throws {RunFailure} `invalid`
 */
export async function historyOf(
  plan: Plan,
  workspace: string,
  name: string,
): Promise<{ readonly name: string; readonly entries: readonly HistoryEntry[] }> {
  const lake = await openLake({ platform: plan.platform, workspace });
  try {
    const all = await lake.tables();
    const found = all.filter((ref) => nameOf(ref) === name || ref.name === name);
    const [ref, other] = found;
    if (!ref) {
      const view = (await lake.views()).find((one) => nameOf(one) === name || one.name === name);
      const why = view
        ? `${nameOf(view)} is a view: it has no snapshots, the tables that it reads have`
        : `there is no table ${name}: lakespec history lists them`;
      throw new RunFailure('invalid', why);
    }
    if (other) throw new RunFailure('invalid', `${name} is in several: ${found.map(nameOf).join(', ')}`);
    const table = await lake.table(ref);
    return { name: nameOf(ref), entries: table ? entries(table) : [] };
  } finally {
    await lake.close();
  }
}

export type TableOverview = {
  readonly name: string;
  readonly rows: number;
  readonly snapshots: number;
  readonly last: HistoryEntry | null;
};

/** Every table of the lake; what others keep elsewhere in the same catalog is none of it. */
export async function tablesOverview(plan: Plan, workspace: string): Promise<readonly TableOverview[]> {
  const lake = await openLake({ platform: plan.platform, workspace });
  try {
    const overview: TableOverview[] = [];
    for await (const table of tablesHere(lake)) {
      const found = entries(table);
      overview.push({
        name: nameOf(table.ref),
        rows: rowsOf(table),
        snapshots: found.length,
        last: found[0] ?? null,
      });
    }
    return overview;
  } finally {
    await lake.close();
  }
}
