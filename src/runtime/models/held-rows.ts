import type { Column } from '../../formats/iceberg/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { DataFile, Lake } from '../lake/lake.ts';
import { identifier } from '../lake/sql.ts';
import { sameValues } from './sql.ts';
import { inParentheses } from './table-session.ts';

/** Data files that one statement looks through; keeps statements short where a table has thousands. */
const filesPerStatement = 100;

type Search = {
  readonly lake: Lake;
  readonly engine: Engine;
  readonly columns: readonly Column[];
  readonly files: readonly DataFile[];
  readonly keys: readonly string[];
  /** A table of the engine that has these keys. */
  readonly table: string;
  readonly signal: AbortSignal;
};

/** SELECTs of the rows in `files` with the same values in `keys` as a row of `table`; `#file` is a file's position. */
function* searches(search: Search, wanted: readonly string[]): Iterable<string> {
  const { lake, columns, files, keys, table } = search;
  const list = wanted.map(identifier).join(', ');
  for (let start = 0; start < files.length; start += filesPerStatement) {
    const rows = files
      .slice(start, start + filesPerStatement)
      .map(
        (file, index) =>
          `SELECT ${start + index} AS "#file", ${list} FROM ${inParentheses(lake.relation(columns, [file]))} AS held`,
      )
      .join(' UNION ALL ');
    yield `SELECT stored.* FROM (${rows}) AS stored
           SEMI JOIN ${table} AS wanted ON ${sameValues(keys, 'stored', 'wanted')}`;
  }
}

/** The files that hold a row with the same values in `keys` as a row of `table`. */
export async function filesThatHold(search: Search): Promise<readonly DataFile[]> {
  const { engine, files, keys, signal } = search;
  const held: DataFile[] = [];
  for (const select of searches(search, keys)) {
    const found = await engine.query(
      `SELECT DISTINCT "#file" AS "index" FROM (${select}) AS found ORDER BY 1`,
      {
        signal,
      },
    );
    for (const row of found) {
      const file = files[Number(row.index)];
      if (file) held.push(file);
    }
  }
  return held;
}

/** Copies such rows, whole, to a temporary table `into` of the engine, with the position of their file as `#file`. */
export async function collectHeldRows(search: Search, into: string): Promise<void> {
  const { engine, columns, lake, signal } = search;
  const none = inParentheses(lake.relation(columns, []));
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${into} AS SELECT 0 AS "#file", * FROM ${none} AS nothing`, {
    signal,
  });
  const wanted = columns.map(({ name }) => name);
  for (const select of searches(search, wanted))
    await engine.run(`INSERT INTO ${into} ${select}`, { signal });
}
