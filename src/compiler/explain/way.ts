import type { DoorRule, Label } from '../../plan/index.ts';
import { doorPlace } from '../analyze/door-place.ts';
import { doorText } from '../analyze/door-text.ts';
import { labelSource } from '../analyze/label-source.ts';
import type { Span } from '../diagnostics/index.ts';
import { findColumn } from '../graph/building.ts';
import { directSources } from '../graph/direct-sources.ts';
import type { ColumnRef, Dataset, Graph, GraphColumn } from '../graph/graph.ts';

export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** How a column's values are made of those of the hops below it. */
type How =
  | { readonly kind: 'source'; readonly labelledBy: string }
  | {
      readonly kind: 'door';
      readonly rule: DoorRule;
      readonly text: string;
      readonly by: string;
      readonly at: Place;
    }
  | { readonly kind: 'expression'; readonly text: string }
  | { readonly kind: 'generated'; readonly text: string };

/** A column on the way of a value; `from` are the columns that it is made of, nothing where it was shown before. */
export type Hop = {
  /** `product/layer.table.column`. */
  readonly column: string;
  readonly type: string;
  readonly label: Label;
  /** Whether it stands in no table, because the door drops it. */
  readonly dropped: boolean;
  readonly at: Place;
  readonly how: How;
  readonly from: readonly Hop[];
  /** Columns that decide which value it gets. */
  readonly decidedBy: readonly Hop[];
  /** Shown before, higher up: its way is not repeated. */
  readonly repeated: boolean;
};

const placeOf = ({ file, start }: Span): Place => ({ file, line: start.line, column: start.column });

function howOf(dataset: Dataset, column: GraphColumn): How {
  const { derivation } = column;
  switch (derivation.kind) {
    case 'origin':
      return { kind: 'source', labelledBy: labelSource(dataset, column) };
    case 'door': {
      const { span, by } = doorPlace(dataset, derivation.from, column);
      return { kind: 'door', rule: derivation.rule, text: doorText(derivation.rule), by, at: placeOf(span) };
    }
    case 'expression':
      return { kind: 'expression', text: derivation.sql };
    case 'generated':
      return { kind: 'generated', text: derivation.how };
  }
}

/** The way of a column to its sources, each column's once. */
export function wayOf(graph: Graph, ref: ColumnRef, shown: Set<string> = new Set()): Hop | null {
  const dataset = graph.datasets.get(ref.dataset);
  const found = dataset && findColumn(dataset, ref.column);
  if (!dataset || !found) return null;
  const { column, dropped } = found;
  const id = `${ref.dataset}.${ref.column}`;
  const repeated = shown.has(id);
  shown.add(id);
  const below = (refs: readonly ColumnRef[]) =>
    repeated ? [] : refs.flatMap((one) => wayOf(graph, one, shown) ?? []);
  return {
    column: id,
    type: column.type,
    label: column.label,
    dropped,
    at: placeOf(column.span),
    how: howOf(dataset, column),
    from: below(directSources(column)),
    decidedBy: below(column.indirect ?? []),
    repeated,
  };
}
