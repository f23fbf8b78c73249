import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuckdb } from '../../engines/duckdb/index.ts';
import { stagingNamespace } from '../../engines/trino/index.ts';
import type { OpenLake } from '../../lake/index.ts';
import { removeOrphans } from '../../lake/maintain/orphans.ts';
import type { RunContext } from '../../run/context.ts';
import { step } from '../../run/step.ts';
import type { StageResult } from '../stage-result.ts';
import { foldAccesses } from './accesses.ts';
import { sweepObjects } from './objects.ts';
import { sweepRuns, sweepUnfinished } from './runs.ts';
import { compactTables, expireTables, layers } from './tables.ts';

export type MaintainOptions = {
  /** Younger objects may belong to a run that is still going. */
  readonly graceSeconds: number;
};

/** Stores that hold tables. */
const tableStores = ['refined', 'curated'] as const;

async function sweepTables(
  { lake, plan }: RunContext & { readonly lake: OpenLake },
  olderThanMs: number,
): Promise<number> {
  const staging = stagingNamespace(plan.product.identifier);
  // Of killed runs: a run that goes on is younger, and its tables hold no file that a table of the lake needs.
  for (const ref of await lake.tables(staging)) {
    const table = await lake.table(ref);
    if (table !== null && table.metadata.lastUpdatedMs < olderThanMs) await lake.drop(ref);
  }
  const namespaces = [...layers.map((layer) => `${plan.product.identifier}_${layer}`), staging];
  let removed = 0;
  for (const store of tableStores) {
    removed += (await removeOrphans(lake, { store, namespaces, olderThanMs })).objects;
  }
  return removed;
}

/**
 * Keeps a product's tables small and its stores clean: folds accesses into the audit trail, rewrites small files,
 * lets old snapshots go, and removes what nothing refers to and is older than the grace. Rows, and their history
 * within the retention, stay as they are.
 */
export async function maintain(
  context: RunContext & { readonly lake: OpenLake },
  { graceSeconds }: MaintainOptions,
): Promise<StageResult> {
  const { engine: limits, log, signal, startedAt, progress } = context;
  const begun = performance.now();
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
    done('maintain.compacted');
    const snapshots = await expireTables(context);
    done('maintain.expired');
    const files = await sweepTables(context, olderThanMs);
    const objects = await sweepObjects(context, engine, olderThanMs);
    const notes = (await sweepRuns(context, olderThanMs)) + (await sweepUnfinished(context, olderThanMs));
    done('maintain.swept');
    log.info(
      { accesses, compacted: compacted.length, snapshots, files, objects, notes },
      'folded, compacted, expired and swept',
    );
    return {
      stage: 'maintain',
      tables: compacted.map((table) => ({ table, rows: 0, rowsAdded: 0, how: 'compacted' })),
      gates: [],
      quarantinedByRule: {},
      files: null,
      sizeBytes: 0,
      committed: compacted.length + snapshots + accesses + files + objects + notes > 0,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    progress.end();
    signal.removeEventListener('abort', interrupt);
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
