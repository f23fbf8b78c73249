import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ObjectStore } from '../../ports/index.ts';

/** Where probes lie, in a store and so in its copy. Their names say when they were put. */
const prefix = '_probe/';
const firstLookMs = 100;
const longestLookMs = 2_000;

type Probe = { readonly key: string; readonly atMs: number };

const atMsOf = (key: string): number => Number(/^_probe\/(\d+)-/.exec(key)?.[1] ?? Number.NaN);

async function probesOf(store: ObjectStore): Promise<readonly Probe[]> {
  const probes: Probe[] = [];
  for await (const { key } of store.list(prefix)) {
    const atMs = atMsOf(key);
    if (!Number.isNaN(atMs)) probes.push({ key, atMs });
  }
  return probes;
}

/** How far a copy lies behind its store. */
export type Lag = {
  readonly seconds: number;
  /** False: nothing arrived within the patience, and the lag is this much at least. */
  readonly hasArrived: boolean;
};

/**
 * Puts an object into a store and waits for it in the copy. One that doesn't arrive stays: the next measurement tells how
 * long it has been under way. Those that arrived are removed.
 * @throws {StoreFailure} where the store or the copy can't be reached.
 */
export async function measureLag(
  store: ObjectStore,
  copy: ObjectStore,
  options: { readonly patienceMs: number; readonly signal: AbortSignal },
): Promise<Lag> {
  const putMs = Date.now();
  const key = `${prefix}${putMs}-${randomUUID()}`;
  const before = await probesOf(store);
  await store.put(key, new Uint8Array());
  const beganMs = performance.now();
  let hasArrived = false;
  for (let pauseMs = firstLookMs; ; pauseMs = Math.min(pauseMs * 2, longestLookMs)) {
    options.signal.throwIfAborted();
    hasArrived = (await copy.head(key)) !== null;
    if (hasArrived || performance.now() - beganMs >= options.patienceMs) break;
    await sleep(pauseMs, undefined, { signal: options.signal });
  }
  const seconds = (performance.now() - beganMs) / 1000;
  let oldestMs = putMs;
  for (const probe of before) {
    if ((await copy.head(probe.key)) !== null) await store.remove(probe.key);
    else oldestMs = Math.min(oldestMs, probe.atMs);
  }
  if (hasArrived) {
    await store.remove(key);
    // What is older and not there was lost on its way: newer objects have overtaken it.
    if (oldestMs === putMs) return { seconds, hasArrived };
  }
  return { seconds: Math.max(seconds, (Date.now() - oldestMs) / 1000), hasArrived: false };
}
