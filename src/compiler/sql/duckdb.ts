import { type Printers, standardType, standardWords } from './printers.ts';

export const duckdb: Printers = {
  ...standardWords,
  name: 'duckdb',
  type: standardType,
  toUtc: (sql) => `timezone('UTC', ${sql})`,
  fromUtc: (sql) => `timezone('UTC', ${sql})`,
  timestampText: (sql) => `strftime(${sql}, '%Y-%m-%d %H:%M:%S.%f')`,
  divideIntegers: (left, right) => `${left} // ${right}`,
  // DATE plus INTEGER is a DATE; with an interval it would become a TIMESTAMP.
  addDays: (sql, days, type) => (type === 'date' ? `(${sql}) + (${days})` : `(${sql}) + to_days(${days})`),
  // greatest and least of DuckDB ignore nulls.
  extreme: (which, args) =>
    `list_sort([${args.join(', ')}], '${which === 'greatest' ? 'DESC' : 'ASC'}', 'NULLS FIRST')[1]`,
  // split_part of DuckDB gives '' behind the last part.
  splitPart: (text, delimiter, index) => `string_split(${text}, ${delimiter})[${index}]`,
  upper: (sql) => `upper(${sql})`,
  isoWeekday: (sql) => `isodow(${sql})`,
  md5Bits: (sql) => `CAST(CAST('0x' || substr(md5(${sql}), 1, 16) AS UBIGINT) >> 1 AS BIGINT)`,
};
