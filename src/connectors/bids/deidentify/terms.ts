/** Whether a short text may stay: it has the form of a term, and names nothing that identifies. */
export type Terms = (text: string) => boolean;

const termLength = 64;
const allowed = /^[\p{L}\p{M}\p{N} _+\-.,:;()[\]/\\*%#°µ=<>&'"~^|?!$]*$/u;

/** Forms of identifiers. A run of six digits may be a date, a phone number or a record number. */
const identifying: readonly RegExp[] = [
  /\d{6}/,
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/,
  /\b\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})\b(?![.\d])/,
  /\b\d{3}-\d{2}-\d{4}\b/,
  /\d{3}[-. )]+\d{3,4}[-. ]+\d{3,4}/,
  /\b\d{1,2}\.?\s?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s?\d{2,4}\b/i,
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?\d{1,2},?\s\d{4}\b/i,
  /:\/\/|\bwww\./i,
  /\b(dr|prof|mr|mrs|ms)\.\s?\p{Lu}/iu,
];
/** A number of a table may have many decimals. */
const decimal = /^[+-]?\d{1,5}(\.\d+)?$/;

const shortest = 4;
/** Names and ids of a dataset's people are few; beyond this, looking for each inside each term costs too much. */
const knownLimit = 2_000;
const cacheLimit = 100_000;

/** What identifies somebody in this dataset, gathered before anything is written. */
export type KnownIdentifiers = {
  /** Names and ids: each of their words is looked for inside texts. */
  readonly people: ReadonlySet<string>;
  /** Anything else: looked for as a whole. */
  readonly others: ReadonlySet<string>;
};

/** Numbers are ids only when they are long: short ones are everywhere. */
const shortestNumber = 6;

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= (/^\d+$/.test(word) ? shortestNumber : shortest));

export function terms(known: KnownIdentifiers): Terms {
  const needles = [
    ...new Set([
      ...[...known.people].flatMap(words),
      ...[...known.others].map((text) => text.toLowerCase()).filter((text) => text.length >= shortest),
    ]),
  ].slice(0, knownLimit);
  const cache = new Map<string, boolean>();
  const judge = (text: string): boolean => {
    if (text.length > termLength || !allowed.test(text)) return false;
    if (!decimal.test(text) && identifying.some((form) => form.test(text))) return false;
    const lower = text.toLowerCase();
    return !needles.some((needle) => lower.includes(needle));
  };
  return (text) => {
    const found = cache.get(text);
    if (found !== undefined) return found;
    const verdict = judge(text);
    if (cache.size < cacheLimit) cache.set(text, verdict);
    return verdict;
  };
}
