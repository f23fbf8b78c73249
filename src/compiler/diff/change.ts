import type { Span } from '../diagnostics/index.ts';

/** What a change means for others, in the order in which a reviewer reads; a change has one class. */
export const changeClasses = [
  'breaking',
  'privacy-weakening',
  'operational',
  'additive',
  'cosmetic',
] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** One thing that changed: a column, a table, a field of a document. */
export type ChangedItem = {
  readonly name: string;
  /** What it was and is, in words; null where it wasn't there, or isn't any more. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where it stands on either side. */
  readonly base: Span | null;
  readonly head: Span | null;
};

/** What follows from a change, one sentence each. */
export type Consequence = {
  readonly kind: 'columns' | 'products' | 'deliveries' | 'table' | 'history' | 'run' | 'privacy';
  readonly text: string;
  /** All that the sentence is about, where it may leave some out. */
  readonly names?: readonly string[];
};

export type Change = {
  readonly class: ChangeClass;
  /** Stable: `column-removed`, `dates.method`. */
  readonly kind: string;
  /** The table (`claims_gold.fct_claim`) or the document (`DeidPolicy research-imaging`). */
  readonly subject: string;
  /** The product that it belongs to; null for documents that products share. */
  readonly product: string | null;
  readonly title: string;
  /** At least one. */
  readonly items: readonly ChangedItem[];
  readonly consequences: readonly Consequence[];
  /** What to do about it. */
  readonly help: string | null;
};

/** What the next run does with a table. */
export type TableEffect = {
  /** `namespace.table`. */
  readonly table: string;
  readonly product: string;
  readonly effect: 'created' | 'rebuilt' | 'evolved' | 'recomputed' | 'refused' | 'left';
  readonly detail: string;
  /** Rows of its current snapshot; null where no lake is at hand or it has no such table. */
  readonly rows: number | null;
};

export type Diff = {
  /** By class, then subject. */
  readonly changes: readonly Change[];
  /** By product and layer. */
  readonly tables: readonly TableEffect[];
};

/** A sentence over names: the first few, and how many more. */
export function naming(
  kind: Consequence['kind'],
  sentence: (names: string) => string,
  names: readonly string[],
): readonly Consequence[] {
  if (names.length === 0) return [];
  const shown = names.length <= 5 ? names : names.slice(0, 4);
  const more = names.length - shown.length;
  return [{ kind, text: sentence(shown.join(', ') + (more > 0 ? ` and ${more} more` : '')), names }];
}

export function countByClass(diff: Diff): Readonly<Record<ChangeClass, number>> {
  const counts = Object.fromEntries(changeClasses.map((name) => [name, 0])) as Record<ChangeClass, number>;
  for (const change of diff.changes) counts[change.class] += 1;
  return counts;
}
