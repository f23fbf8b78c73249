import type { ColumnType } from './column.ts';
import type { TableRef } from './model.ts';

/** Columns that a row leaves out are null. */
export type UnitTestRow = Readonly<Record<string, string | number | boolean | null>>;

type Columns = readonly { readonly name: string; readonly type: ColumnType }[];

/**
 * An example of a model, as an engine can run it: rows that are there, and those that must come out. No part of a plan:
 * a run needs none.
 */
export type UnitTestCase = {
  readonly name: string;
  readonly model: TableRef;
  /** Every table that the statement reads; those that an example says nothing of are empty. */
  readonly given: readonly {
    readonly table: TableRef;
    readonly columns: Columns;
    readonly rows: readonly UnitTestRow[];
  }[];
  /** One SELECT in DuckDB's dialect that makes all rows of the model. */
  readonly select: string;
  readonly columns: Columns;
  /** Tells rows apart, so that one that comes out changed is told as such. */
  readonly key: readonly string[];
  readonly expect: readonly UnitTestRow[];
};
