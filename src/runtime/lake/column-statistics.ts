import {
  type BoundValue,
  decimalOf,
  encodeBound,
  type FieldType,
  lowerBound,
  upperBound,
} from '../../formats/iceberg/index.ts';

const microsecondsPerSecond = 1_000_000n;

/**
 * A smallest or largest value as DuckDB's RETURN_STATS prints it; null where it is no bound that can be relied on
 * (years outside 1 to 9999, infinities of time). A missing bound is sound: nothing is pruned by it.
 */
function statisticValue(type: string, text: string): BoundValue | null {
  const decimal = decimalOf(type);
  if (decimal !== null) {
    const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
    if (match === null) return null;
    const digits = `${match[2]}${(match[3] ?? '').padEnd(decimal.scale, '0')}`;
    return BigInt(`${match[1]}${digits}`);
  }
  switch (type) {
    case 'boolean':
      return text === '1' || text === 'true';
    case 'int':
    case 'long':
      return /^-?\d+$/.test(text) ? BigInt(text) : null;
    case 'float':
    case 'double': {
      const value = Number(text.replace(/inf(inity)?$/i, 'Infinity'));
      return Number.isNaN(value) ? null : value;
    }
    case 'string':
      return text;
    case 'date': {
      if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
      return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
    }
    case 'timestamp':
    case 'timestamptz': {
      const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(?:\+00)?$/.exec(text);
      if (match === null) return null;
      const seconds = BigInt(Date.parse(`${match[1]}T${match[2]}Z`)) / 1000n;
      return seconds * microsecondsPerSecond + BigInt((match[3] ?? '').padEnd(6, '0'));
    }
    case 'time': {
      const match = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?$/.exec(text);
      // 24:00:00 is a time of DuckDB's alone.
      if (match === null || match[1] === '24') return null;
      const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
      return BigInt(seconds) * microsecondsPerSecond + BigInt((match[4] ?? '').padEnd(6, '0'));
    }
    case 'binary':
      return /^([0-9A-F]{2})*$/i.test(text) ? text.toLowerCase() : null;
    // Of UUIDs none: readers differ in how they order them (apache/iceberg #14216), and would leave rows out.
    default:
      return null;
  }
}

const hex = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('hex');

/** The bounds of a column as a manifest holds them. One with NaN has none: NaN has no place in an order. */
export function boundsOf(
  type: FieldType,
  statistics: { readonly min?: string; readonly max?: string; readonly hasNan?: boolean },
): { readonly lower: string | null; readonly upper: string | null } {
  if (statistics.hasNan === true || typeof type !== 'string') return { lower: null, upper: null };
  const bound = (
    text: string | undefined,
    toBound: (type: string, value: BoundValue) => BoundValue | null,
  ) => {
    const value = text === undefined ? null : statisticValue(type, text);
    const rounded = value === null ? null : toBound(type, value);
    return rounded === null ? null : hex(encodeBound(type, rounded));
  };
  return { lower: bound(statistics.min, lowerBound), upper: bound(statistics.max, upperBound) };
}
