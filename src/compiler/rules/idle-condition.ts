import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import type { Graph } from '../graph/graph.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { decide, type Expression } from '../sql/index.ts';
import type { Rule } from './rule.ts';
import { queriesIn, selectsOf, statementsOf } from './statements.ts';

function finding(
  node: Expression,
  nullable: Parameters<typeof decide>[1],
  span: (node: Expression) => Span,
): Diagnostic | null {
  const decision = decide(node, nullable);
  if (decision === null) return null;
  return decision === 'true'
    ? diagnostic('LINT007', span(node), 'this condition is always true: it filters nothing', {
        help: 'take it out, or name what was meant',
      })
    : diagnostic('LINT007', span(node), 'this condition is never true: no row is left', {
        help:
          decision === 'null' ? 'a comparison with null is null: write `is null`' : 'look for a slip in it',
      });
}

function* conditionsOf(product: ResolvedProduct, graph: Graph): Generator<Diagnostic | null> {
  const { places } = product.document;
  for (const { table, model, kind } of graph.byProduct.get(product.name) ?? []) {
    const query = model?.query;
    if (kind !== 'silver' || query?.kind !== 'rows' || !query.where) continue;
    const from = graph.datasets.get(query.from);
    const locate = places.within(['spec', 'silver', table?.name ?? '', 'where']);
    yield finding(
      query.where.node,
      ({ name }) => from?.columns.find((column) => column.name === name)?.nullable ?? true,
      (node) => locate(node.start, node.end),
    );
  }
  for (const { node, locate } of statementsOf(graph, product)) {
    for (const query of queriesIn(node)) {
      for (const { where } of selectsOf(query.body)) {
        if (where)
          yield finding(
            where,
            () => true,
            (one) => locate(one.start, one.end),
          );
      }
    }
  }
}

/** A filter that lets all rows pass, or none, is not what was meant. */
export const idleCondition: Rule = {
  code: 'LINT007',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const found of conditionsOf(product, graph)) if (found) yield found;
    }
  },
};
