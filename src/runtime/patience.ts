import { setTimeout as sleep } from 'node:timers/promises';

const longestPauseMs = 5_000;

/** How long a server may be away, counted from when this was made. */
export type Patience = {
  /**
   * Waits before the next try: each time twice as long, and by chance up to half of it shorter, so that those who wait
   * don't come all at once. False, and at once, where patience would end meanwhile.
   * @param leastMs What the server asks to wait.
   */
  pause(leastMs?: number): Promise<boolean>;
};

/** @param options.firstPauseMs Default: 100. */
export function openPatience(
  patienceMs: number,
  options: { readonly firstPauseMs?: number; readonly signal?: AbortSignal | undefined } = {},
): Patience {
  const { firstPauseMs = 100, signal } = options;
  const until = performance.now() + patienceMs;
  let pauseMs = firstPauseMs;
  return {
    pause: async (leastMs = 0) => {
      const delayMs = Math.max(leastMs, pauseMs * (0.5 + Math.random() / 2));
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      if (performance.now() + delayMs > until) return false;
      await sleep(delayMs, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
      return true;
    },
  };
}
