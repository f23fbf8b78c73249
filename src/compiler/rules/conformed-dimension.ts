import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

type Dimension = NonNullable<ResolvedProduct['spec']['star']>['dimensions'][string];

/** In what two definitions differ; null where they are of one dimension. */
function difference(first: Dimension, second: Dimension): string | null {
  const [a, b] = [first.naturalKey.join(', '), second.naturalKey.join(', ')];
  if (a !== b) return `its natural key is ${b} here, and ${a} there`;
  const changed = Object.keys(second.attributes).find(
    (name) => first.attributes[name] !== undefined && first.attributes[name] !== second.attributes[name],
  );
  if (changed === undefined) return null;
  return `\`${changed}\` is ${second.attributes[changed]} here, and ${first.attributes[changed]} there`;
}

/** Within a domain a dimension's name means one thing: facts of several products meet in it. */
export const conformedDimension: Rule = {
  code: 'STAR012',
  *check({ workspace }): Iterable<Diagnostic> {
    const known = new Map<string, { readonly product: ResolvedProduct; readonly dimension: Dimension }>();
    for (const product of workspace.products) {
      if (!product.domain) continue;
      for (const [name, dimension] of Object.entries(product.spec.star?.dimensions ?? {})) {
        const key = `${product.domain.name} ${name}`;
        const first = known.get(key);
        if (!first) {
          known.set(key, { product, dimension });
          continue;
        }
        const differs = difference(first.dimension, dimension);
        if (differs === null) continue;
        const path = ['spec', 'star', 'dimensions', name];
        yield diagnostic(
          'STAR012',
          product.document.places.key(path),
          `\`${name}\` is defined in two ways in domain ${product.domain.name}: ${differs}`,
          {
            related: [
              {
                span: first.product.document.places.key(path),
                message: `\`${first.product.name}\` defines it`,
              },
            ],
            help: 'define it alike, so that facts of both meet in it; or give this one a name of its own',
          },
        );
      }
    }
  },
};
