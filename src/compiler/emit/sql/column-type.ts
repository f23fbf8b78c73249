import type { ColumnType } from '../../../plan/index.ts';
import type { Dialect } from '../../compilation.ts';

const names = {
  duckdb: {
    boolean: 'BOOLEAN',
    integer: 'INTEGER',
    bigint: 'BIGINT',
    double: 'DOUBLE',
    string: 'VARCHAR',
    date: 'DATE',
    timestamp: 'TIMESTAMP',
    timestamptz: 'TIMESTAMPTZ',
  },
  trino: {
    boolean: 'BOOLEAN',
    integer: 'INTEGER',
    bigint: 'BIGINT',
    double: 'DOUBLE',
    string: 'VARCHAR',
    date: 'DATE',
    // Iceberg has microseconds; Trino's own default is milliseconds.
    timestamp: 'TIMESTAMP(6)',
    timestamptz: 'TIMESTAMP(6) WITH TIME ZONE',
  },
} as const satisfies Record<Dialect, Record<Exclude<ColumnType, `decimal(${string}`>, string>>;

/** A portable type in the words of a dialect. */
export const columnTypeIn = (dialect: Dialect, type: ColumnType): string =>
  type.startsWith('decimal(')
    ? type.toUpperCase()
    : names[dialect][type as Exclude<ColumnType, `decimal(${string}`>];
