import type { ColumnType } from '../../../plan/index.ts';
import type { Query, TypedColumn, Value } from '../../graph/model.ts';
import { type Dialect, quoteIdentifier } from '../../sql/index.ts';
import { tableName, typeName, unknownValue } from './dialect.ts';
import { memberKey, portable } from './portable.ts';
import { type Printing, tableOf } from './printing.ts';

type History = Extract<Query, { kind: 'history' }>;

/** Names that no column of a table has. */
const at = quoteIdentifier('lakespec at');
const position = quoteIdentifier('lakespec position');
const isNew = quoteIdentifier('lakespec new');
const rank = quoteIdentifier('lakespec rank');

const validFrom = quoteIdentifier('valid_from');

/** The beginning of time: the first day of the calendar that all engines have. */
function beginning(type: ColumnType, dialect: Dialect): string {
  if (type === 'date') return portable("date '0001-01-01'", [], dialect);
  if (type === 'timestamp') return portable("timestamp '0001-01-01 00:00:00'", [], dialect);
  return portable("cast(timestamp '0001-01-01 00:00:00' as timestamptz)", [], dialect);
}

/**
 * Every version of each member, of all observations that silver keeps: however late and in whatever order these come,
 * the versions are the same. Of two observations of one moment the one that arrived last counts; one without a moment
 * holds since the beginning of time.
 */
export function historySelect(query: History, printing: Printing): string {
  const { graph, dialect } = printing;
  const { key, naturalKey, attributes, effectiveFrom, late } = query;
  const from = graph.datasets.get(query.from);
  const natural = naturalKey.map(({ name }) => quoteIdentifier(name));
  const partition = `PARTITION BY ${natural.join(', ')}`;
  const names = attributes.map(({ name }) => quoteIdentifier(name));
  const start = beginning(effectiveFrom.type, dialect);
  const arrival = from?.columns.some(({ name }) => name === '_ingested_at')
    ? [`${quoteIdentifier('_ingested_at')} DESC NULLS LAST`]
    : [];
  // What arrived together is decided by content, never by chance.
  const order = [...arrival, ...names.map((name) => `${name} ASC NULLS LAST`)];
  const observed =
    `observed AS (\n  SELECT ${[...natural, ...names].join(', ')}, ${at}\n  FROM (\n` +
    `    SELECT *, row_number() OVER (${partition}, ${at}${order.length === 0 ? '' : ` ORDER BY ${order.join(', ')}`}) AS ${rank}\n` +
    `    FROM (\n      SELECT *, coalesce(${quoteIdentifier(effectiveFrom.name)}, ${start}) AS ${at}\n` +
    `      FROM ${tableName(tableOf(graph, query.from))}\n      WHERE ${natural.map((name) => `${name} IS NOT NULL`).join(' AND ')}\n    ) AS dated\n  ) AS ranked\n  WHERE ${rank} = 1\n)`;
  const changed = attributes
    .filter(({ tracked }) => tracked)
    .map(({ name }) => quoteIdentifier(name))
    .map((name) => `${name} IS DISTINCT FROM lag(${name}) OVER (${partition} ORDER BY ${at})`);
  const first = `row_number() OVER (${partition} ORDER BY ${at})`;
  const values = attributes.map(({ name, tracked }) => {
    const quoted = quoteIdentifier(name);
    return tracked ? quoted : `first_value(${quoted}) OVER (${partition} ORDER BY ${at} DESC) AS ${quoted}`;
  });
  const compared =
    `compared AS (\n  SELECT ${[...natural, ...values, at].join(', ')},\n    ${first} AS ${position},\n` +
    `    CASE WHEN ${first} = 1 OR ${changed.join(' OR ')} THEN 1 ELSE 0 END AS ${isNew}\n  FROM observed\n)`;
  const version =
    `version AS (\n  SELECT ${[...natural, ...names].join(', ')},\n` +
    `    CASE WHEN ${position} = 1 THEN ${start} ELSE ${at} END AS ${validFrom},\n` +
    `    lead(${at}) OVER (${partition} ORDER BY ${at}) AS ${quoteIdentifier('valid_to')}\n  FROM compared\n  WHERE ${isNew} = 1\n)`;
  const nothing = (type: ColumnType) => `CAST(NULL AS ${typeName(type, dialect)})`;
  const hash = memberKey([...naturalKey, { name: 'valid_from', type: effectiveFrom.type }], dialect);
  const columns = [quoteIdentifier(key), ...natural, ...names];
  const rows = [
    // The unknown member has one version, which always holds.
    `SELECT ${[
      `CAST(-1 AS ${typeName('bigint', dialect)}) AS ${quoteIdentifier(key)}`,
      ...naturalKey.map(({ name, type }) => `${nothing(type)} AS ${quoteIdentifier(name)}`),
      ...attributes.map(({ name, type }) => `${unknownValue(type, dialect)} AS ${quoteIdentifier(name)}`),
      `${start} AS ${validFrom}`,
      `${nothing(effectiveFrom.type)} AS ${quoteIdentifier('valid_to')}`,
      `TRUE AS ${quoteIdentifier('is_current')}`,
    ].join(', ')}`,
    `SELECT ${[`${hash} AS ${columns[0]}`, ...columns.slice(1), validFrom, quoteIdentifier('valid_to')].join(', ')}, ${quoteIdentifier('valid_to')} IS NULL\nFROM version`,
  ];
  const ctes = [observed, compared, version];
  const [memberColumn] = naturalKey;
  const [member] = natural;
  if (late.length > 0 && member && memberColumn) {
    const named = late.map(
      (column) =>
        `SELECT CAST(${quoteIdentifier(column.name)} AS ${typeName(memberColumn.type, dialect)}) AS ${member} ` +
        `FROM ${tableName(tableOf(graph, column.dataset))} WHERE ${quoteIdentifier(column.name)} IS NOT NULL`,
    );
    ctes.push(`named AS (\n  ${named.join('\n  UNION\n  ')}\n)`);
    // Its key is that of a first version: it stays the member's when the member arrives.
    ctes.push(
      `inferred AS (\n  SELECT DISTINCT named.${member}, ${start} AS ${validFrom}\n  FROM named\n` +
        `  LEFT JOIN (SELECT DISTINCT ${member} FROM observed) AS known ON known.${member} = named.${member}\n  WHERE known.${member} IS NULL\n)`,
    );
    rows.push(
      `SELECT ${[
        hash,
        member,
        ...attributes.map(({ type }) => nothing(type)),
        validFrom,
        nothing(effectiveFrom.type),
        'TRUE',
      ].join(', ')}\nFROM inferred`,
    );
  }
  return `WITH ${ctes.join(',\n')}\n${rows.join('\nUNION ALL\n')}`;
}

