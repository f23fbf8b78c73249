import { diagnostic } from '../diagnostics/index.ts';
import { durationSeconds } from '../language/index.ts';
import { firingOf, gapsOf, spanText } from '../schedule/index.ts';
import type { Rule } from './rule.ts';

/** Gold can't be fresher than the schedule makes it: an alert would come before every run. */
export const freshnessTooShort: Rule = {
  code: 'OPS012',
  scope: 'product',
  *check({ workspace }) {
    for (const product of workspace.products) {
      const firing = firingOf(product);
      const own = product.spec.operations.freshness;
      const freshness = own ?? product.domain?.value.spec.defaults?.freshness;
      if (!firing || freshness === undefined) continue;
      const { longest } = gapsOf(firing.times);
      if (durationSeconds(freshness) >= longest * 60) continue;
      const { places } = product.document;
      const inDomain = own === undefined && product.domain;
      const schedule = places.value(firing.path);
      yield diagnostic(
        'OPS012',
        inDomain ? schedule : places.value(['spec', 'operations', 'freshness']),
        `gold of \`${product.name}\` shall be at most ${freshness} old, and ${spanText(longest)} pass between two runs`,
        {
          related: [
            inDomain
              ? {
                  span: inDomain.places.value(['spec', 'defaults', 'freshness']),
                  message: 'the domain says how fresh',
                }
              : { span: schedule, message: 'the schedule' },
          ],
          help: `allow more than ${spanText(longest)}, with the time that a run takes, or run more often`,
        },
      );
    }
  },
};
