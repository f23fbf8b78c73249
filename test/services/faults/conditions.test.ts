import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runStages } from '../../../src/runtime/pipeline.ts';
import { type Bench, openBench } from './bench.ts';
import { batches, makeWards } from './io/wards.ts';
import { startRunner } from './processes.ts';
import type { Answer } from './runner.ts';

/** What a machine can come to between and within runs of a product on folders, and what the run says. */

const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stderr.write('not root: what full disks do is not tested\n');
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let bench: Bench;
let undisturbed: NonNullable<Answer['state']>;
const at = (path: string): string => join(bench.workspace, '.lake', path);

beforeAll(async () => {
  const { workspace, plan, deliver } = makeWards();
  bench = openBench(workspace, plan);
  // The second is the delivery that conditions meet.
  deliver('0', batches[0]);
  const second = deliver('1', batches[1]);
  await bench.complete('to fill the vault', runStages);
  const aside = join(workspace, 'aside.csv');
  renameSync(second, aside);
  const vault = join(workspace, 'vault');
  renameSync(at('vault'), vault);
  rmSync(join(workspace, '.lake'), { recursive: true });
  mkdirSync(join(workspace, '.lake'));
  cpSync(vault, at('vault'), { recursive: true });
  await bench.complete('the first', runStages);
  renameSync(aside, second);
  await bench.save('one');
  await bench.complete('undisturbed', [...runStages, 'maintain']);
  undisturbed = await bench.state();
}, 120_000);
afterAll(() => {
  bench.close();
  rmSync(bench.workspace, { recursive: true, force: true });
});

/** One message for people: what, where, what to do; no stack, no value. */
function expectTold({ code, message }: Answer, expected: number, says: RegExp): void {
  expect({ code, message }).toEqual({ code: expected, message: expect.stringMatching(says) });
  expect(message).not.toMatch(/\n\s+at |unexpected failure|\bat \S+:\d+:\d+|visit_id|\bv\d\b|\.csv/);
}

