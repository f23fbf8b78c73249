import { type Document, isAlias, isScalar, visit } from 'yaml';

/** A comment with its `#`, and how it stands to what is around it. */
export type Comment = {
  readonly text: string;
  readonly offset: number;
  /** From 0. */
  readonly column: number;
  /** Nothing but blanks stands before it. */
  readonly alone: boolean;
  readonly blankBefore: boolean;
  /** The blanks between it and what it stands behind. */
  readonly gap: string;
};

type Range = readonly [start: number, end: number];

/** Where scalars stand: a `#` in them begins no comment. */
function scalarsOf(documents: readonly Document[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const document of documents) {
    visit(document, {
      Node: (_, node) => {
        const { range } = node;
        if ((isScalar(node) || isAlias(node)) && range) ranges.push([range[0], range[1]]);
      },
    });
  }
  return ranges.sort((a, b) => a[0] - b[0]);
}

/** Whether the line before the one at an offset is blank. */
export function isBehindBlank(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (text.slice(lineStart, offset).replace(/^[\s-]*/, '') !== '' || lineStart < 2) return false;
  const before = text.lastIndexOf('\n', lineStart - 2) + 1;
  return text.slice(before, lineStart).trim() === '';
}

/** Text outside of scalars: where comments, dividers and directives are. */
export function gapsOf(text: string, documents: readonly Document[]): readonly Range[] {
  const gaps: Range[] = [];
  let from = 0;
  for (const [start, end] of scalarsOf(documents)) {
    if (start > from) gaps.push([from, start]);
    from = Math.max(from, end);
  }
  gaps.push([from, text.length]);
  return gaps;
}

/** What a pattern finds, where it begins outside of scalars. One pass over the text, however many gaps there are. */
function matchesIn(text: string, gaps: readonly Range[], pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let index = 0;
  let gap = gaps[index];
  for (const match of text.matchAll(pattern)) {
    while (gap && gap[1] <= match.index) gap = gaps[++index];
    if (gap && gap[0] <= match.index) found.push(match);
  }
  return found;
}

export function commentsIn(text: string, gaps: readonly Range[]): readonly Comment[] {
  const found: Comment[] = [];
  let end = 0;
  for (const { index: offset } of matchesIn(text, gaps, /(?<=^|[ \t])#/gm)) {
    // A `#` in a comment begins none.
    if (offset < end) continue;
    const lineEnd = text.indexOf('\n', offset);
    end = lineEnd === -1 ? text.length : lineEnd;
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    const before = text.slice(lineStart, offset);
    found.push({
      text: text.slice(offset, end).trimEnd(),
      offset,
      column: offset - lineStart,
      alone: before.trim() === '',
      blankBefore: isBehindBlank(text, offset),
      gap: /[ \t]*$/.exec(before)?.[0].replaceAll('\t', ' ') || ' ',
    });
  }
  return found;
}

/** Offsets of the lines `---`. */
export function dividersIn(text: string, gaps: readonly Range[]): readonly number[] {
  return matchesIn(text, gaps, /^---(?=\s|$)/gm).map(({ index }) => index);
}
