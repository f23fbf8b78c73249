import { dayNumber } from './date-time.ts';

/** First and last day of something, each with where it was found. */
export type DatedSpan = {
  readonly first: { readonly day: number; readonly path: string };
  readonly last: { readonly day: number; readonly path: string };
};

export type DayRange = { readonly min: number; readonly max: number };

/**
 * The last day that a shifted date may have: BIDS recommends 1925 or earlier, and MNE-BIDS takes dates up to
 * 1924-12-31 for shifted ones.
 */
export const lastShiftedDay = dayNumber(1924, 12, 31) ?? 0;

/** The first one: 2^31 seconds before 1970, to the day; FIF files hold no earlier one. */
export const firstShiftedDay = -24_855;

const daysPerYear = 365.25;

export function widenSpan(span: DatedSpan | null, day: number, path: string): DatedSpan {
  const here = { day, path };
  if (!span) return { first: here, last: here };
  return { first: day < span.first.day ? here : span.first, last: day > span.last.day ? here : span.last };
}

/**
 * The offsets in days under which all of a dataset's dates, and those of so many years to come, fall before 1925
 * (MNE-BIDS, `get_anonymization_daysback`; its `daysback` is our offset with the other sign). Null: the dates lie too
 * far apart for any.
 */
export function offsetRange(
  dates: { readonly firstDay: number; readonly lastDay: number },
  headroomYears: number,
): DayRange | null {
  const min = firstShiftedDay - dates.firstDay;
  const max = lastShiftedDay - dates.lastDay - Math.ceil(headroomYears * daysPerYear);
  return min <= max ? { min, max } : null;
}

/** Whether a date lies where only shifted dates lie. */
export function isShiftedDay(day: number): boolean {
  return day <= lastShiftedDay;
}

/** Whether a shifted date lies where readers of BIDS expect it. */
export function isInShiftedRange(day: number): boolean {
  return day >= firstShiftedDay && day <= lastShiftedDay;
}
