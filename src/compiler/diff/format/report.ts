import type { ChangeClass, Diff } from '../change.ts';
import type { Side } from '../side.ts';

/** What a formatter prints. */
export type DiffReport = {
  readonly diff: Diff;
  /** How the two states are called: `main (merge base 1a2b3c4)`, `the working tree`. */
  readonly names: { readonly base: string; readonly head: string };
  readonly sides: { readonly base: Side; readonly head: Side };
  /** Classes that fail the call; empty where nobody asked. */
  readonly failOn: readonly ChangeClass[];
  /** ANSI colours: only for a terminal. */
  readonly colour: boolean;
};

export type DiffFormat = (report: DiffReport) => string;

/** Classes that are there and that fail the call. */
export const failing = ({ diff, failOn }: Pick<DiffReport, 'diff' | 'failOn'>): readonly ChangeClass[] =>
  failOn.filter((name) => diff.changes.some((change) => change.class === name));

export const classWords: Readonly<Record<ChangeClass, { readonly title: string; readonly means: string }>> = {
  breaking: { title: 'Breaking', means: 'who reads the tables must follow' },
  'privacy-weakening': { title: 'Privacy-weakening', means: 'less is held back than before' },
  operational: { title: 'Operational', means: 'it runs otherwise' },
  additive: { title: 'Additive', means: 'nobody must follow' },
  cosmetic: { title: 'Cosmetic', means: 'nothing follows' },
};
