import { columnNodes } from './column-nodes.ts';
import { impliedAlias, outputName } from './name.ts';
import type { Column, Expression, Place, Query, QueryBody, Select, TableName, TableSource } from './node.ts';
import { printPortable } from './print-portable.ts';
import type { Stars } from './scope.ts';

/**
 * Whether rows that agree in some columns are one row: `one` and `several` are seen in the text, whatever the data;
 * of `several` no more is said than that nothing makes them one.
 */
export type Grain =
  | { readonly verdict: 'one' | 'unknown' }
  | { readonly verdict: 'several'; readonly place: Place | null; readonly why: string };

/** A table that a query reads: its columns, and the sets of them that tell rows apart; none where that isn't known. */
export type KeyedTable = {
  readonly columns: readonly string[];
  readonly keys: readonly (readonly string[])[];
};

const one: Grain = { verdict: 'one' };
const unknown: Grain = { verdict: 'unknown' };

type Names = ReadonlySet<string>;

/** What a query or table gives, as far as it concerns which rows are there. Names are lower case. */
type Rows = {
  readonly columns: readonly string[];
  grainOf(columns: Names): Grain;
  /** Columns that number the rows of a partition: with `= 1` the partition tells rows apart. */
  readonly ranks: ReadonlyMap<string, (columns: Names) => boolean>;
  /** By column: the texts that it can be, where these are written out. */
  readonly constants: readonly (Names | null)[];
};

type Relation = { readonly name: string; readonly rows: Rows; readonly place: Place };

/** A column in sight of a select: the relation's number and the column's name. */
type Attribute = string;
type Dependency = { readonly from: readonly Attribute[]; readonly to: Attribute };

const list = (names: Iterable<string>): string => [...names].join(', ');

function tableRows({ columns, keys }: KeyedTable): Rows {
  const wanted = keys.map((key) => key.map((name) => name.toLowerCase()));
  return {
    columns: columns.map((name) => name.toLowerCase()),
    grainOf: (given) => {
      if (wanted.length === 0) return unknown;
      if (wanted.some((key) => key.every((name) => given.has(name)))) return one;
      return {
        verdict: 'several',
        place: null,
        why: `its rows are told apart by ${wanted.map((key) => list(key)).join(', or by ')}`,
      };
    },
    ranks: new Map(),
    constants: columns.map(() => null),
  };
}

function conjuncts(node: Expression | null): readonly Expression[] {
  if (!node) return [];
  if (node.kind !== 'binary' || node.operator !== 'and') return [node];
  return [...conjuncts(node.left), ...conjuncts(node.right)];
}

/** Columns that a condition holds at one value that is written out. */
export function fixedColumns(condition: Expression): readonly string[] {
  return conjuncts(condition).flatMap((node) => {
    if (node.kind !== 'binary' || node.operator !== '=') return [];
    const { left, right } = node;
    if (left.kind === 'column' && right.kind === 'literal') return [left.name];
    return right.kind === 'column' && left.kind === 'literal' ? [right.name] : [];
  });
}

const hasAggregate = (node: unknown): boolean => {
  if (typeof node !== 'object' || node === null) return false;
  const { kind } = node as { kind?: unknown };
  if (kind === 'aggregate') return true;
  if (kind === 'window' || kind === 'query') return false;
  return Object.values(node).some(hasAggregate);
};

/** The tables of one select, and what its joins and filters say of their columns. */
class Sight {
  readonly relations: Relation[] = [];
  readonly dependencies: Dependency[] = [];
  /** Relations of which a condition says more than that columns are equal: how many rows meet can't be told. */
  readonly guarded = new Set<number>();
  /** Rank columns that a filter holds at 1. */
  readonly firsts: { readonly relation: number; readonly column: string }[] = [];

  attribute(column: Column): Attribute | null {
    const name = column.name.toLowerCase();
    const table = column.table?.toLowerCase();
    const found = this.relations.findIndex(
      (relation) => relation.rows.columns.includes(name) && (table === undefined || relation.name === table),
    );
    return found === -1 ? null : `${found}.${name}`;
  }

