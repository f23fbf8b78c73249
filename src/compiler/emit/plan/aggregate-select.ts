import type { ColumnType } from '../../../plan/index.ts';
import type { Dataset } from '../../graph/graph.ts';
import type { AggregateKey, AggregateMeasure, Query } from '../../graph/model.ts';
import { aggregateType, quoteIdentifier } from '../../sql/index.ts';
import { list, tableName, typeName } from './dialect.ts';
import { type Printing, tableOf } from './printing.ts';

type Aggregate = Extract<Query, { kind: 'aggregate' }>;

/** Names that no column of a star has. */
const rows = quoteIdentifier('lakespec rows');
const leaves = quoteIdentifier('lakespec leaves');
const forced = quoteIdentifier('lakespec forced');
const hidden = quoteIdentifier('lakespec hidden');
const rank = quoteIdentifier('lakespec rank');
const slack = quoteIdentifier('lakespec slack');
const any = quoteIdentifier('lakespec any');

const group = quoteIdentifier('lakespec group');
const share = quoteIdentifier('lakespec share');

const alias = (kind: string, role: string): string => quoteIdentifier(`${kind} ${role}`);

type Role = NonNullable<AggregateKey['role']>;

/** The roles that group, each once. */
const rolesOf = (by: readonly AggregateKey[]): readonly Role[] => [
  ...new Map(by.flatMap(({ role }) => (role ? [[role.name, role] as const] : []))).values(),
];

/** The fact, and each role that groups. */
function joined(from: string, by: readonly AggregateKey[], printing: Printing): string {
  const { graph } = printing;
  const joins = rolesOf(by).map((role) => {
    const name = alias('role', role.name);
    const foreign = `fact.${quoteIdentifier(`${role.name}_key`)}`;
    if (role.bridge !== null)
      return `LEFT JOIN (\n${groupsSelect(role, role.bridge, by, printing)}\n) AS ${name} ON ${name}.${group} = ${foreign}`;
    const table = tableName(tableOf(graph, role.dimension));
    return `LEFT JOIN ${table} AS ${name} ON ${name}.${dimensionKey(role, printing)} = ${foreign}`;
  });
  return [`FROM ${tableName(tableOf(graph, from))} AS fact`, ...joins].join('\n');
}

/** The surrogate key of a dimension: its first column. What its table is called differs in a project of dbt. */
function dimensionKey({ dimension }: Role, { graph }: Printing): string {
  const key = graph.datasets.get(dimension)?.columns[0];
  if (!key) throw new Error(`${dimension} is no dimension`);
  return quoteIdentifier(key.name);
}

/**
 * What the members of each group of a bridge have in the attributes that group, once, with the sum of their shares: a
 * row of the fact is counted once in a cell, however many of its members are in it.
 */
function groupsSelect(role: Role, id: string, by: readonly AggregateKey[], printing: Printing): string {
  const { graph } = printing;
  const bridge = graph.datasets.get(id)?.model?.query;
  if (bridge?.kind !== 'bridge') throw new Error(`${id} is no bridge`);
  const columns = new Set(by.flatMap((key) => (key.role?.name === role.name ? [key.column] : [])));
  const attributes = [...columns].map((column) => `member.${quoteIdentifier(column)}`);
  const grouped = [`pair.${quoteIdentifier(bridge.group.key)}`, ...attributes];
  const shares = bridge.weight === 'equal' ? [`sum(pair.${quoteIdentifier('weight')}) AS ${share}`] : [];
  return (
    `  SELECT ${[`${grouped[0]} AS ${group}`, ...attributes, ...shares].join(', ')}\n` +
    `  FROM ${tableName(tableOf(graph, id))} AS pair\n` +
    `  LEFT JOIN ${tableName(tableOf(graph, role.dimension))} AS member ON member.${dimensionKey(role, printing)} = pair.${quoteIdentifier(bridge.member.key)}\n` +
    `  GROUP BY ${grouped.join(', ')}`
  );
}

