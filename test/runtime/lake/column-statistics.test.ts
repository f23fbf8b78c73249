import { describe, expect, test } from 'vitest';
import { decodeBound, icebergType } from '../../../src/formats/iceberg/index.ts';
import type { ColumnType } from '../../../src/plan/index.ts';
import { boundsOf } from '../../../src/runtime/lake/column-statistics.ts';

const lowerOf = (type: ColumnType, min: string) => {
  const { lower } = boundsOf(icebergType(type), { min });
  return lower === null ? null : decodeBound(icebergType(type), Buffer.from(lower, 'hex'));
};

describe('a bound from the statistics of a written file', () => {
  test.each<readonly [ColumnType, string, unknown]>([
    ['boolean', '0', false],
    ['boolean', '1', true],
    ['integer', '-5', -5],
    ['bigint', '9007199254740993', 9007199254740993n],
    ['double', '-2e+300', -2e300],
    ['double', '-inf', Number.NEGATIVE_INFINITY],
    ['double', '0.0', -0],
    ['decimal(9,2)', '-12.30', -1230n],
    ['decimal(9,2)', '-0.05', -5n],
    ['decimal(38,0)', '99999999999999999999999999999999999999', 10n ** 38n - 1n],
    ['string', "é'x,}=\\", "é'x,}=\\"],
    ['string', 'abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnop'],
    ['date', '1969-12-31', -1],
    ['date', '0001-01-01', -719162],
    ['timestamp', '1969-12-31 23:59:59.999999', -1n],
    ['timestamp', '2020-01-02 03:04:05', 1577934245000000n],
    ['timestamptz', '1969-12-31 23:59:59.5+00', -500000n],
  ])('%s %s', (type, text, expected) => {
    expect(lowerOf(type, text)).toEqual(expected);
  });

  // Nothing is pruned by a bound that is not there.
  test.each<readonly [ColumnType, string]>([
    ['date', '0001-01-01 (BC)'],
    ['date', '5881580-07-10'],
    ['date', 'infinity'],
    ['timestamp', '-infinity'],
    ['timestamptz', '0044-03-15 (BC) 12:00:00+00'],
    ['timestamptz', '2020-01-02 03:04:05+01'],
  ])('of %s %s is left out', (type, text) => {
    expect(lowerOf(type, text)).toBeNull();
  });

  test('of a column with NaN is left out', () => {
    expect(boundsOf('double', { min: '1.0', max: '2.0', hasNan: true })).toEqual({
      lower: null,
      upper: null,
    });
  });

  test('of nulls alone is left out', () => {
    expect(boundsOf('string', {})).toEqual({ lower: null, upper: null });
  });

  test.each([
    ['time', '10:00:00.5', '23:59:59', 36_000_500_000n, 86_399_000_000n],
    ['time', '00:00:00', '24:00:00', 0n, null],
    ['binary', 'AAFF30', 'AAFF32', 'aaff30', 'aaff32'],
    ['binary', '00'.repeat(20), `AA${'FF'.repeat(20)}`, '00'.repeat(16), 'ab'],
    ['binary', '', 'FF'.repeat(20), '', null],
    ['float', '-1.5', '0.1', -1.5, Math.fround(0.1)],
    // Readers differ in how they order them.
    ['uuid', '241b01ae-0657-4d6d-b46c-bc4514130268', 'a911bf8f-c1e3-4889-9d12-9ad11b58d0b4', null, null],
  ] as const)('of %s %s and %s, as others have them', (type, min, max, lower, upper) => {
    const bounds = boundsOf(type, { min, max });
    const value = (hex: string | null) => (hex === null ? null : decodeBound(type, Buffer.from(hex, 'hex')));
    expect([value(bounds.lower), value(bounds.upper)]).toEqual([lower, upper]);
  });
});
