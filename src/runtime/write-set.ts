import type { DataFile } from './lake/lake.ts';

/** What became of one source object; a row of table `files`. */
export type FileFate = 'loaded' | 'quarantined' | 'duplicate' | 'forgotten';

export type Figures = {
  /** Source objects of the worklist, and what became of them: the sums must agree. */
  readonly files: {
    readonly worklist: number;
    readonly loaded: number;
    readonly quarantined: number;
    readonly alreadyThere: number;
    readonly deferred: number;
    /** Of somebody who was forgotten: dropped at the door. Absent where there were none. */
    readonly forgotten?: number | undefined;
  };
  /** Physical records of row formats, counted independently of what was loaded and rejected. */
  readonly records: {
    readonly counted: number;
    readonly loaded: number;
    readonly quarantined: number;
    readonly alreadyThere: number;
    readonly forgotten?: number | undefined;
  };
  readonly sizeBytes: number;
  /** Rule → records or files. */
  readonly quarantinedByRule: Readonly<Record<string, number>>;
  /** Rule → records that were taken although a check doubts them. */
  readonly doubtedByRule: Readonly<Record<string, number>>;
  /** Hits of the scan before the commit that did not block it, by detector. */
  readonly scanHits: Readonly<Record<string, number>>;
};

/** Sums of what the door and the connectors did, for the audit trail. */
export type DeidentifiedCounts = {
  readonly removed: number;
  readonly replaced: number;
  readonly shifted: number;
  readonly kept: number;
};

/**
 * All that a shard of a run has to say: plain JSON, put at `runs/<run>/shard-<k>.json` when everything that it names
 * is written. Before the commit nothing of it counts.
 */
export type WriteSet = {
  readonly planHash: string;
  readonly runId: string;
  readonly shard: number;
  /** Bronze table (its name in the lake, the runtime's own `files`, `objects`, `quarantine` included) → new data files. */
  readonly tables: Readonly<Record<string, readonly DataFile[]>>;
  readonly figures: Figures;
  readonly deidentified: DeidentifiedCounts;
  /** Random ids of the files that the shard took, for the audit trail. */
  readonly fileIds: readonly string[];
  /** Records in quarantine that a replay has closed. */
  readonly replayed: readonly string[];
};
