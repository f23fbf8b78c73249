import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanGate, PlanModel, StoreName } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { openStageEngine } from '../engines/open-stage.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import { exitCodes, RunFailure } from '../failure.ts';
import {
  type Audit,
  audit,
  type FailingRow,
  failureChanges,
  GateFailure,
  type GateResult,
  type PendingTable,
  quarantineChange,
} from '../gates/index.ts';
import type { DataFile, TableChange } from '../lake/lake.ts';
import { type FailedModel, failedModel, ModelFailure, type SkippedModel } from '../models/model-failure.ts';
import { gatesHash } from '../models/model-hash.ts';
import { type Refreshed, refresh } from '../models/refresh.ts';
import { nameOf } from '../models/sql.ts';
import { openTableSession } from '../models/table-session.ts';
import { marks } from '../models/watermark.ts';
import type { RunContext } from '../run/context.ts';
import { step } from '../run/step.ts';
import { saveStage } from './stage-file.ts';
import type { StageResult, TableResult } from './stage-result.ts';

/** A lost race plans and audits again so often. */
const maxAttempts = 3;

type Transform = { readonly stage: 'refine' | 'curate'; readonly store: StoreName };

function records(files: readonly DataFile[]): number {
  return files.reduce((sum, file) => sum + file.records, 0);
}

function changesRows(table: Refreshed): boolean {
  return table.add.length > 0 || table.remove.length > 0;
}

/** Gates whose verdict can differ from the last one: their rows, they themselves, or the time has changed. */
function gatesToRun(gates: readonly PlanGate[], tables: ReadonlyMap<string, Refreshed>): readonly PlanGate[] {
  const isNew = (gate: PlanGate) => {
    const table = tables.get(nameOf(gate.table));
    const passed = table?.target.base?.metadata.properties[marks.gatesHash];
    return passed !== gatesHash(gates.filter(({ table: guarded }) => nameOf(guarded) === nameOf(gate.table)));
  };
  return gates.filter(
    (gate) =>
      gate.kind === 'freshness' ||
      isNew(gate) ||
      [gate.table, ...gate.reads].some((ref) => {
        const table = tables.get(nameOf(ref));
        return table !== undefined && changesRows(table);
      }),
  );
}

/**
 * Gates that take rows out of the model that was made last, as far as they can be asked already: models that read it
 * must not see rows that leave.
 */
