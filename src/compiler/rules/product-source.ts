import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** A product has something to work on, said in one way. */
export const productSource: Rule = {
  code: 'SCH003',
  scope: 'product',
  *check({ workspace }) {
    for (const { document, spec, name } of workspace.products) {
      const { places } = document;
      if (!spec.source && !spec.sources && !spec.inputs) {
        yield diagnostic(
          'SCH003',
          places.key(['spec']),
          `product \`${name}\` lacks \`source\` or \`inputs\``,
          {
            help: 'say where its data come from',
          },
        );
      }
      if (spec.source && spec.sources) {
        yield diagnostic(
          'SCH005',
          places.key(['spec', 'source']),
          '`source` and `sources` do not go together',
          {
            help: 'move it into `sources`, under a name',
          },
        );
      }
    }
  },
};
