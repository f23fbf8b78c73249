import { diagnostic } from '../diagnostics/index.ts';
import { firingOf, gapsOf, spanText } from '../schedule/index.ts';
import type { Rule } from './rule.ts';

/** Minutes. A run starts a Pod, lists the landing and commits; a start while another runs is left out. */
const leastGap = 10;

export const scheduleTooOften: Rule = {
  code: 'OPS011',
  scope: 'product',
  *check({ workspace }) {
    for (const product of workspace.products) {
      const firing = firingOf(product);
      if (!firing) continue;
      const { shortest } = gapsOf(firing.times);
      if (shortest >= leastGap) continue;
      yield diagnostic(
        'OPS011',
        product.document.places.value(firing.path),
        `\`${product.name}\` starts again after ${spanText(shortest)}, before a run can have ended`,
        {
          help: `leave ${leastGap} minutes or more between starts; starts while a run is going are left out`,
        },
      );
    }
  },
};
