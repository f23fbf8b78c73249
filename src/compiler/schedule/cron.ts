// Cron as Kubernetes reads it: what the API server refuses, or takes and then never starts, is a fault here.

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Field = {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
};
const fields: readonly Field[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: months },
  // Kubernetes' parser knows Sunday as 0 only: 7 is refused.
  { name: 'weekday', min: 0, max: 6, names: weekdays },
];

function numberOf(text: string, field: Field): number | null {
  const named = field.names.indexOf(text.toLowerCase());
  if (named !== -1) return named + field.min;
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** The values that a field names, or what is wrong with it. */
function valuesOf(text: string, field: Field): ReadonlySet<number> | string {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', stepText, ...more] = part.split('/');
    const step = stepText === undefined ? 1 : numberOf(stepText, { ...field, names: [] });
    if (more.length > 0 || step === null || step === 0) return `\`${part}\` is no valid step`;
    const everything = range === '*' || (range === '?' && field.name.includes('day'));
    const [lowText = '', highText, ...rest] = everything
      ? [String(field.min), String(field.max)]
      : range.split('-');
    const low = numberOf(lowText, field);
    // `5/10` counts from 5 to the end of the field.
    const high =
      highText !== undefined ? numberOf(highText, field) : stepText === undefined ? low : field.max;
    if (rest.length > 0 || low === null || high === null) return `\`${part}\` can't be read`;
    if (low < field.min || high > field.max) return `\`${part}\` is outside ${field.min}–${field.max}`;
    if (low > high) return `\`${part}\` begins behind its end`;
    for (let value = low; value <= high; value += step) values.add(value);
  }
  return values;
}

/** The values of five fields of cron, or what is wrong with one. */
function fieldsOf(text: string): readonly ReadonlySet<number>[] | string {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== 5) return 'a schedule has five fields: minute hour day month weekday';
  const parsed: ReadonlySet<number>[] = [];
  for (const [index, field] of fields.entries()) {
    const values = valuesOf(parts[index] ?? '', field);
    if (typeof values === 'string') return `${field.name}: ${values}`;
    parsed.push(values);
  }
  return parsed;
}

/** When a schedule comes. */
export type CronTimes = {
  /** Minutes since midnight, ascending. */
  readonly minutesOfDay: readonly number[];
  /** Month and day from 1, weekday from Sunday = 0. */
  readonly comesOn: (month: number, day: number, weekday: number) => boolean;
};

const isAny = (part: string | undefined): boolean => part === '*' || part === '?';

/** When five fields of cron come; null where something is wrong with them. */
export function cronTimes(text: string): CronTimes | null {
  const parsed = fieldsOf(text);
  if (typeof parsed === 'string' || cronFault(text) !== null) return null;
  const [minutes, hours, days, inMonths, weekdaysOf] = parsed;
  if (!minutes || !hours || !days || !inMonths || !weekdaysOf) return null;
  const parts = text.trim().split(/\s+/);
  // Where both are restricted, one of them suffices.
  const eitherDay = !isAny(parts[2]) && !isAny(parts[4]);
  const minutesOfDay = [...hours].flatMap((hour) => [...minutes].map((minute) => hour * 60 + minute));
  return {
    minutesOfDay: minutesOfDay.sort((a, b) => a - b),
    comesOn: (month, day, weekday) =>
      inMonths.has(month) &&
      (eitherDay ? days.has(day) || weekdaysOf.has(weekday) : days.has(day) && weekdaysOf.has(weekday)),
  };
}

/** What is wrong with five fields of cron, as Kubernetes reads them; null = nothing. */
export function cronFault(text: string): string | null {
  const parsed = fieldsOf(text);
  if (typeof parsed === 'string') return parsed;
  const [, , days, inMonths] = parsed;
  const parts = text.trim().split(/\s+/);
  // With a weekday beside it, day or weekday suffices.
  if (isAny(parts[4])) {
    const fires = [...(inMonths ?? [])].some((month) =>
      [...(days ?? [])].some((day) => day <= (daysIn[month - 1] ?? 31)),
    );
    if (!fires) return 'it never comes: no such day in that month';
  }
  return null;
}

/** Asking for a time zone takes long, and a workspace has a few of them in a thousand places. */
const knownZones = new Set<string>();

/** What is wrong with a time zone: an IANA name is wanted; null = nothing. */
export function timeZoneFault(name: string): string | null {
  if (knownZones.has(name)) return null;
  // Kubernetes refuses `Local`, and Go knows no offsets such as +02:00.
  if (/^[A-Za-z]/.test(name) && name.toLowerCase() !== 'local') {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      knownZones.add(name);
      return null;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return `\`${name}\` is no time zone of the IANA database`;
}
