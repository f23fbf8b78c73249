/**
 * What a YAML text says and where, whatever state the text is in. The loader's parser judges a text; this one is for
 * the moments between two keystrokes: it never refuses, it takes indentation at its word, and it reads a product in a
 * fraction of a millisecond, so that an editor can ask again after every character.
 */
export type OutlineScalar = {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** The value, escapes and folds undone. */
  readonly text: string;
  /** Offset of each character of the value; null where they stand one behind the other from `inner`. */
  readonly places: readonly number[] | null;
  readonly inner: number;
};

export type OutlineEntry = {
  readonly key: OutlineScalar;
  /** Offset of the colon; null where it isn't written yet. */
  readonly colon: number | null;
  readonly value: OutlineNode | null;
};

export type OutlineMap = {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
  /** From 0. */
  readonly column: number;
  readonly entries: readonly OutlineEntry[];
};

type OutlineItem = { readonly start: number; readonly node: OutlineNode | null };

export type OutlineSeq = {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly items: readonly OutlineItem[];
};

export type OutlineNode = OutlineScalar | OutlineMap | OutlineSeq;

/** One document of a file; `start` is behind its `---`. */
export type OutlineDocument = {
  readonly start: number;
  readonly end: number;
  readonly root: OutlineNode | null;
};

/** Deeper nesting is no spec: what lies below is left out. */
const maxDepth = 100;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';
const endsWord = (character: string | undefined): boolean =>
  character === undefined || isBlank(character) || isBreak(character);

