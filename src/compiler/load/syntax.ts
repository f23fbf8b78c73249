import {
  type Alias,
  isCollection,
  isScalar,
  visit,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml';
import { type Diagnostic, diagnostic, meant, type Span } from '../diagnostics/index.ts';

/** From an offset to one behind it, in the text of the file. */
type Place = readonly [start: number, end: number];
type Fault = { readonly place: Place; readonly message: string; readonly help: string };

const lookAround = 'look at quotes, brackets and indentation here and in the lines before';

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
};

/** The last quote or bracket before the offset that nothing closes: where the parser notices, it is often far. */
function openedBefore(
  yaml: YamlDocument.Parsed,
  text: string,
  offset: number,
  closers: string,
): number | null {
  let opened: number | null = null;
  visit(yaml, {
    Node: (_, node) => {
      const isOpener = isCollection(node)
        ? node.flow === true
        : isScalar(node) && (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE');
      if (!isOpener || !node.range) return;
      const [start, end] = node.range;
      const isClosed = end > start + 1 && closers.includes(text[end - 1] ?? '');
      if (start < offset && (!isClosed || end >= offset)) opened = start;
    },
  });
  return opened;
}

/** `key` in a line of its own, which a colon should follow. */
const withoutColon = (text: string, start: number): Fault => ({
  place: [start, lineEnd(text, start)],
  message: 'this line is no `key: value`',
  help: 'write a colon and a blank behind the key',
});

/** `title: Claims: all`: a text with a colon, which begins at the offset. */
function secondColon(text: string, start: number): Fault {
  const colon = start + Math.max(0, text.slice(start).search(/:(\s|$)/));
  return {
    place: [colon, colon + 1],
    message: 'a second colon in one line',
    help: 'put a text that holds `: ` in quotes',
  };
}

function nestedMapping(text: string, start: number): Fault {
  const colon = start + Math.max(0, text.slice(start).search(/:(\s|$)/));
  const lineStart = text.lastIndexOf('\n', colon) + 1;
  if (lineStart <= start) return secondColon(text, start);
  const key = lineStart + text.slice(lineStart).search(/\S/);
  return {
    place: [key, colon],
    message: `\`${text.slice(key, colon)}\` is indented deeper than the key before it`,
    help: 'the keys of one mapping begin in one column',
  };
}

/** Blanks at the beginning of the line that holds the offset. */
function blanks(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, lineEnd(text, start)).search(/[^ ]|$/);
}

function unevenIndent(text: string, offset: number): Fault {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const own = blanks(text, start);
  const before = start === 0 ? own : blanks(text, start - 1);
  const isEntry = (lineStart: number) => /^ *- /.test(text.slice(lineStart, lineEnd(text, lineStart)));
  if (own === before && isEntry(start) !== isEntry(text.lastIndexOf('\n', start - 2) + 1)) {
    return {
      place: [start + own, lineEnd(text, start)],
      message: 'a list and a mapping stand in one column',
      help: 'begin each line with `- `, or none of them',
    };
  }
  return {
    place: [start + own, lineEnd(text, start)],
    message: `this line begins with ${own} blanks, and the lines that it belongs to do not`,
    help: `the keys of one mapping begin in one column; the line before begins with ${before} blanks`,
  };
}

