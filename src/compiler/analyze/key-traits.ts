import type { GraphColumn } from '../graph/graph.ts';
import { framesOf } from './frame.ts';
import { union } from './label.ts';

/** What a key that is made of columns has from them: hashing lowers no label, and keys compare as their columns do. */
export function keyTraits(
  columns: readonly GraphColumn[],
): Pick<GraphColumn, 'label' | 'bearsAge' | 'frames'> {
  const frames = [...new Set(columns.flatMap(framesOf))].sort();
  return {
    label: union(columns.map(({ label }) => label)),
    ...(columns.some(({ bearsAge }) => bearsAge) ? { bearsAge: true } : {}),
    ...(frames.length > 0 ? { frames } : {}),
  };
}
