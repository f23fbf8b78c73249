import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runStages } from '../../../../src/runtime/pipeline.ts';
import { openBench } from '../bench.ts';
import { type Fault, faults } from './fault.ts';
import { openWalker, type Walk, type WalkedCall, type Walker } from './walk.ts';
import { batches, makeWards } from './wards.ts';

/**
 * `npm run faults`: every fault of every call that leaves something behind, and a failure of the others at each place
 * that they are made from. Else crashes at those that leave something behind.
 */
const isWhole = process.env.LAKESPEC_FAULTS === 'all';
const hasMeaning = (fault: Fault): boolean => isWhole || fault.startsWith('crash');

const titles = ['first', 'second', 'maintain'] as const;
type Title = (typeof titles)[number];
type Lane = {
  readonly walker: Walker;
  readonly walks: Readonly<Record<Title, Walk>>;
  /** Lets the landing hold what it held when these calls were listed. */
  landFor(title: Title): void;
};

/** A workspace of its own, so that several are walked side by side. */
async function openLane(): Promise<Lane> {
  const { workspace, plan, deliver } = makeWards();
  const bench = openBench(workspace, plan);
  deliver('0', batches[0]);
  const second = deliver('1', batches[1]);
  // Surrogates are the same in every repeat: the vault is filled already.
  await bench.complete('to fill the vault', runStages);
  // Moved, not written anew: a file's surrogate hangs on its time too.
  const aside = join(workspace, 'aside.csv');
  const landFor = (title: Title): void => {
    const [from, to] = title === 'first' ? [second, aside] : [aside, second];
    if (existsSync(from)) renameSync(from, to);
  };
  landFor('first');
  const lake = join(workspace, '.lake');
  const vault = join(workspace, 'vault');
  renameSync(join(lake, 'vault'), vault);
  rmSync(lake, { recursive: true });
  mkdirSync(lake);
  cpSync(vault, join(lake, 'vault'), { recursive: true });
  const walker = openWalker(bench);
  const first = await walker.prepare('first', runStages);
  landFor('second');
  const walks = { first, second: await walker.prepare('second', runStages) };
  await bench.restore('second');
  await bench.complete('before maintenance', runStages);
  return { walker, landFor, walks: { ...walks, maintain: await walker.prepare('maintain', ['maintain']) } };
}

let lanes: readonly Lane[];
/** Of the calls that are wanted each lane takes its turn. */
const shareOf = (lane: number, isWanted: (call: WalkedCall) => boolean) => {
  let index = 0;
  return (call: WalkedCall): boolean => isWanted(call) && index++ % lanes.length === lane;
};
beforeAll(async () => {
  const count = Math.min(4, availableParallelism());
  lanes = await Promise.all(Array.from({ length: count }, openLane));
}, 240_000);

afterAll(() => {
  for (const { walker } of lanes) {
    walker.close();
    rmSync(walker.bench.workspace, { recursive: true, force: true });
  }
});

describe('every call of stores, catalog and vault of wards', () => {
  const wanted = titles
    .filter((of) => isWhole || of !== 'first')
    .flatMap((of) => faults.filter(hasMeaning).map((fault) => [of, fault] as const));
  test.each(wanted)('%s run: %s', { timeout: 7_200_000 }, async (of, fault) => {
    const begun = performance.now();
    const walked = await Promise.all(
      lanes.map(({ walker, walks, landFor }, lane) => {
        landFor(of);
        return walker.meet(
          walks[of],
          fault,
          shareOf(lane, (call) => call.isLasting || (isWhole && !call.isRepeat)),
        );
      }),
    );
    const sum = (figure: 'calls' | 'met') => walked.reduce((all, one) => all + one[figure], 0);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    process.stdout.write(`${of} run, ${fault}: ${sum('calls')} calls, ${sum('met')} met, ${seconds} s\n`);
    expect(walked.flatMap(({ wrong }) => wrong)).toEqual([]);
    // What runs side by side may come in another order, so that a call or two is not met.
    expect(sum('met')).toBeGreaterThanOrEqual(Math.floor(sum('calls') * 0.95) - 1);
  });
});
