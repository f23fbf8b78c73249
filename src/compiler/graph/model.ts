import type { ColumnType } from '../../plan/index.ts';
import type { Expression, Statement } from '../analyze/expression.ts';

/** A value of a row, over the columns of the one dataset that the row comes from. */
export type Value =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** Surrogate key of a member by its natural key; -1 where that is null. */
  | { readonly kind: 'member-key'; readonly columns: readonly TypedColumn[] }
  /** yyyymmdd of a date; -1 where it is null. */
  | { readonly kind: 'date-key'; readonly column: TypedColumn };

export type TypedColumn = { readonly name: string; readonly type: ColumnType };
export type NamedValue = { readonly name: string; readonly value: Value };
/** A column of a dataset by the dataset's id. */
export type DatasetColumn = TypedColumn & { readonly dataset: string };

/** The rows of a dataset, whatever the dialect. */
export type Query =
  /** Row by row; with `newest`, only the newest row of each key. */
  | {
      readonly kind: 'rows';
      readonly from: string;
      readonly values: readonly NamedValue[];
      readonly where: Expression | null;
      readonly newest: { readonly key: readonly Value[]; readonly order: readonly NewestOrder[] } | null;
    }
  /** A steward's SELECT. */
  | { readonly kind: 'statement'; readonly statement: Statement }
  /** Members, those that only facts know, and the unknown member. */
  | {
      readonly kind: 'dimension';
      readonly from: string;
      readonly key: string;
      readonly naturalKey: readonly TypedColumn[];
      readonly attributes: readonly TypedColumn[];
      readonly late: readonly DatasetColumn[];
    }
  /** A calendar over the years of these dates. */
  | { readonly kind: 'date-dimension'; readonly dates: readonly DatasetColumn[] };

export type NewestOrder = { readonly column: string; readonly descending: boolean };

/** How the rows of a silver or gold table are made and kept. */
export type Model = {
  readonly stage: 'refine' | 'curate';
  readonly query: Query;
  readonly materialized: 'table' | 'incremental';
  readonly strategy: 'append' | 'merge' | null;
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly sort: readonly string[];
  /** Ids of the datasets that the query reads, sorted. */
  readonly reads: readonly string[];
  readonly increment: string | null;
};
