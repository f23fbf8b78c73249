import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RunFailure } from '../../failure.ts';
import type { FromWorker, ToWorker, WorkerData } from './protocol.ts';

/** What a worker answers when it has done what it was asked for. */
export type Answer = Extract<FromWorker, { kind: 'surveyed' | 'ready' | 'done' | 'flushed' | 'broken' }>;
/** What it says meanwhile. */
export type Aside = Extract<FromWorker, { kind: 'claim' | 'writing' | 'progress' }>;

export type Thread = {
  /**
   * One thing at a time. A thread that ends in the middle is `broken`.
   * @throws {RunFailure} when the run can't go on.
   */
  ask(message: ToWorker): Promise<Answer>;
  tell(message: ToWorker): void;
  /** Ends it: gracefully, or after some seconds by force. */
  close(): Promise<void>;
};

/** A heap beyond this ends the worker, not the process; what is large is in the engine. */
const heapMb = 1024;
const closeMs = 5_000;
const extension = extname(new URL(import.meta.url).pathname);

export function startThread(data: WorkerData, onAside: (message: Aside) => void): Thread {
  const worker = new Worker(new URL(`./worker${extension}`, import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  let waiting: {
    readonly resolve: (answer: Answer) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  let ended: Answer | null = null;
  const settle = (answer: Answer): void => {
    waiting?.resolve(answer);
    waiting = null;
  };
  const end = (errorName: string): void => {
    ended ??= { kind: 'broken', errorName, stack: '' };
    settle(ended);
  };
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('message', (message: FromWorker) => {
    switch (message.kind) {
      case 'claim':
      case 'writing':
      case 'progress':
        onAside(message);
        return;
      case 'fatal':
        waiting?.reject(
          message.failure === null
            ? new Error(message.message)
            : new RunFailure(message.failure, message.message),
        );
        waiting = null;
        return;
      default:
        settle(message);
    }
  });
  worker.on('error', (error) => end((error as NodeJS.ErrnoException).code ?? error.name));
  worker.on('exit', () => end('worker ended'));
  return {
    ask: (message) =>
      new Promise((resolve, reject) => {
        if (ended) {
          resolve(ended);
          return;
        }
        waiting = { resolve, reject };
        worker.postMessage(message);
      }),
    tell: (message) => worker.postMessage(message),
    close: async () => {
      worker.postMessage({ kind: 'close' } satisfies ToWorker);
      const timer = setTimeout(() => void worker.terminate(), closeMs);
      await exited;
      clearTimeout(timer);
    },
  };
}
