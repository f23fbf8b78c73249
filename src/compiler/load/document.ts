import type { Locate, Span } from '../diagnostics/index.ts';
import type { DocumentValue, Kind } from '../language/index.ts';
import type { TreeNode } from './tree.ts';

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

/** Offsets: from the first character to behind the last. */
type Range = { readonly start: number; readonly end: number };

/** The deepest node on the path, and where the key that holds it stands; an item of a list has none. */
function walk(root: TreeNode, path: Path): { readonly node: TreeNode; readonly key: Range | null } {
  let node = root;
  let key: Range | null = null;
  for (const step of path) {
    if (node.kind === 'map') {
      const name = String(step);
      const position = node.names.indexOf(name);
      const start = node.keys[position * 2];
      const end = node.keys[position * 2 + 1];
      if (position === -1 || start === undefined || end === undefined) return { node, key };
      key = { start, end };
      const child: TreeNode | null = node.children[position] ?? null;
      if (!child) return { node: { kind: 'scalar', start, end, style: 'plain', value: name }, key };
      node = child;
    } else {
      const item: TreeNode | null =
        node.kind === 'list' && typeof step === 'number' ? (node.children[step] ?? null) : null;
      if (!item) return { node, key };
      key = null;
      node = item;
    }
  }
  return { node, key };
}

/** Where the characters of a scalar stand in the file: index in the value → offset. */
function offsetsOf(text: string, node: TreeNode): (index: number) => number {
  const { start, end } = node;
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return () => start;
  const { value, style } = node;
  // Escapes and folded lines shift positions: point at the whole value then.
  if (style === 'quoted')
    return text.slice(start + 1, end - 1) === value ? (index) => start + 1 + index : () => start;
  if (style === 'plain') return text.startsWith(value, start) ? (index) => start + index : () => start;
  // Block scalars: line by line, each behind its indentation.
  const header = text.indexOf('\n', start) + 1;
  const places: number[] = [];
  let offset = header;
  for (const line of value.split('\n')) {
    const lineEnd = text.indexOf('\n', offset);
    const source = text.slice(offset, lineEnd === -1 ? undefined : lineEnd);
    const indent = Math.max(
      0,
      source.length - source.trimStart().length - (line.length - line.trimStart().length),
    );
    // Lines that `>` folds into one are not where they seem to be.
    if (!text.startsWith(line, offset + indent)) return () => start;
    for (let index = 0; index <= line.length; index++) places.push(offset + indent + index);
    offset = lineEnd === -1 ? text.length : lineEnd + 1;
  }
  return (index) => places[index] ?? end;
}

/** `locate` is that of the whole file; without a root everything is at its beginning. */
export function placesOf(text: string, root: TreeNode | null, locate: Locate): Places {
  /** Containers are pointed at by their key, scalars by themselves; blocks of lines by their first. */
  const spanOf = ({ start, end }: Range): Span => {
    const lineEnd = text.indexOf('\n', start);
    return locate(start, lineEnd === -1 ? end : Math.min(end, lineEnd));
  };
  const nothing = () => locate(0, 0);
  if (!root) return { value: nothing, key: nothing, within: () => nothing };
  return {
    value: (path) => {
      const { node, key } = walk(root, path);
      return spanOf(node.kind !== 'scalar' && key ? key : node);
    },
    key: (path) => {
      const { node, key } = walk(root, path);
      return spanOf(key ?? node);
    },
    within: (path) => {
      const { node } = walk(root, path);
      const place = offsetsOf(text, node);
      return (start, end) => locate(place(start), Math.max(place(start), place(end)));
    },
  };
}
