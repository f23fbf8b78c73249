import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namespacesOf, tableStores } from '../../../plan/index.ts';
import { frozenFiles } from '../../dataset/index.ts';
import { openDuckdb } from '../../engines/duckdb/index.ts';
import { stagingNamespace } from '../../engines/trino/index.ts';
import { keepPointers, orRunFailure } from '../../lake/index.ts';
import { removeOrphans } from '../../lake/maintain/orphans.ts';
import { watchReplication } from '../../replication/index.ts';
import type { LakeContext } from '../../run/context.ts';
import { hasEnded } from '../../run/retention.ts';
import { step } from '../../run/step.ts';
import type { StageResult } from '../stage-result.ts';
import { foldAccesses } from './accesses.ts';
import { sweepObjects } from './objects.ts';
import { removeProduct } from './retention.ts';
import { sweepRuns, sweepUnfinished } from './runs.ts';
import { compactTables, expireTables, mergeTables } from './tables.ts';

export type MaintainOptions = {
  /** Younger objects may belong to a run that is still going. */
  readonly graceSeconds: number;
};

async function sweepTables(
  { lake, plan }: LakeContext,
  olderThanMs: number,
  keep: ReadonlySet<string>,
): Promise<number> {
  const staging = stagingNamespace(plan.product.identifier);
  // Of killed runs: a run that goes on is younger, and its tables hold no file that a table of the lake needs.
  for (const ref of await lake.tables(staging)) {
    const table = await lake.table(ref);
    if (table !== null && table.metadata.lastUpdatedMs < olderThanMs) await lake.drop(ref);
  }
  const namespaces = [...namespacesOf(plan.product.identifier), staging];
  let removed = 0;
  for (const store of tableStores) {
    removed += (await removeOrphans(lake, { store, namespaces, olderThanMs, keep })).objects;
  }
  return removed;
}

/**
 * Keeps a product's tables small and its stores clean: folds accesses into the audit trail, rewrites small files and
 * manifests, lets old snapshots go, and removes what nothing refers to and is older than the grace. Rows, and their history
 * within the retention, stay as they are.
 */
export async function maintain(
  context: LakeContext,
  { graceSeconds }: MaintainOptions,
): Promise<StageResult> {
  const { engine: limits, log, signal, startedAt, progress } = context;
  const begun = performance.now();
  if (hasEnded(context.plan, startedAt.slice(0, 10))) return removeProduct(context, begun);
  step('maintain.begun', log);
  progress.begin('maintain', { units: 4, sizeBytes: 0 });
  const done = (name: string) => {
    progress.advance({ units: 1, sizeBytes: 0 });
    step(name, log);
    signal.throwIfAborted();
  };
  const scratch = await mkdtemp(join(limits.scratch, 'maintain-'));
  const engine = await openDuckdb({ ...limits, scratch });
  const interrupt = () => engine.interrupt();
  signal.addEventListener('abort', interrupt);
  const olderThanMs = Date.parse(startedAt) - graceSeconds * 1000;
  try {
    const accesses = await foldAccesses(context, engine);
    done('maintain.folded');
    const compacted = await compactTables(context, engine);
    const merged = await mergeTables(context);
    done('maintain.compacted');
    const snapshots = await expireTables(context);
    done('maintain.expired');
    const frozen = await frozenFiles(context.stores.curated);
    const files = await sweepTables(context, olderThanMs, frozen.locations);
    const objects = await sweepObjects(context, engine, olderThanMs, frozen.objects);
    const notes = (await sweepRuns(context, olderThanMs)) + (await sweepUnfinished(context, olderThanMs));
    const pointers = await orRunFailure(() =>
      keepPointers(
        context.lake.catalog,
        context.plan.platform.catalog.name,
        context.stores.refined,
        namespacesOf(context.plan.product.identifier),
        Date.parse(startedAt),
        graceSeconds * 1000,
      ),
    );
    done('maintain.swept');
    await watchReplication(context);
    log.info(
      {
        accesses,
        compacted: compacted.length,
        merged,
        snapshots,
        files,
        objects,
        notes,
        pointers: pointers.saved,
      },
      'folded, compacted, expired and swept',
    );
    return {
      stage: 'maintain',
      tables: compacted.map((table) => ({ table, rows: 0, rowsAdded: 0, how: 'compacted' })),
      gates: [],
      quarantinedByRule: {},
      files: null,
      sizeBytes: 0,
      committed: compacted.length + merged + snapshots + accesses + files + objects + notes > 0,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    progress.end();
    signal.removeEventListener('abort', interrupt);
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
