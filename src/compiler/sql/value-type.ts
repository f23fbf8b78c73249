import type { ColumnType } from '../../plan/index.ts';
import type { ArithmeticOperator, Literal } from './node.ts';
import type { ValueType } from './scope.ts';

export type Decimal = { readonly precision: number; readonly scale: number };

const maxPrecision = 38;

/** Precision and scale of a decimal; those that hold every integer or bigint; null for other types. */
export function decimalOf(type: ValueType): Decimal | null {
  if (type === 'integer') return { precision: 10, scale: 0 };
  if (type === 'bigint') return { precision: 19, scale: 0 };
  if (!type.startsWith('decimal')) return null;
  const [precision, scale] = type.slice('decimal('.length, -1).split(',').map(Number);
  return { precision: precision ?? maxPrecision, scale: scale ?? 0 };
}

export function decimal(precision: number, scale: number): ColumnType {
  return `decimal(${Math.min(maxPrecision, Math.max(precision, scale, 1))},${scale})`;
}

/** The name of a type in a sentence: `a string`, `an integer`. */
export const aType = (type: ValueType): string => `${type === 'integer' ? 'an' : 'a'} ${type}`;

export const isInteger = (type: ValueType): boolean => type === 'integer' || type === 'bigint';
export const isDecimal = (type: ValueType): boolean => type.startsWith('decimal');
export const isNumber = (type: ValueType): boolean => isInteger(type) || isDecimal(type) || type === 'double';
export const isMoment = (type: ValueType): boolean =>
  type === 'date' || type === 'timestamp' || type === 'timestamptz';

/** The type that holds the values of both without loss of meaning; null where there is none. */
export function commonType(a: ValueType, b: ValueType): ValueType | null {
  if (a === b || b === 'null') return a;
  if (a === 'null') return b;
  if (isInteger(a) && isInteger(b)) return 'bigint';
  if (isNumber(a) && isNumber(b)) {
    const [left, right] = [decimalOf(a), decimalOf(b)];
    if (!left || !right) return 'double';
    const scale = Math.max(left.scale, right.scale);
    return decimal(Math.max(left.precision - left.scale, right.precision - right.scale) + scale, scale);
  }
  if ((a === 'date' && b === 'timestamp') || (a === 'timestamp' && b === 'date')) return 'timestamp';
  return null;
}

export function commonOf(types: readonly ValueType[]): ValueType | null {
  return types.reduce<ValueType | null>((sum, type) => (sum === null ? null : commonType(sum, type)), 'null');
}

/**
 * The type of `a operator b`, and the types that both are cast to first, so that every engine computes in the same
 * one; null where the operator has no meaning. `/` is a division of doubles, whatever its operands.
 */
export function arithmetic(
  operator: ArithmeticOperator,
  a: ValueType,
  b: ValueType,
): { readonly result: ColumnType; readonly left: ColumnType; readonly right: ColumnType } | null {
  const number = (type: ValueType): ValueType => (type === 'null' ? 'integer' : type);
  const [left, right] = [number(a), number(b)];
  if (!isNumber(left) || !isNumber(right)) return null;
  const same = (type: ColumnType) => ({ result: type, left: type, right: type });
  if (operator === '/') return same('double');
  if (isInteger(left) && isInteger(right)) return same(left === right ? (left as ColumnType) : 'bigint');
  if (operator === '%') return null;
  const [x, y] = [decimalOf(left), decimalOf(right)];
  if (!x || !y) return same('double');
  if (operator === '*') {
    if (x.scale + y.scale > maxPrecision) return null;
    const precision = Math.min(maxPrecision, x.precision + y.precision);
    // Operands as wide as the result: DuckDB derives the width of its computation from theirs.
    return {
      result: decimal(precision, x.scale + y.scale),
      left: decimal(precision, x.scale),
      right: decimal(precision, y.scale),
    };
  }
  const scale = Math.max(x.scale, y.scale);
  return same(decimal(Math.max(x.precision - x.scale, y.precision - y.scale) + scale + 1, scale));
}

/** The type of a literal; null for a number of more than 38 digits. */
export function literalType(literal: Literal): ValueType | null {
  const { type, text } = literal;
  if (type === 'integer') {
    const digits = text.replace(/^0+(?=.)/, '').length;
    if (digits > maxPrecision) return null;
    if (digits > 19) return decimal(digits, 0);
    const value = BigInt(text);
    if (value < 2n ** 31n) return 'integer';
    return value < 2n ** 63n ? 'bigint' : decimal(digits, 0);
  }
  if (type !== 'decimal') return type;
  const [whole = '', fraction = ''] = text.split('.');
  const precision = whole.replace(/^0+(?=.)/, '').length + fraction.length;
  return precision > maxPrecision ? null : decimal(precision, fraction.length);
}
