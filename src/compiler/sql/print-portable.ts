import { binaryLevel, level } from './level.ts';
import type { Column, Expression, OrderItem, Query, QueryBody, TableName, TableSource } from './node.ts';
import { quoteIdentifier, quoteText } from './printers.ts';
import { reserved, unsupported } from './word.ts';

type ColumnPrinter = (column: Column) => string;

/** A name as a steward would write it: with quotes only where it needs them. */
function name(text: string): string {
  const plain = /^[a-z_][a-z0-9_]*$/.test(text) && !reserved.has(text) && !unsupported.has(text);
  return plain && text !== 'date' && text !== 'timestamp' ? text : quoteIdentifier(text);
}

const writtenColumn: ColumnPrinter = ({ table, name: column }) =>
  table === null ? name(column) : `${name(table)}.${name(column)}`;

function levelOf(node: Expression): number {
  switch (node.kind) {
    case 'binary':
      return binaryLevel[node.operator];
    case 'unary':
      return node.operator === 'not' ? level.not : level.sign;
    case 'is-null':
    case 'is-distinct':
    case 'between':
    case 'in':
    case 'like':
      return level.comparison;
    default:
      return level.primary;
  }
}

function orderText(order: readonly OrderItem[], column: ColumnPrinter): string {
  return order.map((item) => `${print(item.expression, column)}${item.descending ? ' desc' : ''}`).join(', ');
}

function print(node: Expression, column: ColumnPrinter): string {
  const all = (nodes: readonly Expression[]): string => nodes.map((each) => print(each, column)).join(', ');
  /** In parentheses where it binds less tightly than its place asks for. */
  const at = (child: Expression, least: number): string =>
    levelOf(child) < least ? `(${print(child, column)})` : print(child, column);
  const not = (negated: boolean): string => (negated ? 'not ' : '');
  switch (node.kind) {
    case 'literal':
      if (node.type === 'string') return quoteText(node.text);
      return node.type === 'date' || node.type === 'timestamp' ? `${node.type} '${node.text}'` : node.text;
    case 'column':
      return column(node);
    case 'unary':
      // A minus before a minus would begin a comment.
      return node.operator === 'not'
        ? `not ${at(node.operand, level.not)}`
        : `-${at(node.operand, level.primary)}`;
    case 'binary': {
      const own = binaryLevel[node.operator];
      const comparison = own === level.comparison ? 1 : 0;
      return `${at(node.left, own + comparison)} ${node.operator} ${at(node.right, own + 1)}`;
    }
    case 'is-null':
      return `${at(node.operand, level.concatenation)} is ${not(node.negated)}null`;
    case 'is-distinct': {
      const [left, right] = [at(node.left, level.concatenation), at(node.right, level.concatenation)];
      return `${left} is ${not(node.negated)}distinct from ${right}`;
    }
    case 'between': {
      const [operand, low, high] = [node.operand, node.low, node.high].map((each) =>
        at(each, level.concatenation),
      );
      return `${operand} ${not(node.negated)}between ${low} and ${high}`;
    }
    case 'in':
      return `${at(node.operand, level.concatenation)} ${not(node.negated)}in (${all(node.items)})`;
    case 'like': {
      const suffix = node.escape === null ? '' : ` escape ${quoteText(node.escape)}`;
      const [operand, pattern] = [
        at(node.operand, level.concatenation),
        at(node.pattern, level.concatenation),
      ];
      return `${operand} ${not(node.negated)}like ${pattern}${suffix}`;
    }
    case 'case': {
      const operand = node.operand ? ` ${print(node.operand, column)}` : '';
      const branches = node.branches.map(
        ({ when, value }) => ` when ${print(when, column)} then ${print(value, column)}`,
      );
      const otherwise = node.otherwise ? ` else ${print(node.otherwise, column)}` : '';
      return `case${operand}${branches.join('')}${otherwise} end`;
    }
    case 'cast':
      return `${node.safe ? 'try_cast' : 'cast'}(${print(node.operand, column)} as ${node.type})`;
    case 'call':
      return `${node.name}(${all(node.args)})`;
    case 'aggregate': {
      const args = node.args.length === 0 ? '*' : `${node.distinct ? 'distinct ' : ''}${all(node.args)}`;
      const filter = node.filter ? ` filter (where ${print(node.filter, column)})` : '';
      return `${node.name}(${args})${filter}`;
    }
    case 'window': {
      const args = node.args.length === 0 && node.name === 'count' ? '*' : all(node.args);
      const parts = [
        node.partition.length > 0 ? `partition by ${all(node.partition)}` : '',
        node.order.length > 0 ? `order by ${orderText(node.order, column)}` : '',
        node.frame ? `rows between ${node.frame.preceding ?? 'unbounded'} preceding and current row` : '',
      ];
      return `${node.name}(${args}) over (${parts.filter((part) => part !== '').join(' ')})`;
    }
  }
}

/**
 * An expression as the language writes it, with no more parentheses than needed; parsing it again gives an equal
 * tree. `column` may print columns in another way, such as by what they mean.
 */
export function printPortable(node: Expression, column: ColumnPrinter = writtenColumn): string {
  return print(node, column);
}

function tableText(table: TableName): string {
  return table.kind === 'bare' ? name(table.name) : `{{ ${table.kind}('${table.name}') }}`;
}

function sourceText(source: TableSource): string {
  if (source.kind === 'subquery') return `(${printPortableQuery(source.query)}) as ${name(source.alias)}`;
  return `${tableText(source.table)}${source.alias === null ? '' : ` as ${name(source.alias)}`}`;
}

function bodyText(body: QueryBody): string {
  if (body.kind === 'query') return `(${printPortableQuery(body)})`;
  // A set operation that binds less tightly than its place stands in a query of its own.
  if (body.kind === 'set') return `${bodyText(body.left)} ${body.operator} ${bodyText(body.right)}`;
  const items = body.items.map((item) => {
    if (item.kind === 'star') return item.table === null ? '*' : `${name(item.table)}.*`;
    const alias = item.alias === null ? '' : ` as ${name(item.alias)}`;
    return `${printPortable(item.expression)}${alias}`;
  });
  const joins = body.joins.map((join) => {
    const condition = join.on
      ? ` on ${printPortable(join.on)}`
      : join.using
        ? ` using (${join.using.map((column) => name(column.name)).join(', ')})`
        : '';
    return ` ${join.kind} join ${sourceText(join.source)}${condition}`;
  });
  return [
    `select ${body.distinct ? 'distinct ' : ''}${items.join(', ')}`,
    body.from ? ` from ${sourceText(body.from)}${joins.join('')}` : '',
    body.where ? ` where ${printPortable(body.where)}` : '',
    body.group.length > 0 ? ` group by ${body.group.map((each) => printPortable(each)).join(', ')}` : '',
    body.having ? ` having ${printPortable(body.having)}` : '',
  ].join('');
}

/** A query as the language writes it, on one line. */
export function printPortableQuery(query: Query): string {
  const ctes = query.ctes.map((cte) => `${name(cte.name)} as (${printPortableQuery(cte.query)})`);
  return [
    ctes.length > 0 ? `with ${ctes.join(', ')} ` : '',
    bodyText(query.body),
    query.order.length > 0 ? ` order by ${orderText(query.order, writtenColumn)}` : '',
    query.limit === null ? '' : ` limit ${query.limit}`,
  ].join('');
}
