import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backfill } from '../../../src/runtime/backfill/index.ts';
import { stagingNamespace } from '../../../src/runtime/engines/trino/index.ts';
import {
  bringUpToDate,
  damage,
  deliver,
  events,
  type Rows,
  rowsOf,
  silver,
  visitsPlan,
} from '../../runtime/backfill/visits.ts';
import { type Benches, engines, openBenches } from './benches.ts';
import type { EngineName } from './lakes.ts';

const whole = { from: '2024-01', to: '2024-05', parallel: 2, gold: true, restart: false };
const months = (from: string, until: string) => `seen_on >= DATE '${from}' AND seen_on < DATE '${until}'`;

describe('a backfill on Trino', { timeout: 300_000 }, () => {
  let benches: Benches;
  const undisturbed: Rows[] = [];
  const planOf = (name: EngineName) => visitsPlan({ platform: benches.twin.planned(name) });
  const repeat = async (name: EngineName, wish: Partial<typeof whole> = {}) => {
    const plan = planOf(name);
    const { partitions, whole: made } = await backfill(benches.of(name).context(plan), { ...whole, ...wish });
    expect(made).toEqual([]);
    return partitions;
  };
  beforeAll(async () => {
    benches = await openBenches((bench) => deliver(bench, 1));
    for (const name of engines) {
      await bringUpToDate(benches.of(name), planOf(name));
      await deliver(benches.of(name), 2);
      await bringUpToDate(benches.of(name), planOf(name));
      undisturbed.push(await rowsOf(benches.of(name)));
    }
    expect(undisturbed[1]).toEqual(undisturbed[0]);
  });
  afterAll(() => benches?.close());

  test('of some months replaces the rows that one on DuckDB replaces, and leaves the others as they were', async () => {
    const found: Rows[] = [];
    const partitions = [];
    for (const name of engines) {
      const bench = benches.of(name);
      for (const ref of [silver, events]) await damage(bench, ref, months('2024-01-01', '2024-08-01'));
      partitions.push(await repeat(name, { from: '2024-02', to: '2024-03' }));
      found.push(await rowsOf(bench));
    }
    expect(partitions[1]).toEqual(partitions[0]);
    expect(found[1]).toEqual(found[0]);
    const inside = ({ seen_on: day }: { readonly seen_on?: unknown }) => /^2024-0[23]/.test(String(day));
    expect(found[1]!.visits!.filter(inside)).toEqual(undisturbed[0]!.visits!.filter(inside));
    expect(found[1]!.visits).not.toEqual(undisturbed[0]!.visits);
  });

  test('of everything makes the lake what a run would have made of it, and then commits nothing', async () => {
    const states = [];
    for (const name of engines) {
      states.push(await repeat(name));
      expect(await rowsOf(benches.of(name))).toEqual(undisturbed[0]);
    }
    expect(states[1]).toEqual(states[0]);
    expect(new Set(states[1]!.map(({ state }) => state))).toEqual(new Set(['changed', 'as it was']));

    const bench = benches.of('trino');
    const before = (await bench.table(silver)).metadata.currentSnapshotId;
    expect(new Set((await repeat('trino')).map(({ state }) => state))).toEqual(new Set(['as it was']));
    expect((await bench.table(silver)).metadata.currentSnapshotId).toBe(before);
    expect(await bench.lake.tables(stagingNamespace('example_claims'))).toEqual([]);
  });
});
