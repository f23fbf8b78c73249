import type { ColumnRef, GraphColumn } from './graph.ts';

/** The columns that a column's values come from; none where it is the source's own. */
export function directSources({ derivation }: GraphColumn): readonly ColumnRef[] {
  switch (derivation.kind) {
    case 'origin':
      return [];
    case 'door':
      return [derivation.from];
    case 'expression':
    case 'generated':
      return derivation.direct;
  }
}
