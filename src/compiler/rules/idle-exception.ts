import { effectivePolicy } from '../analyze/effective-policy.ts';
import { exceptableCodes, exceptionsFor } from '../analyze/exception.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { clockViolations } from './clocks-meet.ts';
import { identifierViolations } from './identifier-past-the-door.ts';
import { exceptableColumns } from './policy-entry.ts';
import type { Rule } from './rule.ts';
import { unlabelledViolations } from './unlabelled-column.ts';

/** An exception answers for something: one that excepts nothing would one day except what nobody thought of. */
export const idleException: Rule = {
  code: 'PRIV013',
  scope: 'product',
  *check(subject) {
    const { workspace, graph, today } = subject;
    const codes: readonly string[] = exceptableCodes;
    for (const product of workspace.products) {
      const policy = effectivePolicy(product);
      const own = (policy?.value.spec.exceptions ?? []).flatMap((exception, index) =>
        exception.column.startsWith(`${product.name}.`) ? [{ ...exception, index }] : [],
      );
      if (!policy || own.length === 0) continue;
      const busy = new Set(
        [
          ...unlabelledViolations(workspace),
          ...identifierViolations(graph),
          ...clockViolations(subject),
        ].flatMap((violation) =>
          violation.policy === policy ? exceptionsFor(policy, violation.code, violation.columns) : [],
        ),
      );
      const known = exceptableColumns({ products: [product] }, graph);
      for (const { code, column, expires, index } of own) {
        // What can't be excepted, or isn't there, is PRIV008.
        if (busy.has(index) || !codes.includes(code) || !known.has(column)) continue;
        const lapsed = expires < today ? `, and expired on ${expires}` : '';
        yield diagnostic(
          'PRIV013',
          policy.places.value(['spec', 'exceptions', index, 'column']),
          `the exception from ${code} for \`${column}\` excepts nothing${lapsed}`,
          { help: 'remove it; an exception names the column where the finding stands' },
        );
      }
    }
  },
};
