import type { StoreError } from '../../ports/index.ts';
import { EngineError } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import { StoreFailure } from '../lake/store/store-failure.ts';
import { isStoreError } from './json-object.ts';

/** System errors that another attempt, later or on another machine, may not meet. */
const passing: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full; make room, then run again'],
  ['EDQUOT', 'the quota of the disk is used up'],
  ['EIO', 'the disk fails'],
  ['EMFILE', 'too many files are open'],
  ['ECONNREFUSED', 'a server refuses connections'],
  ['ECONNRESET', 'a server broke the connection off'],
  ['ETIMEDOUT', 'a server does not answer'],
]);

/** System errors that no repeat mends. */
const refusing: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);
const notWritable =
  "a folder of this machine may not be read or written: set the rights of the stores' folders and of scratch right";

const ofStore = {
  'not-found': ['dependency', 'an object of a store is not there any more', 'run again'],
  changed: ['dependency', 'an object of a store was changed while it was read', 'run again'],
  unavailable: ['dependency', 'a store can not be reached', 'run again when it is back'],
  refused: ['invalid', 'a store refuses', 'set its credentials and rights right, or those of its folder'],
  full: ['dependency', 'a store is full', 'make room, then run again'],
} as const;

/** What a store could not do, as a failure of the run. Its message names the store and no object: names may identify. */
export function storeFailure(error: StoreError): RunFailure {
  const [kind, what, advice] = ofStore[error.kind];
  // Our own stores' messages hold no key; of another's nobody knows.
  const told = error instanceof StoreFailure ? error.message : what;
  return new RunFailure(kind, `${told}; ${advice}`, { cause: error });
}

/** SQLite's own words for a code: they hold no value. */
export function sqliteFailure(error: unknown): RunFailure | null {
  const { code, errstr } = (error ?? {}) as { readonly code?: string; readonly errstr?: string };
  if (code !== 'ERR_SQLITE_ERROR') return null;
  return new RunFailure(
    'dependency',
    `the vault's SQLite file can't be used (${errstr ?? 'unknown error'}): see that its folder can be written and has room, then run again`,
    { cause: error },
  );
}

/** The engine's words for a file that it could not read or write name its path, which may identify: they are left out. */
function engineFileFailure(error: EngineError): RunFailure {
  const detail = error.detail();
  if (/no space left|quota/i.test(detail))
    return new RunFailure('dependency', 'the disk is full; make room, then run again', { cause: error });
  return /read-only file system|permission denied/i.test(detail)
    ? new RunFailure('invalid', notWritable, { cause: error })
    : new RunFailure('dependency', 'the engine could not read or write a file', { cause: error });
}

/**
 * What ended a run, as a failure that a scheduler understands. Names of objects may identify: the message has none.
 * What is none of these is a fault of ours, and stays as it is.
 */
export function asRunFailure(error: unknown): unknown {
  if (error instanceof RunFailure) return error;
  if (isStoreError(error)) return storeFailure(error);
  if (error instanceof EngineError && error.kind === 'IO') {
    return engineFileFailure(error);
  }
  const ofSqlite = sqliteFailure(error);
  if (ofSqlite !== null) return ofSqlite;
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code !== undefined && refusing.has(code))
    return new RunFailure('invalid', notWritable, { cause: error });
  const message = code === undefined ? undefined : passing.get(code);
  return message === undefined ? error : new RunFailure('dependency', message, { cause: error });
}
