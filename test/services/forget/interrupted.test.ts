import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import { isClean } from '../../../src/runtime/forget/index.ts';
import { runPipeline } from '../../../src/runtime/pipeline.ts';
import { type Bench, claimsLeft, deliverAgain, member, openBench, setUpMs } from '../../e2e/forget/bench.ts';

/** Where a process would be killed: its work ends there, and nothing behind it is done. */
const killing = vi.hoisted((): { at: string | null } => ({ at: null }));
vi.mock('../../../src/runtime/run/step.ts', async (original) => ({
  ...(await original<typeof import('../../../src/runtime/run/step.ts')>()),
  step: (name: string) => {
    if (killing.at === name) throw new Error(`killed at ${name}`);
  },
}));

let bench: Bench;
let plan: Plan;
beforeAll(async () => {
  bench = await openBench(['claims']);
  plan = bench.plan('claims');
}, setUpMs);
beforeEach(() => bench.restore());
afterAll(() => bench.close());

test.each([
  'forget.noted',
  'forget.refused',
  'forget.rows.committed',
  'forget.rebuilt',
  'forget.objects.removed',
  'forget.table.expired',
  'forget.entries.removed',
  'forget.proved',
])(
  'killed at %s, the next call finishes it',
  async (step) => {
    killing.at = step;
    await expect(bench.forget(member)).rejects.toThrow('killed');
    killing.at = null;
    const [report] = (await bench.forget(null)) ?? [];
    expect(report?.remaining).toEqual([]);
    expect(isClean(report!)).toBe(true);
    expect(await bench.placesOf([member.value])).toEqual([]);
    expect(await claimsLeft(bench)).toBe(1);
    const { entries, findings } = await bench.audit(plan);
    expect([entries, findings]).toEqual([2, []]);
    expect(await bench.forget(null)).toEqual([]);
  },
  setUpMs,
);

test(
  'a run that was on its way when somebody was forgotten publishes nothing, and keeps nothing',
  async () => {
    const held = await bench.rows(plan, 'claims_bronze.claims', 'SELECT DISTINCT member_id AS one');
    const surrogate = String(held.find(({ one }) => one !== null)?.one);
    deliverAgain(bench);
    killing.at = 'ingest.shard.written';
    const runId = '01jforgetrace00000000000000';
    expect((await runPipeline(plan, { ...bench.options, runId })).failure).not.toBeNull();
    killing.at = null;
    expect((await bench.forget({ surrogate }))?.[0]?.remaining).toEqual([]);
    const late = await runPipeline(plan, { ...bench.options, runId });
    expect(late.failure).toMatchObject({ exitCode: 5, message: expect.stringContaining('forgotten') });
    expect(await bench.placesOf([surrogate])).toEqual([]);
    expect((await runPipeline(plan, bench.options)).failure).toBeNull();
    expect(await bench.placesOf([surrogate])).toEqual([]);
  },
  setUpMs,
);
