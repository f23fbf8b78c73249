import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Plan } from '../plan/index.ts';
import { httpfsFile } from './engines/duckdb/index.ts';
import { exitCodeOf, exitCodes, RunFailure } from './failure.ts';
import { GateFailure } from './gates/index.ts';
import { openLake } from './lake/index.ts';
import {
  type Alert,
  alertsOf,
  failureText,
  type LogLevel,
  metricsOf,
  openLog,
  pushMetrics,
  type RunFigures,
  sendAlerts,
} from './observe/index.ts';
import { actorName } from './run/actor.ts';
import { checkAgreement } from './run/agreement.ts';
import type { LakeContext, Progress, RunContext } from './run/context.ts';
import { asRunFailure } from './run/dependency.ts';
import { awaitInputs } from './run/inputs.ts';
import { claimRun, goesOn } from './run/owner.ts';
import { checkRetention, hasEnded } from './run/retention.ts';
import { newRunId } from './run/run-id.ts';
import { openStores } from './run/stores.ts';
import { curate } from './stages/curate.ts';
import { putDbtArtifacts } from './stages/dbt-artifacts.ts';
import { ingest } from './stages/ingest/ingest.ts';
import { type MaintainOptions, maintain } from './stages/maintain/maintain.ts';
import { forgetRun } from './stages/maintain/runs.ts';
import { publish } from './stages/publish.ts';
import { refine } from './stages/refine.ts';
import { savedStages, saveStage } from './stages/stage-file.ts';
import type { StageName, StageResult } from './stages/stage-result.ts';

/** A run in the order in which its stages stand; maintain is no part of a run, and has its own schedule. */
export const runStages = ['ingest', 'refine', 'curate', 'publish'] as const satisfies readonly StageName[];
export const stageNames = [...runStages, 'maintain'] as const satisfies readonly StageName[];

type Stage = (context: LakeContext, options: MaintainOptions) => Promise<StageResult>;

const stages: Readonly<Record<StageName, Stage>> = { ingest, refine, curate, publish, maintain };

export type RunOptions = {
  readonly workspace: string;
  /** Default: all of `runStages`. */
  readonly stages?: readonly StageName[];
  readonly runId?: string;
  /** Which share of the plan's shards this process takes; none = all of it. */
  readonly shard?: number;
  readonly workers?: number;
  readonly signal: AbortSignal;
  readonly logLevel: LogLevel;
  /** Receives lines of the JSON log. */
  readonly writeLog: (line: string) => void;
  readonly progress: Progress;
  /** The time; an argument, so that tests can set it. Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether to wait for tables of inputs that aren't there yet, as long as the plan allows. Default: no. */
  readonly waitForInputs?: boolean;
  /** maintain: younger objects may belong to a run that is still going. Default: a day. */
  readonly graceSeconds?: number;
  /** Names (`namespace.table`) of the models that refine and curate make; absent: all. */
  readonly only?: ReadonlySet<string>;
};

export type RunResult = {
  readonly runId: string;
  readonly product: string;
  readonly stages: readonly StageResult[];
  /** Why the run ended early; null = it didn't. */
  readonly failure: { readonly exitCode: number; readonly message: string; readonly error: unknown } | null;
  /** Gates of the stage that failed, if gates made it fail. */
  readonly stopped: GateFailure['results'];
  readonly seconds: number;
};

const defaultGraceSeconds = 86_400;

/** For the whole process; ingest shares them out among its workers. */
function engineLimits(plan: Plan, scratch: string): RunContext['engine'] {
  const { engine } = plan.platform;
  return engine.kind === 'duckdb'
    ? { memoryMb: engine.memoryMb, threads: engine.threads, scratch }
    : { memoryMb: 1024, threads: availableParallelism(), scratch };
}

