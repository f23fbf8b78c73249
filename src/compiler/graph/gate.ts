import type { PlanGate } from '../../plan/index.ts';
import type { Expression } from '../analyze/expression.ts';
import type { Span } from '../diagnostics/index.ts';

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
  /** Both tables have as many rows; `tolerance` is a share of one. */
  | { readonly kind: 'reconciliation'; readonly with: string; readonly tolerance: number }
  /** A number is no further from its mean over a window of runs than so many standard deviations; null: the rows. */
  | {
      readonly kind: 'anomaly';
      readonly column: string | null;
      readonly windowSeconds: number;
      readonly sigma: number;
    };

export type Gate = {
  /** Unique in its product: `table.kind.columns`. */
  readonly id: string;
  readonly stage: PlanGate['stage'];
  readonly dataset: string;
  readonly check: Check;
  readonly description: string;
  readonly onFail: PlanGate['onFail'];
  readonly maxFailures: number;
  readonly span: Span;
};
