import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';

/** What a formatter prints: findings, and the text of the files that they point into. */
export type Report = {
  readonly diagnostics: readonly Diagnostic[];
  /** Text of a file of the workspace; undefined where it can't be read. */
  readonly textOf: (file: string) => string | undefined;
  /** ANSI colours: only for a terminal. */
  readonly colour: boolean;
};

export type Format = (report: Report) => string;

/** The order of a file's reader: by file and place. */
export const inOrder = (report: Report): readonly Diagnostic[] => sortDiagnostics(report.diagnostics);

export type Counts = { readonly errors: number; readonly warnings: number };

export function countOf(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/**
 * Characters that would move the cursor or change the terminal's state are shown, not sent: a spec may come from
 * someone else. Tabs and line ends stay.
 */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
