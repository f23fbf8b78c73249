import { type FieldType, fieldsInside, type ReadType, readType } from '../../formats/iceberg/index.ts';
import { identifier, literal } from './sql.ts';

/** DuckDB's name of a column's type. */
export function duckdbType(type: ReadType): string {
  if (typeof type === 'string') {
    switch (type) {
      case 'string':
        return 'VARCHAR';
      case 'timestamptz':
        return 'TIMESTAMP WITH TIME ZONE';
      case 'binary':
        return 'BLOB';
      default:
        return type.startsWith('fixed') ? 'BLOB' : type.toUpperCase();
    }
  }
  switch (type.kind) {
    case 'struct':
      return `STRUCT(${type.fields.map((field) => `${identifier(field.name)} ${duckdbTypeOf(field.type)}`).join(', ')})`;
    case 'list':
      return `${duckdbTypeOf(type.element)}[]`;
    case 'map':
      return `MAP(${duckdbTypeOf(type.key)}, ${duckdbTypeOf(type.value)})`;
  }
}

/** DuckDB's name of a type as Iceberg has it. */
export function duckdbTypeOf(type: FieldType): string {
  const read = readType(type);
  if (read === null) throw new RangeError('a type that is not read');
  return duckdbType(read);
}

/** The ids of a column's field and of all inside it, as DuckDB's option FIELD_IDS has them. */
export function duckdbFieldIds(fieldId: number, type: FieldType): string {
  const inside = fieldsInside(type);
  if (inside.length === 0) return String(fieldId);
  const ids = inside.map((field) => `${literal(field.name)}: ${duckdbFieldIds(field.id, field.type)}`);
  return `{__duckdb_field_id: ${fieldId}, ${ids.join(', ')}}`;
}
