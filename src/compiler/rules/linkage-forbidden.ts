import { agreementsOf, originsOf } from '../analyze/agreements.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Records of several products come together only where every agreement approves linkage. */
export const linkageForbidden: Rule = {
  code: 'DUA005',
  *check({ workspace }) {
    for (const product of workspace.products) {
      if (product.inputs.length === 0 || originsOf(product).length < 2) continue;
      const forbidding = agreementsOf(product).filter(
        (agreement) => agreement.value.spec.linkage === 'forbidden',
      );
      const [first] = forbidding;
      if (!first) continue;
      const names = originsOf(product).map((one) => one.name);
      yield diagnostic(
        'DUA005',
        product.document.places.key(['spec', 'inputs']),
        `agreement ${first.value.spec.id} forbids linkage, and \`${product.name}\` brings ${names.sort().join(' and ')} together`,
        {
          related: forbidding.map((agreement) => ({
            span: agreement.places.value(['spec', 'linkage']),
            message: `${agreement.value.spec.id} forbids it`,
          })),
          help: 'have linkage approved, and write `linkage: approved`; or build on one product alone',
        },
      );
    }
  },
};
