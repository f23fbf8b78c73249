import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { RunFailure } from '../../../../src/runtime/failure.ts';
import { StoreFailure } from '../../../../src/runtime/lake/store/store-failure.ts';

/** What can happen to a call of a store, the catalog or the vault. */
export const faults = [
  'crash-before',
  'crash-after',
  // Of a server that is down, that answers late, or that did the work and could not say so.
  'error',
  'timeout',
  'error-after',
  // A body of which half arrives.
  'truncated',
  // A compare-and-swap that another has won.
  'conflict',
  // What was true at an earlier call.
  'stale',
] as const;
export type Fault = (typeof faults)[number];

const thread = isMainThread ? 'main' : 'worker';
let count = 0;
const answers = new Map<string, unknown>();

/** Calls are counted anew, as in a new process. */
export function forgetCalls(): void {
  count = 0;
  answers.clear();
}

/** Where the armed fault stands: `main 17 crash-before`. Workers are told by their environment. */
const armed = (): Fault | null => {
  const [of, number, fault] = (process.env.LAKESPEC_IO_FAULT ?? '').split(' ');
  return of === thread && Number(number) === count ? (fault as Fault) : null;
};

function crash(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal comes when it comes: nothing may happen until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  throw new Error('unreachable');
}

const unavailable = (name: string): Error =>
  name.startsWith('store')
    ? new StoreFailure('unavailable', 'the store is unavailable (a test says so)')
    : new RunFailure('dependency', `the ${name.split('.')[0]} is unavailable (a test says so)`);

/** Faults that a call can have beside crashes and errors. */
function isPossible(fault: Fault, name: string): boolean {
  if (fault === 'truncated') return name === 'store.put';
  if (fault === 'conflict') return name === 'catalog.commit';
  if (fault === 'stale') return name === 'catalog.load';
  // What leaves nothing behind can but fail: a crash there is one right after the last call that did.
  return fault === 'error' || isLasting(name);
}

/** Where a call comes from: the places of the program that stand above it. */
function siteOf(error: Error): string {
  const places = (error.stack ?? '')
    .split('\n')
    .flatMap((line) => /\/(\w+\.[jt]s:\d+:\d+)\)?$/.exec(line)?.[1] ?? []);
  return createHash('sha256').update(places.join('\n')).digest('hex').slice(0, 8);
}

/** Calls that leave something behind. (`reserve` does on REST catalogs alone, which have tests of their own.) */
const lasting = /^(store\.(put|flush|remove|removeVersion)|catalog\.(commit|drop)|vault\.add[A-Z]\w*)$/;
export const isLasting = (name: string): boolean => lasting.test(name);

export const faultsOf = (name: string): readonly Fault[] => faults.filter((fault) => isPossible(fault, name));

/** One call: counted, listed, maybe the one at which the clock jumps (`main 17 -3600000`), and hit by the fault that is armed for it. */
export async function call(
  name: string,
  args: readonly unknown[],
  work: (args: readonly unknown[]) => Promise<unknown>,
): Promise<unknown> {
  count += 1;
  if (process.env.LAKESPEC_IO_LIST) {
    Error.stackTraceLimit = 50;
    appendFileSync(process.env.LAKESPEC_IO_LIST, `${thread} ${count} ${name} ${siteOf(new Error())}\n`);
  }
  const [of, at, offMs = '0'] = (process.env.LAKESPEC_IO_CLOCK ?? '').split(' ');
  if (of === thread && Number(at) === count) process.env.LAKESPEC_CLOCK_OFF_MS = offMs;
  const fault = armed();
  if (fault !== null && process.env.LAKESPEC_IO_HIT) appendFileSync(process.env.LAKESPEC_IO_HIT, `${name}\n`);
  const key = name === 'catalog.load' ? JSON.stringify(args[0]) : name;
  switch (fault) {
    case 'crash-before':
      return crash();
    case 'crash-after':
      await work(args);
      return crash();
    case 'timeout':
      await wait(50);
      throw unavailable(name);
    case 'error':
      throw unavailable(name);
    case 'error-after':
      await work(args);
      throw unavailable(name);
    case 'truncated': {
      const [at, body, ...others] = args;
      const chunks: Buffer[] = [];
      if (body instanceof Uint8Array) chunks.push(Buffer.from(body));
      else for await (const chunk of body as AsyncIterable<Buffer>) chunks.push(Buffer.from(chunk));
      const whole = Buffer.concat(chunks);
      await work([at, whole.subarray(0, whole.byteLength >> 1), ...others]);
      throw unavailable(name);
    }
    case 'conflict':
      return null;
    case 'stale':
      if (answers.has(key)) return answers.get(key);
      return work(args);
    case null: {
      const answer = await work(args);
      if (name === 'catalog.load') answers.set(key, answers.has(key) ? answers.get(key) : answer);
      return answer;
    }
  }
}

/** The same object; calls of these names go through `call`. */
export function faulty<T extends object>(of: T, what: string, names: readonly string[]): T {
  return new Proxy(of, {
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver);
      if (typeof value !== 'function' || typeof property !== 'string' || !names.includes(property))
        return value;
      const work = (args: readonly unknown[]) => Promise.resolve(Reflect.apply(value, target, args));
      return (...args: readonly unknown[]) => call(`${what}.${property}`, args, work);
    },
  });
}
