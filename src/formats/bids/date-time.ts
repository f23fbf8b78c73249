/** A date of a BIDS file, with or without time of day, in the form in which it was written. */
export type BidsDate = {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly form: 'extended' | 'basic';
  /** What follows the date, verbatim: `T10:11:12.5Z`, or nothing. */
  readonly rest: string;
};

const extended =
  /^(\d{4})-(\d{2})-(\d{2})(T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?)?$/;
/** As DICOM writes it, and converters copy it. */
const basic = /^(\d{4})(\d{2})(\d{2})((?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)(?:\.\d{1,6})?)?$/;
const timeOfDay = /^(?:[01]?\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?$/;

const msPerDay = 86_400_000;

/** Days since 1970-01-01, null for a day that no calendar has. */
export function dayNumber(year: number, month: number, dayOfMonth: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const valid =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return valid ? Math.round(date.getTime() / msPerDay) : null;
}

/** `YYYY-MM-DD`, or null outside the years 0001 to 9999. */
export function isoDay(day: number): string | null {
  const date = new Date(day * msPerDay);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1 || year > 9999) return null;
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${digits(year, 4)}-${digits(date.getUTCMonth() + 1, 2)}-${digits(date.getUTCDate(), 2)}`;
}

function read(match: RegExpExecArray | null, form: BidsDate['form']): BidsDate | null {
  if (!match) return null;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return day === null ? null : { day, form, rest: match[4] ?? '' };
}

/** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss[.ffffff][Z]`: what the standard allows in acq_time, and a day alone. */
export function parseDateTime(text: string): BidsDate | null {
  return read(extended.exec(text), 'extended');
}

/** As `parseDateTime`, and DICOM's `YYYYMMDD[hhmmss[.ffffff]]`, which sidecars copy. */
export function parseLooseDate(text: string): BidsDate | null {
  return parseDateTime(text) ?? read(basic.exec(text), 'basic');
}

export function isTimeOfDay(text: string): boolean {
  return timeOfDay.test(text);
}

/** The date so many days later, in the form in which it was written; null where that leaves the calendar. */
export function shiftDate(date: BidsDate, days: number): string | null {
  const day = isoDay(date.day + days);
  if (day === null) return null;
  return (date.form === 'basic' ? day.replaceAll('-', '') : day) + date.rest;
}

/** Date and time as an ISO timestamp without zone, with microseconds at most; midnight where only the day is known. */
export function isoTimestamp(date: BidsDate): string | null {
  const day = isoDay(date.day);
  if (day === null) return null;
  const time = /^T?(\d{2}):?(\d{2}):?(\d{2})(\.\d{1,6})?/.exec(date.rest);
  if (!time) return `${day}T00:00:00`;
  // A leap second has no place in a timestamp.
  const seconds = time[3] === '60' ? '59' : time[3];
  return `${day}T${time[1]}:${time[2]}:${seconds}${time[4] ?? ''}`;
}
