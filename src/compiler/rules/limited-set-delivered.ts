import { effectivePolicy } from '../analyze/effective-policy.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** A limited data set is still protected health information: a company that keeps it is a business associate. */
export const limitedSetDelivered: Rule = {
  code: 'DUA011',
  scope: 'product',
  *check({ workspace, platforms }) {
    for (const product of workspace.products) {
      if (!product.spec.delivery?.snowflake) continue;
      const policy = effectivePolicy(product);
      if (policy?.value.spec.regime !== 'limited_data_set') continue;
      for (const { name, spec, document } of platforms) {
        if (spec.snowflake?.baa !== false) continue;
        yield diagnostic(
          'DUA011',
          product.document.places.key(['spec', 'delivery', 'snowflake']),
          `\`${product.name}\` is a limited data set, and platform \`${name}\` has no business associate agreement with Snowflake`,
          {
            related: [
              { span: document.places.value(['spec', 'snowflake']), message: '`baa: false` is said here' },
              { span: policy.places.value(['spec', 'regime']), message: 'its regime is here' },
            ],
            notes: [
              '45 CFR 164.502(e)(1), 164.504(e): who keeps protected health information signs an agreement',
            ],
            help: 'deliver to Trino, or have the agreement signed and write `baa: true`',
          },
        );
      }
    }
  },
};
