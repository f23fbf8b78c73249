/** A place in a file: `offset` in UTF-16 code units from 0, line and column from 1. */
export type Position = { readonly offset: number; readonly line: number; readonly column: number };

/** `file` is relative to the workspace, with `/`; `end` is the position behind the last character. */
export type Span = { readonly file: string; readonly start: Position; readonly end: Position };

/** Maps offsets within one scalar (an expression) or file to spans; made by whoever read the text. */
export type Locate = (start: number, end: number) => Span;

/** The start of each line of a text, as offsets. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}

function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { offset, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** Locates offsets in the text of a whole file. */
export function locateIn(file: string, text: string): Locate {
  const starts = lineStarts(text);
  return (start, end) => ({ file, start: positionAt(starts, start), end: positionAt(starts, end) });
}
