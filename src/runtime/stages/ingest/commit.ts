import { randomUUID } from 'node:crypto';
import { nameOf } from '../../../plan/index.ts';
import type { Engine, Vault } from '../../../ports/index.ts';
import type { ProductVault } from '../../deidentify/vault.ts';
import { duckdbStage } from '../../engines/duckdb/index.ts';
import { isRace, RunFailure } from '../../failure.ts';
import {
  audit,
  type FailingRow,
  failureChanges,
  GateFailure,
  type GateResult,
  type PendingTable,
} from '../../gates/index.ts';
import { quarantineChange } from '../../gates/quarantine-record.ts';
import type { DataFile, LakeTable, TableChange, WriteTarget } from '../../lake/lake.ts';
import { inParentheses, openTableSession } from '../../models/table-session.ts';
import { marks, runMarks } from '../../models/watermark.ts';
import { closeRecords } from '../../quarantine/close-records.ts';
import { type ClosedState, listQuarantine } from '../../quarantine/records.ts';
import { supersededBy } from '../../quarantine/superseded.ts';
import type { RunContext } from '../../run/context.ts';
import { step } from '../../run/step.ts';
import type { Worklist } from '../../run/worklist.ts';
import type { DeidentifiedCounts, Figures, WriteSet } from '../../write-set.ts';
import type { TableResult } from '../stage-result.ts';
import { addCounts, noCounts } from './accumulation.ts';
import { auditLink } from './audit-link.ts';
import { imbalance, sumFigures } from './ledger.ts';
import { bronzeTargets, type Targets } from './targets.ts';

/** Another run's commit in between (a compaction, other files) costs one more attempt. */
const maxAttempts = 3;

export type Committed = {
  readonly figures: Figures;
  readonly gates: readonly GateResult[];
  readonly tables: readonly TableResult[];
  /** False: another process of this run was faster. */
  readonly isOurs: boolean;
  /** Records in quarantine that were closed. */
  readonly replayed: number;
  /** Records in quarantine whose file was taken in a newer version. */
  readonly superseded: number;
};

/** Whether a run's commit is in the lake. */
export function holdsRun(files: LakeTable | null, runId: string): boolean {
  if (!files) return false;
  const { properties, snapshots } = files.metadata;
  return (
    properties[marks.runId] === runId ||
    snapshots.some(
      ({ summary }: LakeTable['metadata']['snapshots'][number]) => summary[marks.runId] === runId,
    )
  );
}

const records = (files: readonly DataFile[]): number => files.reduce((sum, file) => sum + file.records, 0);

function mergeTables(sets: readonly WriteSet[]): ReadonlyMap<string, readonly DataFile[]> {
  const tables = new Map<string, DataFile[]>();
  for (const set of sets) {
    for (const [name, files] of Object.entries(set.tables)) {
      tables.set(name, [...(tables.get(name) ?? []), ...files]);
    }
  }
  return tables;
}

function changesSchema({ base, schema }: WriteTarget): boolean {
  return base === null || base.metadata.currentSchemaId !== schema.schemaId;
}

/** Whether another run has taken one of the units meanwhile. */
async function refuseDoubles(
  context: RunContext,
  engine: Engine,
  worklist: Worklist,
  files: WriteTarget,
): Promise<void> {
  if (!files.base || worklist.units.length === 0) return;
  const relation = await context.lake.relation(files.columns, await context.lake.dataFiles(files.base));
  const ids = worklist.units.map(({ unitId }) => unitId);
  await engine.load('units of the run', [{ name: 'unit_id', type: 'VARCHAR' }], { unit_id: ids }, ids.length);
  const [row] = await engine.query(
    `SELECT count(*) AS n FROM ${inParentheses(relation)} AS known SEMI JOIN "units of the run" USING (unit_id)`,
    { signal: context.signal },
  );
  if (Number(row?.n ?? 0) > 0) {
    throw new RunFailure('race', 'another run has taken the same files meanwhile; start a new run');
  }
}

type Attempt = {
  readonly context: RunContext;
  readonly engine: Engine;
  readonly vault: Vault;
  readonly worklist: Worklist;
  readonly sets: readonly WriteSet[];
  readonly figures: Figures;
};

/** How many of the rows are records that this run has counted: a gate may take rows of earlier runs out too. */
async function countedRows(
  { context, engine, sets }: Attempt,
  files: WriteTarget,
  rows: readonly FailingRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const added = sets.flatMap(({ tables }) => tables[files.layout.ref.name] ?? []);
  const relation = inParentheses(await context.lake.relation(files.columns, added));
  const counting = await engine.query(`SELECT file_id FROM ${relation} WHERE records IS NOT NULL`, {
    signal: context.signal,
  });
  const ids = new Set(counting.map(({ file_id: id }) => String(id)));
  return rows.filter(({ row }) => ids.has(String((JSON.parse(row) as Record<string, unknown>)._file_id)))
    .length;
}

