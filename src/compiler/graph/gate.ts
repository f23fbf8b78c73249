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
  | { readonly kind: 'row_count'; readonly min: number | null; readonly max: number | null };

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