/** What operations on the lake are given, opened before and closed after it, whatever happens. */
export async function withRunContext<T>(
  plan: Plan,
  options: RunOptions,
  work: (context: LakeContext, log: ReturnType<typeof openLog>) => Promise<T>,
): Promise<T> {
  const workspace = resolve(options.workspace);
  const runId = options.runId ?? newRunId(options.now());
  const log = openLog({
    level: options.logLevel,
    runId,
    product: plan.product.name,
    write: options.writeLog,
  });
  const base = process.env.LAKESPEC_SCRATCH ?? tmpdir();
  await mkdir(base, { recursive: true });
  const scratch = await mkdtemp(join(base, 'lakespec-'));
  try {
    const stores = openStores(plan.platform, workspace);
    const lake = await openLake({ platform: plan.platform, workspace, scratch });
    const hasBuckets = Object.values(plan.platform.stores).some(({ kind }) => kind === 's3');
    if (hasBuckets && plan.platform.engine.kind === 'duckdb' && httpfsFile() === null)
      log.debug({}, 'DuckDB reads copies of data files: LAKESPEC_HTTPFS names no folder with its extension');
    try {
      return await work(
        {
          plan,
          workspace,
          runId,
          shard: options.shard ?? 0,
          // Who doesn't say which share it is takes all of it.
          shards: options.shard === undefined ? 1 : plan.operations.shards,
          startedAt: new Date(options.now()).toISOString(),
          actor: actorName(),
          lake,
          stores,
          engine: engineLimits(plan, scratch),
          workers: options.workers ?? availableParallelism(),
          log,
          progress: options.progress,
          signal: options.signal,
          ...(options.only !== undefined && { only: options.only }),
        },
        log,
      );
    } finally {
      await lake.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function failureAlerts(error: unknown, stage: StageName): Alert[] {
  if (error instanceof GateFailure) {
    return alertsOf({ stage, gates: error.results, quarantinedByRule: {}, files: null });
  }
  // Somebody ended it on purpose: the scheduler will begin it again.
  if (error instanceof RunFailure && error.kind === 'terminated') return [];
  return [{ on: 'failure', text: `${stage} failed (exit code ${exitCodeOf(error)}): ${failureText(error)}` }];
}

/**
 * Runs stages of a plan in order, until one fails. Failures are in the result: what was done before stays done, and
 * is told.
 */
export async function runPipeline(plan: Plan, options: RunOptions): Promise<RunResult> {
  const begun = performance.now();
  const done: StageResult[] = [];
  let runId = options.runId ?? newRunId(options.now());
  let failure: RunResult['failure'] = null;
  let current: StageName = options.stages?.[0] ?? 'ingest';
  let alerts: Alert[] = [];
  try {
    const today = new Date(options.now()).toISOString().slice(0, 10);
    const isMaintenance = options.stages?.every((name) => name === 'maintain') ?? false;
    const notices =
      isMaintenance && hasEnded(plan, today)
        ? // It removes the product: no agreement has to hold for that.
          []
        : [
            checkAgreement(plan, today, plan.purpose),
            isMaintenance ? null : checkRetention(plan, today),
          ].filter((notice) => notice !== null);
    await withRunContext(plan, { ...options, runId }, async (context, log) => {
      runId = context.runId;
      for (const notice of notices) log.warn({}, notice);
      for (const name of options.stages ?? runStages) {
        current = name;
        options.signal.throwIfAborted();
        const stageLog = log.forStage(name);
        const within = { ...context, log: stageLog };
        if (name !== 'ingest' && !(await goesOn(within))) {
          stageLog.info({}, 'another shard goes on with this run');
          continue;
        }
        if (name === 'refine' || name === 'curate')
          await awaitInputs(within, name, options.waitForInputs ?? false);
        const given = { graceSeconds: options.graceSeconds ?? defaultGraceSeconds };
        const result = await stages[name](within, given).catch(async (error: unknown) => {
          if (!options.signal.aborted) await leaveArtifacts(within, name, asRunFailure(error));
          throw error;
        });
        if (name === 'ingest') {
          if (result.committed) await saveStage(within, result);
          await claimRun(within, result);
        }
        done.push(result);
        if (result.committed) alerts.push(...alertsOf(result));
        sayStage(stageLog, result);
      }
      if (options.stages === undefined && context.shards === 1) await forgetRun(context);
    });
  } catch (error) {
    const told = asRunFailure(options.signal.aborted ? options.signal.reason : error);
    failure = { exitCode: exitCodeOf(told), message: failureText(told), error: told };
    alerts = [...alerts, ...failureAlerts(told, current)];
  }
  const log = openLog({
    level: options.logLevel,
    runId,
    product: plan.product.name,
    write: options.writeLog,
  });
  if (failure !== null) {
    log.error({ stage: current, exitCode: failure.exitCode }, failure.message);
  }
  if (failure !== null || current === 'maintain') {
    const stopped = failure?.error instanceof GateFailure ? failure.error.results : [];
    const ended = { stage: current, exitCode: failure?.exitCode ?? exitCodes.done };
    await pushEnd(plan, { stages: done, stopped, ended }, log);
  }
  const warning = await sendAlerts(plan, resolve(options.workspace), runId, alerts);
  if (warning !== null) log.warn({}, warning);
  return {
    runId,
    product: plan.product.name,
    stages: done,
    failure,
    stopped: failure?.error instanceof GateFailure ? failure.error.results : [],
    seconds: (performance.now() - begun) / 1000,
  };
}

/** What a run that fails leaves for tools of dbt: which model failed, and what was not made for it. */
async function leaveArtifacts(context: RunContext, stage: StageName, error: unknown): Promise<void> {
  if (stage === 'publish' || stage === 'maintain') return;
  try {
    await putDbtArtifacts(context, { stages: await savedStages(context), failure: { stage, error } }, true);
  } catch (fault) {
    // It has failed already, perhaps for the very store.
    context.log.warn({}, `the artifacts of this run could not be written: ${failureText(fault)}`);
  }
}

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function sayStage(log: RunContext['log'], result: StageResult): void {
  log.info(
    {
      committed: result.committed,
      tables: result.tables.filter(({ rowsAdded }) => rowsAdded !== 0).length,
      rowsAdded: result.tables.reduce((sum, { rowsAdded }) => sum + rowsAdded, 0),
      quarantined: sumOf(result.quarantinedByRule),
      ...(result.doubtedByRule && { doubted: sumOf(result.doubtedByRule) }),
      seconds: Number(result.seconds.toFixed(3)),
    },
    `${result.stage} done`,
  );
}

/** How a run ended that has not published, without a new time of success: alerts hang on that. */
async function pushEnd(
  plan: Plan,
  figures: Pick<RunFigures, 'stages' | 'stopped' | 'ended'>,
  log: RunContext['log'],
): Promise<void> {
  const { pushgateway, name: platform } = plan.platform;
  if (pushgateway === null) return;
  const of = { platform, product: plan.product.name };
  const registry = metricsOf({ ...figures, plan, succeededAt: null });
  // Maintenance is no run: how it ended must not hide how the last one did.
  const group = figures.ended.stage === 'maintain' ? { ...of, stage: 'maintain' } : of;
  const warning = await pushMetrics(registry, pushgateway, group);
  if (warning !== null) log.warn({}, warning);
}
