import { currentSnapshot, rolledBack, type Snapshot, withProperties } from '../../formats/iceberg/index.ts';
import {
  keptBeside,
  type Layer,
  layers,
  nameOf,
  namespacesOf,
  type Plan,
  type TableRef,
} from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import type { OpenLake } from '../lake/index.ts';
import type { LakeTable } from '../lake/lake.ts';
import { modelHash } from '../models/model-hash.ts';
import { isUpToDate, marks, propertiesAt, readProperty, snapshotOfWatermark } from '../models/watermark.ts';
import type { LakeContext } from '../run/context.ts';
import { bronzeRef } from '../stages/ingest/tables.ts';
import { type Moment, momentOf, placeOf } from './moment.ts';

export type RollbackWish = {
  /** A run, a snapshot, a branch or tag, or a time. */
  readonly to: string;
  /** Default: all. */
  readonly layers?: readonly Layer[];
  /** Names, with or without their namespace, instead of layers. */
  readonly tables?: readonly string[];
};

/** A table that goes to another snapshot. */
export type Move = {
  readonly table: LakeTable;
  /** Null: it has none now. */
  readonly from: Snapshot | null;
  /** Null: it had none then, and is emptied. */
  readonly to: Snapshot | null;
  readonly properties: Readonly<Record<string, string | null>>;
};

/** What the next run does about a table. */
export type NextRead = {
  readonly table: TableRef;
  readonly how: 'what came since' | 'all of it';
};

export type RollbackPlan = {
  readonly moment: Moment;
  readonly moves: readonly Move[];
  /** Files of the landing that the next run takes again, as far as they are still there. */
  readonly files: number;
  /** Runs that took these files, one after the other. */
  readonly runs: number;
  readonly next: readonly NextRead[];
};

export const rowsOf = (snapshot: Snapshot | null): number => Number(snapshot?.summary['total-records'] ?? 0);

/** The table that is beside this one, or it itself. */
const ownerOf = (name: string): string => {
  const end = keptBeside.find((one) => name.endsWith(one));
  return end === undefined ? name : name.slice(0, -end.length);
};

const inLayer = (plan: Plan, layer: Layer) => `${plan.product.identifier}_${layer}`;

/** Tables of a product that can go back: not the audit trail, and not the code sets that come with the runtime. */
async function ownTables(lake: OpenLake, plan: Plan): Promise<readonly LakeTable[]> {
  const fixed = new Set([bronzeRef(plan, 'audit'), ...plan.references.map(({ table }) => table)].map(nameOf));
  const tables: LakeTable[] = [];
  for (const namespace of namespacesOf(plan.product.identifier)) {
    for (const ref of await lake.tables(namespace)) {
      const table = fixed.has(nameOf(ref)) ? null : await lake.table(ref);
      if (table !== null) tables.push(table);
    }
  }
  return tables;
}

function named(plan: Plan, all: readonly LakeTable[], names: readonly string[]): readonly LakeTable[] {
  const bronze = inLayer(plan, 'bronze');
  const wanted = new Set<string>();
  for (const name of names) {
    const found = all.filter(({ ref }) => nameOf(ref) === name || ref.name === name);
    const [only, other] = found;
    if (only === undefined) {
      const isAudit = [bronzeRef(plan, 'audit')].some((ref) => nameOf(ref) === name || ref.name === name);
      throw new RunFailure(
        'invalid',
        isAudit
          ? 'the audit trail is never rolled back'
          : `product ${plan.product.name} has no table ${name} that can be rolled back; it has ${all.map(({ ref }) => nameOf(ref)).join(', ')}`,
      );
    }
    if (other !== undefined)
      throw new RunFailure(
        'invalid',
        `${name} is in several: ${found.map(({ ref }) => nameOf(ref)).join(', ')}`,
      );
    wanted.add(nameOf(only.ref));
  }
  const hasBronze = all.some(({ ref }) => ref.namespace === bronze && wanted.has(nameOf(ref)));
  return all.filter(({ ref }) => {
    // What arrived, what was kept and what was refused are one ledger: all of bronze goes, or none of it.
    if (ref.namespace === bronze) return hasBronze;
    return wanted.has(nameOf(ref)) || wanted.has(nameOf({ ...ref, name: ownerOf(ref.name) }));
  });
}

/** The table as it is after the move, for what hangs on it. */
function moved({ table, to, properties }: Move): LakeTable {
  const { metadata } = table;
  const there =
    to === null ? { ...metadata, currentSnapshotId: null } : rolledBack(metadata, to.snapshotId, 0);
  return { ...table, metadata: withProperties(there, properties) };
}

