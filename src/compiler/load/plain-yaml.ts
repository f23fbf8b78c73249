import { plainValue } from './plain-scalar.ts';
import type { TreeNode, TreeScalar } from './tree.ts';

/**
 * Reads the plain part of YAML, in which nearly all specs are written, with positions: block mappings and lists, flow
 * mappings and lists, plain and quoted scalars, blocks of text, comments. Whatever else may stand in a file (anchors,
 * tags, directives, tabs, …), and whatever is wrong, is not read at all: the caller hands the file to the `yaml`
 * package. So this reader may refuse anything; but what it reads, it must read as that package does, values and
 * positions alike. It costs an eighth of that.
 */
export function readPlain(text: string): readonly TreeNode[] | null {
  if (strange.test(text)) return null;
  const reader = new PlainReader(text);
  const documents: TreeNode[] = [];
  do {
    const node = reader.document();
    if (!node) return null;
    documents.push(node);
  } while (reader.nextDocument());
  return reader.isDone() ? documents : null;
}

/** Characters that mean something special, or that not everyone takes for the same: controls, blanks of other kinds. */
const strange =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufffe\uffff]/;

const newline = 10;
const space = 32;
const quote = 34;
const hash = 35;
const apostrophe = 39;
const comma = 44;
const dash = 45;
const colon = 58;
const leftBracket = 91;
const rightBracket = 93;
const leftBrace = 123;
const bar = 124;
const rightBrace = 125;
const fold = 62;

const maxDepth = 64;
/** YAML's own bound on a key is 1,024 characters. */
const maxKeyLength = 1000;

