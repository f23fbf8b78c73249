import type { ColumnType } from '../../../plan/index.ts';

const types: Partial<Record<ColumnType, string>> = {
  string: 'VARCHAR',
  // As Snowflake shows an int and a long of Iceberg.
  integer: 'NUMBER(10,0)',
  bigint: 'NUMBER(19,0)',
  double: 'FLOAT',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP_NTZ(6)',
  timestamptz: 'TIMESTAMP_LTZ(6)',
};

/**
 * A column's type as Snowflake shows that of an Iceberg column; docs.snowflake.com/en/user-guide/tables-iceberg-data-types.
 * Texts have no length here.
 */
export function snowflakeType(type: ColumnType): string {
  return types[type] ?? type.replace('decimal', 'NUMBER').replace(' ', '');
}