/** Where a value that begins with `*`, unquoted, stands in the line before the offset; null where none does. */
function starBefore(text: string, offset: number): number | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = /(?:[:-] +|[[{,] *)\*/.exec(text.slice(start, offset + 1));
  return found ? start + found.index + found[0].length - 1 : null;
}

const badStart = (text: string, start: number): Fault => ({
  place: [start, start + 1],
  message: `a text can't begin with \`${text[start]}\` here`,
  help: 'put it in quotes',
});

function withoutComma(text: string, start: number): Fault {
  const place = start + Math.max(0, text.slice(start).search(/\S/));
  return {
    place: [place, place + 1],
    message: 'a comma is missing before this',
    help: 'entries between brackets are separated by commas',
  };
}

/** What the parser says, at the place where the steward can mend it and in words for it. */
function faultOf(error: YAMLError, yaml: YamlDocument.Parsed, text: string): Fault {
  const [start, end] = error.pos;
  const said = error.message.split('\n')[0] ?? '';
  const place = [start, Math.max(end, start + 1)] as const;
  // What the parser says when its own stack is full.
  if (said.includes('call stack')) {
    return { place, message: 'the document is nested too deeply', help: 'no spec needs that many levels' };
  }
  const other: Fault = {
    place,
    message: said.charAt(0).toLowerCase() + said.slice(1),
    help: lookAround,
  };
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { place: [start, start + 1], message: 'a tab indents this line', help: 'indent with blanks' };
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutColon(text, start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return said.startsWith('Nested') ? nestedMapping(text, start) : other;
    case 'BAD_INDENT': {
      if (said.startsWith('All ')) return unevenIndent(text, start);
      const opened = said.startsWith('Flow ') ? openedBefore(yaml, text, start, '}]') : null;
      if (opened === null) return other;
      const opener = text[opened] ?? '';
      return {
        place: [opened, opened + 1],
        message: `\`${opener}\` is opened here and never closed`,
        help: `write the \`${opener === '{' ? '}' : ']'}\` that is missing; a comment begins with a blank and \`#\``,
      };
    }
    case 'MISSING_CHAR': {
      if (said.includes('quote')) {
        const opened = openedBefore(yaml, text, start, '"\'') ?? start;
        return {
          place: [opened, opened + 1],
          message: 'this quote is opened and never closed',
          help: 'close it at the end of the text',
        };
      }
      if (said.startsWith('Implicit map keys')) return withoutColon(text, start);
      return said.includes('between flow') ? withoutComma(text, start) : other;
    }
    case 'BLOCK_IN_FLOW': {
      // `{a: 1 b: 2}`: the value of `a` runs on to the next colon. Or `{a: b: c}`: the colon belongs to the value.
      const value = text.slice(start).split(/:(\s|$)/)[0] ?? '';
      if (value.includes(' ')) {
        return {
          ...withoutComma(text, start + value.trimEnd().lastIndexOf(' ')),
          help: 'entries between brackets are separated by commas; a text that holds `: ` needs quotes',
        };
      }
      const isInLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '';
      return isInLine && value !== '' && !value.includes('\n') ? secondColon(text, start) : other;
    }
    case 'BAD_ALIAS':
      return said.includes('empty') ? badStart(text, start) : other;
    case 'BAD_SCALAR_START':
      return badStart(text, start);
    case 'BAD_DQ_ESCAPE':
      return {
        ...other,
        message: 'this escape is none of those that double quotes know',
        help: 'use single quotes, in which a backslash stands for itself',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        ...other,
        message: `there is no tag \`${text.slice(start, end)}\``,
        help: 'put a text that begins with `!` in quotes',
      };
    case 'UNEXPECTED_TOKEN': {
      // `*/5 * * * *`: an alias, and what can't stand behind one.
      const star = said.endsWith('at node end') ? starBefore(text, start) : null;
      if (star !== null) return badStart(text, star);
      const symbol = text[start] ?? '';
      if (symbol === ',') {
        return { ...other, message: 'nothing stands before this comma', help: 'take it out' };
      }
      if (symbol !== '' && '}]'.includes(symbol)) {
        return { ...other, message: `one \`${symbol}\` is too many`, help: 'take it out' };
      }
      if (said.startsWith('Unexpected block-seq-ind')) {
        return { ...other, message: 'a list begins behind its key', help: 'begin a line for each `-`' };
      }
      if (said === 'Unexpected scalar token') return withoutComma(text, start);
      if (said === 'Unexpected scalar at node end') {
        return {
          ...other,
          message: 'something stands behind the end of a value',
          help: 'put the whole value in quotes; inside single quotes a quote is written twice',
        };
      }
      return other;
    }
    default:
      return other;
  }
}

/** The whole key that begins at the offset. */
function keyEnd(text: string, start: number): number {
  const length = text.slice(start).search(/\s*:(\s|$)/);
  return length === -1 ? start + 1 : start + length;
}

/** Marks of a merge that Git leaves to people, and blanks that YAML doesn't take for such, at the beginning of a line. */
const conflictMark = /^(?:(?:<{7}|\|{7}|>{7}) .*|={7})$/gm;
const oddBlank = /^ *([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])/gm;

/** What is behind a fault of syntax although nobody sees it there; `start` and `end` are those of the document. */
function causeOf({ place }: Fault, text: string, start: number, end: number): Fault | null {
  for (const { index, 0: mark } of text.matchAll(conflictMark)) {
    if (index < start || index > Math.max(end, place[1])) continue;
    return {
      place: [index, index + mark.length],
      message: 'two versions of these lines were merged, and nobody has decided between them',
      help: 'keep what is right, and take the lines with `<<<<<<<`, `=======` and `>>>>>>>` out',
    };
  }
  const odd = [...text.matchAll(oddBlank)].filter(
    ({ index }) => index >= start && index <= lineEnd(text, place[0]),
  );
  const last = odd.at(-1);
  if (!last) return null;
  const at = last.index + last[0].length - 1;
  const code = (last[1] ?? '').charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    place: [at, at + 1],
    message: `this line is indented with a character that only looks like a blank, U+${code}`,
    help: 'write blanks in its place; it comes along when text is copied from a web page or a document',
  };
}

