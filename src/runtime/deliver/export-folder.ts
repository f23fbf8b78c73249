import { join } from 'node:path';
import { z } from 'zod';
import { currentSnapshot } from '../../formats/iceberg/index.ts';
import { nameOf, type TableRef } from '../../plan/index.ts';
import type { Engine, ObjectStore } from '../../ports/index.ts';
import { columnsAt, putFile } from '../lake/index.ts';
import type { Lake, LakeTable } from '../lake/lake.ts';
import { literal } from '../lake/sql.ts';
import { inParentheses } from '../models/table-session.ts';
import { readJsonObject } from '../run/json-object.ts';

/** So many snapshots of a table are kept: readers may still be in the one before. */
const keptSnapshots = 2;

const pointerSchema = z.strictObject({
  /** The folder that readers take; below the table's. */
  snapshot: z.string(),
  /** Newest first, with `snapshot`. */
  kept: z.array(z.string()),
});

const folderOf = (ref: TableRef): string => `export/${nameOf(ref)}`;
const pointerKey = (ref: TableRef): string => `${folderOf(ref)}/current.json`;

export type Exported = {
  /** From `export/` on, with a slash at the end. */
  readonly path: string;
  readonly isNew: boolean;
};

/**
 * Writes the rows of a table's current snapshot to a folder of its own, then switches the pointer to it: a reader
 * who follows `current.json` sees all of the old rows or all of the new. Killed at any moment it can run again: the
 * same snapshot has the same keys.
 */
export async function exportTable(
  table: LakeTable,
  to: {
    readonly lake: Lake;
    readonly engine: Engine;
    readonly store: ObjectStore;
    readonly scratch: string;
    readonly signal: AbortSignal;
  },
): Promise<Exported> {
  const { lake, engine, store, scratch, signal } = to;
  const { ref } = table;
  const snapshot = String(currentSnapshot(table.metadata)?.snapshotId ?? 'empty');
  const path = `${nameOf(ref)}/${snapshot}/`;
  const pointer = await readJsonObject(store, pointerKey(ref), pointerSchema);
  if (pointer?.snapshot === snapshot) return { path, isNew: false };

  // One file: a table without rows has one too, with its columns.
  const file = join(scratch, `${nameOf(ref)}.parquet`);
  const rows = inParentheses(await lake.relation(columnsAt(table), await lake.dataFiles(table)));
  await engine.run(`COPY (SELECT * FROM ${rows}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`, {
    signal,
  });
  await putFile(store, `${folderOf(ref)}/${snapshot}/rows.parquet`, file);
  const kept = [snapshot, ...(pointer?.kept ?? []).filter((one) => one !== snapshot)];
  await store.put(
    pointerKey(ref),
    Buffer.from(`${JSON.stringify({ snapshot, kept: kept.slice(0, keptSnapshots) })}\n`),
  );
  return { path, isNew: true };
}

/** Removes folders of a table that its pointer doesn't keep, also those of runs that were killed. */
export async function removeOldExports(ref: TableRef, store: ObjectStore): Promise<number> {
  const pointer = await readJsonObject(store, pointerKey(ref), pointerSchema);
  if (!pointer) return 0;
  const kept = new Set(pointer.kept);
  const folder = `${folderOf(ref)}/`;
  const old: string[] = [];
  for await (const { key } of store.list(folder)) {
    const [snapshot = '', file] = key.slice(folder.length).split('/');
    if (file !== undefined && !kept.has(snapshot)) old.push(key);
  }
  for (const key of old) await store.remove(key);
  return old.length;
}
