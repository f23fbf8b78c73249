import type { ColumnType } from '../../plan/index.ts';
import type { Expression, Statement } from '../analyze/expression.ts';
import type { Span } from '../diagnostics/index.ts';
import type { ColumnRef } from './column-ref.ts';

/** A value of a row, over the columns of the one dataset that the row comes from. */
export type Value =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** Surrogate key of a member by its natural key; -1 where that is null. */
  | { readonly kind: 'member-key'; readonly columns: readonly TypedColumn[] }
  /** Surrogate key of the version of a member that was valid at `asOf`; -1 where there is none. */
  | {
      readonly kind: 'version-key';
      readonly columns: readonly TypedColumn[];
      readonly asOf: TypedColumn;
      readonly dimension: string;
    }
  /** Surrogate key of a member of a dimension that another product owns; -1 where it has none of that key. */
  | { readonly kind: 'owned-key'; readonly columns: readonly TypedColumn[]; readonly dimension: string }
  /** yyyymmdd of a date; -1 where it is null. */
  | { readonly kind: 'date-key'; readonly column: TypedColumn };

export type TypedColumn = {
  readonly name: string;
  readonly type: ColumnType;
  /** What is spelled in several ways is one before it is compared: `i50.1` and `I501` are one code. */
  readonly spelled?: 'icd10';
};
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
  /**
   * Every version of each member: a new one begins where a tracked attribute changes, the first at the beginning of
   * time; attributes that are not tracked hold their newest value in all versions.
   */
  | {
      readonly kind: 'history';
      readonly from: string;
      readonly key: string;
      readonly naturalKey: readonly TypedColumn[];
      readonly attributes: readonly (TypedColumn & { readonly tracked: boolean })[];
      readonly effectiveFrom: TypedColumn;
      readonly late: readonly DatasetColumn[];
    }
  /** One row for each pair of a group and a member; a group without members has the unknown one. */
  | {
      readonly kind: 'bridge';
      readonly from: string;
      /** The column that the fact and the table of pairs share, and the key that is made of it. */
      readonly group: TypedColumn & { readonly key: string };
      readonly member: TypedColumn & { readonly key: string };
      readonly dimension: string;
      /** Whether the dimension is another product's: members that it lacks are the unknown one. */
      readonly owned: boolean;
      /** The date whose version of a type-2 member is meant. */
      readonly asOf: TypedColumn | null;
      readonly weight: 'equal' | 'none';
      readonly groups: readonly DatasetColumn[];
    }
  /** Sums and counts of a fact; with `suppressBelow`, measures of cells of fewer rows are null. */
  | {
      readonly kind: 'aggregate';
      readonly from: string;
      readonly by: readonly AggregateKey[];
      /** Of all suppressed aggregates of the fact whose leading keys are these, the longest keys. */
      readonly chain: readonly AggregateKey[];
      readonly measures: readonly AggregateMeasure[];
      readonly suppressBelow: number | null;
    }
  /** A calendar over the years of these dates; with the month in which the fiscal year begins, its fiscal columns. */
  | {
      readonly kind: 'date-dimension';
      readonly dates: readonly DatasetColumn[];
      readonly fiscalYearStart: number | null;
    };

/** What groups an aggregate: a column of the fact, or an attribute of the dimension that a role names. */
export type AggregateKey = {
  readonly name: string;
  readonly column: string;
  /** Null for a column of the fact itself. */
  readonly role: { readonly name: string; readonly dimension: string; readonly bridge: string | null } | null;
};

/** `measure` is null for the count of rows; a sum is `shared` where bridges group: each row counts by its share of them. */
export type AggregateMeasure = {
  readonly name: string;
  readonly measure: string | null;
  readonly shared: boolean;
};

/** How rows lie together in files: a transform of Iceberg over a column. */
export type Partition = {
  readonly transform: 'identity' | 'year' | 'month' | 'day' | 'hour' | 'bucket' | 'truncate';
  readonly column: string;
  /** Buckets, or the width of truncation; null for the others. */
  readonly parameter: number | null;
};

/** A scalar as a spec says it. */
export type Scalar = string | number | boolean | null;

/** An example of a model: rows that are there, and those that must come out. Columns that a row leaves out are null. */
export type UnitTest = {
  readonly name: string;
  readonly given: readonly {
    readonly dataset: string;
    readonly rows: readonly Readonly<Record<string, Scalar>>[];
  }[];
  readonly expect: readonly Readonly<Record<string, Scalar>>[];
  readonly span: Span;
};

/** A code that is checked at the door, on the true date, before dates are shifted. */
export type DoorCheck = {
  readonly codes: 'icd10cm' | 'icd10pcs';
  /** The source's column that holds the code. */
  readonly column: ColumnRef;
  /** The source's date by which the code must be valid; null: at any time. */
  readonly asOf: ColumnRef | null;
  readonly onFail: 'quarantine' | 'warn';
  readonly span: Span;
};

export type NewestOrder = { readonly column: string; readonly descending: boolean };

/** How the rows of a silver or gold table are made and kept. */
export type Model = {
  readonly stage: 'refine' | 'curate';
  readonly query: Query;
  readonly materialized: 'view' | 'table' | 'incremental';
  readonly strategy: 'append' | 'merge' | 'delete+insert' | null;
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly sort: readonly string[];
  /** Ids of the datasets that the query reads, sorted. */
  readonly reads: readonly string[];
  readonly increment: string | null;
  readonly partition: readonly Partition[];
  readonly unitTests: readonly UnitTest[];
  readonly doorChecks: readonly DoorCheck[];
};

/** What a model has where a steward can't say otherwise. */
export const plainTable = {
  materialized: 'table',
  strategy: null,
  increment: null,
  renames: [],
  sort: [],
  partition: [],
  unitTests: [],
  doorChecks: [],
} as const satisfies Partial<Model>;
