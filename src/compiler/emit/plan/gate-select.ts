import type { PlanGateBounds } from '../../../plan/index.ts';
import type { Check, Gate, Measure } from '../../graph/gate.ts';
import type { Dataset } from '../../graph/graph.ts';
import { quotedFor, quoteIdentifier, quoteText } from '../../sql/index.ts';
import { literal, tableName, typeName } from './dialect.ts';
import { measureSelect, noiseOf } from './measure.ts';
import { portable } from './portable.ts';
import { type Printing, tableOf } from './printing.ts';
import { expressionSql } from './select.ts';

/** Columns by the table's alias: a table has many gates, and each of them shows all of its columns. */
const columnLists = new WeakMap<Dataset, Map<string, string>>();

function columnList(dataset: Dataset, alias: string): string {
  const lists = columnLists.get(dataset) ?? new Map<string, string>();
  columnLists.set(dataset, lists);
  const known = lists.get(alias);
  if (known !== undefined) return known;
  const list = dataset.columns.map(({ name }) => alias + quoteIdentifier(name)).join(', ');
  lists.set(alias, list);
  return list;
}

/** Whether the rows that fail are found by other words in other dialects. */
export const gateDiffers = ({ check }: Gate): boolean =>
  check.kind === 'expression' || check.kind === 'freshness' || 'measure' in check;

/** What a gate's statement leaves open for the run, in quotes. */
const open = (name: string): string => quoteText(`{${name}}`);

/** What of a gate's statement a run fills in; nothing of most. */
export function gateBounds(gate: Gate, printing: Printing): PlanGateBounds | undefined {
  const { check } = gate;
  switch (check.kind) {
    case 'freshness':
      return { of: 'age', withinSeconds: check.withinSeconds };
    case 'anomaly': {
      const { windowSeconds, sigma } = check;
      const measure = measured(gate.dataset, check.measure, printing);
      return { of: 'history', measure: quotedFor(measure, printing.dialect), windowSeconds, sigma };
    }
    case 'schema':
      return { of: 'columns', columns: check.columns.map(({ name }) => name) };
    default:
      return undefined;
  }
}

/** One row with the `value` of a table's measure. */
export function measured(id: string, measure: Measure, { graph, dialect }: Printing): string {
  const table = tableName(tableOf(graph, id));
  return measureSelect(measure, graph.datasets.get(id) ?? { columns: [] }, table, dialect);
}

/** The newest value of a column where it is older than an instant, or where there is none. */
export function staleSelect(gate: Gate, name: string, oldest: string, { graph, dialect }: Printing): string {
  const table = tableName(tableOf(graph, gate.dataset));
  const columns = graph.datasets.get(gate.dataset)?.columns ?? [];
  const newest = portable(`cast(max(${quoteIdentifier(name)}) as timestamptz)`, columns, dialect);
  return (
    `SELECT ${newest} AS "newest", ${oldest} AS "oldest"\nFROM ${table}\n` +
    `HAVING max(${quoteIdentifier(name)}) IS NULL OR ${newest} < ${oldest}`
  );
}

/** Both numbers where they differ by more than a share of the larger; an absent one differs from any. */
function unlikeSelect(
  gate: Gate,
  check: Extract<Check, { readonly kind: 'reconciliation' }>,
  printing: Printing,
): string {
  const noise = [[gate.dataset, check.measure] as const, [check.with, check.withMeasure] as const].map(
    ([id, measure]) => noiseOf(measure, printing.graph.datasets.get(id) ?? { columns: [] }),
  );
  const share = Math.max(check.tolerance, ...noise);
  const [one, other] = ['one."value"', 'other."value"'];
  const isNear =
    share === 0
      ? ''
      : `\n  AND coalesce(NOT (abs(${one} - ${other}) <= ${share} * greatest(abs(${one}), abs(${other}))), TRUE)`;
  return (
    `SELECT ${one} AS "value", ${other} AS "other"\n` +
    `FROM (${measured(gate.dataset, check.measure, printing)}) AS one\n` +
    `CROSS JOIN (${measured(check.with, check.withMeasure, printing)}) AS other\n` +
    `WHERE ${one} IS DISTINCT FROM ${other}${isNear}`
  );
}

