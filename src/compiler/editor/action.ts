import type { Diagnostic, Edit } from '../diagnostics/index.ts';
import { suppressible } from '../rules/index.ts';
import type { Texts } from './knowledge.ts';

/** A change that an editor offers for a finding. */
export type Action = {
  readonly title: string;
  readonly diagnostic: Diagnostic;
  readonly edits: readonly Edit[];
  /** The one that a person most probably wants. */
  readonly preferred: boolean;
};

/** The comment that silences a finding, on the line above; the reason is the person's. */
function suppression(diagnostic: Diagnostic, texts: Texts): readonly Action[] {
  const { code, span } = diagnostic;
  const text = texts.text(span.file);
  if (text === null || !suppressible(code)) return [];
  const sign = span.file.endsWith('.sql') ? '--' : '#';
  const offset = span.start.offset - (span.start.column - 1);
  const indent = /^[ \t]*/.exec(text.slice(offset))?.[0] ?? '';
  const start = { offset, line: span.start.line, column: 1 };
  return [
    {
      title: `Silence ${code} here; write why behind it`,
      diagnostic,
      edits: [
        { span: { file: span.file, start, end: start }, text: `${indent}${sign} lakespec-ignore ${code} \n` },
      ],
      preferred: false,
    },
  ];
}

/** What can be done about findings: the fixes that they bring, then silence where the language allows it. */
export function actions(diagnostics: readonly Diagnostic[], texts: Texts): readonly Action[] {
  return diagnostics.flatMap((diagnostic) => [
    ...diagnostic.fixes.map((fix) => ({
      title: fix.title,
      diagnostic,
      edits: fix.edits,
      preferred: fix.certain,
    })),
    ...suppression(diagnostic, texts),
  ]);
}
