import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import { query } from '../../../src/runtime/query/index.ts';
import { examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const silver = { namespace: 'example_claims_silver', name: 'claims' };
const agreement: NonNullable<Plan['agreement']> = {
  id: 'DUA-1',
  expires: '2026-03-31',
  purposes: ['outcomes'],
  linkage: 'forbidden',
  minimumCellSize: 11,
  retainUntil: null,
};
const plan = examplePlan({ agreement });

describe('query', () => {
  let bench: Workbench;
  let recorded: string[];
  beforeEach(async () => {
    recorded = [];
    bench = await openWorkbench(plan);
    await bench.append(
      silver,
      [column('claim_id', 'string'), column('cost', 'bigint')],
      `SELECT 'c1' AS claim_id, 9007199254740993 AS cost`,
    );
  });
  afterEach(() => bench.close());

  const ask = (statement: string, purpose: string | null = 'outcomes', today = '2026-01-01', limit = 10) =>
    query({
      plans: [plan],
      workspace: bench.workspace,
      statement,
      purpose,
      asOf: null,
      limit,
      today,
      signal: new AbortController().signal,
      record: async (of, tables) => {
        recorded.push(`${of.product.name}: ${tables.map(({ name }) => name).join(', ')}`);
      },
    });

  it('answers, and has written down who asked before', async () => {
    expect(await ask('SELECT claim_id, cost FROM example_claims_silver.claims')).toEqual({
      columns: ['claim_id', 'cost'],
      rows: [{ claim_id: 'c1', cost: 9_007_199_254_740_993n }],
      more: false,
    });
    expect(recorded).toEqual(['example-claims: claims']);
  });

  it.each([
    ['without a purpose', null, '2026-01-01', /state --purpose, one of outcomes/],
    ['for another purpose', 'marketing', '2026-01-01', /doesn't allow purpose marketing/],
    ['after the agreement has expired', 'outcomes', '2026-04-01', /expired on 2026-03-31/],
  ])('refuses %s, and reads nothing', async (_, purpose, today, message) => {
    await expect(ask('FROM claims', purpose, today)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(message),
    });
    expect(recorded).toEqual([]);
  });

  it('refuses tables that no product of the specs owns', async () => {
    await bench.append({ namespace: 'stranger_silver', name: 't' }, [column('a', 'bigint')], 'SELECT 1 AS a');
    await expect(ask('FROM stranger_silver.t')).rejects.toMatchObject({ kind: 'refused' });
  });

  it('reads nothing when the access cannot be written down', async () => {
    const asking = query({
      plans: [examplePlan()],
      workspace: bench.workspace,
      statement: 'FROM claims',
      purpose: null,
      asOf: null,
      limit: 1,
      today: '2026-01-01',
      signal: new AbortController().signal,
      record: () => Promise.reject(new Error('the store is full')),
    });
    await expect(asking).rejects.toThrow('the store is full');
  });

  it('keeps the order that the statement asks for, and says when there is more', async () => {
    const result = await ask(
      'SELECT i FROM range(50000) AS t(i) ORDER BY hash(i), i',
      'outcomes',
      '2026-01-01',
      3,
    );
    const whole = await bench.engine.query('SELECT i FROM range(50000) AS t(i) ORDER BY hash(i), i LIMIT 3');
    expect(result).toMatchObject({ rows: whole, more: true });
  });
});
