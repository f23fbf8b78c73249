import { noProgress } from '../../../src/runtime/observe/index.ts';
import type { RunOptions } from '../../../src/runtime/pipeline.ts';

/** A run in this process that says nothing; what maintenance finds may be of any age. */
export const quietRun = (workspace: string, changes: Partial<RunOptions> = {}): RunOptions => ({
  workspace,
  workers: 1,
  signal: new AbortController().signal,
  logLevel: 'silent',
  writeLog: () => {},
  progress: noProgress,
  now: Date.now,
  graceSeconds: 0,
  ...changes,
});
