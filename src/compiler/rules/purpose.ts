import { agreementsInForce, wayTo } from '../analyze/agreements.ts';
import { diagnostic, meant } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** What a product is for is what every agreement that it stands under permits. */
export const purpose: Rule = {
  code: 'DUA004',
  scope: 'product',
  *check({ workspace }) {
    for (const product of workspace.products) {
      const { spec, document, name } = product;
      const agreements = agreementsInForce(product);
      const { purpose: stated } = spec;
      if (stated === undefined) {
        const [first] = agreements;
        const needs = spec.inputs ? 'inputs' : spec.delivery ? 'delivery' : null;
        if (!first || needs === null) continue;
        const permitted = first.agreement.value.spec.purposes.filter((one) =>
          agreements.every(({ agreement }) => agreement.value.spec.purposes.includes(one)),
        );
        yield diagnostic(
          'DUA004',
          document.places.key(['spec', needs]),
          needs === 'inputs'
            ? `product \`${name}\` is made from others under agreements, and states no purpose`
            : `product \`${name}\` is delivered under an agreement, and states no purpose`,
          {
            related: agreements.flatMap((one) => wayTo(product, one)),
            help:
              permitted.length > 0
                ? `add \`purpose:\`, one of ${permitted.join(', ')}`
                : 'its agreements have no purpose in common: have one of them extended',
          },
        );
        continue;
      }
      for (const one of agreements) {
        const { id, purposes } = one.agreement.value.spec;
        if (purposes.includes(stated)) continue;
        const span = document.places.value(['spec', 'purpose']);
        yield diagnostic('DUA004', span, `agreement ${id} does not permit the purpose \`${stated}\``, {
          related: [
            { span: one.agreement.places.key(['spec', 'purposes']), message: 'what it permits' },
            ...wayTo(product, one),
          ],
          ...meant(stated, purposes, span, `it permits ${purposes.join(', ')}`, true),
        });
      }
    }
  },
};
