import { smallZip3 } from '../../formats/zip-code/index.ts';
import type { ColumnType, DoorColumn, PlanPolicy } from '../../plan/index.ts';
import { identifier, literal } from '../lake/sql.ts';

/** DuckDB's name of a column type. */
export const sqlType = (type: ColumnType): string => (type === 'string' ? 'VARCHAR' : type.toUpperCase());

/** Ages over 89 count as one, 45 CFR 164.514(b)(2)(i)(C). */
const lastAge = 89;

export type RuleContext = {
  readonly policy: Pick<PlanPolicy, 'sentinels'>;
  /** The day of the run, YYYY-MM-DD: ages are counted to the end of its year, because data stay published. */
  readonly runDay: string;
  /** SQL of the column's true value, by name. */
  readonly value: (column: string) => string;
  /** SQL of what a looked-up value became; for `surrogate` and `uid`. */
  readonly mapped: (column: string) => string;
  /** SQL of the days to add. */
  readonly days: string;
};

const isSentinel = (value: string, sentinels: readonly string[]): string | null =>
  sentinels.length === 0
    ? null
    : `CAST(${value} AS DATE) IN (${sentinels.map((day) => `DATE ${literal(day)}`).join(', ')})`;

/** A date, of whatever precision, moved by whole days; a sentinel means "already redacted" and stays. */
function shifted(value: string, type: ColumnType, context: RuleContext): string {
  const days = `CAST(${context.days} AS INTEGER)`;
  const plain = type === 'date' ? `${value} + ${days}` : `${value} + to_days(${days})`;
  const name = sqlType(type);
  // No reader of the lake shows years before 1 or after 9999: a date that leads there says nothing any more.
  const moved = `CASE WHEN ${plain} BETWEEN ${name} '0001-01-01' AND ${name} '9999-12-31' THEN ${plain} END`;
  const sentinel = isSentinel(value, context.policy.sentinels);
  return sentinel === null ? moved : `CASE WHEN ${sentinel} THEN ${value} ELSE ${moved} END`;
}

/** The year of a date, of a partial date's text or of a number that is one. */
function yearOf(value: string, type: ColumnType): string {
  switch (type) {
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return `year(${value})`;
    case 'string':
      return `CASE WHEN regexp_matches(${value}, '^[0-9]{4}([^0-9]|$)') THEN CAST(${value}[1:4] AS INTEGER) END`;
    default:
      // 20260131 is a day, whatever the contract says.
      return `CASE WHEN ${value} BETWEEN 1 AND 9999 THEN CAST(${value} AS INTEGER) END`;
  }
}

/** SQL (DuckDB) of a column behind the door, over the true values. Never an error, whatever the value. */
export function ruleSql(column: DoorColumn, context: RuleContext): string {
  const { door, name, sourceType } = column;
  const value = context.value(name);
  switch (door.action) {
    case 'keep':
      return value;
    case 'drop':
      return 'NULL';
    case 'surrogate':
    case 'uid':
      return context.mapped(name);
    case 'shift':
      return shifted(value, sourceType, context);
    case 'year': {
      const moved = door.shift === null ? value : `(${shifted(value, sourceType, context)})`;
      const year = yearOf(moved, sourceType);
      // Any true year so long ago tells that somebody is over 89, an onset of 1930 like a birth; of a shifted date, the
      // years of life do.
      if (door.shift !== null && !door.bearsAge) return year;
      const firstYear = Number(context.runDay.slice(0, 4)) - lastAge;
      return `CASE WHEN ${yearOf(value, sourceType)} >= ${firstYear} THEN ${year} END`;
    }
    case 'age-cap':
      return `CASE WHEN ${value} > ${door.cap} THEN ${door.top} ELSE ${value} END`;
    case 'age-flag':
      return `${context.value(door.of)} > ${door.cap}`;
    case 'zip3': {
      const text = `CAST(${value} AS VARCHAR)`;
      const digits = `${text}[1:3]`;
      return (
        `CASE WHEN NOT regexp_full_match(${text}, '[0-9]{3}|[0-9]{5}(-?[0-9]{4})?') THEN NULL ` +
        `WHEN ${digits} IN (${smallZip3.map(literal).join(', ')}) THEN '000' ELSE ${digits} END`
      );
    }
    case 'allow':
      return door.values.length === 0
        ? 'NULL'
        : `CASE WHEN CAST(${value} AS VARCHAR) IN (${door.values.map(literal).join(', ')}) THEN ${value} END`;
  }
}

/** SQL that counts what a rule does to the values that are there, as the audit trail sums them. */
export function countSql(column: DoorColumn): {
  readonly as: 'removed' | 'replaced' | 'shifted' | 'kept' | null;
  readonly sql: string;
} {
  const sql = `count(${identifier(column.name)})`;
  switch (column.door.action) {
    case 'keep':
    case 'allow':
      return { as: 'kept', sql };
    case 'drop':
      return { as: 'removed', sql };
    case 'shift':
      return { as: 'shifted', sql };
    case 'age-flag':
      return { as: null, sql: '0' };
    default:
      return { as: 'replaced', sql };
  }
}
