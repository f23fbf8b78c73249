import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../../ports/index.ts';
import { scanBeforeCommit } from '../../deidentify/scan.ts';
import { openProductVault, type ProductVault } from '../../deidentify/vault.ts';
import { openDuckdb } from '../../engines/duckdb/index.ts';
import { RunFailure } from '../../failure.ts';
import { literal } from '../../lake/sql.ts';
import { fillReferences } from '../../models/reference-tables.ts';
import { inParentheses } from '../../models/table-session.ts';
import type { RunContext } from '../../run/context.ts';
import { step } from '../../run/step.ts';
import { readWorklist, type Worklist } from '../../run/worklist.ts';
import { allWriteSets, putWriteSet, readWriteSet, removeRun } from '../../run/write-sets.ts';
import type { Figures, WriteSet } from '../../write-set.ts';
import type { StageResult } from '../stage-result.ts';
import { addCounts, noCounts } from './accumulation.ts';
import { commitWriteSets, ForgottenMeanwhile, holdsRun } from './commit.ts';
import { awaitWorklist, freezeWorklist } from './freeze.ts';
import { imbalance, sumFigures, sumReports } from './ledger.ts';
import { latestDay } from './offsets.ts';
import { openPool, type Pool, type Processed } from './pool.ts';
import { bronzeTargets, type Targets } from './targets.ts';

export type IngestResult = StageResult & {
  /** Null where there was nothing to do, or another process of the run commits. */
  readonly figures: Figures | null;
  /** Records in quarantine that were closed. */
  readonly replayed: number;
  /** Records in quarantine that were closed because a newer version of their file was taken. */
  readonly superseded: number;
};

/** What a process of a run works with. */
export type IngestTools = { readonly vault: ProductVault; readonly engine: Engine; readonly pool: Pool };

/** Makes the worklist of a run; the rest is the same whatever it holds. */
export type Freeze = (
  context: RunContext,
  tools: IngestTools & {
    readonly targets: Targets;
    /** SQL of table `files`; null = there is none yet. */
    readonly files: string | null;
  },
) => Promise<Worklist>;

function nothing(begunMs: number, figures: Figures | null = null): IngestResult {
  const doubted = figures?.doubtedByRule ?? {};
  return {
    stage: 'ingest',
    tables: [],
    gates: [],
    quarantinedByRule: figures?.quarantinedByRule ?? {},
    ...(Object.keys(doubted).length > 0 ? { doubtedByRule: doubted } : {}),
    files: figures?.files ?? { loaded: 0, quarantined: 0, alreadyThere: 0, deferred: 0 },
    sizeBytes: figures?.sizeBytes ?? 0,
    committed: false,
    seconds: (performance.now() - begunMs) / 1000,
    figures,
    replayed: 0,
    superseded: 0,
  };
}

async function filesRelation(context: RunContext, targets: Targets): Promise<string | null> {
  const target = targets.get('files');
  if (!target?.base) return null;
  return inParentheses(
    await context.lake.relation(target.columns, await context.lake.dataFiles(target.base)),
  );
}

/**
 * Whether the vault knows what the lake holds: under an older backup people who came since would be given other
 * surrogates, and nobody would notice. The same where the policy's epoch was raised, and the lake was not rotated to it.
 * @throws {RunFailure} `invalid`
 */
async function checkVault(
  { plan: { policy, product } }: RunContext,
  { engine, vault }: Pick<IngestTools, 'engine' | 'vault'>,
  files: string | null,
) {
  if (files === null) return;
  const [row] = await engine.query(`SELECT arg_max(file_id, ingested_at) AS newest FROM ${files}`);
  if (!row || row.newest === null) return;
  const epoch = await vault.epochOf(String(row.newest));
  if (epoch === null) {
    throw new RunFailure(
      'invalid',
      'the vault is older than the lake: it does not know the newest file of this product; restore its newest backup',
    );
  }
  if (epoch !== policy.subjects.epoch) {
    throw new RunFailure(
      'invalid',
      `the lake has surrogates of epoch ${epoch}, and policy ${policy.name} says epoch ${policy.subjects.epoch}: ` +
        `run lakespec vault rotate --surrogates ${product.name}, or set the epoch back`,
    );
  }
}

