import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { printable, type Report } from './report.ts';

/** How parts of a frame are coloured. */
export type Paint = (style: 'error' | 'warning' | 'bold' | 'dim' | 'help', text: string) => string;

/** Cells of a line beside its number. */
type Room = { readonly gutter: number; readonly columns: number };

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
function excerpt(line: string, start: number, end: number, columns: number) {
  if (cells(line) <= columns) return { text: line, start, end: Math.min(end, line.length) };
  // A line of wide characters holds fewer of them; both ellipses need a cell.
  const units = Math.floor((columns * line.length) / cells(line)) - 2;
  const lead = Math.min(30, Math.floor(units / 3));
  const from = Math.max(0, Math.min(start - lead, line.length - units));
  const to = Math.min(line.length, from + units);
  const before = from > 0 ? '…' : '';
  const after = to < line.length ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${line.slice(from, to)}${after}`,
    start: start + shift,
    end: Math.min(end, to) + shift,
  };
}

/** A place with its line, and carets under what is meant. */
function frame(
  span: Span,
  message: string,
  room: Room,
  report: Report,
  paint: Paint,
  style: 'error' | 'warning' | 'dim',
): readonly string[] {
  const { gutter } = room;
  const margin = ' '.repeat(gutter);
  const place = `${margin}${paint('dim', '┌─')} ${printable(span.file)}:${span.start.line}:${span.start.column}`;
  const line = report.textOf(span.file)?.split('\n')[span.start.line - 1];
  if (line === undefined)
    return message === '' ? [place] : [place, `${margin}${paint('dim', '=')} ${message}`];
  const start = span.start.column - 1;
  const isOneLine = span.end.line === span.start.line;
  const end = isOneLine ? span.end.column - 1 : line.length;
  const shown = excerpt(
    printable(line.replace(/\r$/, '').replaceAll('\t', ' ')),
    start,
    Math.max(end, start + 1),
    room.columns,
  );
  const indent = ' '.repeat(cells(shown.text.slice(0, shown.start)));
  const carets = '^'.repeat(Math.max(1, cells(shown.text.slice(shown.start, shown.end))));
  const label = [carets, ...(isOneLine ? [] : [`… to line ${span.end.line}`]), message]
    .filter((part) => part !== '')
    .join(' ');
  return [
    place,
    `${paint('dim', `${String(span.start.line).padStart(gutter)}│`)} ${shown.text}`.trimEnd(),
    `${margin}${paint('dim', '│')} ${indent}${paint(style, label)}`,
  ];
}

/** The place of a finding and those that belong to it, and the width of the line numbers. */
export function framesOf(
  diagnostic: Diagnostic,
  report: Report,
  paint: Paint,
): { readonly lines: readonly string[]; readonly margin: string } {
  const spans = [diagnostic.span, ...diagnostic.related.map((related) => related.span)];
  const gutter = Math.max(2, ...spans.map((span) => String(span.start.line).length));
  const columns = Math.max(40, Math.min(120, (report.width ?? 120) - gutter - 2));
  const room = { gutter, columns };
  const lines = [
    ...frame(diagnostic.span, '', room, report, paint, diagnostic.severity),
    ...diagnostic.related.flatMap((related) =>
      frame(related.span, printable(related.message), room, report, paint, 'dim'),
    ),
  ];
  return { lines, margin: ' '.repeat(gutter) };
}
