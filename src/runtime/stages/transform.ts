import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  nameOf,
  type PlanGate,
  type PlanModel,
  type PlanView,
  type StoreName,
  type TableRef,
} from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { openStageEngine } from '../engines/open-stage.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import { exitCodes, isRace, RunFailure } from '../failure.ts';
import {
  type Audit,
  audit,
  bindGates,
  type FailingRow,
  failureChanges,
  formerMeasurements,
  GateError,
  GateFailure,
  type GateResult,
  type Measured,
  type Measurement,
  measurementChanges,
  type PendingTable,
  quarantineChange,
  type RunFacts,
} from '../gates/index.ts';
import type { DataFile, Lake, TableChange, ViewChange } from '../lake/lake.ts';
import { changesRows } from '../models/file-change.ts';
import { type FailedModel, failedModel, ModelFailure, type SkippedModel } from '../models/model-failure.ts';
import { gatesHash } from '../models/model-hash.ts';
import { fillReferences } from '../models/reference-tables.ts';
import { type Refreshed, refresh } from '../models/refresh.ts';
import { qualified } from '../models/sql.ts';
import { openTableSession, readColumns } from '../models/table-session.ts';
import { isViewDue, type RefreshedView, refreshView, rowsOfView, viewsOf } from '../models/view.ts';
import { marks, runMarks, withoutNull } from '../models/watermark.ts';
import type { RunContext } from '../run/context.ts';
import { askForWay, leaveWay } from '../run/give-way.ts';
import { step } from '../run/step.ts';
import { stopwatch, type Timed } from '../run/stopwatch.ts';
import { saveStage, saveUnchanged } from './stage-file.ts';
import type { StageResult, TableResult } from './stage-result.ts';

/** A lost race plans and audits again so often. */
const maxAttempts = 3;

type Transform = {
  readonly stage: 'refine' | 'curate';
  readonly store: StoreName;
  /** How a model's table is brought up to date. Default: by what is new in what it reads. */
  readonly refresh?: typeof refresh;
};

function modelsOf({ plan, only }: RunContext, stage: Transform['stage']): readonly PlanModel[] {
  return only === undefined ? plan[stage] : plan[stage].filter(({ table }) => only.has(nameOf(table)));
}

function records(files: readonly DataFile[]): number {
  return files.reduce((sum, file) => sum + file.records, 0);
}

const guardsOf = (ref: TableRef, gates: readonly PlanGate[]): string =>
  gatesHash(gates.filter(({ table }) => nameOf(table) === nameOf(ref)));

/** Whether the committed rows of a table, which has these properties, have passed its gates as they are now. */
function hasPassed(
  known: Readonly<Record<string, string>> | undefined,
  ref: TableRef,
  gates: readonly PlanGate[],
): boolean {
  return known?.[marks.gatesHash] === guardsOf(ref, gates);
}

/** What a stage has made so far, by the names. */
type Made = {
  readonly tables: ReadonlyMap<string, Refreshed>;
  readonly views: ReadonlyMap<string, RefreshedView>;
};

function isMade({ tables, views }: Made, ref: TableRef): boolean {
  return tables.has(nameOf(ref)) || views.has(nameOf(ref));
}

/** Gates whose verdict can differ from the last one: their rows, they themselves, the time or the table has changed. */
function gatesToRun(gates: readonly PlanGate[], made: Made): readonly PlanGate[] {
  const isNew = ({ table }: PlanGate) => {
    const known =
      made.views.get(nameOf(table))?.known ??
      made.tables.get(nameOf(table))?.target.base?.metadata.properties;
    return !hasPassed(known, table, gates);
  };
  return gates.filter(
    (gate) =>
      gate.bounds?.of === 'age' ||
      gate.bounds?.of === 'columns' ||
      isNew(gate) ||
      isTouched([gate.table, ...gate.reads], made),
  );
}

function isTouched(refs: readonly TableRef[], { tables, views }: Made): boolean {
  return refs.some((ref) => {
    const table = tables.get(nameOf(ref));
    return views.get(nameOf(ref))?.isNew ?? (table !== undefined && changesRows(table));
  });
}

