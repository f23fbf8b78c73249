import type { TableRef } from '../../../plan/index.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Dialect } from '../../sql/index.ts';

/** Where a statement is printed: the dialect, and the tables of the lake. */
export type Printing = { readonly graph: Graph; readonly dialect: Dialect };

export function tableOf(graph: Graph, id: string): TableRef {
  const table = graph.datasets.get(id)?.table;
  if (!table) throw new Error(`${id} is no table of the lake`);
  return table;
}
