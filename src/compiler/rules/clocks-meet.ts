import { effectivePolicy } from '../analyze/effective-policy.ts';
import { exceptionFor } from '../analyze/exception.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** `dataset:p` → words for the dates that are shifted so. */
function describeClock(clock: string): string {
  if (clock === 'true') return 'a true date';
  const colon = clock.indexOf(':');
  return `a date of \`${clock.slice(colon + 1)}\`, shifted by ${clock.slice(0, colon)}`;
}

/** A shifted date is no true date, and no date of another scope. */
export const clocksMeet: Rule = {
  code: 'PRIV009',
  *check({ graph, today }) {
    for (const { dataset: id, column, clocks, span } of graph.clashes) {
      const dataset = graph.datasets.get(id);
      const policy = dataset && effectivePolicy(dataset.product)?.value.spec;
      if (policy && column !== null && dataset.table) {
        const name = `${dataset.product.name}.${dataset.table.name}.${column}`;
        if (exceptionFor(policy, 'PRIV009', name, today)) continue;
      }
      const [first, second] = clocks;
      yield diagnostic(
        'PRIV009',
        span,
        `${describeClock(first)} meets ${describeClock(second)}: the difference says nothing`,
        {
          notes: ['shifted dates keep their distances within one scope, and only there'],
          help: clocks.includes('true')
            ? 'compare dates of one scope; what needs the true date is computed at the door'
            : 'compare dates of one scope only',
        },
      );
    }
  },
};