/** Gates over the bronze tables as they are about to be; rows of a `quarantine` gate leave with a record. */
async function passGates(
  { context, engine }: Attempt,
  pending: readonly PendingTable[],
): Promise<{
  readonly tables: readonly PendingTable[];
  readonly gates: readonly GateResult[];
  readonly kept: readonly Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>[];
  readonly quarantined: readonly FailingRow[];
}> {
  const { lake, plan, runId, startedAt, signal } = context;
  const gates = plan.gates.filter((gate) => gate.stage === 'ingest');
  if (gates.length === 0) return { tables: pending, gates: [], kept: [], quarantined: [] };
  const stageEngine = duckdbStage(lake, engine, signal);
  const session = openTableSession(lake, stageEngine);
  for (const { target, files } of pending) await session.replace(target, files);
  for (const gate of gates) for (const ref of [gate.table, ...gate.reads]) await session.read(ref);
  const audited = await audit({
    lake,
    engine: stageEngine,
    gates,
    tables: pending,
    show: session.replace,
    name: runId,
    signal,
  });
  const rows = audited.isStopped ? audited.stopped : audited.quarantined;
  const kept = await failureChanges({ lake, engine, rows, store: 'refined', runId, startedAt, signal });
  if (audited.isStopped) {
    const summary = { [marks.runId]: runId, [marks.planHash]: plan.hash, [marks.stage]: 'ingest' };
    if (kept.length > 0) await lake.commit(kept.map((change) => ({ ...change, properties: {}, summary })));
    throw new GateFailure('ingest', audited.results);
  }
  const record = await quarantineChange({ lake, engine, plan, rows, runId, startedAt, signal });
  return {
    tables: audited.tables,
    gates: audited.results,
    kept: record ? [...kept, record] : kept,
    quarantined: audited.quarantined,
  };
}

/** One change for each table: two of them for the same table become one. */
function mergeChanges(
  changes: readonly Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>[],
): readonly Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>[] {
  const merged = new Map<string, Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>>();
  for (const change of changes) {
    const name = nameOf(change.target.layout.ref);
    const other = merged.get(name);
    merged.set(
      name,
      other
        ? {
            target: other.target,
            operation: [other.operation, change.operation].includes('overwrite')
              ? 'overwrite'
              : other.operation,
            add: [...other.add, ...change.add],
            remove: [...other.remove, ...change.remove],
          }
        : change,
    );
  }
  return [...merged.values()];
}

const sumCounts = (sets: readonly WriteSet[]): DeidentifiedCounts =>
  sets.map(({ deidentified }) => deidentified).reduce(addCounts, noCounts);

/** The run's link in the audit chain, behind the head of the table that the commit compares with. */
async function writeAudit(
  { context, engine, vault, worklist, sets, figures }: Attempt,
  target: WriteTarget,
): Promise<readonly DataFile[]> {
  const { policy } = context.plan;
  const { add } = await auditLink(context, engine, vault, target, {
    kind: worklist.kind,
    at: worklist.startedAt,
    counts: sumCounts(sets),
    fileIds: sets.flatMap(({ fileIds }) => fileIds),
    offsetReferences:
      policy.dates.method === 'shift'
        ? [...new Set(worklist.units.map(({ datasetId }) => datasetId))].sort()
        : [],
    details: figures,
  });
  step('ingest.audit.written', context.log);
  return add;
}

/**
 * The records that the commit closes, with their new states.
 * @throws {RunFailure} `race` when a record that was replayed isn't open any more: its bytes would be loaded beside
 * what closed it.
 */
async function recordsToClose(
  { context, engine, vault, worklist, sets }: Attempt,
  files: WriteTarget,
): Promise<ReadonlyMap<string, ClosedState>> {
  const replayed = [...new Set(sets.flatMap((set) => set.replayed))];
  if (replayed.length > 0) {
    const open = await listQuarantine(context.lake, engine, context.plan, { recordIds: replayed });
    if (open.length < replayed.length) {
      throw new RunFailure('race', 'another run has closed the same records meanwhile; replay again');
    }
  }
  const superseded = await supersededBy({ context, engine, vault }, worklist, {
    taken: sets.flatMap(({ fileIds }) => fileIds),
    files,
    added: sets.flatMap(({ tables }) => tables[files.layout.ref.name] ?? []),
  });
  return new Map<string, ClosedState>([
    ...[...worklist.superseded, ...superseded].map((id) => [id, 'superseded'] as const),
    ...replayed.map((id) => [id, 'replayed'] as const),
  ]);
}

const countOf = (closing: ReadonlyMap<string, ClosedState>, state: ClosedState): number =>
  [...closing.values()].filter((one) => one === state).length;

