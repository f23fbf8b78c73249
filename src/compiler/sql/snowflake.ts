import { type Printers, standardWords } from './printers.ts';

/** As Iceberg tables show them: docs.snowflake.com/en/user-guide/tables-iceberg-data-types. INTEGER would be NUMBER(38,0). */
const snowflakeTypes: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  integer: 'NUMBER(10, 0)',
  bigint: 'NUMBER(19, 0)',
  timestamp: 'TIMESTAMP_NTZ(6)',
  timestamptz: 'TIMESTAMP_LTZ(6)',
};

const aggregateNames: Readonly<Record<string, string>> = { bool_and: 'BOOLAND_AGG', bool_or: 'BOOLOR_AGG' };

/** Of POSIX there is no \A and \z; ^ and $ stand at the ends of the text alone unless flag m is given. */
const pattern = (quoted: string): string => quoted.replaceAll('\\A', '^').replaceAll('\\z', '$');

const truncated = (unit: string, sql: string): string =>
  // Where a week begins is a parameter of the session elsewhere.
  unit === "'week'" ? `PREVIOUS_DAY(DATEADD('day', 1, ${sql}), 'mo')` : `DATE_TRUNC(${unit}, ${sql})`;

const aggregate = (name: string, value: string, filter: string | null): string => {
  const called = aggregateNames[name] ?? name;
  if (filter === null) return `${called}(${value})`;
  if (value === '*') return `COUNT_IF(${filter})`;
  // There is no FILTER; a null is no value to any aggregate.
  const [, distinct = '', argument = ''] = /^(DISTINCT )?([\s\S]*)$/.exec(value) ?? [];
  return `${called}(${distinct}CASE WHEN ${filter} THEN ${argument} END)`;
};

/**
 * Snowflake with its parameters of formats and of types at their defaults; judged by its documentation, two grammars
 * and an emulator, and on no account.
 */
export const snowflake: Printers = {
  ...standardWords,
  name: 'snowflake',
  // In texts a backslash begins an escape.
  quoted: (sql) =>
    sql.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (found) =>
      found.startsWith("'") ? found.replaceAll('\\', '\\\\') : found,
    ),
  type: (type) => snowflakeTypes[type] ?? type.toUpperCase().replace('DECIMAL', 'NUMBER').replace(',', ', '),
  timestamp: (text) => `CAST('${text}' AS TIMESTAMP_NTZ(6))`,
  toUtc: (sql) => `CAST(CONVERT_TIMEZONE('UTC', ${sql}) AS TIMESTAMP_NTZ(6))`,
  // A timestamp without zone has the epoch that it would have in UTC.
  fromUtc: (sql) => `TO_TIMESTAMP_LTZ(DATE_PART(EPOCH_MICROSECOND, ${sql}), 6)`,
  timestampText: (sql) => `TO_CHAR(CAST(${sql} AS TIMESTAMP_NTZ(6)), 'YYYY-MM-DD HH24:MI:SS.FF6')`,
  dateText: (sql) => `TO_CHAR(${sql}, 'YYYY-MM-DD')`,
  // A quotient has as many digits behind the point as the dividend: 18 tell every quotient of two BIGINTs from the next
  // whole number, but those of divisors beyond 2 * 10^18.
  divideIntegers: (left, right) => `TRUNC(CAST(${left} AS NUMBER(38, 18)) / ${right})`,
  addDays: (sql, days, type) => {
    const added = `DATEADD('day', ${days}, ${sql})`;
    return type === 'date' ? `CAST(${added} AS DATE)` : added;
  },
  daysBetween: (start, end) => `DATEDIFF('day', ${start}, ${end})`,
  datePart: (name, sql) => `${name === 'week' ? 'WEEKISO' : name}(${sql})`,
  extreme: (which, args) => `${which}(${args.join(', ')})`,
  // SPLIT_PART gives '' behind the last part.
  splitPart: (text, delimiter, index) =>
    `CAST(SPLIT(${text}, ${delimiter})[${Number(index) - 1}] AS VARCHAR)`,
  upper: (sql) => `upper(replace(${sql}, 'ß', 'ẞ'))`,
  startsWith: (text, prefix) => `STARTSWITH(${text}, ${prefix})`,
  contains: (text, part) => `CONTAINS(${text}, ${part})`,
  trim: (text) => `TRIM(${text}, ' ')`,
  truncated,
  pattern,
  matched: (text, quoted) => `REGEXP_SUBSTR(${text}, ${pattern(quoted)})`,
  firstGroup: (text, quoted) => `REGEXP_SUBSTR(${text}, ${pattern(quoted)}, 1, 1, 'e', 1)`,
  // TRY_CAST takes texts alone.
  tryCast: (sql, type) => `TRY_CAST(CAST(${sql} AS VARCHAR) AS ${type})`,
  aggregate,
  secondsAgo: (seconds) => `DATEADD('second', -${seconds}, CURRENT_TIMESTAMP)`,
  isoWeekday: (sql) => `DAYOFWEEKISO(${sql})`,
  // Bits are shifted in 128 of them: the sign of 64 is none.
  md5Bits: (sql) => `CAST(BITSHIFTRIGHT(MD5_NUMBER_UPPER64(${sql}), 1) AS NUMBER(19, 0))`,
};
