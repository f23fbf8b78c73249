const isoTime = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A time of ISO 8601 as people write it, in milliseconds since 1970; a time without zone is UTC, a day is its end. Null
 * for anything else: JavaScript itself reads a date in nearly every text.
 */
export function isoMoment(text: string): number | null {
  const [, day, zone] = isoTime.exec(text) ?? [];
  if (day === undefined) return null;
  const isDay = day === text;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // 30 February is no day, though Date takes it for one.
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(day)) return null;
  const time = Date.parse(isDay ? `${text}T23:59:59.999Z` : zone === undefined ? `${text}Z` : text);
  return Number.isNaN(time) ? null : time;
}
