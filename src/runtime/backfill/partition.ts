import type { ReadType } from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import type { Predicate } from '../lake/predicate.ts';
import { identifier } from '../lake/sql.ts';

export type Unit = 'day' | 'month' | 'year';

/** A day, a month or a year of the calendar, UTC. */
export type Partition = {
  /** `2024`, `2024-01` or `2024-01-31`. */
  readonly name: string;
  /** Its first day, and the first day behind it: YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
};

const patterns: Readonly<Record<Unit, RegExp>> = {
  year: /^\d{4}$/,
  month: /^\d{4}-\d{2}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
};
const units = ['year', 'month', 'day'] as const;

/** A backfill of more than this is a mistake of typing: a thousand years of days. */
const mostPartitions = 366_000;

const dayText = (date: Date): string => date.toISOString().slice(0, 10);

/** First day of what a text names, and the first day behind it. */
function spanOf(
  text: string,
  flag: string,
): { readonly from: Date; readonly until: Date; readonly unit: Unit } {
  const unit = units.find((one) => patterns[one].test(text));
  const from = new Date(
    `${text}${'-01-01'.slice(text.length === 4 ? 0 : text.length === 7 ? 3 : 6)}T00:00:00Z`,
  );
  // 30 February is no day, though Date takes it for one.
  if (unit === undefined || Number.isNaN(from.getTime()) || !dayText(from).startsWith(text))
    throw new RunFailure(
      'invalid',
      `${flag} takes a year, a month or a day, such as 2024, 2024-01 or 2024-01-31`,
    );
  return { from, until: behind(from, unit), unit };
}

function behind(day: Date, unit: Unit): Date {
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  const next = new Date(0);
  next.setUTCFullYear(
    unit === 'year' ? year + 1 : year,
    unit === 'month' ? month + 1 : month,
    unit === 'day' ? date + 1 : date,
  );
  return next;
}

/**
 * The partitions from one day, month or year to another, both of them included.
 * @throws {RunFailure} `invalid`
 */
export function partitionsBetween(unit: Unit, fromText: string, toText: string): readonly Partition[] {
  const first = spanOf(fromText, '--from');
  const last = spanOf(toText, '--to');
  for (const [span, text, flag] of [
    [first, fromText, '--from'],
    [last, toText, '--to'],
  ] as const) {
    if (units.indexOf(span.unit) > units.indexOf(unit))
      throw new RunFailure(
        'invalid',
        `this product is repeated by ${unit}: write ${flag} ${text.slice(0, unit === 'year' ? 4 : 7)}`,
      );
  }
  if (first.from >= last.until) throw new RunFailure('invalid', `--from ${fromText} is after --to ${toText}`);
  const found: Partition[] = [];
  for (let day = first.from; day < last.until; day = behind(day, unit)) {
    const name = dayText(day).slice(0, unit === 'year' ? 4 : unit === 'month' ? 7 : 10);
    found.push({ name, from: dayText(day), until: dayText(behind(day, unit)) });
    if (found.length > mostPartitions)
      throw new RunFailure('invalid', 'a backfill of so many partitions is none');
  }
  return found;
}

const isYear = (type: ReadType): boolean => type === 'integer' || type === 'bigint';

/** A day as a value of a column. */
function valueFor(type: ReadType, day: string): string {
  if (isYear(type)) return day.slice(0, 4);
  switch (type) {
    case 'date':
      return day;
    case 'timestamp':
      return `${day}T00:00:00`;
    case 'timestamptz':
      return `${day}T00:00:00Z`;
    default:
      throw new RunFailure(
        'invalid',
        'a backfill goes by a date, a time or a year: compile the product anew',
      );
  }
}

/** The rows of a partition, for a table's metadata. */
export function rowsIn(column: string, type: ReadType, { from, until }: Partition): Predicate {
  return [
    { column, op: '>=', value: valueFor(type, from) },
    { column, op: '<', value: valueFor(type, until) },
  ];
}

/** The same as a condition of SQL, in words that every engine understands. */
export function conditionOf(column: string, type: ReadType, { from, until }: Partition): string {
  const literal = (day: string): string => {
    if (isYear(type)) return day.slice(0, 4);
    if (type === 'date') return `DATE '${day}'`;
    return type === 'timestamptz'
      ? `CAST('${day} 00:00:00+00:00' AS TIMESTAMP WITH TIME ZONE)`
      : `TIMESTAMP '${day} 00:00:00'`;
  };
  const name = identifier(column);
  return `${name} >= ${literal(from)} AND ${name} < ${literal(until)}`;
}
