import {
  type BidsDate,
  isInShiftedRange,
  isoDay,
  isShiftedDay,
  shiftDate,
} from '../../../formats/bids/index.ts';
import type { PlanPolicy } from '../../../plan/index.ts';

/** What becomes of a date. `outside`: its shifted value is not where shifted dates may lie. */
export type DateResult =
  | { readonly kind: 'kept' | 'shifted'; readonly text: string }
  | { readonly kind: 'removed' }
  | { readonly kind: 'outside' };

export type DateRule = {
  readonly apply: (date: BidsDate, original: string) => DateResult;
  /** Whether times of day alone may stay: where no date at all passes, they go too. */
  readonly keepsTimes: boolean;
};

/** The policy's rule for dates that are moved by so many days. */
export function dateRule(policy: PlanPolicy, offsetDays: number): DateRule {
  const sentinels = new Set(policy.sentinels);
  const isSentinel = (date: BidsDate): boolean => sentinels.has(isoDay(date.day) ?? '');
  const apply = (date: BidsDate, original: string): DateResult => {
    if (isSentinel(date)) return { kind: 'kept', text: original };
    switch (policy.dates.method) {
      case 'keep':
        return { kind: 'kept', text: original };
      case 'year':
      case 'drop':
        return { kind: 'removed' };
      case 'shift': {
        // Offset 0 is drawn only for dates that were shifted already; a true date must not slip through with them.
        if (offsetDays === 0)
          return isShiftedDay(date.day) ? { kind: 'kept', text: original } : { kind: 'outside' };
        const text = shiftDate(date, offsetDays);
        if (text === null || !isInShiftedRange(date.day + offsetDays)) return { kind: 'outside' };
        return { kind: 'shifted', text };
      }
    }
  };
  return { apply, keepsTimes: policy.dates.method === 'shift' || policy.dates.method === 'keep' };
}
