import { nameOf, namespacesOf, type TableRef } from '../../../plan/index.ts';
import type { Engine } from '../../../ports/index.ts';
import { isRace } from '../../failure.ts';
import { type OpenLake, tablesHere } from '../../lake/index.ts';
import { compact } from '../../lake/maintain/compact.ts';
import { expireSnapshots } from '../../lake/maintain/expire.ts';
import { mergeManifests } from '../../lake/maintain/merge-manifests.ts';
import { marks, runMarks, snapshotOfWatermark, watermarksOf } from '../../models/watermark.ts';
import type { LakeContext, RunContext } from '../../run/context.ts';

/** Below a quarter of what a full data file has, a file is small. */
const smallBytes = 64 * 1024 * 1024;
/** So many small files are rewritten as one. */
const minSmallFiles = 8;

/** So many small manifests are merged into one. */
const minSmallManifests = 20;

async function tablesOf({ plan, lake }: RunContext): Promise<readonly TableRef[]> {
  const tables: TableRef[] = [];
  for (const namespace of namespacesOf(plan.product.identifier))
    tables.push(...(await lake.tables(namespace)));
  return tables;
}

/** Another run was faster: the table is left for the next maintenance. */
export async function unlessLost<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isRace(error)) return otherwise;
    throw error;
  }
}

/** What a commit of maintenance leaves on its snapshot. */
const marksOf = (context: RunContext): Readonly<Record<string, string>> => ({
  ...runMarks(context),
  [marks.stage]: 'maintain',
});

/** Rewrites small files as large ones; rows and watermarks stay as they are. Resolves to the tables it did so with. */
export async function compactTables(context: RunContext, engine: Engine): Promise<readonly TableRef[]> {
  const { lake, log, runId, signal } = context;
  const compacted: TableRef[] = [];
  for (const ref of await tablesOf(context)) {
    signal.throwIfAborted();
    const table = await lake.table(ref);
    if (!table) continue;
    const change = await compact(lake, engine, table, {
      smallerThanBytes: smallBytes,
      minFiles: minSmallFiles,
      name: runId,
      signal,
      skipped: (reason) =>
        log.warn(
          { table: nameOf(ref) },
          `its small files stay: ${reason}; compact it with the engine that made it`,
        ),
    });
    if (!change) continue;
    const summary = marksOf(context);
    const isDone = await unlessLost(async () => {
      await lake.commit([{ ...change, summary }]);
      return true;
    }, false);
    if (isDone) compacted.push(ref);
    else await lake.discard(change.add);
  }
  return compacted;
}

/** Merges the small manifests of tables that have many. Resolves to the number of tables. */
export async function mergeTables(context: LakeContext): Promise<number> {
  const { lake, signal } = context;
  let merged = 0;
  for (const ref of await tablesOf(context)) {
    signal.throwIfAborted();
    const table = await lake.table(ref);
    const change = table && (await mergeManifests(lake, table, minSmallManifests));
    if (!change) continue;
    const summary = marksOf(context);
    merged += await unlessLost(async () => (await lake.commit([{ ...change, summary }])).length, 0);
  }
  return merged;
}

/** Snapshots that a watermark of any table of the lake names: whose next increment begins there. */
async function watermarked(lake: OpenLake): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = new Map<string, string[]>();
  for await (const table of tablesHere(lake)) {
    for (const [read, watermark] of watermarksOf(table)) {
      named.set(read, [...(named.get(read) ?? []), watermark]);
    }
  }
  return named;
}

/**
 * Lets snapshots go that are neither among the newest nor young, and that no watermark names. Resolves to their
 * number.
 */
export async function expireTables(context: LakeContext): Promise<number> {
  const { plan, lake, startedAt, signal } = context;
  const { keepSnapshots, keepSnapshotsSeconds } = plan.operations;
  const named = await watermarked(lake);
  let expired = 0;
  for (const ref of await tablesOf(context)) {
    signal.throwIfAborted();
    const table = await lake.table(ref);
    if (!table) continue;
    const protect = new Set<bigint>();
    for (const watermark of named.get(nameOf(ref)) ?? []) {
      const snapshotId = snapshotOfWatermark(table, watermark);
      if (snapshotId !== null) protect.add(snapshotId);
    }
    const retention = {
      keep: keepSnapshots,
      olderThanMs: Date.parse(startedAt) - keepSnapshotsSeconds * 1000,
      protect,
    };
    expired += (await unlessLost(() => expireSnapshots(lake, table, retention), null))?.snapshots ?? 0;
  }
  return expired;
}
