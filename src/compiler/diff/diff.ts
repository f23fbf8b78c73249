import type { Dataset, Graph } from '../graph/graph.ts';
import { rewrittenFiles, samePlans, unexplainedPlans } from './backstop.ts';
import { sameTree } from './canonical.ts';
import { type Change, changeClasses, type Diff } from './change.ts';
import type { TablePair } from './columns.ts';
import { compareDocuments } from './documents.ts';
import { downstreamOf } from './downstream.ts';
import { tableEffects } from './effects.ts';
import { fold } from './fold.ts';
import { compareGates } from './gates.ts';
import { changeOf } from './groups.ts';
import { pairProducts, productChanges } from './products.ts';
import type { Side } from './side.ts';
import { compareSuppressions } from './suppressions.ts';
import { compareTables, pairTables } from './tables.ts';
import { layerOf } from './words.ts';

function sortChanges(changes: readonly Change[]): readonly Change[] {
  const rank = ({ class: name }: Change) => changeClasses.indexOf(name);
  const text = ({ product, subject, kind, title }: Change) =>
    `${product ?? ''}\n${subject}\n${kind}\n${title}`;
  return [...changes].sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1));
}

/** Datasets by who makes them, a product or a crosswalk. What a delivery shows follows from gold. */
const tablesByOwner = (graph: Graph): ReadonlyMap<string, readonly Dataset[]> =>
  Map.groupBy(
    [...graph.datasets.values()].filter((dataset) => layerOf(dataset) !== 'delivery'),
    ({ id }) => id.slice(0, id.indexOf('/')),
  );

/** Products with a document or a table that isn't as it was. */
function touchedProducts(base: Side, head: Side, pairs: readonly TablePair[]): ReadonlySet<string> {
  const former = new Map(base.compilation.workspace.products.map((product) => [product.name, product]));
  const written = head.compilation.workspace.products.filter(
    ({ name, document }) => !sameTree(former.get(name)?.document.value, document.value),
  );
  return new Set([
    ...written.map(({ name }) => name),
    ...pairs.filter(({ isSame }) => !isSame).map(({ after }) => after.product.name),
  ]);
}

/**
 * What changed between two states of a workspace, by what it means. Both sides are compiled without errors.
 * @param rows rows of tables in the lake, by `namespace.table`; empty where none is at hand.
 */
export function diff(base: Side, head: Side, rows: ReadonlyMap<string, number> = new Map()): Diff {
  const [before, after] = [base.compilation.graph, head.compilation.graph];
  const products = pairProducts(base, head);
  const downstream = { base: downstreamOf(before), head: downstreamOf(after) };
  const pairs: TablePair[] = [];
  const moved = new Map(
    products.renamed.flatMap(({ from, to }) =>
      (before.byProduct.get(from.name) ?? []).map(
        ({ id }) => [id, `${to.name}${id.slice(from.name.length)}`] as const,
      ),
    ),
  );
  const [tablesBefore, tablesAfter] = [tablesByOwner(before), tablesByOwner(after)];
  const apart = new Set(
    [...products.added, ...products.removed, ...products.renamed.flatMap(({ from, to }) => [from, to])].map(
      ({ name }) => name,
    ),
  );
  const owners = new Set([...tablesBefore.keys(), ...tablesAfter.keys()].filter((name) => !apart.has(name)));
  const atoms = [...owners].flatMap((owner) => {
    const was = tablesBefore.get(owner) ?? [];
    const tables = pairTables(was, tablesAfter.get(owner) ?? [], moved);
    pairs.push(...tables.pairs);
    return [...compareTables(was, tables), ...compareGates(before, after, owner, tables)];
  });
  const effects = tableEffects(before, after, pairs, rows);
  const context = { base, head, downstream, effects };
  const documents = compareDocuments(base, head);
  const inGraph = [...documents.inGraph].flatMap(([product, fields]): readonly Change[] => {
    if (atoms.some((atom) => atom.dataset.product.name === product)) return [];
    // Written otherwise, and the same comes of it; or something that tables don't show.
    const name = samePlans(base, head, product) ? 'cosmetic' : 'operational';
    return fields.map((field) => ({ ...field, class: name }));
  });
  const found = [
    ...fold(atoms, before, after).map((group) => changeOf(group, context)),
    ...productChanges(products, base, head, downstream),
    ...documents.changes,
    ...inGraph,
    ...compareSuppressions(base.files, head.files),
  ];
  const known = [...found, ...unexplainedPlans(base, head, found, touchedProducts(base, head, pairs))];
  const itemsOf = (all: readonly Change[]) => all.flatMap(({ items }) => items);
  const places = [...itemsOf(known), ...atoms, ...itemsOf([...documents.inGraph.values()].flat())];
  return { changes: sortChanges([...known, ...rewrittenFiles(base, head, places)]), tables: effects };
}
