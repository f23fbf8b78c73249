import {
  type BoundValue,
  type Column,
  type Condition,
  decimalOf,
  fieldType,
} from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import { duckdbTypeOf } from './duckdb-type.ts';
import { identifier, literal } from './sql.ts';

/**
 * A value to compare with: integers and decimals as number, bigint or text, dates as `2024-02-29`, times as
 * `2024-02-29T12:00:00.5`, of a `timestamptz` with `Z` or an offset, binary as hexadecimal digits.
 */
export type Literal = string | number | bigint | boolean;

/** What a row's column is to be; with null no comparison holds, as in SQL. */
export type RowCondition = { readonly column: string } & (
  | { readonly op: '=' | '<' | '<=' | '>' | '>='; readonly value: Literal }
  | { readonly op: 'in'; readonly values: readonly Literal[] }
  | { readonly op: 'is null' | 'is not null' }
);

/** Rows for which all conditions hold; none = every row. */
export type Predicate = readonly RowCondition[];

/** A predicate over a table's columns: as metadata are asked, and as DuckDB is. */
export type BoundPredicate = { readonly conditions: readonly Condition[]; readonly sql: string };

const microsecondsPerSecond = 1_000_000n;
const dayMs = 86_400_000;

const integer = (value: Literal): bigint | null => {
  if (typeof value === 'bigint') return value;
  return /^-?\d+$/.test(String(value)) && typeof value !== 'boolean' ? BigInt(value) : null;
};

function dayOf(text: string): number | null {
  const milliseconds = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 30 February is no day, though Date takes it for one.
  const isDay = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
  return isDay ? milliseconds / dayMs : null;
}

function microsecondsOfDay(text: string): bigint | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,6}))?)?$/.exec(text);
  if (match === null) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return BigInt(seconds) * microsecondsPerSecond + BigInt((match[4] ?? '').padEnd(6, '0'));
}

function microsecondsOf(text: string, hasOffset: boolean): bigint | null {
  const match = /^(\S{10})[T ]([^Z+-]+)(?:(Z)|([+-])(\d\d)(?::?(\d\d))?)?$/.exec(text);
  const [day, time] = match ? [dayOf(match[1] ?? ''), microsecondsOfDay(match[2] ?? '')] : [null, null];
  if (match === null || day === null || time === null) return null;
  if (hasOffset !== (match[3] !== undefined || match[4] !== undefined)) return null;
  const minutes = Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  const offset = BigInt(match[4] === '-' ? -minutes : minutes) * 60n * microsecondsPerSecond;
  return BigInt(day) * 86_400n * microsecondsPerSecond + time - offset;
}

/** A literal as a value of a column; null where it is none. */
function comparable(type: string, value: Literal): BoundValue | null {
  const decimal = decimalOf(type);
  if (decimal !== null) {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(typeof value === 'boolean' ? '' : String(value));
    const digits = match?.[3]?.replace(/0+$/, '') ?? '';
    if (match === null || digits.length > decimal.scale) return null;
    return BigInt(`${match[1]}${match[2]}${digits.padEnd(decimal.scale, '0')}`);
  }
  const text = String(value).toLowerCase();
  switch (type.startsWith('fixed') ? 'binary' : type) {
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : null;
    case 'int':
    case 'long':
      return integer(value);
    case 'float':
    case 'double': {
      const number = typeof value === 'boolean' || text.trim() === '' ? Number.NaN : Number(value);
      return Number.isNaN(number) ? null : number;
    }
    case 'string':
      return typeof value === 'string' ? value : null;
    case 'date':
      return dayOf(text);
    case 'time':
      return microsecondsOfDay(text);
    case 'timestamp':
      return microsecondsOf(String(value), false);
    case 'timestamptz':
      return microsecondsOf(String(value), true);
    case 'uuid':
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text.replaceAll('-', '') : null;
    case 'binary':
      return /^([0-9a-f]{2})*$/.test(text) ? text : null;
    default:
      return null;
  }
}

/** A value as DuckDB has it, of the column's type. */
function valueSql(type: string, value: BoundValue): string {
  const decimal = decimalOf(type);
  if (decimal !== null) {
    const [sign, digits] = [Number(value) < 0 ? '-' : '', String(value).replace('-', '')];
    const padded = digits.padStart(decimal.scale + 1, '0');
    const point = padded.length - decimal.scale;
    const text = `${sign}${padded.slice(0, point)}${decimal.scale > 0 ? `.${padded.slice(point)}` : ''}`;
    // A number that the column is too short for may be asked for all the same.
    return `CAST(${literal(text)} AS DECIMAL(38, ${decimal.scale}))`;
  }
  switch (type.startsWith('fixed') ? 'binary' : type) {
    case 'boolean':
    case 'int':
    case 'long':
      return String(value);
    case 'float':
    case 'double':
      return `CAST(${literal(String(value))} AS DOUBLE)`;
    case 'date':
      return `DATE ${literal(new Date(Number(value) * dayMs).toISOString().slice(0, 10))}`;
    case 'time':
      return `CAST(make_timestamp(${value}) AS TIME)`;
    case 'timestamp':
      return `make_timestamp(${value})`;
    case 'timestamptz':
      return `(make_timestamp(${value}) AT TIME ZONE 'UTC')`;
    case 'binary':
      return `unhex(${literal(String(value))})`;
    default:
      return `CAST(${literal(String(value))} AS ${duckdbTypeOf(type)})`;
  }
}

/** SQL knows no empty list. */
const inSql = (column: string, values: readonly string[]): string =>
  values.length === 0 ? 'false' : `${column} IN (${values.join(', ')})`;

/**
 * A predicate over a table's columns.
 * @throws {RunFailure} `invalid`, where it names no column of the table, or a value that its column can't have.
 */
export function bindPredicate(columns: readonly Column[], predicate: Predicate): BoundPredicate {
  const bound = predicate.map((of): { readonly condition: Condition; readonly sql: string } => {
    const column = columns.find(({ name }) => name === of.column);
    if (column === undefined) throw new RunFailure('invalid', `the table has no column ${of.column}`);
    const type = fieldType(column.type);
    if (typeof type !== 'string')
      throw new RunFailure('invalid', `column ${of.column} is nested: no condition can be on it`);
    const { fieldId } = column;
    const name = identifier(column.name);
    const value = (given: Literal): BoundValue => {
      const found = comparable(type, given);
      // The value may be one that identifies.
      if (found === null)
        throw new RunFailure('invalid', `a value for column ${of.column} is none of type ${type}`);
      return found;
    };
    switch (of.op) {
      case 'is null':
        return { condition: { fieldId, type, op: of.op }, sql: `${name} IS NULL` };
      case 'is not null':
        return { condition: { fieldId, type, op: of.op }, sql: `${name} IS NOT NULL` };
      case 'in': {
        const values = of.values.map(value);
        const texts = values.map((one) => valueSql(type, one));
        return { condition: { fieldId, type, op: of.op, values }, sql: inSql(name, texts) };
      }
      default: {
        const compared = value(of.value);
        return {
          condition: { fieldId, type, op: of.op, value: compared },
          sql: `${name} ${of.op} ${valueSql(type, compared)}`,
        };
      }
    }
  });
  return {
    conditions: bound.map(({ condition }) => condition),
    sql: bound.length === 0 ? 'true' : bound.map(({ sql }) => `(${sql})`).join(' AND '),
  };
}
