import type { ColumnType } from '../../../plan/index.ts';
import type { Expression } from '../../analyze/expression.ts';
import type { Model, NamedValue, Query, Value } from '../../graph/model.ts';
import { type Dialect, printExpression, printQuery, quoteIdentifier } from '../../sql/index.ts';
import { aggregateSelect } from './aggregate-select.ts';
import { bridgeSelect } from './bridge-select.ts';
import { dateDimensionSelect } from './calendar-select.ts';
import { list, tableName, typeName, unknownValue } from './dialect.ts';
import { historySelect, versionJoin } from './history-select.ts';
import { ownedJoin } from './owned-join.ts';
import { comparedSql, dateKey, memberKey } from './portable.ts';
import { type Printing, tableOf } from './printing.ts';

export function expressionSql(expression: Expression, dialect: Dialect): string {
  const { node, types } = expression;
  // There is one table: a qualifier would have to name it as the statement does.
  return printExpression(node, { dialect, types, column: (column) => quoteIdentifier(column.name) });
}

function valueSql(value: Value, dialect: Dialect): string {
  switch (value.kind) {
    case 'column':
      return quoteIdentifier(value.column);
    case 'expression':
      return expressionSql(value.expression, dialect);
    case 'member-key':
      return memberKey(value.columns, dialect);
    case 'date-key':
      return dateKey(value.column, dialect);
    case 'version-key':
    case 'owned-key':
      throw new Error('the key is found by a join');
  }
}

function namedSql({ name, value }: NamedValue, dialect: Dialect): string {
  return as(valueSql(value, dialect), name);
}

function as(sql: string, name: string): string {
  return sql === quoteIdentifier(name) ? sql : `${sql} AS ${quoteIdentifier(name)}`;
}

/** Name of the column that ranks the versions of a key. */
const versionColumn = quoteIdentifier('lakespec version');

function rowsSelect(query: Extract<Query, { kind: 'rows' }>, printing: Printing): string {
  const { graph, dialect } = printing;
  const joins: string[] = [];
  const values = list(
    query.values.map((named) => {
      const { value } = named;
      if (value.kind !== 'version-key' && value.kind !== 'owned-key') return namedSql(named, dialect);
      const number = joins.length + 1;
      const { join, key } =
        value.kind === 'version-key'
          ? versionJoin(value, number, printing)
          : ownedJoin(value, number, printing);
      joins.push(join);
      return as(key, named.name);
    }),
  );
  const from = [tableName(tableOf(graph, query.from)), ...joins].join('\n');
  const where = query.where ? expressionSql(query.where, dialect) : null;
  if (!query.newest) {
    return `SELECT\n  ${values}\nFROM ${from}${where === null ? '' : `\nWHERE ${where}`}`;
  }
  const key = query.newest.key.map((value) => valueSql(value, dialect)).join(', ');
  const order = query.newest.order
    .map(({ column, descending }) => `${quoteIdentifier(column)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`)
    .join(', ');
  // The filter judges the newest version: an older one must not come back because the newest is filtered out.
  const filter = where === null ? '' : ` AND (${where})`;
  return (
    `SELECT\n  ${values}\nFROM (\n` +
    `  SELECT *, row_number() OVER (PARTITION BY ${key}${order === '' ? '' : ` ORDER BY ${order}`}) AS ${versionColumn}\n` +
    `  FROM ${from}\n) AS versions\nWHERE ${versionColumn} = 1${filter}`
  );
}

function dimensionSelect(query: Extract<Query, { kind: 'dimension' }>, printing: Printing): string {
  const { graph, dialect } = printing;
  const { key, naturalKey, attributes, late } = query;
  const natural = naturalKey.map((column) => quoteIdentifier(column.name));
  const all = [...natural, ...attributes.map((column) => quoteIdentifier(column.name))];
  const hash = memberKey(naturalKey, dialect);
  const present = natural.map((name) => `${name} IS NOT NULL`).join(' AND ');
  const nothing = (type: ColumnType, name: string) =>
    `CAST(NULL AS ${typeName(type, dialect)}) AS ${quoteIdentifier(name)}`;
  const members = `member AS (\n  SELECT DISTINCT ${all.join(', ')}\n  FROM ${tableName(tableOf(graph, query.from))}\n  WHERE ${present}\n)`;
  const unknown = [
    `CAST(-1 AS BIGINT) AS ${quoteIdentifier(key)}`,
    ...naturalKey.map((column) => nothing(column.type, column.name)),
    ...attributes.map((column) => `${unknownValue(column.type, dialect)} AS ${quoteIdentifier(column.name)}`),
  ];
  const parts = [
    `SELECT ${unknown.join(', ')}`,
    `SELECT ${[`${hash} AS ${quoteIdentifier(key)}`, ...all].join(', ')}\nFROM member`,
  ];
  const ctes = [members];
  const [member] = natural;
  const [memberColumn] = naturalKey;
  if (late.length > 0 && member && memberColumn) {
    const named = late.map((column) => {
      const value = comparedSql(column, dialect);
      return (
        `SELECT CAST(${value} AS ${typeName(memberColumn.type, dialect)}) AS ${member} ` +
        `FROM ${tableName(tableOf(graph, column.dataset))} WHERE ${value} IS NOT NULL`
      );
    });
    ctes.push(`named AS (\n  ${named.join('\n  UNION\n  ')}\n)`);
    ctes.push(
      `inferred AS (\n  SELECT DISTINCT named.${member}\n  FROM named\n  LEFT JOIN member ON member.${member} = named.${member}\n  WHERE member.${member} IS NULL\n)`,
    );
    parts.push(
      `SELECT ${[
        `${hash} AS ${quoteIdentifier(key)}`,
        member,
        ...attributes.map((column) => nothing(column.type, column.name)),
      ].join(', ')}\nFROM inferred`,
    );
  }
  return `WITH ${ctes.join(',\n')}\n${parts.join('\nUNION ALL\n')}`;
}

/** Whether the rows are selected by other words in other dialects: copied columns are not. */
export const modelDiffers = ({ query }: Model): boolean =>
  query.kind !== 'rows' ||
  query.where !== null ||
  query.values.some(({ value }) => value.kind !== 'column') ||
  (query.newest?.key.some((value) => value.kind !== 'column') ?? false);

/** Keys of all rows that a filter judges, where a model takes new rows in by key; else null. */
export function touchesSelect(model: Model, key: readonly string[], printing: Printing): string | null {
  const { query, strategy } = model;
  if (strategy === null || strategy === 'append' || query.kind !== 'rows' || query.where === null)
    return null;
  const values = query.values.filter(({ name }) => key.includes(name));
  const from = tableName(tableOf(printing.graph, query.from));
  return `SELECT DISTINCT\n  ${list(values.map((value) => namedSql(value, printing.dialect)))}\nFROM ${from}`;
}

/** The rows of a model as one SELECT. */
export function modelSelect(model: Model, printing: Printing): string {
  const { query } = model;
  switch (query.kind) {
    case 'rows':
      return rowsSelect(query, printing);
    case 'statement':
      return printQuery(query.statement.node, {
        dialect: printing.dialect,
        types: query.statement.types,
        stars: query.statement.stars,
        table: (table) => tableName(tableOf(printing.graph, query.statement.datasetOf(table))),
      });
    case 'dimension':
      return dimensionSelect(query, printing);
    case 'date-dimension':
      return dateDimensionSelect(query, printing);
    case 'bridge':
      return bridgeSelect(query, printing, (rows) => rowsSelect(rows, printing));
    case 'aggregate':
      return aggregateSelect(query, printing);
    case 'history':
      return historySelect(query, printing);
  }
}
