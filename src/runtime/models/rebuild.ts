import type { Column } from '../../formats/iceberg/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import type { DataFile } from '../lake/lake.ts';
import { type FileChange, schemaChanges, type WriteOptions } from './file-change.ts';

/** Whether two lists of files hold the same rows in the same number, whatever their order. */
async function sameRows(
  engine: StageEngine,
  columns: readonly Column[],
  left: readonly DataFile[],
  right: readonly DataFile[],
): Promise<boolean> {
  const records = (files: readonly DataFile[]) => files.reduce((sum, file) => sum + file.records, 0);
  if (records(left) !== records(right)) return false;
  const print = engine.words.fingerprint(
    'stored',
    columns.map(({ name }) => name),
  );
  const fingerprint = async (files: readonly DataFile[]) => {
    const [row] = await engine.query(
      `SELECT ${print} AS "print" FROM ${await engine.relation(columns, files)} AS stored`,
    );
    return row?.print;
  };
  return (await fingerprint(left)) === (await fingerprint(right));
}

/** Gives up a change that would leave every row as it is: a snapshot would say that something happened. */
export async function unlessEqual(options: WriteOptions, change: FileChange): Promise<FileChange> {
  const { lake, engine, target } = options;
  // Rows of the base lack what a new column holds, and a changed type is written anew.
  if (schemaChanges(target)) return change;
  if (!(await sameRows(engine, target.columns, change.remove, change.add))) return change;
  await lake.discard(change.add);
  return { add: [], remove: [] };
}

/** All rows anew. */
export async function rebuild(options: WriteOptions): Promise<FileChange> {
  const { engine, model, target, files, name } = options;
  const add = await engine.write(target, model.select, name);
  return unlessEqual(options, { add, remove: files });
}
