import type { ColumnType } from '../../plan/index.ts';
import type { Expression } from './node.ts';
import type { ValueType } from './scope.ts';

/** Every dialect that statements are printed in. */
export const dialects = ['duckdb', 'trino'] as const;
export type Dialect = (typeof dialects)[number];

/** An argument in SQL: `sql` between commas, `atom` beside an operator. */
export type Printed = {
  readonly sql: string;
  readonly atom: string;
  readonly type: ValueType;
  readonly node: Expression;
};

/**
 * What a dialect says in its own words. Each takes SQL and uses it **once**: an argument that is written twice would
 * double at each level of nesting.
 */
export type Printers = {
  readonly name: Dialect;
  type(type: ColumnType): string;
  /** A timestamptz as the timestamp that a clock in UTC shows. */
  toUtc(sql: string): string;
  /** A timestamp, taken as UTC, as the instant. */
  fromUtc(sql: string): string;
  /** A timestamp as YYYY-MM-DD HH:MM:SS.ffffff. */
  timestampText(sql: string): string;
  /** Whole-number division toward zero; both are atoms. */
  divideIntegers(left: string, right: string): string;
  /** A date or timestamp, plus days. */
  addDays(sql: string, days: string, type: ValueType): string;
  /** The largest or smallest of several; null where one of them is. */
  extreme(which: 'greatest' | 'least', args: readonly string[]): string;
  /** The n-th part (from 1) of a text; null behind the last. */
  splitPart(text: string, delimiter: string, index: string): string;
  upper(sql: string): string;
  /** The day of the week, Monday = 1. */
  isoWeekday(sql: string): string;
  /** The first 63 bits of the MD5 of a text in UTF-8, as a number that isn't negative. */
  md5Bits(sql: string): string;
};

/** A name in double quotes. */
export function quoteIdentifier(name: string): string {
  // Asking is cheaper than replacing, and nearly no name has one.
  return name.includes('"') ? `"${name.replaceAll('"', '""')}"` : `"${name}"`;
}

/** A text in single quotes; no dialect here gives a backslash a meaning. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Upper-case SQL names of the types, as far as the dialects agree. */
export function standardType(type: ColumnType): string {
  if (type === 'string') return 'VARCHAR';
  return type.toUpperCase().replace(',', ', ');
}
