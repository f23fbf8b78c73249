import type { ColumnType, Identifier, Label } from '../../plan/index.ts';
import { shapeOfIdentifier } from '../deidentify/scan.ts';
import { identifier, literal } from '../lake/sql.ts';

/** What a masked copy is made with; all of it follows from the seed. */
export type Masking = {
  /** 64 hex digits, secret: with them a masked value could be found again by trying. */
  readonly key: string;
  /** Added to every date. */
  readonly days: number;
  /** Values of quasi-identifiers that fewer rows have are left out. */
  readonly minimumCell: number;
};

export type MaskedColumn = { readonly name: string; readonly type: ColumnType; readonly label: Label };

/** What stands in the place of text that may name somebody. */
const blank = "'[masked]'";

/** 15 hex digits of a keyed hash: a positive number of 60 bits. */
const digits = (key: string, value: string): string => `substr(sha256(${literal(key)} || ${value}), 1, 15)`;
const number = (key: string, value: string): string => `CAST('0x' || ${digits(key, value)} AS BIGINT)`;
/** As a surrogate: 26 letters of base32, of which 16 occur. */
const letters = (key: string, value: string): string =>
  `translate(substr(sha256(${literal(key)} || ${value}), 1, 26), '0189', 'wxyz')`;

const token = String.raw`[a-z2-7]{26}|2\.25\.[0-9]+`;

/** Surrogates and UIDs in a text are replaced where they stand; a text without any is replaced as a whole. */
function pseudonymText(key: string, value: string): string {
  const one = `CASE WHEN found[1:5] = '2.25.' THEN '2.25.' || ${number(key, 'found')} ELSE ${letters(key, 'found')} END`;
  const tokens = `list_distinct(regexp_extract_all(${value}, ${literal(token)}))`;
  return (
    `CASE WHEN regexp_matches(${value}, ${literal(token)}) THEN list_reduce(` +
    `list_prepend(${value}, ${tokens}), lambda held, found: replace(held, found, ${one})) ` +
    `ELSE ${letters(key, value)} END`
  );
}

const isDate = (label: Identifier): boolean => label.startsWith('date.');
/** Told by others who see the person: kept where enough share the value. */
const isQuasi = (label: Identifier): boolean =>
  label === 'quasi' ||
  label === 'geographic.zip3' ||
  label === 'geographic.state' ||
  label.startsWith('age.');

/** yyyymmdd, moved; -1 and its like stay. */
function dateKey(value: string, days: number): string {
  const day = `make_date(${value} // 10000, (${value} // 100) % 100, ${value} % 100)`;
  const isDay = `TRY_CAST(printf('%04d-%02d-%02d', ${value} // 10000, (${value} // 100) % 100, ${value} % 100) AS DATE) IS NOT NULL`;
  return `CASE WHEN ${value} BETWEEN 10000101 AND 99991231 AND ${isDay} THEN CAST(strftime(${day} + ${days}, '%Y%m%d') AS BIGINT) WHEN ${value} BETWEEN 1000 AND 9999 THEN ${value} + ${Math.round(days / 365.25)} ELSE ${value} END`;
}

function movedDate(value: string, type: ColumnType, days: number): string {
  switch (type) {
    case 'date':
      return `${value} + ${days}`;
    case 'timestamp':
    case 'timestamptz':
      return `${value} + to_days(${days})`;
    case 'integer':
    case 'bigint':
      return dateKey(value, days);
    case 'string':
      // A partial date is moved by whole years; what is no date at all is taken away.
      return (
        `CASE WHEN TRY_CAST(${value}[1:10] AS DATE) IS NOT NULL THEN strftime(CAST(${value}[1:10] AS DATE) + ${days}, '%Y-%m-%d') || ${value}[11:] ` +
        `WHEN regexp_full_match(${value}, '[0-9]{4}(-[0-9]{2})?') THEN (CAST(${value}[1:4] AS INTEGER) + ${Math.round(days / 365.25)}) || ${value}[5:] END`
      );
    default:
      return 'NULL';
  }
}

/**
 * SQL (DuckDB) of a column of a masked copy, over a relation with the table's columns. Equal values of pseudonyms stay
 * equal in all tables, so that joins keep working.
 */
export function maskedSql({ name, type, label }: MaskedColumn, masking: Masking): string {
  const value = identifier(name);
  if (label.includes('pseudonym')) {
    if (type === 'string') return pseudonymText(masking.key, value);
    // Negative keys stand for what is unknown.
    return type === 'bigint'
      ? `CASE WHEN ${value} < 0 THEN ${value} ELSE ${number(masking.key, `CAST(${value} AS VARCHAR)`)} END`
      : 'NULL';
  }
  if (label.some((one) => !isDate(one) && !isQuasi(one)))
    return type === 'string' ? `CASE WHEN ${value} IS NOT NULL THEN ${blank} END` : 'NULL';
  if (label.some(isDate)) return movedDate(value, type, masking.days);
  const kept =
    type === 'string'
      ? `CASE WHEN regexp_matches(${value}, ${literal(shapeOfIdentifier)}) THEN ${blank} ELSE ${value} END`
      : value;
  return label.some(isQuasi)
    ? `CASE WHEN count(*) OVER (PARTITION BY ${value}) >= ${masking.minimumCell} THEN ${kept} END`
    : kept;
}

/** The columns of the built-in calendar, as they follow from the moved date; fiscal ones can't be told from it. */
export function calendarSql(name: string, days: number): string {
  const date = `(${identifier('date')} + ${days})`;
  const of: Readonly<Record<string, string>> = {
    date_key: dateKey(identifier('date_key'), days),
    date,
    year: `year(${date})`,
    quarter: `quarter(${date})`,
    month: `month(${date})`,
    month_name: `monthname(${date})`,
    day: `day(${date})`,
    iso_year: `isoyear(${date})`,
    iso_week: `week(${date})`,
    day_of_week: `isodow(${date})`,
    day_name: `dayname(${date})`,
    is_weekend: `isodow(${date}) >= 6`,
  };
  return of[name] ?? 'NULL';
}
