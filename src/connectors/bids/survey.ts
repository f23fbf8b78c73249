import { offsetRange } from '../../formats/bids/index.ts';
import type { ProcessContext, Survey, Unit } from '../../ports/index.ts';
import { openDataset } from './dataset.ts';
import { isOwnOutput } from './mark.ts';
import { readDataset } from './reading.ts';
import { sourceReader } from './source.ts';

/** Already shifted dates are not moved again. */
const unmoved = { min: 0, max: 0 };

/**
 * First and last date of a dataset, and the offsets under which all of its dates fall before 1925. Where there are
 * none, or the dates wait for a person, the range is null; `process` then rejects the dataset.
 */
export async function survey(unit: Unit, context: Omit<ProcessContext, 'offsetDays'>): Promise<Survey> {
  const nothing: Survey = { dataset: unit.dataset, dates: null, offsetDays: null };
  if (unit.scope !== 'dataset') return nothing;
  const { policy, landing, vault } = context;
  const dataset = openDataset(unit, landing);
  const reader = sourceReader(landing.store, context.signal, () => {});
  const reading = await readDataset(dataset, reader, policy);
  if (!reading.span) return nothing;
  const dates = { firstDay: reading.span.first.day, lastDay: reading.span.last.day };
  if (policy.dates.method !== 'shift') return { ...nothing, dates };
  const stays = policy.foreign === 'keep' || (await isOwnOutput(dataset, reading, reader, vault));
  const offsetDays =
    reading.hasShifted && !reading.hasUnshifted && stays
      ? unmoved
      : offsetRange(dates, policy.dates.headroomYears);
  return { dataset: unit.dataset, dates, offsetDays };
}
