import { describe, expect, test } from 'vitest';
import { decodeBound, icebergType } from '../../../src/formats/iceberg/index.ts';
import type { ColumnType } from '../../../src/plan/index.ts';
import { boundsOf } from '../../../src/runtime/lake/column-statistics.ts';

const columnOf = (type: ColumnType) => ({ fieldId: 1, name: 'c', type, required: false, description: '' });
const lowerOf = (type: ColumnType, min: string) => {
  const { lower } = boundsOf(columnOf(type), { min });
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
    expect(boundsOf(columnOf('double'), { min: '1.0', max: '2.0', hasNan: true })).toEqual({
      lower: null,
      upper: null,
    });
  });

  test('of nulls alone is left out', () => {
    expect(boundsOf(columnOf('string'), {})).toEqual({ lower: null, upper: null });
  });
});
