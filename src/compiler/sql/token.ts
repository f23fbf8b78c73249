import type { Place } from './node.ts';
import { Refusal } from './refusal.ts';
import { signs } from './word.ts';

/**
 * `word`: an unquoted name or keyword, lower case in `text`. `quoted`: a name in double quotes. `string`: a text in
 * single quotes. `ref` and `source`: a template; `text` is its argument.
 */
export type TokenKind =
  | 'word'
  | 'quoted'
  | 'string'
  | 'integer'
  | 'decimal'
  | 'symbol'
  | 'ref'
  | 'source'
  | 'end';

export type Token = Place & { readonly kind: TokenKind; readonly text: string };

/** An expression or query longer than this is no longer something that a person reviews. */
const maxLength = 100_000;

/** Groups: 1 a word, 2 a number, 3 a symbol, 4 a template's kind, 5 or 6 its argument. */
const lexeme =
  /([a-zA-Z_][a-zA-Z0-9_]*)|([0-9]+(?:\.[0-9]+)?|\.[0-9]+)|(<>|!=|<=|>=|\|\||[-+*/%=<>(),.])|\{\{\s{0,20}(ref|source)\s{0,20}\(\s{0,20}(?:'([^'"{}]*)'|"([^'"{}]*)")\s{0,20}\)\s{0,20}\}\}/y;
const wordAt = /[a-zA-Z_][a-zA-Z0-9_]*/y;

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

/** The offset behind blanks and comments. */
function skipBlank(text: string, from: number): number {
  let index = from;
  for (;;) {
    const code = text.charCodeAt(index);
    if (code === 32 || code === 10 || code === 13 || code === 9) index++;
    else if (code === 45 && text.charCodeAt(index + 1) === 45) {
      const end = text.indexOf('\n', index);
      index = end === -1 ? text.length : end + 1;
    } else if (code === 47 && text.charCodeAt(index + 1) === 42) {
      const end = text.indexOf('*/', index + 2);
      if (end === -1)
        throw new Refusal('SQL001', { start: index, end: index + 2 }, 'this comment has no end');
      index = end + 2;
    } else return index;
  }
}

/** A text between quotes that are doubled inside it. */
function quoted(
  text: string,
  start: number,
  quote: string,
): { readonly value: string; readonly end: number } {
  let from = start + 1;
  for (;;) {
    const next = text.indexOf(quote, from);
    if (next === -1) {
      const what = quote === "'" ? 'text' : 'name';
      throw new Refusal(
        'SQL001',
        { start, end: start + 1 },
        `the ${what} that begins here has no closing quote`,
      );
    }
    if (text[next + 1] !== quote) {
      return { value: text.slice(start + 1, next).replaceAll(quote + quote, quote), end: next + 1 };
    }
    from = next + 2;
  }
}

/** What stands at an offset where nothing of the grammar begins. */
function refuseCharacter(text: string, start: number): never {
  const two = text.slice(start, start + 2);
  const place = (length: number): Place => ({ start, end: Math.min(start + length, text.length) });
  if (two === '::') {
    throw new Refusal('SQL002', place(2), '`::` is not portable', 'write cast(value as type)');
  }
  if (two === '{{' || two === '{%' || two === '{#') {
    throw new Refusal(
      'SQL002',
      place(2),
      'only two templates are known',
      "write {{ ref('table') }} or {{ source('connector.table') }}",
    );
  }
  const one = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (one === ';') {
    throw new Refusal('SQL002', place(1), 'a `;` has no place here', 'one expression or one SELECT, no more');
  }
  if (one === '[' || one === '{') {
    throw new Refusal(
      'SQL002',
      place(1),
      'arrays and structures are not portable',
      'use columns of plain types',
    );
  }
  const instead = signs.get(one) ?? null;
  throw new Refusal('SQL001', place(one.length), `\`${one}\` has no meaning here`, instead);
}

/** Refuses what is stuck to the end of a number, such as `1e3` or `12kg`. */
function refuseTail(text: string, start: number, end: number): void {
  const tail = match(wordAt, text, end)?.[0];
  if (tail === undefined) return;
  const place = { start, end: end + tail.length };
  if (/^e[0-9]*$/i.test(tail)) {
    throw new Refusal('SQL002', place, 'numbers with an exponent are not portable', 'write the number out');
  }
  throw new Refusal('SQL001', place, `\`${text.slice(start, place.end)}\` is neither a number nor a name`);
}

function quotedToken(text: string, start: number): Token {
  const kind = text[start] === "'" ? 'string' : 'quoted';
  const { value, end } = quoted(text, start, kind === 'string' ? "'" : '"');
  if (kind === 'quoted' && value === '')
    throw new Refusal('SQL001', { start, end }, 'a name cannot be empty');
  return { kind, text: value, start, end };
}

function lexemeToken(text: string, start: number): Token {
  const found = match(lexeme, text, start);
  if (!found) return refuseCharacter(text, start);
  const [all, word, number, symbol, template, single, double] = found;
  const end = start + all.length;
  if (word !== undefined) return { kind: 'word', text: word.toLowerCase(), start, end };
  if (symbol !== undefined) return { kind: 'symbol', text: symbol === '!=' ? '<>' : symbol, start, end };
  if (number !== undefined) {
    refuseTail(text, start, end);
    const digits = number.startsWith('.') ? `0${number}` : number;
    return { kind: digits.includes('.') ? 'decimal' : 'integer', text: digits, start, end };
  }
  return { kind: template === 'ref' ? 'ref' : 'source', text: single ?? double ?? '', start, end };
}

/** A text as tokens, the last of kind `end`. Throws a Refusal. */
export function tokenize(text: string): readonly Token[] {
  if (text.length > maxLength) {
    throw new Refusal('SQL001', { start: 0, end: 0 }, `the text is longer than ${maxLength} characters`);
  }
  const tokens: Token[] = [];
  let index = skipBlank(text, 0);
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const token = code === 39 || code === 34 ? quotedToken(text, index) : lexemeToken(text, index);
    tokens.push(token);
    index = skipBlank(text, token.end);
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return tokens;
}
