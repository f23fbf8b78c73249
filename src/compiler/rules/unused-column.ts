import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { directSources } from '../graph/direct-sources.ts';
import type { Dataset, Graph, GraphColumn } from '../graph/graph.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

/** Columns that something is made of, or that decide over rows, as `dataset column`; and which datasets are read. */
function usesIn(graph: Graph, products: readonly ResolvedProduct[]) {
  const columns = new Set<string>();
  const tables = new Set<string>();
  const use = (dataset: string, column: string) => columns.add(`${dataset} ${column}`);
  for (const { name } of products) {
    for (const dataset of graph.byProduct.get(name) ?? []) {
      for (const id of dataset.model?.reads ?? []) tables.add(id);
      for (const one of dataset.indirect) use(one.dataset, one.column);
      for (const column of dataset.columns) {
        for (const one of [...directSources(column), ...(column.indirect ?? [])])
          use(one.dataset, one.column);
      }
      for (const key of [...dataset.key, ...(dataset.model?.sort ?? [])]) use(dataset.id, key);
      for (const { column } of dataset.model?.partition ?? []) use(dataset.id, column);
    }
    for (const { dataset, check } of graph.gates.get(name) ?? []) {
      if ('column' in check) use(dataset, check.column);
      if ('measure' in check && 'column' in check.measure) use(dataset, check.measure.column);
      if (check.kind === 'reconciliation' && 'column' in check.withMeasure)
        use(check.with, check.withMeasure.column);
      if (check.kind === 'schema') for (const { name } of check.columns) use(dataset, name);
      if (check.kind === 'unique') for (const column of check.columns) use(dataset, column);
      if (check.kind === 'relationships') use(check.to, check.field);
      if (check.kind === 'expression')
        for (const one of check.expression.direct) use(one.dataset, one.column);
    }
  }
  return { columns, tables };
}

/** The silver tables of a product that a steward listed column by column and that something of its own is built on. */
function listedTables(graph: Graph, product: ResolvedProduct): readonly Dataset[] {
  if (Object.keys(product.spec.star?.facts ?? {}).length === 0) return [];
  return (graph.byProduct.get(product.name) ?? []).filter((dataset) => {
    const spec = dataset.kind === 'silver' ? product.spec.silver[dataset.table?.name ?? ''] : undefined;
    return spec?.sql !== undefined || spec?.columns !== undefined;
  });
}

/** What a product keeps of its source is its own choice: a column that is passed on from there may wait for its use. */
function isKept(graph: Graph, { derivation }: GraphColumn): boolean {
  if (derivation.kind !== 'expression') return false;
  const [from, other] = derivation.direct;
  if (!from || other || derivation.sql !== from.column) return false;
  return graph.datasets.get(from.dataset)?.kind === 'bronze';
}

/**
 * A column that was written out for a table beneath the star, and that nothing uses. Tables that nothing is built on
 * are for readers, and so is a column that has a description of its own.
 */
export const unusedColumn: Rule = {
  code: 'LINT003',
  scope: 'readers',
  *check({ workspace, graph, readersOf }): Iterable<Diagnostic> {
    for (const product of workspace.products) {
      const listed = listedTables(graph, product);
      if (listed.length === 0 || !graph.isSound(product)) continue;
      const readers = [product, ...readersOf(product)];
      if (!readers.every(graph.isSound)) continue;
      const used = usesIn(graph, readers);
      for (const dataset of listed) {
        if (!used.tables.has(dataset.id)) continue;
        const name = dataset.table?.name ?? '';
        const spec = product.spec.silver[name];
        for (const column of dataset.columns) {
          if (column.name.startsWith('_') || used.columns.has(`${dataset.id} ${column.name}`)) continue;
          if (spec?.columns?.[column.name]?.description !== undefined || isKept(graph, column)) continue;
          yield diagnostic('LINT003', column.span, `nothing uses \`${name}.${column.name}\``, {
            help:
              spec?.sql === undefined
                ? 'take it out, or give it a description: then it is for readers of the table'
                : 'take it out of the select',
          });
        }
      }
    }
  },
};
