import { exitCodes, RunFailure } from './failure.ts';

/** Kubernetes kills after 30 s by default; a run that doesn't end by itself ends before. */
const graceMs = 18_000;

let listening: AbortSignal | null = null;

/**
 * A signal that SIGTERM and SIGINT abort. Whoever works interrupts its engine first: a running query blocks the
 * process's exit. The process ends within 20 s in any case, or at the second signal, with 143, never with 0.
 */
export function abortOnSignals(): AbortSignal {
  listening ??= listen();
  return listening;
}

function listen(): AbortSignal {
  const controller = new AbortController();
  const end = (name: 'SIGTERM' | 'SIGINT') => {
    if (controller.signal.aborted) process.exit(exitCodes.terminated);
    setTimeout(() => process.exit(exitCodes.terminated), graceMs).unref();
    controller.abort(new RunFailure('terminated', `ended by ${name}; nothing was committed half`));
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
  return controller.signal;
}
