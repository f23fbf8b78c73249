import type { ColumnType } from '../../plan/index.ts';
import type { Expression } from './node.ts';
import type { ValueType } from './scope.ts';

/** Every dialect that statements are printed in. */
export const dialects = ['duckdb', 'trino', 'spark', 'snowflake'] as const;
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
  /**
   * A whole statement in the dialect's quotes. All that is printed, here and by whoever puts SQL around it, has names in
   * double quotes and texts in single ones, in which only a quote is doubled; this is done to it once, at the end.
   */
  quoted(sql: string): string;
  type(type: ColumnType): string;
  /** A timestamp without zone that is written out. */
  timestamp(text: string): string;
  /** A timestamptz as the timestamp that a clock in UTC shows. */
  toUtc(sql: string): string;
  /** A timestamp, taken as UTC, as the instant. */
  fromUtc(sql: string): string;
  /** A timestamp as YYYY-MM-DD HH:MM:SS.ffffff. */
  timestampText(sql: string): string;
  /** Whole-number division toward zero; both are atoms. */
  divideIntegers(left: string, right: string, type: ValueType): string;
  /** A date or timestamp, plus days. */
  addDays(sql: string, days: string, type: ValueType): string;
  /** Days from one date to another. */
  daysBetween(start: string, end: string): string;
  /** `year`, `quarter`, `month`, `day`, `week` (of ISO 8601) or `hour`. */
  datePart(name: string, sql: string): string;
  /** The largest or smallest of several; null where one of them is. */
  extreme(which: 'greatest' | 'least', args: readonly string[]): string;
  /** The n-th part (from 1) of a text; null behind the last. */
  splitPart(text: string, delimiter: string, index: string): string;
  upper(sql: string): string;
  lower(sql: string): string;
  startsWith(text: string, prefix: string): string;
  contains(text: string, part: string): string;
  /** The part of a text that a pattern finds; null or '' where there is none. */
  matched(text: string, pattern: string): string;
  /** A pattern of a LIKE without ESCAPE. */
  likePattern(sql: string): string;
  /** A decimal, about to be cast to a whole number: half away from zero. */
  wholeDecimal(sql: string): string;
  /** A double with so many digits behind the point. */
  roundDouble(sql: string, digits: number): string;
  /** `floor` or `ceil` of a double, a double. */
  wholeDouble(name: string, sql: string): string;
  /** Without spaces at both ends; an atom. */
  trim(text: string): string;
  /** The first moment of a unit, which is written out in quotes. */
  truncated(unit: string, sql: string): string;
  /** A regular expression in quotes, with \A and \z as the dialect writes them. */
  pattern(quoted: string): string;
  /** What the first group of a pattern finds; null or '' where there is none. */
  firstGroup(text: string, pattern: string): string;
  /** A value of another type than text, as null where it doesn't fit. */
  tryCast(sql: string, type: string): string;
  /** A date as YYYY-MM-DD, where a cast hangs on the session. */
  dateText?(sql: string): string;
  /** An aggregate of the rows that meet the condition; `value` may be `*` or begin with DISTINCT. */
  aggregate(name: string, value: string, filter: string | null): string;
  /** The day of the week, Monday = 1. */
  isoWeekday(sql: string): string;
  /** The instant so many seconds ago, by the engine's clock. */
  secondsAgo(seconds: number): string;
  /** The first 63 bits of the MD5 of a text in UTF-8, as a number that isn't negative. */
  md5Bits(sql: string): string;
};

/** A name in double quotes; see `Printers.quoted`. */
export function quoteIdentifier(name: string): string {
  // Asking is cheaper than replacing, and nearly no name has one.
  return name.includes('"') ? `"${name.replaceAll('"', '""')}"` : `"${name}"`;
}

/** A text in single quotes, a backslash being a letter as others; see `Printers.quoted`. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Upper-case SQL names of the types, as far as the dialects agree. */
export function standardType(type: ColumnType): string {
  if (type === 'string') return 'VARCHAR';
  return type.toUpperCase().replace(',', ', ');
}

/** What DuckDB and Trino say in the same words. */
export const standardWords = {
  quoted: (sql: string): string => sql,
  timestamp: (text: string): string => `TIMESTAMP '${text}'`,
  daysBetween: (start: string, end: string): string => `date_diff('day', ${start}, ${end})`,
  datePart: (name: string, sql: string): string => `${name}(${sql})`,
  lower: (sql: string): string => `lower(${sql})`,
  startsWith: (text: string, prefix: string): string => `starts_with(${text}, ${prefix})`,
  contains: (text: string, part: string): string => `strpos(${text}, ${part}) > 0`,
  matched: (text: string, pattern: string): string => `regexp_extract(${text}, ${pattern})`,
  likePattern: (sql: string): string => sql,
  wholeDecimal: (sql: string): string => sql,
  roundDouble: (sql: string, digits: number): string =>
    digits === 0 ? `round(${sql})` : `round(${sql}, ${digits})`,
  wholeDouble: (name: string, sql: string): string => `${name}(${sql})`,
  trim: (text: string): string => `trim(BOTH ' ' FROM ${text})`,
  truncated: (unit: string, sql: string): string => `date_trunc(${unit}, ${sql})`,
  pattern: (quoted: string): string => quoted,
  firstGroup: (text: string, pattern: string): string => `regexp_extract(${text}, ${pattern}, 1)`,
  tryCast: (sql: string, type: string): string => `TRY_CAST(${sql} AS ${type})`,
  secondsAgo: (seconds: number): string => `current_timestamp - INTERVAL '${seconds}' SECOND`,
  aggregate: (name: string, value: string, filter: string | null): string =>
    `${name}(${value})${filter === null ? '' : ` FILTER (WHERE ${filter})`}`,
} satisfies Partial<Printers>;
