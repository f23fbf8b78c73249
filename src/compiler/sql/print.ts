import type { ColumnType } from '../../plan/index.ts';
import { aggregates } from './aggregate-function.ts';
import { printCast } from './cast.ts';
import { duckdb } from './duckdb.ts';
import { functions, type Parameter, settledType } from './function.ts';
import { binaryLevel, level } from './level.ts';
import { impliedAlias, outputName } from './name.ts';
import type {
  Aggregate,
  Binary,
  Call,
  Case,
  Column,
  Expression,
  Literal,
  OrderItem,
  Query,
  QueryBody,
  Select,
  SelectItem,
  TableName,
  TableSource,
  WindowCall,
} from './node.ts';
import { type Dialect, type Printed, type Printers, quoteIdentifier, quoteText } from './printers.ts';
import type { Stars, Types, ValueType } from './scope.ts';
import { snowflake } from './snowflake.ts';
import { spark } from './spark.ts';
import { trino } from './trino.ts';
import { arithmetic, commonOf, isDecimal } from './value-type.ts';

export type { Dialect } from './printers.ts';

const dialects: Readonly<Record<Dialect, Printers>> = { duckdb, trino, spark, snowflake };

/** A whole statement in the quotes of a dialect: said once, of all that was put together in standard ones. */
export const quotedFor = (sql: string, dialect: Dialect): string => dialects[dialect].quoted(sql);

/** A portable type in the words of a dialect. */
export const printType = (type: ColumnType, dialect: Dialect): string => dialects[dialect].type(type);

/** The instant so many seconds ago, by the clock of the engine that runs the statement. */
export const printSecondsAgo = (seconds: number, dialect: Dialect): string =>
  dialects[dialect].secondsAgo(seconds);

export type ExpressionOptions = {
  readonly dialect: Dialect;
  /** Of the analysis of the same nodes. */
  readonly types: Types;
  /** Default: the quoted name, with its quoted qualifier. */
  readonly column?: (column: Column) => string;
};

export type QueryOptions = ExpressionOptions & {
  /** Of the analysis of the same query. */
  readonly stars: Stars;
  /** The quoted name of a `ref` or `source`. */
  readonly table: (table: TableName) => string;
};

/** SQL and how tightly its outermost operator binds. */
type Piece = { readonly sql: string; readonly level: number };

const primary = (sql: string): Piece => ({ sql, level: level.primary });
const atLeast = (piece: Piece, least: number): string => (piece.level < least ? `(${piece.sql})` : piece.sql);

/** The default printing of all that the dialects agree in; `Printers` says the rest. */
class Printer {
  readonly #printers: Printers;
  readonly #types: Types;
  readonly #column: (column: Column) => string;

  constructor(options: ExpressionOptions) {
    this.#printers = dialects[options.dialect];
    this.#types = options.types;
    this.#column =
      options.column ??
      (({ table, name }) =>
        table === null ? quoteIdentifier(name) : `${quoteIdentifier(table)}.${quoteIdentifier(name)}`);
  }

