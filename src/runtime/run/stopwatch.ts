/** When something began, and how long it took. */
export type Timed = {
  /** ISO 8601 in UTC with milliseconds. */
  readonly startedAt: string;
  readonly seconds: number;
};

/** Begins now; each call says how long it has been. */
export function stopwatch(): () => Timed {
  const startedAt = new Date().toISOString();
  const begun = performance.now();
  return () => ({ startedAt, seconds: (performance.now() - begun) / 1000 });
}
