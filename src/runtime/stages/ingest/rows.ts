import type { PlanColumn } from '../../../plan/index.ts';
import type { Values } from '../../../ports/index.ts';
import { sqlType } from '../../deidentify/door-rule.ts';

type Value = Values[number];

/** Rows in columns, growing; what `Engine.load` takes. */
export type RowBuffer = {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly values: Readonly<Record<string, Value[]>>;
  rowCount: number;
};

export function rowBuffer(columns: readonly { readonly name: string; readonly type: string }[]): RowBuffer {
  return {
    columns,
    values: Object.fromEntries(columns.map(({ name }) => [name, []])),
    rowCount: 0,
  };
}

/** A buffer for a table of the runtime's own. */
export function rowBufferOf(columns: readonly PlanColumn[]): RowBuffer {
  return rowBuffer(columns.map(({ name, type }) => ({ name, type: sqlType(type) })));
}

export function pushRow(buffer: RowBuffer, row: Readonly<Record<string, Value>>): void {
  for (const { name } of buffer.columns) buffer.values[name]?.push(row[name] ?? null);
  buffer.rowCount += 1;
}

/** Appends columns; a column that isn't given is null. */
export function pushColumns(
  buffer: RowBuffer,
  columns: Readonly<Record<string, Values>>,
  rowCount: number,
): void {
  for (const { name } of buffer.columns) {
    const into = buffer.values[name];
    const from = Object.hasOwn(columns, name) ? columns[name] : undefined;
    for (let index = 0; index < rowCount; index += 1) into?.push(from?.[index] ?? null);
  }
  buffer.rowCount += rowCount;
}