/** Also the tables of views: a view that is left out changes with them. */
function withBelow(refs: readonly TableRef[], views: readonly PlanView[]): readonly TableRef[] {
  return refs.flatMap((ref) => [
    ref,
    ...(views.find(({ table }) => nameOf(table) === nameOf(ref))?.reads ?? []),
  ]);
}

/** A view is there when all that it reads is. */
async function isThere(lake: Lake, ref: TableRef, views: readonly PlanView[]): Promise<boolean> {
  const view = views.find(({ table }) => nameOf(table) === nameOf(ref));
  if (!view) return (await lake.table(ref)) !== null;
  for (const below of view.reads) if ((await lake.table(below)) === null) return false;
  return true;
}

/**
 * The gates of a stage that makes some of its models only: those of what is made, and those that hold another table
 * against it. That table stays as it is, so no row can leave it: where it fails, the stage stops.
 */
async function gatesOfSome(
  lake: Lake,
  gates: readonly PlanGate[],
  models: readonly PlanModel[],
  views: readonly PlanView[],
): Promise<readonly PlanGate[]> {
  const made = new Set(models.map(({ table }) => nameOf(table)));
  const those: PlanGate[] = [];
  for (const gate of gates) {
    if (made.has(nameOf(gate.table))) those.push(gate);
    else if (
      withBelow(gate.reads, views).some((ref) => made.has(nameOf(ref))) &&
      (await isThere(lake, gate.table, views))
    )
      those.push({ ...gate, onFail: gate.onFail === 'quarantine' ? 'stop' : gate.onFail });
  }
  return those;
}

/**
 * Gates that take rows out of the model that was made last, as far as they can be asked already: models that read it
 * must not see rows that leave.
 */
function quarantineGates(
  gates: readonly PlanGate[],
  models: readonly PlanModel[],
  made: Made,
): readonly PlanGate[] {
  const newest = [...made.tables.keys()].at(-1);
  const toCome = new Set(models.flatMap(({ table }) => (isMade(made, table) ? [] : [nameOf(table)])));
  return gatesToRun(gates, made).filter(
    ({ onFail, table, reads }) =>
      onFail === 'quarantine' && nameOf(table) === newest && !reads.some((ref) => toCome.has(nameOf(ref))),
  );
}

/** The verdicts of the last audit, with the rows that had left before. */
function withTaken(results: readonly GateResult[], taken: readonly FailingRow[]): readonly GateResult[] {
  const counts = countByRule(taken);
  return results.map((result) => {
    const count = counts[result.id];
    if (count === undefined || result.outcome === 'stopped') return result;
    const later = result.outcome === 'quarantined' ? result.failures : 0;
    return { ...result, outcome: 'quarantined', failures: count + later };
  });
}

function countByRule(quarantined: Audit['quarantined']): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { gate } of quarantined) counts[gate.id] = (counts[gate.id] ?? 0) + 1;
  return counts;
}