function run(program: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

/** A file system of its own in the place of a folder, with what the folder holds. */
async function onOwnDisk(
  folder: string,
  work: (remount: (options: string) => void) => Promise<void>,
): Promise<void> {
  const aside = `${folder}-aside`;
  renameSync(folder, aside);
  mkdirSync(folder);
  run('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder);
  try {
    cpSync(aside, folder, { recursive: true, preserveTimestamps: true });
    await work((options) => run('mount', '-o', `remount,${options}`, folder));
  } finally {
    run('umount', '-l', folder);
    rmSync(folder, { recursive: true });
    renameSync(aside, folder);
  }
}

const stores = ['raw', 'refined', 'curated', 'quarantine', 'vault'] as const;

describe.skipIf(!isRoot)('a disk of its own for', () => {
  test.each(stores)('%s that is full is told, and room mends it', async (store) => {
    await bench.restore('one');
    mkdirSync(at(store), { recursive: true });
    await onOwnDisk(at(store), async (remount) => {
      // All that is left of it, and a file that takes that.
      writeFileSync(join(at(store), 'ballast'), '');
      spawnSync('dd', ['if=/dev/zero', `of=${join(at(store), 'ballast')}`, 'bs=64k']);
      const full = await bench.ask({ what: 'run' });
      rmSync(join(at(store), 'ballast'));
      expectTold(full, 4, store === 'vault' ? /vault.*disk/ : /full/);
      expect(full.message).toMatch(/room/);
      remount('size=32m');
      expect(await bench.differences(undisturbed)).toEqual([]);
    });
  });

  test.each(stores)('%s that is mounted to read only is told, and mending it mends all', async (store) => {
    await bench.restore('one');
    mkdirSync(at(store), { recursive: true });
    await onOwnDisk(at(store), async (remount) => {
      remount('ro');
      const refused = await bench.ask({ what: 'run' });
      remount('rw');
      if (store === 'vault') expectTold(refused, 4, /vault.*(read-?only|open).*run again/);
      else expectTold(refused, 2, /EROFS.*rights|may not be read or written: set the rights/);
      expect(await bench.differences(undisturbed)).toEqual([]);
    });
  });
});

test('a vault key that is another, or not there, is told', async () => {
  await bench.restore('one');
  cpSync(at('vault/key'), at('key-aside'));
  writeFileSync(at('vault/key'), `${'ab'.repeat(32)}\n`);
  expectTold(await bench.ask({ what: 'run' }), 2, /another key/);
  rmSync(at('vault/key'));
  expectTold(await bench.ask({ what: 'run' }), 2, /key is missing/);
  renameSync(at('key-aside'), at('vault/key'));
  expect(await bench.differences(undisturbed)).toEqual([]);
});

/** How times go in the logs of tables, in the metadata files that the catalog names. */
function expectTimesInOrder(): void {
  const database = new DatabaseSync(at('catalog.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT metadata_location AS at FROM iceberg_tables').all();
  database.close();
  expect(rows.length).toBeGreaterThan(5);
  for (const { at: uri } of rows) {
    const metadata = JSON.parse(readFileSync(String(uri).replace(/^file:\/\//, ''), 'utf8'));
    const times: readonly (readonly number[])[] = [
      metadata['snapshot-log'].map((entry: Record<string, number>) => entry['timestamp-ms']),
      metadata.snapshots.map((entry: Record<string, number>) => entry['timestamp-ms']),
      [
        ...metadata['metadata-log'].map((entry: Record<string, number>) => entry['timestamp-ms']),
        metadata['last-updated-ms'],
      ],
    ];
    for (const one of times) expect(one).toEqual(one.toSorted((a, b) => a - b));
  }
}
describe('a clock that is', () => {
  const off = (ms: number) => ({ LAKESPEC_CLOCK_OFF_MS: String(ms) });
  test.each([
    ['an hour late for a run', off(-hourMs), {}],
    ['a day late for a run', off(-dayMs), {}],
    ['an hour late from the middle of a run on', { LAKESPEC_IO_CLOCK: `main 60 ${-hourMs}` }, {}],
    ['a day early from the middle of a run on', { LAKESPEC_IO_CLOCK: `main 60 ${dayMs}` }, {}],
    ['a day early for a run, and right again', off(dayMs), {}],
    ['a day late for maintenance', {}, off(-dayMs)],
  ] as const)('%s changes no row, and times in logs never go back', async (_, ofRun, ofMaintain) => {
    await bench.restore('one');
    expect(await bench.ask({ what: 'run', stages: runStages, env: ofRun })).toMatchObject({ code: 0 });
    expectTimesInOrder();
    expect(
      await bench.ask({ what: 'run', stages: ['maintain'], env: ofMaintain, graceSeconds: 3600 }),
    ).toMatchObject({ code: 0 });
    expect(await bench.differences(undisturbed)).toEqual([]);
    expectTimesInOrder();
    const { rows: files = [] } = await bench.ask({
      what: 'query',
      statement: 'SELECT count(*) AS files, count(DISTINCT run_id) AS runs FROM wards_bronze.files',
    });
    expect(files).toEqual([{ files: 2, runs: 2 }]);
  });

  test('an hour late finds a delivery not settled, and loads it once it is right', async () => {
    await bench.restore('one');
    const plan = JSON.parse(readFileSync(bench.order({ what: 'run' }).plan, 'utf8'));
    plan.sources[0].complete = { settleSeconds: 60 };
    const patient = join(bench.workspace, 'plan-patient.json');
    writeFileSync(patient, JSON.stringify(plan));
    const late = join(bench.workspace, 'examples/landing/wards/2.csv');
    writeFileSync(late, 'visit_id,ward,floor,cost\nv7,south,4,9.00\n');
    utimesSync(late, Date.now() / 1000 - 600, Date.now() / 1000 - 600);
    const rows = async () =>
      (
        await bench.ask({
          what: 'query',
          statement: "SELECT 1 FROM wards_silver.visits WHERE ward = 'south'",
        })
      ).rows?.length;
    expect(await bench.ask({ what: 'run', plan: patient, env: off(-hourMs) })).toMatchObject({ code: 0 });
    expect(await rows()).toBe(0);
    expect(await bench.ask({ what: 'run', plan: patient })).toMatchObject({ code: 0 });
    expect(await rows()).toBe(1);
    rmSync(late);
  });
});

test.each([2, 4])(
  '%i runs at once, with a reader: nothing is doubled, and commits are seen whole',
  async (count) => {
    await bench.restore('one');
    const runners = Array.from({ length: count }, () => startRunner());
    try {
      const running = Promise.all(
        runners.map((runner) => runner.ask(bench.order({ what: 'run', stages: runStages }))),
      );
      let isRunning = true;
      void running.finally(() => {
        isRunning = false;
      });
      const seen = new Set<string>();
      while (isRunning) {
        const { rows = [] } = await bench.ask({
          what: 'query',
          statement: 'SELECT count(*) AS n, count(DISTINCT visit_id) AS visits FROM wards_silver.visits',
        });
        seen.add(JSON.stringify(rows));
      }
      // Whoever loses a race too often says so, and changes nothing.
      expect((await running).map((answer) => answer?.code).filter((code) => code !== 5)).toContain(0);
      expect((await running).filter((answer) => ![0, 5].includes(answer?.code ?? -1))).toEqual([]);
      // Before and after the one commit of the stage.
      expect(seen.size).toBeLessThanOrEqual(2);
      expect(await bench.differences(undisturbed)).toEqual([]);
    } finally {
      for (const { stop } of runners) stop();
    }
  },
);
