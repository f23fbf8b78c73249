import { describe, expect, it } from 'vitest';
import { isoMoment } from '../../src/runtime/iso-moment.ts';

describe('a time of ISO 8601', () => {
  it.each([
    ['2026-01-31', '2026-01-31T23:59:59.999Z'],
    ['2024-02-29', '2024-02-29T23:59:59.999Z'],
    ['2026-01-31T12:00', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31T12:00:30Z', '2026-01-31T12:00:30.000Z'],
    ['2026-01-31T12:00:30.123456+02:00', '2026-01-31T10:00:30.123Z'],
    ['2026-01-31T12:00:30-0500', '2026-01-31T17:00:30.000Z'],
  ])('%s', (text, time) => {
    expect(new Date(isoMoment(text) ?? Number.NaN).toISOString()).toBe(time);
  });

  // JavaScript reads a date in most of these.
  it.each([
    'trial-7',
    'run 3',
    'January 2026',
    '2026',
    '2026-01',
    '31/01/2026',
    '2026-1-31',
    '2026-01-31 12:00:00',
    '2026-01-31T12',
    '2026-01-31T25:00:00Z',
    '2026-01-31T12:00:00 CET',
    '2026-02-30',
    '2025-02-29T12:00:00Z',
    '2026-13-01',
    '',
  ])('%s is none', (text) => {
    expect(isoMoment(text)).toBeNull();
  });
});
