import type { Diagnostic } from '../diagnostic.ts';
import { type Format, inOrder, inRepository, type Report } from './report.ts';

/** Escapes of workflow commands: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(diagnostic: Diagnostic, report: Report): string {
  const { span } = diagnostic;
  const properties = [
    `file=${property(inRepository(report, span.file))}`,
    `line=${span.start.line}`,
    `col=${span.start.column}`,
    // An end column is read only where the annotation stays on one line.
    ...(span.end.line > span.start.line
      ? [`endLine=${span.end.line}`]
      : [`endColumn=${Math.max(span.end.column, span.start.column)}`]),
    `title=${property(diagnostic.code)}`,
  ];
  const lines = [
    diagnostic.message,
    ...diagnostic.related.map(
      (related) =>
        `${inRepository(report, related.span.file)}:${related.span.start.line}: ${related.message}`,
    ),
    ...diagnostic.notes,
    ...(diagnostic.help === null ? [] : [`help: ${diagnostic.help}`]),
  ];
  return `::${diagnostic.severity} ${properties.join(',')}::${data(lines.join('\n'))}\n`;
}

/** Annotations of a pull request; errors first, because GitHub shows ten of a kind and step. */
export const github: Format = (report) => {
  const found = inOrder(report);
  const errors = found.filter((diagnostic) => diagnostic.severity === 'error');
  const warnings = found.filter((diagnostic) => diagnostic.severity !== 'error');
  return [...errors, ...warnings].map((one) => annotation(one, report)).join('');
};
