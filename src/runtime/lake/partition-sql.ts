import { decimalOf } from '../../formats/iceberg/index.ts';
import type { ColumnType, PlanPartition } from '../../plan/index.ts';
import { identifier } from './sql.ts';

/** Nothing but 32 bits; DuckDB's integers are wider. */
const low = (sql: string) => `((${sql}) & 4294967295::UBIGINT)`;
const rotated = (sql: string, bits: number) => low(`((${sql}) << ${bits}) | ((${sql}) >> ${32 - bits})`);

/** A block of four bytes, scrambled (MurmurHash3, x86, 32 bits). */
const scrambled = (block: string) =>
  low(`${rotated(low(`(${block}) * 3432918353::UBIGINT`), 15)} * 461845907::UBIGINT`);

/** The hash after one more block. A lambda, because the expression needs its argument more than once. */
const blended = (hash: string, block: string) => {
  const mixed = `xor(${hash}, ${scrambled(block)})`;
  return low(`${rotated(mixed, 13)} * 5 + 3864292196::UBIGINT`);
};

/** Applies `step` to the value of `sql`, which is computed once. */
const using = (sql: string, name: string, step: (name: string) => string) =>
  `list_transform([${sql}], lambda ${name}: ${step(name)})[1]`;

function finished(hash: string, lengthBytes: string): string {
  const steps = [
    (h: string) => `xor(${h}, ${h} >> 16)`,
    (h: string) => low(`${h} * 2246822507::UBIGINT`),
    (h: string) => `xor(${h}, ${h} >> 13)`,
    (h: string) => low(`${h} * 3266489909::UBIGINT`),
    (h: string) => `xor(${h}, ${h} >> 16)`,
  ];
  return steps.reduce(
    (sql, step, index) => using(sql, `f${index}`, step),
    `xor(${hash}, CAST(${lengthBytes} AS UBIGINT))`,
  );
}

/** Hash of a 64-bit integer: eight bytes, little-endian. */
function hashOfLong(sql: string): string {
  const unsigned = `CAST(CASE WHEN ${sql} < 0 THEN CAST(${sql} AS HUGEINT) + 18446744073709551616 ELSE ${sql} END AS UBIGINT)`;
  return using(unsigned, 'u', (u) =>
    finished(`list_reduce([${low(u)}, ${u} >> 32], lambda h, k: ${blended('h', 'k')}, 0::UBIGINT)`, '8'),
  );
}

/** Hash of bytes that are given as hexadecimal digits. */
function hashOfHex(sql: string): string {
  // Little-endian: the bytes of a block are read from behind.
  const byteAt = (hex: string, at: string, shift: number) =>
    `(CAST(coalesce(nullif('0x' || substr(${hex}, ${at}, 2), '0x'), '0') AS UBIGINT) << ${shift})`;
  const blockAt = (hex: string, at: string) =>
    [0, 8, 16, 24].map((shift) => byteAt(hex, `${at} + ${shift / 4}`, shift)).join(' | ');
  return using(sql, 'x', (x) => {
    const blocks = `list_transform(range(0, length(${x}) // 8), lambda b: ${blockAt(x, '1 + 8 * b')})`;
    const body = `list_reduce(${blocks}, lambda h, k: ${blended('h', 'k')}, 0::UBIGINT)`;
    // The last bytes, fewer than four, are scrambled and not rotated in; none of them changes nothing.
    const tail = scrambled(blockAt(x, `1 + 8 * (length(${x}) // 8)`));
    return finished(`xor(${body}, ${tail})`, `length(${x}) // 2`);
  });
}

