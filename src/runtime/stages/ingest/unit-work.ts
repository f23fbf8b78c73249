import type { Plan, PlanSource, StoreName } from '../../../plan/index.ts';
import type { Engine, Landing, ObjectStore, Outcome, Vault } from '../../../ports/index.ts';
import type { OffsetRequest } from '../../deidentify/door.ts';
import type { ForgottenRows } from '../../deidentify/forgotten.ts';
import type { Log } from '../../run/context.ts';
import type { PlannedUnit } from '../../run/worklist.ts';
import type { DeidentifiedCounts } from '../../write-set.ts';
import type { Accumulation } from './accumulation.ts';
import type { HashingStore } from './hashing-store.ts';

/** What a worker has at hand for every unit. */
export type Tools = {
  readonly plan: Plan;
  readonly stores: Readonly<Record<StoreName, ObjectStore>>;
  readonly engine: Engine;
  readonly vault: Vault;
  readonly accumulation: Accumulation;
  readonly forgotten: ForgottenRows;
  readonly offsets: (requests: readonly OffsetRequest[]) => Promise<readonly number[]>;
  readonly runId: string;
  readonly startedAt: string;
  readonly scratch: string;
  readonly log: Log;
  /** Where the objects of a source are. */
  readonly landing: (source: PlanSource) => Landing;
  readonly signal: AbortSignal;
  readonly progress: (bytes: number) => void;
  /** Whether a content is new: no unit before this one had it. */
  readonly claim: (contentMacs: readonly string[]) => Promise<boolean>;
  /** Values that identify somebody, met outside of rows. */
  readonly remember: (values: readonly string[]) => Promise<void>;
  /** An object is about to be written; it is removed if the worker doesn't come back. */
  readonly writing: (key: string) => void;
};

export type Rejected = Extract<Outcome, { kind: 'rejected' }>;
export type PublishedObject = {
  readonly key: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly outcome: Extract<Outcome, { kind: 'object' }>;
};
export type RejectedRecord = {
  readonly outcome: Rejected;
  /** SHA-256 of the kept bytes; null = the file itself, or a reference to it. */
  readonly sha256: string | null;
};

/** A unit's outcomes, as far as they are not in the accumulation. */
export type Work = {
  readonly unit: PlannedUnit;
  readonly source: PlanSource;
  readonly landing: Landing;
  readonly hashing: HashingStore;
  readonly objects: PublishedObject[];
  readonly rejected: RejectedRecord[];
  readonly counted: Map<string, number>;
  readonly loadedRows: Map<string, number>;
  /** Rows that were dropped at the door. */
  readonly forgottenRows: Map<string, number>;
  readonly doubted: Map<string, number>;
  deidentified: DeidentifiedCounts;
  isVoid: boolean;
  /** It holds an object of somebody who was forgotten: nothing of it is taken, and nothing of it is kept. */
  holdsForgotten: boolean;
};

/** Whether a rejection is of all that is accepted together. */
export function rejectsUnit(unit: PlannedUnit, outcome: Rejected): boolean {
  if (outcome.scope === unit.scope || unit.replay?.isPart) return true;
  const isRecord = outcome.scope === 'row' || outcome.scope === 'resource';
  return unit.objects.length === 1 && !isRecord && outcome.position === null;
}
