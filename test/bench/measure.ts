import { loadavg } from 'node:os';

/** Seconds of a work that is asked for several times. */
export type Times = readonly number[];

/** @returns Wall time in seconds. */
export async function seconds(work: () => Promise<unknown> | unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/**
 * Runs contenders in turn, round by round, so that what else the machine does falls on all of them. Each gives its own
 * seconds: what it prepares isn't counted.
 */
export async function inTurn<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, Times>>> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) times[name].push(await contenders[name]());
  }
  return times;
}

export function median(times: Times): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Processes that wanted the machine in the last minute: above the number of cores, times are of others too. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1);
