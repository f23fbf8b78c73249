import type { DoorRule, PlanPolicy } from '../../../plan/index.ts';
import type { BidsConfig } from '../config.ts';
import type { DateRule } from './dates.ts';
import type { Labels } from './labels.ts';
import type { References } from './references.ts';
import type { Terms } from './terms.ts';

/** All that decides what of a dataset's files is published. */
export type Rules = {
  /**
   * Whether unknown means identifying: under every regime but `public`, where what was published stays unless its
   * name says that it identifies somebody.
   */
  readonly strict: boolean;
  readonly policy: PlanPolicy;
  readonly config: BidsConfig;
  readonly labels: Labels;
  readonly references: References;
  readonly terms: Terms;
  /** For a participant's dates, by label; null = a file that no participant owns. */
  readonly dates: (subject: string | null) => DateRule;
  /** The plan's rules for columns of table `participants`, by name. */
  readonly participantDoors: ReadonlyMap<string, DoorRule>;
  /** Columns of BIDS tables, `scans.acq_time`, whose values the plan lets nobody have as they are. */
  readonly withheld: ReadonlySet<string>;
};

/** The highest age that a BIDS file may show (BIDS, column `age`). */
const highestAge = 89;

export function ageCap(policy: PlanPolicy): number {
  return Math.min(highestAge, policy.ages.cap);
}

/** Whether a rule leaves nothing of a column for a file: what the lake makes of it needs more than the file knows. */
export function isWithheld(door: DoorRule): boolean {
  switch (door.action) {
    case 'drop':
    case 'year':
    case 'zip3':
    case 'age-flag':
      return true;
    case 'keep':
    case 'surrogate':
    case 'uid':
    case 'shift':
    case 'age-cap':
    case 'allow':
      return false;
  }
}
