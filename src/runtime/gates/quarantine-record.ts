import { nameOf, type Plan } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { Lake, TableChange } from '../lake/lake.ts';
import { identifier, literal } from '../lake/sql.ts';
import { inParentheses } from '../models/table-session.ts';
import { runtimeLayout } from '../stages/ingest/tables.ts';
import type { FailingRow } from './failures-table.ts';

const stagedName = 'gate records';

/** The lineage that a silver row may carry. */
function lineage(row: string): { readonly fileId: string; readonly position: number | null } {
  const values = JSON.parse(row) as Record<string, unknown>;
  const fileId = values._file_id;
  const position = values._row;
  return {
    fileId: typeof fileId === 'string' ? fileId : '',
    position: typeof position === 'number' ? position : null,
  };
}

/**
 * The records of rows that gates took out of silver or gold, for the product's table `quarantine`; null when all of
 * them are there already. The rows themselves are in `<table>__failures`: they are past the door, and stay out of
 * the store that holds identifying bytes.
 */
export async function quarantineChange(options: {
  readonly lake: Lake;
  readonly engine: Engine;
  readonly plan: Plan;
  readonly rows: readonly FailingRow[];
  readonly runId: string;
  readonly startedAt: string;
  readonly signal: AbortSignal;
}): Promise<Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'> | null> {
  const { lake, engine, plan, rows, runId, startedAt, signal } = options;
  if (rows.length === 0) return null;
  const target = await lake.target(runtimeLayout(plan, 'quarantine'));
  const staged = identifier(stagedName);
  const lineages = rows.map(({ row }) => lineage(row));
  await engine.load(
    stagedName,
    [
      ...['record_id', 'file_id', 'source', 'rule', 'message', 'location'].map((name) => ({
        name,
        type: 'VARCHAR',
      })),
      { name: 'row', type: 'BIGINT' },
    ],
    {
      record_id: rows.map(({ recordId }) => recordId),
      file_id: lineages.map(({ fileId }) => fileId),
      source: rows.map(({ table }) => nameOf(table)),
      rule: rows.map(({ gate }) => gate.id),
      message: rows.map(({ gate }) => gate.description),
      location: rows.map(({ gate }) => gate.column),
      row: lineages.map(({ position }) => (position === null ? null : BigInt(position))),
    },
    rows.length,
  );
  const stored = target.base ? await lake.dataFiles(target.base) : [];
  const at = `CAST(${literal(startedAt)} AS TIMESTAMPTZ)`;
  const add = await lake.write(
    engine,
    target,
    `SELECT record_id, file_id, '' AS unit_id, source, 'row' AS "scope", rule, message, location, "row",
            NULL AS line, NULL AS byte_offset, NULL AS raw, 'open' AS state, ${literal(runId)} AS run_id,
            ${literal(plan.hash)} AS plan_hash, ${at} AS quarantined_at, NULL AS closed_by
     FROM (SELECT DISTINCT * FROM ${staged}) AS fresh
     ANTI JOIN ${inParentheses(await lake.relation(target.columns, stored))} AS stored USING (record_id)`,
    runId,
    { signal },
  );
  return add.length === 0 ? null : { target, operation: 'append', add, remove: [] };
}
