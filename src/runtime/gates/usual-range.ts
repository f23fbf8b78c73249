import { constantShare, deviationNoise, fewestMeasurements } from '../../plan/index.ts';

/** What a measure is expected to be between, bounds included. */
type UsualRange = { readonly lowest: number; readonly highest: number };

/**
 * So many standard deviations (of a sample) around the mean of former measurements; null where they are too few to
 * tell. Where they were all the same, no deviation says what is usual: then a small share of the mean is.
 */
export function usualRange(values: readonly number[], sigma: number): UsualRange | null {
  if (values.length < fewestMeasurements) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  const size = Math.abs(mean);
  const reach = deviation <= deviationNoise * size ? constantShare * size : sigma * deviation;
  return { lowest: mean - reach, highest: mean + reach };
}
