import type { Dataset, Graph } from './graph.ts';

/** A dataset that stores nothing: who reads it reads what is below it. */
export const isView = ({ model }: Pick<Dataset, 'model'>): boolean => model?.materialized === 'view';

/** What is read, in the end, where these datasets are: no view is among `tables`, which stand in their order. */
type ReadThrough = { readonly tables: readonly string[]; readonly views: readonly string[] };

export function readThrough(
  { datasets }: { readonly datasets: ReadonlyMap<string, Dataset> },
  ids: readonly string[],
): ReadThrough {
  const tables = new Set<string>();
  const views = new Set<string>();
  const visit = (id: string): void => {
    const dataset = datasets.get(id);
    if (!dataset || !isView(dataset)) tables.add(id);
    else if (!views.has(id)) {
      views.add(id);
      for (const below of dataset.model?.reads ?? []) visit(below);
    }
  };
  for (const id of ids) visit(id);
  return { tables: [...tables], views: [...views].sort() };
}

/** These views, each behind those that it reads. */
export function inReadingOrder(graph: Graph, views: readonly string[]): readonly Dataset[] {
  const ordered = new Map<string, Dataset>();
  const visit = (id: string): void => {
    const dataset = graph.datasets.get(id);
    if (!dataset || !isView(dataset) || ordered.has(id)) return;
    for (const below of dataset.model?.reads ?? []) visit(below);
    ordered.set(id, dataset);
  };
  for (const id of views) visit(id);
  return [...ordered.values()];
}
