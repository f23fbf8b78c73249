import { describe, expect, it } from 'vitest';
import { openPatience } from '../../src/runtime/patience.ts';

/** Milliseconds until it is done. */
async function taken(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

describe('patience', () => {
  it('pauses longer each time, and never beyond its end', async () => {
    const patience = openPatience(1_000);
    const pauses: number[] = [];
    const whole = await taken(async () => {
      let goesOn = true;
      while (goesOn) pauses.push(await taken(async () => (goesOn = await patience.pause())));
    });
    const last = pauses.pop();
    expect(pauses.length).toBeGreaterThanOrEqual(2);
    // Timers may end a millisecond early.
    for (const [tried, pause] of pauses.entries()) expect(pause).toBeGreaterThan(50 * 2 ** tried - 2);
    expect(last).toBeLessThan(400);
    expect(whole).toBeLessThan(1_400);
  });

  it('waits as long as a server asks, or not at all where that is too long', async () => {
    const patience = openPatience(1_000);
    expect(await taken(() => patience.pause(300))).toBeGreaterThan(298);
    expect(await patience.pause(60_000)).toBe(false);
  });

  it('ends with the reason of a signal', async () => {
    const reason = new Error('enough');
    const patience = openPatience(60_000, { signal: AbortSignal.timeout(20) });
    await expect(patience.pause(30_000)).rejects.toThrow(/timeout/);
    await expect(openPatience(60_000, { signal: AbortSignal.abort(reason) }).pause()).rejects.toBe(reason);
  });
});
