import { agreementsInForce, wayTo } from '../analyze/agreements.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Who reads a product is a user of each agreement that it stands under; someone must be left. */
export const nobodyMayUse: Rule = {
  code: 'DUA010',
  scope: 'product',
  *check({ workspace }) {
    for (const product of workspace.products) {
      // An agreement that names nobody yet keeps everybody out, and its steward knows.
      const stated = agreementsInForce(product).filter(
        ({ agreement }) => agreement.value.spec.users.length > 0,
      );
      const [first, ...others] = stated.map(({ agreement }) =>
        agreement.value.spec.users.map(({ group }) => group),
      );
      if (!first || others.length === 0) continue;
      if (first.some((group) => others.every((groups) => groups.includes(group)))) continue;
      const ids = stated.map(({ agreement }) => agreement.value.spec.id);
      yield diagnostic(
        'DUA010',
        product.document.places.key(['spec', product.spec.inputs ? 'inputs' : 'agreement']),
        `no group is a user of ${ids.join(' and ')} at once, so nobody may use \`${product.name}\``,
        {
          related: stated.flatMap((one) => [
            {
              span: one.agreement.places.key(['spec', 'users']),
              message: `users of ${one.agreement.value.spec.id}: ${one.agreement.value.spec.users.map(({ group }) => group).join(', ')}`,
            },
            ...wayTo(product, one),
          ]),
          help: 'have one group added to each of the agreements',
        },
      );
    }
  },
};
