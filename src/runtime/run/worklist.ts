import { z } from 'zod';
import type { ObjectStore, WorkUnit } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { readJsonObject } from './json-object.ts';

const objectRefSchema = z.strictObject({
  key: z.string(),
  sizeBytes: z.number(),
  version: z.string(),
  modifiedMs: z.number(),
});

/** A unit of a frozen worklist. Names in it identify: worklists stay in store raw, which only ingest reads. */
const plannedUnitSchema = z.strictObject({
  id: z.string(),
  scope: z.enum(['row', 'resource', 'file', 'series', 'study', 'subject', 'dataset', 'bundle', 'delivery']),
  objects: z.array(objectRefSchema),
  dataset: z.string(),
  unitId: z.string(),
  fileIds: z.record(z.string(), z.string()),
  /** Name of the source in the plan. */
  source: z.string(),
  shard: z.int(),
  /** Random id that stands for the dataset. */
  datasetId: z.string(),
  /** Where the unit's offsets are drawn from, in days. */
  offsetRange: z.strictObject({ min: z.int(), max: z.int() }),
  /** Last day (since 1970-01-01) that a shifted date can fall on, where the survey knows. */
  lastShiftedDay: z.int().nullable(),
  /** Why it goes to quarantine unread. */
  refused: z.strictObject({ rule: z.string(), message: z.string() }).nullable(),
  /** Of a replay: where the objects are now, and the records that it closes. */
  replay: z
    .strictObject({
      /** Object key → object in store quarantine; null = they are still in the landing. */
      raw: z.record(z.string(), z.string()).nullable(),
      records: z.array(z.string()),
      /** The raw bytes are one record of the file: if it fails again, all of it does. */
      isPart: z.boolean(),
      fileId: z.string(),
    })
    .nullable(),
});
export type PlannedUnit = z.output<typeof plannedUnitSchema> & WorkUnit;

export const worklistSchema = z.strictObject({
  planHash: z.string(),
  runId: z.string(),
  startedAt: z.string(),
  shards: z.int(),
  kind: z.enum(['ingest', 'replay']),
  units: z.array(plannedUnitSchema),
  /** Of a replay: records that it closes untried, as newer versions of their files are in the lake. */
  superseded: z.array(z.string()).readonly(),
  /** Objects that were listed but are not ready. */
  deferred: z.int(),
  /** Objects that earlier runs took. */
  seen: z.int(),
  /** Keys of people who were forgotten before it was frozen; absent = 0. Another number at the commit: begin again. */
  forgotten: z.int().optional(),
  /** Bronze table → column → field id: all shards write against the same schemas, and the commit too. */
  fields: z.record(z.string(), z.record(z.string(), z.int())),
});
export type Worklist = z.output<typeof worklistSchema>;

export const worklistKey = (runId: string): string => `runs/${runId}/worklist.json`;

export async function writeWorklist(store: ObjectStore, worklist: Worklist): Promise<void> {
  await store.put(worklistKey(worklist.runId), Buffer.from(JSON.stringify(worklist)));
}

/**
 * The frozen worklist of a run; null when there is none yet.
 * @throws {RunFailure} `invalid` when it was made from another plan, or for another number of shards.
 */
export async function readWorklist(
  store: ObjectStore,
  runId: string,
  planHash: string,
  shards: number,
): Promise<Worklist | null> {
  const worklist = await readJsonObject(store, worklistKey(runId), worklistSchema);
  if (worklist && worklist.planHash !== planHash)
    throw new RunFailure('invalid', `run ${runId} began with another plan; start a new run`);
  if (worklist && worklist.shards !== shards)
    throw new RunFailure('invalid', `run ${runId} began with ${worklist.shards} shards, not ${shards}`);
  return worklist;
}
