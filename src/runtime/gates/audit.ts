import { nameOf, type PlanGate } from '../../plan/index.ts';
import type { EngineRow, EngineValue } from '../../ports/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import type { DataFile, Lake, TableChange, WriteTarget } from '../lake/lake.ts';
import { filesThatHold } from '../models/held-rows.ts';
import { type FailingRow, failingRow } from './failures-table.ts';
import { type GateResult, runGates } from './gate-run.ts';

/** A table that a stage is about to commit. */
export type PendingTable = {
  readonly target: WriteTarget;
  readonly operation: TableChange['operation'];
  readonly add: readonly DataFile[];
  readonly remove: readonly DataFile[];
  /** What readers will see: the live files of the base without `remove`, then `add`. */
  readonly files: readonly DataFile[];
};

export type Audit = {
  readonly results: readonly GateResult[];
  /** The tables without the rows that went to quarantine. */
  readonly tables: readonly PendingTable[];
  /** Rows that left their table, in the order in which gates took them. */
  readonly quarantined: readonly FailingRow[];
  /** Whether a gate forbids the commit. */
  readonly isStopped: boolean;
  /** A first part of the rows for which the commit is forbidden. */
  readonly stopped: readonly FailingRow[];
};

/** Failing rows of a `stop` gate that are kept for people to look at. */
const keptFailures = 1_000;
/** Each round can bring out rows that fail only because others left: a fact whose dimension row went. */
const maxRounds = 5;

type AuditOptions = {
  readonly lake: Lake;
  /** It shows `tables` as they are about to be. */
  readonly engine: StageEngine;
  readonly gates: readonly PlanGate[];
  readonly tables: readonly PendingTable[];
  /** Shows a table's new state under its name. */
  readonly show: (target: WriteTarget, files: readonly DataFile[]) => Promise<void>;
  /** Begins the names of rewritten data files. */
  readonly name: string;
  readonly signal: AbortSignal;
};

/** Numbers keep their digits; what JSON has no number for is text. */
function jsonValue(value: EngineValue): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify(String(value));
  if (value instanceof Uint8Array) return JSON.stringify(Buffer.from(value).toString('hex'));
  return JSON.stringify(value);
}

/** Written here and not by an engine: the same row is the same text, whatever engine found it. */
function rowJson(row: EngineRow): string {
  const members = Object.entries(row).map(([name, value]) => `${JSON.stringify(name)}:${jsonValue(value)}`);
  return `{${members.join(',')}}`;
}

async function rowsAsJson(engine: StageEngine, select: string): Promise<readonly string[]> {
  return (await engine.query(select)).map(rowJson);
}

/**
 * Takes the rows that are equal to one of the engine's table `failing` out of a pending table. Files that the caller
 * brought stay where they are: until the commit, a repeat may need them.
 * @param own Files that the audit has written itself; grows.
 */
async function removeRows(
  options: AuditOptions,
  table: PendingTable,
  failing: string,
  own: Set<string>,
): Promise<PendingTable> {
  const { lake, engine, name } = options;
  const { target } = table;
  const keys = target.columns.map((column) => column.name);
  const { columns } = target;
  const touched = await filesThatHold({ engine, columns, files: table.files, keys, table: failing });
  const { antiJoin, same } = engine.words;
  const rewritten = await engine.write(
    target,
    `SELECT stored.* FROM ${await engine.relation(columns, touched)} AS stored
     ${antiJoin(`${failing} AS failing`, same(keys, 'stored', 'failing'))}`,
    name,
  );
  const gone = new Set(touched.map(({ uri }) => uri));
  const written = new Set(table.add.map(({ uri }) => uri));
  const fromBase = touched.filter(({ uri }) => !written.has(uri));
  await lake.discard(touched.filter(({ uri }) => own.has(uri)));
  for (const { uri } of rewritten) own.add(uri);
  return {
    target,
    operation: fromBase.length > 0 ? 'overwrite' : table.operation,
    add: [...table.add.filter(({ uri }) => !gone.has(uri)), ...rewritten],
    remove: [...table.remove, ...fromBase],
    files: [...table.files.filter(({ uri }) => !gone.has(uri)), ...rewritten],
  };
}

/**
 * Runs the gates over what is about to be committed. Rows that fail a `quarantine` gate leave, and what stays is
 * audited again; `stop` gates that fail are reported, and nothing else is done.
 */
export async function audit(options: AuditOptions): Promise<Audit> {
  const { engine, gates, show, signal } = options;
  const tables = new Map(options.tables.map((table) => [nameOf(table.target.layout.ref), table]));
  const quarantined: FailingRow[] = [];
  const removedBy = new Map<string, number>();
  const gateOf = new Map(gates.map((gate) => [gate.id, gate]));
  const own = new Set<string>();

  for (let round = 1; ; round++) {
    const results = await runGates(engine, gates, signal);
    const stopped = results.filter(({ outcome }) => outcome === 'stopped');
    const leaving = results.filter(({ outcome }) => outcome === 'quarantined');
    if (stopped.length > 0 || leaving.length === 0 || round > maxRounds) {
      const last = results.map((result): GateResult => {
        const removed = removedBy.get(result.id);
        if (result.outcome === 'quarantined') return { ...result, outcome: 'stopped' };
        return removed === undefined ? result : { ...result, failures: removed, outcome: 'quarantined' };
      });
      const failing = last.filter(({ outcome }) => outcome === 'stopped');
      const kept: FailingRow[] = [];
      for (const { id } of failing) {
        const gate = gateOf.get(id);
        if (!gate) continue;
        const rows = await rowsAsJson(
          engine,
          `SELECT * FROM (${gate.select}\n) AS failing LIMIT ${keptFailures}`,
        );
        // Whatever the gate asks for: nothing leaves in a run that publishes nothing.
        kept.push(...rows.map((row) => failingRow({ ...gate, onFail: 'stop' }, row)));
      }
      return {
        results: last,
        tables: [...tables.values()],
        quarantined,
        isStopped: failing.length > 0,
        stopped: kept,
      };
    }
    for (const result of leaving) {
      const gate = gateOf.get(result.id);
      const table = tables.get(nameOf(result.table));
      if (!gate || !table) continue;
      const name = `failing ${nameOf(gate.table)}`;
      const failing = await engine.temporary(name, table.target.columns, [gate.select]);
      const rows = await rowsAsJson(engine, `SELECT * FROM ${failing}`);
      if (rows.length > 0) {
        const left = await removeRows(options, table, failing, own);
        tables.set(nameOf(result.table), left);
        await show(left.target, left.files);
        for (const row of rows) quarantined.push(failingRow(gate, row));
        removedBy.set(gate.id, (removedBy.get(gate.id) ?? 0) + rows.length);
      }
      await engine.drop(name);
    }
  }
}
