import type { Dataset, GraphColumn } from '../graph/graph.ts';
import type { Model, Query } from '../graph/model.ts';
import { isMapping } from '../load/index.ts';
import { stable } from './leaf.ts';

/** Where a thing stands, and what was found out of it: not what it is. */
const apart = new Set(['start', 'end', 'span', 'types', 'stars', 'datasetOf', 'locate']);

/** A tree without positions. An expression that was read is what its nodes say, however it is spaced. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value instanceof Map || value instanceof Set) return [...value].map(bare);
  if (!isMapping(value)) return value;
  if (isMapping(value.node) && 'types' in value) return bare(value.node);
  // A column of another table is that column, whatever it is made of.
  if ('derivation' in value) return { name: value.name, type: value.type };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      apart.has(key) || typeof item === 'function' ? [] : [[key, bare(item)]],
    ),
  );
}

/** Whether two trees say the same, without writing them out: most of a workspace doesn't change. */
export function sameTree(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((item, index) => sameTree(item, after[index]));
  }
  if (!isMapping(before) || !isMapping(after)) return false;
  if (before instanceof Map || before instanceof Set) return canonical(before) === canonical(after);
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => {
    const [one, other] = [before[key], after[key]];
    return apart.has(key) || typeof one === 'function' || sameTree(one, other);
  });
}

/** Whether nothing of a dataset changed, wherever it stands. */
export function sameDataset(before: Dataset, after: Dataset): boolean {
  const { product: _, source: __, ...was } = before;
  const { product: ___, source: ____, ...now } = after;
  return sameTree(was, now);
}

/** Equal where two trees say the same. */
export const canonical = (value: unknown): string => stable(bare(value));

/** What each column of a model is made of; null where the query can't tell column by column. */
export function columnValues(query: Query): ReadonlyMap<string, string> | null {
  if (query.kind === 'rows') {
    return new Map(query.values.map(({ name, value }) => [name, canonical(value)]));
  }
  if (query.kind === 'aggregate') {
    return new Map(query.measures.map((measure) => [measure.name, canonical(measure)]));
  }
  if (query.kind !== 'statement') return null;
  const { body } = query.statement.node;
  if (body.kind !== 'select') return null;
  const values = new Map<string, string>();
  for (const item of body.items) {
    if (item.kind === 'star') return null;
    const { expression, alias } = item;
    const name = alias ?? (expression.kind === 'column' ? expression.name : null);
    if (name === null) return null;
    values.set(name, canonical(expression));
  }
  return values;
}

/** What decides over rows, apart from the values of columns. */
function rowsOfQuery(query: Query): string {
  if (query.kind === 'rows') {
    // Which row of a key is the newest follows from the key and from the columns there are.
    const { kind, from, where } = query;
    return canonical({ kind, from, where });
  }
  if (query.kind === 'statement' && columnValues(query) !== null) {
    const { node } = query.statement;
    return canonical({ ...node, body: { ...node.body, items: [] } });
  }
  // Columns, members that only facts know and the threshold of an aggregate are compared by themselves.
  if (query.kind === 'dimension') return canonical({ kind: query.kind, from: query.from });
  if (query.kind === 'history') {
    const { kind, from, effectiveFrom, attributes } = query;
    const tracked = attributes.flatMap(({ name, tracked: isTracked }) => (isTracked ? [name] : []));
    return canonical({ kind, from, effectiveFrom, tracked });
  }
  if (query.kind === 'bridge') return canonical({ ...query, groups: [] });
  if (query.kind === 'aggregate') {
    const { kind, from, by } = query;
    return canonical({ kind, from, by });
  }
  return canonical(query);
}

type Tree = Readonly<Record<string, unknown>>;

/** Whether a tree of a SELECT reads as one before it, but for items that inner SELECTs have more: rows stay the same. */
function extendsTree(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((item, index) => extendsTree(item, after[index]));
  }
  if (!isMapping(before) || !isMapping(after)) return before === after;
  // Rows of `union`, `except` and `intersect` are told apart by all their columns.
  if (before.kind === 'set' && before.operator !== 'union all') return stable(before) === stable(after);
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const isOpen = before.kind === 'select' && before.distinct === false && Array.isArray(before.items);
  return keys.every((key) =>
    isOpen && key === 'items' ? holdsAll(before, after) : extendsTree(before[key], after[key]),
  );
}

function holdsAll(before: Tree, after: Tree): boolean {
  const items = new Set((after.items as readonly unknown[]).map(stable));
  return (before.items as readonly unknown[]).every((item) => items.has(stable(item)));
}

/** Whether a query gives the rows that another gave, columns apart. `inNewNames` is told a canonical text. */
export function sameRows(before: Query, after: Query, inNewNames: (text: string) => string): boolean {
  const [was, now] = [inNewNames(rowsOfQuery(before)), rowsOfQuery(after)];
  if (was === now) return true;
  return (
    before.kind === 'statement' && after.kind === 'statement' && extendsTree(JSON.parse(was), JSON.parse(now))
  );
}

/** All that decides over the rows of a table: when it changes, the runtime makes them anew. */
export function rebuildKey(dataset: Dataset, model: Model): string {
  return canonical({
    columns: dataset.columns.map(({ name, type, nullable }) => ({ name, type, nullable })),
    materialized: model.materialized,
    strategy: model.strategy,
    key: dataset.key,
    sort: model.sort,
    query: model.query,
    increment: model.increment,
  });
}

/** A dataset without what is compared part by part, or follows from it: nothing of the rest may change unseen. */
export function remainder(dataset: Dataset): string {
  const { kind, columns, dropped, key, model } = dataset;
  const whole = ({ name, type, nullable, description, bearsAge }: GraphColumn) => ({
    name,
    type,
    nullable,
    description,
    bearsAge,
  });
  return canonical({
    kind,
    key,
    columns: columns.map(whole),
    dropped: dropped.map(whole),
    model: model && { ...model, reads: null, unitTests: null, doorChecks: null },
  });
}
