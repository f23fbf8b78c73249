import type { Plan } from '../../../plan/index.ts';
import type { Survey, Unit } from '../../../ports/index.ts';
import type { FailureKind } from '../../failure.ts';
import type { DataFile } from '../../lake/lake.ts';
import type { PlannedUnit, Worklist } from '../../run/worklist.ts';
import type { DeidentifiedCounts } from '../../write-set.ts';
import type { UnitReport } from './unit-report.ts';

/** What a worker thread begins with; it opens its own engine, vault, stores and lake from it. */
export type WorkerData = {
  readonly plan: Plan;
  readonly workspace: string;
  readonly runId: string;
  readonly memoryMb: number;
  readonly threads: number;
  /** A private folder. */
  readonly scratch: string;
};

/** What processing needs beyond that, once the worklist is frozen. */
export type ProcessingData = {
  readonly startedAt: string;
  readonly fields: Worklist['fields'];
  /** Keys of people who were forgotten; 0 = nobody has to be kept out. */
  readonly forgotten: number;
  /** A Parquet file of the content hashes that may come again; null = there are none. */
  readonly knownContents: string | null;
  /** Where the worker writes the hashes of identifying values that it met. */
  readonly knownValues: string;
};

export type ToWorker =
  | {
      readonly kind: 'survey';
      readonly index: number;
      readonly unit: Unit;
      readonly source: string;
      readonly replay: PlannedUnit['replay'];
    }
  | { readonly kind: 'begin'; readonly processing: ProcessingData }
  | { readonly kind: 'unit'; readonly index: number; readonly unit: PlannedUnit }
  | { readonly kind: 'claimed'; readonly isNew: boolean }
  | { readonly kind: 'flush' }
  /** Ends what runs: the run is given up. */
  | { readonly kind: 'abort' }
  | { readonly kind: 'close' };

export type Flushed = {
  readonly tables: Readonly<Record<string, readonly DataFile[]>>;
  /** What the door did to the rows in them. */
  readonly counts: DeidentifiedCounts;
};

export type FromWorker =
  /** `survey` null: there is none, or the unit changed meanwhile (`changed`). */
  | {
      readonly kind: 'surveyed';
      readonly index: number;
      readonly survey: Survey | null;
      readonly changed: boolean;
    }
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly index: number; readonly report: UnitReport }
  | { readonly kind: 'claim'; readonly contentMacs: readonly string[] }
  /** An object of the unit in work is about to be written in store refined. */
  | { readonly kind: 'writing'; readonly key: string }
  | { readonly kind: 'progress'; readonly sizeBytes: number }
  | { readonly kind: 'flushed'; readonly flushed: Flushed }
  /** The run can't go on. `failure` null = unexpected. */
  | { readonly kind: 'fatal'; readonly failure: FailureKind | null; readonly message: string }
  /** The unit in work failed for a reason that may lie in it; the worker ends. No text of the error: it may quote data. */
  | { readonly kind: 'broken'; readonly errorName: string; readonly stack: string };
