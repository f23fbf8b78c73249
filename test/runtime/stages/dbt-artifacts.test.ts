import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJsonObject } from '../../../src/runtime/run/json-object.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { publish } from '../../../src/runtime/stages/publish.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const silver = { namespace: 'example_claims_silver', name: 'claims' };
const gold = { namespace: 'example_claims_gold', name: 'by_state' };
const columns = [column('claim_id', 'string'), column('state', 'string')];
const plan = examplePlan({
  refine: [
    exampleModel({
      table: silver,
      columns,
      reads: [bronze],
      select: 'SELECT * FROM "example_claims_bronze"."claims"',
    }),
  ],
  curate: [
    exampleModel({
      table: gold,
      columns: [column('state', 'string'), column('claims', 'bigint')],
      reads: [silver],
      select: 'SELECT state, count(*) AS claims FROM "example_claims_silver"."claims" GROUP BY state',
    }),
  ],
});

const artifact = z.object({
  metadata: z.object({ invocation_id: z.string() }),
  results: z.array(z.object({ unique_id: z.string(), status: z.string(), message: z.string() })),
});

describe('the artifacts of stages that run in processes of their own', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(plan);
    await bench.append(bronze, columns, `SELECT 'c1' AS claim_id, 'MA' AS state`);
  });
  afterEach(() => bench.close());
  const run = async (runId: string, stages: readonly (typeof publish)[]) => {
    for (const stage of stages) await stage(bench.context(plan, { runId }));
  };
  const read = (key: string) =>
    readJsonObject(bench.context(plan).stores.curated, `${key}/run_results.json`, artifact);

  it('tell of each stage, also of one that found nothing new', async () => {
    await run('one', [refine, curate, publish]);
    const first = await read('dbt/example-claims');
    expect(first?.results).toMatchObject([
      { unique_id: 'model.example_claims.claims', message: 'rebuilt: +1, 1 row' },
      { unique_id: 'model.example_claims.by_state', message: 'rebuilt: +1, 1 row' },
    ]);
    expect(await read('runs/one')).toEqual(first);

    await run('two', [refine, curate, publish]);
    const second = await read('dbt/example-claims');
    expect(second?.metadata.invocation_id).toBe('two');
    expect(second?.results.map(({ message }) => message)).toEqual(['unchanged: 1 row', 'unchanged: 1 row']);
    expect(await read('runs/two')).toBeNull();
  });

  it('tell of the commit of a run that was killed after it and began again', async () => {
    await run('one', [refine]);
    await run('one', [refine, curate, publish]);
    expect((await read('runs/one'))?.results[0]).toMatchObject({ message: 'rebuilt: +1, 1 row' });
  });

  it('are not written where no stage of the run is known', async () => {
    await run('one', [refine, curate]);
    await run('alone', [publish]);
    expect(await read('dbt/example-claims')).toBeNull();
  });
});