async function attempt(
  context: RunContext,
  { stage, store, refresh: bringUpToDate = refresh }: Transform,
  engine: StageEngine,
  local: Engine,
  begunMs: number,
): Promise<Omit<StageResult, 'seconds'>> {
  const { plan, lake, runId, startedAt, signal, log, progress, only } = context;
  const models = modelsOf(context, stage);
  // Ingest has done it, unless it is a stage by itself that came before this plan.
  if (stage === 'curate') await fillReferences(context, local);
  const planned = viewsOf(plan);
  const session = openTableSession(lake, engine, planned);
  const commit = randomUUID();
  const ofStage = plan.gates.filter((gate) => gate.stage === stage);
  const gates = only === undefined ? ofStage : await gatesOfSome(lake, ofStage, models, planned);

  const pending = new Map<string, Refreshed>();
  const views = new Map<string, RefreshedView>();
  const made: Made = { tables: pending, views };
  const written: DataFile[] = [];
  const discardWritten = () => lake.discard(written);
  const taken: FailingRow[] = [];
  const failed: FailedModel[] = [];
  const skipped: SkippedModel[] = [];
  const times: Record<string, Timed> = {};
  /** Names of tables that failed or were skipped. */
  const unmade = new Set<string>();
  const former = new Map<string, Promise<readonly Measurement[]>>();
  const facts: RunFacts = {
    runId,
    startedAt,
    columns: async (ref) => {
      const base = pending.get(nameOf(ref))?.target.base;
      // What has passed already is what the lake must still have, whatever this run would make of it.
      return base && hasPassed(base.metadata.properties, ref, gates)
        ? readColumns(base)
        : (await session.read(ref)).columns;
    },
    measurements: (ref) => {
      const known = former.get(nameOf(ref)) ?? formerMeasurements(lake, local, ref);
      former.set(nameOf(ref), known);
      return known;
    },
  };
  const auditTables = async (due: readonly PlanGate[], tables: readonly PendingTable[]): Promise<Audit> => {
    for (const gate of due) for (const ref of [gate.table, ...gate.reads]) await session.read(ref);
    const bound = await bindGates(due, facts);
    const done = await audit({
      lake,
      engine,
      gates: bound.map(({ gate }) => gate),
      tables,
      show: session.replace,
      name: runId,
      signal,
    });
    written.push(...done.tables.flatMap(({ add }) => add));
    const noteOf = new Map(bound.map(({ gate, note }) => [gate.id, note]));
    const results = done.results.map((result) => {
      const note = noteOf.get(result.id);
      return typeof note === 'string' ? { ...result, note } : result;
    });
    return { ...done, results };
  };
  try {
    for (const model of models) {
      const read = [...model.reads, ...(model.views ?? []).map(({ table }) => table)];
      const blocked = read.find((ref) => unmade.has(nameOf(ref)));
      if (blocked || failed.some(({ engineGone }) => engineGone)) {
        const reads = blocked ?? null;
        unmade.add(nameOf(model.table));
        skipped.push({ table: model.table, origin: model.origin, reads });
        log.warn({ table: nameOf(model.table), ...(reads && { reads: nameOf(reads) }) }, 'model skipped');
        continue;
      }
      let table: Refreshed | null = null;
      const elapsed = stopwatch();
      try {
        const options = { lake, engine, session, store, pending, commit, runId };
        if (model.materialized === 'view')
          views.set(nameOf(model.table), await refreshView(model, options, viewOwner(plan)));
        else table = await bringUpToDate(model, options);
      } catch (error) {
        const found = signal.aborted ? null : failedModel(model, error);
        if (found === null) throw error;
        unmade.add(nameOf(model.table));
        failed.push({ ...found, timed: elapsed() });
        log.error(
          { table: nameOf(model.table), origin: model.origin, exitCode: exitCodes[found.kind] },
          found.message,
        );
        continue;
      }
      if (table !== null) {
        written.push(...table.add);
        pending.set(nameOf(model.table), table);
        const early = quarantineGates(gates, models, made);
        if (early.length > 0) {
          const left = await auditTables(early, [table]);
          for (const row of left.quarantined) taken.push(row);
          for (const one of left.tables) pending.set(nameOf(model.table), { ...table, ...one });
        }
        log.debug({ table: nameOf(model.table), how: table.how, rows: records(table.files) }, 'model');
      }
      times[nameOf(model.table)] = elapsed();
      progress.advance({ units: 1, sizeBytes: 0 });
      step(`${stage}.model.written`, log);
    }

    if (failed.length > 0) throw new ModelFailure(stage, failed, skipped);
    const due = gatesToRun(gates, made).filter(
      ({ table, reads }) =>
        isMade(made, table) || only === undefined || isTouched(withBelow(reads, planned), made),
    );
    const last = await auditTables(due, [...pending.values()]);
    const quarantined = [...taken, ...last.quarantined];
    const audited = { ...last, quarantined, results: withTaken(last.results, taken) };
    sayGates(context, audited.results);
    const properties = runMarks(context);
    const summary = { ...properties, [marks.stage]: stage, [marks.commit]: commit };
    const kept = await failureChanges({
      lake,
      engine: local,
      rows: audited.isStopped ? audited.stopped : audited.quarantined,
      store,
      runId,
      startedAt,
      signal,
    });
    written.push(...kept.flatMap(({ add }) => add));
    if (audited.isStopped) {
      await lake.commit(kept.map((change) => ({ ...change, properties, summary })));
      written.splice(0, written.length, ...audited.tables.flatMap(({ add }) => add));
      throw new GateFailure(stage, audited.results);
    }
    step(`${stage}.gates.passed`, log);

    const changes: TableChange[] = [];
    const tables: TableResult[] = [];
    for (const table of audited.tables) {
      const ref = table.target.layout.ref;
      const refreshed = pending.get(nameOf(ref));
      if (!refreshed) continue;
      const guards = guardsOf(ref, gates);
      const now = { ...refreshed, ...table };
      tables.push({
        table: ref,
        rows: records(now.files),
        rowsAdded: records(now.add) - records(now.remove),
        how: now.how,
      });
      const known = now.target.base?.metadata.properties;
      const isDue = now.how !== 'unchanged' || changesRows(now) || known?.[marks.gatesHash] !== guards;
      if (!isDue) continue;
      changes.push({
        target: now.target,
        operation: now.operation,
        add: now.add,
        remove: now.remove,
        properties: { ...properties, ...now.properties, [marks.gatesHash]: guards },
        summary: { ...summary, ...withoutNull(now.properties) },
      });
    }
    const viewChanges: ViewChange[] = [];
    for (const view of views.values()) {
      const { model, base, isNew } = view;
      const { table: ref, description, columns, definitions = [] } = model;
      const guards = guardsOf(ref, gates);
      const rows = isNew ? await countRows(engine, ref, signal) : rowsOfView(view);
      tables.push({ table: ref, rows, rowsAdded: 0, how: 'view' });
      if (base && !('viewUuid' in base.metadata))
        log.warn(
          { table: nameOf(ref) },
          'a table becomes a view: it leaves the catalog, and maintain takes its files',
        );
      if (!lake.keepsViews || !isViewDue(view, guards)) continue;
      viewChanges.push({
        ref,
        store,
        description,
        columns,
        definitions,
        properties: {
          ...properties,
          ...view.properties,
          [marks.gatesHash]: guards,
          [marks.rows]: String(rows),
        },
        base,
      });
    }
    const result: Omit<StageResult, 'seconds'> = {
      stage,
      tables,
      gates: audited.results,
      times,
      quarantinedByRule: countByRule(audited.quarantined),
      files: null,
      sizeBytes: 0,
      committed: changes.length + viewChanges.length > 0,
    };
    const record = await quarantineChange({
      lake,
      engine: local,
      plan,
      rows: audited.quarantined,
      runId,
      startedAt,
      signal,
    });
    written.push(...(record?.add ?? []));
    const changed = new Set([
      ...audited.tables.flatMap(({ target, add, remove }) =>
        add.length > 0 || remove.length > 0 ? [nameOf(target.layout.ref)] : [],
      ),
      ...[...views].flatMap(([name, { isNew }]) => (isNew ? [name] : [])),
    ]);
    const measurements = await measurementChanges({
      lake,
      engine: local,
      measured: await measuredBy(due, changed, facts, engine, signal),
      store,
      runId,
      startedAt,
      signal,
    });
    written.push(...measurements.flatMap(({ add }) => add));
    for (const change of [...kept, ...(record ? [record] : []), ...measurements])
      changes.push({ ...change, properties, summary });
    if (changes.length + viewChanges.length > 0) {
      await saveStage(context, { ...result, seconds: (performance.now() - begunMs) / 1000 });
      step(`${stage}.committing`, log);
      await lake.commit(changes, viewChanges);
      step(`${stage}.committed`, log);
      const live = new Set(changes.flatMap(({ add }) => add.map(({ uri }) => uri)));
      // What can't be removed now is an orphan, and maintain's: the commit stands.
      await lake.discard(written.filter(({ uri }) => !live.has(uri))).catch(() => undefined);
    }
    // Such a catalog has nothing to put in the place of a table that became a view.
    if (!lake.keepsViews)
      for (const { base, model } of views.values()) if (base) await lake.drop(model.table);
    return result;
  } catch (error) {
    // Only where it is known that nothing was committed: else the files may be a table's.
    if (error instanceof ModelFailure || error instanceof GateError)
      await discardWritten().catch(() => undefined);
    else if (isRace(error) || (error instanceof RunFailure && error.kind === 'gate')) await discardWritten();
    throw error;
  }
}

