import type { Column } from '../../formats/iceberg/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { DataFile, Lake } from '../lake/lake.ts';
import { type FileChange, schemaChanges, type WriteOptions } from './file-change.ts';
import { inParentheses } from './table-session.ts';

/** Whether two lists of files hold the same rows in the same number, whatever their order. */
async function sameRows(
  lake: Lake,
  engine: Engine,
  columns: readonly Column[],
  [left, right]: readonly [readonly DataFile[], readonly DataFile[]],
  signal: AbortSignal,
): Promise<boolean> {
  const records = (files: readonly DataFile[]) => files.reduce((sum, file) => sum + file.records, 0);
  if (records(left) !== records(right)) return false;
  const fingerprint = (files: readonly DataFile[]) =>
    `SELECT CAST(sum(hash(stored)) AS VARCHAR) AS sums, CAST(bit_xor(hash(stored)) AS VARCHAR) AS parity
     FROM ${inParentheses(lake.relation(columns, files))} AS stored`;
  const prints = await engine.query(`${fingerprint(left)} UNION ALL ${fingerprint(right)}`, { signal });
  return prints[0]?.sums === prints[1]?.sums && prints[0]?.parity === prints[1]?.parity;
}

/** Gives up a change that would leave every row as it is: a snapshot would say that something happened. */
async function unlessEqual(options: WriteOptions, change: FileChange): Promise<FileChange> {
  const { lake, engine, target, signal } = options;
  // Rows of the base lack what a new column holds, and a changed type is written anew.
  if (schemaChanges(target)) return change;
  if (!(await sameRows(lake, engine, target.columns, [change.remove, change.add], signal))) return change;
  await lake.discard(change.add);
  return { add: [], remove: [] };
}

/** All rows anew. */
export async function rebuild(options: WriteOptions): Promise<FileChange> {
  const { lake, engine, model, target, files, name, signal } = options;
  const add = await lake.write(engine, target, model.select, name, { signal });
  return unlessEqual(options, { add, remove: files });
}
