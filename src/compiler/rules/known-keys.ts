import type { Dataset, Graph } from '../graph/graph.ts';
import { fixedColumns, type Grain, grainOf } from '../sql/index.ts';

/** The sets of columns that tell a table's rows apart: its key, and what is tested to be unique, stopping the run. */
export function knownKeys(graph: Graph, dataset: Dataset): readonly (readonly string[])[] {
  // What arrives may arrive twice: silver keeps the newest row of a key.
  if (dataset.kind === 'source' || dataset.kind === 'bronze') return [];
  const tested = (graph.gates.get(dataset.product.name) ?? []).flatMap(
    ({ dataset: id, check, onFail, maxFailures, maxFailureShare }) =>
      id === dataset.id &&
      check.kind === 'unique' &&
      onFail !== 'warn' &&
      maxFailures === 0 &&
      maxFailureShare === null
        ? [check.columns]
        : [],
  );
  const fixed = fixedIn(dataset);
  const keys = [...(dataset.key.length > 0 ? [dataset.key] : []), ...tested].map((key) =>
    key.filter((column) => !fixed.has(column)),
  );
  return [...new Map(keys.map((key) => [[...key].sort().join(' '), key])).values()];
}

/** Columns of a table that its filter holds at one value: they tell no rows apart. */
function fixedIn({ model }: Dataset): ReadonlySet<string> {
  const query = model?.query;
  if (query?.kind !== 'rows' || !query.where) return new Set();
  const names = fixedColumns(query.where.node);
  return new Set(
    query.values.flatMap(({ name, value }) =>
      value.kind === 'column' && names.includes(value.column) ? [name] : [],
    ),
  );
}

/** Whether the SELECT of a table gives one row for these columns; null where no SELECT makes it. */
export function selectedGrain(graph: Graph, dataset: Dataset, columns: readonly string[]): Grain | null {
  const query = dataset.model?.query;
  if (query?.kind !== 'statement') return null;
  const { node, stars, datasetOf } = query.statement;
  return grainOf(node, columns, stars, (table) => {
    const read = graph.datasets.get(datasetOf(table));
    return read ? { columns: read.columns.map((column) => column.name), keys: knownKeys(graph, read) } : null;
  });
}
