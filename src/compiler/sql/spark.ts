import { type Printers, standardWords } from './printers.ts';

/** Capitals that are one letter, where the full mapping of Unicode has two or three: ẞ, and Greek with an iota below. */
const singleCapitals = [
  ['ß', 'ẞ'],
  ['ᾀᾁᾂᾃᾄᾅᾆᾇ', 'ᾈᾉᾊᾋᾌᾍᾎᾏ'],
  ['ᾐᾑᾒᾓᾔᾕᾖᾗ', 'ᾘᾙᾚᾛᾜᾝᾞᾟ'],
  ['ᾠᾡᾢᾣᾤᾥᾦᾧ', 'ᾨᾩᾪᾫᾬᾭᾮᾯ'],
  ['ᾳῃῳ', 'ᾼῌῼ'],
] as const;
const [small, capital] = [0, 1].map((side) => singleCapitals.map((pair) => pair[side]).join('')) as [
  string,
  string,
];

const sparkTypes: Readonly<Record<string, string>> = {
  string: 'STRING',
  // A TIMESTAMP of Spark is an instant.
  timestamp: 'TIMESTAMP_NTZ',
  timestamptz: 'TIMESTAMP',
};

/** A double without a fraction; beyond 2^53 none has one, and `floor` of Spark gives BIGINT. */
const wholeDouble = (name: string, sql: string): string =>
  `transform(array(${sql}), v -> CASE WHEN abs(v) < 9007199254740992D THEN CAST(${name}(v) AS DOUBLE) ELSE v END)[0]`;

/**
 * Spark 4 with `spark.sql.ansi.enabled` (its default) and `spark.sql.session.timeZone` UTC, which its casts between
 * the two kinds of timestamps go by. Lambdas name an argument that stands more than once.
 */
export const spark: Printers = {
  ...standardWords,
  name: 'spark',
  // A backslash has a meaning in texts; `\'` is a quote in every version, `''` in Spark 4 alone.
  quoted: (sql) =>
    sql.replaceAll(/"((?:[^"]|"")*)"|'((?:[^']|'')*)'/g, (_, name?: string, text?: string) =>
      name === undefined
        ? `'${(text ?? '').replaceAll('\\', '\\\\').replaceAll("''", "\\'")}'`
        : `\`${name.replaceAll('""', '"').replaceAll('`', '``')}\``,
    ),
  type: (type) => sparkTypes[type] ?? type.toUpperCase().replace(',', ', '),
  timestamp: (text) => `TIMESTAMP_NTZ '${text}'`,
  toUtc: (sql) => `CAST(${sql} AS TIMESTAMP_NTZ)`,
  fromUtc: (sql) => `CAST(${sql} AS TIMESTAMP)`,
  timestampText: (sql) => `date_format(${sql}, 'yyyy-MM-dd HH:mm:ss.SSSSSS')`,
  // DIV gives BIGINT.
  divideIntegers: (left, right, type) =>
    type === 'integer' ? `CAST(${left} DIV ${right} AS INTEGER)` : `${left} DIV ${right}`,
  addDays: (sql, days, type) =>
    type === 'date' ? `date_add(${sql}, ${days})` : `(${sql}) + make_dt_interval(${days})`,
  daysBetween: (start, end) => `datediff(${end}, ${start})`,
  datePart: (name, sql) => `${name === 'week' ? 'weekofyear' : name}(${sql})`,
  // greatest and least of Spark ignore nulls.
  extreme: (which, args) =>
    which === 'least'
      ? `sort_array(array(${args.join(', ')}))[0]`
      : `array_sort(array(${args.join(', ')}), (l, r) -> CASE WHEN l IS NULL AND r IS NULL THEN 0 ` +
        'WHEN l IS NULL THEN -1 WHEN r IS NULL THEN 1 WHEN l > r THEN -1 WHEN l < r THEN 1 ELSE 0 END)[0]',
  // The delimiter is written out, and split of Spark takes a pattern.
  splitPart: (text, delimiter, index) =>
    `get(split(${text}, ${delimiter.replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&')}), ${index} - 1)`,
  // Only where the full mapping changes the length it is made letter by letter.
  upper: (sql) =>
    `transform(array(${sql}), s -> CASE WHEN length(upper(s)) = length(s) THEN upper(s) ELSE array_join(transform(` +
    `split(s, ''), c -> CASE WHEN length(upper(c)) = 1 THEN upper(c) ELSE translate(c, '${small}', '${capital}') END), '') END)[0]`,
  // A final sigma and a dotted capital I have mappings of their own.
  lower: (sql) => `lower(translate(${sql}, 'Σİ', 'σi'))`,
  startsWith: (text, prefix) => `startswith(${text}, ${prefix})`,
  contains: (text, part) => `contains(${text}, ${part})`,
  matched: (text, pattern) => `regexp_extract(${text}, ${pattern}, 0)`,
  // Without ESCAPE a backslash is one.
  likePattern: (sql) => `replace(${sql}, '\\', '\\\\')`,
  // A decimal loses its fraction in a cast to a whole number.
  wholeDecimal: (sql) => `round(${sql})`,
  // `round` of Spark rounds the digits that a double is shown with, not its value.
  roundDouble: (sql, digits) =>
    digits === 0 ? wholeDouble('round', sql) : `round((${sql}) * 1e${digits}D) / 1e${digits}D`,
  wholeDouble,
  secondsAgo: (seconds) => `current_timestamp - make_dt_interval(0, 0, 0, ${seconds})`,
  isoWeekday: (sql) => `(weekday(${sql}) + 1)`,
  // conv gives the signed number to the base -10.
  md5Bits: (sql) => `shiftrightunsigned(CAST(conv(substr(md5(${sql}), 1, 16), 16, -10) AS BIGINT), 1)`,
};
