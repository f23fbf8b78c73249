import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

export const approvalExpired: Rule = {
  code: 'DUA007',
  *check({ workspace, today }) {
    for (const { name, spec, document } of workspace.crosswalks) {
      const { approval } = spec;
      if (!approval || approval.expires >= today) continue;
      yield diagnostic(
        'DUA007',
        document.places.value(['spec', 'approval', 'expires']),
        `approval ${approval.id} of crosswalk \`${name}\` expired on ${approval.expires}`,
        {
          related: workspace.products.flatMap((product) =>
            product.crosswalks
              .filter(({ crosswalk }) => crosswalk.name === name)
              .map(({ path }) => ({
                span: product.document.places.value([...path, 'crosswalk']),
                message: `product ${product.name} links over it`,
              })),
          ),
          help: 'have it renewed and write its new number and day, or take the crosswalk out',
        },
      );
    }
  },
};
