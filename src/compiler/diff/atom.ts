import type { Span } from '../diagnostics/index.ts';
import type { Dataset } from '../graph/graph.ts';
import type { ChangeClass, Consequence } from './change.ts';

/** One change of one column or table, before what follows from another is folded into it. */
export type Atom = {
  readonly class: ChangeClass;
  readonly kind: string;
  readonly dataset: Dataset;
  /** Null for the table as a whole. */
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly base: Span | null;
  readonly head: Span | null;
  /** Behind the name of the one, and of several: `is removed`, `are removed`. */
  readonly says: readonly [one: string, many: string];
  readonly consequences: readonly Consequence[];
  readonly help: string | null;
  /** A steward wrote this very thing: it follows from nothing else. */
  readonly isOwn?: true;
};
