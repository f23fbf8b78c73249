import type { GraphColumn } from './graph.ts';

/** A column as it is passed on: what decides over its values stands at the column where they are made. */
export function passedOn(column: GraphColumn): GraphColumn {
  if (column.indirect === undefined) return column;
  const { indirect: _, ...rest } = column;
  return rest;
}
