/** Dates of the VRs DA and DT (PS3.5 6.2) and their arithmetic in whole days. */

const msPerDay = 86_400_000;

/** Days since 1970-01-01 of a calendar day; null where there is no such day. Proleptic Gregorian, years 1 to 9999. */
function dayNumber(year: number, month: number, day: number): number | null {
  // `setUTCFullYear` takes years below 100 as they are; `Date.UTC` would add 1900.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round(date.getTime() / msPerDay) : null;
}

/** `YYYYMMDD` of a day number; null outside the years 1 to 9999. */
function dateText(day: number): string | null {
  const date = new Date(day * msPerDay);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}`;
}

/** A value of DA or DT taken apart: its calendar date, to the precision that is written, and what follows unchanged. */
type DateValue = {
  readonly day: number;
  /** Digits of the date that are written: 4, 6 or 8. */
  readonly digits: number;
  readonly dotted: boolean;
  readonly rest: string;
};

// DA: YYYYMMDD, or YYYY.MM.DD of ACR-NEMA. DT: YYYY[MM[DD[HH[MM[SS[.F…]]]]]][&ZZXX].
const daPattern = /^(\d{4})(?:(\d{2})(\d{2})|\.(\d{2})\.(\d{2}))$/;
const dtPattern =
  /^(\d{4})(?:(\d{2})(?:(\d{2})((?:\d{2}(?:\d{2}(?:\d{2}(?:\.\d{1,6})?)?)?)?))?)?([+-]\d{4})?$/;

function parseDate(text: string, vr: 'DA' | 'DT'): DateValue | null {
  if (vr === 'DA') {
    const match = daPattern.exec(text);
    if (match === null) return null;
    const [, year, month, day, dottedMonth, dottedDay] = match;
    const number = dayNumber(Number(year), Number(month ?? dottedMonth), Number(day ?? dottedDay));
    return number === null ? null : { day: number, digits: 8, dotted: dottedMonth !== undefined, rest: '' };
  }
  const match = dtPattern.exec(text);
  if (match === null) return null;
  const [, year, month, day, time = '', zone = ''] = match;
  const number = dayNumber(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (number === null) return null;
  const digits = day !== undefined ? 8 : month !== undefined ? 6 : 4;
  return { day: number, digits, dotted: false, rest: time + zone };
}

/** Day number of a complete date; null for a malformed, partial or empty one. */
export function dayOf(text: string, vr: 'DA' | 'DT'): number | null {
  const date = parseDate(text, vr);
  return date === null || date.digits < 8 ? null : date.day;
}

/** `YYYY-MM-DD` of a complete date; null as `dayOf`. */
export function isoDateOf(text: string, vr: 'DA' | 'DT'): string | null {
  const day = dayOf(text, vr);
  const digits = day === null ? null : dateText(day);
  return digits === null ? null : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/**
 * Adds whole days to one value. Time of day, fractional seconds, zone, precision and form stay as they are; a partial
 * date moves by its first day and is cut to its precision again. Null for what is no date, or leaves the calendar.
 */
export function shiftDate(text: string, vr: 'DA' | 'DT', days: number): string | null {
  // A range, as in queries and a few attributes: `20200101-20200131`.
  const dash = vr === 'DA' ? text.indexOf('-') : -1;
  if (dash !== -1) {
    const ends = [text.slice(0, dash), text.slice(dash + 1)].map((end) =>
      end === '' ? '' : shiftDate(end.includes('-') ? '' : end, vr, days),
    );
    return ends.includes(null) || ends.every((end) => end === '') ? null : ends.join('-');
  }
  const date = parseDate(text, vr);
  const shifted = date === null ? null : dateText(date.day + days);
  if (date === null || shifted === null) return null;
  const cut = shifted.slice(0, date.digits);
  return (date.dotted ? `${cut.slice(0, 4)}.${cut.slice(4, 6)}.${cut.slice(6)}` : cut) + date.rest;
}

/** The year alone, in a form that the VR allows: DA has no partial dates, so it is the first of January. */
export function reduceToYear(text: string, vr: 'DA' | 'DT'): string | null {
  const date = parseDate(text, vr);
  const digits = date === null ? null : dateText(date.day);
  if (digits === null) return null;
  return vr === 'DA' ? `${digits.slice(0, 4)}0101` : digits.slice(0, 4);
}

const tmPattern = /^\d{2}(?::?\d{2}(?::?\d{2}(?:\.\d{1,6})?)?)?$/;

/** A well-formed time of day (TM). Shifting by whole days leaves it alone. */
export const isTime = (text: string): boolean => tmPattern.test(text);
