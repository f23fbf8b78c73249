import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { bundleRunner } from './bundle.ts';
import type { Answer, Order } from './runner.ts';

export type Ended = { readonly code: number | null; readonly signal: string | null };

export type Runner = {
  readonly child: ChildProcess;
  /** What the order came to; null where the process ended over it. One order at a time. */
  ask(order: Order): Promise<Answer | null>;
  readonly ended: Promise<Ended>;
  stop(): void;
};

const program = await bundleRunner();

/** A process that has loaded all it needs, and waits. */
export function startRunner(env: NodeJS.ProcessEnv = {}): Runner {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // A process that could not even start says so by its exit code.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    ended,
    ask: async (order) => {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      const { value, done } = await lines.next();
      return done ? null : (JSON.parse(value) as Answer);
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

/** Processes that each do one thing and are gone then: there is always another that waits already. */
export function openStock(env: NodeJS.ProcessEnv = {}): { take(): Runner; stop(): void } {
  let next = startRunner(env);
  return {
    take: () => {
      const taken = next;
      next = startRunner(env);
      return taken;
    },
    stop: () => next.stop(),
  };
}