/** The rows of the gate's table that fail it. */
export function gateSelect(gate: Gate, printing: Printing): string {
  const { graph, dialect } = printing;
  const { check } = gate;
  const dataset = graph.datasets.get(gate.dataset);
  const table = tableName(tableOf(graph, gate.dataset));
  const columns = (alias = '') => (dataset ? columnList(dataset, alias) : '');
  const where = (condition: string) => `SELECT ${columns()}\nFROM ${table}\nWHERE ${condition}`;
  switch (check.kind) {
    case 'not_null':
      return where(`${quoteIdentifier(check.column)} IS NULL`);
    case 'unique': {
      const names = check.columns.map(quoteIdentifier);
      const present = names.map((name) => `${name} IS NOT NULL`).join(' AND ');
      const same = names.map((name) => `twin.${name} = one.${name}`).join(' AND ');
      return (
        `SELECT ${columns('one.')}\nFROM ${table} AS one\nJOIN (\n` +
        `  SELECT ${names.join(', ')}\n  FROM ${table}\n  WHERE ${present}\n` +
        `  GROUP BY ${names.join(', ')}\n  HAVING count(*) > 1\n) AS twin ON ${same}`
      );
    }
    case 'accepted_values': {
      const type = dataset?.columns.find((column) => column.name === check.column)?.type ?? 'string';
      return where(
        `${quoteIdentifier(check.column)} NOT IN (${check.values.map((value) => literal(value, type)).join(', ')})`,
      );
    }
    case 'relationships': {
      const name = quoteIdentifier(check.column);
      const field = quoteIdentifier(check.field);
      return (
        `SELECT ${columns('child.')}\nFROM ${table} AS child\n` +
        `WHERE child.${name} IS NOT NULL AND NOT EXISTS (\n` +
        `  SELECT 1 FROM ${tableName(tableOf(graph, check.to))} AS parent WHERE parent.${field} = child.${name}\n)`
      );
    }
    case 'expression':
      return where(`NOT (${expressionSql(check.expression, dialect)})`);
    case 'row_count': {
      const faults = [
        check.min === null ? [] : [`count(*) < ${check.min}`],
        check.max === null ? [] : [`count(*) > ${check.max}`],
      ].flat();
      return `SELECT count(*) AS ${quoteIdentifier('row_count')}\nFROM ${table}\nHAVING ${faults.join(' OR ')}`;
    }
    case 'history': {
      const [from, to] = [check.from, check.to].map(quoteIdentifier);
      const versions = `PARTITION BY ${check.key.map(quoteIdentifier).join(', ')} ORDER BY ${from}`;
      const next = quoteIdentifier('lakespec next');
      return (
        `SELECT ${columns()}\nFROM (\n  SELECT *, lead(${from}) OVER (${versions}) AS ${next}\n  FROM ${table}\n) AS version\n` +
        `WHERE ${to} IS DISTINCT FROM ${next}`
      );
    }
    case 'freshness': {
      const oldest = `CAST(${open('oldest')} AS ${typeName('timestamptz', dialect)})`;
      return staleSelect(gate, check.column, oldest, printing);
    }
    case 'reconciliation':
      return unlikeSelect(gate, check, printing);
    case 'anomaly': {
      const [lowest, highest] = ['lowest', 'highest'].map((name) => `CAST(${open(name)} AS DOUBLE)`);
      return (
        `SELECT "value", ${lowest} AS "lowest", ${highest} AS "highest"\n` +
        `FROM (${measured(gate.dataset, check.measure, printing)}) AS measured\n` +
        `WHERE NOT ("value" BETWEEN ${lowest} AND ${highest})`
      );
    }
    case 'schema': {
      const rows = [
        ...check.columns.map(({ name, type }) => [quoteText(name), quoteText(type), open(name)]),
        [quoteText('other columns'), quoteText(''), open('*')],
      ];
      return (
        `SELECT "column_name", "promised", "found"\nFROM (VALUES\n` +
        `${rows.map((row) => `  (${row.join(', ')})`).join(',\n')}\n` +
        `) AS told("column_name", "promised", "found")\nWHERE "promised" <> "found"`
      );
    }
  }
}
