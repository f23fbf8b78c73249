import { createHash } from 'node:crypto';
import { nameOf, type PlanColumn, type PlanGate, type StoreName, type TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { DataFile, Lake, TableChange } from '../lake/lake.ts';
import { identifier, literal } from '../lake/sql.ts';
import { inParentheses } from '../models/table-session.ts';

const column = (name: string, description: string, label: PlanColumn['label'] = []): PlanColumn => ({
  name,
  type: 'string',
  nullable: false,
  description,
  label,
});

const columns: readonly PlanColumn[] = [
  column('record_id', 'The record of table quarantine, where the row went to quarantine.', ['pseudonym']),
  column('gate', 'The gate that failed.'),
  column('on_fail', 'stop: the row kept its run from publishing; quarantine: the row left.'),
  column('run_id', 'The run.'),
  { ...column('failed_at', 'When that run began.'), type: 'timestamptz' },
  column('failing_row', 'What the gate returned, as JSON; de-identified like the table itself.', ['quasi']),
];

const stagedName = 'kept failures';

export type FailingRow = {
  readonly recordId: string;
  readonly gate: PlanGate;
  readonly table: TableRef;
  /** JSON. */
  readonly row: string;
};

/** The same row that fails the same gate is the same record, however often a table is rebuilt. */
export function failingRow(gate: PlanGate, row: string): FailingRow {
  const digest = createHash('sha256')
    .update(`${nameOf(gate.table)}\n${gate.id}\n${row}`)
    .digest('hex');
  return { recordId: digest.slice(0, 32), gate, table: gate.table, row };
}

/**
 * Changes that keep failing rows in `<table>__failures`, beside the table that they are not in. Rows that went to
 * quarantine stay there; of those that stopped a run only the newest run's.
 */
export async function failureChanges(options: {
  readonly lake: Lake;
  readonly engine: Engine;
  readonly rows: readonly FailingRow[];
  readonly store: StoreName;
  readonly runId: string;
  readonly startedAt: string;
  readonly signal: AbortSignal;
}): Promise<readonly Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>[]> {
  const { lake, engine, rows, store, runId, startedAt, signal } = options;
  const changes: Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>[] = [];
  for (const group of Map.groupBy(rows, ({ table }) => nameOf(table)).values()) {
    const table = group[0]?.table;
    if (!table) continue;
    const target = await lake.target({
      ref: { namespace: table.namespace, name: `${table.name}__failures` },
      store,
      description: `Rows that gates kept out of ${table.name}.`,
      columns,
      renames: [],
      sort: [],
    });
    const staged = identifier(stagedName);
    await engine.load(
      stagedName,
      ['record_id', 'gate', 'on_fail', 'failing_row'].map((name) => ({ name, type: 'VARCHAR' })),
      {
        record_id: group.map(({ recordId }) => recordId),
        gate: group.map(({ gate }) => gate.id),
        on_fail: group.map(({ gate }) => gate.onFail),
        failing_row: group.map(({ row }) => row),
      },
      group.length,
    );
    const remove: readonly DataFile[] = target.base ? await lake.dataFiles(target.base) : [];
    const stored = inParentheses(await lake.relation(target.columns, remove));
    const add = await lake.write(
      engine,
      target,
      `SELECT record_id, gate, on_fail, run_id, failed_at, failing_row FROM ${stored} AS stored
       WHERE on_fail = 'quarantine'
       UNION ALL
       SELECT record_id, gate, on_fail, ${literal(runId)}, CAST(${literal(startedAt)} AS TIMESTAMPTZ), failing_row
       FROM (SELECT DISTINCT * FROM ${staged}) AS fresh
       WHERE NOT EXISTS (SELECT 1 FROM ${stored} AS stored
         WHERE stored.record_id = fresh.record_id AND stored.on_fail = 'quarantine')`,
      runId,
      { signal },
    );
    changes.push({ target, operation: remove.length > 0 ? 'overwrite' : 'append', add, remove });
  }
  return changes;
}
