import { measurementsOf, nameOf, type PlanColumn, type StoreName, type TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { Lake, TableChange } from '../lake/lake.ts';
import { literal } from '../lake/sql.ts';
import { inParentheses, readColumns } from '../models/table-session.ts';

/** What a gate measured of a table in a run that was published. */
export type Measurement = {
  readonly gate: string;
  readonly runId: string;
  /** When the run began, in milliseconds since 1970. */
  readonly measuredMs: number;
  readonly value: number;
};

/** A measurement of the run that is about to be published. */
export type Measured = { readonly gate: string; readonly table: TableRef; readonly value: number };

const column = (name: string, type: PlanColumn['type'], description: string): PlanColumn => ({
  name,
  type,
  nullable: false,
  description,
  label: [],
});

const columns: readonly PlanColumn[] = [
  column('gate', 'string', 'The gate that measures.'),
  column('run_id', 'string', 'The run that published what was measured.'),
  column('measured_at', 'timestamptz', 'When that run began.'),
  // The mean of a table of one row is a value of it.
  { ...column('value', 'double', 'What the table came to.'), label: ['quasi'] },
];

/** What runs before have measured of a table, by all of its gates. */
export async function formerMeasurements(
  lake: Lake,
  engine: Pick<Engine, 'query'>,
  table: TableRef,
): Promise<readonly Measurement[]> {
  const kept = await lake.table(measurementsOf(table));
  if (!kept) return [];
  const relation = inParentheses(await lake.relation(readColumns(kept), await lake.dataFiles(kept)));
  const rows = await engine.query(
    `SELECT gate, run_id, epoch_ms(measured_at) AS measured_ms, value FROM ${relation} AS kept ORDER BY measured_at, run_id`,
  );
  return rows.map((row) => ({
    gate: String(row.gate),
    runId: String(row.run_id),
    measuredMs: Number(row.measured_ms),
    value: Number(row.value),
  }));
}

/**
 * Changes that add this run's measurements to `<table>__measurements`, to be committed with the tables. What the same
 * run has measured before is replaced. All are written to one file: they are few, and each run adds some.
 */
export async function measurementChanges(options: {
  readonly lake: Lake;
  readonly engine: Engine;
  readonly measured: readonly Measured[];
  readonly store: StoreName;
  readonly runId: string;
  readonly startedAt: string;
  readonly signal: AbortSignal;
}): Promise<readonly Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>[]> {
  const { lake, engine, measured, store, runId, startedAt, signal } = options;
  const changes: Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>[] = [];
  for (const group of Map.groupBy(measured, ({ table }) => nameOf(table)).values()) {
    const table = group[0]?.table;
    if (!table) continue;
    const target = await lake.target({
      ref: measurementsOf(table),
      store,
      description: `What gates have measured of ${table.name}, run by run.`,
      columns,
      renames: [],
      sort: [],
    });
    const remove = target.base ? await lake.dataFiles(target.base) : [];
    const stored = inParentheses(await lake.relation(target.columns, remove));
    const run = literal(runId);
    const rows = group.map(
      ({ gate, value }) =>
        `(${literal(gate)}, ${run}, CAST(${literal(startedAt)} AS TIMESTAMPTZ), CAST(${literal(String(value))} AS DOUBLE))`,
    );
    const add = await lake.write(
      engine,
      target,
      `SELECT gate, run_id, measured_at, value FROM ${stored} AS stored
       WHERE run_id <> ${run} OR gate NOT IN (${group.map(({ gate }) => literal(gate)).join(', ')})
       UNION ALL SELECT * FROM (VALUES ${rows.join(', ')}) AS fresh(gate, run_id, measured_at, value)`,
      runId,
      { signal },
    );
    changes.push({ target, operation: remove.length > 0 ? 'overwrite' : 'append', add, remove });
  }
  return changes;
}
