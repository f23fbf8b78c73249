import { diagnostic } from '../diagnostics/index.ts';
import type { Document } from '../load/index.ts';
import type { Rule } from './rule.ts';

/** Whoever uses HCUP data has completed the training of their data use agreement. */
export const hcupTraining: Rule = {
  code: 'DUA012',
  *check({ workspace }) {
    const said = new Set<Document<'Agreement'>>();
    for (const product of workspace.products) {
      const { agreement, sources } = product;
      if (!agreement || said.has(agreement)) continue;
      if (!sources.some(({ declaration }) => declaration.name === 'hcup')) continue;
      said.add(agreement);
      for (const [index, { group, training }] of agreement.value.spec.users.entries()) {
        if (training !== undefined) continue;
        yield diagnostic(
          'DUA012',
          agreement.places.value(['spec', 'users', index, 'group']),
          `nothing says that \`${group}\` has completed the training that HCUP data need`,
          {
            related: [
              {
                span: product.document.places.value(['spec', 'agreement']),
                message: `product ${product.name} has HCUP data under it`,
              },
            ],
            help: 'add `training: HCUP-DUA` once all of the group have completed it',
          },
        );
      }
    }
  },
};
