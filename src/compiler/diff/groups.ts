import type { ColumnRef, Dataset } from '../graph/graph.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Atom } from './atom.ts';
import { type Change, type ChangedItem, type Consequence, naming, type TableEffect } from './change.ts';
import { type Downstream, goldNames } from './downstream.ts';
import type { Group } from './fold.ts';
import type { Side } from './side.ts';
import { layerOf, tableName } from './words.ts';

/** What consequences are read off. */
export type Context = {
  readonly base: Side;
  readonly head: Side;
  readonly downstream: { readonly base: Downstream; readonly head: Downstream };
  readonly effects: readonly TableEffect[];
};

const nameOf = ({ dataset, column }: Atom): string =>
  column === null ? tableName(dataset) : `${tableName(dataset)}.${column}`;

const itemOf = (atom: Atom): ChangedItem => ({
  name: nameOf(atom),
  before: atom.before,
  after: atom.after,
  base: atom.base,
  head: atom.head,
});

function titleOf(atoms: readonly Atom[]): { readonly subject: string; readonly title: string } {
  const [first] = atoms;
  if (!first) throw new Error('a change of nothing');
  const subject = tableName(first.dataset);
  if (atoms.length === 1) return { subject, title: `${nameOf(first)} ${first.says[0]}` };
  const isOneTable = atoms.every(({ dataset }) => dataset.id === first.dataset.id);
  const where = isOneTable ? subject : `product ${first.dataset.product.name}`;
  return {
    subject: isOneTable ? subject : `DataProduct ${first.dataset.product.name}`,
    title: `${atoms.length} columns of ${where} ${first.says[1]}`,
  };
}

/** What a follower does, by the kind of change. */
const followers: Readonly<Record<string, (names: string) => string>> = {
  'column-added': (names) => `with it come ${names}`,
  'identifying-column-added': (names) => `with it come ${names}`,
  'door-opened': (names) => `with it come ${names}`,
  'column-removed': (names) => `with it go ${names}`,
  'column-renamed': (names) => `with it ${names} are renamed`,
};

/** `snowflake HEART_FAILURE`: where gold of a product is delivered. */
const deliveriesOf = ({ spec }: ResolvedProduct): readonly string[] =>
  Object.entries(spec.delivery ?? {}).flatMap(([name, delivery]) =>
    delivery === undefined ? [] : [`${name} ${(delivery as { schema?: string }).schema ?? ''}`.trim()],
  );

const effectWords: Readonly<Record<TableEffect['effect'], string>> = {
  created: 'is created by the next run',
  rebuilt: 'is rebuilt by the next run',
  evolved: 'evolves in place',
  recomputed: 'is computed anew',
  refused: 'can’t take the change where it exists: the next run stops with exit 2',
  left: 'stays in the lake, and no run refreshes it',
};

const rowWords = (rows: number | null): string =>
  rows === null ? '' : ` (${rows.toLocaleString('en')} row${rows === 1 ? '' : 's'})`;

/** Of the tables that change and those that read them: what becomes of them, and how many rows that touches. */
function tableConsequences(
  names: ReadonlySet<string>,
  effects: readonly TableEffect[],
): readonly Consequence[] {
  const concerned = effects.filter(({ table }) => names.has(table));
  const byEffect = Map.groupBy(concerned, ({ effect }) => effect);
  return [...byEffect].flatMap(([effect, found]): readonly Consequence[] => {
    const words = found.map(({ table, rows }) => `${table}${rowWords(rows)}`);
    const [only] = words;
    if (words.length === 1 && only !== undefined) {
      return [
        {
          kind: effect === 'refused' ? 'run' : 'table',
          text: `${only} ${effectWords[effect]}`,
          names: words,
        },
      ];
    }
    const plural = effectWords[effect]
      .replace(/^is /, 'are ')
      .replace(/^evolves/, 'evolve')
      .replace(/^stays/, 'stay')
      .replace('refreshes it', 'refreshes them');
    return naming(effect === 'refused' ? 'run' : 'table', (list) => `${list} ${plural}`, words);
  });
}

/** Whether what changes is about values, so that who reads them is concerned. */
const concernsReaders = ({ class: name, kind }: Atom): boolean =>
  name !== 'cosmetic' && !kind.startsWith('test-');

