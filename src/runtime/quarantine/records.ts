import type { Plan } from '../../plan/index.ts';
import type { Engine, EngineRow } from '../../ports/index.ts';
import type { Lake, LakeTable } from '../lake/lake.ts';
import { literal } from '../lake/sql.ts';
import { inParentheses, readColumns } from '../models/table-session.ts';

export type RecordState = 'open' | ClosedState;

/** Superseded: the landing brought a newer version of its file, which a run took. */
export type ClosedState = 'replayed' | 'discarded' | 'superseded';

export const allStates: readonly RecordState[] = ['open', 'replayed', 'discarded', 'superseded'];

/** A record in quarantine, as a steward sees it: nothing in it identifies. */
export type QuarantineRecord = {
  readonly recordId: string;
  readonly fileId: string;
  readonly unitId: string;
  readonly source: string;
  readonly scope: string;
  readonly rule: string;
  readonly message: string;
  readonly location: string | null;
  readonly row: number | null;
  readonly line: number | null;
  readonly byteOffset: number | null;
  readonly raw: string | null;
  readonly state: RecordState;
  readonly runId: string;
  readonly planHash: string;
  /** ISO 8601, UTC. */
  readonly quarantinedAt: string;
  readonly closedBy: string | null;
};

export type QuarantineFilter = {
  readonly states?: readonly RecordState[];
  readonly recordIds?: readonly string[];
  readonly limit?: number;
};

const text = (row: EngineRow, name: string): string => String(row[name] ?? '');
const textOrNull = (row: EngineRow, name: string): string | null =>
  row[name] === null ? null : String(row[name]);
const numberOrNull = (row: EngineRow, name: string): number | null =>
  row[name] === null ? null : Number(row[name]);

function recordOf(row: EngineRow): QuarantineRecord {
  return {
    recordId: text(row, 'record_id'),
    fileId: text(row, 'file_id'),
    unitId: text(row, 'unit_id'),
    source: text(row, 'source'),
    scope: text(row, 'scope'),
    rule: text(row, 'rule'),
    message: text(row, 'message'),
    location: textOrNull(row, 'location'),
    row: numberOrNull(row, 'row'),
    line: numberOrNull(row, 'line'),
    byteOffset: numberOrNull(row, 'byte_offset'),
    raw: textOrNull(row, 'raw'),
    state: text(row, 'state') as RecordState,
    runId: text(row, 'run_id'),
    planHash: text(row, 'plan_hash'),
    quarantinedAt: text(row, 'quarantined_at'),
    closedBy: textOrNull(row, 'closed_by'),
  };
}

/** SQL of a bronze table of the runtime's own as it is now; null when it isn't there. */
export async function bronzeRelation(lake: Lake, plan: Plan, name: string): Promise<string | null> {
  const table: LakeTable | null = await lake.table({ namespace: `${plan.product.identifier}_bronze`, name });
  return table && inParentheses(await lake.relation(readColumns(table), await lake.dataFiles(table)));
}

const inList = (column: string, values: readonly string[]): string =>
  values.length === 0 ? 'false' : `${column} IN (${values.map(literal).join(', ')})`;

/** Records in quarantine, the oldest first; default: all that are open. */
export async function listQuarantine(
  lake: Lake,
  engine: Engine,
  plan: Plan,
  filter: QuarantineFilter = {},
): Promise<readonly QuarantineRecord[]> {
  const relation = await bronzeRelation(lake, plan, 'quarantine');
  if (relation === null) return [];
  const conditions = [
    inList('state', filter.states ?? ['open']),
    ...(filter.recordIds ? [inList('record_id', filter.recordIds)] : []),
  ];
  const at = `strftime(quarantined_at AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ') AS quarantined_at`;
  const rows = await engine.query(
    `SELECT * REPLACE (${at}) FROM ${relation} WHERE ${conditions.join(' AND ')} ` +
      `ORDER BY quarantined_at, source, file_id, byte_offset NULLS FIRST, record_id` +
      `${filter.limit === undefined ? '' : ` LIMIT ${filter.limit}`}`,
  );
  return rows.map(recordOf);
}
