import { isAlias, type Scalar } from 'yaml';
import type { Comment } from './comment.ts';
import { type Branch, type Item, type Leaf, Unknown } from './tree.ts';

/** Columns that a line may take before what is in brackets is written as a block. */
const lineWidth = 130;

const step = 2;

const blanks = (count: number): string => ' '.repeat(count);

/** Words that some readers of YAML take for something else than a text. */
const notText = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** A text that nobody could take for anything else, in brackets or out of them. */
const isWord = (text: string): boolean => /^[A-Za-z][A-Za-z0-9_.-]*$/.test(text) && !notText.test(text);

class Printer {
  readonly #text: string;
  readonly #lines: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  #source(node: { readonly range?: readonly [number, number, number] | null }): string {
    const [start, end] = node.range ?? [0, 0];
    return this.#text.slice(start, end);
  }

  /** A scalar of one line; null where it takes several. */
  #scalarLine(node: Scalar): string | null {
    const source = this.#source(node).trimEnd();
    if (source.includes('\n')) return null;
    const { type, value } = node;
    if ((type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE') || typeof value !== 'string') return source;
    if (isWord(value)) return value;
    const hasEscapes = type === 'QUOTE_DOUBLE' && source.includes('\\');
    if (hasEscapes && !/^[\x20-\x7e]*$/.test(value)) return source;
    if (!/["\\\n\t]/.test(value)) return `"${value}"`;
    return /^[^'\n\t]*$/.test(value) ? `'${value}'` : source;
  }

  /** A scalar over several lines, each behind its indentation. */
  #scalarLines(node: Scalar, indent: number): readonly string[] {
    const lines = this.#source(node).trimEnd().split('\n');
    const [head = '', ...rest] = lines;
    if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') {
      return [
        head.trimEnd(),
        ...rest.map((line) => (line.trim() === '' ? '' : blanks(indent) + line.trimStart())),
      ];
    }
    // `|+` keeps the line breaks behind it, which are no part of what was trimmed.
    if (/^[|>]\S*\+/.test(head)) throw new Unknown();
    // With a number the first line may stand deeper than the block does: that is what it is for.
    if (/^[|>][+-]?\d/.test(head)) throw new Unknown();
    const first = rest.find((line) => line.trim() !== '') ?? '';
    const cut = first.length - first.trimStart().length;
    return [
      head.trimEnd(),
      ...rest.map((line) => (line.trim() === '' ? '' : blanks(indent) + line.slice(cut))),
    ];
  }

  #leafLine({ node, anchor }: Leaf): string | null {
    if (node === null) return '';
    if (isAlias(node)) return `*${node.source}`;
    const line = this.#scalarLine(node);
    return line === null ? null : `${anchor === null ? '' : `&${anchor} `}${line}`;
  }

  /** A value in one line of brackets; null where it can't be. */
  flow(value: Leaf | Branch): string | null {
    if (value.kind === 'leaf') return this.#leafLine(value);
    if (value.commented || (!value.flow && value.items.length > 0)) return null;
    const parts: string[] = [];
    for (const { key, value: inner } of value.items) {
      const text = this.flow(inner);
      if (text === null) return null;
      if (!key) parts.push(text === '' ? 'null' : text);
      else parts.push(text === '' ? this.#key(key) : `${this.#key(key)}: ${text}`);
    }
    const [open, close] = value.kind === 'map' ? '{}' : '[]';
    return `${value.anchor === null ? '' : `&${value.anchor} `}${open}${parts.join(', ')}${close}`;
  }

  #key(key: Scalar): string {
    return this.#scalarLine(key) ?? this.#source(key);
  }

  comments(comments: readonly Comment[], indent: number, first: boolean): void {
    for (const [index, { text, blankBefore }] of comments.entries()) {
      if (blankBefore && !(first && index === 0)) this.#lines.push('');
      this.#lines.push(blanks(indent) + text);
    }
  }

  #push(line: string, comment: Comment | null): void {
    this.#lines.push(comment ? `${line.trimEnd()}${comment.gap}${comment.text}` : line.trimEnd());
  }

  /** The items of a collection as a block; `lead` stands before the first line instead of its indentation. */
  block({ items, foot }: Branch, indent: number, lead: string | null = null): void {
    for (const [index, item] of items.entries()) {
      const begin = index === 0 && lead !== null ? lead : blanks(indent);
      this.comments(item.leading, indent, index === 0);
      if (item.blankBefore && (index > 0 || item.leading.length > 0)) this.#lines.push('');
      this.#item(item, indent, begin);
    }
    this.comments(foot, indent, false);
  }

  #item({ key, value, opening, trailing }: Item, indent: number, begin: string): void {
    const head = key ? `${begin}${this.#key(key)}:` : `${begin}-`;
    const silenced = trailing?.text.includes('lakespec-ignore') ?? false;
    const line = this.flow(value);
    if (
      line !== null &&
      (value.kind === 'leaf' ||
        value.items.length === 0 ||
        silenced ||
        head.length + 1 + line.length <= lineWidth)
    ) {
      this.#push(line === '' ? head : `${head} ${line}`, trailing);
      return;
    }
    if (value.kind === 'leaf') {
      const { node, anchor } = value;
      if (node === null || isAlias(node)) throw new Unknown();
      const [first = '', ...rest] = this.#scalarLines(node, indent + step);
      const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
      const lines = [`${head} ${anchor === null ? '' : `&${anchor} `}${first}`, ...rest];
      // Trailing blanks of a block belong to its text.
      for (const one of isBlock ? lines : lines.slice(0, -1)) this.#lines.push(one);
      if (!isBlock) this.#push(lines.at(-1) ?? '', trailing);
      return;
    }
    const anchored = value.anchor === null ? head : `${head} &${value.anchor}`;
    const comment = opening ?? trailing;
    // The second of two comments on one line of brackets gets a line of its own.
    const inner =
      opening && trailing ? { ...value, foot: [...value.foot, { ...trailing, blankBefore: false }] } : value;
    const [firstItem] = inner.items;
    const compact =
      key === null &&
      value.anchor === null &&
      comment === null &&
      firstItem !== undefined &&
      firstItem.leading.length === 0;
    if (compact) this.block(inner, indent + step, `${begin}- `);
    else {
      this.#push(anchored, comment);
      this.block(inner, indent + step);
    }
  }
}

/** A document as lines, without what divides it from others. */
export function printDocument(
  text: string,
  /** Stands on top, whatever comes first below it; `apart`: a blank line is between. */
  header: { readonly comments: readonly Comment[]; readonly apart: boolean },
  root: Branch | null,
): readonly string[] {
  const printer = new Printer(text);
  printer.comments(header.comments, 0, true);
  const lines = root ? new Printer(text) : null;
  if (root) lines?.block(root, 0);
  const between = header.apart && header.comments.length > 0 && root ? [''] : [];
  return [...printer.lines, ...between, ...(lines?.lines ?? [])];
}
