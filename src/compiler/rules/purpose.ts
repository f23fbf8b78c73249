import { agreementsOf } from '../analyze/agreements.ts';
import { diagnostic, didYouMean } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** What a product is for is what every agreement that it stands under permits. */
export const purpose: Rule = {
  code: 'DUA004',
  *check({ workspace }) {
    for (const product of workspace.products) {
      const { spec, document, name, inputs } = product;
      const agreements = agreementsOf(product);
      const { purpose: stated } = spec;
      if (stated === undefined) {
        if (inputs.length === 0 || agreements.length === 0) continue;
        yield diagnostic(
          'DUA004',
          document.places.key(['spec', 'inputs']),
          `product \`${name}\` is made from others under agreements, and states no purpose`,
          {
            help: `add \`purpose:\`; agreement ${agreements[0]?.value.spec.id} knows ${agreements[0]?.value.spec.purposes.join(', ')}`,
          },
        );
        continue;
      }
      for (const agreement of agreements) {
        const { id, purposes } = agreement.value.spec;
        if (purposes.includes(stated)) continue;
        yield diagnostic(
          'DUA004',
          document.places.value(['spec', 'purpose']),
          `agreement ${id} does not permit the purpose \`${stated}\``,
          {
            related: [{ span: agreement.places.key(['spec', 'purposes']), message: 'what it permits' }],
            help: didYouMean(stated, purposes) ?? `it permits ${purposes.join(', ')}`,
          },
        );
      }
    }
  },
};