/** Trino's user who owns the views: the one who writes there, or the runtime's of the emitted access rules. */
function viewOwner({ platform: { engine } }: RunContext['plan']): string {
  return engine.kind === 'trino' ? engine.user : 'lakespec';
}

async function countRows(engine: StageEngine, ref: TableRef, signal: AbortSignal): Promise<number> {
  const [row] = await engine.query(`SELECT count(*) AS "rows" FROM ${qualified(ref)}`, { signal });
  return Number(row?.rows ?? 0);
}

/** The digits behind these of a sum of doubles hang on the order in which an engine adds: they are not kept. */
const keptDigits = 12;

/**
 * What this run adds to the history of its tables: of one that it changes, and where there is nothing to compare with
 * yet. A table as it was is the same measurement again.
 */
async function measuredBy(
  gates: readonly PlanGate[],
  changed: ReadonlySet<string>,
  facts: RunFacts,
  engine: StageEngine,
  signal: AbortSignal,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { id, table, bounds } of gates) {
    if (bounds?.of !== 'history') continue;
    const isFirst = (await facts.measurements(table)).every(({ gate }) => gate !== id);
    if (!isFirst && !changed.has(nameOf(table))) continue;
    const [row] = await engine.query(bounds.measure, { signal });
    // A mean of no values is none.
    const value = row?.value === null || row?.value === undefined ? Number.NaN : Number(row.value);
    if (Number.isFinite(value))
      measured.push({ gate: id, table, value: Number(value.toPrecision(keptDigits)) });
  }
  return measured;
}

