import { agreementsOf } from '../analyze/agreements.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

/** Where sources of HCUP stand, whatever else the product takes. */
function hcupSources({ source, sources }: ResolvedProduct['spec']): readonly Path[] {
  return [
    ...(source?.connector === 'hcup' ? [['spec', 'source']] : []),
    ...Object.entries(sources ?? {}).flatMap(([name, { connector }]) =>
      connector === 'hcup' ? [['spec', 'sources', name]] : [],
    ),
  ];
}

export const agreementRequired: Rule = {
  code: 'DUA003',
  scope: 'product',
  *check({ workspace }) {
    for (const product of workspace.products) {
      const { spec, document, name } = product;
      // One that is named and isn't there is REF001.
      if (spec.agreement !== undefined) continue;
      const help = 'add `agreement: NAME` with an Agreement document';
      const [path] = hcupSources(spec);
      if (path) {
        yield diagnostic(
          'DUA003',
          document.places.value([...path, 'connector']),
          'HCUP data are used under a data use agreement, and the product names none',
          { help },
        );
      } else if (
        // What comes with inputs comes under their agreements; what a source brings has none but the product's own.
        (product.sources.length > 0 || agreementsOf(product).length === 0) &&
        product.policy?.value.spec.regime === 'limited_data_set'
      ) {
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
