import { didYouMean, type Locate } from '../diagnostics/index.ts';
import { impliedAlias, outputName } from './name.ts';
import type {
  Call,
  Column,
  Expression,
  Join,
  OrderItem,
  Place,
  Query,
  QueryBody,
  Select,
  SelectItem,
  TableName,
  TableSource,
} from './node.ts';
import { printPortable } from './print-portable.ts';
import { resolveColumn } from './resolve-column.ts';
import type { AnalyzedQuery, Flow, OutputColumn, Part, Scope, ScopeColumn, Tables } from './scope.ts';
import { Typer } from './type-expression.ts';
import { aType, commonType } from './value-type.ts';

type Relation<F> = Scope<F>[number];
type Ctes<F> = ReadonlyMap<string, readonly ScopeColumn<F>[] | null>;

/** Columns of a query; null where a mistake hides them. */
type Columns<F> = readonly OutputColumn<F>[] | null;

class QueryAnalyzer<F> {
  readonly typer: Typer<F>;
  readonly tables = new Map<string, TableName>();
  readonly stars = new Map<SelectItem, readonly Pick<Column, 'table' | 'name'>[]>();
  readonly #tables: Tables<F>;
  readonly #flow: Flow<F>;
  readonly #at: Locate;

  constructor(tables: Tables<F>, flow: Flow<F>, at: Locate) {
    this.#tables = tables;
    this.#flow = flow;
    this.#at = at;
    this.typer = new Typer<F>([], flow, at);
  }

  query(query: Query, outer: Ctes<F>): Columns<F> {
    const ctes = new Map(outer);
    const own = new Set<string>();
    for (const cte of query.ctes) {
      const key = cte.name.toLowerCase();
      if (own.has(key))
        this.typer.refuse('SQL008', cte, `there are two CTEs \`${cte.name}\``, 'rename one of them');
      own.add(key);
      const columns = this.query(cte.query, ctes);
      ctes.set(key, columns);
    }
    return this.#body(query.body, ctes, query.order);
  }

