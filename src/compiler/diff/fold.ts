import { directSources } from '../graph/direct-sources.ts';
import type { ColumnRef, Graph } from '../graph/graph.ts';
import type { Atom } from './atom.ts';
import { changeClasses } from './change.ts';
import { refKey } from './downstream.ts';
import { layerOf } from './words.ts';

/** A change with all that follows from it further down, and others like it beside it. */
export type Group = {
  readonly atoms: readonly Atom[];
  /** What is said of tables below for the same reason. */
  readonly folded: readonly Atom[];
};

/** Kinds that are one story when they run down a chain of tables. */
const families: Readonly<Record<string, string>> = {
  'column-added': 'added',
  'identifying-column-added': 'added',
  'door-opened': 'added',
  'column-removed': 'removed',
  'column-renamed': 'renamed',
  'column-described': 'described',
  'type-changed': 'type',
  'type-widened': 'type',
  'nullable-widened': 'nullable',
  'nullable-narrowed': 'nullable',
  'label-grows': 'label',
  'label-shrinks': 'label',
  'declared-less': 'label',
  'declared-otherwise': 'label',
  'declared-more': 'label',
  'door-loosened': 'label',
  'door-changed': 'label',
  'bears-no-age': 'label',
};

const severity = (atom: Atom): number => changeClasses.indexOf(atom.class);

const refOf = (atom: Atom): ColumnRef | null =>
  atom.column === null ? null : { dataset: atom.dataset.id, column: atom.column };

function parentsOf(atom: Atom, base: Graph, head: Graph): readonly ColumnRef[] {
  const { column, dataset } = atom;
  if (column === null) return [];
  const graph = atom.kind === 'column-removed' ? base : head;
  const found = (graph.datasets.get(dataset.id) ?? dataset).columns.find((one) => one.name === column);
  return found ? directSources(found) : [];
}

/** Whether one change explains another of a column made from it: the same story, or what a declaration does. */
function explains(parent: Atom, atom: Atom): boolean {
  const [upper, lower] = [families[parent.kind], families[atom.kind]];
  if (upper === undefined || lower === undefined) return false;
  if (upper === lower) return true;
  return (
    layerOf(parent.dataset) === 'source' &&
    upper === 'label' &&
    lower === 'added' &&
    atom.class === parent.class
  );
}

/** The topmost changes, each with what follows from it. */
export function fold(atoms: readonly Atom[], base: Graph, head: Graph): readonly Group[] {
  const byColumn = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const ref = refOf(atom);
    if (ref) byColumn.set(refKey(ref), [...(byColumn.get(refKey(ref)) ?? []), atom]);
  }
  const rootOf = new Map<Atom, Atom>();
  const find = (atom: Atom): Atom => {
    const known = rootOf.get(atom);
    if (known) return known;
    rootOf.set(atom, atom);
    const ref = refOf(atom);
    if (atom.isOwn || !ref) return atom;
    // The door's rule says more than the label that comes of it.
    const beside = (byColumn.get(refKey(ref)) ?? []).find(
      (one) =>
        one !== atom && one.kind.startsWith('door-') && explains(one, atom) && one.class === atom.class,
    );
    const above = parentsOf(atom, base, head)
      .flatMap((parent) => byColumn.get(refKey(parent)) ?? [])
      .find((one) => explains(one, atom));
    const cause = atom.kind.startsWith('door-') ? above : (beside ?? above);
    const root = cause ? find(cause) : atom;
    rootOf.set(atom, root);
    return root;
  };
  const groups = new Map<string, { atoms: Atom[]; folded: Atom[] }>();
  const keys = new Map<Atom, string>();
  const follow = Map.groupBy(
    atoms.filter((atom) => find(atom) !== atom),
    find,
  );
  for (const atom of atoms.filter((one) => find(one) === one)) {
    const folded = follow.get(atom) ?? [];
    const worst = [atom, ...folded].reduce((one, other) => (severity(other) < severity(one) ? other : one));
    const raised = worst.class === atom.class ? atom : { ...atom, class: worst.class, help: worst.help };
    const key = groupKey(raised);
    keys.set(atom, key);
    const group = groups.get(key) ?? { atoms: [], folded: [] };
    group.atoms.push(raised);
    group.folded.push(...folded);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Columns of one table that came, went or are described otherwise are one change; so are columns of one product that one rule treats alike. */
function groupKey(atom: Atom): string {
  const { product } = atom.dataset;
  const family = families[atom.kind];
  const what = `${product.name} ${atom.class} ${atom.kind}`;
  if (atom.column === null || family === undefined) {
    return `${what} ${atom.dataset.id} ${atom.column} ${atom.says[0]} ${atom.before} ${atom.after}`;
  }
  if (family === 'label') return `${what} ${layerOf(atom.dataset)} ${atom.before} ${atom.after}`;
  return family === 'renamed' ? `${what} ${atom.dataset.id} ${atom.column}` : `${what} ${atom.dataset.id}`;
}