async function attempt(work: Attempt, targets: Targets): Promise<Omit<Committed, 'isOurs'>> {
  const { context, engine, worklist, sets } = work;
  const { lake, log, signal } = context;
  const files = targets.get('files');
  const auditTarget = targets.get('audit');
  const quarantine = targets.get('quarantine');
  if (!files || !auditTarget || !quarantine) throw new Error('the runtime has no tables of its own');
  await refuseDoubles(context, engine, worklist, files);

  const added = mergeTables(sets);
  const pending: PendingTable[] = [];
  for (const [name, target] of targets) {
    const base = target.base ? await lake.dataFiles(target.base) : [];
    const add = added.get(name) ?? [];
    pending.push({ target, operation: 'append', add, remove: [], files: [...base, ...add] });
  }
  const passed = await passGates(work, pending);
  step('ingest.gates.passed', log);

  const byGate: Record<string, number> = {};
  for (const { gate } of passed.quarantined) byGate[gate.id] = (byGate[gate.id] ?? 0) + 1;
  const moved = await countedRows(work, files, passed.quarantined);
  const figures: Figures = {
    ...work.figures,
    quarantinedByRule: { ...work.figures.quarantinedByRule, ...byGate },
    records: {
      ...work.figures.records,
      loaded: work.figures.records.loaded - moved,
      quarantined: work.figures.records.quarantined + moved,
    },
  };
  const closing = await recordsToClose(work, files);
  const closed = await closeRecords(context, engine, quarantine, closing);
  const auditFiles = await writeAudit({ ...work, figures }, auditTarget);
  const changes = mergeChanges([
    ...passed.tables,
    ...passed.kept,
    ...(closed ? [closed] : []),
    { target: auditTarget, operation: 'append', add: auditFiles, remove: [] },
  ]).filter(
    ({ target, add, remove }) =>
      add.length > 0 || remove.length > 0 || changesSchema(target) || target === files,
  );
  const properties = runMarks(context);
  const summary = { ...properties, [marks.stage]: 'ingest', [marks.commit]: randomUUID() };
  signal.throwIfAborted();
  await lake.commit(changes.map((change) => ({ ...change, properties, summary })));
  step('ingest.committed', log);
  const live = new Set(changes.flatMap(({ add }) => add.map(({ uri }) => uri)));
  const left = [...added.values()].flat().filter(({ uri }) => !live.has(uri));
  // Files that gates took rows out of. What can't be removed now is an orphan, and maintain's: the commit stands.
  await lake.discard(left).catch(() => undefined);
  return {
    figures,
    replayed: countOf(closing, 'replayed'),
    superseded: countOf(closing, 'superseded'),
    gates: passed.gates,
    tables: passed.tables.map(({ target, add, remove, files: now }) => ({
      table: target.layout.ref,
      rows: records(now),
      rowsAdded: records(add) - records(remove),
      how: add.length > 0 ? 'append' : 'unchanged',
    })),
  };
}

/** Rows of this run may be of somebody whom it should have dropped: nothing of it is published, or kept. */
export class ForgottenMeanwhile extends RunFailure {
  constructor() {
    super('race', 'somebody was forgotten while this run went on; start a new run');
  }
}

/**
 * Publishes all shards' work in one transaction. A commit of another run in between is no harm as long as it took
 * other files and changed no column: gates and audit chain are made anew against what is there now.
 * @throws {RunFailure} `race`, `gate`; Error when the ledger doesn't balance.
 */
export async function commitWriteSets(
  context: RunContext,
  tools: { readonly engine: Engine; readonly vault: ProductVault },
  worklist: Worklist,
  sets: readonly WriteSet[],
): Promise<Committed> {
  const figures = sumFigures(sets.map((set) => set.figures));
  const fault = imbalance(figures);
  if (fault !== null) throw new Error(`the ledger does not balance, nothing was published: ${fault}`);
  const work: Attempt = { context, ...tools, worklist, sets, figures };
  for (let tried = 1; ; tried += 1) {
    const targets = await bronzeTargets(context.lake, context.plan, worklist.fields);
    if (holdsRun(targets.get('files')?.base ?? null, context.runId)) {
      return { figures, gates: [], tables: [], isOurs: false, replayed: 0, superseded: 0 };
    }
    // Asked after the tables were read: who is forgotten later makes a commit of its own, and this one loses the race.
    if ((await tools.vault.countForgotten()) !== (worklist.forgotten ?? 0)) throw new ForgottenMeanwhile();
    try {
      return { ...(await attempt(work, targets)), isOurs: true };
    } catch (error) {
      if (!isRace(error) || tried === maxAttempts) throw error;
      context.log.info({ attempt: tried }, 'another run was faster; auditing again');
    }
  }
}
