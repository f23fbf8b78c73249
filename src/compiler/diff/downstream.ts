import { directSources } from '../graph/direct-sources.ts';
import type { ColumnRef, Dataset, Graph } from '../graph/graph.ts';
import { layerOf, tableName } from './words.ts';

export const refKey = ({ dataset, column }: ColumnRef): string => `${dataset} ${column}`;

/** Who is made of whom, the other way round than the graph holds it. */
export type Downstream = {
  /** Columns whose values come from these, through all layers and products; without these themselves. */
  readonly columns: (refs: readonly ColumnRef[]) => readonly ColumnRef[];
  /** Datasets that read this one, through all layers and products; without itself. */
  readonly datasets: (id: string) => readonly Dataset[];
};

export function downstreamOf(graph: Graph): Downstream {
  const columns = new Map<string, ColumnRef[]>();
  const readers = new Map<string, Dataset[]>();
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  };
  for (const dataset of graph.datasets.values()) {
    const read = new Set(dataset.model?.reads ?? []);
    for (const column of dataset.columns) {
      for (const source of directSources(column)) {
        add(columns, refKey(source), { dataset: dataset.id, column: column.name });
        read.add(source.dataset);
      }
    }
    for (const { dataset: source } of dataset.indirect) read.add(source);
    for (const source of read) if (source !== dataset.id) add(readers, source, dataset);
  }
  return {
    columns: (refs) => {
      const found = new Map<string, ColumnRef>();
      const waiting = [...refs];
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        for (const user of columns.get(refKey(next)) ?? []) {
          if (found.has(refKey(user))) continue;
          found.set(refKey(user), user);
          waiting.push(user);
        }
      }
      for (const ref of refs) found.delete(refKey(ref));
      return [...found.values()];
    },
    datasets: (id) => {
      const found = new Map<string, Dataset>();
      const waiting = [id];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const reader of readers.get(next) ?? []) {
          if (found.has(reader.id) || reader.id === id) continue;
          found.set(reader.id, reader);
          waiting.push(reader.id);
        }
      }
      return [...found.values()];
    },
  };
}

/** `namespace.table.column` of gold columns, sorted. */
export function goldNames(graph: Graph, refs: readonly ColumnRef[]): readonly string[] {
  return refs
    .flatMap(({ dataset, column }) => {
      const found = graph.datasets.get(dataset);
      return found && layerOf(found) === 'gold' ? [`${tableName(found)}.${column}`] : [];
    })
    .sort();
}
