import type { ColumnType, Label } from '../../plan/index.ts';
import type { Locate } from '../diagnostics/index.ts';
import type { ColumnRef } from '../graph/column-ref.ts';
import type { Expression as Node, Query, Stars, TableName, Types } from '../sql/index.ts';
import type { Frame } from './frame.ts';

/** An expression that was read, typed and labelled; printers make a dialect's text of it. */
export type Expression = {
  readonly node: Node;
  readonly types: Types;
  /** As the steward wrote it. */
  readonly text: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly label: Label;
  readonly bearsAge: boolean;
  readonly frames: readonly Frame[];
  /** The columns that the value comes from. */
  readonly direct: readonly ColumnRef[];
  /** The columns that decide over the value: conditions of a CASE, keys of windows, filters of aggregates. */
  readonly indirect: readonly ColumnRef[];
  readonly windows: boolean;
};

/** A SELECT that was read and typed; `tables` maps what its text calls tables to datasets. */
export type Statement = {
  readonly node: Query;
  readonly types: Types;
  readonly stars: Stars;
  readonly datasetOf: (table: TableName) => string;
  /** Places in the file that it was read from. */
  readonly locate: Locate;
};