  #body(body: QueryBody, ctes: Ctes<F>, order: readonly OrderItem[]): Columns<F> {
    if (body.kind === 'select') return this.#select(body, ctes, order);
    const columns = body.kind === 'query' ? this.query(body, ctes) : this.#set(body, ctes);
    if (columns) this.#orderByOutput(order, columns);
    return columns;
  }

  #set(body: Extract<QueryBody, { kind: 'set' }>, ctes: Ctes<F>): Columns<F> {
    const left = this.#body(body.left, ctes, []);
    const right = this.#body(body.right, ctes, []);
    if (!left || !right) return null;
    if (left.length !== right.length) {
      return this.typer.refuse(
        'TYP001',
        body.right,
        `\`${body.operator}\` joins ${left.length} columns with ${right.length}`,
        'both sides have the same columns in the same order',
      );
    }
    const columns = left.map((column, index) => {
      const other = right[index];
      if (!other) return column;
      if (other.type !== column.type) {
        this.typer.refuse(
          'TYP001',
          other,
          `column \`${column.name}\` is ${aType(column.type)} on one side of \`${body.operator}\`, ${aType(other.type)} on the other`,
          commonType(column.type, other.type)
            ? `write cast(… as ${commonType(column.type, other.type)})`
            : null,
        );
      }
      if (body.operator === 'except' || body.operator === 'intersect') this.#equated([column, other], column);
      if (body.operator === 'except') {
        this.typer.indirect.push(other.flow);
        return column;
      }
      return {
        ...column,
        nullable: column.nullable || other.nullable,
        flow: this.#merged([column, other], column),
      };
    });
    // All but `union all` compare whole rows.
    if (body.operator !== 'union all') this.typer.indirect.push(...columns.map((column) => column.flow));
    return columns;
  }

  /** Columns as parts of an operation that stands nowhere in the text. */
  #partsAt(columns: readonly ScopeColumn<F>[], { start, end }: Place): readonly Part<F>[] {
    return columns.map(({ name, type, nullable, flow }) => ({
      node: { kind: 'column', table: null, name, start, end },
      type,
      nullable,
      flow,
    }));
  }

  /** What `using` and kin say without writing it: the columns are compared. */
  #equated(columns: readonly [ScopeColumn<F>, ScopeColumn<F>], { start, end }: Place): void {
    const [left, right] = this.#partsAt(columns, { start, end }) as [Part<F>, Part<F>];
    const node: Expression = {
      kind: 'binary',
      operator: '=',
      left: left.node,
      right: right.node,
      start,
      end,
    };
    this.#flow.combine(node, [left, right]);
  }

  /** The flow of a value that is one or the other, as of a coalesce. */
  #merged(columns: readonly ScopeColumn<F>[], { start, end }: Place): F {
    const parts = this.#partsAt(columns, { start, end });
    const node: Call = { kind: 'call', name: 'coalesce', args: parts.map((part) => part.node), start, end };
    return this.#flow.combine(node, parts);
  }

  /** Behind a set operation only names of its columns can order it. */
  #orderByOutput(order: readonly OrderItem[], columns: readonly OutputColumn<F>[]): void {
    this.typer.enter([{ name: null, columns }]);
    for (const { expression } of order) {
      if (expression.kind !== 'column') {
        this.typer.refuse('SQL002', expression, 'here a column of the result can order, no expression');
        continue;
      }
      const part = this.typer.type(expression);
      if (part) this.typer.indirect.push(part.flow);
    }
  }

  #select(select: Select, ctes: Ctes<F>, order: readonly OrderItem[]): Columns<F> {
    const scope = this.#from(select, ctes);
    if (!scope) return null;
    this.typer.enter(scope);
    const filter = (node: Expression, where: string, aggregates: boolean): void => {
      const part = this.#plain(node, where, aggregates, scope, (expression) =>
        this.typer.condition(expression, where),
      );
      if (part) this.typer.indirect.push(part.flow);
    };
    if (select.where) filter(select.where, '`where`', false);
    const keys = new Set<string>();
    for (const key of select.group) {
      const part = this.#plain(key, '`group by`', false, scope);
      if (!part) continue;
      this.typer.indirect.push(part.flow);
      keys.add(this.#identity(key, scope));
    }
    this.typer.enter(scope);
    const before = this.typer.diagnostics.length;
    const columns: OutputColumn<F>[] = [];
    let whole = true;
    for (const item of select.items) {
      const found = item.kind === 'star' ? this.#star(item, scope, select) : this.#item(item);
      for (const column of found ?? []) columns.push(column);
      if (!found) whole = false;
    }
    const grouped = select.group.length > 0 || select.having !== null || this.typer.aggregates;
    if (select.having) filter(select.having, '`having`', true);
    if (grouped && before === this.typer.diagnostics.length) {
      for (const item of select.items) {
        if (item.kind === 'item') this.#grouped(item.expression, keys, scope);
        else this.typer.refuse('SQL007', item, '`*` has no place beside groups', 'list the columns');
      }
      if (select.having) this.#grouped(select.having, keys, scope);
    }
    if (select.distinct) this.typer.indirect.push(...columns.map((column) => column.flow));
    // Columns that double would double again in each query above.
    if (!this.#unique(columns)) whole = false;
    this.#order(order, columns, { select, scope, grouped, keys });
    return whole ? columns : null;
  }

  #order(
    order: readonly OrderItem[],
    columns: readonly OutputColumn<F>[],
    {
      select,
      scope,
      grouped,
      keys,
    }: { select: Select; scope: Scope<F>; grouped: boolean; keys: ReadonlySet<string> },
  ): void {
    for (const { expression } of order) {
      const { kind } = expression;
      if (kind === 'literal') {
        this.typer.refuse('SQL002', expression, 'a number of a column cannot order', 'name the column');
        continue;
      }
      const named =
        kind === 'column' && expression.table === null
          ? columns.find((column) => column.name.toLowerCase() === expression.name.toLowerCase())
          : undefined;
      if (named) {
        this.typer.types.set(expression, named.type);
        this.typer.indirect.push(named.flow);
        continue;
      }
      if (select.distinct) {
        this.typer.refuse(
          'SQL002',
          expression,
          'behind `distinct` a column of the result can order, no other',
        );
        continue;
      }
      this.typer.enter(scope);
      const part = this.typer.type(expression);
      if (!part) continue;
      this.typer.indirect.push(part.flow);
      if (grouped) this.#grouped(expression, keys, scope);
      else if (this.typer.aggregates)
        this.typer.refuse('SQL007', expression, 'an aggregate orders groups only');
    }
  }

  /** An expression where neither windows nor, mostly, aggregates have a place. */
  #plain(
    node: Expression,
    where: string,
    aggregates: boolean,
    scope: Scope<F>,
    type = (expression: Expression) => this.typer.type(expression),
  ): Part<F> | null {
    const [hadAggregates, hadWindows] = [this.typer.aggregates, this.typer.windows];
    this.typer.enter(scope);
    const part = type(node);
    if (this.typer.windows) {
      this.typer.refuse(
        'SQL002',
        node,
        `a window has no place in ${where}`,
        'compute it in a CTE, then filter',
      );
    } else if (this.typer.aggregates && !aggregates) {
      this.typer.refuse('SQL002', node, `an aggregate has no place in ${where}`, 'use `having`, or a CTE');
    }
    this.typer.aggregates = hadAggregates;
    this.typer.windows = hadWindows;
    return part;
  }

  #item(item: Extract<SelectItem, { kind: 'item' }>): readonly OutputColumn<F>[] | null {
    const { expression, start, end } = item;
    const part = this.typer.type(expression);
    const name = outputName(item);
    if (name === null) {
      return this.typer.refuse('SQL001', item, 'this column needs a name', 'write … as name');
    }
    if (!part) return null;
    if (part.type === 'null') {
      return this.typer.refuse('TYP001', expression, 'a bare null has no type', 'write cast(null as string)');
    }
    return [{ name, type: part.type, nullable: part.nullable, flow: part.flow, expression, start, end }];
  }

  #star(
    item: Extract<SelectItem, { kind: 'star' }>,
    scope: Scope<F>,
    select: Select,
  ): readonly OutputColumn<F>[] | null {
    if (!select.from) return this.typer.refuse('SQL001', item, '`*` needs a table', 'add from');
    const wanted = item.table?.toLowerCase();
    const relations = scope.filter(({ name }) => wanted === undefined || name?.toLowerCase() === wanted);
    if (relations.length === 0) {
      const names = scope.flatMap(({ name }) => (name === null ? [] : [name]));
      return this.typer.refuse(
        'SQL006',
        item,
        `there is no table \`${item.table}\` here`,
        didYouMean(item.table ?? '', names),
      );
    }
    this.stars.set(
      item,
      relations.flatMap(({ name: table, columns }) => columns.map(({ name }) => ({ table, name }))),
    );
    return relations.flatMap(({ columns }) =>
      columns.map(({ name, type, nullable, flow }) => ({
        name,
        type,
        nullable,
        flow,
        expression: null,
        start: item.start,
        end: item.end,
      })),
    );
  }

  /** Whether every column has a name of its own. */
  #unique(columns: readonly OutputColumn<F>[]): boolean {
    let unique = true;
    const names = new Set<string>();
    for (const column of columns) {
      const key = column.name.toLowerCase();
      if (names.has(key)) {
        this.typer.refuse(
          'SQL008',
          column,
          `two columns are called \`${column.name}\``,
          'write … as other_name',
        );
        unique = false;
      }
      names.add(key);
    }
    return unique;
  }

  /** The tables in sight of a select; null where one is unknown. */
  #from(select: Select, ctes: Ctes<F>): Scope<F> | null {
    if (!select.from) return [];
    let whole = true;
    const names = new Set<string>();
    const relation = (source: TableSource): Relation<F> | null => {
      const columns =
        source.kind === 'subquery' ? this.query(source.query, ctes) : this.#table(source.table, ctes);
      const name = source.alias ?? (source.kind === 'table' ? impliedAlias(source.table) : '');
      if (names.has(name.toLowerCase())) {
        this.typer.refuse(
          'SQL005',
          source,
          `two tables are called \`${name}\` here`,
          'give one an alias: … as name',
        );
        whole = false;
      }
      names.add(name.toLowerCase());
      return columns && { name, columns };
    };
    let scope: Scope<F> = [];
    const first = relation(select.from);
    if (first) scope = [first];
    else whole = false;
    for (const join of select.joins) {
      const joined = relation(join.source);
      if (!joined) whole = false;
      if (whole && joined) {
        const next = this.#join(join, scope, joined);
        if (next) scope = next;
        else whole = false;
      }
    }
    return whole ? scope : null;
  }

  #join(join: Join, left: Scope<F>, right: Relation<F>): Scope<F> | null {
    const nullable = (relation: Relation<F>): Relation<F> => ({
      name: relation.name,
      columns: relation.columns.map((column) => ({ ...column, nullable: true })),
    });
    const lefts = join.kind === 'right' || join.kind === 'full' ? left.map(nullable) : left;
    const rights = join.kind === 'left' || join.kind === 'full' ? nullable(right) : right;
    if (join.on) {
      // The condition sees the rows as they are before the join fills in nulls; types are the same.
      const part = this.#plain(join.on, 'a join', false, [...left, right], (expression) =>
        this.typer.condition(expression, 'what stands behind `on`'),
      );
      if (part) this.typer.indirect.push(part.flow);
      return [...lefts, rights];
    }
    if (!join.using) return [...lefts, rights];
    // A merged column belongs to neither side any more: only its bare name means it, on every engine.
    const merged: ScopeColumn<F>[] = [];
    for (const key of join.using) {
      const node: Column = { kind: 'column', table: null, name: key.name, start: key.start, end: key.end };
      const found = [left, [right]].map((side) => resolveColumn(node, side, this.#at));
      const columns: ScopeColumn<F>[] = [];
      for (const each of found) {
        if ('code' in each) this.typer.diagnostics.push(each);
        else columns.push(each.column);
      }
      const [a, b] = columns;
      if (!a || !b) return null;
      if (a.type !== b.type) {
        return this.typer.refuse(
          'TYP001',
          key,
          `\`${key.name}\` is ${aType(a.type)} on one side, ${aType(b.type)} on the other`,
          'write the join with `on` and a cast',
        );
      }
      this.#equated([a, b], key);
      const flow = this.#merged([a, b], key);
      this.typer.indirect.push(flow);
      const eitherNull = join.kind === 'inner' ? false : a.nullable || b.nullable;
      merged.push({ name: key.name, type: a.type, nullable: eitherNull, flow });
    }
    const names = new Set(merged.map((column) => column.name.toLowerCase()));
    const without = (relation: Relation<F>): Relation<F> => ({
      name: relation.name,
      columns: relation.columns.filter((column) => !names.has(column.name.toLowerCase())),
    });
    return [{ name: null, columns: merged }, ...[...lefts, rights].map(without)];
  }

  #table(table: TableName, ctes: Ctes<F>): readonly ScopeColumn<F>[] | null {
    if (table.kind === 'bare') {
      const key = table.name.toLowerCase();
      if (ctes.has(key)) return ctes.get(key) ?? null;
      return this.typer.refuse(
        'SQL006',
        table,
        `there is no CTE \`${table.name}\``,
        didYouMean(table.name, ctes.keys()) ?? `a table is named {{ ref('${table.name}') }}`,
      );
    }
    const columns = this.#tables.find(table);
    if (columns) {
      const key = `${table.kind} ${table.name}`;
      if (!this.tables.has(key)) this.tables.set(key, table);
      return columns;
    }
    return this.typer.refuse(
      'SQL006',
      table,
      `there is no table \`${table.name}\``,
      didYouMean(table.name, this.#tables.names()),
    );
  }

  /** An expression with each column by what it means, so that `x` and `t.x` are the same. */
  #identity(node: Expression, scope: Scope<F>): string {
    return printPortable(node, (column) => {
      const found = resolveColumn(column, scope, this.#at);
      return 'code' in found ? '?' : `${found.relation}."${found.column.name}"`;
    });
  }

  /** Refuses columns that stand neither in a group key nor in an aggregate. */
  #grouped(node: Expression, keys: ReadonlySet<string>, scope: Scope<F>): void {
    if (node.kind === 'literal' || node.kind === 'aggregate') return;
    if (keys.size > 0 && keys.has(this.#identity(node, scope))) return;
    if (node.kind === 'column') {
      this.typer.refuse(
        'SQL007',
        node,
        `\`${node.name}\` is neither grouped nor aggregated`,
        `add it to group by, or take min(${node.name})`,
      );
      return;
    }
    for (const child of childrenOf(node)) this.#grouped(child, keys, scope);
  }
}

function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'literal':
    case 'column':
      return [];
    case 'unary':
    case 'is-null':
    case 'cast':
      return [node.operand];
    case 'binary':
    case 'is-distinct':
      return [node.left, node.right];
    case 'between':
      return [node.operand, node.low, node.high];
    case 'in':
      return [node.operand, ...node.items];
    case 'like':
      return [node.operand, node.pattern];
    case 'case':
      return [
        ...(node.operand ? [node.operand] : []),
        ...node.branches.flatMap(({ when, value }) => [when, value]),
        ...(node.otherwise ? [node.otherwise] : []),
      ];
    case 'call':
      return node.args;
    case 'aggregate':
      return [...node.args, ...(node.filter ? [node.filter] : [])];
    case 'window':
      return [...node.args, ...node.partition, ...node.order.map((item) => item.expression)];
  }
}

/** The columns of a query, what they come from, and every mistake in it. */
export function analyzeQuery<F>(
  query: Query,
  tables: Tables<F>,
  flow: Flow<F>,
  at: Locate,
): AnalyzedQuery<F> {
  const analyzer = new QueryAnalyzer(tables, flow, at);
  const columns = analyzer.query(query, new Map());
  return {
    columns: columns ?? [],
    indirect: analyzer.typer.indirect,
    tables: [...analyzer.tables.values()],
    types: analyzer.typer.types,
    stars: analyzer.stars,
    diagnostics: analyzer.typer.diagnostics,
  };
}
