import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimRun, goesOn } from '../../../src/runtime/run/owner.ts';
import type { StageResult } from '../../../src/runtime/stages/stage-result.ts';
import { examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const plan = examplePlan();
const ingested = (committed: boolean): StageResult => ({
  stage: 'ingest',
  tables: [],
  gates: [],
  quarantinedByRule: {},
  files: null,
  sizeBytes: 0,
  committed,
  seconds: 0,
});

describe('a run of several shards', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(plan);
  });
  afterEach(() => bench.close());
  const shard = (index: number) => bench.context(plan, { runId: 'run1', shard: index, shards: 3 });

  it('goes on in the shard that committed, and in the first', async () => {
    for (const [index, committed] of [false, false, true].entries())
      await claimRun(shard(index), ingested(committed));
    expect(await Promise.all([0, 1, 2].map((index) => goesOn(shard(index))))).toEqual([true, false, true]);
  });

  it('goes on in a repeat where the one that committed was killed before it said so', async () => {
    const files = { namespace: 'example_claims_bronze', name: 'files' };
    const target = await bench.lake.target({
      ref: files,
      store: 'raw',
      description: 'Files.',
      columns: [column('file_id', 'string')],
      renames: [],
      sort: [],
    });
    await bench.lake.commit([
      {
        target,
        operation: 'append',
        add: [],
        remove: [],
        properties: { 'lakespec.run-id': 'run1' },
        summary: {},
      },
    ]);
    await claimRun(shard(2), ingested(false));
    expect(await goesOn(shard(2))).toBe(true);
    await claimRun(shard(1), ingested(false));
    expect(await goesOn(shard(1))).toBe(false);
  });

  it('has one process do everything where there is one shard', async () => {
    expect(await goesOn(bench.context(plan))).toBe(true);
  });
});