/** How a plain scalar may begin: a letter, a digit, or a sign that means nothing else there. */
const plainStart = /^(?:[A-Za-z0-9_./$(+=~\u00a0-\ud7ff]|-[A-Za-z0-9_.])/;
/** How a plain scalar may go on in its next line. */
const continued = /^[A-Za-z0-9_(\u00a0-\ud7ff]/;
/** What a plain scalar in flow style ends with, or can't hold. */
const flowEnd = /[,[\]{}\n]|:(?=[\s,[\]{}]|$)| #/g;
const simpleEscapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t' };

class PlainReader {
  readonly #text: string;
  #at = 0;
  /** Column of the content that `#at` stands at, from 0; -1 where the document ends. */
  #column = -1;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#toContent(0);
  }

  document(): TreeNode | null {
    if (this.#column === -1 && this.#isMark()) {
      this.#at += 3;
      if (this.#at < this.#text.length) this.#at += 1;
      this.#toContent(this.#at);
    }
    if (this.#column === -1) return null;
    return this.#block();
  }

  nextDocument(): boolean {
    return this.#column === -1 && this.#isMark();
  }

  isDone(): boolean {
    return this.#column === -1 && this.#at >= this.#text.length;
  }

  /** Whether a line `---` begins here. */
  #isMark(): boolean {
    return (
      this.#text.startsWith('---', this.#at) &&
      (this.#at + 3 === this.#text.length || this.#text.charCodeAt(this.#at + 3) === newline)
    );
  }

  /** Passes blank lines and comments, from the beginning of a line to the next content. */
  #toContent(lineStart: number): void {
    const text = this.#text;
    let at = lineStart;
    let start = lineStart;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === space) at += 1;
      else if (code === newline) {
        at += 1;
        start = at;
      } else if (code === hash) {
        const end = text.indexOf('\n', at);
        at = end === -1 ? text.length : end;
      } else break;
    }
    this.#at = at;
    this.#column = at - start;
    const isMark = this.#column === 0 && text.startsWith('---', at);
    if (at >= text.length || (isMark && this.#isMark())) this.#column = -1;
  }

  /** Passes the rest of a line, in which nothing but a comment may stand, and goes on to the next content. */
  #endLine(): boolean {
    const text = this.#text;
    const begun = this.#at;
    let at = begun;
    while (text.charCodeAt(at) === space) at += 1;
    if (at < text.length && text.charCodeAt(at) === hash && at > begun) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
    }
    if (at < text.length && text.charCodeAt(at) !== newline) return false;
    this.#toContent(at + 1 > text.length ? at : at + 1);
    return true;
  }

  #isItem(): boolean {
    return this.#text.charCodeAt(this.#at) === dash && this.#text.charCodeAt(this.#at + 1) === space;
  }

  /** A mapping or a list at the column of the content. */
  #block(): TreeNode | null {
    if (this.#depth >= maxDepth) return null;
    this.#depth += 1;
    const node = this.#isItem() ? this.#list(false) : this.#map(this.#column);
    this.#depth -= 1;
    return node;
  }

  #map(column: number): TreeNode | null {
    const start = this.#at;
    const names: string[] = [];
    const keys: number[] = [];
    const children: TreeNode[] = [];
    const value: Record<string, unknown> = {};
    while (this.#column === column) {
      const key = this.#key();
      if (!key) return null;
      const name = key.value as string;
      if (Object.hasOwn(value, name)) return null;
      const child = this.#entry(column);
      if (!child) return null;
      names.push(name);
      keys.push(key.start, key.end);
      children.push(child);
      value[name] = child.value;
    }
    if (this.#column > column) return null;
    return { kind: 'map', start, end: this.#lineEnd(start), value, names, keys, children };
  }

  #lineEnd(start: number): number {
    const found = this.#text.indexOf('\n', start);
    return found === -1 ? this.#text.length : found;
  }

  /** A key of a block mapping, with its colon. */
  #key(): TreeScalar | null {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    if (code === quote || code === apostrophe) {
      const key = this.#quoted();
      if (!key || key.end - start > maxKeyLength || text.charCodeAt(this.#at) !== colon) return null;
      this.#at += 1;
      return isName(key.value) && this.#isBlank() ? key : null;
    }
    let at = text.indexOf(':', start);
    while (at !== -1 && !this.#isBlankAt(at + 1)) at = text.indexOf(':', at + 1);
    if (at === -1 || at - start > maxKeyLength) return null;
    const name = text.slice(start, at);
    if (!plainStart.test(name) || notInKey.test(name) || name.endsWith(' ') || !isName(plainValue(name)))
      return null;
    this.#at = at + 1;
    return { kind: 'scalar', start, end: at, style: 'plain', value: name };
  }

  #isBlankAt(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === space || code === newline || at >= this.#text.length;
  }

  #isBlank(): boolean {
    return this.#isBlankAt(this.#at);
  }

  /** What stands behind the colon of a key, or below it. */
  #entry(column: number): TreeNode | null {
    const text = this.#text;
    while (text.charCodeAt(this.#at) === space) this.#at += 1;
    const at = this.#at;
    const code = text.charCodeAt(at);
    const isComment = code === hash && text.charCodeAt(at - 1) === space;
    if (at < text.length && code !== newline && !isComment) return this.#inline(column);
    // Where nothing stands, nothing stands behind the blanks.
    if (isComment) this.#at -= 1;
    if (!this.#endLine()) return null;
    if (this.#column > column) return this.#block();
    if (this.#column === column && this.#isItem()) return this.#nestedList();
    return { kind: 'scalar', start: at, end: at, style: 'plain', value: null };
  }

  /** A list whose dashes stand below the key that holds it. */
  #nestedList(): TreeNode | null {
    if (this.#depth >= maxDepth) return null;
    this.#depth += 1;
    const node = this.#list(true);
    this.#depth -= 1;
    return node;
  }

  #list(isBelowKey: boolean): TreeNode | null {
    const column = this.#column;
    const start = this.#at;
    const children: TreeNode[] = [];
    const value: unknown[] = [];
    while (this.#column === column && this.#isItem()) {
      const child = this.#item(column);
      if (!child) return null;
      children.push(child);
      value.push(child.value);
    }
    if (this.#column > column || (this.#column === column && !isBelowKey)) return null;
    return { kind: 'list', start, end: this.#lineEnd(start), value, children };
  }

  #item(column: number): TreeNode | null {
    const text = this.#text;
    const dashAt = this.#at;
    this.#at += 1;
    while (text.charCodeAt(this.#at) === space) this.#at += 1;
    const at = this.#at;
    const code = text.charCodeAt(at);
    if (at >= text.length || code === newline || code === hash || this.#isItem()) return null;
    if (code !== leftBrace && code !== leftBracket && this.#isKey()) {
      if (this.#depth >= maxDepth) return null;
      this.#depth += 1;
      this.#column = column + at - dashAt;
      const node = this.#map(this.#column);
      this.#depth -= 1;
      return node;
    }
    return this.#inline(column);
  }

  /** Whether the rest of the line begins with a key. */
  #isKey(): boolean {
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    if (code === quote || code === apostrophe) {
      const begun = this.#at;
      const scalar = this.#quoted();
      const isKey = scalar !== null && text.charCodeAt(this.#at) === colon;
      this.#at = begun;
      return isKey;
    }
    const end = text.indexOf('\n', this.#at);
    const line = text.slice(this.#at, end === -1 ? text.length : end);
    const comment = line.indexOf(' #');
    return /:(?: |$)/.test(comment === -1 ? line : line.slice(0, comment));
  }

  /** A value that begins in the line of its key or dash, which stands at `column`. */
  #inline(column: number): TreeNode | null {
    const code = this.#text.charCodeAt(this.#at);
    if (code === leftBrace || code === leftBracket) {
      const node = this.#flow(column);
      return node && this.#endLine() ? node : null;
    }
    if (code === quote || code === apostrophe) {
      const node = this.#quoted();
      return node && this.#endLine() ? node : null;
    }
    if (code === bar || code === fold) return this.#blockText(column);
    return this.#plain(column);
  }

  #plain(column: number): TreeNode | null {
    const text = this.#text;
    const start = this.#at;
    let lineEnd = text.indexOf('\n', start);
    if (lineEnd === -1) lineEnd = text.length;
    let line = text.slice(start, lineEnd);
    if (!plainStart.test(line)) return null;
    let comment = line.indexOf(' #');
    if (comment !== -1) line = line.slice(0, comment);
    if (hasColon(line)) return null;
    let content = line.trimEnd();
    let end = start + content.length;
    while (comment === -1 && lineEnd < text.length) {
      // The next line that isn't blank goes on with the text where it is indented deeper.
      let at = lineEnd + 1;
      let begun = at;
      let breaks = 0;
      for (;;) {
        const code = text.charCodeAt(at);
        if (code === space) at += 1;
        else if (code === newline) {
          breaks += 1;
          at += 1;
          begun = at;
        } else break;
      }
      if (at >= text.length || at - begun <= column || text.charCodeAt(at) === hash) break;
      lineEnd = text.indexOf('\n', at);
      if (lineEnd === -1) lineEnd = text.length;
      line = text.slice(at, lineEnd);
      if (!continued.test(line)) return null;
      comment = line.indexOf(' #');
      if (comment !== -1) line = line.slice(0, comment);
      if (hasColon(line)) return null;
      line = line.trimEnd();
      content += (breaks === 0 ? ' ' : '\n'.repeat(breaks)) + line;
      end = at + line.length;
    }
    const value = plainValue(content);
    if (value === undefined) return null;
    this.#at = end;
    return this.#endLine() ? { kind: 'scalar', start, end, style: 'plain', value } : null;
  }

  /** A quoted scalar in one line. */
  #quoted(): TreeScalar | null {
    const text = this.#text;
    const start = this.#at;
    const mark = text[start] ?? '';
    let at = text.indexOf(mark, start + 1);
    if (mark === "'") {
      while (at !== -1 && text.charCodeAt(at + 1) === apostrophe) at = text.indexOf(mark, at + 2);
    } else {
      while (at !== -1 && isEscaped(text, at)) at = text.indexOf(mark, at + 1);
    }
    if (at === -1) return null;
    const written = text.slice(start + 1, at);
    if (written.includes('\n')) return null;
    const value = mark === "'" ? written.replaceAll("''", "'") : unescaped(written);
    if (value === null) return null;
    this.#at = at + 1;
    return { kind: 'scalar', start, end: at + 1, style: 'quoted', value };
  }

  /** A block of text, each line of which is indented deeper than `column`. */
  #blockText(column: number): TreeNode | null {
    const text = this.#text;
    const start = this.#at;
    const header = /^[|>]-?\n/.exec(text.slice(start, start + 3));
    if (!header) return null;
    const isFolded = text.charCodeAt(start) === fold;
    let at = start + header[0].length;
    let indent = -1;
    let end = at;
    const lines: string[] = [];
    for (;;) {
      const lineEnd = text.indexOf('\n', at);
      if (lineEnd === -1) {
        // A block that the file ends within; what stands there else has no end of line to end with.
        if (at < text.length) return null;
        break;
      }
      const line = text.slice(at, lineEnd);
      const depth = line.length - line.trimStart().length;
      if (line === '') {
        if (indent === -1 || isFolded) return null;
        lines.push('');
      } else if (depth === line.length) return null;
      else {
        if (depth <= column) break;
        if (indent === -1) indent = depth;
        if (depth < indent || (isFolded && depth > indent)) return null;
        lines.push(line.slice(indent));
        end = lineEnd + 1;
      }
      at = lineEnd + 1;
    }
    if (indent === -1) return null;
    while (lines.at(-1) === '') lines.pop();
    const value = lines.join(isFolded ? ' ' : '\n') + (header[0].length === 2 ? '\n' : '');
    this.#toContent(at);
    return { kind: 'scalar', start, end, style: 'block', value };
  }

  /** Passes blanks, line ends and comments between brackets. */
  #flowSpace(column: number): boolean {
    const text = this.#text;
    const begun = this.#at;
    let at = begun;
    let lineStart = -1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === space) at += 1;
      else if (code === newline) {
        at += 1;
        lineStart = at;
      } else if (code === hash) {
        if (at === begun || (lineStart !== -1 && at - lineStart <= column)) return false;
        const end = text.indexOf('\n', at);
        if (end === -1) return false;
        at = end;
      } else break;
    }
    this.#at = at;
    // The lines of a value are indented deeper than its key.
    return at < text.length && (lineStart === -1 || at - lineStart > column);
  }

  #flow(column: number): TreeNode | null {
    if (this.#depth >= maxDepth) return null;
    this.#depth += 1;
    const node =
      this.#text.charCodeAt(this.#at) === leftBrace ? this.#flowMap(column) : this.#flowList(column);
    this.#depth -= 1;
    return node;
  }

  #flowList(column: number): TreeNode | null {
    const text = this.#text;
    const start = this.#at;
    const children: TreeNode[] = [];
    const value: unknown[] = [];
    this.#at += 1;
    for (;;) {
      if (!this.#flowSpace(column)) return null;
      if (text.charCodeAt(this.#at) === rightBracket) break;
      const child = this.#flowValue(column);
      if (!child || !this.#flowSpace(column)) return null;
      children.push(child);
      value.push(child.value);
      if (text.charCodeAt(this.#at) === comma) this.#at += 1;
      else if (text.charCodeAt(this.#at) !== rightBracket) return null;
    }
    this.#at += 1;
    return { kind: 'list', start, end: this.#at, value, children };
  }

  #flowMap(column: number): TreeNode | null {
    const text = this.#text;
    const start = this.#at;
    const names: string[] = [];
    const keys: number[] = [];
    const children: TreeNode[] = [];
    const value: Record<string, unknown> = {};
    this.#at += 1;
    for (;;) {
      if (!this.#flowSpace(column)) return null;
      if (text.charCodeAt(this.#at) === rightBrace) break;
      const key = this.#flowScalar();
      if (!key || key.end - key.start > maxKeyLength || !isName(key.value)) return null;
      const name = key.value;
      if (text.charCodeAt(this.#at) !== colon || Object.hasOwn(value, name)) return null;
      this.#at += 1;
      if (!this.#isBlank() || !this.#flowSpace(column)) return null;
      const child = this.#flowValue(column);
      if (!child || !this.#flowSpace(column)) return null;
      names.push(name);
      keys.push(key.start, key.end);
      children.push(child);
      value[name] = child.value;
      if (text.charCodeAt(this.#at) === comma) this.#at += 1;
      else if (text.charCodeAt(this.#at) !== rightBrace) return null;
    }
    this.#at += 1;
    return { kind: 'map', start, end: this.#at, value, names, keys, children };
  }

  #flowValue(column: number): TreeNode | null {
    const code = this.#text.charCodeAt(this.#at);
    return code === leftBrace || code === leftBracket ? this.#flow(column) : this.#flowScalar();
  }

  #flowScalar(): TreeScalar | null {
    const text = this.#text;
    const start = this.#at;
    const code = text.charCodeAt(start);
    if (code === quote || code === apostrophe) return this.#quoted();
    flowEnd.lastIndex = start;
    const ended = flowEnd.exec(text);
    if (!ended) return null;
    const content = text.slice(start, ended.index).trimEnd();
    if (!plainStart.test(content)) return null;
    const value = plainValue(content);
    if (value === undefined) return null;
    this.#at = start + content.length;
    return { kind: 'scalar', start, end: this.#at, style: 'plain', value };
  }
}

/** What a plain key of a block mapping could be taken for something else with. */
const notInKey = /^\.\.\.|[\n,[\]{}"'#&*!|>%@`]/;

/** A key that is a text, and none that JavaScript or YAML takes for something else. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '__proto__' && value !== '<<';
}

/** Whether a colon stands in a line that would make a key of what is before it. */
const hasColon = (line: string): boolean => line.includes(': ') || line.endsWith(':');

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** The text of a double quoted scalar; null where it holds an escape that is seldom written. */
function unescaped(written: string): string | null {
  if (!written.includes('\\')) return written;
  let isSimple = true;
  const value = written.replace(/\\(.?)/g, (_, sign: string) => {
    const meant = simpleEscapes[sign];
    if (meant === undefined) isSimple = false;
    return meant ?? '';
  });
  return isSimple ? value : null;
}
