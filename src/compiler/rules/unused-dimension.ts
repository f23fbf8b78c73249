import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** A dimension beside facts that none of them refers to: a role was forgotten, or the dimension is left over. */
export const unusedDimension: Rule = {
  code: 'LINT004',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      const { spec, document } = product;
      if (!graph.isSound(product)) continue;
      const { dimensions = {}, facts = {} } = spec.star ?? {};
      const used = new Set(
        Object.values(facts).flatMap((fact) => Object.values(fact.dimensions).map(({ to }) => to)),
      );
      // Dimensions alone are there for others to build on.
      if (Object.keys(facts).length === 0) continue;
      for (const [name, { naturalKey }] of Object.entries(dimensions)) {
        if (used.has(name)) continue;
        yield diagnostic(
          'LINT004',
          document.places.key(['spec', 'star', 'dimensions', name]),
          `no fact refers to \`${name}\``,
          {
            help: `add a role to a fact: \`{to: ${name}, on: ${naturalKey[0] ?? 'key'}}\`, or take the dimension out`,
          },
        );
      }
    }
  },
};
