import { z } from 'zod';
import type { ObjectStore } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import type { WriteSet } from '../write-set.ts';
import { readJsonObject } from './json-object.ts';
import { worklistKey } from './worklist.ts';

const numbers = z.record(z.string(), z.number());
const strings = z.record(z.string(), z.string());
const dataFileSchema = z.strictObject({
  uri: z.string(),
  sizeBytes: z.number(),
  records: z.number(),
  columnSizes: numbers,
  valueCounts: numbers,
  nullCounts: numbers,
  lowerBounds: strings,
  upperBounds: strings,
});
const writeSetSchema: z.ZodType<WriteSet> = z.strictObject({
  planHash: z.string(),
  runId: z.string(),
  shard: z.int(),
  tables: z.record(z.string(), z.array(dataFileSchema)),
  figures: z.strictObject({
    files: z.strictObject({
      worklist: z.int(),
      loaded: z.int(),
      quarantined: z.int(),
      alreadyThere: z.int(),
      deferred: z.int(),
      forgotten: z.int().optional(),
    }),
    records: z.strictObject({
      counted: z.int(),
      loaded: z.int(),
      quarantined: z.int(),
      alreadyThere: z.int(),
      forgotten: z.int().optional(),
    }),
    sizeBytes: z.number(),
    quarantinedByRule: numbers,
    doubtedByRule: numbers,
    scanHits: numbers,
  }),
  deidentified: z.strictObject({ removed: z.int(), replaced: z.int(), shifted: z.int(), kept: z.int() }),
  fileIds: z.array(z.string()),
  replayed: z.array(z.string()),
});

const shardKey = (runId: string, shard: number): string => `runs/${runId}/shard-${shard}.json`;

export async function putWriteSet(store: ObjectStore, writeSet: WriteSet): Promise<void> {
  await store.put(shardKey(writeSet.runId, writeSet.shard), Buffer.from(JSON.stringify(writeSet)));
}

/** A shard's finished work; null = it isn't done. @throws {RunFailure} `invalid` when another plan made it. */
export async function readWriteSet(
  store: ObjectStore,
  runId: string,
  shard: number,
  planHash: string,
): Promise<WriteSet | null> {
  const writeSet = await readJsonObject(store, shardKey(runId, shard), writeSetSchema);
  if (writeSet && writeSet.planHash !== planHash) {
    throw new RunFailure(
      'invalid',
      `shard ${shard} of run ${runId} was written under another plan; start a new run`,
    );
  }
  return writeSet;
}

/** What a committed run has no use for: its worklist names files of the landing. */
export async function removeRun(store: ObjectStore, runId: string, shards: number): Promise<void> {
  for (let shard = 0; shard < shards; shard += 1) await store.remove(shardKey(runId, shard));
  await store.remove(worklistKey(runId));
}

/** All write sets of a run; null while a shard is not done. Looks by name: lists may lag. */
export async function allWriteSets(
  store: ObjectStore,
  runId: string,
  shards: number,
  planHash: string,
): Promise<readonly WriteSet[] | null> {
  const numbersOfShards = Array.from({ length: shards }, (_, shard) => shard);
  for (const shard of numbersOfShards) if (!(await store.head(shardKey(runId, shard)))) return null;
  const sets = await Promise.all(numbersOfShards.map((shard) => readWriteSet(store, runId, shard, planHash)));
  return sets.every((set) => set !== null) ? sets : null;
}
