import type { ColumnType, DoorRule, Label, TableRef } from '../../plan/index.ts';
import type { Frame } from '../analyze/frame.ts';
import type { Span } from '../diagnostics/index.ts';
import type { ResolvedProduct, ResolvedSource } from '../resolve/index.ts';
import type { ColumnRef } from './column-ref.ts';
import type { Gate } from './gate.ts';
import type { Model } from './model.ts';

type DatasetKind =
  | 'source'
  | 'bronze'
  | 'silver'
  | 'dimension'
  | 'date-dimension'
  | 'bridge'
  | 'fact'
  | 'aggregate'
  /** The one table of a Crosswalk; its product is the first member's. */
  | 'crosswalk'
  /** A gold table as a target shows it. */
  | 'delivery';

export type { ColumnRef } from './column-ref.ts';

/** Where a column's values come from. */
type Derivation =
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
  /** A date or year from which an age can be computed (birth, death), or what was made of one. */
  readonly bearsAge?: true;
  /** Within what its values can be compared: a clock of dates, a name space of surrogates. Absent: see `framesOf`. */
  readonly frames?: readonly Frame[];
  /** Columns that decide which value it gets without being it: conditions of a CASE, keys of windows, filters. */
  readonly indirect?: readonly ColumnRef[];
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
  /**
   * Columns that don't pass the door, and what would be made of them: they are in no table, and are kept here so
   * that a use of them can be explained with its whole path.
   */
  readonly dropped: readonly GraphColumn[];
  readonly key: readonly string[];
  /** Columns of other datasets that decide which rows are there: filters, join and group keys. */
  readonly indirect: readonly ColumnRef[];
  /** A bronze table that holds a code set which comes with lakespec, and no data of the product. */
  readonly reference?: 'icd10';
  /** How its rows are made; null for sources and bronze, which ingest fills. */
  readonly model: Model | null;
  readonly span: Span;
};

/** A place where a column is used that does not pass the door. */
export type DroppedUse = {
  readonly product: ResolvedProduct;
  /** The dataset that uses it. */
  readonly dataset: string;
  /** The column that is made of it; null where it only filters or joins. */
  readonly column: string | null;
  readonly ref: ColumnRef;
  readonly span: Span;
};

/**
 * A place where values of different frames meet: dates by different clocks, or surrogates of different name spaces.
 * `origins` are columns that they come from; null for a date that is written out.
 */
export type FrameClash = {
  readonly dataset: string;
  readonly column: string | null;
  readonly frames: readonly [Frame, Frame];
  readonly origins: readonly [ColumnRef | null, ColumnRef | null];
  readonly span: Span;
};

/** Everything that targets read; datasets stand after those that they are made from. */
export type Graph = {
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly byProduct: ReadonlyMap<string, readonly Dataset[]>;
  /** By product. */
  readonly gates: ReadonlyMap<string, readonly Gate[]>;
  readonly uses: readonly DroppedUse[];
  readonly clashes: readonly FrameClash[];
  /** Whether nothing was found wrong with a product and those that it reads: what it lacks, it does lack. */
  readonly isSound: (product: ResolvedProduct) => boolean;
};