class Reader {
  readonly #text: string;
  readonly #end: number;
  #at: number;
  #depth = 0;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
  }

  root(): OutlineNode | null {
    const node = this.#block(0);
    return node;
  }

  #char(at = this.#at): string | undefined {
    return at < this.#end ? this.#text[at] : undefined;
  }

  #lineStart(at: number): number {
    return this.#text.lastIndexOf('\n', at - 1) + 1;
  }

  #column(at: number): number {
    return at - this.#lineStart(at);
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end === -1 || end > this.#end ? this.#end : end;
  }

  /** Moves to the next character that is no blank, line break or comment. */
  #skip(): number {
    for (;;) {
      const character = this.#char();
      if (isBlank(character) || isBreak(character)) this.#at++;
      else if (character === '#') this.#at = this.#lineEnd(this.#at);
      else return this.#at;
    }
  }

  #skipBlanks(): void {
    while (isBlank(this.#char())) this.#at++;
  }

  #skipLine(): void {
    this.#at = Math.min(this.#end, this.#lineEnd(this.#at) + 1);
  }

  /** Whether nothing but a comment stands between here and the end of the line. */
  #atLineEnd(): boolean {
    const character = this.#char();
    return character === undefined || isBreak(character) || character === '#';
  }

  /** Anchors and tags before a value. */
  #skipProperties(): void {
    while (this.#char() === '&' || this.#char() === '!') {
      while (!endsWord(this.#char())) this.#at++;
      this.#skipBlanks();
    }
  }

  #isDash(at: number): boolean {
    return this.#char(at) === '-' && endsWord(this.#char(at + 1));
  }

  /** The offset of the colon behind the key that begins here; null where no key does. */
  #colonBehindKey(at: number): number | null {
    const first = this.#char(at);
    if (first === undefined || '{}[],#|>%@`'.includes(first)) return null;
    const lineEnd = this.#lineEnd(at);
    let index = at;
    if (first === '"' || first === "'") {
      for (index = at + 1; index < lineEnd; index++) {
        const character = this.#text[index];
        if (character === '\\' && first === '"') index++;
        else if (character === first && this.#char(index + 1) === first && first === "'") index++;
        else if (character === first) break;
      }
      if (index >= lineEnd) return null;
      index++;
      while (isBlank(this.#char(index))) index++;
      return this.#char(index) === ':' && endsWord(this.#char(index + 1)) ? index : null;
    }
    for (; index < lineEnd; index++) {
      const character = this.#text[index];
      if (character === ':' && endsWord(this.#char(index + 1))) return index;
      if (character === '#' && isBlank(this.#text[index - 1])) return null;
    }
    return null;
  }

  #block(minColumn: number): OutlineNode | null {
    const start = this.#skip();
    if (start >= this.#end || this.#column(start) < minColumn || this.#depth >= maxDepth) return null;
    this.#depth++;
    try {
      if (this.#char() === '&' || this.#char() === '!') {
        this.#skipProperties();
        if (this.#atLineEnd()) return this.#block(minColumn);
      }
      return this.#node(this.#column(start), minColumn - 1);
    } finally {
      this.#depth--;
    }
  }

  /** The node that begins here; a scalar goes on in lines that stand further right than `outer`. */
  #node(column: number, outer: number): OutlineNode {
    if (this.#isDash(this.#at)) return this.#seq(column);
    if (this.#colonBehindKey(this.#at) !== null) return this.#map(column);
    return this.#inline(outer);
  }

  #map(column: number): OutlineMap {
    const start = this.#at;
    const entries: OutlineEntry[] = [];
    const setValue = (value: OutlineNode | null) => {
      const last = entries.pop();
      if (last) entries.push({ ...last, value });
    };
    let end = start;
    for (;;) {
      const at = this.#skip();
      if (at >= this.#end || this.#column(at) < column) break;
      const last = entries.at(-1);
      const isNested = this.#column(at) > column || (this.#isDash(at) && this.#column(at) === column);
      if (isNested) {
        if (last && last.value === null && this.#depth < maxDepth) {
          setValue(this.#isDash(at) ? this.#nested(this.#column(at)) : this.#block(column + 1));
        } else this.#skipLine();
        end = Math.max(end, this.#at);
        continue;
      }
      entries.push(this.#entry(column));
      end = Math.max(end, this.#at);
    }
    return { kind: 'map', flow: false, start, end, column, entries };
  }

  #nested(column: number): OutlineNode | null {
    if (this.#depth >= maxDepth) return null;
    this.#depth++;
    const node = this.#seq(column);
    this.#depth--;
    return node;
  }

  #entry(column: number): OutlineEntry {
    const at = this.#at;
    const colon = this.#colonBehindKey(at);
    if (colon === null) {
      const key = this.#plainTo(at, this.#plainEnd(at));
      this.#at = this.#lineEnd(at);
      return { key, colon: null, value: null };
    }
    const first = this.#char(at);
    const key =
      first === '"' || first === "'" ? this.#quoted(column) : this.#plainTo(at, this.#trimmed(at, colon));
    this.#at = colon + 1;
    this.#skipBlanks();
    this.#skipProperties();
    if (!this.#atLineEnd()) return { key, colon, value: this.#inline(column) };
    const behind = this.#at;
    const next = this.#skip();
    const nextColumn = next < this.#end ? this.#column(next) : -1;
    if (nextColumn > column) return { key, colon, value: this.#block(column + 1) };
    if (nextColumn === column && this.#isDash(next)) return { key, colon, value: this.#nested(column) };
    this.#at = behind;
    return { key, colon, value: null };
  }

  #seq(column: number): OutlineSeq {
    const start = this.#at;
    const items: OutlineItem[] = [];
    let end = start;
    for (;;) {
      const at = this.#skip();
      if (at >= this.#end || this.#column(at) < column) break;
      if (this.#column(at) > column) {
        this.#skipLine();
        continue;
      }
      if (!this.#isDash(at)) break;
      this.#at++;
      this.#skipBlanks();
      this.#skipProperties();
      const itemAt = this.#at;
      let node: OutlineNode | null = null;
      if (this.#atLineEnd()) {
        const next = this.#skip();
        if (next < this.#end && this.#column(next) > column) node = this.#block(column + 1);
      } else if (this.#depth < maxDepth) {
        this.#depth++;
        node = this.#node(this.#column(itemAt), column);
        this.#depth--;
      } else this.#skipLine();
      items.push({ start: at, node });
      end = Math.max(end, node?.end ?? itemAt);
    }
    return { kind: 'seq', flow: false, start, end, column, items };
  }

  #inline(outer: number): OutlineNode {
    const first = this.#char();
    if (first === '{' || first === '[') return this.#flow(outer);
    if (first === '"' || first === "'") return this.#quoted(outer);
    if (first === '|' || first === '>') return this.#blockScalar(outer);
    return this.#plain(outer);
  }

  /** Where a plain text on this line ends: before a comment and trailing blanks. */
  #plainEnd(at: number): number {
    const lineEnd = this.#lineEnd(at);
    let end = lineEnd;
    for (let index = this.#text.indexOf('#', at); index !== -1 && index < lineEnd; ) {
      if (isBlank(this.#text[index - 1])) {
        end = index;
        break;
      }
      index = this.#text.indexOf('#', index + 1);
    }
    return this.#trimmed(at, end);
  }

  #trimmed(start: number, end: number): number {
    let last = end;
    while (last > start && (isBlank(this.#text[last - 1]) || isBreak(this.#text[last - 1]))) last--;
    return last;
  }

  #plainTo(start: number, end: number): OutlineScalar {
    return {
      kind: 'scalar',
      style: 'plain',
      start,
      end,
      text: this.#text.slice(start, end),
      places: null,
      inner: start,
    };
  }

  #plain(outer: number): OutlineScalar {
    const start = this.#at;
    let end = this.#plainEnd(start);
    this.#at = end;
    let text = this.#text.slice(start, end);
    let places: number[] | null = null;
    // A comment ends a plain text.
    while (this.#text.slice(end, this.#lineEnd(end)).trim() === '') {
      let next = end;
      while (isBlank(this.#char(next)) || isBreak(this.#char(next))) next++;
      if (next >= this.#end || this.#column(next) <= outer || this.#char(next) === '#') break;
      if (this.#isDash(next) || this.#colonBehindKey(next) !== null) break;
      const breaks = this.#text.slice(end, next).split('\n').length - 1;
      const joint = breaks > 1 ? '\n'.repeat(breaks - 1) : ' ';
      places ??= Array.from(text, (_, index) => start + index);
      for (let index = 0; index < joint.length; index++) places.push(end);
      const nextEnd = this.#plainEnd(next);
      for (let index = next; index < nextEnd; index++) places.push(index);
      text += joint + this.#text.slice(next, nextEnd);
      end = nextEnd;
      this.#at = end;
    }
    return { kind: 'scalar', style: 'plain', start, end, text, places, inner: start };
  }

  /** The closing quote, or the end of the line where it isn't typed yet. */
  #closing(quote: string, from: number, outer: number): { readonly end: number; readonly closed: boolean } {
    for (let index = from; index < this.#end; index++) {
      const character = this.#text[index];
      if (character === '\\' && quote === '"') index++;
      else if (character === quote) {
        if (quote === "'" && this.#char(index + 1) === "'") index++;
        else return { end: index, closed: true };
      } else if (character === '\n') {
        let next = index;
        while (isBlank(this.#char(next)) || isBreak(this.#char(next))) next++;
        // A key further left: the text has been left open, and goes no further than its line.
        if (next >= this.#end || (this.#column(next) <= outer && this.#colonBehindKey(next) !== null)) break;
      }
    }
    return { end: this.#trimmed(from, this.#lineEnd(from)), closed: false };
  }

  #quoted(outer: number): OutlineScalar {
    const start = this.#at;
    const quote = this.#text[start] ?? '"';
    const { end: close, closed } = this.#closing(quote, start + 1, outer);
    const end = closed ? close + 1 : close;
    this.#at = end;
    const style = quote === '"' ? 'double' : 'single';
    const raw = this.#text.slice(start + 1, close);
    const inner = start + 1;
    if (!raw.includes('\n') && !raw.includes(quote === '"' ? '\\' : "'"))
      return { kind: 'scalar', style, start, end, text: raw, places: null, inner };
    let text = '';
    const places: number[] = [];
    const add = (value: string, at: number) => {
      text += value;
      for (let index = 0; index < value.length; index++) places.push(at);
    };
    for (let index = inner; index < close; index++) {
      const character = this.#text[index] ?? '';
      if (character === "'" && quote === "'") add("'", index++);
      else if (character === '\\' && quote === '"') {
        const at = index;
        const next = this.#text[++index] ?? '';
        const length = { x: 2, u: 4, U: 8 }[next];
        if (length !== undefined) {
          const code = Number.parseInt(this.#text.slice(index + 1, index + 1 + length), 16);
          add(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', at);
          index += length;
        } else if (next === '\n') {
          while (isBlank(this.#char(index + 1))) index++;
        } else add(escapes[next] ?? next, at);
      } else if (character === '\n') {
        let next = index;
        while (next < close && (isBlank(this.#text[next]) || isBreak(this.#text[next]))) next++;
        const breaks = this.#text.slice(index, next).split('\n').length - 1;
        const kept = text.trimEnd();
        places.length = kept.length;
        text = kept;
        add(breaks > 1 ? '\n'.repeat(breaks - 1) : ' ', index);
        index = next - 1;
      } else add(character, index);
    }
    return { kind: 'scalar', style, start, end, text, places, inner };
  }

  #blockScalar(outer: number): OutlineScalar {
    const start = this.#at;
    const header = this.#text.slice(start, this.#lineEnd(start));
    const folded = header.startsWith('>');
    let at = this.#lineEnd(start) + 1;
    let end = Math.min(at, this.#end);
    let indent = -1;
    let text = '';
    const places: number[] = [];
    while (at < this.#end) {
      const lineEnd = this.#lineEnd(at);
      const line = this.#text.slice(at, lineEnd).replace(/\r$/, '');
      const blanks = line.length - line.trimStart().length;
      if (line.trim() !== '') {
        if (indent === -1) indent = blanks;
        if (blanks <= outer || blanks < indent) break;
      }
      const shown = indent === -1 ? '' : line.slice(Math.min(indent, line.length));
      for (let index = 0; index < shown.length; index++)
        places.push(at + (line.length - shown.length) + index);
      places.push(lineEnd);
      text += `${shown}${folded && shown !== '' ? ' ' : '\n'}`;
      at = lineEnd + 1;
      if (line.trim() !== '') end = lineEnd;
    }
    this.#at = Math.min(at, this.#end);
    return {
      kind: 'scalar',
      style: 'block',
      start,
      end: Math.max(start + 1, end),
      text,
      places,
      inner: start,
    };
  }

  /** Whether an open bracket can't reach this far: a key stands further left on a line of its own. */
  #isLeft(outer: number): boolean {
    const at = this.#at;
    if (this.#text.slice(this.#lineStart(at), at).trim() !== '') return false;
    return this.#column(at) <= outer && (this.#isDash(at) || this.#colonBehindKey(at) !== null);
  }

  #flow(outer: number): OutlineNode {
    const start = this.#at;
    const isMap = this.#char() === '{';
    const column = this.#column(start);
    this.#at++;
    const entries: OutlineEntry[] = [];
    const items: OutlineItem[] = [];
    if (this.#depth >= maxDepth) this.#at = this.#lineEnd(this.#at);
    this.#depth++;
    for (;;) {
      const at = this.#skip();
      const character = this.#char();
      if (character === undefined || this.#isLeft(outer)) break;
      if (character === '}' || character === ']') {
        this.#at++;
        break;
      }
      if (character === ',') {
        this.#at++;
        continue;
      }
      if (isMap) entries.push(this.#flowEntry(outer));
      else items.push({ start: at, node: this.#flowItem(outer) });
      // Whatever stands there, each turn takes something.
      if (this.#at === at) this.#at++;
    }
    this.#depth--;
    const closed = this.#text[this.#at - 1] === (isMap ? '}' : ']');
    const end = closed ? this.#at : this.#trimmed(start + 1, this.#at);
    return isMap
      ? { kind: 'map', flow: true, start, end, column, entries }
      : { kind: 'seq', flow: true, start, end, column, items };
  }

  #flowScalar(outer: number): OutlineScalar {
    const start = this.#at;
    const first = this.#char();
    if (first === '"' || first === "'") return this.#quoted(outer);
    const lineEnd = this.#lineEnd(start);
    let index = start;
    for (; index < lineEnd; index++) {
      const character = this.#text[index] ?? '';
      if (',[]{}'.includes(character)) break;
      const next = this.#char(index + 1);
      if (character === ':' && (endsWord(next) || ',[]{}'.includes(next ?? ''))) break;
      if (character === '#' && isBlank(this.#text[index - 1])) break;
    }
    this.#at = this.#trimmed(start, index);
    return this.#plainTo(start, this.#at);
  }

  #flowColon(): number | null {
    this.#skipBlanks();
    if (this.#char() !== ':') return null;
    this.#at++;
    return this.#at - 1;
  }

  #flowEntry(outer: number): OutlineEntry {
    const key = this.#flowScalar(outer);
    const behind = this.#at;
    const colon = this.#flowColon();
    if (colon === null) this.#at = behind;
    return { key, colon, value: colon === null ? null : this.#flowValue(outer) };
  }

  #flowValue(outer: number): OutlineNode | null {
    const behind = this.#at;
    this.#skip();
    this.#skipProperties();
    const character = this.#char();
    if (character === undefined || ',}]'.includes(character) || this.#isLeft(outer)) {
      this.#at = behind;
      return null;
    }
    return character === '{' || character === '[' ? this.#flow(outer) : this.#flowScalar(outer);
  }

  #flowItem(outer: number): OutlineNode | null {
    const start = this.#at;
    const node = this.#flowValue(outer);
    if (node?.kind !== 'scalar') return node;
    const behind = this.#at;
    const colon = this.#flowColon();
    if (colon === null) {
      this.#at = behind;
      return node;
    }
    // `[a: 1]` is a list of one mapping.
    const value = this.#flowValue(outer);
    const entries = [{ key: node, colon, value }];
    return { kind: 'map', flow: true, start, end: this.#at, column: this.#column(start), entries };
  }
}

/** The documents of a YAML text. Never throws, and every offset lies in the text. */
export function outlineOf(text: string): readonly OutlineDocument[] {
  const documents: OutlineDocument[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const divider = /^(?:---|\.\.\.)(?=\s|$).*$/gm;
  const add = (end: number) => documents.push({ start, end, root: new Reader(text, start, end).root() });
  for (const match of text.matchAll(divider)) {
    // Nothing but comments before the first divider is no document.
    const isEmpty = text.slice(start, match.index).replaceAll(/#.*/g, '').trim() === '';
    if (!isEmpty || documents.length > 0) add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return documents;
}
