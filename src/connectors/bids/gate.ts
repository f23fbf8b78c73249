import { type Issue, isInShiftedRange, offsetRange, validateDataset } from '../../formats/bids/index.ts';
import type { PlanPolicy } from '../../plan/index.ts';
import type { Outcome } from '../../ports/index.ts';
import type { BidsProfile } from './config.ts';
import type { Dataset } from './dataset.ts';
import { finding, findingOf, rejectDataset } from './outcomes.ts';
import type { Reading } from './reading.ts';

export type Gate =
  | { readonly open: true; readonly warnings: readonly Issue[] }
  | { readonly open: false; readonly outcomes: readonly Outcome[] };

function keyOf(dataset: Dataset, path: string | null): string {
  const file = (path === null ? undefined : dataset.byPath.get(path)) ?? dataset.files[0];
  return file?.object.key ?? '';
}

/** Whether the dataset as a whole may be taken: required files and columns, its description, its participants. */
export function passGate(dataset: Dataset, reading: Reading, profile: BidsProfile): Gate {
  const issues = validateDataset(reading.facts, profile);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return { open: true, warnings: issues };
  return { open: false, outcomes: [rejectDataset(keyOf(dataset, first.path), errors.map(findingOf))] };
}

/**
 * Whether the dataset's dates can all be shifted by its one offset. Where they can't, both the first and the last of
 * them are shown: they are what conflicts.
 */
export function passDates(
  dataset: Dataset,
  reading: Reading,
  policy: PlanPolicy,
  isOwn: boolean,
  offsets: readonly number[],
): readonly Outcome[] {
  const { span } = reading;
  if (policy.dates.method !== 'shift' || !span || isOwn) return [];
  const both = (code: string, message: string): readonly Outcome[] =>
    [...new Set([span.first.path, span.last.path])].map((path) =>
      rejectDataset(keyOf(dataset, path), [finding(code, message)]),
    );
  if (reading.hasShifted && policy.foreign === 'quarantine') {
    const message =
      'The dataset holds dates before 1925: somebody has shifted them before. ' +
      'Say in the policy, with `foreign`, whether such dates are shifted again or kept.';
    return [rejectDataset(keyOf(dataset, span.first.path), [finding('dates-shifted-before', message)])];
  }
  if (reading.hasShifted && policy.foreign === 'keep') {
    if (!reading.hasUnshifted && offsets.every((days) => days === 0)) return [];
    return both('dates-mixed', 'Some dates of the dataset were shifted before and others were not.');
  }
  const fits = offsets.every(
    (days) => isInShiftedRange(span.first.day + days) && isInShiftedRange(span.last.day + days),
  );
  const years = policy.dates.headroomYears;
  if (fits || offsetRange({ firstDay: span.first.day, lastDay: span.last.day }, years)) return [];
  return both(
    'dates-too-far-apart',
    `The dates of the dataset lie too far apart to be shifted together before 1925 with ${years} years to spare.`,
  );
}