  #type(node: Expression): ValueType {
    const type = this.#types.get(node);
    if (type === undefined) throw new Error(`a ${node.kind} is printed that was not typed`);
    return type;
  }

  sql(node: Expression): string {
    return this.#piece(node).sql;
  }

  /** SQL of a value as one of type `to`. */
  #as(node: Expression, to: ValueType): Piece {
    const from = this.#type(node);
    // A whole number that is written out takes the width of its neighbours.
    const fits = node.kind === 'literal' && from === 'integer' && to === 'bigint';
    if (from === to || to === 'null' || fits) return this.#piece(node);
    const value = node.kind === 'literal' ? this.#bare(node) : this.sql(node);
    return primary(printCast(value, from, to, this.#printers));
  }

  /** A literal without the cast that fixes its type. */
  #bare(node: Literal): string {
    switch (node.type) {
      case 'string':
        return quoteText(node.text);
      case 'date':
        return `DATE '${node.text}'`;
      case 'timestamp':
        return this.#printers.timestamp(node.text);
      case 'integer':
        // Whole numbers beyond BIGINT have no literal of their own in Trino.
        return isDecimal(this.#type(node)) ? `'${node.text}'` : node.text;
      case 'decimal':
        return node.text;
      case 'boolean':
      case 'null':
        return node.text.toUpperCase();
    }
  }

  #literal(node: Literal): Piece {
    const type = this.#type(node);
    // The engines give a number with a point types that differ by its digits.
    if (isDecimal(type))
      return primary(`CAST(${this.#bare(node)} AS ${this.#printers.type(type as ColumnType)})`);
    return primary(this.#bare(node));
  }

  #piece(node: Expression): Piece {
    switch (node.kind) {
      case 'literal':
        return this.#literal(node);
      case 'column':
        return primary(this.#column(node));
      case 'unary': {
        const operand = this.#as(node.operand, this.#type(node));
        return node.operator === 'not'
          ? { sql: `NOT ${atLeast(operand, level.not)}`, level: level.not }
          : { sql: `-${atLeast(operand, level.primary)}`, level: level.sign };
      }
      case 'binary':
        return this.#binary(node);
      case 'is-null':
        return this.#comparison(
          [node.operand],
          ([operand]) => `${operand} IS ${node.negated ? 'NOT ' : ''}NULL`,
        );
      case 'is-distinct':
        return this.#comparison(
          [node.left, node.right],
          ([left, right]) => `${left} IS ${node.negated ? 'NOT ' : ''}DISTINCT FROM ${right}`,
        );
      case 'between':
        return this.#comparison(
          [node.operand, node.low, node.high],
          ([operand, low, high]) => `${operand} ${node.negated ? 'NOT ' : ''}BETWEEN ${low} AND ${high}`,
        );
      case 'in':
        return this.#comparison(
          [node.operand, ...node.items],
          ([operand, ...items]) => `${operand} ${node.negated ? 'NOT ' : ''}IN (${items.join(', ')})`,
        );
      case 'like': {
        const suffix = node.escape === null ? '' : ` ESCAPE ${quoteText(node.escape)}`;
        return this.#comparison(
          [node.operand, node.pattern],
          ([operand, pattern = '']) =>
            `${operand} ${node.negated ? 'NOT ' : ''}LIKE ${suffix === '' ? this.#likePattern(node.pattern, pattern) : pattern}${suffix}`,
        );
      }
      case 'case':
        return primary(this.#case(node));
      case 'cast': {
        const from = this.#type(node.operand);
        if (from === node.type && !node.safe) return this.#piece(node.operand);
        const sql = printCast(this.sql(node.operand), from, node.type, this.#printers, node.safe);
        // `||` of the text of an instant.
        return {
          sql,
          level: from === 'timestamptz' && node.type === 'string' ? level.concatenation : level.primary,
        };
      }
      case 'call':
        return primary(this.#call(node));
      case 'aggregate':
        return primary(this.#aggregate(node));
      case 'window':
        return primary(this.#window(node));
    }
  }

  /** Values that are compared, each cast to their common type where it isn't its own. */
  #comparison(nodes: readonly Expression[], join: (values: readonly string[]) => string): Piece {
    const common = commonOf(nodes.map((node) => this.#type(node))) ?? 'null';
    const values = nodes.map((node) => atLeast(this.#as(node, common), level.concatenation));
    return { sql: join(values), level: level.comparison };
  }

  #likePattern(node: Expression, sql: string): string {
    return node.kind === 'literal' && !node.text.includes('\\') ? sql : this.#printers.likePattern(sql);
  }

  #binary(node: Binary): Piece {
    const { operator, left, right } = node;
    switch (operator) {
      case '=':
      case '<>':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#comparison([left, right], ([a, b]) => `${a} ${operator} ${b}`);
      case 'and':
      case 'or':
      case '||': {
        const own = binaryLevel[operator];
        const type = operator === '||' ? 'string' : 'boolean';
        const [a, b] = [this.#as(left, type), this.#as(right, type)];
        return { sql: `${atLeast(a, own)} ${operator.toUpperCase()} ${atLeast(b, own + 1)}`, level: own };
      }
    }
    const types = arithmetic(operator, this.#type(left), this.#type(right));
    if (!types) throw new Error(`${operator} is printed that was not typed`);
    const own = binaryLevel[operator];
    const a = atLeast(this.#as(left, types.left), own);
    const b = this.#as(right, types.right);
    if (operator === '/' || operator === '%') {
      // Without it one engine fails, the other gives infinity.
      const zero = right.kind === 'literal' && Number(right.text) !== 0;
      return { sql: `${a} ${operator} ${zero ? atLeast(b, own + 1) : `nullif(${b.sql}, 0)`}`, level: own };
    }
    const sql = `${a} ${operator} ${atLeast(b, own + 1)}`;
    if (!isDecimal(types.result)) return { sql, level: own };
    // DuckDB derives a width of its own.
    return primary(`CAST(${sql} AS ${this.#printers.type(types.result)})`);
  }

  #case(node: Case): string {
    const result = this.#type(node);
    const tested = node.operand
      ? (commonOf(
          [node.operand, ...node.branches.map((branch) => branch.when)].map((each) => this.#type(each)),
        ) ?? 'null')
      : 'boolean';
    const operand = node.operand ? ` ${this.#as(node.operand, tested).sql}` : '';
    const branches = node.branches.map(
      ({ when, value }) => ` WHEN ${this.#as(when, tested).sql} THEN ${this.#as(value, result).sql}`,
    );
    const otherwise = node.otherwise ? ` ELSE ${this.#as(node.otherwise, result).sql}` : '';
    return `CASE${operand}${branches.join('')}${otherwise} END`;
  }

  #printed(node: Expression, type: ValueType): Printed {
    const piece = this.#as(node, type);
    return { sql: piece.sql, atom: atLeast(piece, level.primary), type, node };
  }

  #call(node: Call): string {
    const definition = functions.get(node.name);
    if (!definition) throw new Error(`${node.name} is printed that was not typed`);
    const { parameters } = definition;
    const args = node.args.map((arg, index) => {
      const parameter = parameters[Math.min(index, parameters.length - 1)] as Parameter;
      return this.#printed(arg, settledType(parameter.type, this.#type(arg)));
    });
    return definition.print(args, this.#printers, this.#type(node));
  }

  #aggregate(node: Aggregate): string {
    return this.#fitted(
      node,
      this.#overRows(node, node.filter ? this.#as(node.filter, 'boolean').sql : null),
    );
  }

  #overRows(node: Aggregate | WindowCall, filter: string | null = null): string {
    const [argument] = node.args;
    if (!argument)
      return node.name === 'count' ? this.#printers.aggregate('count', '*', filter) : `${node.name}()`;
    const definition = aggregates.get(node.name);
    if (!definition) return `${node.name}(${node.args.map((arg) => this.sql(arg)).join(', ')})`;
    const distinct = node.kind === 'aggregate' && node.distinct ? 'DISTINCT ' : '';
    const value = definition.print(this.#printed(argument, this.#type(argument)), this.#printers);
    return this.#printers.aggregate(node.name, `${distinct}${value}`, filter);
  }

  /** DuckDB sums whole numbers to HUGEINT. */
  #fitted(node: Aggregate | WindowCall, sql: string): string {
    if (node.name !== 'sum') return sql;
    const type = this.#type(node);
    return type === 'double' ? sql : `CAST(${sql} AS ${this.#printers.type(type as ColumnType)})`;
  }

  #window(node: WindowCall): string {
    const parts = [
      node.partition.length > 0
        ? `PARTITION BY ${node.partition.map((each) => this.sql(each)).join(', ')}`
        : '',
      node.order.length > 0 ? `ORDER BY ${this.order(node.order)}` : '',
      node.frame ? `ROWS BETWEEN ${node.frame.preceding ?? 'UNBOUNDED'} PRECEDING AND CURRENT ROW` : '',
    ].filter((part) => part !== '');
    return this.#fitted(node, `${this.#overRows(node)} OVER (${parts.join(' ')})`);
  }

  order(items: readonly OrderItem[]): string {
    return items
      .map((item) => `${this.sql(item.expression)}${item.descending ? ' DESC' : ''} NULLS LAST`)
      .join(', ');
  }
}

/** SQL of a typed expression in a dialect. */
export function printExpression(node: Expression, options: ExpressionOptions): string {
  return new Printer(options).sql(node);
}

class QueryPrinter extends Printer {
  readonly #options: QueryOptions;

  constructor(options: QueryOptions) {
    super(options);
    this.#options = options;
  }

  query(query: Query): string {
    const ctes = query.ctes.map(
      (cte) => `${quoteIdentifier(cte.name)} AS (\n${indented(this.query(cte.query))}\n)`,
    );
    return [
      ...(ctes.length > 0 ? [`WITH ${ctes.join(', ')}`] : []),
      this.#body(query.body),
      ...(query.order.length > 0 ? [`ORDER BY ${this.order(query.order)}`] : []),
      ...(query.limit === null ? [] : [`LIMIT ${query.limit}`]),
    ].join('\n');
  }

  #body(body: QueryBody): string {
    switch (body.kind) {
      case 'query':
        return `(\n${indented(this.query(body))}\n)`;
      case 'set':
        return `${this.#body(body.left)}\n${body.operator.toUpperCase()}\n${this.#body(body.right)}`;
      case 'select':
        return this.#select(body);
    }
  }

  #select(select: Select): string {
    const joins = select.joins.map((join) => {
      const condition = join.on
        ? ` ON ${this.sql(join.on)}`
        : join.using
          ? ` USING (${join.using.map((column) => quoteIdentifier(column.name)).join(', ')})`
          : '';
      return `${join.kind.toUpperCase()} JOIN ${this.#source(join.source)}${condition}`;
    });
    return [
      `SELECT${select.distinct ? ' DISTINCT' : ''}\n${select.items.map((item) => indented(this.#item(item))).join(',\n')}`,
      ...(select.from ? [`FROM ${this.#source(select.from)}`] : []),
      ...joins,
      ...(select.where ? [`WHERE ${this.sql(select.where)}`] : []),
      ...(select.group.length > 0
        ? [`GROUP BY ${select.group.map((each) => this.sql(each)).join(', ')}`]
        : []),
      ...(select.having ? [`HAVING ${this.sql(select.having)}`] : []),
    ].join('\n');
  }

  #item(item: SelectItem): string {
    if (item.kind === 'item') {
      return `${this.sql(item.expression)} AS ${quoteIdentifier(outputName(item) ?? '')}`;
    }
    const columns = this.#options.stars.get(item);
    if (!columns) throw new Error('a `*` is printed that was not analyzed');
    return columns
      .map(({ table, name }) =>
        table === null ? quoteIdentifier(name) : `${quoteIdentifier(table)}.${quoteIdentifier(name)}`,
      )
      .join(',\n');
  }

  #source(source: TableSource): string {
    if (source.kind === 'subquery') {
      return `(\n${indented(this.query(source.query))}\n) AS ${quoteIdentifier(source.alias)}`;
    }
    const { table } = source;
    const name = table.kind === 'bare' ? quoteIdentifier(table.name) : this.#options.table(table);
    return `${name} AS ${quoteIdentifier(source.alias ?? impliedAlias(table))}`;
  }
}

/** Every line two blanks further in. A text in quotes may hold a line break, so lines are split only outside of it. */
function indented(sql: string): string {
  return `  ${sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\n/g, (found) => (found === '\n' ? '\n  ' : found))}`;
}

/** SQL of an analyzed query in a dialect; every table has an alias, every output column its name. */
export function printQuery(query: Query, options: QueryOptions): string {
  return new QueryPrinter(options).query(query);
}
