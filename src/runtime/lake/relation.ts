import type { Column } from '../../formats/iceberg/index.ts';
import type { ColumnType } from '../../plan/index.ts';
import type { DataFile } from './lake.ts';
import { identifier, literal } from './sql.ts';
import type { Storage } from './storage.ts';

/** DuckDB's name of a column type. */
export function duckdbType(type: ColumnType): string {
  if (type === 'string') return 'VARCHAR';
  if (type === 'timestamptz') return 'TIMESTAMP WITH TIME ZONE';
  return type.toUpperCase();
}

/**
 * A SELECT over data files by field id: files from before a column was added give nulls, those from before a rename
 * its values, those from before a widening the wider type.
 */
export function relation(storage: Storage, columns: readonly Column[], files: readonly DataFile[]): string {
  if (files.length === 0) {
    const nulls = columns.map(
      (column) => `CAST(NULL AS ${duckdbType(column.type)}) AS ${identifier(column.name)}`,
    );
    return `SELECT ${nulls.join(', ')} WHERE false`;
  }
  const schema = columns.map(
    (column) =>
      `${column.fieldId}: {name: ${literal(column.name)}, type: ${literal(duckdbType(column.type))}, default_value: NULL}`,
  );
  const paths = files.map((file) => literal(storage.localPath(file.uri)));
  const names = columns.map((column) => identifier(column.name));
  return `SELECT ${names.join(', ')} FROM read_parquet([${paths.join(', ')}], schema = MAP {${schema.join(', ')}})`;
}
