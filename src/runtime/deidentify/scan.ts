import type { PlanTable } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import type { DataFile, Lake, WriteTarget } from '../lake/lake.ts';
import { identifier, literal } from '../lake/sql.ts';
import { inParentheses } from '../models/table-session.ts';
import { knownHash } from './known-values.ts';

/** Shapes of identifiers, as regular expressions of RE2. Hits are counted; alone they prove nothing. */
const detectors = {
  ssn: String.raw`\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b`,
  phone: String.raw`(^|[^0-9])(\+?1[-. ]?)?\(?[2-9][0-9]{2}\)?[-. ][0-9]{3}[-. ][0-9]{4}([^0-9]|$)`,
  email: String.raw`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`,
  mrn: String.raw`(?i)\b(mrn|medical record( number| no\.?)?)[:# ]*[A-Z0-9-]{5,}`,
  url: String.raw`(?i)\b(https?|ftp)://`,
  ip: String.raw`(^|[^0-9.])(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}([^0-9.]|$)`,
  date: String.raw`\b([12][0-9]{3}-[01][0-9]-[0-3][0-9]|[01]?[0-9]/[0-3]?[0-9]/[12][0-9]{3})\b`,
} as const;

/** Any of these shapes, as one regular expression. */
export const shapeOfIdentifier = Object.values(detectors)
  .map((pattern) => (pattern.startsWith('(?i)') ? `((?i:${pattern.slice(4)}))` : `(${pattern})`))
  .join('|');

/** Shapes are looked for in so many distinct values of a column; known values are looked for in all. */
const sampledValues = 100_000;

export type ScannedTable = {
  /** The source's table; its rules say which columns are proved coded. */
  readonly table: PlanTable;
  readonly target: WriteTarget;
  readonly files: readonly DataFile[];
  /** Last day (since 1970-01-01) that a shifted date can fall on; null where the survey knew none. */
  readonly lastShiftedDay: number | null;
};

/** Columns whose values are surrogates or taken from a list: what stands in them was chosen by us. */
function isProved(table: PlanTable, column: string): boolean {
  const action = table.columns.find(({ name }) => name === column)?.door.action;
  return action === 'surrogate' || action === 'uid' || action === 'zip3' || action === 'allow';
}

function scannedColumns({ table, target }: ScannedTable): readonly string[] {
  return target.columns
    .filter(({ name, type }) => type === 'string' && !name.startsWith('_') && !isProved(table, name))
    .map(({ name }) => name);
}

const blocked = (table: PlanTable, column: string, detector: string, count: number): RunFailure =>
  new RunFailure(
    'gate',
    `the scan before the commit stopped the run: ${count} value(s) in column ${column} of table ${table.bronze} ` +
      `were found by detector ${detector}. Nothing was published. Drop the column, or say what it identifies.`,
  );

/** Blocks where a value that the door took away in this run is met again as a whole value. */
async function blockKnownValues(
  engine: Engine,
  relation: string,
  scanned: ScannedTable,
  known: string,
  signal: AbortSignal,
): Promise<void> {
  for (const column of scannedColumns(scanned)) {
    const value = identifier(column);
    const [row] = await engine.query(
      `SELECT count(*) AS n FROM (SELECT ${knownHash('v')} AS h FROM (SELECT DISTINCT ${value} AS v FROM ${relation}) ` +
        `WHERE length(trim(v)) >= 6) SEMI JOIN ${known} AS k USING (h)`,
      { signal },
    );
    const count = Number(row?.n ?? 0);
    if (count > 0) throw blocked(scanned.table, column, 'known-value', count);
  }
}

/** Blocks where a shifted date lies behind the last day that a shift can lead to: it may be a true one. */
async function blockTrueDates(
  engine: Engine,
  relation: string,
  { table, lastShiftedDay }: ScannedTable,
  sentinels: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  if (lastShiftedDay === null) return;
  const last = `DATE '1970-01-01' + ${lastShiftedDay}`;
  const redacted = ['NULL', ...sentinels.map((day) => `DATE ${literal(day)}`)].join(', ');
  for (const { name, door } of table.columns) {
    if (door.action !== 'shift') continue;
    const day = `CAST(${identifier(name)} AS DATE)`;
    const [row] = await engine.query(
      `SELECT count(*) AS n FROM ${relation} WHERE ${day} > ${last} AND coalesce(${day} NOT IN (${redacted}), true)`,
      { signal },
    );
    const count = Number(row?.n ?? 0);
    if (count > 0) throw blocked(table, name, 'date-out-of-range', count);
  }
}

async function countShapes(
  engine: Engine,
  relation: string,
  scanned: ScannedTable,
  hits: Record<string, number>,
  signal: AbortSignal,
): Promise<void> {
  for (const column of scannedColumns(scanned)) {
    const counts = Object.entries(detectors).map(
      ([name, pattern]) => `count(*) FILTER (regexp_matches(v, ${literal(pattern)})) AS ${name}`,
    );
    const [row] = await engine.query(
      `SELECT ${counts.join(', ')} FROM (SELECT DISTINCT ${identifier(column)} AS v FROM ${relation} ` +
        `WHERE ${identifier(column)} IS NOT NULL LIMIT ${sampledValues})`,
      { signal },
    );
    for (const name of Object.keys(detectors)) {
      const count = Number(row?.[name] ?? 0);
      if (count > 0) hits[name] = (hits[name] ?? 0) + count;
    }
  }
}

/**
 * The last line of defence: looks at the data files that a shard is about to hand to the commit.
 * Memory is bounded: known values are 64-bit hashes in the engine, which spills; shapes are looked for in at most
 * 100,000 distinct values of each column. Values that another shard's door took away are not known here.
 * @returns Hits by detector that did not block.
 * @throws {RunFailure} `gate`, naming table, column and detector, never the value.
 */
export async function scanBeforeCommit(options: {
  readonly engine: Engine;
  readonly lake: Lake;
  readonly tables: readonly ScannedTable[];
  /** Parquet files with the hashes of identifying values that were met. */
  readonly knownValues: readonly string[];
  readonly sentinels: readonly string[];
  readonly signal: AbortSignal;
}): Promise<Readonly<Record<string, number>>> {
  const { engine, lake, tables, knownValues, sentinels, signal } = options;
  const hits: Record<string, number> = {};
  const known = identifier('known in this run');
  let hasKnown = false;
  if (knownValues.length > 0) {
    const list = knownValues.map(literal).join(', ');
    await engine.run(
      `CREATE OR REPLACE TEMP TABLE ${known} AS SELECT DISTINCT h FROM read_parquet([${list}])`,
      { signal },
    );
    const [met] = await engine.query(`SELECT count(*) AS n FROM ${known}`, { signal });
    hasKnown = Number(met?.n ?? 0) > 0;
  }
  for (const scanned of tables) {
    if (scanned.files.length === 0) continue;
    const relation = inParentheses(await lake.relation(scanned.target.columns, scanned.files));
    if (hasKnown) await blockKnownValues(engine, relation, scanned, known, signal);
    await blockTrueDates(engine, relation, scanned, sentinels, signal);
    await countShapes(engine, relation, scanned, hits, signal);
  }
  return hits;
}
