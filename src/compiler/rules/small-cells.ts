import { minimumCell, wayTo } from '../analyze/agreements.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Aggregates show no cell that is smaller than the largest minimum of the product's agreements. */
export const smallCells: Rule = {
  code: 'DUA008',
  scope: 'product',
  *check({ workspace }) {
    for (const product of workspace.products) {
      const { size, by } = minimumCell(product);
      if (!by) continue;
      const { places } = product.document;
      const { agreement } = by;
      for (const [name, { suppressBelow }] of Object.entries(product.spec.star?.aggregates ?? {})) {
        if (suppressBelow !== undefined && suppressBelow >= size) continue;
        const path = ['spec', 'star', 'aggregates', name];
        yield diagnostic(
          'DUA008',
          suppressBelow === undefined ? places.key(path) : places.value([...path, 'suppressBelow']),
          suppressBelow === undefined
            ? `\`${name}\` shows small cells, and agreement ${agreement.value.spec.id} lets none below ${size} be shown`
            : `\`${name}\` shows cells of ${suppressBelow}, and agreement ${agreement.value.spec.id} lets none below ${size} be shown`,
          {
            related: [
              // A minimum that isn't written is the default of agreements.
              {
                span: agreement.places.value(['spec', 'minimumCellSize']),
                message: `its minimum is ${size}`,
              },
              ...wayTo(product, by),
            ],
            help: `write \`suppressBelow: ${size}\``,
          },
        );
      }
    }
  },
};
