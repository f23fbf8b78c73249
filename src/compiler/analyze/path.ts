import type { Diagnostic, Span } from '../diagnostics/index.ts';
import { findColumn } from '../graph/building.ts';
import { nameOfDataset } from '../graph/dataset-name.ts';
import { directSources } from '../graph/direct-sources.ts';
import type { ColumnRef, Dataset, Graph, GraphColumn } from '../graph/graph.ts';
import { doorPlace } from './door-place.ts';
import { doorText } from './door-text.ts';
import { labelSource } from './label-source.ts';

export type Hop = { readonly dataset: Dataset; readonly column: GraphColumn };

/**
 * The way of a value from a column back to its source, door and source last. Where several columns are made into one,
 * it follows the first that `carries` what is sought.
 */
export function pathTo(
  graph: Graph,
  ref: ColumnRef,
  carries: (column: GraphColumn) => boolean,
): readonly Hop[] {
  const dataset = graph.datasets.get(ref.dataset);
  const found = dataset && findColumn(dataset, ref.column);
  if (!dataset || !found) return [];
  const { column } = found;
  const origins = directSources(column);
  const next =
    origins.find((one) => {
      const below = graph.datasets.get(one.dataset);
      const carrier = below && findColumn(below, one.column);
      return carrier != null && carries(carrier.column);
    }) ?? origins[0];
  return [{ dataset, column }, ...(next ? pathTo(graph, next, carries) : [])];
}

export const nameOfHop = ({ dataset, column }: Hop): string => `${nameOfDataset(dataset.id)}.${column.name}`;

/** Bronze has the names of the source: where the way goes on, a line leaves it out. */
const named = (hops: readonly Hop[]): readonly Hop[] =>
  hops.filter(({ dataset }, index) => dataset.kind !== 'bronze' || index === hops.length - 1);

/** `fct.contact ← encounters.contact_phone ← fhir.patient.telecom (phone)`; `target` stands before the first hop. */
export function pathText(target: string | null, hops: readonly Hop[]): string {
  const last = hops.at(-1);
  const label = last && last.column.label.length > 0 ? ` (${last.column.label.join(', ')})` : '';
  return [...(target === null ? [] : [target]), ...named(hops).map(nameOfHop)].join(' ← ') + label;
}

const isSame = (a: Span, b: Span): boolean => a.file === b.file && a.start.offset === b.start.offset;

/** Each hop with its place, from the use to the source: what the door does stands where the policy says it. */
export function pathPlaces(hops: readonly Hop[], span: Span): Diagnostic['related'] {
  const source = hops.at(-1);
  return hops.flatMap((hop): Diagnostic['related'] => {
    const { dataset, column } = hop;
    const { derivation } = column;
    if (derivation.kind === 'door') {
      const { span: place, by } = doorPlace(dataset, derivation.from, column);
      return [{ span: place, message: `${column.name} at the door: ${doorText(derivation.rule)}, by ${by}` }];
    }
    // A table that nobody wrote stands where its source is declared, and is shown there.
    const isShown = hop !== source && source !== undefined && isSame(column.span, source.column.span);
    if (isShown || isSame(column.span, span)) return [];
    const label = dataset.kind === 'source' ? `: ${labelSource(dataset, column)}` : '';
    return [{ span: column.span, message: `${nameOfHop(hop)}${label}` }];
  });
}
