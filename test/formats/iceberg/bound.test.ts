import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BoundValue,
  compareBounds,
  decodeBound,
  encodeBound,
  lowerBound,
  upperBound,
} from '../../../src/formats/iceberg/index.ts';

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const decimal38 = fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n });
const text = fc.string({ unit: 'binary', maxLength: 40 });
const bytes = fc.uint8Array({ maxLength: 24 }).map((of) => Buffer.from(of).toString('hex'));
const values: readonly (readonly [string, fc.Arbitrary<BoundValue>])[] = [
  ['boolean', fc.boolean()],
  ['int', fc.integer()],
  ['date', fc.integer()],
  ['long', int64],
  ['timestamp', int64],
  ['timestamptz', int64],
  ['double', fc.double({ noNaN: true })],
  ['decimal(38, 5)', decimal38],
  ['string', text],
  ['binary', bytes],
];

describe('bounds', () => {
  test.each(values)('of %s come back as they were', (type, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        expect(decodeBound(type, encodeBound(type, value)!)).toEqual(value);
      }),
    );
  });

  test('enclose every text, and are no longer than 16 characters', () => {
    fc.assert(
      fc.property(text, (value) => {
        const [lower, upper] = [lowerBound('string', value), upperBound('string', value)];
        expect(compareBounds(lower, value)).toBeLessThanOrEqual(0);
        expect([...String(lower)].length).toBeLessThanOrEqual(16);
        if (upper === null) return;
        expect(compareBounds(upper, value)).toBeGreaterThanOrEqual(0);
        expect([...String(upper)].length).toBeLessThanOrEqual(16);
      }),
    );
  });

  test('enclose all bytes, and are no longer than 16', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const [lower, upper] = [lowerBound('binary', value), upperBound('binary', value)];
        expect(compareBounds(lower, value)).toBeLessThanOrEqual(0);
        expect(String(lower).length).toBeLessThanOrEqual(32);
        if (upper === null) return;
        expect(compareBounds(upper, value)).toBeGreaterThanOrEqual(0);
        expect(String(upper).length).toBeLessThanOrEqual(32);
      }),
    );
  });

  test('order texts as their UTF-8 bytes are ordered', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareBounds(a, b))).toBe(
          Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))),
        );
      }),
    );
  });

  test('of 16 and more of the last character have no upper end', () => {
    expect(upperBound('string', '\u{10ffff}'.repeat(17))).toBeNull();
    expect(upperBound('string', `a${'\u{10ffff}'.repeat(17)}`)).toBe('b');
  });

  // Appendix D of the specification: big-endian two's complement in as few bytes as possible.
  test.each([
    [0n, '00'],
    [127n, '7f'],
    [128n, '0080'],
    [-128n, '80'],
    [-129n, 'ff7f'],
    [1420n, '058c'],
  ])('write the decimal %s as %s', (value, hex) => {
    expect(Buffer.from(encodeBound('decimal(9, 2)', value)!).toString('hex')).toBe(hex);
  });

  test('from before a widening are read with the wider type', () => {
    expect(decodeBound('long', encodeBound('int', -7)!)).toBe(-7n);
    expect(decodeBound('double', encodeBound('float', 0.5)!)).toBe(0.5);
  });
});
