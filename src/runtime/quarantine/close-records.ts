import type { Engine } from '../../ports/index.ts';
import { duckdbStage } from '../engines/duckdb/index.ts';
import type { TableChange, WriteTarget } from '../lake/lake.ts';
import { literal } from '../lake/sql.ts';
import { filesThatHold } from '../models/held-rows.ts';
import { inParentheses } from '../models/table-session.ts';
import type { RunContext } from '../run/context.ts';
import type { ClosedState } from './records.ts';

/**
 * The change that gives open records another state, by rewriting the files that hold them; null = there are none.
 * @param closed Record → its new state.
 */
export async function closeRecords(
  context: Pick<RunContext, 'lake' | 'runId' | 'signal'>,
  engine: Engine,
  target: WriteTarget,
  closed: ReadonlyMap<string, ClosedState>,
): Promise<Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'> | null> {
  const { lake, runId, signal } = context;
  if (closed.size === 0 || !target.base) return null;
  await engine.load(
    'records to close',
    ['record_id', 'closed_state'].map((name) => ({ name, type: 'VARCHAR' })),
    { record_id: [...closed.keys()], closed_state: [...closed.values()] },
    closed.size,
  );
  const files = await lake.dataFiles(target.base);
  const columns = target.columns;
  const keys = ['record_id'];
  const remove = await filesThatHold({
    engine: duckdbStage(lake, engine, signal),
    columns,
    files,
    keys,
    table: '"records to close"',
  });
  if (remove.length === 0) return null;
  const isClosed = `closing.closed_state IS NOT NULL AND held.state = 'open'`;
  const add = await lake.write(
    engine,
    target,
    `SELECT held.* REPLACE (
       CASE WHEN ${isClosed} THEN closing.closed_state ELSE held.state END AS state,
       CASE WHEN ${isClosed} THEN ${literal(runId)} ELSE held.closed_by END AS closed_by)
     FROM ${inParentheses(await lake.relation(columns, remove))} AS held
     LEFT JOIN "records to close" AS closing ON closing.record_id = held.record_id`,
    runId,
    { signal },
  );
  return { target, operation: 'overwrite', add, remove };
}
