import type { Gate } from '../../graph/gate.ts';
import { identifier, literal, tableName } from './dialect.ts';
import { type Printing, tableOf } from './printing.ts';
import { expressionSql } from './select.ts';

/** The rows of the gate's table that fail it. */
export function gateSelect(gate: Gate, printing: Printing): string {
  const { graph, dialect } = printing;
  const { check } = gate;
  const dataset = graph.datasets.get(gate.dataset);
  const table = tableName(tableOf(graph, gate.dataset));
  const columns = (dataset?.columns ?? []).map((column) => identifier(column.name));
  const where = (condition: string) => `SELECT ${columns.join(', ')}\nFROM ${table}\nWHERE ${condition}`;
  switch (check.kind) {
    case 'not_null':
      return where(`${identifier(check.column)} IS NULL`);
    case 'unique': {
      const names = check.columns.map(identifier);
      const present = names.map((name) => `${name} IS NOT NULL`).join(' AND ');
      const same = names.map((name) => `twin.${name} = one.${name}`).join(' AND ');
      return (
        `SELECT ${columns.map((column) => `one.${column}`).join(', ')}\nFROM ${table} AS one\nJOIN (\n` +
        `  SELECT ${names.join(', ')}\n  FROM ${table}\n  WHERE ${present}\n` +
        `  GROUP BY ${names.join(', ')}\n  HAVING count(*) > 1\n) AS twin ON ${same}`
      );
    }
    case 'accepted_values': {
      const type = dataset?.columns.find((column) => column.name === check.column)?.type ?? 'string';
      return where(
        `${identifier(check.column)} NOT IN (${check.values.map((value) => literal(value, type)).join(', ')})`,
      );
    }
    case 'relationships': {
      const name = identifier(check.column);
      const field = identifier(check.field);
      return (
        `SELECT ${columns.map((column) => `child.${column}`).join(', ')}\nFROM ${table} AS child\n` +
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
      return `SELECT count(*) AS ${identifier('row_count')}\nFROM ${table}\nHAVING ${faults.join(' OR ')}`;
    }
  }
}
