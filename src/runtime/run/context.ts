import type { Plan, StoreName } from '../../plan/index.ts';
import type { ObjectStore } from '../../ports/index.ts';
import type { Lake } from '../lake/lake.ts';
import type { OpenLake } from '../lake/open-lake.ts';

type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** What stages log; pino's loggers fit. Fields hold counts, rule names and random ids, never a value or a name from data. */
export type Log = {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
};

/** What a terminal or a log shows of long work. */
export type Progress = {
  /** A stage knows how much there is to do. */
  begin(stage: string, total: { readonly units: number; readonly sizeBytes: number }): void;
  advance(done: { readonly units: number; readonly sizeBytes: number }): void;
  /** What goes on within a unit that takes long; it stands behind the bar until one is done. */
  tell(what: string): void;
  end(): void;
};

export type EngineLimits = {
  /** For the whole process: workers share it. */
  readonly memoryMb: number;
  readonly threads: number;
  /** A private folder on this machine for what doesn't fit in memory; engines and workers make their own below it. */
  readonly scratch: string;
};

/** All that a stage is given; plain values but for the lake, the stores, the log and the signal. */
export type RunContext = {
  readonly plan: Plan;
  /** Absolute path that relative paths of the plan start at. */
  readonly workspace: string;
  /** Locally a ULID, in Kubernetes the Job's controller uid: the same for all shards and repeats of a run. */
  readonly runId: string;
  /** From 0 to `shards` - 1; shard 0 freezes the worklist. */
  readonly shard: number;
  readonly shards: number;
  /** When the run began: ISO 8601 in UTC with milliseconds, such as 2026-01-31T12:00:00.000Z. */
  readonly startedAt: string;
  /** Who runs it, for the audit trail. */
  readonly actor: string;
  readonly lake: Lake;
  readonly stores: Readonly<Record<StoreName, ObjectStore>>;
  readonly engine: EngineLimits;
  /** Worker threads, at least 1. */
  readonly workers: number;
  readonly log: Log;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Names (`namespace.table`) of the models that are made; absent: all. Others stay as they are. */
  readonly only?: ReadonlySet<string>;
};

/** With what operations on the lake need below its tables: its catalog and storage. */
export type LakeContext = RunContext & { readonly lake: OpenLake };
