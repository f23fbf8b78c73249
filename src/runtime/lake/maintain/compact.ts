import type { Engine } from '../../../ports/index.ts';
import type { DataFile, Lake, LakeTable, TableChange } from '../lake.ts';
import { sameTarget, unwritable } from '../same-target.ts';

export type Compaction = {
  /** Files smaller than this are rewritten together. */
  readonly smallerThanBytes: number;
  /** Fewer small files than this are left alone. */
  readonly minFiles: number;
  /** Begins the names of the new files: the run's id. */
  readonly name: string;
  readonly signal?: AbortSignal;
  /** Told why a table whose files should be rewritten stays as it is. */
  readonly skipped?: (reason: string) => void;
};

/**
 * Rewrites a table's small data files as few large ones, and those that delete files take rows out of: a change for
 * `commit`, or null where it isn't worth it, or can't be done. When the commit fails, its `add` is to be discarded.
 */
export async function compact(
  lake: Lake,
  engine: Engine,
  table: LakeTable,
  compaction: Compaction,
): Promise<TableChange | null> {
  const files = await lake.dataFiles(table);
  const isSmall = (file: DataFile) => file.sizeBytes < compaction.smallerThanBytes;
  const areMany = files.filter(isSmall).length >= Math.max(2, compaction.minFiles);
  const remove = files.filter((file) => file.deletes !== undefined || (areMany && isSmall(file)));
  if (remove.length === 0) return null;
  const target = sameTarget(table);
  const reason = unwritable(target);
  if (reason !== null) {
    compaction.skipped?.(reason);
    return null;
  }
  const select = await lake.relation(target.columns, remove);
  const add = await lake.write(
    engine,
    target,
    select,
    compaction.name,
    compaction.signal === undefined ? {} : { signal: compaction.signal },
  );
  return { target, operation: 'replace', add, remove, mergeManifests: true, properties: {}, summary: {} };
}
