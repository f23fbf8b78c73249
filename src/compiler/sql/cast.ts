import type { ColumnType } from '../../plan/index.ts';
import type { Literal } from './node.ts';
import { type Printers, quoteText } from './printers.ts';
import type { ValueType } from './scope.ts';
import { aType, decimalOf, isDecimal, isInteger, isNumber } from './value-type.ts';

/**
 * The texts that become a value, by type. The engines differ in what they take (`0x1F`, `1_000`, blanks, `infinity`,
 * `2024-1-5`), so a text that doesn't have this form is none. \A and \z: `$` of Java also stands before a final
 * line break.
 */
const forms: Partial<Record<string, string>> = {
  integer: '\\A[-+]?[0-9]+\\z',
  decimal: '\\A[-+]?[0-9]+(\\.[0-9]+)?\\z',
  // Bounded, so that no text becomes infinity.
  double: '\\A[-+]?[0-9]{1,200}(\\.[0-9]+)?([eE][-+]?[0-9]{1,2})?\\z',
  date: '\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z',
  timestamp: '\\A[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?\\z',
};

function formOf(type: ColumnType): string | undefined {
  if (isInteger(type)) return forms.integer;
  return isDecimal(type) ? forms.decimal : forms[type];
}

/** Why a cast isn't in the language, with what to do instead; null where it is. */
export function castFault(from: ValueType, to: ColumnType, safe: boolean): readonly [string, string] | null {
  if (from === to || from === 'null') return null;
  if (to === 'string') {
    return from === 'double'
      ? ['every engine writes a double in its own way', 'cast it to decimal(p,s) first']
      : null;
  }
  if (from === 'string') {
    if (to === 'timestamptz')
      return ['a text says nothing of its time zone for certain', 'cast it to timestamp'];
    return safe
      ? null
      : [
          `a text may hold anything, and one that is no ${to} would stop the run`,
          'use try_cast: null where it does not fit, which a test then finds',
        ];
  }
  if (isNumber(from) && isNumber(to)) return null;
  if (isInteger(from) && to === 'boolean') return null;
  if (from === 'boolean' && isInteger(to)) return null;
  if (from === 'date' && (to === 'timestamp' || to === 'timestamptz')) return null;
  if (from === 'timestamp' && (to === 'date' || to === 'timestamptz')) return null;
  if (from === 'timestamptz' && (to === 'date' || to === 'timestamp')) return null;
  return [`${aType(from)} cannot become ${aType(to)}`, 'see docs/reference/expressions.md for the casts'];
}

/** Why a number that is written out can't be a value of a type, with what to do; null where it can. */
export function literalFault(
  literal: Literal,
  negative: boolean,
  to: ColumnType,
): readonly [string, string] | null {
  const { type, text } = literal;
  if (type !== 'integer' && type !== 'decimal') return null;
  const bounds = decimalOf(to);
  if (!bounds) return null;
  const [whole = '', fraction = ''] = text.split('.');
  // Half away from zero, as every engine rounds here.
  const scaled = BigInt(`${whole || '0'}${fraction.slice(0, bounds.scale).padEnd(bounds.scale, '0')}`);
  const rounded = scaled + (Number(fraction[bounds.scale] ?? 0) >= 5 ? 1n : 0n);
  const limit = isInteger(to)
    ? (to === 'integer' ? 2n ** 31n : 2n ** 63n) - (negative ? 0n : 1n)
    : 10n ** BigInt(bounds.precision) - 1n;
  return rounded <= limit
    ? null
    : [`${negative ? '-' : ''}${text} does not fit into ${aType(to)}`, 'take a wider type'];
}

function fromText(sql: string, to: ColumnType, printers: Printers): string {
  if (to === 'boolean') {
    return (
      `CASE lower(${sql}) WHEN 'true' THEN TRUE WHEN 't' THEN TRUE WHEN '1' THEN TRUE ` +
      `WHEN 'false' THEN FALSE WHEN 'f' THEN FALSE WHEN '0' THEN FALSE END`
    );
  }
  const form = formOf(to);
  if (form === undefined) throw new Error(`no text becomes ${aType(to)}`);
  // Without a match DuckDB gives '', Trino null; neither is a value.
  const found = printers.matched(sql, quoteText(form));
  const text = to === 'timestamp' ? `replace(${found}, 'T', ' ')` : found;
  return `TRY_CAST(${text} AS ${printers.type(to)})`;
}

/** SQL of a value of type `from` as one of type `to`; numbers round half away from zero everywhere. */
export function printCast(
  sql: string,
  from: ValueType,
  to: ColumnType,
  printers: Printers,
  safe = false,
): string {
  if (from === to) return sql;
  if (from === 'string') return fromText(sql, to, printers);
  const cast = (value: string): string =>
    safe ? printers.tryCast(value, printers.type(to)) : `CAST(${value} AS ${printers.type(to)})`;
  if (from === 'double' && isInteger(to)) return cast(printers.roundDouble(sql, 0));
  if (isDecimal(from) && isInteger(to)) return cast(printers.wholeDecimal(sql));
  if (from === 'double' && isDecimal(to)) return cast(printers.roundDouble(sql, decimalOf(to)?.scale ?? 0));
  if (from === 'timestamptz') {
    if (to === 'string') return `${printers.timestampText(printers.toUtc(sql))} || 'Z'`;
    return to === 'timestamp' ? printers.toUtc(sql) : cast(printers.toUtc(sql));
  }
  if (from === 'date' && to === 'string' && printers.dateText) return printers.dateText(sql);
  if (from === 'timestamp' && to === 'string') return printers.timestampText(sql);
  if (to === 'timestamptz') {
    return printers.fromUtc(from === 'date' ? `CAST(${sql} AS ${printers.type('timestamp')})` : sql);
  }
  return cast(sql);
}
