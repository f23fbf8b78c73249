import { EngineError } from '../../engines/duckdb/index.ts';
import { type FailureKind, RunFailure } from '../../failure.ts';
import { stackFrames } from '../../observe/index.ts';
import { isStoreError } from '../../run/json-object.ts';

/** Whether a failure is the run's and not one unit's: what it was waiting for is down, wrong or full. */
export function runFailureOf(
  error: unknown,
): { readonly failure: FailureKind; readonly message: string } | null {
  if (error instanceof RunFailure) return { failure: error.kind, message: error.message };
  if (isStoreError(error)) {
    switch (error.kind) {
      case 'unavailable':
        return { failure: 'dependency', message: 'a store does not answer' };
      case 'full':
        return { failure: 'dependency', message: 'a store or the disk is full' };
      case 'refused':
        return { failure: 'invalid', message: 'a store refuses: check its credentials and rights' };
      case 'not-found':
      case 'changed':
        return null;
    }
  }
  if (error instanceof EngineError && error.kind === 'IO' && /no space left|quota/i.test(error.detail())) {
    return { failure: 'dependency', message: 'the disk is full' };
  }
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { failure: 'dependency', message: 'the disk is full' };
  if (code === 'ERR_SQLITE_ERROR')
    return { failure: 'dependency', message: 'the vault or the catalog can not be used' };
  return null;
}

/** Where an error came from, without its message, which may quote data. */
export function traceOf(error: unknown): { readonly errorName: string; readonly stack: string } {
  if (!(error instanceof Error)) return { errorName: typeof error, stack: '' };
  return { errorName: error.name, stack: stackFrames(error).slice(0, 8).join('\n') };
}
