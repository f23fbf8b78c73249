import { describe, expect, test } from 'vitest';
import { bucketOf, sourceInterval } from '../../../src/formats/iceberg/transform.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const at = (text: string): bigint => BigInt(Date.parse(`${text}Z`)) * 1000n;

describe('buckets', () => {
  // The hashes of the specification, Appendix B: a bucket of 2^31-1 shows the hash but for its sign.
  const whole = 2_147_483_647;
  test.each([
    ['int', 34, 2017239379],
    ['long', 34n, 2017239379],
    ['decimal(9, 2)', 1420n, -500754589],
    ['date', day('2017-11-16'), -653330422],
    ['time', 81_068_000_000n, -662762989],
    ['timestamp', at('2017-11-16T22:31:08'), -2047944441],
    ['timestamp', at('2017-11-16T22:31:08') + 1n, -1207196810],
    ['timestamptz', at('2017-11-16T22:31:08'), -2047944441],
    ['string', 'iceberg', 1210000089],
    ['binary', '00010203', -188683207],
  ] as const)('of %s %s are those of the specification', (type, value, hash) => {
    expect(bucketOf(`bucket[${whole}]`, type, value)).toBe((hash & 0x7fff_ffff) % whole);
  });

  test('are none of other transforms and of types without a hash', () => {
    expect(bucketOf('identity', 'int', 1)).toBeNull();
    expect(bucketOf('bucket[4]', 'double', 1)).toBeNull();
  });
});

describe('what values a partition stands for', () => {
  test.each([
    ['identity', 'string', 'a', 'b', 'a', 'b'],
    ['year', 'date', 54, 54, day('2024-01-01'), day('2024-12-31')],
    ['month', 'date', 648, 649, day('2024-01-01'), day('2024-02-29')],
    ['month', 'timestamp', 648, 648, at('2024-01-01T00:00:00'), at('2024-02-01T00:00:00') - 1n],
    ['day', 'timestamptz', 19_782, 19_782, at('2024-02-29T00:00:00'), at('2024-03-01T00:00:00') - 1n],
    ['hour', 'timestamp', 1, 1, at('1970-01-01T01:00:00'), at('1970-01-01T02:00:00') - 1n],
    // Old writers rounded up what lies before 1970.
    ['month', 'date', -1, -1, day('1969-11-01'), day('1969-12-31')],
    ['day', 'date', 0, 0, -1, 0],
    ['truncate[10]', 'int', -10, 20, -10, 29n],
    ['truncate[50]', 'decimal(9, 2)', 1050n, 1050n, 1050n, 1099n],
    ['truncate[3]', 'string', 'abc', 'abc', 'abc', 'abd'],
    ['truncate[3]', 'string', 'ab', 'ab', 'ab', 'ab'],
    ['truncate[2]', 'string', 'a', '\u{10ffff}\u{10ffff}', 'a', null],
    // The least numbers of a type are truncated to its greatest.
    ['truncate[10]', 'int', 0, 2_147_483_646, null, null],
    ['truncate[10]', 'long', 5n, null, null, null],
    ['bucket[4]', 'int', 1, 1, null, null],
    ['identity', 'double', 1, 2, null, null],
    ['identity', 'uuid', '00', '01', null, null],
    ['void', 'int', 1, 1, null, null],
  ] as const)('%s of %s, %s to %s', (transform, type, from, to, lower, upper) => {
    expect(sourceInterval(transform, type, from, to)).toEqual({ lower, upper });
  });
});
