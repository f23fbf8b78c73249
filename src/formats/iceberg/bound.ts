import { decimalOf } from './column-type.ts';
import type { FieldType } from './schema.ts';

/**
 * A value of a bound: dates are days and timestamps microseconds since 1970-01-01, times since midnight, decimals are
 * unscaled (their scale is the column's and never changes), bytes and UUIDs lower-case hexadecimal digits.
 */
export type BoundValue = boolean | number | bigint | string;

/** Code points of a text, or bytes, that a bound keeps; also Iceberg's own default for metrics. */
const maxLength = 16;

const isBytes = (type: string): boolean => type === 'binary' || type === 'uuid' || type.startsWith('fixed[');

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Single-value serialisation of a value of an Iceberg type (spec, Appendix D); null for types without bounds. */
export function encodeBound(type: FieldType, value: BoundValue): Uint8Array | null {
  if (typeof type !== 'string') return null;
  if (isBytes(type)) return new Uint8Array(Buffer.from(String(value), 'hex'));
  const kind = decimalOf(type) === null ? type : 'decimal';
  switch (kind) {
    case 'boolean':
      return Uint8Array.of(value === true ? 1 : 0);
    case 'int':
    case 'date':
      return fixedWidth(4, (view) => view.setInt32(0, Number(value), true));
    case 'long':
    case 'time':
    case 'timestamp':
    case 'timestamptz':
      return fixedWidth(8, (view) => view.setBigInt64(0, BigInt(value), true));
    case 'float':
      return fixedWidth(4, (view) => view.setFloat32(0, Number(value), true));
    case 'double':
      return fixedWidth(8, (view) => view.setFloat64(0, Number(value), true));
    case 'decimal':
      return twosComplement(BigInt(value));
    case 'string':
      return new TextEncoder().encode(String(value));
    default:
      return null;
  }
}

/**
 * The value of a bound of a column that now has this type; null when it has none or the bytes aren't of it.
 * Bounds from before a widening have the narrower type's bytes (spec, Schema Evolution).
 */
export function decodeBound(type: FieldType, bytes: Uint8Array): BoundValue | null {
  if (typeof type !== 'string') return null;
  if (isBytes(type)) return Buffer.from(bytes).toString('hex');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = decimalOf(type) === null ? type : 'decimal';
  switch (kind) {
    case 'boolean':
      return bytes.length === 1 ? bytes[0] !== 0 : null;
    case 'int':
    case 'date':
      return bytes.length === 4 ? view.getInt32(0, true) : null;
    case 'long':
      if (bytes.length === 4) return BigInt(view.getInt32(0, true));
      return bytes.length === 8 ? view.getBigInt64(0, true) : null;
    case 'time':
    case 'timestamp':
    case 'timestamptz':
      return bytes.length === 8 ? view.getBigInt64(0, true) : null;
    case 'float':
    case 'double':
      if (bytes.length === 4) return view.getFloat32(0, true);
      return bytes.length === 8 && kind === 'double' ? view.getFloat64(0, true) : null;
    case 'decimal':
      return fromTwosComplement(bytes);
    case 'string':
      try {
        return utf8.decode(bytes);
      } catch {
        return null;
      }
    default:
      return null;
  }
}

/** Order of two values of the same column; text by code points, as Iceberg and UTF-8 bytes order it. */
export function compareBounds(left: BoundValue, right: BoundValue): number {
  if (typeof left === 'string' && typeof right === 'string') return compareCodePoints(left, right);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The lower bound that stands for a smallest value of a type. */
export function lowerBound(type: FieldType, value: BoundValue): BoundValue {
  if (type === 'string') return firstCodePoints(String(value)).join('');
  if (type === 'binary') return String(value).slice(0, 2 * maxLength);
  // Both zeros are equal in SQL, but -0 sorts first in a bound (spec, Scan Planning).
  return value === 0 ? -0 : value;
}

/** The upper bound that stands for a largest value of a type; null when what is left of it can't be rounded up. */
export function upperBound(type: FieldType, value: BoundValue): BoundValue | null {
  if (type === 'binary') {
    const bytes = String(value);
    return bytes.length <= 2 * maxLength ? bytes : raisedBytes(bytes.slice(0, 2 * maxLength));
  }
  if (type !== 'string') return value === 0 ? 0 : value;
  const kept = firstCodePoints(String(value));
  return kept.join('') === value ? value : raised(kept);
}

/** The least bytes that are greater than all that begin with these. */
function raisedBytes(hex: string): string | null {
  for (let end = hex.length; end > 0; end -= 2) {
    const last = Number.parseInt(hex.slice(end - 2, end), 16);
    if (last < 0xff) return hex.slice(0, end - 2) + (last + 1).toString(16).padStart(2, '0');
  }
  return null;
}

/** The least text that is greater than all that begin with this one; null where there is none. */
export function successor(text: string): string | null {
  return raised([...text]);
}

function raised(kept: readonly string[]): string | null {
  for (let index = kept.length - 1; index >= 0; index--) {
    const next = nextCodePoint(kept[index]?.codePointAt(0) ?? 0);
    if (next !== null) return kept.slice(0, index).join('') + String.fromCodePoint(next);
  }
  return null;
}

function firstCodePoints(text: string): string[] {
  // A code point has two UTF-16 units at most, so a long text need not be split whole.
  return [...text.slice(0, maxLength * 2)].slice(0, maxLength);
}

function nextCodePoint(codePoint: number): number | null {
  if (codePoint >= 0x10ffff) return null;
  // Surrogates are no characters.
  return codePoint >= 0xd7ff && codePoint < 0xe000 ? 0xe000 : codePoint + 1;
}

function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (a !== b) return fromUtf16Order(a) - fromUtf16Order(b);
  }
  return left.length - right.length;
}

/** In UTF-16 surrogates come before U+E000, but the characters that they make come behind U+FFFF. */
function fromUtf16Order(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

function fixedWidth(size: number, write: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
}

/** Big-endian two's complement in as few bytes as possible. */
function twosComplement(value: bigint): Uint8Array {
  let size = 1;
  while (BigInt.asIntN(size * 8, value) !== value) size++;
  const bytes = new Uint8Array(size);
  let rest = value;
  for (let index = size - 1; index >= 0; index--) {
    bytes[index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

function fromTwosComplement(bytes: Uint8Array): bigint | null {
  // decimal(38) takes 16 bytes.
  if (bytes.length === 0 || bytes.length > 16) return null;
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}
