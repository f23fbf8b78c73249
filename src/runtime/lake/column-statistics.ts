import {
  type BoundValue,
  type Column,
  decimalOf,
  encodeBound,
  icebergType,
  lowerBound,
  upperBound,
} from '../../formats/iceberg/index.ts';

const microsecondsPerSecond = 1_000_000n;

/**
 * A smallest or largest value as DuckDB's RETURN_STATS prints it; null where it is no bound that can be relied on
 * (years outside 1 to 9999, infinities of time). A missing bound is sound: nothing is pruned by it.
 */
function statisticValue(type: Column['type'], text: string): BoundValue | null {
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
    case 'integer':
    case 'bigint':
      return /^-?\d+$/.test(text) ? BigInt(text) : null;
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
    default:
      return null;
  }
}

const hex = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString('hex');

/** The bounds of a column as a manifest holds them. A column with NaN has none: NaN has no place in an order. */
export function boundsOf(
  column: Column,
  statistics: { readonly min?: string; readonly max?: string; readonly hasNan?: boolean },
): { readonly lower: string | null; readonly upper: string | null } {
  if (statistics.hasNan === true) return { lower: null, upper: null };
  const type = icebergType(column.type);
  const bound = (text: string | undefined, toBound: (value: BoundValue) => BoundValue | null) => {
    const value = text === undefined ? null : statisticValue(column.type, text);
    const rounded = value === null ? null : toBound(value);
    return rounded === null ? null : hex(encodeBound(type, rounded));
  };
  return { lower: bound(statistics.min, lowerBound), upper: bound(statistics.max, upperBound) };
}
