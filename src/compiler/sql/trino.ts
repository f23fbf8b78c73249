import { type Printers, standardType, standardWords } from './printers.ts';

export const trino: Printers = {
  ...standardWords,
  name: 'trino',
  type: (type) => {
    if (type === 'timestamp') return 'TIMESTAMP(6)';
    if (type === 'timestamptz') return 'TIMESTAMP(6) WITH TIME ZONE';
    return standardType(type);
  },
  toUtc: (sql) => `CAST(at_timezone(${sql}, 'UTC') AS TIMESTAMP(6))`,
  fromUtc: (sql) => `with_timezone(${sql}, 'UTC')`,
  timestampText: (sql) => `CAST(CAST(${sql} AS TIMESTAMP(6)) AS VARCHAR)`,
  divideIntegers: (left, right) => `${left} / ${right}`,
  addDays: (sql, days) => `date_add('day', ${days}, ${sql})`,
  extreme: (which, args) => `${which}(${args.join(', ')})`,
  splitPart: (text, delimiter, index) => `split_part(${text}, ${delimiter}, ${index})`,
  // Java has no capital of ß that is one letter; of all letters below U+20000 it is the one that DuckDB maps otherwise.
  upper: (sql) => `replace(upper(${sql}), 'ß', 'ẞ')`,
  isoWeekday: (sql) => `day_of_week(${sql})`,
  // The shift is a logical one: the result isn't negative.
  md5Bits: (sql) => `bitwise_right_shift(from_big_endian_64(substr(md5(to_utf8(${sql})), 1, 8)), 1)`,
};
