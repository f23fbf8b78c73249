import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nameOf, type Plan, type PlanModel } from '../../plan/index.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { openStageEngine } from '../engines/open-stage.ts';
import { RunFailure } from '../failure.ts';
import type { DataFile } from '../lake/lake.ts';
import { overwriteRows } from '../lake/overwrite-partitions.ts';
import { changesRows } from '../models/file-change.ts';
import { unlessEqual } from '../models/rebuild.ts';
import { layoutOf, type Refreshed, type RefreshOptions } from '../models/refresh.ts';
import { openTableSession } from '../models/table-session.ts';
import { viewsOf } from '../models/view.ts';
import { noProgress } from '../observe/index.ts';
import { checkAgreement } from '../run/agreement.ts';
import type { RunContext } from '../run/context.ts';
import { asRunFailure } from '../run/dependency.ts';
import { giveWay } from '../run/give-way.ts';
import { step } from '../run/step.ts';
import { untilWon } from '../run/until-won.ts';
import type { StageResult } from '../stages/stage-result.ts';
import { transform } from '../stages/transform.ts';
import { type Partition, partitionsBetween, rowsIn } from './partition.ts';
import { inputState, isRepeated, partitionRows, type RepeatedModel, type Repeating } from './rows.ts';
import { openBackfillState } from './state.ts';

export type BackfillWish = {
  /** A year, a month or a day; both are included. */
  readonly from: string;
  readonly to: string;
  /** Partitions that are made at once. */
  readonly parallel: number;
  /** Whether gold follows at the end; else the next run brings it up to date. */
  readonly gold: boolean;
  /** Begins again where a backfill of the same words was broken off. */
  readonly restart: boolean;
};

export type BackfillResult = {
  readonly id: string;
  readonly partitions: readonly {
    readonly name: string;
    /** skipped: a backfill that was broken off had done it. */
    readonly state: 'changed' | 'as it was' | 'skipped';
    /** Rows more or fewer than before. */
    readonly rowsAdded: number;
  }[];
  /** Tables that were not repeated by partition, and were brought up to date whole at the end. */
  readonly whole: readonly string[];
  /** What was made at the end of the tables that were repeated. */
  readonly stages: readonly StageResult[];
};

/** A race that is lost so often is lost. */
const maxRaces = 20;

/** What a backfill will do. @throws {RunFailure} `invalid` */
export function planBackfill(plan: Plan, wish: Pick<BackfillWish, 'from' | 'to'>) {
  const { backfill } = plan.operations;
  if (!backfill) {
    throw new RunFailure(
      'invalid',
      `product ${plan.product.name} does not say what a backfill repeats: add \`operations: {backfill: {partition: month}}\``,
    );
  }
  const models = plan.refine.filter(isRepeated);
  if (models.length === 0)
    throw new RunFailure(
      'invalid',
      `product ${plan.product.name} has no table that can be repeated by partition`,
    );
  return {
    unit: backfill.partition,
    partitions: partitionsBetween(backfill.partition, wish.from, wish.to),
    models,
    dependents: dependentsOf(plan, models),
  };
}

/** Models that are made of these, directly or through others; names in the order of the plan. */
function dependentsOf(plan: Plan, models: readonly PlanModel[]): readonly string[] {
  const own = new Set(models.map(({ table }) => nameOf(table)));
  const changed = new Set(own);
  for (const { table, reads } of [...plan.refine, ...plan.curate])
    if (reads.some((ref) => changed.has(nameOf(ref)))) changed.add(nameOf(table));
  return [...changed].filter((name) => !own.has(name));
}

/** Rows that were made before it was a partition's turn to be committed. */
type Made = { readonly state: string; readonly files: readonly DataFile[] };