/** Big-endian two's complement of an integer in as few bytes as possible, as hexadecimal digits. */
function twosComplementHex(sql: string): string {
  const sizes = Array.from({ length: 16 }, (_, index) => index + 1);
  const fits = (bytes: number) => {
    const limit = 2n ** BigInt(bytes * 8 - 1);
    return `${sql} BETWEEN -(${limit}::HUGEINT) AND ${limit - 1n}::HUGEINT`;
  };
  const size = `CASE ${sizes
    .slice(0, -1)
    .map((bytes) => `WHEN ${fits(bytes)} THEN ${bytes}`)
    .join(' ')} ELSE 16 END`;
  // Of a negative number hex() gives all sixteen bytes.
  return `right(repeat('0', 32) || hex(${sql}), 2 * (${size}))`;
}

/** Rounds towards minus infinity; integers alone, because a double can't hold all microseconds. */
const floored = (sql: string, width: string) =>
  `((${sql} - (((${sql} % ${width}) + ${width}) % ${width})) // ${width})`;

function hashOf(column: string, type: ColumnType): string {
  const decimal = decimalOf(type);
  if (decimal !== null) return using(unscaled(column), 'd', (d) => hashOfHex(twosComplementHex(d)));
  switch (type) {
    case 'string':
      return hashOfHex(`hex(${column})`);
    default:
      return hashOfLong(numeric(column, type));
  }
}

const unscaled = (column: string) => `CAST(replace(CAST(${column} AS VARCHAR), '.', '') AS HUGEINT)`;

/** Integers as they are, dates as days, times as microseconds since 1970. */
function numeric(column: string, type: ColumnType): string {
  switch (type) {
    case 'date':
      return `CAST(${column} - DATE '1970-01-01' AS BIGINT)`;
    case 'timestamp':
    case 'timestamptz':
      return `epoch_us(${column})`;
    default:
      return `CAST(${column} AS BIGINT)`;
  }
}

/** Months since 1970-01. */
function months(column: string, type: ColumnType): string {
  const at = type === 'date' ? column : `make_timestamp(epoch_us(${column}))`;
  return `((year(${at}) - 1970) * 12 + month(${at}) - 1)`;
}

function transformed({ transform, column: name, parameter }: PlanPartition, type: ColumnType): string {
  const column = identifier(name);
  const decimal = decimalOf(type);
  switch (transform) {
    case 'identity':
      if (decimal !== null) return unscaled(column);
      return type === 'string' || type === 'boolean' ? column : numeric(column, type);
    case 'year':
      return floored(months(column, type), '12');
    case 'month':
      return months(column, type);
    case 'day':
      return type === 'date' ? numeric(column, type) : floored(numeric(column, type), '86400000000');
    case 'hour':
      return floored(numeric(column, type), '3600000000');
    case 'bucket':
      return `((${hashOf(column, type)} & 2147483647::UBIGINT) % ${parameter})`;
    case 'truncate': {
      if (type === 'string') return `left(${column}, ${parameter})`;
      const number = decimal === null ? numeric(column, type) : unscaled(column);
      return `(${floored(number, `${parameter}::HUGEINT`)} * ${parameter})`;
    }
  }
}

/** Value of a partition field as DuckDB computes it of a row, as text (spec, Partition Transforms); null of null. */
export function partitionSql(partition: PlanPartition, type: ColumnType): string {
  const column = identifier(partition.column);
  return `CASE WHEN ${column} IS NULL THEN NULL ELSE CAST(${transformed(partition, type)} AS VARCHAR) END`;
}

/** As Iceberg's metadata name it: `day`, `bucket[16]`, `truncate[10]`. */
export function transformName({ transform, parameter }: PlanPartition): string {
  return parameter === null ? transform : `${transform}[${parameter}]`;
}

/** What a table's spec says, in a plan's words; null where another writer used a transform that lakespec has no name for. */
export function partitionOf(transform: string, column: string): PlanPartition | null {
  const match = /^(identity|year|month|day|hour|bucket|truncate)(?:\[(\d+)\])?$/.exec(transform);
  if (match === null) return null;
  return {
    transform: match[1] as PlanPartition['transform'],
    column,
    parameter: match[2] === undefined ? null : Number(match[2]),
  };
}
