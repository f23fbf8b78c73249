import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { countOf, type Format, inOrder, printable, type Report } from './report.ts';

/** Longer lines are cut around the place that is meant. Columns. */
const maxColumns = 120;

type Paint = (style: keyof typeof styles, text: string) => string;
const styles = { error: '1;31', warning: '1;33', bold: '1', dim: '2', help: '1;36' } as const;

const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? `\x1b[${styles[style]}m${text}\x1b[0m` : text;

/** East Asian wide characters and emoji take two cells of a terminal, combining marks none. */
function cells(text: string): number {
  let count = 0;
  for (const character of text) {
    if (/\p{Mark}/u.test(character)) continue;
    count +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return count;
}

/** The part of a line that is shown, and where the span stands in it; both in UTF-16 units. */
function excerpt(line: string, start: number, end: number) {
  if (line.length <= maxColumns) return { text: line, start, end: Math.min(end, line.length) };
  const from = Math.max(0, Math.min(start - 30, line.length - maxColumns));
  const to = Math.min(line.length, from + maxColumns);
  const before = from > 0 ? '…' : '';
  const after = to < line.length ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${line.slice(from, to)}${after}`,
    start: start + shift,
    end: Math.min(end, to) + shift,
  };
}

function frame(
  span: Span,
  message: string,
  gutter: number,
  report: Report,
  paint: Paint,
  style: 'error' | 'warning' | 'dim',
): readonly string[] {
  const margin = ' '.repeat(gutter);
  const place = `${margin}${paint('dim', '┌─')} ${printable(span.file)}:${span.start.line}:${span.start.column}`;
  const line = report.textOf(span.file)?.split('\n')[span.start.line - 1];
  if (line === undefined)
    return message === '' ? [place] : [place, `${margin}${paint('dim', '=')} ${message}`];
  const start = span.start.column - 1;
  const end = span.end.line === span.start.line ? span.end.column - 1 : line.length;
  const shown = excerpt(
    printable(line.replace(/\r$/, '').replaceAll('\t', ' ')),
    start,
    Math.max(end, start + 1),
  );
  const indent = ' '.repeat(cells(shown.text.slice(0, shown.start)));
  const carets = '^'.repeat(Math.max(1, cells(shown.text.slice(shown.start, shown.end))));
  const label = message === '' ? carets : `${carets} ${message}`;
  return [
    place,
    `${paint('dim', `${String(span.start.line).padStart(gutter)}│`)} ${shown.text}`.trimEnd(),
    `${margin}${paint('dim', '│')} ${indent}${paint(style, label)}`,
  ];
}

function one(diagnostic: Diagnostic, report: Report, paint: Paint): string {
  const { severity } = diagnostic;
  const lines = [diagnostic.span, ...diagnostic.related.map((related) => related.span)];
  const gutter = Math.max(2, ...lines.map((span) => String(span.start.line).length));
  const margin = ' '.repeat(gutter);
  return [
    `${paint(severity, `${severity}[${diagnostic.code}]`)} ${paint('bold', printable(diagnostic.message))}`,
    ...frame(diagnostic.span, '', gutter, report, paint, severity),
    ...diagnostic.related.flatMap((related) =>
      frame(related.span, printable(related.message), gutter, report, paint, 'dim'),
    ),
    ...diagnostic.notes.map((note) => `${margin}${paint('dim', '=')} ${printable(note)}`),
    ...(diagnostic.help === null
      ? []
      : [
          `${margin}${paint('help', 'help:')} ${printable(diagnostic.help).replaceAll('\n', `\n${margin}      `)}`,
        ]),
  ].join('\n');
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** For people: each finding with the line that it is about, then one line that counts. */
export const pretty: Format = (report) => {
  const found = inOrder(report);
  if (found.length === 0) return '';
  const paint = painter(report.colour);
  const { errors, warnings } = countOf(found);
  const files = new Set(found.map((diagnostic) => diagnostic.span.file)).size;
  const counts = [
    ...(errors > 0 ? [paint('error', plural(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('warning', plural(warnings, 'warning'))] : []),
  ];
  const summary = `${counts.join(', ')} in ${plural(files, 'file')}`;
  return `${found.map((diagnostic) => one(diagnostic, report, paint)).join('\n\n')}\n\n${summary}\n`;
};
