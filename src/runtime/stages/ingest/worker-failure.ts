import { EngineError } from '../../engines/duckdb/index.ts';
import { type FailureKind, RunFailure } from '../../failure.ts';
import { stackFrames } from '../../observe/index.ts';
import { asRunFailure } from '../../run/dependency.ts';
import { isStoreError } from '../../run/json-object.ts';

/** Whether a failure is the run's and not one unit's: what it was waiting for is down, wrong or full. */
export function runFailureOf(
  error: unknown,
): { readonly failure: FailureKind; readonly message: string } | null {
  if (error instanceof RunFailure) return { failure: error.kind, message: error.message };
  // An object that is gone or has changed is its unit's matter.
  if (isStoreError(error) && (error.kind === 'not-found' || error.kind === 'changed')) return null;
  const isFile = error instanceof EngineError && error.kind === 'IO';
  // What the engine can't read of a unit may be the unit's fault; a disk that is full or can't be written never is.
  if (isFile && !/no space left|quota|read-only file system/i.test(error.detail())) return null;
  const failure = asRunFailure(error);
  if (failure instanceof RunFailure) return { failure: failure.kind, message: failure.message };
  return null;
}

/** Where an error came from, without its message, which may quote data. */
export function traceOf(error: unknown): { readonly errorName: string; readonly stack: string } {
  if (!(error instanceof Error)) return { errorName: typeof error, stack: '' };
  return { errorName: error.name, stack: stackFrames(error).slice(0, 8).join('\n') };
}
