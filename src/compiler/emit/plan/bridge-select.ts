import type { Query, Value } from '../../graph/model.ts';
import { quoteIdentifier } from '../../sql/index.ts';
import { tableName, typeName } from './dialect.ts';
import { memberKey } from './portable.ts';
import { type Printing, tableOf } from './printing.ts';

/**
 * One row for each pair of a group and a member; a group without members has the unknown one. Weights are shares of
 * a double: those of a group add up to 1 but for its rounding.
 * @param select how the rows of a dataset are selected; a version's key may need more than one table.
 */
export function bridgeSelect(
  query: Extract<Query, { kind: 'bridge' }>,
  printing: Printing,
  select: (rows: Extract<Query, { kind: 'rows' }>) => string,
): string {
  const { graph, dialect } = printing;
  const { group, member, asOf, dimension } = query;
  const groupKey = quoteIdentifier(group.key);
  const key = quoteIdentifier(member.key);
  const memberValue: Value =
    asOf !== null
      ? { kind: 'version-key', columns: [member], asOf, dimension }
      : query.owned
        ? { kind: 'owned-key', columns: [member], dimension }
        : { kind: 'member-key', columns: [member] };
  const named = select({
    kind: 'rows',
    from: query.from,
    values: [
      { name: group.key, value: { kind: 'member-key', columns: [group] } },
      { name: member.key, value: memberValue },
    ],
    where: null,
    newest: null,
  });
  const groups = query.groups.map(
    (column) =>
      `SELECT ${memberKey([{ name: column.name, type: group.type }], dialect)} AS ${groupKey} FROM ${tableName(tableOf(graph, column.dataset))}`,
  );
  const share =
    query.weight === 'equal'
      ? `, CAST(1 AS ${typeName('double', dialect)}) / count(*) OVER (PARTITION BY ${groupKey}) AS ${quoteIdentifier('weight')}`
      : '';
  // A pair without a group belongs to none; a fact without a group has the unknown one, of key -1.
  const pairs = `pairs AS (\n  SELECT DISTINCT ${groupKey}, ${key}\n  FROM (\n${named}\n  ) AS named\n  WHERE ${groupKey} <> -1\n)`;
  if (groups.length === 0) return `WITH ${pairs}\nSELECT ${groupKey}, ${key}${share}\nFROM pairs`;
  return (
    `WITH ${pairs},\nused AS (\n  ${groups.join('\n  UNION\n  ')}\n),\n` +
    `members AS (\n  SELECT ${groupKey}, ${key} FROM pairs\n  UNION ALL\n` +
    `  SELECT used.${groupKey}, CAST(-1 AS ${typeName('bigint', dialect)}) AS ${key}\n  FROM used\n` +
    `  LEFT JOIN (SELECT DISTINCT ${groupKey} FROM pairs) AS known ON known.${groupKey} = used.${groupKey}\n` +
    `  WHERE known.${groupKey} IS NULL\n)\nSELECT ${groupKey}, ${key}${share}\nFROM members`
  );
}
