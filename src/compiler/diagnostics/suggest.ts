import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';

/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`, at most `limit` + 1. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** How far a word may be from what was meant. */
const reach = (wanted: string): number => Math.max(1, Math.floor(wanted.length / 3));

/** The candidate that `wanted` was probably meant to be; null when none is near. */
export function nearest(wanted: string, candidates: Iterable<string>): string | null {
  const limit = reach(wanted);
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < bestDistance || (distance === bestDistance && best !== null && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return bestDistance <= limit ? best : null;
}

/** `did you mean …?`, or null. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string | null {
  const near = nearest(wanted, candidates);
  return near === null ? null : `did you mean \`${near}\`?`;
}

const digits = (text: string): string => text.replace(/\D/g, '');

/**
 * Whether a word can only be a slip for one of the candidates: at most two edits away, nothing else as near, and no
 * other number in it (`hf-2025` and `hf-2026` are two things). Words of three letters are all near each other.
 */
function isSlip(wanted: string, meant: string, candidates: Iterable<string>): boolean {
  const limit = Math.min(2, reach(wanted));
  const near = [...new Set(candidates)].filter(
    (one) => editDistance(wanted.toLowerCase(), one.toLowerCase(), limit) <= limit,
  );
  return (
    near.length === 1 &&
    near[0] === meant &&
    digits(wanted) === digits(meant) &&
    Math.max(wanted.length, meant.length) >= 4
  );
}

/**
 * Help and fix for a word that is none of the known ones. `span` is where it stands, with quotes or without;
 * `otherwise` is the help where no candidate is near. A word that decides over privacy is never mended for certain:
 * `decides`.
 */
export function meant(
  wanted: string,
  candidates: Iterable<string>,
  span: Span,
  otherwise: string | null,
  decides = false,
): Pick<Diagnostic, 'help' | 'fixes'> {
  const known = [...candidates];
  const near = nearest(wanted, known);
  if (near === null) return { help: otherwise, fixes: [] };
  const help = `did you mean \`${near}\`?`;
  // Inside escapes and folded lines a place is known roughly: no edit is made there.
  const surplus = span.end.offset - span.start.offset - wanted.length;
  if (surplus !== 0 && surplus !== 2) return { help, fixes: [] };
  const certain = !decides && isSlip(wanted, near, known);
  return { help, fixes: [{ title: `Write \`${near}\``, edits: [{ span, text: near }], certain }] };
}
