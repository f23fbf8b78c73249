import type { ColumnType, TableRef } from '../../../plan/index.ts';
import { type Dialect, printType, quoteIdentifier, quoteText } from '../../sql/index.ts';

/** "namespace"."name". */
export function tableName(table: TableRef): string {
  return `${quoteIdentifier(table.namespace)}.${quoteIdentifier(table.name)}`;
}

/** Items of a select list, one a line. */
export function list(items: readonly string[]): string {
  return items.join(',\n  ');
}

/** A value of a spec as SQL of a column's type. */
export function literal(value: string | number | boolean, type: ColumnType): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const text = quoteText(value);
  return type === 'date' ? `DATE ${text}` : text;
}

/** A portable type in the words of a dialect. */
export function typeName(type: ColumnType, dialect: Dialect): string {
  return printType(type, dialect);
}

/** The unknown member: -1, and a word where a text describes it. */
export function unknownValue(type: ColumnType, dialect: Dialect): string {
  return type === 'string' ? "'Unknown'" : `CAST(NULL AS ${typeName(type, dialect)})`;
}
