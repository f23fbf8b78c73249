import { effectivePolicy } from '../analyze/effective-policy.ts';
import { productsRead } from '../analyze/products-read.ts';
import { isWeaker } from '../analyze/regime.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** A product over products is at least as strict as each of them. */
export const weakerRegime: Rule = {
  code: 'PRIV006',
  scope: 'product',
  *check({ workspace }) {
    for (const over of workspace.products) {
      const { policy, document } = over;
      if (!policy) continue;
      const { regime } = policy.value.spec;
      const stricter = productsRead(over).flatMap(({ name, product }) => {
        const below = effectivePolicy(product);
        return below && isWeaker(regime, below.value.spec.regime) ? [{ name, product, below }] : [];
      });
      // The strictest of them says what is wanted.
      const [first] = stricter.filter(({ below }) =>
        stricter.every((other) => !isWeaker(below.value.spec.regime, other.below.value.spec.regime)),
      );
      if (!first) continue;
      const wanted = first.below.value.spec.regime;
      yield diagnostic(
        'PRIV006',
        document.places.value(['spec', 'privacy', 'policy']),
        `regime ${regime} is weaker than ${wanted}, that of input \`${first.name}\``,
        {
          related: stricter.map(({ product, below }) => ({
            span: below.places.value(['spec', 'regime']),
            message: `${product.name} is under this`,
          })),
          help: `use a policy of regime ${wanted}, or leave \`privacy\` out: the strictest input's holds then`,
        },
      );
    }
  },
};
