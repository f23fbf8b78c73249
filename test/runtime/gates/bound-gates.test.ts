import { describe, expect, it } from 'vitest';
import type { PlanGate } from '../../../src/plan/index.ts';
import { bindGates, type Measurement, type RunFacts } from '../../../src/runtime/gates/index.ts';
import { usualRange } from '../../../src/runtime/gates/usual-range.ts';

const gate = (changes: Partial<PlanGate>): PlanGate => ({
  id: 'claims.anomaly.row_count',
  stage: 'refine',
  table: { namespace: 'claims_silver', name: 'claims' },
  kind: 'anomaly',
  column: null,
  description: 'row_count stays near what it was',
  onFail: 'stop',
  maxFailures: 0,
  reads: [],
  select: "SELECT '{lowest}', '{highest}'",
  bounds: { of: 'history', measure: 'SELECT 1 AS "value"', windowSeconds: 28 * 86_400, sigma: 2 },
  ...changes,
});
const startedAt = '2026-03-29T02:00:00.000Z';
const point = (daysAgo: number, value: number, changes: Partial<Measurement> = {}): Measurement => ({
  gate: 'claims.anomaly.row_count',
  runId: `run-${daysAgo}`,
  measuredMs: Date.parse(startedAt) - daysAgo * 86_400_000,
  value,
  ...changes,
});
const bind = async (
  one: PlanGate,
  measurements: readonly Measurement[] = [],
  columns: Awaited<ReturnType<RunFacts['columns']>> = [],
) => {
  const [bound] = await bindGates([one], {
    runId: 'this',
    startedAt,
    measurements: async () => measurements,
    columns: async () => columns,
  });
  return { select: bound!.gate.select, note: bound!.note };
};

describe('what is usual', () => {
  const values = [8, 9, 10, 10, 10, 11, 12];

  it('is so many deviations of a sample around the mean', () => {
    const deviation = Math.sqrt(10 / 6);
    expect(usualRange(values, 2)).toEqual({ lowest: 10 - 2 * deviation, highest: 10 + 2 * deviation });
  });

  it('is a hundredth around what never moved, whatever the digits of a sum', () => {
    const fixed = [0.1 + 0.2, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3];
    const range = usualRange(fixed, 100)!;
    expect(range.lowest).toBeCloseTo(0.297, 10);
    expect(range.highest).toBeCloseTo(0.303, 10);
    expect(usualRange([0, 0, 0, 0, 0, 0, 0], 3)).toEqual({ lowest: 0, highest: 0 });
    expect(usualRange([-1, -1, -1, -1, -1, -1, -1], 3)).toEqual({ lowest: -1.01, highest: -0.99 });
  });

  it('is not known from six measurements', () => {
    expect(usualRange(values.slice(1), 2)).toBeNull();
  });

  it('counts what this gate measured in its window, in runs before this one', async () => {
    const old = [
      ...values.map((value, index) => point(index + 1, value)),
      point(29, 1000),
      point(3, 1000, { gate: 'claims.anomaly.sum_cost' }),
      point(0, 1000, { runId: 'this' }),
    ];
    expect(await bind(gate({}), old)).toEqual({
      select: "SELECT '7.418011102528389', '12.58198889747161'",
      note: null,
    });
    expect(await bind(gate({}), old.slice(1))).toEqual({
      select: "SELECT '-Infinity', 'Infinity'",
      note: 'not judged yet: 6 of 7 measurements in its window',
    });
  });
});

it('an age ends at the start of the run', async () => {
  const fresh = gate({ select: "SELECT '{oldest}'", bounds: { of: 'age', withinSeconds: 26 * 3600 } });
  expect((await bind(fresh)).select).toBe("SELECT '2026-03-28 00:00:00.000+00:00'");
});

it('columns are those of the lake, without lineage', async () => {
  const promised = gate({
    select: "SELECT '{id}', '{cost}', '{*}'",
    bounds: { of: 'columns', columns: ['id', 'cost'] },
  });
  const columns = (['_ingested_at', 'zip', 'id', 'age'] as const).map((name) => ({
    name,
    type: 'string' as const,
  }));
  expect((await bind(promised, [], columns)).select).toBe("SELECT 'string', 'absent', 'age, zip'");
});

it('braces of a steward are left as they are', async () => {
  const { bounds: _, ...plain } = gate({ select: "SELECT '{oldest}'" });
  expect((await bind(plain)).select).toBe("SELECT '{oldest}'");
});
