import { minimumCell, wayTo } from '../analyze/agreements.ts';
import { unsuppressedCounts } from '../analyze/suppressed-count.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { datasetId } from '../graph/dataset-name.ts';
import type { Rule } from './rule.ts';

/** A SQL file beneath gold that counts by groups shows cells, as an aggregate does. */
export const smallGroups: Rule = {
  code: 'DUA008',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      const { size, by } = minimumCell(product);
      const { star } = product.spec;
      if (!by || !star) continue;
      const tables = new Set(
        [...Object.values(star.facts), ...Object.values(star.dimensions)].map(({ from }) => from),
      );
      for (const table of tables) {
        const made = graph.datasets.get(datasetId(product, 'silver', table));
        const query = made?.model?.query;
        // A row with a surrogate in it is one of a person or a record, and no cell.
        if (query?.kind !== 'statement' || made?.columns.some(({ label }) => label.includes('pseudonym')))
          continue;
        const { node, locate } = query.statement;
        const [count] = unsuppressedCounts(node, size);
        if (!count) continue;
        const { id } = by.agreement.value.spec;
        yield diagnostic(
          'DUA008',
          locate(count.start, count.end),
          `gold is made of \`${table}\`, which counts groups of any size, and agreement ${id} lets none below ${size} be shown`,
          {
            related: [
              {
                span: by.agreement.places.value(['spec', 'minimumCellSize']),
                message: `its minimum is ${size}`,
              },
              ...wayTo(product, by),
            ],
            help: `add \`having count(*) >= ${size}\`, or count in \`star.aggregates\` with \`suppressBelow: ${size}\``,
          },
        );
      }
    }
  },
};
