import type { Dataset, Graph } from '../graph/graph.ts';
import { isView } from '../graph/view.ts';
import { canonical, rebuildKey } from './canonical.ts';
import type { TableEffect } from './change.ts';
import { canBecome, type TablePair } from './columns.ts';
import { layerOf, tableName } from './words.ts';

const facts = (dataset: Dataset) =>
  dataset.columns.map(({ name, type, nullable, description }) => ({ name, type, nullable, description }));

const doors = (dataset: Dataset) =>
  dataset.columns.flatMap(({ name, derivation }) =>
    derivation.kind === 'door' ? [{ name, rule: derivation.rule }] : [],
  );

/** A source, or what a delivery shows of a gold table. */
const isNoTable = (dataset: Dataset): boolean =>
  layerOf(dataset) === 'source' || layerOf(dataset) === 'delivery';

function effectOn(
  pair: TablePair,
  touched: ReadonlySet<string>,
): Pick<TableEffect, 'effect' | 'detail'> | null {
  const { before, after, renames, isSame } = pair;
  const reads = after.model?.reads.some((id) => touched.has(id)) ?? false;
  if (isSame && !reads) return null;
  const former = new Map([...renames].map(([from, to]) => [to, from]));
  const refused = after.columns.flatMap((now) => {
    const was = before.columns.find((one) => one.name === (former.get(now.name) ?? now.name));
    return was && !canBecome(was.type, now.type)
      ? [`${now.name} can't become ${now.type} from ${was.type}`]
      : [];
  });
  if (refused.length > 0) return { effect: 'refused', detail: refused.join('; ') };
  if (before.model && after.model && rebuildKey(before, before.model) !== rebuildKey(after, after.model)) {
    if (isView(after)) {
      return isView(before)
        ? { effect: 'recomputed', detail: 'the view says something else' }
        : { effect: 'rebuilt', detail: 'a view takes the place of the table, which leaves the catalog' };
    }
    if (isView(before)) return { effect: 'rebuilt', detail: 'a new table takes the place of the view' };
    const inPlace = renames.size > 0 ? '; renamed columns keep their field ids' : '';
    return {
      effect: 'rebuilt',
      detail: `all rows are made anew${inPlace}; older snapshots stay until they expire`,
    };
  }
  if (reads) {
    return { effect: 'recomputed', detail: 'it reads a table that changes' };
  }
  if (canonical(doors(before)) !== canonical(doors(after))) {
    return {
      effect: 'evolved',
      detail: 'new rows pass the door by the new rules, loaded ones stay as they are',
    };
  }
  if (canonical(facts(before)) !== canonical(facts(after)) || before.description !== after.description) {
    return { effect: 'evolved', detail: 'the schema changes in place, no row is rewritten' };
  }
  return null;
}

/** What the next run does with each table that changes, in the order in which tables are made. */
export function tableEffects(
  base: Graph,
  head: Graph,
  pairs: readonly TablePair[],
  rows: ReadonlyMap<string, number>,
): readonly TableEffect[] {
  const byId = new Map(pairs.map((pair) => [pair.after.id, pair]));
  const formerIds = new Set(pairs.map(({ before }) => before.id));
  const touched = new Set<string>();
  const effects: TableEffect[] = [];
  const add = (dataset: Dataset, effect: TableEffect['effect'], detail: string) => {
    const table = tableName(dataset);
    effects.push({ table, product: dataset.product.name, effect, detail, rows: rows.get(table) ?? null });
  };
  for (const dataset of head.datasets.values()) {
    if (isNoTable(dataset)) continue;
    const pair = byId.get(dataset.id);
    const isRenamed = pair !== undefined && pair.before.id !== dataset.id;
    if (!pair || isRenamed) {
      add(dataset, 'created', isRenamed ? 'under its new name, from the beginning' : 'by the next run');
      touched.add(dataset.id);
      continue;
    }
    const found = effectOn(pair, touched);
    if (!found) continue;
    add(dataset, found.effect, found.detail);
    if (found.effect !== 'evolved') touched.add(dataset.id);
  }
  for (const dataset of base.datasets.values()) {
    const isLeft = !formerIds.has(dataset.id) || byId.get(dataset.id)?.before.id !== dataset.id;
    if (isNoTable(dataset) || !isLeft || head.datasets.has(dataset.id)) continue;
    add(dataset, 'left', 'it stays in the lake as it is, and no run refreshes it');
  }
  return effects;
}
