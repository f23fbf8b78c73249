import { diagnostic } from '../diagnostics/index.ts';
import type { Query } from '../sql/index.ts';
import type { Rule } from './rule.ts';
import { queriesIn, selectsOf, sourcesOf, statementsOf } from './statements.ts';

/** Names of CTEs that a query reads, its own CTEs and subqueries included. */
function namesRead(query: Query): ReadonlySet<string> {
  const names = new Set<string>();
  for (const one of queriesIn(query)) {
    for (const select of selectsOf(one.body)) {
      for (const source of sourcesOf(select)) {
        if (source.kind === 'table' && source.table.kind === 'bare')
          names.add(source.table.name.toLowerCase());
      }
    }
  }
  return names;
}

/** Each CTE is read by a later one or by the query itself. */
export const unusedCte: Rule = {
  code: 'LINT005',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const { node, locate } of statementsOf(graph, product)) {
        for (const query of queriesIn(node)) {
          for (const [index, cte] of query.ctes.entries()) {
            const rest: Query = { ...query, ctes: query.ctes.slice(index + 1) };
            if (namesRead(rest).has(cte.name.toLowerCase())) continue;
            yield diagnostic(
              'LINT005',
              locate(cte.start, cte.start + cte.name.length),
              `nothing reads CTE \`${cte.name}\``,
              { help: 'take it out, or read it' },
            );
          }
        }
      }
    }
  },
};
