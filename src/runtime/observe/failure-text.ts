import { EngineError } from '../engines/duckdb/index.ts';
import { TrinoError } from '../engines/trino/index.ts';
import { RunFailure } from '../failure.ts';
import { stackFrames } from './stack-frames.ts';

/**
 * What may be said of an error: messages of RunFailure, EngineError and TrinoError hold no value by contract; any other error's
 * message may hold one, so only its name, code and the place in our code are told.
 */
export function failureText(error: unknown): string {
  if (error instanceof RunFailure || error instanceof EngineError || error instanceof TrinoError)
    return error.message;
  if (!(error instanceof Error)) return 'unexpected failure';
  const code = (error as NodeJS.ErrnoException).code;
  const name = code === undefined ? error.name : `${error.name} ${code}`;
  const place = placeOf(error);
  return `unexpected failure: ${name}${place === null ? '' : ` at ${place}`}`;
}

function placeOf(error: Error): string | null {
  const found = stackFrames(error)[0]?.match(/([^/\\(\s]+:\d+:\d+)\)?$/);
  return found?.[1] ?? null;
}
