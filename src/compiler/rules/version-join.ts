import { type Diagnostic, diagnostic, type Locate } from '../diagnostics/index.ts';
import type { Dataset, Graph } from '../graph/graph.ts';
import { columnNodes, type Select, type TableName, type TableSource } from '../sql/index.ts';
import type { Rule } from './rule.ts';
import { queriesIn, selectsOf, sourcesOf } from './statements.ts';

/** Whether a condition of the select says which version of a member is meant. */
function saysVersion(select: Select, source: TableSource, dimension: Dataset): boolean {
  const [surrogate] = dimension.columns;
  const versioning = new Set(['valid_from', 'valid_to', 'is_current', surrogate?.name ?? '']);
  const name = source.alias ?? (source.kind === 'table' ? source.table.name.split('.').at(-1) : null);
  const conditions = [select.where, ...select.joins.map((join) => join.on)];
  if (select.joins.some(({ using }) => using?.some((key) => versioning.has(key.name.toLowerCase()))))
    return true;
  return [...columnNodes(conditions)].some(
    (column) =>
      versioning.has(column.name.toLowerCase()) &&
      (column.table === null || column.table.toLowerCase() === name?.toLowerCase()),
  );
}

function* joinsIn(
  graph: Graph,
  select: Select,
  datasetOf: (table: TableName) => string,
  locate: Locate,
): Generator<Diagnostic> {
  if (select.joins.length === 0) return;
  for (const source of sourcesOf(select)) {
    if (source.kind !== 'table' || source.table.kind === 'bare') continue;
    const dimension = graph.datasets.get(datasetOf(source.table));
    if (dimension?.model?.query.kind !== 'history' || saysVersion(select, source, dimension)) continue;
    const alias = source.alias ?? dimension.table?.name ?? '';
    yield diagnostic(
      'STAR006',
      locate(source.start, source.end),
      `\`${dimension.table?.name}\` has versions, and this join does not say which is meant`,
      {
        related: [{ span: dimension.span, message: 'its history is defined here' }],
        help: `add \`${alias}.valid_from <= DATE and (DATE < ${alias}.valid_to or ${alias}.valid_to is null)\`, or \`${alias}.is_current\``,
      },
    );
  }
}

/** A SELECT that joins a type-2 dimension says which version it means. */
export const versionJoin: Rule = {
  code: 'STAR006',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      for (const { model } of graph.byProduct.get(product.name) ?? []) {
        if (model?.query.kind !== 'statement') continue;
        const { node, datasetOf, locate } = model.query.statement;
        for (const query of queriesIn(node)) {
          for (const select of selectsOf(query.body)) yield* joinsIn(graph, select, datasetOf, locate);
        }
      }
    }
  },
};
