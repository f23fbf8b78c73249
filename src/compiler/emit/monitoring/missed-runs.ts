import type { CronTimes } from '../../schedule/index.ts';

const dayMs = 86_400_000;

/** Every day that a calendar has, with three times a 29 February. */
const days = Array.from({ length: 9 * 366 }, (_, index) => {
  const date = new Date(Date.UTC(2024, 0, 1) + index * dayMs);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
});

/** The longest time from a start to the second one after it. */
function longest(minutes: readonly number[]): number {
  return minutes.slice(2).reduce((most, minute, index) => Math.max(most, minute - (minutes[index] ?? 0)), 0);
}

function measure({ minutesOfDay, comesOn }: CronTimes): number {
  let most = longest(minutesOfDay);
  let before: readonly number[] = [];
  for (const [index, { month, day, weekday }] of days.entries()) {
    if (!comesOn(month, day, weekday)) continue;
    const of = (minute: number) => index * 1440 + minute;
    // What goes over midnight: the last two starts before it, and the first two behind it.
    const near = [...before.slice(-2), ...minutesOfDay.slice(0, 2).map(of)];
    most = Math.max(most, longest(near));
    before = [...before, ...minutesOfDay.slice(-2).map(of)].slice(-2);
  }
  return most;
}

const measured = new WeakMap<CronTimes, number>();

/** Minutes from a start to the second one after it, at most: who is silent for longer has missed two. */
export function twoRunsMinutes(times: CronTimes): number {
  const known = measured.get(times) ?? measure(times);
  measured.set(times, known);
  return known;
}
