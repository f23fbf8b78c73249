import { isRace } from '../failure.ts';
import type { DataFile, Lake } from '../lake/lake.ts';

/**
 * Does work that another run was faster with again, from its beginning: what it saw is not so any more.
 * @param attempts Races that are lost before it is given up.
 * @param lost What is done about a race that was lost, before the next attempt.
 */
export async function untilWon<T>(
  attempts: number,
  work: () => Promise<T>,
  lost: (tried: number) => unknown = () => undefined,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isRace(error) || tried === attempts) throw error;
      await lost(tried);
    }
  }
}

/** Commits what was written for it. Files of a commit that lost a race are nobody's, and go. */
export async function orDiscard<T>(
  lake: Lake,
  written: readonly DataFile[],
  commit: () => Promise<T>,
): Promise<T> {
  try {
    return await commit();
  } catch (error) {
    if (isRace(error)) await lake.discard(written);
    throw error;
  }
}
