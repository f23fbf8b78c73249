import type { Gate } from '../../graph/gate.ts';
import type { Dataset } from '../../graph/graph.ts';
import { quoteIdentifier } from '../../sql/index.ts';
import { literal, tableName } from './dialect.ts';
import { type Printing, tableOf } from './printing.ts';
import { expressionSql } from './select.ts';

/** For what has no statement yet: SCH010 refuses it before a plan is made, so to come here is a bug. */
function notExecuted(what: string): never {
  throw new Error(`${what} has no statement`);
}

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
export const gateDiffers = ({ check }: Gate): boolean => check.kind === 'expression';

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
    case 'freshness':
    case 'reconciliation':
    case 'anomaly':
      return notExecuted(`a test of kind ${check.kind}`);
  }
}
