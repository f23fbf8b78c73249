import type { PlanPolicy } from '../../../plan/index.ts';
import type { Vault } from '../../../ports/index.ts';
import type { OffsetRequest } from '../../deidentify/door.ts';

type Range = { readonly min: number; readonly max: number };

export const datasetOffsetKey = (dataset: string): string => `dataset|${dataset}`;
/** A person has one offset in all sources of a product. */
const subjectOffsetKey = (subject: string): string => `subject|${subject}`;

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

/** The offsets that all of these allow; null where two of them conflict. */
export function intersection(ranges: readonly Range[]): Range | null {
  const min = Math.max(...ranges.map((range) => range.min));
  const max = Math.min(...ranges.map((range) => range.max));
  return min <= max ? { min, max } : null;
}