  depend(from: readonly Attribute[], to: Attribute): void {
    this.dependencies.push({ from, to });
  }

  /** Takes a condition: equal columns depend on each other, in the directions that the join allows. */
  condition(node: Expression, direction: (from: Attribute, to: Attribute) => boolean): void {
    for (const part of conjuncts(node)) {
      if (part.kind === 'binary' && part.operator === '=') {
        const { left, right } = part;
        if (left.kind === 'column' && right.kind === 'column') {
          const [a, b] = [this.attribute(left), this.attribute(right)];
          if (a !== null && b !== null) {
            if (direction(a, b)) this.depend([a], b);
            if (direction(b, a)) this.depend([b], a);
            continue;
          }
        }
        const [column, literal] = left.kind === 'column' ? [left, right] : [right, left];
        if (column.kind === 'column' && literal.kind === 'literal') {
          const attribute = this.attribute(column);
          if (attribute !== null) {
            this.depend([], attribute);
            if (literal.text === '1') {
              const relation = Number.parseInt(attribute, 10);
              this.firsts.push({ relation, column: column.name.toLowerCase() });
            }
            continue;
          }
        }
      }
      for (const column of columnNodes(part)) {
        const attribute = this.attribute(column);
        if (attribute !== null) this.guarded.add(Number.parseInt(attribute, 10));
      }
    }
  }

  /** Names of a relation's columns among attributes. */
  namesOf(relation: number, known: ReadonlySet<Attribute>): Names {
    const prefix = `${relation}.`;
    return new Set([...known].flatMap((one) => (one.startsWith(prefix) ? [one.slice(prefix.length)] : [])));
  }

  /** Everything that follows from some attributes. */
  closure(given: Iterable<Attribute>): ReadonlySet<Attribute> {
    const known = new Set(given);
    const settled = new Set<number>();
    for (let before = -1; before !== known.size + settled.size; ) {
      before = known.size + settled.size;
      for (const { from, to } of this.dependencies) {
        if (from.every((each) => known.has(each))) known.add(to);
      }
      for (const [index, { rows }] of this.relations.entries()) {
        if (settled.has(index) || !this.settles(index, known)) continue;
        settled.add(index);
        for (const column of rows.columns) known.add(`${index}.${column}`);
      }
    }
    return known;
  }

  settles(index: number, known: ReadonlySet<Attribute>): boolean {
    const rows = this.relations[index]?.rows;
    if (!rows) return true;
    const names = this.namesOf(index, known);
    if (rows.grainOf(names).verdict === 'one') return true;
    return this.firsts.some(
      ({ relation, column }) => relation === index && (rows.ranks.get(column)?.(names) ?? false),
    );
  }

  /** Whether the rows of the tables, joined, are one where these attributes are equal. */
  rowGrain(given: Iterable<Attribute>, said: string): Grain {
    const known = this.closure(given);
    const open = [...this.relations.keys()].filter((index) => !this.settles(index, known));
    for (const index of open) {
      const relation = this.relations[index];
      const grain = relation?.rows.grainOf(this.namesOf(index, known));
      if (grain?.verdict !== 'several' || this.guarded.has(index)) return unknown;
    }
    const [index] = open;
    const relation = index === undefined ? undefined : this.relations[index];
    if (index === undefined || !relation) return one;
    const names = this.namesOf(index, known);
    const grain = relation.rows.grainOf(names);
    const why = grain.verdict === 'several' ? grain.why : '';
    const met =
      index === 0 || names.size === 0
        ? `several rows of \`${relation.name}\` may have the same ${said}`
        : `several rows of \`${relation.name}\` may meet one row: it is joined on ${list(names)}`;
    return { verdict: 'several', place: relation.place, why: `${met}; ${why}` };
  }
}

class GrainReader {
  readonly #stars: Stars;
  readonly #tableOf: (table: TableName) => KeyedTable | null;

