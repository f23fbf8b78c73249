import type { Engine } from '../../ports/index.ts';
import type { Lake, LakeTable, TableChange } from '../lake/lake.ts';

/**
 * Brings a table from one format of lakes to the next. One file each, called like its number. It may be called again for
 * a table that is half way only if its commit did not happen: what it changes is one commit.
 */
export type LakeMigration = {
  readonly from: number;
  readonly to: number;
  /** What it does, for people. */
  readonly description: string;
  /** Null: nothing but the number changes. */
  readonly change: (tools: {
    readonly lake: Lake;
    readonly engine: Engine;
    readonly table: LakeTable;
    /** Begins the names of files. */
    readonly name: string;
  }) => Promise<Pick<TableChange, 'target' | 'operation' | 'add' | 'remove' | 'properties'> | null>;
};

/** In order; the first format has no forerunner. */
export const lakeMigrations: readonly LakeMigration[] = [];
