import type { Code } from '../catalogue.ts';
import { type Diagnostic, type Silenced, sortDiagnostics } from '../diagnostic.ts';

/** What a formatter prints: findings, and the text of the files that they point into. */
export type Report = {
  readonly diagnostics: readonly Diagnostic[];
  /** Text of a file of the workspace; undefined where it can't be read. */
  readonly textOf: (file: string) => string | undefined;
  /** What comments silence; only a format that can show it as such does. */
  readonly silenced?: readonly Silenced[];
  /** ANSI colours: only for a terminal. */
  readonly colour: boolean;
  /** Every file that was looked at, with findings or without; default: those with findings. */
  readonly files?: readonly string[];
  /** Columns of the terminal; default: 120. */
  readonly width?: number;
  /** How long it took; shown to people. */
  readonly durationMs?: number;
  readonly lakespecVersion?: string;
  /** From the repository to the workspace, where that isn't its root: `data/lake`. */
  readonly folder?: string;
  /** The help page of a code, as Markdown. */
  readonly pageOf?: (code: Code) => string | undefined;
};

export type Format = (report: Report) => string;

/** The order of a file's reader: by file and place. */
export const inOrder = (report: Report): readonly Diagnostic[] => sortDiagnostics(report.diagnostics);

type Counts = { readonly errors: number; readonly warnings: number };

export function countOf(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** `1 error`, `2,000 errors`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** `2 errors, 1 warning`, of what there is. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = countOf(diagnostics);
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
}

/** The path of a file from the root of the repository, as services that show findings know it. */
export const inRepository = ({ folder }: Report, file: string): string =>
  folder === undefined || folder === '' ? file : `${folder}/${file}`;

/** Findings by file, in order. */
export function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  return Map.groupBy(diagnostics, ({ span }) => span.file);
}

/** How many findings `check --fix` would mend. */
export const certainCount = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ fixes }) => fixes.some(({ certain }) => certain)).length;

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
