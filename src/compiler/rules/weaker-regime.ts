import { effectivePolicy } from '../analyze/effective-policy.ts';
import { isWeaker } from '../analyze/regime.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** A product over products is at least as strict as each of them. */
export const weakerRegime: Rule = {
  code: 'PRIV006',
  *check({ workspace }) {
    for (const { policy, inputs, document } of workspace.products) {
      if (!policy) continue;
      for (const input of inputs) {
        const below = effectivePolicy(input.product);
        if (!below || !isWeaker(policy.value.spec.regime, below.value.spec.regime)) continue;
        yield diagnostic(
          'PRIV006',
          document.places.value(['spec', 'privacy', 'policy']),
          `regime ${policy.value.spec.regime} is weaker than ${below.value.spec.regime}, that of input \`${input.name}\``,
          {
            related: [
              {
                span: below.places.value(['spec', 'regime']),
                message: `${input.product.name} is under this`,
              },
            ],
            help: `use a policy of regime ${below.value.spec.regime}, or leave \`privacy\` out: the strictest input's holds then`,
          },
        );
      }
    }
  },
};