/** What is wrong with the YAML itself. */
export function syntaxDiagnostics(
  yaml: YamlDocument.Parsed,
  text: string,
  span: (start: number, end: number) => Span,
): readonly Diagnostic[] {
  const isDuplicate = (error: YAMLError) => error.code === 'DUPLICATE_KEY';
  // Behind the first fault of syntax the rest is guesswork.
  const [error] = [...yaml.errors, ...yaml.warnings].filter((one) => !isDuplicate(one));
  const twice = yaml.errors.filter((one) => isDuplicate(one) && (!error || one.pos[0] < error.pos[0]));
  const keyOf = ({ pos: [start] }: YAMLError) => text.slice(start, keyEnd(text, start));
  const second = twice.find((one) => keyOf(one) === 'apiVersion');
  const found: Diagnostic[] = [];
  for (const one of second && twice.some((other) => keyOf(other) === 'kind') ? [second] : twice) {
    const [start] = one.pos;
    found.push(
      one === second
        ? diagnostic(
            'SYN002',
            span(start, keyEnd(text, start)),
            'a second document begins inside the first',
            {
              help: 'write a line `---` between them',
            },
          )
        : diagnostic('SYN002', span(start, keyEnd(text, start)), 'this key stands twice in one mapping', {
            help: 'keep one of the two; the language never guesses which is meant',
          }),
    );
  }
  if (!error) return found;
  const fault = faultOf(error, yaml, text);
  const [start, , end] = yaml.range;
  const { place, message, help } = causeOf(fault, text, start, end) ?? fault;
  return [...found, diagnostic('SYN001', span(...place), message, { help })];
}

/** The first alias whose anchor isn't there, with the anchors that are. */
export function unresolvedAlias(
  yaml: YamlDocument.Parsed,
  span: (start: number, end: number) => Span,
): Diagnostic | null {
  const anchors: string[] = [];
  let unresolved: Alias | null = null;
  visit(yaml, {
    Alias: (_, alias) => {
      if (anchors.includes(alias.source)) return;
      unresolved = alias;
      return visit.BREAK;
    },
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.push(anchor);
    },
  });
  if (unresolved === null) return null;
  const { source, range } = unresolved as Alias;
  const [start, end] = range ?? [0, 0];
  // The star stays: what is behind it names the anchor.
  const name = span(start + 1, end);
  return diagnostic(
    'SYN001',
    span(start, end),
    `there is no anchor \`&${source}\` before this alias`,
    meant(source, anchors, name, 'a text that begins with `*` needs quotes', true),
  );
}
