import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/plan/index.ts';
import { backfill } from '../../../src/runtime/backfill/index.ts';
import { partitionsBetween } from '../../../src/runtime/backfill/partition.ts';
import { watermarksOf } from '../../../src/runtime/models/watermark.ts';
import {
  bringUpToDate,
  bronze,
  damage,
  deliver,
  events,
  type Rows,
  rowsOf,
  silver,
  visitsPlan,
} from '../../runtime/backfill/visits.ts';
import { openWorkbench, type Workbench } from '../../runtime/workbench.ts';

const plan = visitsPlan();
const whole = { from: '2024-01', to: '2024-05', parallel: 1, gold: true, restart: false };

describe('backfill', { timeout: 120_000 }, () => {
  let bench: Workbench;
  let undisturbed: Rows;
  beforeEach(async () => {
    bench = await openWorkbench(plan);
    await deliver(bench, 1);
    await bringUpToDate(bench, plan);
    await deliver(bench, 2);
    await bringUpToDate(bench, plan);
    undisturbed = await rowsOf(bench);
  });
  afterEach(() => bench.close());

  const months = (from: string, until: string) => `seen_on >= DATE '${from}' AND seen_on < DATE '${until}'`;
  const damageAll = async (where: string) => {
    await damage(bench, silver, where);
    await damage(bench, events, where);
  };

  it('of everything makes the lake what a run would have made of it, and leaves rows without a date alone', async () => {
    await damageAll(months('2024-01-01', '2024-08-01'));
    expect(await rowsOf(bench)).not.toEqual(undisturbed);
    const result = await backfill(bench.context(plan), whole);
    expect(await rowsOf(bench)).toEqual(undisturbed);
    expect(result.partitions.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '2024-01 changed',
      '2024-02 changed',
      '2024-03 changed',
      '2024-04 changed',
      '2024-05 as it was',
    ]);
    expect(result.whole).toEqual([]);
  });

  it('of some months replaces their rows alone', async () => {
    await damageAll(months('2024-01-01', '2024-08-01'));
    const damaged = await bench.rows(silver);
    await backfill(bench.context(plan), { ...whole, from: '2024-02', to: '2024-03' });
    const isIn = ({ seen_on: day }: { readonly seen_on?: unknown }) => /^2024-0[23]/.test(String(day));
    const after = await bench.rows(silver);
    expect(after.filter(isIn)).toEqual(undisturbed.visits!.filter(isIn));
    expect(after.filter((row) => !isIn(row))).toEqual(damaged.filter((row) => !isIn(row)));
  });

  it('where nothing is wrong commits nothing', async () => {
    const before = (await bench.table(silver)).metadata.currentSnapshotId;
    const { partitions } = await backfill(bench.context(plan), whole);
    expect(new Set(partitions.map(({ state }) => state))).toEqual(new Set(['as it was']));
    expect((await bench.table(silver)).metadata.currentSnapshotId).toBe(before);
  });

  it('reads what the tables have read, and leaves what came since to the next run: never twice', async () => {
    const watermark = async () => watermarksOf(await bench.table(silver)).get(nameOf(bronze));
    const before = await watermark();
    await deliver(bench, 3);
    await damageAll(months('2024-02-01', '2024-06-01'));
    await backfill(bench.context(plan), whole);
    expect(await rowsOf(bench)).toEqual(undisturbed);
    expect(await watermark()).toBe(before);
    await bringUpToDate(bench, plan);
    const after = await rowsOf(bench);
    const other = await openWorkbench(plan);
    for (const delivery of [1, 2, 3] as const) {
      await deliver(other, delivery);
      await bringUpToDate(other, plan);
    }
    expect(after).toEqual(await rowsOf(other));
    await other.close();
  });

  it('several months at once, and two backfills and a run beside them, end in the same rows', async () => {
    await damageAll(months('2024-01-01', '2024-08-01'));
    const others = [openWorkbench(plan, bench.workspace), openWorkbench(plan, bench.workspace)];
    const [second, third] = await Promise.all(others);
    await Promise.all([
      backfill(bench.context(plan), { ...whole, to: '2024-02', parallel: 2 }),
      backfill(second!.context(plan), { ...whole, from: '2024-03', parallel: 2 }),
      deliver(third!, 3).then(() => bringUpToDate(third!, plan)),
    ]);
    await bringUpToDate(bench, plan);
    const after = await rowsOf(bench);
    const other = await openWorkbench(plan);
    for (const delivery of [1, 2, 3] as const) {
      await deliver(other, delivery);
      await bringUpToDate(other, plan);
    }
    expect(after).toEqual(await rowsOf(other));
    for (const one of [second!, third!, other]) await one.close();
  });

  it('publishes nothing that a gate stops, and goes on after the mend', async () => {
    await damageAll(months('2024-01-01', '2024-08-01'));
    const damaged = await rowsOf(bench);
    const strict = visitsPlan({
      gates: plan.gates.map((gate) => ({
        ...gate,
        select: `SELECT * FROM "example_claims_silver"."visits" WHERE month(seen_on) = 2 AND ward <> 'damaged'`,
      })),
    });
    await expect(
      backfill(bench.context(strict), { ...whole, from: '2024-02', to: '2024-02' }),
    ).rejects.toThrow(expect.objectContaining({ kind: 'gate' }));
    expect(await rowsOf(bench)).toEqual(damaged);
    await backfill(bench.context(plan), whole);
    expect(await rowsOf(bench)).toEqual(undisturbed);
  });

  it('makes a table whole that another model made, at the end', async () => {
    await damage(bench, silver, months('2024-01-01', '2024-08-01'));
    const [first, ...rest] = plan.refine;
    const changed = visitsPlan({
      refine: [
        { ...first!, select: first!.select.replace('ward,', "coalesce(ward, 'none') AS ward,") },
        ...rest,
      ],
    });
    const { whole: made } = await backfill(bench.context(changed), whole);
    expect(made).toEqual([nameOf(silver)]);
    expect(await rowsOf(bench)).toEqual(undisturbed);
  });
});

describe('partitions between', () => {
  it.each([
    ['month', '2024-11', '2025-02', ['2024-11', '2024-12', '2025-01', '2025-02']],
    ['month', '2024', '2024', 12],
    ['day', '2024-02-27', '2024-03-01', ['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01']],
    ['day', '2023', '2024', 365 + 366],
    ['year', '1999', '2001', ['1999', '2000', '2001']],
  ] as const)('%s %s %s', (unit, from, to, expected) => {
    const found = partitionsBetween(unit, from, to);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found.map(({ name }) => name)).toEqual(expected);
    for (const [index, { from: day }] of found.entries())
      if (index > 0) expect(found[index - 1]!.until).toBe(day);
  });

  it.each([
    ['month', '2024-01-05', '2024-02', /repeated by month: write --from 2024-01/],
    ['year', '2024', '2024-02', /repeated by year: write --to 2024/],
    ['day', '2024-02-30', '2024-03', /--from takes/],
    ['day', '2024-13', '2025', /--from takes/],
    ['month', 'yesterday', '2024', /--from takes/],
    ['month', '2024-03', '2024-02', /is after/],
  ] as const)('%s %s %s is refused', (unit, from, to, message) => {
    expect(() => partitionsBetween(unit, from, to)).toThrow(message);
  });
});
