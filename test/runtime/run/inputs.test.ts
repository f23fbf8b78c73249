import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanStore } from '../../../src/plan/index.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { asRunFailure } from '../../../src/runtime/run/dependency.ts';
import { awaitInputs } from '../../../src/runtime/run/inputs.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const ehr = { namespace: 'heart_failure_silver', name: 'patients' };
const mri = { namespace: 'stroke_mri_silver', name: 'series' };
const both = { namespace: 'example_claims_gold', name: 'both' };
const plan = examplePlan({
  inputs: [
    { name: 'ehr', product: 'heart-failure', tables: [ehr], maxWaitSeconds: 30 },
    { name: 'mri', product: 'stroke-mri', tables: [mri], maxWaitSeconds: 0 },
  ],
  curate: [
    exampleModel({
      table: both,
      columns: [column('patients', 'bigint'), column('series', 'bigint')],
      reads: [ehr, mri],
      select: `SELECT (SELECT count(*) FROM "heart_failure_silver"."patients") AS patients,
                      (SELECT count(*) FROM "stroke_mri_silver"."series") AS series`,
    }),
  ],
});

describe('a product over products', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(plan);
  });
  afterEach(() => bench.close());
  const arrive = (ref: typeof ehr) => bench.append(ref, [column('id', 'string')], `SELECT 'x' AS id`);

  it('says which product to run where an input is not there', async () => {
    await arrive(ehr);
    await expect(awaitInputs(bench.context(plan), 'curate', true)).rejects.toMatchObject({
      kind: 'dependency',
      message: "table stroke_mri_silver.series of input mri isn't there: run product stroke-mri first",
    });
  });

  it('waits for nothing that the stage does not read', async () => {
    await awaitInputs(bench.context(plan), 'refine', true);
  });

  it('ends its waiting at once when it is told to', async () => {
    const controller = new AbortController();
    const waiting = awaitInputs(bench.context(plan, { signal: controller.signal }), 'curate', true);
    setTimeout(() => controller.abort(new Error('told to end')), 50);
    await expect(waiting).rejects.toThrow('told to end');
  });

  describe('does not wait where its own store', () => {
    const waiting = async (server: string, keys: string) => {
      const refined: PlanStore = {
        kind: 's3',
        bucket: 'refined',
        prefix: '',
        endpoint: server,
        region: 'us-east-1',
        pathStyle: true,
        credentials: { accessKey: { env: keys }, secretKey: { env: keys } },
      };
      const context = bench.context(plan);
      const begun = performance.now();
      const failure = await awaitInputs(
        { ...context, stores: { ...context.stores, refined: openStore(refined, bench.workspace) } },
        'curate',
        true,
      ).catch(asRunFailure);
      expect(performance.now() - begun).toBeLessThan(10_000);
      return failure;
    };

    it('has no keys', async () => {
      expect(await waiting('http://127.0.0.1:1', 'LAKESPEC_TEST_NO_KEYS')).toMatchObject({
        kind: 'invalid',
        message: 'the credentials of bucket refined are not set: environment variable LAKESPEC_TEST_NO_KEYS',
      });
    });

    it('refuses its keys', async () => {
      const server = createServer((_, answer) => answer.writeHead(403).end()).listen(0, '127.0.0.1');
      await once(server, 'listening');
      vi.stubEnv('LAKESPEC_TEST_KEYS', 'wrong-keys');
      try {
        const { port } = server.address() as AddressInfo;
        expect(await waiting(`http://127.0.0.1:${port}`, 'LAKESPEC_TEST_KEYS')).toMatchObject({
          kind: 'invalid',
          message: expect.stringContaining('the store refuses the request (403'),
        });
      } finally {
        vi.unstubAllEnvs();
        server.close();
      }
    });
  });

  it('reads the inputs as they are, and again only when one of them has changed', async () => {
    await arrive(ehr);
    await arrive(mri);
    await awaitInputs(bench.context(plan), 'curate', false);
    expect((await curate(bench.context(plan))).committed).toBe(true);
    expect((await curate(bench.context(plan))).committed).toBe(false);
    await arrive(mri);
    expect((await curate(bench.context(plan))).committed).toBe(true);
    expect(await bench.rows(both)).toEqual([{ patients: 1n, series: 2n }]);
  });
});