/** The frozen worklist: of an earlier attempt, of shard 0, or made now. */
async function worklistOf(context: RunContext, tools: IngestTools, freeze: Freeze): Promise<Worklist> {
  const { stores, runId, plan, shard, shards, lake } = context;
  const frozen = await readWorklist(stores.raw, runId, plan.hash, shards);
  if (frozen) return frozen;
  if (shard !== 0) return awaitWorklist(context);
  const targets = await bronzeTargets(lake, plan, null);
  return freeze(context, { ...tools, targets, files: await filesRelation(context, targets) });
}

/** Writes the hashes of contents that may come again, for the workers; null when there can be none. */
async function knownContents(
  context: RunContext,
  engine: Engine,
  files: string | null,
  worklist: Worklist,
): Promise<string | null> {
  if (files === null) return null;
  const sizes = [
    ...new Set(worklist.units.flatMap(({ objects }) => objects.map(({ sizeBytes }) => BigInt(sizeBytes)))),
  ];
  await engine.load('sizes', [{ name: 'size_bytes', type: 'BIGINT' }], { size_bytes: sizes }, sizes.length);
  const path = join(context.engine.scratch, 'known-contents.parquet');
  const count = await engine.run(
    `COPY (SELECT DISTINCT content_mac FROM ${files} AS known SEMI JOIN sizes USING (size_bytes)
           WHERE fate = 'loaded') TO ${literal(path)} (FORMAT parquet)`,
    { signal: context.signal },
  );
  return count > 0 ? path : null;
}

/** Last day that a shifted date of a source can fall on, where the survey knew it for all of its units. */
function lastShiftedDay(worklist: Worklist, source: string): number | null {
  const days = worklist.units.filter((unit) => unit.source === source).map((unit) => unit.lastShiftedDay);
  const known = days.filter((day) => day !== null);
  return known.length === days.length ? latestDay(known) : null;
}

async function scan(
  context: RunContext,
  engine: Engine,
  targets: Targets,
  worklist: Worklist,
  processed: Processed,
): Promise<Readonly<Record<string, number>>> {
  const { lake, plan, signal } = context;
  const tables = plan.sources.flatMap((source) =>
    source.tables.flatMap((table) => {
      const target = targets.get(table.bronze);
      const files = processed.tables[table.bronze] ?? [];
      return target ? [{ table, target, files, lastShiftedDay: lastShiftedDay(worklist, source.name) }] : [];
    }),
  );
  const { knownValues } = processed;
  const { sentinels } = plan.policy;
  return scanBeforeCommit({ engine, lake, tables, knownValues, sentinels, signal });
}

/** Removes what the scan has stopped: it may name somebody, and would lie where others can read until maintenance. */
async function discardProcessed(
  { lake, stores, signal }: RunContext,
  engine: Engine,
  targets: Targets,
  { tables }: Pick<Processed, 'tables'>,
): Promise<void> {
  const objects = targets.get('objects');
  const listed = tables.objects ?? [];
  if (objects && listed.length > 0) {
    const relation = inParentheses(await lake.relation(objects.columns, listed));
    const rows = await engine.query(`SELECT path FROM ${relation}`, { signal });
    for (const { path } of rows) await stores.refined.remove(String(path));
  }
  for (const files of Object.values(tables)) await lake.discard(files);
}

/** Turns this shard's units into data files and objects, and says so. */
async function processShard(context: RunContext, tools: IngestTools, worklist: Worklist): Promise<WriteSet> {
  const { lake, plan, runId, shard, stores, progress, log } = context;
  const { engine, pool } = tools;
  const targets = await bronzeTargets(lake, plan, worklist.fields);
  const units = worklist.units.filter((unit) => unit.shard === shard);
  const sizeBytes = units
    .flatMap(({ objects }) => objects)
    .reduce((sum, object) => sum + object.sizeBytes, 0);
  progress.begin('ingest', { units: units.length, sizeBytes });
  const processed: Processed =
    units.length === 0
      ? { tables: {}, reports: [], counts: noCounts, knownValues: [] }
      : await pool.process(units, {
          startedAt: worklist.startedAt,
          fields: worklist.fields,
          forgotten: worklist.forgotten ?? 0,
          knownContents: await knownContents(
            context,
            engine,
            await filesRelation(context, targets),
            worklist,
          ),
        });
  const scanHits = await scan(context, engine, targets, worklist, processed).catch(async (error: unknown) => {
    if (error instanceof RunFailure && error.kind === 'gate')
      await discardProcessed(context, engine, targets, processed);
    throw error;
  });
  step('ingest.scanned', log);
  const files = units.reduce((sum, { objects }) => sum + objects.length, 0);
  const figures = sumReports(processed.reports, files, shard === 0 ? worklist.deferred : 0);
  const fault = imbalance(figures);
  if (fault !== null) throw new Error(`the ledger does not balance, nothing was published: ${fault}`);
  const writeSet: WriteSet = {
    planHash: plan.hash,
    runId,
    shard,
    tables: processed.tables,
    figures: { ...figures, scanHits },
    deidentified: processed.reports
      .map(({ deidentified }) => deidentified)
      .reduce(addCounts, processed.counts),
    fileIds: processed.reports.flatMap(({ fileIds }) => fileIds),
    replayed: processed.reports.flatMap(({ replayed }) => replayed),
  };
  await putWriteSet(stores.raw, writeSet);
  step('ingest.shard.written', log);
  return writeSet;
}

