import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import type { Dataset, Graph } from '../graph/graph.ts';
import { knownKeys, selectedGrain } from './known-keys.ts';
import type { Rule } from './rule.ts';

/** Why rows that agree in these columns may be several; null where that can't be seen. */
function severalRows(
  graph: Graph,
  from: Dataset,
  columns: readonly string[],
): { readonly why: string; readonly related: readonly { span: Span; message: string }[] } | null {
  const name = from.table?.name ?? '';
  const keys = knownKeys(graph, from);
  if (keys.some((key) => key.every((one) => columns.includes(one)))) return null;
  const [key] = keys;
  if (key) {
    return {
      why: `rows of \`${name}\` are told apart by ${key.join(', ')}`,
      related: [{ span: from.span, message: `\`${name}\` is here` }],
    };
  }
  const grain = selectedGrain(graph, from, columns);
  const query = from.model?.query;
  if (grain?.verdict !== 'several' || query?.kind !== 'statement') return null;
  const { place, why } = grain;
  const span = place ? query.statement.locate(place.start, place.end) : from.span;
  return { why, related: [{ span, message: why }] };
}

/** The grain of a fact tells its rows apart, as far as the tables and queries beneath say. */
export const grain: Rule = {
  code: 'STAR008',
  scope: 'product',
  *check({ workspace, graph }): Iterable<Diagnostic> {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const dataset of graph.byProduct.get(product.name) ?? []) {
        const query = dataset.model?.query;
        const name = dataset.table?.name ?? '';
        if (dataset.kind !== 'fact' || query?.kind !== 'rows') continue;
        const from = graph.datasets.get(query.from);
        const found = from && severalRows(graph, from, dataset.key);
        if (!found) continue;
        yield diagnostic(
          'STAR008',
          product.document.places.value(['spec', 'star', 'facts', name, 'grain']),
          `one ${dataset.key.join(', ')} may have several rows in \`${name}\`: ${found.why}`,
          {
            related: found.related,
            help: `name what one row stands for, group in silver, or test \`unique\` where \`${from.table?.name}\` has no two`,
          },
        );
      }
    }
  },
};
