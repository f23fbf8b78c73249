import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CronTimes,
  cronTimes,
  gapsOf,
  missingHours,
  spanText,
  utcOffsetMinutes,
} from '../../../src/compiler/schedule/index.ts';

const times = (cron: string): CronTimes => {
  const read = cronTimes(cron);
  if (!read) throw new Error(`can't be read: ${cron}`);
  return read;
};

describe('the time between two starts', () => {
  it.each([
    ['0 2 * * *', '24h', '24h'],
    ['* 2 * * *', '1m', '1381m'],
    ['*/15 * * * *', '15m', '15m'],
    ['0 6,18 * * *', '12h', '12h'],
    ['0 2 * * 1-5', '24h', '3d'],
    ['0 2 1 * *', '28d', '31d'],
    ['0 2 29 2 *', '1461d', '1461d'],
    // Day and weekday are alternatives where both are said.
    ['0 2 1 * 1', '24h', '7d'],
  ])('%s: at least %s, at most %s', (cron, shortest, longest) => {
    const gaps = gapsOf(times(cron));
    expect([spanText(gaps.shortest), spanText(gaps.longest)]).toEqual([shortest, longest]);
  });

  it('is never longer at its shortest', () => {
    const field = (max: number) =>
      fc.array(fc.nat({ max }), { minLength: 1, maxLength: 4 }).map((values) => values.join(','));
    fc.assert(
      fc.property(field(59), field(23), fc.constantFrom('*', '1,15', '31'), (minute, hour, day) => {
        const { shortest, longest } = gapsOf(times(`${minute} ${hour} ${day} * *`));
        expect(shortest).toBeGreaterThan(0);
        expect(longest).toBeGreaterThanOrEqual(shortest);
      }),
    );
  });
});

describe('hours that clocks leave out', () => {
  it('are those of the zone', () => {
    expect(missingHours('Europe/Berlin', '2026-07-01')).toEqual([{ date: '2027-03-28', from: 120, to: 180 }]);
    expect(missingHours('America/New_York', '2026-01-01')).toEqual([
      { date: '2026-03-08', from: 120, to: 180 },
    ]);
    expect(missingHours('Australia/Lord_Howe', '2026-01-01')).toEqual([
      { date: '2026-10-04', from: 120, to: 150 },
    ]);
    expect(missingHours('Etc/UTC', '2026-01-01')).toEqual([]);
  });

  it('stand beside the offset from UTC', () => {
    expect(utcOffsetMinutes('Europe/Berlin', '2026-07-01')).toBe(120);
    expect(utcOffsetMinutes('America/New_York', '2026-01-01')).toBe(-300);
    expect(utcOffsetMinutes('Asia/Kathmandu', '2026-01-01')).toBe(345);
  });
});
