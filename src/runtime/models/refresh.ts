import { compareBounds, decodeBound, fieldType } from '../../formats/iceberg/index.ts';
import { nameOf, type PlanModel, type StoreName } from '../../plan/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import type { PendingTable } from '../gates/audit.ts';
import type { DataFile, Lake, WriteTarget } from '../lake/lake.ts';
import { append } from './append.ts';
import { changesRows, type FileChange, schemaChanges } from './file-change.ts';
import { type ChangedTable, history } from './history.ts';
import { arrival, merge } from './merge.ts';
import { modelHash } from './model-hash.ts';
import { rebuild } from './rebuild.ts';
import type { SessionTable, TableSession } from './table-session.ts';
import {
  isUpToDate,
  marks,
  readProperty,
  snapshotOfWatermark,
  watermarkOf,
  watermarkOfCommit,
  watermarkProperties,
} from './watermark.ts';

/** How a model's table came to what it will be. */
export type Refreshed = PendingTable & {
  readonly how: 'unchanged' | 'same-rows' | 'rebuilt' | 'appended' | 'merged';
  readonly properties: Readonly<Record<string, string | null>>;
};

export type RefreshOptions = {
  readonly lake: Lake;
  readonly engine: StageEngine;
  readonly session: TableSession;
  readonly store: StoreName;
  /** What earlier models of the stage made, by table name. */
  readonly pending: ReadonlyMap<string, Refreshed>;
  /** The stage's commit, which does not exist yet. */
  readonly commit: string;
  readonly runId: string;
};

export type Read = SessionTable & {
  /** Null unless this stage is about to change its rows. */
  readonly change: Refreshed | null;
};

export function layoutOf(model: PlanModel, store: StoreName) {
  const { table, description, columns, renames, sort, partition } = model;
  return { ref: table, store, description, columns, renames, sort, partition };
}

/** Whether a model has read all that the table holds, by the properties of what it made last. */
export function isRead(known: Readonly<Record<string, string>> | undefined, read: Read): boolean {
  if (read.change !== null || !read.base) return false;
  return isUpToDate(read.base, known?.[readProperty(read.ref)]);
}

/** The tables that a model reads, shown, and views over them. */
export async function readsOf(
  model: PlanModel,
  { session, pending }: Pick<RefreshOptions, 'session' | 'pending'>,
): Promise<readonly Read[]> {
  const reads: Read[] = [];
  for (const ref of model.reads) {
    const table = await session.read(ref);
    const earlier = pending.get(nameOf(ref));
    reads.push({ ...table, change: earlier && changesRows(earlier) ? earlier : null });
  }
  for (const { table } of model.views ?? []) await session.read(table);
  return reads;
}

/** Files with rows that the model has not seen; null when it has to read everything. */
async function newFiles(lake: Lake, target: WriteTarget, read: Read): Promise<readonly DataFile[] | null> {
  if (!read.base) return null;
  const watermark = target.base?.metadata.properties[readProperty(read.ref)];
  if (watermark === undefined) return null;
  const since = watermark === 'empty' ? null : snapshotOfWatermark(read.base, watermark);
  if (since === null && watermark !== 'empty') return null;
  if (read.change && read.change.remove.length > 0) return null;
  const added = await lake.addedSince(read.base, since);
  return added && [...added, ...(read.change?.add ?? [])];
}

/** What came and went in every table that a history reads; null when it has to make all versions. */
async function changedTables(
  lake: Lake,
  target: WriteTarget,
  reads: readonly Read[],
): Promise<readonly ChangedTable[] | null> {
  const changed: ChangedTable[] = [];
  for (const read of reads) {
    const watermark = target.base?.metadata.properties[readProperty(read.ref)];
    if (!read.base || read.change || watermark === undefined) return null;
    const since = snapshotOfWatermark(read.base, watermark);
    const found = since === null ? null : await lake.changedSince(read.base, since);
    if (found === null) return null;
    changed.push({ ...read, ...found });
  }
  return changed;
}

