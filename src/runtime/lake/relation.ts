import type { Column } from '../../formats/iceberg/index.ts';
import type { ColumnType } from '../../plan/index.ts';
import type { DataFile } from './lake.ts';
import type { LocalFiles } from './local-files.ts';
import { identifier, literal } from './sql.ts';

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
export async function relation(
  local: LocalFiles,
  columns: readonly Column[],
  files: readonly DataFile[],
): Promise<string> {
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
  const paths = (await local.paths(files)).map(literal);
  const names = columns.map((column) => identifier(column.name));
  return `SELECT ${names.join(', ')} FROM read_parquet([${paths.join(', ')}], schema = MAP {${schema.join(', ')}})`;
}
