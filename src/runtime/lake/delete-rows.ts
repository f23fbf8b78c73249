import type { Share } from '../../formats/iceberg/index.ts';
import { nameOf } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import type { DataFile, Lake, LakeTable, TableChange, WriteTarget } from './lake.ts';
import { bindPredicate, type Predicate } from './predicate.ts';
import { sameTarget, untouchedTarget, unwritable } from './same-target.ts';
import { identifier, literal } from './sql.ts';
import { sharesOf } from './table-files.ts';

export type RowWrite = {
  /** Begins the names of new files: the run's id. */
  readonly name: string;
  readonly signal?: AbortSignal;
};

/** Data files that one statement looks through; keeps statements short where a table has thousands. */
const filesPerStatement = 100;

/** What becomes of files that lose rows. */
export type RowsTakenOut = {
  /** Files that have no row left, and those that are written anew. */
  readonly remove: readonly DataFile[];
  /** The rows that stay of the latter. */
  readonly add: readonly DataFile[];
  /** Rows that go. */
  readonly rows: number;
  /** Rows that stay with other values. */
  readonly changed: number;
};

/** Which rows, as SQL over the row `held`. */
export type RowsMatching = {
  readonly sql: string;
  /** What metadata tell of a file: the rows of those of `all` are not read. */
  readonly share: (file: DataFile) => Share;
  /** Of the rows that stay, those that get other values: by column, SQL over the row `held`. */
  readonly changing?: { readonly sql: string; readonly values: Readonly<Record<string, string>> };
};

type Counts = { readonly matching: number; readonly changing: number; readonly all: number };

/** By file, how many of its rows go, how many change, and how many it has. */
async function countMatches(
  lake: Lake,
  engine: Engine,
  target: WriteTarget,
  files: readonly DataFile[],
  { sql, changing }: RowsMatching,
  { signal }: RowWrite,
): Promise<ReadonlyMap<string, Counts>> {
  const counts = new Map<string, Counts>();
  const changed = changing === undefined ? 'false' : `(${sql}) IS NOT TRUE AND (${changing.sql}) IS TRUE`;
  for (let start = 0; start < files.length; start += filesPerStatement) {
    const selects = await Promise.all(
      files.slice(start, start + filesPerStatement).map(
        async (file) =>
          `SELECT ${literal(file.uri)} AS file, count(*) FILTER (WHERE ${sql}) AS matching,
             count(*) FILTER (WHERE ${changed}) AS changing, count(*) AS "all"
             FROM (${await lake.relation(target.columns, [file])}) AS held`,
      ),
    );
    for (const row of await engine.query(selects.join(' UNION ALL '), signal ? { signal } : {})) {
      counts.set(String(row.file), {
        matching: Number(row.matching),
        changing: Number(row.changing),
        all: Number(row.all),
      });
    }
  }
  return counts;
}

/** The rows that stay, with the values that they get. */
function keptRows({ columns }: WriteTarget, relation: string, { sql, changing }: RowsMatching): string {
  const replaced = columns.flatMap(({ name }) => {
    const value = changing && Object.hasOwn(changing.values, name) ? changing.values[name] : undefined;
    if (changing === undefined || value === undefined) return [];
    const column = identifier(name);
    return `CASE WHEN (${changing.sql}) IS TRUE THEN ${value} ELSE held.${column} END AS ${column}`;
  });
  const every = replaced.length === 0 ? '*' : `* REPLACE (${replaced.join(', ')})`;
  return `SELECT ${every} FROM (${relation}) AS held WHERE (${sql}) IS NOT TRUE`;
}

/**
 * Takes the rows for which a condition holds out of data files, and gives others other values, copy on write: files that
 * hold neither stay as they are, files of which no row is left go, and only the others are written anew.
 */
export async function takeRowsOut(
  lake: Lake,
  engine: Engine,
  target: WriteTarget,
  files: readonly DataFile[],
  matching: RowsMatching,
  write: RowWrite,
): Promise<RowsTakenOut> {
  const shares = new Map(files.map((file) => [file.uri, matching.share(file)]));
  // How many rows delete files have left of it, only its rows tell.
  const isWhole = (file: DataFile) => shares.get(file.uri) === 'all' && file.deletes === undefined;
  const whole = files.filter(isWhole);
  const asked = files.filter((file) => !isWhole(file) && shares.get(file.uri) !== 'none');
  const counts = await countMatches(lake, engine, target, asked, matching, write);
  const countOf = ({ uri }: DataFile) => counts.get(uri) ?? { matching: 0, changing: 0, all: 0 };
  const touched = asked.filter((file) => countOf(file).matching + countOf(file).changing > 0);
  const rewritten = touched.filter((file) => countOf(file).matching < countOf(file).all);
  const reason = rewritten.length > 0 ? unwritable(target) : null;
  if (reason !== null) {
    throw new RunFailure(
      'invalid',
      `table ${nameOf(target.layout.ref)}: ${reason}, so that its files can't be written anew; let the engine that made it take the rows out`,
    );
  }
  const add =
    rewritten.length === 0
      ? []
      : await lake.write(
          engine,
          target,
          keptRows(target, await lake.relation(target.columns, rewritten), matching),
          write.name,
          write.signal ? { signal: write.signal } : {},
        );
  const rows =
    whole.reduce((sum, { records }) => sum + records, 0) +
    touched.reduce((sum, file) => sum + countOf(file).matching, 0);
  const changed = touched.reduce((sum, file) => sum + countOf(file).changing, 0);
  return { remove: [...whole, ...touched], add, rows, changed };
}

/**
 * Deletes the rows of a table for which a predicate holds: files whose statistics prove it are dropped unread, files
 * that hold such rows and others are written anew, and all else stays. The rows are readable at older snapshots until
 * these expire. An incremental reader of the table reads it whole once.
 * @returns A change for `commit`, with the number of rows that go; null where none does. When the commit fails, its
 *   `add` is to be discarded.
 * @throws {RunFailure} `invalid`, where the predicate doesn't fit the columns, or files would have to be written that
 *   lakespec can't write.
 */
export async function deleteRows(
  lake: Lake,
  engine: Engine,
  table: LakeTable,
  where: Predicate,
  write: RowWrite,
): Promise<{ readonly change: TableChange; readonly rows: number } | null> {
  const target = sameTarget(table);
  const { conditions, sql } = bindPredicate(target.columns, where);
  const files = await lake.dataFiles(table, undefined, where);
  const share = sharesOf(target, conditions);
  const { add, remove, rows } = await takeRowsOut(lake, engine, target, files, { sql, share }, write);
  if (remove.length === 0) return null;
  const change = { add, remove, properties: {}, summary: {} };
  if (add.length > 0) return { rows, change: { target, operation: 'overwrite', ...change } };
  return { rows, change: { target: untouchedTarget(table), operation: 'delete', ...change } };
}
