import { type ExceptableCode, exceptionsFor } from '../analyze/exception.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Document } from '../load/index.ts';

/** A privacy finding about one column that the product's policy may except. */
export type Violation = {
  readonly code: ExceptableCode;
  readonly policy: Document<'DeidPolicy'> | null;
  /** Names that an exception may use for the column, `product.table.column`; none where it is about no one column. */
  readonly columns: readonly string[];
  readonly finding: Diagnostic;
};

/** The findings that no exception answers for today. One that has lapsed is shown beside the finding that is back. */
export function* unexcepted(violations: Iterable<Violation>, today: string): Generator<Diagnostic> {
  for (const { code, policy, columns, finding } of violations) {
    const fitting = policy ? exceptionsFor(policy, code, columns) : [];
    if (!policy || fitting.length === 0) {
      yield finding;
      continue;
    }
    const { exceptions } = policy.value.spec;
    if (fitting.some((index) => (exceptions[index]?.expires ?? '') >= today)) continue;
    yield {
      ...finding,
      related: [
        ...finding.related,
        ...fitting.map((index) => ({
          span: policy.places.value(['spec', 'exceptions', index, 'expires']),
          message: `its exception expired on ${exceptions[index]?.expires}`,
        })),
      ],
    };
  }
}
