import type { Engine } from '../../ports/index.ts';
import { takeRowsOut } from '../lake/delete-rows.ts';
import type { DataFile, Lake, TableChange, WriteTarget } from '../lake/lake.ts';

/** What becomes of a table's rows; conditions are SQL over the row `held`. */
export type Rewriting = {
  readonly gone: string;
  /** Column → SQL of its new value, for rows of `changed`. */
  readonly values?: Readonly<Record<string, string>>;
  readonly changed?: string;
};

export type Rewritten = {
  readonly change: Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>;
  /** Rows that go. */
  readonly gone: number;
  /** Rows that stay with other values. */
  readonly changed: number;
};

/**
 * Takes rows out of a table and changes others, copy on write: files that hold neither stay as they are. Null where
 * there is nothing to do.
 */
export async function rewrite(
  lake: Lake,
  engine: Engine,
  target: WriteTarget,
  files: readonly DataFile[],
  { gone, values = {}, changed = 'false' }: Rewriting,
  name: string,
  signal: AbortSignal,
): Promise<Rewritten | null> {
  // A name may stand in any text: no statistics tell which files hold it.
  const matching = { sql: gone, share: () => 'some' as const, changing: { sql: changed, values } };
  const done = await takeRowsOut(lake, engine, target, files, matching, { name, signal });
  const { add, remove } = done;
  if (remove.length === 0) return null;
  return {
    change: { target, operation: add.length > 0 ? 'overwrite' : 'delete', add, remove },
    gone: done.rows,
    changed: done.changed,
  };
}
