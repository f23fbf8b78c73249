import type { TableRef } from './model.ts';

/** How many measurements of former runs tell what is usual; with fewer nothing is judged. */
export const fewestMeasurements = 7;

/** What share of its mean a measure may move by where it never moved: no deviation says what is usual then. */
export const constantShare = 0.01;

/** A standard deviation below this share of the mean is none: sums of doubles differ by it. */
export const deviationNoise = 1e-9;

/** Where the measurements of a table are kept: beside it. */
export const measurementsOf = ({ namespace, name }: TableRef): TableRef => ({
  namespace,
  name: `${name}__measurements`,
});

/** Ends the names of tables that the runtime keeps beside those of silver and gold. */
export const keptBeside = ['__failures', '__measurements'] as const;
