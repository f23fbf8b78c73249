import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateTime } from '../../../src/formats/fhir/index.ts';

describe('dates and times', () => {
  test.each([
    ['2020', 'year', '2020-01-01', null],
    ['2020-05', 'month', '2020-05-01', null],
    ['2020-02-29', 'day', '2020-02-29', null],
    ['2015-02-07T13:28:17Z', 'instant', '2015-02-07', '2015-02-07T13:28:17Z'],
    ['2015-02-07T13:28:17.239-05:00', 'instant', '2015-02-07', '2015-02-07T18:28:17.239Z'],
    ['2015-02-07T23:28:17+14:00', 'instant', '2015-02-07', '2015-02-07T09:28:17Z'],
    ['2015-06-30T23:59:60Z', 'instant', '2015-06-30', '2015-07-01T00:00:00Z'],
    ['2015-02-07T13:28:17.1234567Z', 'instant', '2015-02-07', '2015-02-07T13:28:17.123456Z'],
  ])('%s', (text, precision, date, instant) => {
    expect(parseDateTime(text)).toEqual({ precision, date, instant });
  });

  test.each([
    '',
    '0000',
    '20',
    '2020-13',
    '2020-2-1',
    '2019-02-29',
    '2020-01-01T10:00Z',
    '2020-01-01T10:00:00',
    '2020-01-01T24:00:00Z',
    '2020-01-01T10:00:00+15:00',
    '2020-01-01 10:00:00Z',
    '2020-01-01T10:00:00.Z',
    '2020-01-01T10:00:00Zjunk',
    ' 2020',
  ])('%s is none', (text) => {
    expect(parseDateTime(text)).toBeNull();
  });

  test('an instant is the same moment as JavaScript reads', () => {
    const instants = fc
      .record({
        time: fc.date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }),
        minutes: fc.integer({ min: -13 * 60, max: 14 * 60 }),
      })
      .map(({ time, minutes }) => {
        const local = new Date(time.getTime() + minutes * 60_000).toISOString().slice(0, 23);
        const absolute = Math.abs(minutes);
        const pad = (value: number): string => String(value).padStart(2, '0');
        const zone = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
        return { text: `${local}${zone}`, ms: time.getTime() };
      });
    fc.assert(
      fc.property(instants, ({ text, ms }) => {
        expect(Date.parse(parseDateTime(text)?.instant ?? '')).toBe(ms);
      }),
    );
  });
});
