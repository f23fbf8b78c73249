export type Cell = string | number | bigint | boolean | null;

export type TextColumn = {
  readonly title: string;
  /** Default: to the right where there are numbers. */
  readonly align?: 'left' | 'right';
  /** Colours a cell, when its place is known. */
  readonly paint?: (text: string) => string;
  /** Takes what the other columns leave of the line; longer texts are wrapped between words. */
  readonly isFlexible?: boolean;
};

const widthOf = (text: string) => [...text].length;

/** A value as people read it: thousands apart, nothing for null; control characters can't move the cursor. */
function cellText(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' && Number.isInteger(value)) return value.toLocaleString('en');
  return String(value).replace(/[\u0000-\u001f\u007f-\u009f]/g, '\u{fffd}');
}

/** What fits into so many characters, with an ellipsis where something is left out. */
export function clipped(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, Math.max(1, width - 1)).join('')}…`;
}

/** Lines of at most so many characters, broken between words, and inside of a word that is longer. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const close = () => {
    if (line.length > 0) lines.push(line.join(''));
    line = [];
  };
  for (const word of text.split(' ')) {
    const letters = [...word];
    if (line.length > 0 && line.length + 1 + letters.length > width) close();
    else if (line.length > 0) line.push(' ');
    while (letters.length > width) lines.push(letters.splice(0, width).join(''));
    line.push(...letters);
  }
  close();
  return lines.length === 0 ? [''] : lines;
}

/** A flexible column is never narrower than this many characters, whatever the line. */
const narrowest = 24;

/**
 * Columns apart by two spaces, under a rule; numbers stand to the right. Flexible columns share what the line, of
 * `width` characters, leaves them; without it nothing is wrapped.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly Cell[])[],
  width = Number.POSITIVE_INFINITY,
): string {
  const cells = rows.map((row) => columns.map((_, index) => cellText(row[index] ?? null)));
  const isRight = columns.map(({ align }, index) =>
    align === undefined
      ? rows.some((row) => typeof row[index] === 'number' || typeof row[index] === 'bigint')
      : align === 'right',
  );
  const natural = columns.map(({ title }, index) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[index] ?? '')), widthOf(title)),
  );
  const flexible = columns.filter(({ isFlexible }) => isFlexible).length;
  const rigid = natural.reduce((sum, size, index) => (columns[index]?.isFlexible ? sum : sum + size), 0);
  const share = Math.max(narrowest, Math.floor((width - rigid - 2 * (columns.length - 1)) / flexible));
  const widths = natural.map((size, index) => (columns[index]?.isFlexible ? Math.min(size, share) : size));
  const linesOf = (row: readonly string[]): readonly (readonly string[])[] => {
    const wraps = row.map((text, index) =>
      columns[index]?.isFlexible ? wrapped(text, widths[index] ?? narrowest) : [text],
    );
    const height = Math.max(1, ...wraps.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => wraps.map((lines) => lines[at] ?? ''));
  };
  const line = (texts: readonly string[], isHead: boolean) =>
    texts
      .map((text, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - widthOf(text));
        const painted = isHead ? text : (columns[index]?.paint?.(text) ?? text);
        return isRight[index] ? space + painted : painted + space;
      })
      .join('  ')
      .trimEnd();
  return [
    line(
      columns.map(({ title }) => title),
      true,
    ),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...cells.flatMap(linesOf).map((row) => line(row, false)),
    '',
  ].join('\n');
}

/** RFC 4180, with a header. */
export function csvText(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const field = (value: Cell) => {
    if (value === null) return '';
    const text = String(value);
    return /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [names, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** JSON that keeps 64-bit integers: outside the safe range they are strings. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(
    value,
    (_, item: unknown) => {
      if (typeof item !== 'bigint') return item;
      return item >= BigInt(Number.MIN_SAFE_INTEGER) && item <= BigInt(Number.MAX_SAFE_INTEGER)
        ? Number(item)
        : item.toString();
    },
    2,
  )}\n`;
}

export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
