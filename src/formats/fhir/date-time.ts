/** How much of a date FHIR's text gives; `instant` = with time and zone. */
export type Precision = 'year' | 'month' | 'day' | 'instant';

export type DateTime = {
  readonly precision: Precision;
  /** First day of the period that the text names, as written (the place's own calendar): YYYY-MM-DD. */
  readonly date: string;
  /** UTC, at most microseconds: YYYY-MM-DDTHH:MM:SS[.ffffff]Z; null unless the precision is `instant`. */
  readonly instant: string | null;
};

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number in `length` digits at `from`, or -1. */
function digits(text: string, from: number, length: number): number {
  let value = 0;
  for (let index = from; index < from + length; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Where the time's digits end: behind the seconds and their fraction; -1 if there is no valid time at `from`. */
export function endOfTime(text: string, from: number): number {
  const hour = digits(text, from, 2);
  const minute = digits(text, from + 3, 2);
  const second = digits(text, from + 6, 2);
  if (text[from + 2] !== ':' || text[from + 5] !== ':') return -1;
  // 60 is a leap second.
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return -1;
  let end = from + 8;
  if (text[end] !== '.') return end;
  end++;
  const fraction = end;
  while (digits(text, end, 1) >= 0) end++;
  return end === fraction ? -1 : end;
}

function isZone(text: string, from: number): boolean {
  const sign = text[from];
  if (sign === 'Z') return text.length === from + 1;
  if ((sign !== '+' && sign !== '-') || text[from + 3] !== ':' || text.length !== from + 6) return false;
  const hour = digits(text, from + 1, 2);
  const minute = digits(text, from + 4, 2);
  return hour >= 0 && minute >= 0 && ((hour <= 13 && minute <= 59) || (hour === 14 && minute === 0));
}

/** The precision of a FHIR date, dateTime or instant (R4, 2.24.0.1); null if the text is none. */
export function precisionOf(text: string): Precision | null {
  const year = digits(text, 0, 4);
  if (year < 1) return null;
  if (text.length === 4) return 'year';
  const month = digits(text, 5, 2);
  if (text[4] !== '-' || month < 1 || month > 12) return null;
  if (text.length === 7) return 'month';
  const day = digits(text, 8, 2);
  const last = month === 2 && isLeapYear(year) ? 29 : (daysInMonth[month - 1] ?? 0);
  if (text[7] !== '-' || day < 1 || day > last) return null;
  if (text.length === 10) return 'day';
  if (text[10] !== 'T') return null;
  const end = endOfTime(text, 11);
  return end !== -1 && isZone(text, end) ? 'instant' : null;
}

const earliest = '0001-01-01T00:00:00Z';
const latest = '9999-12-31T23:59:59.999999Z';

/** A valid instant in UTC, cut to microseconds, and to the years 1 to 9999 where the zone leads out of them. */
function toUtc(text: string): string {
  const end = endOfTime(text, 11);
  const fraction = text.slice(19, Math.min(end, 26));
  if (text[end] === 'Z' && text.slice(17, 19) !== '60') return `${text.slice(0, 19)}${fraction}Z`;
  const offsetMinutes =
    text[end] === 'Z'
      ? 0
      : (text[end] === '-' ? -1 : 1) * (digits(text, end + 1, 2) * 60 + digits(text, end + 4, 2));
  const time = new Date(0);
  time.setUTCFullYear(digits(text, 0, 4), digits(text, 5, 2) - 1, digits(text, 8, 2));
  time.setUTCHours(digits(text, 11, 2), digits(text, 14, 2) - offsetMinutes, digits(text, 17, 2));
  const year = time.getUTCFullYear();
  if (year < 1) return earliest;
  if (year > 9999) return latest;
  return `${time.toISOString().slice(0, 19)}${fraction}Z`;
}

/** Reads a FHIR date, dateTime or instant; null if the text is none. */
export function parseDateTime(text: string): DateTime | null {
  const precision = precisionOf(text);
  switch (precision) {
    case null:
      return null;
    case 'year':
      return { precision, date: `${text}-01-01`, instant: null };
    case 'month':
      return { precision, date: `${text}-01`, instant: null };
    case 'day':
      return { precision, date: text, instant: null };
    case 'instant':
      return { precision, date: text.slice(0, 10), instant: toUtc(text) };
  }
}
