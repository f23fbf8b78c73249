import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Document as YamlDocument,
} from 'yaml';
import type { Locate, Position, Span } from '../diagnostics/index.ts';
import type { DocumentValue, Kind } from '../language/index.ts';

export type Path = readonly PropertyKey[];

/** One YAML document of one kind, valid by its schema, with the position of everything in it. */
export type Document<K extends Kind = Kind> = {
  readonly kind: K;
  readonly name: string;
  readonly file: string;
  readonly value: DocumentValue<K>;
  /** As written, before defaults: tells what the steward said. */
  readonly written: unknown;
  readonly places: Places;
};

/** Positions by path. A path that isn't in the document falls back to its nearest ancestor. */
export type Places = {
  readonly value: (path: Path) => Span;
  readonly key: (path: Path) => Span;
  /** Positions inside a string value, for expressions; exact for plain and single-line quoted scalars. */
  readonly within: (path: Path) => Locate;
};

function rangeOf(node: Node): readonly [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, Math.max(start, end)];
}

function childPair(node: Node, key: PropertyKey): Pair<Node, Node> | null {
  if (!isMap(node)) return null;
  for (const pair of node.items)
    if (isScalar(pair.key) && String(pair.key.value) === String(key)) return pair as Pair<Node, Node>;
  return null;
}

/** The deepest node on the path, and the pair (or item) that holds it. */
function walk(
  root: Node,
  path: Path,
): { readonly node: Node; readonly key: Node | null; readonly complete: boolean } {
  let node = root;
  let key: Node | null = null;
  for (const step of path) {
    const pair = childPair(node, step);
    const item = isSeq(node) && typeof step === 'number' ? node.items[step] : null;
    if (pair) {
      key = pair.key;
      if (!isNode(pair.value)) return { node: pair.key, key, complete: true };
      node = pair.value;
    } else if (isNode(item) && !isPair(item)) {
      key = null;
      node = item;
    } else return { node, key, complete: false };
  }
  return { node, key, complete: true };
}

/** Where the characters of a scalar stand in the file: index in the value → offset. */
function offsetsOf(text: string, node: Node): (index: number) => number {
  const [start, end] = rangeOf(node);
  if (!isScalar(node) || typeof node.value !== 'string') return () => start;
  if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') {
    const inner = text.slice(start + 1, end - 1);
    // Escapes and folded lines shift positions: point at the whole value then.
    return inner === node.value ? (index) => start + 1 + index : () => start;
  }
  if (node.type === 'PLAIN' || node.type === undefined) {
    return text.slice(start, start + node.value.length) === node.value
      ? (index) => start + index
      : () => start;
  }
  // Block scalars: line by line, each behind its indentation.
  const header = text.indexOf('\n', start) + 1;
  const lines = node.value.split('\n');
  const places: number[] = [];
  let offset = header;
  for (const line of lines) {
    const lineEnd = text.indexOf('\n', offset);
    const source = text.slice(offset, lineEnd === -1 ? undefined : lineEnd);
    const indent = Math.max(
      0,
      source.length - source.trimStart().length - (line.length - line.trimStart().length),
    );
    for (let index = 0; index <= line.length; index++) places.push(offset + indent + index);
    offset = lineEnd === -1 ? text.length : lineEnd + 1;
  }
  return (index) => places[index] ?? end;
}

export function placesOf(
  file: string,
  text: string,
  yaml: YamlDocument.Parsed,
  position: (offset: number) => Position,
): Places {
  const span = (start: number, end: number): Span => ({ file, start: position(start), end: position(end) });
  /** Containers are pointed at by their key, scalars by themselves; blocks of lines by their first. */
  const spanOf = (node: Node): Span => {
    const [start, end] = rangeOf(node);
    const lineEnd = text.indexOf('\n', start);
    return span(start, lineEnd === -1 ? end : Math.min(end, lineEnd));
  };
  const root = yaml.contents;
  const nothing = () => span(0, 0);
  if (!isNode(root)) return { value: nothing, key: nothing, within: () => nothing };
  return {
    value: (path) => {
      const { node, key } = walk(root, path);
      return spanOf(!isScalar(node) && key ? key : node);
    },
    key: (path) => {
      const { node, key } = walk(root, path);
      return spanOf(key ?? node);
    },
    within: (path) => {
      const { node } = walk(root, path);
      const place = offsetsOf(text, node);
      return (start, end) => span(place(start), Math.max(place(start), place(end)));
    },
  };
}