export function changeOf(group: Group, context: Context): Change {
  const { atoms, folded } = group;
  const [first] = atoms;
  if (!first) throw new Error('a change of nothing');
  const { product } = first.dataset;
  const isGone = first.kind === 'column-removed' || first.kind === 'table-removed';
  const side = isGone ? context.base : context.head;
  const downstream = isGone ? context.downstream.base : context.downstream.head;
  const { graph } = side.compilation;
  const touched = new Map<string, Dataset>();
  for (const { dataset } of [...atoms, ...folded]) touched.set(dataset.id, dataset);
  const consequences: Consequence[] = [];
  if (concernsReaders(first)) {
    const refs = [...atoms, ...folded].flatMap((atom): readonly ColumnRef[] =>
      atom.column === null ? [] : [{ dataset: atom.dataset.id, column: atom.column }],
    );
    const readers =
      refs.length > 0
        ? downstream.columns(refs)
        : downstream
            .datasets(first.dataset.id)
            .flatMap((dataset) => dataset.columns.map(({ name }) => ({ dataset: dataset.id, column: name })));
    const known = new Set(atoms.map(nameOf));
    const isDeclared = first.kind.startsWith('declared-');
    const isFollowed = isDeclared ? followers['column-added'] : followers[first.kind];
    const followed = folded.filter(
      (atom) =>
        !known.has(nameOf(atom)) && !(isDeclared && atom.before !== null && atom.kind !== 'door-opened'),
    );
    if (isFollowed) {
      consequences.push(
        ...naming(
          'columns',
          isFollowed,
          [...new Set(followed.map(nameOf))].filter((name) => !name.includes(' source ')),
        ),
      );
    }
    const told = new Set(isFollowed ? followed.map(nameOf) : []);
    const gold = goldNames(graph, [
      ...readers,
      ...folded.flatMap(({ dataset, column }) => (column === null ? [] : [{ dataset: dataset.id, column }])),
    ]).filter((name) => !known.has(name) && !told.has(name));
    if (refs.length > 0)
      consequences.push(...naming('columns', (names) => `reaches gold: ${names}`, [...new Set(gold)]));
    else {
      const tables = [...new Set(gold.map((name) => name.slice(0, name.lastIndexOf('.'))))];
      consequences.push(...naming('columns', (names) => `reaches gold: ${names}`, tables));
    }
    for (const { dataset } of readers) {
      const found = graph.datasets.get(dataset);
      if (found) touched.set(found.id, found);
    }
    const products = [...touched.values()].map((dataset) => dataset.product);
    const others = [
      ...new Set(products.map(({ name }) => name).filter((name) => name !== product.name)),
    ].sort();
    consequences.push(...naming('products', (names) => `products over it: ${names}`, others));
    const delivered = [...touched.values()].filter((dataset) => layerOf(dataset) === 'gold');
    const deliveries = [...new Set(delivered.flatMap((dataset) => deliveriesOf(dataset.product)))].sort();
    consequences.push(...naming('deliveries', (names) => `delivered to ${names}`, deliveries));
  }
  // A declaration by itself does nothing: what the door makes of it does.
  if (first.kind.startsWith('declared-')) {
    const doors = folded.flatMap(({ kind, before, after }) =>
      kind.startsWith('door-') ? [`${before} → ${after}`] : [],
    );
    consequences.unshift(...naming('privacy', (list) => `at the door: ${list}`, [...new Set(doors)]));
  }
  const own = new Set([...atoms, ...folded].map(({ dataset }) => tableName(dataset)));
  const said = new Set<string>();
  consequences.push(...tableConsequences(own, context.effects));
  for (const atom of [...atoms, ...folded]) {
    for (const one of atom.consequences) {
      const isRefusal =
        one.kind === 'run' &&
        consequences.some(({ kind, text }) => kind === 'run' && text.includes('exit 2'));
      if (said.has(one.text) || isRefusal) continue;
      said.add(one.text);
      consequences.push(one);
    }
  }
  return {
    class: first.class,
    kind: first.kind,
    product: product.name,
    ...titleOf(atoms),
    items: atoms.map(itemOf),
    consequences,
    help: first.help,
  };
}
