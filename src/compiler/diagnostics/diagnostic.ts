import { type Code, catalogue } from './catalogue.ts';
import type { Span } from './span.ts';

type Severity = 'error' | 'warning';

/** Text that comes in the place of a span; an empty span is a place between two characters. */
export type Edit = { readonly span: Span; readonly text: string };

/**
 * A change that mends a finding: edits that are made together and don't overlap. An editor offers all of them;
 * `check --fix` makes those that are `certain` alone: there is one meaning, and privacy doesn't hang on it.
 */
export type Fix = { readonly title: string; readonly edits: readonly Edit[]; readonly certain: boolean };

/** One finding: what is wrong, where, and what to do. */
export type Diagnostic = {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Other places that belong to it, in the order in which to read them. */
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** Facts behind the message: the law's paragraph, the path of a column. One line each, but for a table of rows. */
  readonly notes: readonly string[];
  readonly help: string | null;
  readonly fixes: readonly Fix[];
};

/** A diagnostic with the severity that the catalogue gives its code. */
export function diagnostic(
  code: Code,
  span: Span,
  message: string,
  more: Partial<Pick<Diagnostic, 'related' | 'notes' | 'help' | 'fixes'>> = {},
): Diagnostic {
  return {
    code,
    severity: catalogue[code].severity,
    message,
    span,
    related: more.related ?? [],
    notes: more.notes ?? [],
    help: more.help ?? null,
    fixes: more.fixes ?? [],
  };
}

/** A finding that a comment beside it silences, and why. */
export type Silenced = { readonly diagnostic: Diagnostic; readonly reason: string };

/** By file, place and code, so that output never depends on the order of checks. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.span.file, b.span.file) ||
      compare(a.span.start.offset, b.span.start.offset) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}
