import type { ColumnType, PlanGate } from '../../plan/index.ts';
import type { Expression } from '../analyze/expression.ts';
import type { Span } from '../diagnostics/index.ts';

/** A number that a whole table has: its rows, or what a column of numbers comes to. */
export type Measure = { readonly of: 'row_count' } | { readonly of: 'sum' | 'avg'; readonly column: string };

/** What must hold of a dataset; its rows that fail are what the gate's query returns. */
export type Check =
  | { readonly kind: 'not_null'; readonly column: string }
  | { readonly kind: 'unique'; readonly columns: readonly string[] }
  | {
      readonly kind: 'accepted_values';
      readonly column: string;
      readonly values: readonly (string | number | boolean)[];
    }
  | {
      readonly kind: 'relationships';
      readonly column: string;
      readonly to: string;
      readonly field: string;
    }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'row_count'; readonly min: number | null; readonly max: number | null }
  /** The versions of each member leave no gap and don't overlap: one is valid at any time. */
  | { readonly kind: 'history'; readonly key: readonly string[]; readonly from: string; readonly to: string }
  /** The newest value of a true time is no older than this. */
  | { readonly kind: 'freshness'; readonly column: string; readonly withinSeconds: number }
  /** Two tables agree in a number, but for a share (of one) of the larger. */
  | {
      readonly kind: 'reconciliation';
      readonly measure: Measure;
      readonly with: string;
      readonly withMeasure: Measure;
      readonly tolerance: number;
    }
  /** A number is no further from its mean over a window of runs than so many standard deviations. */
  | {
      readonly kind: 'anomaly';
      readonly measure: Measure;
      readonly windowSeconds: number;
      readonly sigma: number;
    }
  /** In the lake the table has these columns and no other, but for those of lineage. */
  | {
      readonly kind: 'schema';
      readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
    };

/** `row_count`, `sum(cost)`. */
export const measureText = (measure: Measure): string =>
  measure.of === 'row_count' ? 'row_count' : `${measure.of}(${measure.column})`;

/** Every dataset that a check asks beside its own. */
export function otherReads(check: Check): readonly string[] {
  if (check.kind === 'relationships') return [check.to];
  return check.kind === 'reconciliation' ? [check.with] : [];
}

export type Gate = {
  /** Unique in its product: `table.kind.columns`. */
  readonly id: string;
  readonly stage: PlanGate['stage'];
  readonly dataset: string;
  readonly check: Check;
  readonly description: string;
  readonly onFail: PlanGate['onFail'];
  /** Failing rows that are tolerated: a number, or a share (of one) of the table's rows. */
  readonly maxFailures: number;
  readonly maxFailureShare: number | null;
  readonly span: Span;
};
