import type { ColumnType } from '../../plan/index.ts';

/** Types whose values are the same key: their surrogates are equal where the values are. */
export function keyFamily(type: ColumnType): string {
  return type === 'bigint' ? 'integer' : type;
}

/** Key of a dimension by its name: `dim_patient` → `patient_key`. */
export function surrogateName(dimension: string): string {
  return `${dimension.replace(/^dim_/, '')}_key`;
}

/** The built-in calendar. */
export const dateDimension = 'dim_date';

export const isDateType = (type: ColumnType): boolean =>
  type === 'date' || type === 'timestamp' || type === 'timestamptz';

export const isNumber = (type: ColumnType): boolean =>
  type === 'integer' || type === 'bigint' || type === 'double' || type.startsWith('decimal(');
