/** What a pattern is wrong in, for a person who wrote it. */
export type PatternFault = { readonly message: string; readonly help?: string };

/** Letters and digits that RE2 knows behind a backslash; https://github.com/google/re2/wiki/Syntax */
const escapes = /^[afnrtvdDsSwWbBAzQEpPxC0]$/;
/** RE2 repeats at most so often. */
const maxRepeats = 1000;

/**
 * Why RE2 would not take a pattern; null = it takes it. RE2 runs in time that is linear in the value, and has therefore
 * neither references back nor lookaround.
 */
export function patternFault(pattern: string): PatternFault | null {
  const bare = pattern.replace(/^\(\?[imsU]+\)/, '');
  const unescaped = bare.replaceAll(/\\./gs, '__');
  if (/\(\?<?[=!]/.test(unescaped)) {
    return {
      message: 'the pattern looks ahead or behind, which is not possible here',
      help: 'say what the whole value looks like, and use two columns or a gate for the rest',
    };
  }
  if (/\(\?P?</.test(unescaped)) {
    return { message: 'the pattern names a group, which says nothing here', help: 'write ( instead' };
  }
  for (const [, escaped = ''] of bare.matchAll(/\\(.)/gs)) {
    if (/[1-9]/.test(escaped) || escaped === 'k') {
      return { message: 'the pattern refers back to a group, which is not possible here' };
    }
    if (/[A-Za-z0-9]/.test(escaped) && !escapes.test(escaped)) {
      return { message: `the pattern has \\${escaped}, which means nothing` };
    }
  }
  for (const [, from = '', to = ''] of unescaped.matchAll(/\{(\d+)(?:,(\d*))?\}/g)) {
    if (Number(from) > maxRepeats || Number(to) > maxRepeats) {
      return { message: `the pattern repeats something more than ${maxRepeats} times` };
    }
  }
  try {
    new RegExp(bare);
    return null;
  } catch (error) {
    const [, reason] = /: ([^:]+)$/.exec(error instanceof Error ? error.message : '') ?? [];
    return { message: `the pattern is no regular expression${reason ? `: ${reason.toLowerCase()}` : ''}` };
  }
}

/** Whether all directives of a date's format are known to strptime. */
export const isDateFormat = (format: string): boolean =>
  /^(?:[^%]|%[aAwdbBmyYHIMSfgnpzZjUWcxXGVu%]|%-[dmyHIMSj])+$/s.test(format);

/** Whether a bound of a date is a day that the calendar has. */
export function isDay(bound: string | number): boolean {
  if (typeof bound === 'number' || !/^\d{4}-\d{2}-\d{2}$/.test(bound)) return false;
  const time = Date.parse(`${bound}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(bound);
}
