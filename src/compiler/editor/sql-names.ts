import type { ColumnRef } from '../graph/graph.ts';
import {
  type Column,
  columnNodes,
  type Expression,
  impliedAlias,
  outputName,
  type Place,
  type Query,
  type QueryBody,
  type Select,
  type TableName,
  type TableSource,
} from '../sql/index.ts';

/** What a column of a relation is: one of a dataset, or what an item of a select list gives. */
type Origin = ({ readonly kind: 'dataset' } & ColumnRef) | { readonly kind: 'item'; readonly place: Place };

type Relation = {
  readonly name: string | null;
  /** The table whose own name qualifies its columns. */
  readonly implied: TableName | null;
  readonly columns: ReadonlyMap<string, Origin>;
};

type Ctes = ReadonlyMap<string, ReadonlyMap<string, Origin>>;

/** A name in a SQL text, and what it means. */
export type SqlName = Place & {
  readonly means: Origin | { readonly kind: 'table'; readonly table: TableName };
  /**
   * `item`: stands alone in a select list, and so names a column of the result too. `using`: names a column on both
   * sides of a join.
   */
  readonly as: 'use' | 'item' | 'using' | 'qualifier';
};

/** The columns of a result: name → its alias, or the item that has none. */
export type SqlOutput = { readonly name: string; readonly place: Place; readonly alias: boolean };

/** The part of `t.column` that names the column. */
export function lastName(text: string, { start, end }: Place): Place {
  const written = text.slice(start, end);
  return { start: start + written.lastIndexOf('.') + 1, end };
}

class Names {
  readonly found: SqlName[] = [];
  readonly #text: string;
  readonly #columnsOf: (table: TableName) => ReadonlyMap<string, Origin> | null;

  constructor(text: string, columnsOf: (table: TableName) => ReadonlyMap<string, Origin> | null) {
    this.#text = text;
    this.#columnsOf = columnsOf;
  }

  query(query: Query, outer: Ctes): ReadonlyMap<string, Origin> {
    const ctes = new Map(outer);
    for (const cte of query.ctes) ctes.set(cte.name.toLowerCase(), this.query(cte.query, ctes));
    const { outputs, relations } = this.#body(query.body, ctes);
    for (const { expression } of query.order) {
      this.#expression(expression, [{ name: null, implied: null, columns: outputs }, ...relations], true);
    }
    return outputs;
  }

  #body(
    body: QueryBody,
    ctes: Ctes,
  ): { readonly outputs: ReadonlyMap<string, Origin>; readonly relations: readonly Relation[] } {
    switch (body.kind) {
      case 'select':
        return this.#select(body, ctes);
      case 'query':
        return { outputs: this.query(body, ctes), relations: [] };
      case 'set': {
        const { outputs } = this.#body(body.left, ctes);
        this.#body(body.right, ctes);
        return { outputs, relations: [] };
      }
    }
  }

  #relation(source: TableSource, ctes: Ctes): Relation {
    if (source.kind === 'subquery') {
      return { name: source.alias.toLowerCase(), implied: null, columns: this.query(source.query, ctes) };
    }
    const { table, alias } = source;
    const name = (alias ?? impliedAlias(table)).toLowerCase();
    if (table.kind === 'bare') {
      return { name, implied: null, columns: ctes.get(table.name.toLowerCase()) ?? new Map() };
    }
    this.found.push({ start: table.start, end: table.end, means: { kind: 'table', table }, as: 'use' });
    return { name, implied: alias === null ? table : null, columns: this.#columnsOf(table) ?? new Map() };
  }

  #select(select: Select, ctes: Ctes) {
    const relations: Relation[] = select.from ? [this.#relation(select.from, ctes)] : [];
    for (const join of select.joins) {
      relations.push(this.#relation(join.source, ctes));
      if (join.on) this.#expression(join.on, relations);
      for (const { name, start, end } of join.using ?? []) {
        for (const { columns } of relations) {
          const origin = columns.get(name.toLowerCase());
          if (origin) this.found.push({ start, end, means: origin, as: 'using' });
        }
      }
    }
    const outputs = new Map<string, Origin>();
    for (const item of select.items) {
      if (item.kind === 'star') {
        for (const relation of relations) {
          if (item.table !== null && relation.name !== item.table.toLowerCase()) continue;
          for (const [name, origin] of relation.columns) if (!outputs.has(name)) outputs.set(name, origin);
        }
        continue;
      }
      this.#expression(item.expression, relations, false, item.alias === null);
      const name = outputName(item);
      if (name !== null)
        outputs.set(name.toLowerCase(), { kind: 'item', place: placeOfOutput(this.#text, item) });
    }
    for (const part of [select.where, ...select.group, select.having]) {
      if (part) this.#expression(part, relations);
    }
    return { outputs, relations };
  }

  #expression(expression: Expression, relations: readonly Relation[], first = false, isItem = false): void {
    for (const node of columnNodes(expression)) {
      const named = relations.filter(
        ({ name, columns }) =>
          (node.table === null || name === node.table.toLowerCase()) && columns.has(node.name.toLowerCase()),
      );
      const [relation] = named;
      if (!relation || (named.length > 1 && !first)) continue;
      const origin = relation.columns.get(node.name.toLowerCase());
      if (!origin) continue;
      const as = isItem && node === expression ? 'item' : 'use';
      this.found.push({ ...lastName(this.#text, node), means: origin, as });
      if (relation.implied && node.table !== null) this.#qualifier(node, relation.implied);
    }
  }

  #qualifier(node: Column, table: TableName): void {
    const end = lastName(this.#text, node).start - 1;
    this.found.push({ start: node.start, end, means: { kind: 'table', table }, as: 'qualifier' });
  }
}

type Item = Extract<Select['items'][number], { kind: 'item' }>;

/** The alias where there is one, else the item whole. */
function placeOfOutput(text: string, item: Item): Place {
  if (item.alias === null) return { start: item.start, end: item.end };
  const written = text.slice(item.start, item.end);
  const at = written.toLowerCase().lastIndexOf(item.alias.toLowerCase());
  const quoted = written[at - 1] === '"' ? 1 : 0;
  return { start: item.start + at - quoted, end: item.end };
}

/** Every name of a query that means a table or a column. */
export function sqlNames(
  text: string,
  query: Query,
  columnsOf: (table: TableName) => { readonly dataset: string; readonly columns: readonly string[] } | null,
): readonly SqlName[] {
  const names = new Names(text, (table) => {
    const found = columnsOf(table);
    return (
      found &&
      new Map(
        found.columns.map((column) => [
          column.toLowerCase(),
          { kind: 'dataset', dataset: found.dataset, column },
        ]),
      )
    );
  });
  names.query(query, new Map());
  return names.found;
}

/** What the columns of the result are called, and where; those of `*` are called elsewhere. */
export function sqlOutputs(text: string, query: Query): readonly SqlOutput[] {
  let body: QueryBody = query.body;
  while (body.kind !== 'select') body = body.kind === 'set' ? body.left : body.body;
  return body.items.flatMap((item) => {
    if (item.kind === 'star') return [];
    const name = outputName(item);
    return name === null ? [] : [{ name, place: placeOfOutput(text, item), alias: item.alias !== null }];
  });
}
