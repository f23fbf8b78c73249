import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** A dimension that an input of the same domain owns is referred to, not defined a second time. */
export const dimensionOfInput: Rule = {
  code: 'STAR015',
  scope: 'product',
  *check({ workspace }): Iterable<Diagnostic> {
    for (const product of workspace.products) {
      for (const [name, dimension] of Object.entries(product.spec.star?.dimensions ?? {})) {
        const owner = product.inputs.find((input) => {
          const theirs = input.product.spec.star?.dimensions[name];
          return (
            theirs !== undefined &&
            product.domain !== null &&
            input.product.domain?.name === product.domain.name &&
            // Of two that mean different things STAR012 tells.
            theirs.naturalKey.join(' ') === dimension.naturalKey.join(' ')
          );
        });
        if (!owner) continue;
        const path = ['spec', 'star', 'dimensions', name];
        yield diagnostic(
          'STAR015',
          product.document.places.key(path),
          `\`${owner.product.name}\` owns a dimension \`${name}\`, and this is another`,
          {
            related: [{ span: owner.product.document.places.key(path), message: 'it is defined here' }],
            help: `leave it out, and let roles refer to \`${owner.name}.${name}\``,
          },
        );
      }
    }
  },
};
