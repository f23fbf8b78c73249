import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { type CronTimes, cronTimes, timeZoneFault } from './cron.ts';

/** The schedule of a product that can be read, and where it stands. */
export type Firing = { readonly times: CronTimes; readonly timeZone: string; readonly path: Path };

/** Many products start at the same times. */
const byText = new Map<string, CronTimes | null>();
function timesOf(text: string): CronTimes | null {
  const known = byText.get(text);
  if (known !== undefined) return known;
  const times = cronTimes(text);
  byText.set(text, times);
  return times;
}

/** Null where a product has no schedule, or one that can't be read. */
export function firingOf({ spec: { schedule } }: ResolvedProduct): Firing | null {
  if (schedule === undefined) return null;
  const isText = typeof schedule === 'string';
  const times = timesOf(isText ? schedule : schedule.cron);
  const timeZone = isText ? 'UTC' : schedule.timezone;
  if (!times || timeZoneFault(timeZone) !== null) return null;
  return { times, timeZone, path: isText ? ['spec', 'schedule'] : ['spec', 'schedule', 'cron'] };
}

const dayMs = 86_400_000;

/** Every day that a calendar has, from one 29 February to behind the next. */
const calendar = Array.from({ length: 5 * 366 }, (_, index) => {
  const date = new Date(Date.UTC(2024, 0, 1) + index * dayMs);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
});

type Gaps = { readonly shortest: number; readonly longest: number };

function measure({ minutesOfDay, comesOn }: CronTimes): Gaps {
  const first = minutesOfDay[0] ?? 0;
  const last = minutesOfDay.at(-1) ?? 0;
  const within = minutesOfDay.slice(1).map((minute, index) => minute - (minutesOfDay[index] ?? 0));
  let shortest = Math.min(Number.POSITIVE_INFINITY, ...within);
  let longest = Math.max(0, ...within);
  let before: number | null = null;
  for (const [index, { month, day, weekday }] of calendar.entries()) {
    if (!comesOn(month, day, weekday)) continue;
    if (before !== null) {
      const gap = (index - before) * 1440 + first - last;
      shortest = Math.min(shortest, gap);
      longest = Math.max(longest, gap);
    }
    before = index;
  }
  return { shortest, longest };
}

const measured = new WeakMap<CronTimes, Gaps>();

/** The shortest and the longest time between two starts, in minutes, by the clock on the wall. */
export function gapsOf(times: CronTimes): Gaps {
  const known = measured.get(times) ?? measure(times);
  measured.set(times, known);
  return known;
}

/** Minutes by which a zone's clocks are ahead of UTC at an instant. */
function offsetMinutes(format: Intl.DateTimeFormat, at: number): number {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Math.round(
    (Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000) / 60_000,
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** Minutes by which a zone is ahead of UTC at the beginning of a day. */
export const utcOffsetMinutes = (timeZone: string, today: string): number =>
  offsetMinutes(formatOf(timeZone), Date.parse(today));

/** Times that clocks leave out on a day: `from` ≤ minutes since midnight < `to`. */
export type MissingHour = { readonly date: string; readonly from: number; readonly to: number };

const missing = new Map<string, readonly MissingHour[]>();

/** What the clocks of a zone leave out in the year that begins on a day: where summer time is, one hour in spring. */
export function missingHours(timeZone: string, today: string): readonly MissingHour[] {
  if (/^(Etc\/)?(UTC|GMT)$/.test(timeZone)) return [];
  const key = `${timeZone} ${today}`;
  const known = missing.get(key) ?? findMissingHours(timeZone, today);
  missing.set(key, known);
  return known;
}

function findMissingHours(timeZone: string, today: string): readonly MissingHour[] {
  const format = formatOf(timeZone);
  const found: MissingHour[] = [];
  const begin = Date.parse(today);
  for (let day = 0; day < 366; day++) {
    const start = begin + day * dayMs;
    const offset = offsetMinutes(format, start);
    const change = offsetMinutes(format, start + dayMs) - offset;
    if (change <= 0) continue;
    let low = start;
    let high = start + dayMs;
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offsetMinutes(format, middle) === offset) low = middle;
      else high = middle;
    }
    const local = new Date(high + offset * 60_000);
    const from = local.getUTCHours() * 60 + local.getUTCMinutes();
    found.push({ date: local.toISOString().slice(0, 10), from, to: from + change });
  }
  return found;
}

/** Whether it comes on a day YYYY-MM-DD. */
export function comesOnDate({ comesOn }: CronTimes, date: string): boolean {
  const day = new Date(date);
  return comesOn(day.getUTCMonth() + 1, day.getUTCDate(), day.getUTCDay());
}

/** `02:30` of minutes since midnight. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `26h`, `90m` or `7d` of minutes, as a spec would say it. */
export function spanText(minutes: number): string {
  if (minutes % 1440 === 0 && minutes >= 2880) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