/** A join to the versions of a dimension, and the key of the one that was valid at a date: -1 where there is none. */
export function versionJoin(
  value: Extract<Value, { kind: 'version-key' }>,
  number: number,
  printing: Printing,
): { readonly join: string; readonly key: string } {
  const { graph, dialect } = printing;
  const query = graph.datasets.get(value.dimension)?.model?.query;
  if (query?.kind !== 'history') throw new Error(`${value.dimension} has no versions`);
  // Names of their own: the statement around says its columns without a qualifier.
  const named = (name: string) => quoteIdentifier(`lakespec ${name} ${number}`);
  const moment = (name: string): TypedColumn => ({
    name: `lakespec ${name} ${number}`,
    type: query.effectiveFrom.type,
  });
  const members = query.naturalKey.map((column, index) => ({
    ...column,
    alias: named(`member ${index}`),
    on: value.columns[index],
  }));
  const asOf = quoteIdentifier(value.asOf.name);
  const holds = [
    portable(`${asOf} >= ${named('from')}`, [value.asOf, moment('from')], dialect),
    `(${named('to')} IS NULL OR ${portable(`${asOf} < ${named('to')}`, [value.asOf, moment('to')], dialect)})`,
  ];
  const columns = [
    `${quoteIdentifier(query.key)} AS ${named('key')}`,
    `${validFrom} AS ${named('from')}`,
    `${quoteIdentifier('valid_to')} AS ${named('to')}`,
    ...members.map(({ name, alias }) => `${quoteIdentifier(name)} AS ${alias}`),
  ];
  const same = members.flatMap(({ alias, on }) => (on ? [`${alias} = ${quoteIdentifier(on.name)}`] : []));
  return {
    join:
      `LEFT JOIN (\n  SELECT\n    ${columns.join(',\n    ')}\n  FROM ${tableName(tableOf(graph, value.dimension))}\n) AS ${named('version')}\n` +
      `  ON ${[...same, ...holds].join(' AND ')}`,
    key: `coalesce(${named('key')}, CAST(-1 AS ${typeName('bigint', dialect)}))`,
  };
}
