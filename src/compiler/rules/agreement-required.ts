import { agreementsOf } from '../analyze/agreements.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

export const agreementRequired: Rule = {
  code: 'DUA003',
  *check({ workspace }) {
    for (const product of workspace.products) {
      const { spec, document, name } = product;
      // One that is named and isn't there is REF001.
      if (spec.agreement !== undefined || agreementsOf(product).length > 0) continue;
      const help = 'add `agreement: NAME` with an Agreement document';
      if (spec.source?.connector === 'hcup') {
        yield diagnostic(
          'DUA003',
          document.places.value(['spec', 'source', 'connector']),
          'HCUP data are used under a data use agreement, and the product names none',
          { help },
        );
      } else if (effectivePolicy(product)?.value.spec.regime === 'limited_data_set') {
        yield diagnostic(
          'DUA003',
          document.places.value(['spec', 'privacy', 'policy']),
          `product \`${name}\` is a limited data set and names no agreement`,
          { notes: ['45 CFR 164.514(e)(4): a limited data set is used under a data use agreement'], help },
        );
      }
    }
  },
};
