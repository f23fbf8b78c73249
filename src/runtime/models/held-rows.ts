import type { Column } from '../../formats/iceberg/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import type { DataFile } from '../lake/lake.ts';

type Search = {
  readonly engine: StageEngine;
  readonly columns: readonly Column[];
  readonly files: readonly DataFile[];
  readonly keys: readonly string[];
  /** A table of the engine that has these keys. */
  readonly table: string;
};

/** SELECTs of the rows in `files` with the same values in `keys` as a row of `table`; `#file` is a file's location. */
async function searches(search: Search, wanted: readonly string[]): Promise<readonly string[]> {
  const { engine, columns, files, keys, table } = search;
  const { same, semiJoin } = engine.words;
  const selects = await engine.selectsWithFile(columns, files, wanted);
  return selects.map(
    (select) =>
      `SELECT stored.* FROM (${select}) AS stored ${semiJoin(`${table} AS wanted`, same(keys, 'stored', 'wanted'))}`,
  );
}

/** Those of the files that a query names in its column `file`. */
export async function filesNamed(
  engine: StageEngine,
  files: readonly DataFile[],
  select: string,
): Promise<readonly DataFile[]> {
  const named = new Set((await engine.query(select)).map(({ file }) => file));
  return files.filter(({ uri }) => named.has(uri));
}

/** The files that hold a row with the same values in `keys` as a row of `table`. */
export async function filesThatHold(search: Search): Promise<readonly DataFile[]> {
  const { engine, files, keys } = search;
  const held: DataFile[] = [];
  for (const select of await searches(search, keys)) {
    const found = await filesNamed(
      engine,
      files,
      `SELECT DISTINCT found."#file" AS "file" FROM (${select}) AS found`,
    );
    held.push(...found);
  }
  return held;
}

/** Copies such rows, whole, to a temporary table, with the location of their file as `#file`; gives the table. */
export async function collectHeldRows(search: Search, into: string): Promise<string> {
  const { engine, columns } = search;
  const wanted = columns.map(({ name }) => name);
  return engine.temporary(
    into,
    [{ name: '#file', type: 'string' }, ...columns],
    await searches(search, wanted),
  );
}
