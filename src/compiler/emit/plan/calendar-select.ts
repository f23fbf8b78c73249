import type { DatasetColumn, Query } from '../../graph/model.ts';
import type { Dialect } from '../../sql/index.ts';
import { quoteIdentifier } from '../../sql/index.ts';
import { calendarColumns, fiscalColumns } from '../../star/date-dimension.ts';
import { list, tableName, typeName, unknownValue } from './dialect.ts';
import { portable } from './portable.ts';
import { type Printing, tableOf } from './printing.ts';

/** Years outside are no part of the span that the calendar fills: 9999-12-31 often stands for "open". */
const plainYears = { first: 1800, last: 2199 };

/** The calendar's columns over a date `"date"`, in the portable language. */
const calendarExpressions: Readonly<Record<(typeof calendarColumns)[number]['name'], string>> = {
  date_key: 'year("date") * 10000 + month("date") * 100 + day("date")',
  date: '"date"',
  year: 'year("date")',
  quarter: 'quarter("date")',
  month: 'month("date")',
  month_name: `case month("date") ${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].map((name, index) => `when ${index + 1} then '${name}'`).join(' ')} end`,
  day: 'day("date")',
  iso_year: 'year(date_add_days("date", 4 - iso_weekday("date")))',
  iso_week: 'iso_week("date")',
  day_of_week: 'iso_weekday("date")',
  day_name: `case iso_weekday("date") ${['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name, index) => `when ${index + 1} then '${name}'`).join(' ')} end`,
  is_weekend: 'iso_weekday("date") >= 6',
};

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The fiscal columns over a date `"date"`, in the portable language. */
function fiscalExpressions(start: number): Readonly<Record<(typeof fiscalColumns)[number]['name'], string>> {
  const inYear = (month: number) => ((month - start + 12) % 12) + 1;
  const byMonth = (value: (month: number) => number) =>
    `case month("date") ${months.map((month) => `when ${month} then ${value(month)}`).join(' ')} end`;
  return {
    fiscal_year: `year("date") + ${byMonth((month) => (month >= start ? 1 : 0))}`,
    fiscal_quarter: byMonth((month) => Math.ceil(inYear(month) / 3)),
    fiscal_month: byMonth(inYear),
  };
}

const theDate = { name: 'date', type: 'date' } as const;

const printedCalendars = new Map<string, readonly string[]>();

/** The select list of the calendar: the same for every product of the same fiscal year, and printed once. */
function calendarValues(dialect: Dialect, fiscalYearStart: number | null): readonly string[] {
  const key = `${dialect} ${fiscalYearStart}`;
  const known = printedCalendars.get(key);
  if (known) return known;
  const fiscal = fiscalYearStart === null ? {} : fiscalExpressions(fiscalYearStart);
  const values = Object.entries({ ...calendarExpressions, ...fiscal }).map(
    ([name, text]) => `${portable(text, [theDate], dialect)} AS ${quoteIdentifier(name)}`,
  );
  printedCalendars.set(key, values);
  return values;
}

function yearOf(column: DatasetColumn, dialect: Dialect): string {
  return portable(`year(${quoteIdentifier(column.name)})`, [column], dialect);
}

export function dateDimensionSelect(
  query: Extract<Query, { kind: 'date-dimension' }>,
  printing: Printing,
): string {
  const { graph, dialect } = printing;
  const columns = [...calendarColumns, ...(query.fiscalYearStart === null ? [] : fiscalColumns)];
  const unknown = columns.map(({ name, type }) =>
    name === 'date_key'
      ? `CAST(-1 AS ${typeName(type, dialect)}) AS ${quoteIdentifier(name)}`
      : `${unknownValue(type, dialect)} AS ${quoteIdentifier(name)}`,
  );
  const unknownRow = `SELECT ${unknown.join(', ')}`;
  if (query.dates.length === 0) return unknownRow;
  const used = query.dates.map(
    (column) =>
      `SELECT DISTINCT CAST(${yearOf(column, dialect)} AS BIGINT) AS y FROM ${tableName(tableOf(graph, column.dataset))} WHERE ${quoteIdentifier(column.name)} IS NOT NULL`,
  );
  const { rows, dayOfYear } = calendars[dialect];
  return [
    `WITH used AS (\n  ${used.join('\n  UNION\n  ')}\n)`,
    `plain AS (\n  SELECT min(y) AS lo, max(y) AS hi FROM used WHERE y BETWEEN ${plainYears.first} AND ${plainYears.last}\n)`,
    `years AS (\n  SELECT y FROM used\n  UNION\n  SELECT filled.y FROM plain CROSS JOIN ${rows('lo', 'hi', 'filled', 'y')}\n)`,
    `days AS (\n  SELECT y, ${dayOfYear('y', 'n')} AS "date" FROM years CROSS JOIN ${rows('0', '365', 'numbers', 'n')}\n)\n` +
      `${unknownRow}\nUNION ALL\nSELECT\n  ${list(calendarValues(dialect, query.fiscalYearStart))}\nFROM days\nWHERE ${portable('year("date")', [theDate], dialect)} = y`,
  ].join(',\n');
}

/** Whole numbers from one to another, and the n-th day (from 0) of a year: no portable way to say either. */
const calendars: Readonly<
  Record<
    Dialect,
    {
      readonly rows: (first: string, last: string, table: string, column: string) => string;
      readonly dayOfYear: (year: string, day: string) => string;
    }
  >
> = {
  duckdb: {
    rows: (first, last, table, column) => `UNNEST(generate_series(${first}, ${last})) AS ${table}(${column})`,
    dayOfYear: (year, day) => `make_date(${year}, 1, 1) + CAST(${day} AS INTEGER)`,
  },
  trino: {
    rows: (first, last, table, column) => `UNNEST(sequence(${first}, ${last})) AS ${table}(${column})`,
    dayOfYear: (year, day) => `date_add('day', ${day}, date_add('year', ${year} - 1970, DATE '1970-01-01'))`,
  },
  spark: {
    rows: (first, last, table, column) =>
      `LATERAL explode(sequence(${first}, ${last})) AS ${table}(${column})`,
    dayOfYear: (year, day) => `date_add(make_date(CAST(${year} AS INTEGER), 1, 1), CAST(${day} AS INTEGER))`,
  },
  snowflake: {
    rows: (first, last, table, column) =>
      `LATERAL (SELECT CAST(each.value AS NUMBER(19, 0)) AS ${column} FROM TABLE(FLATTEN(INPUT => ARRAY_GENERATE_RANGE(${first}, ${last} + 1))) AS each) AS ${table}`,
    dayOfYear: (year, day) => `DATE_FROM_PARTS(${year}, 1, 1 + ${day})`,
  },
};
