import { type Alias, isAlias, isScalar } from 'yaml';
import { keysAt, kinds, type Written } from '../language/index.ts';
import type { Branch, Item, Leaf } from './tree.ts';

type Path = readonly PropertyKey[];

const nameOf = ({ key }: Item): string => String(key?.value ?? '');

function branchAt(root: Branch, path: Path): Branch | null {
  let at: Branch | Leaf = root;
  for (const step of path) {
    if (at.kind === 'leaf') return null;
    const item: Item | undefined =
      at.kind === 'map' ? at.items.find((one) => nameOf(one) === String(step)) : at.items[Number(step)];
    if (!item) return null;
    at = item.value;
  }
  return at.kind === 'leaf' ? null : at;
}

function ordered(branch: Branch, path: Path, order: (path: Path) => readonly string[]): Branch {
  const items = branch.items.map((item, index) => {
    if (item.value.kind === 'leaf') return item;
    const step = branch.kind === 'map' ? nameOf(item) : index;
    return { ...item, value: ordered(item.value, [...path, step], order) };
  });
  if (branch.kind === 'seq') return { ...branch, items };
  const ranks = new Map(order(path).map((key, index) => [key, index]));
  // Names that the steward chose, and keys that the language doesn't know, keep their order behind the others.
  const rankOf = (item: Item) => ranks.get(nameOf(item)) ?? ranks.size;
  return { ...branch, items: items.toSorted((a, b) => rankOf(a) - rankOf(b)) };
}

/** Each alias with the anchor that it means in this order; null where an alias stands before its anchor. */
function meanings(branch: Branch): ReadonlyMap<Alias, unknown> | null {
  const anchors = new Map<string, unknown>();
  const found = new Map<Alias, unknown>();
  let sound = true;
  const visit = (one: Branch | Leaf): void => {
    const { node, anchor } = one;
    if (anchor !== null) anchors.set(anchor, node);
    if (isAlias(node)) {
      if (!anchors.has(node.source)) sound = false;
      found.set(node, anchors.get(node.source));
    }
    if (one.kind !== 'leaf') for (const { value } of one.items) visit(value);
  };
  visit(branch);
  return sound ? found : null;
}

/**
 * The keys of every mapping in the order in which the language declares them. A document in which an alias would come
 * to stand before its anchor keeps its order whole.
 */
export function inLanguageOrder(root: Branch): Branch {
  const kind = root.items.find((item) => nameOf(item) === 'kind')?.value;
  const name = kind?.kind === 'leaf' && isScalar(kind.node) ? String(kind.node.value) : '';
  if (!Object.hasOwn(kinds, name)) return root;
  const schema = kinds[name as keyof typeof kinds];
  const written: Written = (path) => {
    const branch = branchAt(root, path);
    return branch?.kind === 'map' ? branch.items.map(nameOf) : null;
  };
  const sorted = ordered(root, [], (path) => keysAt(schema, path, written).map(({ key }) => key));
  const before = meanings(root);
  const after = meanings(sorted);
  const isSame = before && after && [...before].every(([alias, anchor]) => after.get(alias) === anchor);
  return isSame ? sorted : root;
}
