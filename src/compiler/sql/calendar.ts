const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timestampPattern = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})\.(\d{6})$/;

/** Whether a day exists in the proleptic Gregorian calendar, years 0001 to 9999. */
function dayExists(text: string): boolean {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  if (year === undefined || Number(year) < 1) return false;
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  return days !== undefined && Number(day) >= 1 && Number(day) <= days;
}

/** `2024-01-05 10:00` and `2024-01-05T10:00:00.5` with seconds and six digits behind them. */
export function normalTimestamp(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?(?:\.(\d{1,6}))?$/.exec(text);
  return found ? `${found[1]} ${found[2]}${found[3] ?? ':00'}.${(found[4] ?? '').padEnd(6, '0')}` : text;
}

/** What is wrong with the text of a date or timestamp literal, or null. */
export function calendarFault(type: 'date' | 'timestamp', text: string): string | null {
  if (type === 'date') {
    if (!datePattern.test(text)) return 'a date is written YYYY-MM-DD';
    return dayExists(text) ? null : 'there is no such day';
  }
  const [, day, hour, minute, second] = timestampPattern.exec(text) ?? [];
  if (day === undefined)
    return 'a timestamp is written YYYY-MM-DD HH:MM:SS, with up to six digits behind a point';
  if (!dayExists(day)) return 'there is no such day';
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 ? null : 'there is no such time';
}