/** Whether all rows of `fresh` came in after all others of the table, as far as the files' statistics say. */
function arrivesLater({ columns, files }: Read, fresh: readonly DataFile[]): boolean {
  const column = columns.find(({ name }) => name === arrival);
  if (!column) return false;
  const bounds = (of: readonly DataFile[], which: 'lowerBounds' | 'upperBounds') =>
    of.map((file) => {
      const hex = file[which][column.fieldId];
      return hex === undefined ? null : decodeBound(fieldType(column.type), Buffer.from(hex, 'hex'));
    });
  const isFresh = new Set(fresh.map(({ uri }) => uri));
  const first = bounds(fresh, 'lowerBounds');
  const last = bounds(
    files.filter(({ uri }) => !isFresh.has(uri)),
    'upperBounds',
  );
  return first.every(
    (begin) => begin !== null && last.every((end) => end !== null && compareBounds(end, begin) < 0),
  );
}

type Change = FileChange & { readonly how: Refreshed['how'] };

async function change(
  model: PlanModel,
  target: WriteTarget,
  files: readonly DataFile[],
  reads: readonly Read[],
  options: RefreshOptions,
): Promise<Change> {
  const { lake, engine, session, runId } = options;
  const write = { lake, engine, model, target, files, name: runId };
  const rebuilt = async (): Promise<Change> => {
    const made = await rebuild(write);
    const same = !changesRows(made) && target.base !== null;
    return { ...made, how: same ? 'same-rows' : 'rebuilt' };
  };
  const sameModel = target.base?.metadata.properties[marks.modelHash] === modelHash(model);
  if (!sameModel) return rebuilt();
  const unread = reads.filter((read) => !isRead(target.base?.metadata.properties, read));
  if (unread.length === 0) return { add: [], remove: [], how: 'unchanged' };
  if (model.strategy === 'history') {
    const changed = await changedTables(lake, target, reads);
    if (changed === null) return rebuilt();
    const made = await history(write, session, changed);
    return { ...made, how: changesRows(made) ? 'merged' : 'same-rows' };
  }
  const [increment, ...others] = unread;
  const isIncrement =
    model.increment !== null && increment && nameOf(increment.ref) === nameOf(model.increment);
  // A table that is read whole has changed: rows made before may be others now.
  if (model.materialized === 'table' || !isIncrement || others.length > 0) return rebuilt();
  const fresh = await newFiles(lake, target, increment);
  if (fresh === null) return rebuilt();
  // Of a row that a filter took out nothing is left that could tell an older one from a newer.
  if (model.touches !== null && !arrivesLater(increment, fresh)) return rebuilt();
  if (fresh.length === 0) return { add: [], remove: [], how: 'same-rows' };
  await session.show(increment.ref, increment.columns, fresh);
  try {
    const made = model.strategy === 'append' ? await append(write) : await merge(write);
    if (!changesRows(made)) return { ...made, how: 'same-rows' };
    return { ...made, how: model.strategy === 'append' ? 'appended' : 'merged' };
  } finally {
    await session.show(increment.ref, increment.columns, increment.files);
  }
}

/**
 * Brings a model's table up to date with what it reads, without committing: its new data files are written, and the
 * session shows them under the table's name.
 */
export async function refresh(model: PlanModel, options: RefreshOptions): Promise<Refreshed> {
  const { lake, session, store, commit } = options;
  const target = await lake.target(layoutOf(model, store));
  const reads = await readsOf(model, options);
  const current = target.base ? await lake.dataFiles(target.base) : [];
  const { add, remove, how } = await change(model, target, current, reads, options);
  const gone = new Set(remove.map(({ uri }) => uri));
  const files = [...current.filter(({ uri }) => !gone.has(uri)), ...add];
  await session.replace(target, files);
  return {
    target,
    how: how === 'unchanged' && schemaChanges(target) ? 'same-rows' : how,
    operation: remove.length > 0 ? 'overwrite' : 'append',
    add,
    remove,
    files,
    properties: {
      ...watermarkProperties(
        target.base,
        reads.map(({ ref, base, change }) => ({
          ref,
          watermark: change || !base ? watermarkOfCommit(commit) : watermarkOf(base),
        })),
      ),
      [marks.modelHash]: modelHash(model),
    },
  };
}
