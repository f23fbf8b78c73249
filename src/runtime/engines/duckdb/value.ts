import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';
import type { EngineValue } from '../../../ports/index.ts';

const millisecondsPerDay = 86_400_000;
const microsecondsPerDay = 86_400_000_000n;
/** 0001-01-01 and the day after 9999-12-31, as days since 1970-01-01: the years that ISO 8601 writes in four digits. */
const firstDay = -719_162;
const endDay = 2_932_897;

function isoDay(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** `2020-01-02T03:04:05.123456`, without a fraction of zero; null where the year has not four digits. */
function isoTimestamp(microseconds: bigint): string | null {
  const timeOfDay = ((microseconds % microsecondsPerDay) + microsecondsPerDay) % microsecondsPerDay;
  const day = Number((microseconds - timeOfDay) / microsecondsPerDay);
  if (day < firstDay || day >= endDay) return null;
  const seconds = new Date(Number(timeOfDay / 1_000_000n) * 1000).toISOString().slice(11, 19);
  const fraction = timeOfDay % 1_000_000n;
  return `${isoDay(day)}T${seconds}${fraction === 0n ? '' : `.${String(fraction).padStart(6, '0')}`}`;
}

/**
 * A value as the port names them: exact (decimals and 128-bit integers included), times in UTC. Lists, structs and
 * maps come as JSON text; years that ISO 8601 can't write in four digits as DuckDB writes them.
 */
export function engineValue(value: DuckDBValue, type: DuckDBType): EngineValue {
  if (value === null) return null;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'string') return value;
  if (value instanceof DuckDBDecimalValue) return value.toString();
  if (value instanceof DuckDBDateValue) {
    return value.days >= firstDay && value.days < endDay ? isoDay(value.days) : value.toString();
  }
  if (value instanceof DuckDBTimestampValue) return isoTimestamp(value.micros) ?? value.toString();
  if (value instanceof DuckDBTimestampTZValue) {
    const iso = isoTimestamp(value.micros);
    return iso === null ? value.toString() : `${iso}Z`;
  }
  if (value instanceof DuckDBTimestampSecondsValue) {
    return isoTimestamp(value.seconds * 1_000_000n) ?? value.toString();
  }
  if (value instanceof DuckDBTimestampMillisecondsValue) {
    return isoTimestamp(value.millis * 1000n) ?? value.toString();
  }
  if (value instanceof DuckDBTimestampNanosecondsValue) return value.toString();
  if (value instanceof DuckDBBlobValue) return new Uint8Array(value.bytes);
  switch (type.typeId) {
    case DuckDBTypeId.LIST:
    case DuckDBTypeId.ARRAY:
    case DuckDBTypeId.STRUCT:
    case DuckDBTypeId.MAP:
      return JSON.stringify(JsonDuckDBValueConverter(value, type, JsonDuckDBValueConverter));
    default:
      return String(value);
  }
}
