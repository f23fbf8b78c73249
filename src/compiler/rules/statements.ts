import type { Locate } from '../diagnostics/index.ts';
import type { Graph } from '../graph/graph.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Query, QueryBody, Select, TableSource } from '../sql/index.ts';

/** The SQL files of a product, each once, as they were read. */
export function* statementsOf(
  graph: Graph,
  product: ResolvedProduct,
): Generator<{ readonly node: Query; readonly locate: Locate }> {
  for (const { model } of graph.byProduct.get(product.name) ?? []) {
    if (model?.query.kind === 'statement') yield model.query.statement;
  }
}

/** The tables that a select reads, in the order of its text. */
export const sourcesOf = (select: Select): readonly TableSource[] => [
  ...(select.from ? [select.from] : []),
  ...select.joins.map(({ source }) => source),
];

/** Every query and subquery, outer ones first. */
export function* queriesIn(query: Query): Generator<Query> {
  yield query;
  for (const cte of query.ctes) yield* queriesIn(cte.query);
  yield* queriesInBody(query.body);
}

function* queriesInBody(body: QueryBody): Generator<Query> {
  switch (body.kind) {
    case 'query':
      yield* queriesIn(body);
      return;
    case 'set':
      yield* queriesInBody(body.left);
      yield* queriesInBody(body.right);
      return;
    case 'select':
      for (const source of sourcesOf(body)) if (source.kind === 'subquery') yield* queriesIn(source.query);
  }
}

/** The selects that a query's own body is made of; those of its CTEs and subqueries apart. */
export function* selectsOf(body: QueryBody): Generator<Select> {
  if (body.kind === 'select') yield body;
  else if (body.kind === 'set') {
    yield* selectsOf(body.left);
    yield* selectsOf(body.right);
  }
}
