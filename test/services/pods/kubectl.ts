import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const [command = 'kubectl', ...prefix] = (process.env.KUBECTL ?? 'kubectl').split(' ');

export type Answer = { readonly status: number | null; readonly output: string };

export function tryKubectl(args: readonly string[], input?: string): Answer {
  const { status, stdout, stderr } = spawnSync(command, [...prefix, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    ...(input !== undefined && { input }),
  });
  return { status, output: status === 0 ? stdout : stdout + stderr };
}

/** @throws with what it says when it doesn't end with 0. */
export function kubectl(args: readonly string[], input?: string): string {
  const { status, output } = tryKubectl(args, input);
  if (status !== 0) throw new Error(`kubectl ${args.join(' ')}: ${output}`);
  return output;
}

export type Resource = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid?: string;
    readonly resourceVersion?: string;
    readonly generation?: number;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
};

export const get = <T>(...args: readonly string[]): T =>
  JSON.parse(kubectl(['get', ...args, '-o', 'json'])) as T;
export const list = <T>(...args: readonly string[]): readonly T[] => get<{ items: T[] }>(...args).items;

/** As Argo CD does it. */
export function apply(resources: readonly object[]): string {
  const items = { apiVersion: 'v1', kind: 'List', items: resources };
  return kubectl(['apply', '--server-side', '-f', '-'], JSON.stringify(items));
}

/** Asks until there is an answer. @throws after so many seconds. */
export async function until<T>(
  what: string,
  ask: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  seconds = 300,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
    await sleep(300);
  }
}