  constructor(stars: Stars, tableOf: (table: TableName) => KeyedTable | null) {
    this.#stars = stars;
    this.#tableOf = tableOf;
  }

  query(query: Query, outer: ReadonlyMap<string, Rows>): Rows {
    const ctes = new Map(outer);
    for (const cte of query.ctes) ctes.set(cte.name.toLowerCase(), this.query(cte.query, ctes));
    const rows = this.#body(query.body, ctes);
    return query.limit !== null && query.limit <= 1 ? { ...rows, grainOf: () => one } : rows;
  }

  #body(body: QueryBody, ctes: ReadonlyMap<string, Rows>): Rows {
    switch (body.kind) {
      case 'query':
        return this.query(body, ctes);
      case 'select':
        return this.#select(body, ctes);
      case 'set':
        return this.#set(body, ctes);
    }
  }

  #set(body: Extract<QueryBody, { kind: 'set' }>, ctes: ReadonlyMap<string, Rows>): Rows {
    const left = this.#body(body.left, ctes);
    const right = this.#body(body.right, ctes);
    const { columns } = left;
    const constants = columns.map((_, index): Names | null => {
      const [a, b] = [left.constants[index], right.constants[index]];
      return a && b ? new Set([...a, ...b]) : null;
    });
    const apart = (given: Names) =>
      columns.some((name, index) => {
        const [a, b] = [left.constants[index], right.constants[index]];
        return given.has(name) && a && b && [...a].every((text) => !b.has(text));
      });
    return {
      columns,
      constants,
      ranks: new Map(),
      grainOf: (given) => {
        const first = left.grainOf(given);
        if (body.operator === 'except' || body.operator === 'intersect') return first;
        if (body.operator === 'union' && columns.every((name) => given.has(name))) return one;
        const inRight = new Set(
          columns.flatMap((name, index) => (given.has(name) ? (right.columns[index] ?? []) : [])),
        );
        const second = right.grainOf(inRight);
        if (first.verdict === 'several') return first;
        if (second.verdict === 'several') return second;
        return first.verdict === 'one' && second.verdict === 'one' && apart(given) ? one : unknown;
      },
    };
  }

  #rows(source: TableSource, ctes: ReadonlyMap<string, Rows>): Rows {
    if (source.kind === 'subquery') return this.query(source.query, ctes);
    const { table } = source;
    const cte = table.kind === 'bare' ? ctes.get(table.name.toLowerCase()) : undefined;
    return cte ?? tableRows(this.#tableOf(table) ?? { columns: [], keys: [] });
  }

  #sight(select: Select, ctes: ReadonlyMap<string, Rows>): Sight {
    const sight = new Sight();
    const add = (source: TableSource): number => {
      const name = source.alias ?? (source.kind === 'table' ? impliedAlias(source.table) : '');
      const rows = this.#rows(source, ctes);
      return sight.relations.push({ name: name.toLowerCase(), rows, place: source }) - 1;
    };
    if (!select.from) return sight;
    add(select.from);
    for (const join of select.joins) {
      const right = add(join.source);
      const isRight = (attribute: Attribute) => attribute.startsWith(`${right}.`);
      // Of an outer join's condition only this is sure: the row that is kept decides which rows it meets.
      const holds = (from: Attribute, to: Attribute): boolean => {
        switch (join.kind) {
          case 'inner':
          case 'cross':
            return true;
          case 'left':
            return !isRight(from) || isRight(to);
          case 'right':
            return isRight(from) || !isRight(to);
          case 'full':
            return false;
        }
      };
      if (join.kind === 'full') for (const index of sight.relations.keys()) sight.guarded.add(index);
      if (join.on) sight.condition(join.on, holds);
      for (const { name } of join.using ?? []) {
        const key = name.toLowerCase();
        const left = sight.relations.findIndex(({ rows }) => rows.columns.includes(key));
        const [a, b] = [`${left}.${key}`, `${right}.${key}`];
        if (left === -1 || left === right) continue;
        if (holds(a, b)) sight.depend([a], b);
        if (holds(b, a)) sight.depend([b], a);
      }
    }
    if (select.where) sight.condition(select.where, () => true);
    return sight;
  }

  #select(select: Select, ctes: ReadonlyMap<string, Rows>): Rows {
    const sight = this.#sight(select, ctes);
    const print = (node: Expression) => printPortable(node, (column) => sight.attribute(column) ?? '?');
    const attributeOf = (node: Expression): Attribute =>
      (node.kind === 'column' ? sight.attribute(node) : null) ?? `= ${print(node)}`;
    const columns: string[] = [];
    const values: {
      readonly attribute: Attribute;
      readonly expression: Expression | null;
      readonly place: Place;
    }[] = [];
    for (const item of select.items) {
      if (item.kind === 'item') {
        columns.push((outputName(item) ?? '').toLowerCase());
        values.push({ attribute: attributeOf(item.expression), expression: item.expression, place: item });
        continue;
      }
      for (const { table, name } of this.#stars.get(item) ?? []) {
        const node: Column = { kind: 'column', table, name, start: item.start, end: item.end };
        columns.push(name.toLowerCase());
        values.push({ attribute: attributeOf(node), expression: node, place: item });
      }
    }
    // What is computed follows from what it is computed of.
    for (const { attribute, expression } of values) {
      if (!expression || expression.kind === 'column' || hasAggregate(expression)) continue;
      if (expression.kind === 'window') continue;
      const parts = [...columnNodes(expression)].map((column) => sight.attribute(column));
      if (parts.every((part) => part !== null)) sight.depend(parts, attribute);
    }
    const attributes = (given: Names) =>
      values.flatMap(({ attribute }, index) => (given.has(columns[index] ?? '') ? [attribute] : []));
    const isGrouped =
      select.group.length > 0 ||
      select.having !== null ||
      values.some(({ expression }) => hasAggregate(expression));
    const groups = select.group.map((node) => ({ node, attribute: attributeOf(node) }));
    const grainOf = (given: Names): Grain => {
      const said = list(given);
      const known = sight.closure(attributes(given));
      if (isGrouped) {
        const missing = groups.find(({ attribute }) => !known.has(attribute));
        if (!missing) return one;
        const others = groups.map(({ node }) => (node.kind === 'column' ? node.name : 'an expression'));
        return {
          verdict: 'several',
          place: missing.node,
          why: `there is a row for each ${list(others)}, and one ${said} may have several of them`,
        };
      }
      const grain = sight.rowGrain(attributes(given), said);
      if (!select.distinct || grain.verdict === 'one') return grain;
      const missing = values.find(({ attribute }) => !known.has(attribute));
      if (!missing) return one;
      return {
        verdict: 'several',
        place: missing.place,
        why: `\`distinct\` keeps a row for each ${list(columns)}, and one ${said} may have several of them`,
      };
    };
    const ranks = new Map<string, (given: Names) => boolean>();
    for (const [index, { expression }] of values.entries()) {
      if (expression?.kind !== 'window' || expression.name !== 'row_number') continue;
      const partition = expression.partition.map(attributeOf);
      ranks.set(columns[index] ?? '', (given) => {
        const known = sight.closure(attributes(given));
        return partition.every((attribute) => known.has(attribute));
      });
    }
    const constants = values.map(({ expression }): Names | null =>
      expression?.kind === 'literal' ? new Set([expression.text]) : null,
    );
    return { columns, grainOf, ranks, constants };
  }
}

/** Whether rows of a query's result that agree in some of its columns are one row. */
export function grainOf(
  query: Query,
  columns: readonly string[],
  stars: Stars,
  tableOf: (table: TableName) => KeyedTable | null,
): Grain {
  const rows = new GrainReader(stars, tableOf).query(query, new Map());
  return rows.grainOf(new Set(columns.map((name) => name.toLowerCase())));
}
