import { diagnostic } from '../diagnostics/index.ts';
import { isView } from '../graph/view.ts';
import type { Rule } from './rule.ts';

/** Rows leave a table by its files being written without them; a view has none. */
export const viewTest: Rule = {
  code: 'SQL022',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      for (const { dataset, onFail, span } of graph.gates.get(product.name) ?? []) {
        const tested = graph.datasets.get(dataset);
        if (onFail !== 'quarantine' || !tested || !isView(tested)) continue;
        yield diagnostic(
          'SQL022',
          span,
          `no row can be taken out of \`${tested.table?.name ?? dataset}\`: it is a view`,
          { help: 'use `onFail: stop` or `warn`, test the table that it reads, or make it a table' },
        );
      }
    }
  },
};
