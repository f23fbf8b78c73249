import { EngineError } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import { isStoreError } from './json-object.ts';

/** System errors that another attempt, later or on another machine, may not meet. */
const passing: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EIO', 'the disk fails'],
  ['EMFILE', 'too many files are open'],
  ['ECONNREFUSED', 'a server refuses connections'],
  ['ECONNRESET', 'a server broke the connection off'],
  ['ETIMEDOUT', 'a server does not answer'],
]);

const ofStore = {
  'not-found': ['dependency', 'an object of a store is not there any more'],
  changed: ['dependency', 'an object of a store was changed while it was read'],
  unavailable: ['dependency', 'a store can not be reached'],
  refused: ['invalid', 'a store refuses the credentials'],
  full: ['dependency', 'a store is full'],
} as const;

/**
 * What ended a run, as a failure that a scheduler understands. Names of objects may identify: the message has none.
 * What is none of these is a fault of ours, and stays as it is.
 */
export function asRunFailure(error: unknown): unknown {
  if (error instanceof RunFailure) return error;
  if (isStoreError(error)) {
    const [kind, message] = ofStore[error.kind];
    return new RunFailure(kind, message, { cause: error });
  }
  if (error instanceof EngineError && error.kind === 'IO') {
    return new RunFailure('dependency', 'the engine could not read or write a file', { cause: error });
  }
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  const message = code === undefined ? undefined : passing.get(code);
  return message === undefined ? error : new RunFailure('dependency', message, { cause: error });
}