function sayGates({ log }: RunContext, results: readonly GateResult[]): void {
  for (const { id, failures, outcome, table, note } of results) {
    const fields = { gate: id, table: nameOf(table), failures, outcome, ...(note !== undefined && { note }) };
    if (outcome === 'passed' || outcome === 'tolerated') log.debug(fields, 'gate');
    else log.warn(fields, 'gate');
  }
}

/**
 * One stage of models: brings every table up to date with what it reads, audits all of them, and commits them
 * together.
 * @throws {RunFailure} `gate`, `race`, `dependency`, `invalid`
 */
export async function transform(context: RunContext, what: Transform): Promise<StageResult> {
  const { signal, log, progress } = context;
  const begun = performance.now();
  step(`${what.stage}.begun`, log);
  progress.begin(what.stage, { units: modelsOf(context, what.stage).length, sizeBytes: 0 });
  const isBackfill = what.refresh !== undefined;
  let hasAsked = false;
  try {
    for (let tried = 1; ; tried++) {
      const scratch = await mkdtemp(join(context.engine.scratch, `${what.stage}-`));
      // Small tables of the run's own, such as failing rows, are written here whatever engine runs the models.
      const local = await openDuckdb({ ...context.engine, scratch });
      const engine = openStageEngine(context, local);
      const interrupt = () => local.interrupt();
      signal.addEventListener('abort', interrupt);
      try {
        const result = await attempt(context, what, engine, local, begun);
        const done = { ...result, seconds: (performance.now() - begun) / 1000 };
        if (!done.committed) await saveUnchanged(context, done);
        return done;
      } catch (error) {
        const isLast = isBackfill || tried === maxAttempts;
        if (!isRace(error) || isLast) throw error;
        log.info({ attempt: tried }, 'another run was faster; planning and auditing again');
        if (!isBackfill) await askForWay(context);
        hasAsked = !isBackfill;
      } finally {
        signal.removeEventListener('abort', interrupt);
        await engine.close();
        local.close();
        await rm(scratch, { recursive: true, force: true });
      }
    }
  } finally {
    if (hasAsked) await leaveWay(context).catch(() => undefined);
    progress.end();
  }
}
