import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';

/** A scalar as written: the style tells where the characters of its value stand. */
export type TreeScalar = {
  readonly kind: 'scalar';
  /** Offsets in the text: from the first character to behind the last. */
  readonly start: number;
  readonly end: number;
  readonly style: 'plain' | 'quoted' | 'block' | 'alias';
  readonly value: unknown;
};

export type TreeMap = {
  readonly kind: 'map';
  readonly start: number;
  /** Behind its last character, or, of a block that goes on, at the end of its first line or later. */
  readonly end: number;
  /** As plain data; undefined where the document as a whole tells it. */
  readonly value: unknown;
  readonly names: readonly string[];
  /** From where to where each key stands, two offsets for each of `names`. */
  readonly keys: readonly number[];
  /** In the order of `names`; null for a key in flow style that has no value. */
  readonly children: readonly (TreeNode | null)[];
};

export type TreeList = {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly children: readonly (TreeNode | null)[];
};

/** A YAML document with its values and where they stand, whoever read it. */
export type TreeNode = TreeScalar | TreeMap | TreeList;

/** The tree of what the `yaml` package read; throws a RangeError where it is nested too deeply. */
export function treeOf(node: unknown): TreeNode | null {
  const [start, last] = (node as Node | null)?.range ?? [0, 0];
  const end = Math.max(start, last);
  if (isAlias(node)) return { kind: 'scalar', start, end, style: 'alias', value: undefined };
  if (isScalar(node)) {
    const { type, value } = node;
    const style = type?.startsWith('QUOTE') ? 'quoted' : type?.startsWith('BLOCK') ? 'block' : 'plain';
    return { kind: 'scalar', start, end, style, value };
  }
  if (isMap(node)) {
    const pairs = node.items.filter(({ key }) => isScalar(key));
    return {
      kind: 'map',
      start,
      end,
      value: undefined,
      names: pairs.map(({ key }) => (isScalar(key) ? String(key.value) : '')),
      keys: pairs.flatMap(({ key }) => {
        const [from = 0, to = 0] = (key as Node).range ?? [];
        return [from, Math.max(from, to)];
      }),
      children: pairs.map(({ value }) => treeOf(value)),
    };
  }
  if (isSeq(node)) return { kind: 'list', start, end, value: undefined, children: node.items.map(treeOf) };
  return null;
}
