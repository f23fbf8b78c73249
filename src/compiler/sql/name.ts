import type { SelectItem, TableName } from './node.ts';

/** The name by which columns of a table are qualified where it has no alias: the last part of its own. */
export function impliedAlias(table: TableName): string {
  return table.name.slice(table.name.lastIndexOf('.') + 1);
}

/** The name of an output column that has no alias; null where it needs one. */
export function outputName(item: Extract<SelectItem, { kind: 'item' }>): string | null {
  return item.alias ?? (item.expression.kind === 'column' ? item.expression.name : null);
}