function measureSql(
  measure: AggregateMeasure,
  query: Aggregate,
  fact: Dataset | undefined,
  printing: Printing,
): string {
  if (measure.measure === null) return 'count(*)';
  const value = `fact.${quoteIdentifier(measure.measure)}`;
  const type = fact?.columns.find((column) => column.name === measure.measure)?.type ?? 'double';
  const cast = (sql: string, to: ColumnType) => `CAST(${sql} AS ${typeName(to, printing.dialect)})`;
  const sum = aggregateType('sum', type) ?? 'double';
  if (!measure.shared) return cast(`sum(${value})`, sum);
  const shares = rolesOf(query.by).flatMap((role) =>
    role.bridge === null ? [] : [`${alias('role', role.name)}.${share}`],
  );
  const part = [cast(value, 'double'), ...shares].join(' * ');
  // Sums of doubles hang on the order of their rows. Shares of whole numbers and decimals are rounded to twelve digits
  // behind the point, added as decimals, and six digits are kept: thirds of a whole are a whole, in any order.
  return sum === 'double' ? `sum(${part})` : cast(`round(sum(${cast(part, 'decimal(38,12)')}), 6)`, 'double');
}

const keyValue = ({ column, role }: AggregateKey): string =>
  role ? `${alias('role', role.name)}.${quoteIdentifier(column)}` : `fact.${quoteIdentifier(column)}`;

/** One row for each combination of keys. */
function cellsSelect(
  from: string,
  by: readonly AggregateKey[],
  values: readonly string[],
  printing: Printing,
): string {
  const keys = by.map((key) => `${keyValue(key)} AS ${quoteIdentifier(key.name)}`);
  const grouped = by.length === 0 ? '' : `\nGROUP BY ${by.map(keyValue).join(', ')}`;
  return `SELECT\n  ${list([...keys, ...values])}\n${joined(from, by, printing)}${grouped}`;
}

/** Totals of cells over the leading keys, with their rows counted and not added up. */
function countedAnew(
  totals: string,
  query: Aggregate,
  level: number,
  size: number,
  printing: Printing,
): string {
  const by = query.chain.slice(0, level);
  const names = by.map(({ name }) => quoteIdentifier(name));
  const same = names.map((name) => `counted.${name} IS NOT DISTINCT FROM added.${name}`).join(' AND ');
  return (
    `  SELECT ${names.map((name) => `counted.${name}, `).join('')}counted.${rows}, added.${leaves}, added.${forced} OR counted.${rows} < ${size} AS ${forced}\n` +
    `  FROM (\n${totals}\n  ) AS added\n` +
    `  JOIN (\n${cellsSelect(query.from, by, [`count(*) AS ${rows}`], printing)}\n  ) AS counted ON ${same}`
  );
}

/** Sums and counts of a fact by some of its columns and of its dimensions' attributes, in the order of `by`. */
export function aggregateSelect(query: Aggregate, printing: Printing): string {
  const fact = printing.graph.datasets.get(query.from);
  const measures = query.measures.map(
    (measure) => `${measureSql(measure, query, fact, printing)} AS ${quoteIdentifier(measure.name)}`,
  );
  const cells = cellsSelect(query.from, query.by, measures, printing);
  return query.suppressBelow === null ? cells : suppressed(query, query.suppressBelow, cells, printing);
}

/**
 * Cells of fewer rows than `size` are suppressed, and as many others that none of these can be had from totals over the
 * leading keys, which is all that aggregates of one fact show (STAR013); all of them decide by the same cells, those
 * of the longest keys (`chain`).
 *
 * Who knows a total and what is shown of it knows the sum of what is hidden; and that each cell that is listed has a
 * row at least. So the hidden cells of a shown total are two or more, and have `size` rows beyond one each: then every
 * one of them may be 1, or more by `size`. Upwards: a total that can't keep its cells so is hidden like a small cell
 * (`forced`). Downwards: below a hidden total all is hidden; else, where a cell is forced, the smallest others join
 * it until that holds. After the cell suppression of statistical offices: Hundepool et al., Statistical Disclosure
 * Control (2012), ch. 4.
 */
