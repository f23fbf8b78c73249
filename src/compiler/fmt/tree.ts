import {
  type Alias,
  type CST,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Comment, isBehindBlank } from './comment.ts';

/** A YAML document as the printer sees it: each comment hangs on what it stands by. */
export type Leaf = {
  readonly kind: 'leaf';
  /** Null where nothing is written. */
  readonly node: Scalar | Alias | null;
  readonly anchor: string | null;
};

export type Branch = {
  readonly kind: 'map' | 'seq';
  readonly node: YAMLMap | YAMLSeq;
  /** In brackets. */
  readonly flow: boolean;
  readonly anchor: string | null;
  readonly items: readonly Item[];
  /** Behind the last item. */
  readonly foot: readonly Comment[];
  /** Comments stand inside of it. */
  readonly commented: boolean;
};

export type Item = {
  /** Null in a list. */
  readonly key: Scalar | null;
  readonly leading: readonly Comment[];
  readonly blankBefore: boolean;
  /** Behind the key of a block, or behind the dash. */
  readonly opening: Comment | null;
  readonly value: Leaf | Branch;
  readonly trailing: Comment | null;
};

/** A document holds what this formatter doesn't know how to keep: it is left as it is. */
export class Unknown {}

const anchorOf = (node: Node): string | null =>
  ((isScalar(node) || isCollection(node)) && node.anchor) || null;

const rangeOf = (node: Node): readonly [start: number, end: number] => {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
};

export class Builder {
  readonly #text: string;
  readonly #comments: readonly Comment[];
  #next = 0;

  constructor(text: string, comments: readonly Comment[]) {
    this.#text = text;
    this.#comments = comments;
  }

  /** Comments before an offset that nobody has taken. */
  takeBefore(offset: number): readonly Comment[] {
    const taken: Comment[] = [];
    for (let one = this.#comments[this.#next]; one && one.offset < offset; one = this.#comments[this.#next]) {
      taken.push(one);
      this.#next++;
    }
    return taken;
  }

  /** The next comment, where it stands on the line on which something ends. */
  #takeBehind(end: number, limit: number): Comment | null {
    const one = this.#comments[this.#next];
    if (!one || one.alone || one.offset >= limit || one.offset < end) return null;
    if (this.#text.slice(end, one.offset).includes('\n')) return null;
    this.#next++;
    return one;
  }

  #column(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Where an item of a list begins: with its dash, or with itself. */
  #itemStart(seq: YAMLSeq, index: number): number {
    const token = seq.srcToken as CST.BlockSequence | CST.FlowCollection | undefined;
    const dash = token?.items[index]?.start.find(({ type }) => type === 'seq-item-ind');
    if (dash) return dash.offset;
    const item = seq.items[index];
    if (!item) throw new Unknown();
    return rangeOf(item as Node)[0];
  }

  #firstIn(node: YAMLMap | YAMLSeq): number | null {
    const [item] = node.items;
    if (item === undefined) return null;
    return isMap(node) ? rangeOf((item as { key: Node }).key)[0] : this.#itemStart(node as YAMLSeq, 0);
  }

  #leaf(node: Node | null): Leaf {
    if (node === null) return { kind: 'leaf', node: null, anchor: null };
    if (!isScalar(node) && !isAlias(node)) throw new Unknown();
    if (isScalar(node) && node.tag !== undefined) throw new Unknown();
    return { kind: 'leaf', node, anchor: anchorOf(node) };
  }

  branch(node: YAMLMap | YAMLSeq, limit: number, outerColumn: number): Branch {
    if (node.tag !== undefined) throw new Unknown();
    const flow = node.flow === true;
    const [start, end] = rangeOf(node);
    const before = this.#next;
    const close = flow ? end - 1 : limit;
    const starts = node.items.map((item, index) =>
      isMap(node) ? rangeOf((item as { key: Node }).key)[0] : this.#itemStart(node as YAMLSeq, index),
    );
    const column = flow ? -1 : this.#column(starts[0] ?? start);
    const items = node.items.map((item, index): Item => {
      const at = starts[index] ?? start;
      const next = starts[index + 1] ?? close;
      const leading = this.takeBefore(at);
      const blankBefore = isBehindBlank(this.#text, at);
      if (isSeq(node)) {
        const one = item as Node | null;
        const written = one && isScalar(one) && one.range && one.range[0] === one.range[1] ? null : one;
        return { key: null, leading, blankBefore, ...this.#value(written, at + 1, next, column) };
      }
      const { key, value } = item as { key: unknown; value: Node | null };
      if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined) throw new Unknown();
      if (this.#text.slice(...rangeOf(key)).includes('\n')) throw new Unknown();
      const written =
        value && isScalar(value) && value.range && value.range[0] === value.range[1] ? null : value;
      if (written === null && value && anchorOf(value)) throw new Unknown();
      return { key, leading, blankBefore, ...this.#value(written, rangeOf(key)[1], next, column) };
    });
    const foot: Comment[] = [];
    if (flow) foot.push(...this.takeBefore(close));
    else {
      // A list may stand below its key without being indented; what stands there too belongs to what comes next.
      const least = column === outerColumn ? column + 1 : column;
      for (let one = this.#comments[this.#next]; one?.alone && one.offset < limit && one.column >= least; ) {
        foot.push(one);
        this.#next++;
        one = this.#comments[this.#next];
      }
    }
    const commented = this.#next > before;
    return { kind: isMap(node) ? 'map' : 'seq', node, flow, anchor: anchorOf(node), items, foot, commented };
  }

  #value(
    node: Node | null,
    behind: number,
    limit: number,
    column: number,
  ): Pick<Item, 'opening' | 'value' | 'trailing'> {
    if (!isCollection(node)) {
      const value = this.#leaf(node);
      const end = node ? rangeOf(node)[1] : behind;
      const isBlock = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
      // Between a key and its value on the next line.
      const opening = node ? this.#takeBehind(behind, rangeOf(node)[0]) : null;
      if (opening) throw new Unknown();
      return { opening: null, value, trailing: isBlock ? null : this.#takeBehind(end, limit) };
    }
    if (!isMap(node) && !isSeq(node)) throw new Unknown();
    const [start, end] = rangeOf(node);
    // Behind the key, or behind an opening bracket; never behind what the first item begins.
    const opening = this.#takeBehind(node.flow ? start + 1 : behind, this.#firstIn(node) ?? end);
    const value = this.branch(node, limit, column);
    if (!node.flow) return { opening, value, trailing: null };
    return {
      opening,
      value: opening ? { ...value, commented: true } : value,
      trailing: this.#takeBehind(end, limit),
    };
  }
}