/** Whether there is nothing to commit: no units, no records to close, or a table that isn't there in its present form. */
function isIdle(worklist: Worklist, targets: Targets): boolean {
  const current = [...targets.values()].every(
    ({ base, schema }) => base !== null && base.metadata.currentSchemaId === schema.schemaId,
  );
  return worklist.units.length === 0 && worklist.superseded.length === 0 && current;
}

/** A run over a worklist, however it is made. */
export async function runWorklist(context: RunContext, freeze: Freeze): Promise<IngestResult> {
  const begunMs = performance.now();
  const { plan, lake, runId, shard, shards, stores, log, progress, signal } = context;
  const { agreement } = plan;
  if (agreement && agreement.expires < context.startedAt.slice(0, 10)) {
    throw new RunFailure('refused', `agreement ${agreement.id} expired on ${agreement.expires}`);
  }
  step('ingest.begun', log);
  const before = await bronzeTargets(lake, plan, null);
  const hasData = (before.get('files')?.base ?? null) !== null;
  const vault = await openProductVault(plan, context.workspace, hasData);
  await mkdir(context.engine.scratch, { recursive: true, mode: 0o700 });
  const scratch = await mkdtemp(join(context.engine.scratch, 'ingest-'));
  const own: RunContext = { ...context, engine: { ...context.engine, scratch } };
  const engine = await openDuckdb({ ...context.engine, scratch: join(scratch, 'engine') });
  const pool = openPool(own, context.workers);
  const interrupt = (): void => engine.interrupt();
  signal.addEventListener('abort', interrupt);
  const tools: IngestTools = { vault, engine, pool };
  try {
    if (holdsRun(before.get('files')?.base ?? null, runId)) return nothing(begunMs);
    await checkVault(own, tools, await filesRelation(own, before));
    if (shard === 0) await fillReferences(own, engine);
    const worklist = await worklistOf(own, tools, freeze);
    if (isIdle(worklist, before)) {
      const figures = sumReports([], 0, worklist.deferred);
      return nothing(begunMs, figures);
    }
    const finished = await readWriteSet(stores.raw, runId, shard, plan.hash);
    const writeSet = finished ?? (await processShard(own, tools, worklist));
    await pool.close();
    const sets = await allWriteSets(stores.raw, runId, shards, plan.hash);
    if (!sets) return nothing(begunMs, writeSet.figures);
    const committed = await commitWriteSets(own, tools, worklist, sets).catch(async (error: unknown) => {
      if (error instanceof ForgottenMeanwhile) {
        for (const set of sets) await discardProcessed(own, engine, before, set);
        await removeRun(stores.raw, runId, shards);
      }
      throw error;
    });
    await removeRun(stores.raw, runId, shards);
    step('ingest.run.removed', log);
    const figures = committed.isOurs ? committed.figures : sumFigures(sets.map((set) => set.figures));
    return {
      ...nothing(begunMs, figures),
      tables: committed.tables,
      gates: committed.gates,
      committed: committed.isOurs,
      replayed: committed.replayed,
      superseded: committed.superseded,
    };
  } finally {
    progress.end();
    signal.removeEventListener('abort', interrupt);
    await pool.close();
    engine.close();
    vault.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Landing → bronze: lists, freezes the worklist, surveys, de-identifies and tabulates in workers, scans, audits, and
 * commits, or does nothing at all.
 * @throws {RunFailure} `gate`, `dependency`, `race`, `refused`, `invalid`
 */
export function ingest(context: RunContext): Promise<IngestResult> {
  return runWorklist(context, freezeWorklist);
}
