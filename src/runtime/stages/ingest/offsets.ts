import type { PlanPolicy } from '../../../plan/index.ts';
import type { Vault } from '../../../ports/index.ts';
import type { OffsetRequest } from '../../deidentify/door.ts';

type Range = { readonly min: number; readonly max: number };

export const datasetOffsetKey = (dataset: string): string => `dataset|${dataset}`;
/** A person has one offset in all sources of a product. */
export const subjectOffsetKey = (subject: string): string => `subject|${subject}`;

/**
 * The days to add for a dataset, or for a person in it; all 0 where the policy doesn't shift. Who has no name shares
 * the dataset's offset.
 */
export function offsetReader(
  vault: Vault,
  policy: PlanPolicy,
  rangeOf: (dataset: string) => Range,
): (requests: readonly OffsetRequest[]) => Promise<readonly number[]> {
  return async (requests) => {
    if (policy.dates.method !== 'shift') return requests.map(() => 0);
    return vault.offsets(
      requests.map(({ dataset, subject }) => ({
        key:
          policy.dates.scope === 'dataset' || subject === null
            ? datasetOffsetKey(dataset)
            : subjectOffsetKey(subject),
        range: rangeOf(dataset),
      })),
    );
  };
}

/** The latest of some days; null where there are none. A source may have more units than a call takes arguments. */
export function latestDay(days: readonly number[]): number | null {
  return days.reduce<number | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

/** The offsets that all of these allow; null where two of them conflict. */
export function intersection(ranges: readonly Range[]): Range | null {
  const min = ranges.reduce((found, range) => Math.max(found, range.min), Number.NEGATIVE_INFINITY);
  const max = ranges.reduce((found, range) => Math.min(found, range.max), Number.POSITIVE_INFINITY);
  return min <= max ? { min, max } : null;
}
