import { diagnostic } from '../diagnostics/index.ts';
import { knownKeys } from './known-keys.ts';
import type { Rule } from './rule.ts';

/** A dimension is made of a table that holds each member once; of a history, each member once a date. */
export const naturalKey: Rule = {
  code: 'STAR011',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const dataset of graph.byProduct.get(product.name) ?? []) {
        const query = dataset.model?.query;
        if (query?.kind !== 'dimension' && query?.kind !== 'history') continue;
        // Without attributes nothing can differ between rows of one member.
        if (query.attributes.length === 0) continue;
        const from = graph.datasets.get(query.from);
        const keys = from ? knownKeys(graph, from) : [];
        const natural = query.naturalKey.map((column) => column.name);
        const given = query.kind === 'history' ? [...natural, query.effectiveFrom.name] : natural;
        const [key] = keys;
        if (!from || !key || keys.some((one) => one.every((column) => given.includes(column)))) continue;
        const name = dataset.table?.name ?? '';
        yield diagnostic(
          'STAR011',
          product.document.places.value(['spec', 'star', 'dimensions', name, 'naturalKey']),
          `a member of \`${name}\` may have several rows: \`${from.table?.name}\` has one for each ${key.join(', ')}`,
          {
            related: [{ span: from.span, message: `\`${from.table?.name}\` is here` }],
            help: `make a silver table with \`key: [${natural.join(', ')}]\` and build \`${name}\` on it`,
          },
        );
      }
    }
  },
};
