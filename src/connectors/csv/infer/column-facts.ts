import type { ColumnType } from '../../../plan/index.ts';
import type { Engine, EngineRow } from '../../../ports/index.ts';
import { identifier, text } from '../sql.ts';
import { columnSql } from '../validity.ts';

/** What the rows that were read say of a column. No value of a person is among them. */
export type ColumnFacts = {
  readonly rows: number;
  /** Rows in which it isn't empty. */
  readonly filled: number;
  readonly distinct: number;
  readonly type: ColumnType;
  /** How its dates are written, where it isn't ISO 8601. */
  readonly format: string | null;
  /** Share of the filled rows, by the shape of an identifier. */
  readonly shapes: Readonly<Record<Shape, number>>;
  readonly averageLength: number;
  /** The values, where they are few and each stands in eleven rows or more; else null. */
  readonly codes: readonly string[] | null;
};

export type Shape = 'ssn' | 'phone' | 'email' | 'url' | 'ip';

/** Whole values, as RE2 reads them; those of the scan before each commit look inside of texts. */
const shapes: Readonly<Record<Shape, string>> = {
  ssn: String.raw`\d{3}-\d{2}-\d{4}`,
  phone: String.raw`(\+?\d{1,3}[-. ]?)?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}( ?(x|ext\.?) ?\d{1,6})?`,
  email: String.raw`[^@\s]+@[^@\s]+\.[A-Za-z]{2,}`,
  url: String.raw`(?i)(https?|ftp|s3)://\S+`,
  ip: String.raw`(\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){3,7}`,
};

/** Formats of dates and times beside ISO 8601, the likelier ones first: 03/04/2026 is read as Americans write it. */
const dateFormats = [
  '%m/%d/%Y',
  '%d.%m.%Y',
  '%d/%m/%Y',
  '%Y%m%d',
  '%Y/%m/%d',
  '%d-%b-%Y',
  '%d %b %Y',
] as const;
const timeFormats = dateFormats.flatMap((date) => [`${date} %H:%M:%S`, `${date} %H:%M`]);

type Candidate = { readonly type: ColumnType; readonly format: string | null };

/** The narrowest first; the first that holds every value wins. */
const candidates: readonly Candidate[] = [
  { type: 'date', format: '%Y%m%d' },
  { type: 'integer', format: null },
  { type: 'bigint', format: null },
  { type: 'decimal(18,2)', format: null },
  { type: 'double', format: null },
  { type: 'date', format: null },
  ...dateFormats.map((format): Candidate => ({ type: 'date', format })),
  { type: 'timestamp', format: null },
  ...timeFormats.map((format): Candidate => ({ type: 'timestamp', format })),
  { type: 'timestamptz', format: null },
  { type: 'boolean', format: null },
];

/** Fewer rows than this for a value could point at people (the smallest cell that agreements allow). */
const smallestCell = 11;
const maxCodes = 20;

function condition({ type, format }: Candidate, raw: string): string {
  const declared = { type, format: format ?? undefined, required: false, unique: false, description: '' };
  const holds = `(${columnSql(raw, raw, declared).typed}) IS NOT NULL`;
  switch (type) {
    case 'integer':
    case 'bigint':
      // What has leading zeros or a plus is a code.
      return `regexp_full_match(${raw}, '-?(0|[1-9][0-9]*)') AND ${holds}`;
    case 'decimal(18,2)':
      return `regexp_full_match(${raw}, '-?(0|[1-9][0-9]*)\\.[0-9]{2}') AND ${holds}`;
    case 'double':
      return `regexp_full_match(${raw}, '-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?') AND ${holds}`;
    case 'date':
      // Eight digits are a date only in a century of living people; a time behind a day would be cut off.
      if (format === '%Y%m%d') return `regexp_full_match(${raw}, '(19|20)[0-9]{6}') AND ${holds}`;
      return format === null ? `length(${raw}) <= 10 AND ${holds}` : holds;
    case 'timestamp':
      return format === null
        ? `NOT regexp_matches(${raw}, '([zZ]|[-+][0-9]{2}(:?[0-9]{2})?)$') AND ${holds}`
        : holds;
    case 'boolean':
      return `lower(${raw}) IN ('true', 'false')`;
    default:
      return holds;
  }
}

const number = (row: EngineRow | undefined, name: string): number => Number(row?.[name] ?? 0);

/** @param table a relation of texts, in which an empty value is null */
export async function columnFacts(engine: Engine, table: string, column: string): Promise<ColumnFacts> {
  const raw = identifier(column);
  const holds = candidates.map((one, index) => `count(*) FILTER (WHERE ${condition(one, raw)}) AS c${index}`);
  const shaped = Object.entries(shapes).map(
    ([shape, pattern]) =>
      `count(*) FILTER (WHERE regexp_full_match(trim(${raw}), ${text(pattern)})) AS ${shape}`,
  );
  const [row] = await engine.query(
    `SELECT count(*) AS row_count, count(${raw}) AS filled, count(DISTINCT ${raw}) AS different, ` +
      `avg(length(${raw})) AS average, ${[...holds, ...shaped].join(', ')} FROM ${table}`,
  );
  const filled = number(row, 'filled');
  const distinct = number(row, 'different');
  const found = candidates.find((_, index) => filled > 0 && number(row, `c${index}`) === filled);
  const counts =
    distinct > 0 && distinct <= maxCodes
      ? await engine.query(
          `SELECT ${raw} AS value, count(*) AS n FROM ${table} WHERE ${raw} IS NOT NULL GROUP BY 1 ORDER BY 1`,
        )
      : [];
  const areCodes =
    counts.length > 0 &&
    counts.every((one) => number(one, 'n') >= smallestCell && String(one.value).length <= 32);
  const share = (shape: Shape): number => (filled === 0 ? 0 : number(row, shape) / filled);
  return {
    rows: number(row, 'row_count'),
    filled,
    distinct,
    type: found?.type ?? 'string',
    format: found?.format ?? null,
    shapes: {
      ssn: share('ssn'),
      phone: share('phone'),
      email: share('email'),
      url: share('url'),
      ip: share('ip'),
    },
    averageLength: Number(row?.average ?? 0),
    codes: areCodes ? counts.map((one) => String(one.value)) : null,
  };
}
