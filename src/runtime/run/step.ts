import type { Log } from './context.ts';

/** Instants at which a test may kill a run, in the order in which a run meets them. Other stages add theirs. */
export const steps = [
  'ingest.begun',
  'ingest.listed',
  'ingest.surveyed',
  'ingest.offsets.fixed',
  'ingest.worklist.written',
  'ingest.unit.begun',
  'ingest.unit.object.written',
  'ingest.unit.rejected.written',
  'ingest.unit.done',
  'ingest.files.flushed',
  'ingest.scanned',
  'ingest.shard.written',
  'ingest.gates.passed',
  'ingest.audit.written',
  // Of every commit: all files are in the store, the catalog's transaction is about to begin.
  'commit.written',
  'ingest.committed',
  'ingest.run.removed',
  'refine.begun',
  'refine.model.written',
  'refine.gates.passed',
  'refine.committing',
  'refine.committed',
  'curate.begun',
  'curate.model.written',
  'curate.gates.passed',
  'curate.committing',
  'curate.committed',
  'publish.begun',
  'publish.reported',
  'maintain.begun',
  'maintain.folded',
  'maintain.compacted',
  'maintain.expired',
  'maintain.swept',
] as const;

/** A release build replaces this constant, so that no environment variable can kill a run there. */
declare const LAKESPEC_RELEASE: boolean | undefined;
const isRelease = typeof LAKESPEC_RELEASE === 'undefined' ? false : LAKESPEC_RELEASE;

/** Marks that a run has got to a named instant. */
export function step(name: string, log?: Log): void {
  log?.debug({ step: name }, 'step');
  if (!isRelease && process.env.LAKESPEC_KILL_AT === name) process.kill(process.pid, 'SIGKILL');
}
