import {
  type Field,
  type FieldType,
  footerLength,
  type ParquetField,
  parquetFields,
  parquetTailBytes,
} from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import { duckdbTypeOf } from './duckdb-type.ts';
import type { ReadableFiles } from './local-files.ts';
import { identifier, literal } from './sql.ts';

/**
 * DuckDB finds columns by field id, but what is inside them by name. Fields of structs may have had other names when a
 * file was written: so nested columns are read as the file has them, and named as the table does afterwards.
 */

/** Read from the end of a file at once: most footers lie in it whole. */
const endBytes = 64 * 1024;

/** The columns that a data file has. @throws {RunFailure} `invalid`, where it is no Parquet file. */
export async function columnsOfFile(
  files: ReadableFiles,
  file: { readonly uri: string; readonly sizeBytes: number },
): Promise<readonly ParquetField[]> {
  const endStart = Math.max(0, file.sizeBytes - endBytes);
  const end = await files.range(file, endStart, endBytes);
  const length = footerLength(end.subarray(Math.max(0, end.length - parquetTailBytes)));
  const start = length.ok ? file.sizeBytes - parquetTailBytes - length.value : -1;
  if (length.ok && start >= 0) {
    const footer =
      start >= endStart
        ? end.subarray(start - endStart, start - endStart + length.value)
        : await files.range(file, start, length.value);
    const fields = parquetFields(footer);
    if (fields.ok) return fields.value;
  }
  throw new RunFailure('invalid', 'a data file of the lake is no Parquet file that can be read');
}

type Stored = ParquetField | undefined;

/** The field of a file with an id, looked for in a group and in the groups that Parquet puts between. */
function storedField(within: Stored, fieldId: number): Stored {
  for (const child of within?.children ?? []) {
    if (child.fieldId === fieldId) return child;
    if (child.fieldId === null) {
      const found = storedField(child, fieldId);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Fields of a struct that the file has, by their names there. */
function storedFields(
  fields: readonly Field[],
  stored: ParquetField,
): readonly (readonly [Field, ParquetField])[] {
  return fields.flatMap((field) => {
    const found = storedField(stored, field.id);
    return found === undefined ? [] : [[field, found] as const];
  });
}

/** DuckDB's type of a column under the names that a file has; of one that the file lacks, as the table has it. */
export function storedType(type: FieldType, stored: Stored): string {
  if (typeof type === 'string' || stored === undefined) return duckdbTypeOf(type);
  switch (type.kind) {
    case 'struct': {
      const known = storedFields(type.fields, stored);
      const [any] = stored.children.filter((child) => child.children.length === 0);
      if (known.length > 0) {
        return `STRUCT(${known.map(([field, found]) => `${identifier(found.name)} ${storedType(field.type, found)}`).join(', ')})`;
      }
      // Nothing of it is left but whether there is one.
      if (any !== undefined) return `STRUCT(${identifier(any.name)} VARCHAR)`;
      throw new RunFailure(
        'invalid',
        'a data file has a nested column of which no field is left in the table',
      );
    }
    case 'list':
      return `${storedType(type.element, storedField(stored, type.elementId))}[]`;
    case 'map': {
      const [key, value] = [storedField(stored, type.keyId), storedField(stored, type.valueId)];
      return `MAP(${storedType(type.key, key)}, ${storedType(type.value, value)})`;
    }
  }
}

/** Whether a file has a column as the table does. */
function isAsStored(type: FieldType, stored: Stored): boolean {
  return storedType(type, stored) === duckdbTypeOf(type);
}

/** A value that was read as `storedType` says, under the table's names. */
export function renamed(sql: string, type: FieldType, stored: Stored, depth = 0): string {
  if (typeof type === 'string' || stored === undefined || isAsStored(type, stored)) return sql;
  const item = `i${depth}`;
  switch (type.kind) {
    case 'struct': {
      const found = new Map(storedFields(type.fields, stored).map(([field, of]) => [field.id, of]));
      const members = type.fields.map((field) => {
        const of = found.get(field.id);
        const value =
          of === undefined
            ? `CAST(NULL AS ${duckdbTypeOf(field.type)})`
            : renamed(`struct_extract(${sql}, ${literal(of.name)})`, field.type, of, depth);
        return `${identifier(field.name)} := ${value}`;
      });
      return `CASE WHEN ${sql} IS NULL THEN NULL ELSE struct_pack(${members.join(', ')}) END`;
    }
    case 'list': {
      const element = renamed(item, type.element, storedField(stored, type.elementId), depth + 1);
      return `list_transform(${sql}, lambda ${item}: ${element})`;
    }
    case 'map': {
      const key = renamed(`${item}.key`, type.key, storedField(stored, type.keyId), depth + 1);
      const value = renamed(`${item}.value`, type.value, storedField(stored, type.valueId), depth + 1);
      return `map_from_entries(list_transform(map_entries(${sql}), lambda ${item}: {'key': ${key}, 'value': ${value}}))`;
    }
  }
}