function suppressed(query: Aggregate, size: number, cells: string, printing: Printing): string {
  const bigint = typeName('bigint', printing.dialect);
  const chain = query.chain.map(({ name }) => quoteIdentifier(name));
  const finest = chain.length;
  const whole = (sql: string, name: string) => `CAST(${sql} AS ${bigint}) AS ${name}`;
  const columns = (names: readonly string[]) => names.map((name) => `${name}, `).join('');
  const counted = cellsSelect(query.from, query.chain, [`count(*) AS ${rows}`], printing);
  const ctes = [
    `cells AS (\n${cells}\n)`,
    `leaves AS (\n${counted}\n)`,
    // Without keys a fact without rows is counted too.
    `level_${finest} AS (\n  SELECT ${columns(chain)}${rows}, ${whole('1', leaves)}, ${rows} < ${size} AS ${forced}\n  FROM leaves\n  WHERE ${rows} > 0\n)`,
  ];
  for (let level = finest - 1; level >= 0; level--) {
    const names = chain.slice(0, level);
    const isForced = `max(CASE WHEN ${forced} THEN 1 ELSE 0 END) = 1 AND (sum(${rows}) - sum(${leaves}) < ${size} OR count(*) < 2)`;
    const totals =
      `  SELECT ${columns(names)}${whole(`sum(${rows})`, rows)}, ${whole(`sum(${leaves})`, leaves)},\n` +
      `    sum(${rows}) < ${size} OR (${isForced}) AS ${forced}\n  FROM level_${level + 1}${names.length === 0 ? '' : `\n  GROUP BY ${names.join(', ')}`}`;
    // A row with several members of a bridge is in several cells, and once in their total.
    const repeats = query.chain.slice(level).some(({ role }) => role !== null && role.bridge !== null);
    ctes.push(
      `level_${level} AS (\n${level > 0 && repeats ? countedAnew(totals, query, level, size, printing) : totals}\n)`,
    );
  }
  ctes.push(
    `total_0 AS (\n  SELECT coalesce(max(CASE WHEN ${forced} THEN 1 ELSE 0 END), 0) = 1 AS ${hidden}\n  FROM level_0\n)`,
  );
  for (const [index, name] of chain.slice(0, query.by.length).entries()) {
    const prefix = chain.slice(0, index);
    const names = chain.slice(0, index + 1);
    const of = (one: string) => `cell.${one}`;
    const within = prefix.length === 0 ? '' : `PARTITION BY ${prefix.map(of).join(', ')}`;
    const order =
      `${within} ORDER BY CASE WHEN cell.${forced} THEN 0 ELSE 1 END ASC, cell.${rows} ASC, cell.${name} ASC NULLS LAST`.trim();
    const above = prefix.map((one) => `above.${one} IS NOT DISTINCT FROM cell.${one}`);
    const ranked = [
      ...names.map(of),
      `cell.${forced}`,
      `above.${hidden} AS ${hidden}`,
      `row_number() OVER (${order}) AS ${rank}`,
      `sum(cell.${rows} - cell.${leaves}) OVER (${order} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - cell.${rows} + cell.${leaves} AS ${slack}`,
      `max(CASE WHEN cell.${forced} THEN 1 ELSE 0 END) OVER (${within}) AS ${any}`,
    ];
    ctes.push(
      `total_${index + 1} AS (\n  SELECT ${columns(names)}${hidden} OR ${forced} OR (${any} = 1 AND (${rank} <= 2 OR ${slack} < ${size})) AS ${hidden}\n  FROM (\n` +
        `    SELECT\n      ${ranked.join(',\n      ')}\n    FROM level_${index + 1} AS cell\n` +
        `    JOIN total_${index} AS above ON ${above.length === 0 ? 'TRUE' : above.join(' AND ')}\n  ) AS ranked\n)`,
    );
  }
  const names = query.by.map(({ name }) => quoteIdentifier(name));
  const same = names.map((name, index) => `decided.${chain[index]} IS NOT DISTINCT FROM cells.${name}`);
  const shown = query.measures.map(({ name }) => {
    const measure = quoteIdentifier(name);
    return `CASE WHEN decided.${hidden} THEN NULL ELSE cells.${measure} END AS ${measure}`;
  });
  return (
    `WITH ${ctes.join(',\n')}\nSELECT\n  ${list([...names.map((name) => `cells.${name}`), ...shown])}\n` +
    `FROM cells\nJOIN total_${names.length} AS decided ON ${same.length === 0 ? 'TRUE' : same.join(' AND ')}`
  );
}
