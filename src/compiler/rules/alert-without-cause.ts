import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** An alert that can't come is worse than none: someone relies on it. */
export const alertWithoutCause: Rule = {
  code: 'LINT015',
  scope: 'product',
  *check({ workspace }) {
    for (const { document, spec, domain, name } of workspace.products) {
      const index = spec.operations.alerts?.on.indexOf('freshness') ?? -1;
      const freshness = spec.operations.freshness ?? domain?.value.spec.defaults?.freshness;
      const isTested = Object.values(spec.quality).some(({ tests }) =>
        tests.some((test) => 'freshness' in test),
      );
      if (index === -1 || freshness !== undefined || isTested) continue;
      yield diagnostic(
        'LINT015',
        document.places.value(['spec', 'operations', 'alerts', 'on', index]),
        `nothing says how fresh \`${name}\` shall be: this alert never comes`,
        { help: 'add `freshness: 26h` beside `alerts`, or in the defaults of the domain' },
      );
    }
  },
};
