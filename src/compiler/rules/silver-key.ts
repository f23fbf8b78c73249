import { diagnostic } from '../diagnostics/index.ts';
import { selectedGrain } from './known-keys.ts';
import type { Rule } from './rule.ts';

/** The key of a table that a SELECT makes is unique by what the SELECT does: groups, keys of what it joins. */
export const silverKey: Rule = {
  code: 'SQL009',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const dataset of graph.byProduct.get(product.name) ?? []) {
        const query = dataset.model?.query;
        if (dataset.kind !== 'silver' || query?.kind !== 'statement' || dataset.key.length === 0) continue;
        const name = dataset.table?.name ?? '';
        const grain = selectedGrain(graph, dataset, dataset.key);
        if (grain?.verdict !== 'several') continue;
        const { place, why } = grain;
        yield diagnostic(
          'SQL009',
          product.document.places.value(['spec', 'silver', name, 'key']),
          `one ${dataset.key.join(', ')} may have several rows in \`${name}\`: ${why}`,
          {
            related: place
              ? [{ span: query.statement.locate(place.start, place.end), message: 'because of this' }]
              : [],
            help: 'group by the key and take min() or max() of the rest, add what is missing to the key, or test `unique` on the table that is joined',
          },
        );
      }
    }
  },
};