function lineageHas({ metadata }: LakeTable, snapshotId: bigint): boolean {
  const byId = new Map(metadata.snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]));
  let next = currentSnapshot(metadata) ?? undefined;
  while (next !== undefined && next.snapshotId !== snapshotId)
    next = next.parentId === null ? undefined : byId.get(next.parentId);
  return next !== undefined;
}

async function nextReads(lake: OpenLake, plan: Plan, moves: readonly Move[]): Promise<readonly NextRead[]> {
  const after = new Map(moves.map((move) => [nameOf(move.table.ref), moved(move)]));
  const load = async (ref: TableRef) => after.get(nameOf(ref)) ?? (await lake.table(ref));
  const found: NextRead[] = [];
  const changes = new Set<string>();
  for (const model of [...plan.refine, ...plan.curate]) {
    if (model.materialized === 'view') continue;
    const table = await load(model.table);
    if (table === null) continue;
    const unread: TableRef[] = [];
    let isWhole = table.metadata.properties[marks.modelHash] !== modelHash(model);
    for (const ref of model.reads) {
      const read = await load(ref);
      if (read === null) continue;
      const watermark = table.metadata.properties[readProperty(ref)];
      if (isUpToDate(read, watermark) && !changes.has(nameOf(ref))) continue;
      unread.push(ref);
      const since = watermark === undefined ? null : snapshotOfWatermark(read, watermark);
      const isIncrement = model.increment !== null && nameOf(model.increment) === nameOf(ref);
      if (!isIncrement || since === null || !lineageHas(read, since)) isWhole = true;
    }
    if (unread.length === 0 && !isWhole) continue;
    changes.add(nameOf(model.table));
    const isIncremental = model.materialized === 'incremental' && !isWhole;
    found.push({ table: model.table, how: isIncremental ? 'what came since' : 'all of it' });
  }
  return found;
}

/**
 * What a rollback would do.
 * @throws {RunFailure} `invalid`, where a table, or a snapshot of one, is not there (any more).
 */
export async function planRollback({ lake, plan }: LakeContext, wish: RollbackWish): Promise<RollbackPlan> {
  const all = await ownTables(lake, plan);
  if (all.length === 0)
    throw new RunFailure('invalid', `product ${plan.product.name} has no table yet: lakespec run fills it`);
  const moment = momentOf(wish.to, all);
  const wanted = wish.layers ?? layers;
  const tables =
    wish.tables === undefined
      ? all.filter(({ ref }) => wanted.some((layer) => ref.namespace === inLayer(plan, layer)))
      : named(plan, all, wish.tables);
  const moves = tables.flatMap((table): readonly Move[] => {
    const { ref, metadata } = table;
    // What is kept beside a table is in no dataset, and has no tag: it stays.
    const isTagged = moment.kind !== 'ref' || Object.hasOwn(metadata.refs, moment.name);
    if (!isTagged && ownerOf(ref.name) !== ref.name) return [];
    const from = currentSnapshot(metadata);
    const to = placeOf(table, moment);
    // What is empty already stays.
    if (from?.snapshotId === to?.snapshotId || (to === null && rowsOf(from) === 0)) return [];
    const properties = propertiesAt(table, to);
    return [{ table, from, to, properties }];
  });
  const files = moves.find(({ table: { ref } }) => nameOf(ref) === nameOf(bronzeRef(plan, 'files')));
  return {
    moment,
    moves,
    files: files === undefined ? 0 : Math.max(0, rowsOf(files.from) - rowsOf(files.to)),
    runs: files === undefined ? 0 : undoneRuns(files),
    next: await nextReads(lake, plan, moves),
  };
}

/** Runs whose commits lie between the two places. */
function undoneRuns({ table: { metadata }, from, to }: Move): number {
  const byId = new Map(metadata.snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]));
  const runs = new Set<string>();
  let next = from ?? undefined;
  while (next !== undefined && next.snapshotId !== to?.snapshotId) {
    const run = next.summary[marks.stage] === 'ingest' ? next.summary[marks.runId] : undefined;
    if (run !== undefined) runs.add(run);
    next = next.parentId === null ? undefined : byId.get(next.parentId);
  }
  return runs.size;
}

/** Products that read tables which go back, with those tables. */
export function readersOf(
  plan: Plan,
  moves: readonly Move[],
  plans: readonly Plan[],
): readonly { readonly product: string; readonly tables: readonly TableRef[] }[] {
  const names = new Set(moves.map(({ table }) => nameOf(table.ref)));
  return plans.flatMap(({ product, inputs }) => {
    if (product.name === plan.product.name) return [];
    const tables = inputs.flatMap((input) => input.tables.filter((ref) => names.has(nameOf(ref))));
    return tables.length === 0 ? [] : [{ product: product.name, tables }];
  });
}