function quarantineGates(
  gates: readonly PlanGate[],
  models: readonly PlanModel[],
  made: ReadonlyMap<string, Refreshed>,
): readonly PlanGate[] {
  const newest = [...made.keys()].at(-1);
  const toCome = new Set(models.map(({ table }) => nameOf(table)).filter((name) => !made.has(name)));
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
  { stage, store }: Transform,
  engine: StageEngine,
  local: Engine,
  begunMs: number,
): Promise<Omit<StageResult, 'seconds'>> {
  const { plan, lake, runId, startedAt, signal, log, progress } = context;
  const session = openTableSession(lake, engine);
  const commit = randomUUID();
  const models = plan[stage];
  const gates = plan.gates.filter((gate) => gate.stage === stage);

  const pending = new Map<string, Refreshed>();
  const written: DataFile[] = [];
  const discardWritten = () => lake.discard(written);
  const taken: FailingRow[] = [];
  const failed: FailedModel[] = [];
  const skipped: SkippedModel[] = [];
  /** Names of tables that failed or were skipped. */
  const unmade = new Set<string>();
  const auditTables = async (due: readonly PlanGate[], tables: readonly PendingTable[]): Promise<Audit> => {
    for (const gate of due) for (const ref of [gate.table, ...gate.reads]) await session.read(ref);
    const done = await audit({
      lake,
      engine,
      gates: due,
      tables,
      show: session.replace,
      name: runId,
      signal,
    });
    written.push(...done.tables.flatMap(({ add }) => add));
    return done;
  };
  try {
    for (const model of models) {
      const blocked = model.reads.find((ref) => unmade.has(nameOf(ref)));
      if (blocked || failed.some(({ engineGone }) => engineGone)) {
        const reads = blocked ?? null;
        unmade.add(nameOf(model.table));
        skipped.push({ table: model.table, origin: model.origin, reads });
        log.warn({ table: nameOf(model.table), ...(reads && { reads: nameOf(reads) }) }, 'model skipped');
        continue;
      }
      let table: Refreshed;
      try {
        table = await refresh(model, { lake, engine, session, store, pending, commit, runId });
      } catch (error) {
        const found = signal.aborted ? null : failedModel(model, error);
        if (found === null) throw error;
        unmade.add(nameOf(model.table));
        failed.push(found);
        log.error(
          { table: nameOf(model.table), origin: model.origin, exitCode: exitCodes[found.kind] },
          found.message,
        );
        continue;
      }
      written.push(...table.add);
      pending.set(nameOf(model.table), table);
      const early = quarantineGates(gates, models, pending);
      if (early.length > 0) {
        const left = await auditTables(early, [table]);
        for (const row of left.quarantined) taken.push(row);
        for (const one of left.tables) pending.set(nameOf(model.table), { ...table, ...one });
      }
      log.debug({ table: nameOf(model.table), how: table.how, rows: records(table.files) }, 'model');
      progress.advance({ units: 1, sizeBytes: 0 });
      step(`${stage}.model.written`, log);
    }

    if (failed.length > 0) throw new ModelFailure(stage, failed, skipped);
    const last = await auditTables(gatesToRun(gates, pending), [...pending.values()]);
    const quarantined = [...taken, ...last.quarantined];
    const audited = { ...last, quarantined, results: withTaken(last.results, taken) };
    sayGates(context, audited.results);
    const summary = {
      [marks.runId]: runId,
      [marks.planHash]: plan.hash,
      [marks.product]: plan.product.name,
      [marks.stage]: stage,
      [marks.commit]: commit,
    };
    const properties = {
      [marks.runId]: runId,
      [marks.planHash]: plan.hash,
      [marks.product]: plan.product.name,
    };
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
      const guards = gatesHash(gates.filter((gate) => nameOf(gate.table) === nameOf(ref)));
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
    const result: Omit<StageResult, 'seconds'> = {
      stage,
      tables,
      gates: audited.results,
      quarantinedByRule: countByRule(audited.quarantined),
      files: null,
      sizeBytes: 0,
      committed: changes.length > 0,
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
    for (const change of record ? [...kept, record] : kept) changes.push({ ...change, properties, summary });
    if (changes.length > 0) {
      await saveStage(context, { ...result, seconds: (performance.now() - begunMs) / 1000 });
      step(`${stage}.committing`, log);
      await lake.commit(changes);
      step(`${stage}.committed`, log);
      const live = new Set(changes.flatMap(({ add }) => add.map(({ uri }) => uri)));
      // What can't be removed now is an orphan, and maintain's: the commit stands.
      await lake.discard(written.filter(({ uri }) => !live.has(uri))).catch(() => undefined);
    }
    return result;
  } catch (error) {
    // Only where it is known that nothing was committed: else the files may be a table's.
    if (error instanceof ModelFailure) await discardWritten().catch(() => undefined);
    else if (error instanceof RunFailure && (error.kind === 'gate' || error.kind === 'race'))
      await discardWritten();
    throw error;
  }
}

function withoutNull(properties: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function sayGates({ log }: RunContext, results: readonly GateResult[]): void {
  for (const { id, failures, outcome, table } of results) {
    const fields = { gate: id, table: nameOf(table), failures, outcome };
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
  const { plan, signal, log, progress } = context;
  const begun = performance.now();
  step(`${what.stage}.begun`, log);
  progress.begin(what.stage, { units: plan[what.stage].length, sizeBytes: 0 });
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
        return { ...result, seconds: (performance.now() - begun) / 1000 };
      } catch (error) {
        if (!(error instanceof RunFailure && error.kind === 'race') || tried === maxAttempts) throw error;
        log.info({ attempt: tried }, 'another run was faster; planning and auditing again');
      } finally {
        signal.removeEventListener('abort', interrupt);
        await engine.close();
        local.close();
        await rm(scratch, { recursive: true, force: true });
      }
    }
  } finally {
    progress.end();
  }
}