/** Makes the rows of one partition of every model, beside others; nothing is committed. */
async function makeRows(
  context: RunContext,
  models: readonly RepeatedModel[],
  partition: Partition,
): Promise<Map<string, Made>> {
  const { lake, plan, signal, log, runId } = context;
  const scratch = await mkdtemp(join(context.engine.scratch, 'backfill-'));
  const local = await openDuckdb({ ...context.engine, scratch });
  const engine = openStageEngine(context, local);
  const interrupt = () => local.interrupt();
  signal.addEventListener('abort', interrupt);
  const made = new Map<string, Made>();
  try {
    const session = openTableSession(lake, engine, viewsOf(plan));
    for (const model of models) {
      signal.throwIfAborted();
      const target = await lake.target(layoutOf(model, 'refined'));
      if (target.base === null) continue;
      const repeating: Repeating = { lake, engine, session, target, name: runId };
      const state = await inputState(model, repeating);
      const files = await partitionRows(model, partition, repeating);
      if (files !== null) made.set(nameOf(model.table), { state, files });
    }
    step('backfill.rows.written', log);
    return made;
  } catch (error) {
    for (const { files } of made.values()) await lake.discard(files).catch(() => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', interrupt);
    await engine.close();
    local.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Puts the rows of a partition into the place of those that are there, as a stage does: gates see them before they are
 * published. Watermarks stay: what the table has read it has still read.
 */
async function refreshPartition(
  model: RepeatedModel,
  partition: Partition,
  options: RefreshOptions,
  context: RunContext,
  made: Map<string, Made>,
): Promise<Refreshed & { readonly isWhole: boolean }> {
  const { lake, engine, session, store, runId } = options;
  const name = nameOf(model.table);
  const target = await lake.target(layoutOf(model, store));
  const current = target.base ? await lake.dataFiles(target.base) : [];
  const repeating: Repeating = { lake, engine, session, target, name: runId };
  const before = made.get(name);
  made.delete(name);
  const isStill = before !== undefined && before.state === (await inputState(model, repeating));
  // A run came in between: they are of what was.
  if (before && !isStill) await lake.discard(before.files);
  const rows =
    target.base === null ? null : isStill ? before.files : await partitionRows(model, partition, repeating);
  const column = target.columns.find((one) => one.name === model.backfill.column);
  let change = { add: [] as readonly DataFile[], remove: [] as readonly DataFile[] };
  if (rows !== null && column) {
    const scratch = await mkdtemp(join(context.engine.scratch, 'overwrite-'));
    const local = await openDuckdb({ ...context.engine, scratch });
    try {
      const where = rowsIn(column.name, column.type, partition);
      const write = { name: runId, signal: context.signal };
      const overwritten = await overwriteRows(lake, local, target, where, rows, write);
      if (overwritten !== null) {
        const { add, remove } = overwritten;
        change = await unlessEqual(
          { lake, engine, model, target, files: current, name: runId },
          { add, remove },
        );
      }
    } finally {
      local.close();
      await rm(scratch, { recursive: true, force: true });
    }
  }
  const gone = new Set(change.remove.map(({ uri }) => uri));
  const files = [...current.filter(({ uri }) => !gone.has(uri)), ...change.add];
  await session.replace(target, files);
  return {
    target,
    how: changesRows(change) ? 'merged' : 'unchanged',
    operation: change.remove.length > 0 ? 'overwrite' : 'append',
    ...change,
    files,
    properties: {},
    isWhole: rows === null,
  };
}

/** One commit after the other within this process; others are met in the catalog. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

function givingWay<T>(work: () => Promise<T>, context: RunContext): Promise<T> {
  const { log, signal } = context;
  return untilWon(maxRaces, work, async (tried) => {
    log.info({ attempt: tried }, 'a run was faster; the partition is made again');
    await giveWay(context);
    await sleep(100 + Math.random() * 900, undefined, { signal });
  });
}

/**
 * Makes the rows of partitions of incremental silver tables anew, of what the tables have read so far, and puts them in
 * the place of those that are there, a commit for each partition. What is made of these tables is brought up to date
 * once at the end. Killed at any instant, the same call goes on where it stopped.
 * @throws {RunFailure} as a run does.
 */
export async function backfill(context: RunContext, wish: BackfillWish): Promise<BackfillResult> {
  try {
    return await repeat(context, wish);
  } catch (error) {
    throw asRunFailure(context.signal.aborted ? context.signal.reason : error);
  }
}

async function repeat(context: RunContext, wish: BackfillWish): Promise<BackfillResult> {
  const { plan, lake, log, progress, startedAt } = context;
  const notice = checkAgreement(plan, startedAt.slice(0, 10), plan.purpose);
  if (notice !== null) log.warn({}, notice);
  const { unit, partitions, models, dependents } = planBackfill(plan, wish);
  const state = await openBackfillState(context, unit, partitions, wish.restart);
  if (state.isStale) log.warn({}, 'the plan has changed since this backfill was broken off: it begins anew');
  const skipped = new Set(state.done);
  const left = partitions.filter(({ name }) => !skipped.has(name));
  const results = new Map<string, BackfillResult['partitions'][number]>(
    [...skipped].map((name) => [name, { name, state: 'skipped', rowsAdded: 0 }]),
  );
  const only = new Set(models.map(({ table }) => nameOf(table)));
  const whole = new Set<string>();
  const inTurn = queue();
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const workers = Math.max(1, Math.min(wish.parallel, left.length));
  const share = workers === 1 ? 1 : workers + 1;
  const engine = {
    ...context.engine,
    memoryMb: Math.max(64, Math.floor(context.engine.memoryMb / share)),
    threads: Math.max(1, Math.floor(context.engine.threads / workers)),
  };

  const one = async (partition: Partition): Promise<void> => {
    const runId = `${context.runId}-${partition.name}`;
    const within: RunContext = { ...context, runId, only, signal, engine, progress: noProgress };
    const made = await makeRows(within, models, partition);
    try {
      const result = await inTurn(async () => {
        await giveWay(within);
        signal.throwIfAborted();
        const refresh = async (model: PlanModel, options: RefreshOptions): Promise<Refreshed> => {
          if (!isRepeated(model)) throw new Error('a backfill was given a model that it does not repeat');
          const { isWhole, ...refreshed } = await refreshPartition(model, partition, options, within, made);
          if (isWhole) whole.add(nameOf(model.table));
          return refreshed;
        };
        const done = await givingWay(
          () => transform(within, { stage: 'refine', store: 'refined', refresh }),
          within,
        );
        step('backfill.committed', log);
        await state.note(partition);
        step('backfill.noted', log);
        return done;
      });
      results.set(partition.name, {
        name: partition.name,
        state: result.committed ? 'changed' : 'as it was',
        rowsAdded: result.tables.reduce((sum, { rowsAdded }) => sum + rowsAdded, 0),
      });
      await forgetNotes(within);
      log.info({ partition: partition.name, committed: result.committed }, 'partition done');
      progress.advance({ units: 1, sizeBytes: 0 });
    } finally {
      for (const { files } of made.values()) await lake.discard(files).catch(() => undefined);
    }
  };

  progress.begin('backfill', { units: partitions.length, sizeBytes: 0 });
  try {
    progress.advance({ units: skipped.size, sizeBytes: 0 });
    const waiting = left.values();
    const failures: unknown[] = [];
    const worker = async () => {
      for (const partition of waiting) {
        try {
          await one(partition);
        } catch (error) {
          if (!signal.aborted) failures.push(named(error, partition));
          stop.abort();
          return;
        }
      }
    };
    await Promise.all(Array.from({ length: workers }, worker));
    if (failures.length > 0) throw failures[0];
    context.signal.throwIfAborted();
  } finally {
    progress.end();
  }

  const stages = await finish(context, [...whole, ...dependents], wish.gold);
  await state.remove();
  step('backfill.finished', log);
  return {
    id: state.id,
    partitions: partitions.flatMap(({ name }) => results.get(name) ?? []),
    whole: [...whole],
    stages,
  };
}

/** Says which partition a failure is of, where a person reads it. */
function named(error: unknown, { name }: Partition): unknown {
  if (error instanceof RunFailure && error.constructor === RunFailure)
    return new RunFailure(error.kind, `partition ${name}: ${error.message}`, { cause: error });
  return error;
}

/** Brings what hangs on the repeated tables up to date, each table once. */
async function finish(
  context: RunContext,
  names: readonly string[],
  gold: boolean,
): Promise<readonly StageResult[]> {
  const { plan } = context;
  const done: StageResult[] = [];
  for (const [stage, store] of [
    ['refine', 'refined'],
    ['curate', 'curated'],
  ] as const) {
    if (stage === 'curate' && !gold) continue;
    const own = new Set(plan[stage].map(({ table }) => nameOf(table)));
    const only = new Set(names.filter((name) => own.has(name)));
    if (only.size === 0) continue;
    done.push(await givingWay(() => transform({ ...context, only }, { stage, store }), context));
  }
  await forgetNotes(context);
  return done;
}

/** What stages keep for publish, which is no part of a backfill. Only in store refined: a Pod may reach no other. */
async function forgetNotes({ stores, runId }: RunContext): Promise<void> {
  for await (const { key } of stores.refined.list(`runs/${runId}/`)) await stores.refined.remove(key);
}
