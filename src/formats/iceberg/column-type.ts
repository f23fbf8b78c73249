/**
 * The primitive types that lakespec's columns have, with Iceberg's names beside them (spec, Primitive Types).
 * The same strings as the plan's `ColumnType`.
 */
export type ColumnType =
  | 'boolean'
  | 'integer'
  | 'bigint'
  | 'double'
  | 'string'
  | 'date'
  | 'timestamp'
  | 'timestamptz'
  | `decimal(${number},${number})`;

/** Primitive types that other writers' tables have beside them; lakespec reads and keeps them under Iceberg's names. */
export type ForeignPrimitive = 'float' | 'time' | 'uuid' | 'binary' | `fixed[${number}]`;

const foreignNames: ReadonlySet<string> = new Set(['float', 'time', 'uuid', 'binary']);

const icebergNames = new Map<ColumnType, string>([
  ['boolean', 'boolean'],
  ['integer', 'int'],
  ['bigint', 'long'],
  ['double', 'double'],
  ['string', 'string'],
  ['date', 'date'],
  ['timestamp', 'timestamp'],
  ['timestamptz', 'timestamptz'],
]);
const columnTypes = new Map([...icebergNames].map(([column, iceberg]) => [iceberg, column]));

export type Decimal = { readonly precision: number; readonly scale: number };

/** Precision and scale of `decimal(P,S)`, with or without a blank as writers differ; null for anything else. */
export function decimalOf(type: string): Decimal | null {
  const match = /^decimal\(\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/.exec(type);
  if (match === null) return null;
  const decimal = { precision: Number(match[1]), scale: Number(match[2]) };
  return decimal.precision >= 1 && decimal.precision <= 38 && decimal.scale <= decimal.precision
    ? decimal
    : null;
}

/** Iceberg's name of a type that lakespec's own columns never have; null for all others. */
export function foreignPrimitive(iceberg: string): ForeignPrimitive | null {
  const length = fixedOf(iceberg);
  if (length !== null) return `fixed[${length}]`;
  return foreignNames.has(iceberg) ? (iceberg as ForeignPrimitive) : null;
}

/** Bytes of `fixed[L]`; null for anything else. */
export function fixedOf(type: string): number | null {
  const match = /^fixed\[\s*(\d{1,9})\s*\]$/.exec(type);
  return match === null ? null : Number(match[1]);
}

/** A column's type → Iceberg's. */
export function icebergType(type: ColumnType): string {
  const decimal = decimalOf(type);
  if (decimal !== null) return `decimal(${decimal.precision}, ${decimal.scale})`;
  const name = icebergNames.get(type);
  if (name === undefined) throw new RangeError(`${type} is no column type`);
  return name;
}

/** Iceberg's type → a column's; null where lakespec has none. */
export function columnType(iceberg: string): ColumnType | null {
  const decimal = decimalOf(iceberg);
  if (decimal !== null) return `decimal(${decimal.precision},${decimal.scale})`;
  return columnTypes.get(iceberg) ?? null;
}

/**
 * Whether values of one Iceberg type can be read as another (spec, Schema Evolution): int to long, float to double,
 * a decimal with more digits in front of the point. Equal types count as widening.
 */
export function widens(from: string, to: string): boolean {
  const decimals = [decimalOf(from), decimalOf(to)] as const;
  if (decimals[0] !== null && decimals[1] !== null) {
    return decimals[0].scale === decimals[1].scale && decimals[0].precision <= decimals[1].precision;
  }
  return from === to || (from === 'int' && to === 'long') || (from === 'float' && to === 'double');
}
