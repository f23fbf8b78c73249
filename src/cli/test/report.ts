import type { Diagnostic, Report, Span } from '../../compiler/diagnostics/index.ts';
import type { TableRef } from '../../plan/index.ts';
import type { RowDiff } from '../../runtime/tests/index.ts';

/** `error`: it could not be asked. A test that warns fails nothing. */
export type Outcome = 'passed' | 'warned' | 'failed' | 'error';

export type TestResult = {
  readonly kind: 'unit' | 'data';
  readonly product: string;
  readonly table: TableRef;
  /** What the steward calls it, or the gate's id. */
  readonly name: string;
  readonly outcome: Outcome;
  readonly seconds: number;
  /** Of a data test: failing rows. */
  readonly failures: number | null;
  /** Why a data test judges nothing yet. */
  readonly note: string | null;
  /** Of a unit test: how the rows differ. */
  readonly diff: RowDiff | null;
  /** Where the specs say it. */
  readonly span: Span;
  /** What is wrong, where the specs say it; null where nothing is. */
  readonly finding: Diagnostic | null;
};

/** Tests that were not run, and why. */
export type NotRun = {
  readonly kind: 'unit' | 'data';
  readonly product: string;
  readonly tests: number;
  readonly why: string;
};

export type TestReport = {
  readonly results: readonly TestResult[];
  readonly notRun: readonly NotRun[];
  readonly durationMs: number;
  /** Where findings point into; with the findings of all results. */
  readonly findings: Report;
};

export const outcomes = ['passed', 'warned', 'failed', 'error'] as const satisfies readonly Outcome[];

export const isBad = ({ outcome }: TestResult): boolean => outcome === 'failed' || outcome === 'error';

const words = { passed: 'passed', warned: 'warned', failed: 'failed', error: 'not askable' } as const;

/** `3 passed, 1 failed`; `none` where there are none. */
export function outcomeText(results: readonly TestResult[]): string {
  const parts = outcomes.flatMap((outcome) => {
    const number = results.filter((one) => one.outcome === outcome).length;
    return number === 0 ? [] : [`${number.toLocaleString('en')} ${words[outcome]}`];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}
