import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayNumber,
  isInShiftedRange,
  isoDay,
  isoTimestamp,
  isTimeOfDay,
  offsetRange,
  parseDateTime,
  parseLooseDate,
  shiftDate,
  widenSpan,
} from '../../../src/formats/bids/index.ts';

const day = (text: string): number => parseLooseDate(text)?.day ?? Number.NaN;

describe('dates', () => {
  test.each([
    ['2019-01-04', '2019-01-04T00:00:00'],
    ['2019-01-04T10:11:12', '2019-01-04T10:11:12'],
    ['2019-01-04T10:11:12.345678Z', '2019-01-04T10:11:12.345678'],
    ['2019-01-04T10:11:12+02:00', '2019-01-04T10:11:12'],
    ['2016-12-31T23:59:60', '2016-12-31T23:59:59'],
    ['20190104101112.5', '2019-01-04T10:11:12.5'],
    ['20190104', '2019-01-04T00:00:00'],
  ])('%s is a timestamp', (text, timestamp) => {
    const date = parseLooseDate(text);
    expect(date && isoTimestamp(date)).toBe(timestamp);
  });

  test.each([
    '2019-02-29',
    '2019-13-01',
    '2019-1-4',
    '04.01.2019',
    '2019-01-04 10:11:12',
    '2019-01-04T24:00:00',
    '2019-01-04T10:11',
    'n/a',
    '',
    '20191301',
    '123456789',
  ])('%j is none', (text) => {
    expect(parseLooseDate(text)).toBeNull();
  });

  test('the compact form is none in acq_time', () => {
    expect(parseDateTime('20190104')).toBeNull();
  });

  test.each([
    ['10:11:12', true],
    ['9:05:00.25', true],
    ['25:00:00', false],
    ['10:11', false],
  ])('%s is a time of day: %s', (text, is) => {
    expect(isTimeOfDay(text)).toBe(is);
  });

  const anyDay = fc.integer({ min: -40_000, max: 40_000 });

  test('shifting there and back gives the same text', () => {
    const rest = fc.constantFrom('', 'T00:00:00', 'T23:59:59.999999Z', 'T12:30:01');
    fc.assert(
      fc.property(anyDay, rest, fc.integer({ min: -50_000, max: 50_000 }), (number, tail, offset) => {
        const text = `${isoDay(number)}${tail}`;
        const there = shiftDate(parseDateTime(text)!, offset)!;
        expect(shiftDate(parseDateTime(there)!, -offset)).toBe(text);
      }),
    );
  });

  test('a day number is a day, and a day a number', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const [year = 0, month = 0, dayOfMonth = 0] = isoDay(number)!.split('-').map(Number);
        expect(dayNumber(year, month, dayOfMonth)).toBe(number);
      }),
    );
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(1, 1, 1)).toBe(-719_162);
  });
});

describe('the range of offsets', () => {
  // MNE-BIDS: daysback min = date − 1924-12-31, max = days since the epoch + 24,855; ours have the other sign.
  test('is that of MNE-BIDS where there is no headroom', () => {
    const date = day('2019-01-04');
    expect(offsetRange({ firstDay: date, lastDay: date }, 0)).toEqual({
      min: -(date + 24_855),
      max: -(date - day('1924-12-31')),
    });
  });

  test('puts all dates, and those of the years to come, where shifted dates lie', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 12_000 }));
    fc.assert(
      fc.property(span, fc.integer({ min: 0, max: 10 }), ([first, length], headroom) => {
        const range = offsetRange({ firstDay: first, lastDay: first + length }, headroom);
        if (!range) {
          // 1901-12-13 to 1924-12-31 is 8,419 days.
          expect(length + Math.ceil(headroom * 365.25)).toBeGreaterThan(8_419 - 1);
          return;
        }
        for (const offset of [range.min, range.max]) {
          expect(isInShiftedRange(first + offset)).toBe(true);
          expect(isInShiftedRange(first + length + Math.floor(headroom * 365.25) + offset)).toBe(true);
        }
      }),
    );
  });

  test('is none where dates lie decades apart', () => {
    expect(offsetRange({ firstDay: day('1990-01-01'), lastDay: day('2019-01-01') }, 5)).toBeNull();
  });

  test('a span knows where its ends are', () => {
    const span = [
      [100, 'b'],
      [50, 'a'],
      [200, 'c'],
    ].reduce<ReturnType<typeof widenSpan> | null>(
      (so, [number, path]) => widenSpan(so, number as number, path as string),
      null,
    );
    expect(span).toEqual({ first: { day: 50, path: 'a' }, last: { day: 200, path: 'c' } });
  });
});
