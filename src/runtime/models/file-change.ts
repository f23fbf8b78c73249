import type { PlanModel } from '../../plan/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import type { DataFile, Lake, WriteTarget } from '../lake/lake.ts';

/** Files that leave and come; no row is in neither or in both. */
export type FileChange = { readonly add: readonly DataFile[]; readonly remove: readonly DataFile[] };

/** Whether a table has other rows after it. */
export const changesRows = ({ add, remove }: FileChange): boolean => add.length > 0 || remove.length > 0;

export type WriteOptions = {
  readonly lake: Lake;
  readonly engine: StageEngine;
  readonly model: PlanModel;
  readonly target: WriteTarget;
  /** Live files of the target's base. */
  readonly files: readonly DataFile[];
  /** Begins the names of new files. */
  readonly name: string;
};

/** Whether the commit gives the table another schema than it has. */
export function schemaChanges(target: WriteTarget): boolean {
  return target.base !== null && target.base.metadata.currentSchemaId !== target.schema.schemaId;
}
