import type { TableRef } from '../../plan/index.ts';
import type { GateResult } from '../gates/index.ts';
import type { Timed } from '../run/stopwatch.ts';

export type StageName = 'ingest' | 'refine' | 'curate' | 'publish' | 'maintain';

/** What a stage did to one table. */
export type TableResult = {
  readonly table: TableRef;
  /** Rows that readers see now. */
  readonly rows: number;
  /** Rows more (or fewer, where negative) than before. */
  readonly rowsAdded: number;
  readonly how: string;
};

/** What a stage did, in figures; plain JSON, kept as `runs/<run>/<stage>.json` until publish has read it. */
export type StageResult = {
  readonly stage: StageName;
  readonly tables: readonly TableResult[];
  readonly gates: readonly GateResult[];
  /** When a model (`namespace.table`) was made, and how long that took. */
  readonly times?: Readonly<Record<string, Timed>>;
  /** Rule → records, files or rows. */
  readonly quarantinedByRule: Readonly<Record<string, number>>;
  readonly files: {
    readonly loaded: number;
    readonly quarantined: number;
    readonly alreadyThere: number;
    readonly deferred: number;
    /** Of somebody who was forgotten: dropped at the door. */
    readonly forgotten?: number | undefined;
  } | null;
  readonly sizeBytes: number;
  /** Of ingest: rule → records that were taken although a check doubts them. */
  readonly doubtedByRule?: Readonly<Record<string, number>>;
  /** Of ingest: records in quarantine that were closed because a newer version of their file was taken. */
  readonly superseded?: number;
  /** Whether this process made a commit: only then it says so to others. */
  readonly committed: boolean;
  readonly seconds: number;
};
