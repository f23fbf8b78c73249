import type { ColumnType, DoorRule, Label, TableRef } from '../../plan/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { ResolvedProduct, ResolvedSource } from '../resolve/index.ts';

export type DatasetKind = 'source' | 'bronze' | 'silver' | 'dimension' | 'fact' | 'date-dimension';

/** A column of another dataset that a value comes from, or hangs on. */
export type ColumnRef = { readonly dataset: string; readonly column: string };

/** Where a column's values come from. */
export type Derivation =
  /** The source itself: the connector or a contract declares it. */
  | { readonly kind: 'origin' }
  /** Through the door: the policy's rule for one source column. */
  | { readonly kind: 'door'; readonly from: ColumnRef; readonly rule: DoorRule }
  /** An expression over columns of other datasets; `sql` is its portable text. */
  | { readonly kind: 'expression'; readonly direct: readonly ColumnRef[]; readonly sql: string }
  /** Made by the compiler: surrogate keys, the date dimension's calendar. */
  | { readonly kind: 'generated'; readonly direct: readonly ColumnRef[]; readonly how: string };

export type GraphColumn = {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly description: string;
  readonly label: Label;
  readonly derivation: Derivation;
  /** Where a steward wrote it, or the nearest thing that they wrote. */
  readonly span: Span;
};

/** A table of the workspace; `id` is `product/layer.name`, unique, and what `ColumnRef.dataset` holds. */
export type Dataset = {
  readonly id: string;
  readonly kind: DatasetKind;
  readonly product: ResolvedProduct;
  readonly source: ResolvedSource | null;
  /** Null for a source: it isn't a table of the lake. */
  readonly table: TableRef | null;
  readonly description: string;
  readonly columns: readonly GraphColumn[];
  readonly key: readonly string[];
  /** Columns of other datasets that decide which rows are there: filters, join and group keys. */
  readonly indirect: readonly ColumnRef[];
  readonly span: Span;
};

/** Everything that targets read; datasets stand after those that they are made from. */
export type Graph = {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly byProduct: ReadonlyMap<string, readonly Dataset[]>;
};
