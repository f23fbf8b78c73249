import { type BoundValue, encodeBound, successor } from './bound.ts';
import { decimalOf } from './column-type.ts';

/** Values between two ends, both among them; null = no end is known. Nulls and NaN are no part of it. */
export type Interval = { readonly lower: BoundValue | null; readonly upper: BoundValue | null };

const everything: Interval = { lower: null, upper: null };

const microsecondsPerDay = 86_400_000_000n;
const microsecondsPerHour = 3_600_000_000n;

/** Days since 1970 of the first day of a month that is counted from 1970-01. */
function firstDay(month: number): number {
  const date = new Date(0);
  // Years below 100 are no years of the last century here.
  date.setUTCFullYear(1970 + Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
  return date.getTime() / 86_400_000;
}

/** Numbers that a type has between its ends; null where none bound it. */
function ends(type: string): readonly [bigint, bigint] | null {
  switch (type) {
    case 'int':
      return [-(2n ** 31n), 2n ** 31n - 1n];
    case 'long':
      return [-(2n ** 63n), 2n ** 63n - 1n];
    default:
      return null;
  }
}

const isTime = (type: string): boolean => type === 'timestamp' || type === 'timestamptz';

/** Dates are counted in days, times in microseconds. */
function ofDays(type: string, first: number, next: number): Interval {
  if (type === 'date') return { lower: first, upper: next - 1 };
  if (!isTime(type)) return everything;
  return { lower: BigInt(first) * microsecondsPerDay, upper: BigInt(next) * microsecondsPerDay - 1n };
}

/**
 * The values of a column of which a transform makes one of two values or what is between (spec, Partition Transforms):
 * an interval that holds them all, and more where more can't be said. Transforms that keep no order give everything.
 * @param from A value of the partition field, or the smallest of several; null where it isn't known.
 */
export function sourceInterval(
  transform: string,
  type: string,
  from: BoundValue | null,
  to: BoundValue | null,
): Interval {
  // The order of UUIDs is another in Java (apache/iceberg #14216), and NaN has none.
  if (type === 'uuid' || type === 'float' || type === 'double') return everything;
  if (transform === 'identity') return { lower: from, upper: to };
  const width = /^truncate\[(\d+)\]$/.exec(transform)?.[1];
  if (width !== undefined) return truncated(type, from, to, Number(width));
  const merged = (low: Interval | null, high: Interval | null): Interval => ({
    lower: low?.lower ?? null,
    upper: high?.upper ?? null,
  });
  const unit = unitOf(transform, type);
  if (unit === null) return everything;
  // Old writers rounded dates before 1970 up (apache/iceberg, `ProjectionUtil.fixInclusiveTimeProjection`).
  const low = from === null ? null : Number(from) - (Number(from) <= 0 ? 1 : 0);
  return merged(low === null ? null : unit(low), to === null ? null : unit(Number(to)));
}

/** What a value of a transform of time stands for; null for all other transforms. */
function unitOf(transform: string, type: string): ((value: number) => Interval) | null {
  switch (transform) {
    case 'year':
      return (year) => ofDays(type, firstDay(year * 12), firstDay(year * 12 + 12));
    case 'month':
      return (month) => ofDays(type, firstDay(month), firstDay(month + 1));
    case 'day':
      return (day) => ofDays(type, day, day + 1);
    case 'hour':
      return (hour) =>
        isTime(type)
          ? { lower: BigInt(hour) * microsecondsPerHour, upper: BigInt(hour + 1) * microsecondsPerHour - 1n }
          : everything;
    default:
      return null;
  }
}

function truncated(type: string, from: BoundValue | null, to: BoundValue | null, width: number): Interval {
  if (type === 'string') {
    if (to === null) return { lower: from, upper: null };
    const text = String(to);
    return { lower: from, upper: [...text].length < width ? text : successor(text) };
  }
  if (decimalOf(type) === null && ends(type) === null) return everything;
  const [, last] = ends(type) ?? [0n, null];
  const upper = to === null ? null : BigInt(to) + BigInt(width) - 1n;
  // The least numbers of a type are truncated to its greatest.
  const isAround = upper === null || (last !== null && upper > last);
  return isAround ? everything : { lower: from, upper };
}

/** Bucket of a value (spec, Appendix B); null where a transform is none, or the type has no hash. */
export function bucketOf(transform: string, type: string, value: BoundValue): number | null {
  const buckets = /^bucket\[(\d+)\]$/.exec(transform)?.[1];
  const bytes = buckets === undefined ? null : hashedBytes(type, value);
  return bytes === null ? null : (murmur3(bytes) & 0x7fff_ffff) % Number(buckets);
}

function hashedBytes(type: string, value: BoundValue): Uint8Array | null {
  if (decimalOf(type) !== null) return encodeBound(type, value);
  switch (type) {
    // As long as their widest type is, so that widening moves no row.
    case 'int':
    case 'date':
      return encodeBound('long', value);
    case 'long':
    case 'time':
    case 'timestamp':
    case 'timestamptz':
    case 'string':
    case 'binary':
    case 'uuid':
      return encodeBound(type, value);
    default:
      return null;
  }
}

const rotated = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));
const scrambled = (block: number): number => Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);

/** MurmurHash3, x86, 32 bits, seed 0; signed. */
function murmur3(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  const block = (at: number, length: number): number => {
    let value = 0;
    for (let index = 0; index < length; index++) value |= (bytes[at + index] ?? 0) << (8 * index);
    return value;
  };
  let hash = 0;
  for (let at = 0; at < whole; at += 4) {
    hash = (Math.imul(rotated(hash ^ scrambled(block(at, 4)), 13), 5) + 0xe6546b64) | 0;
  }
  hash ^= scrambled(block(whole, bytes.length - whole)) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
