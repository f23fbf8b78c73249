import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import {
  csvSource,
  openWorkshop,
  planOf,
  shifting,
  visitFile,
  type Workshop,
} from '../../runtime/stages/ingest/workshop.ts';

const main = join(import.meta.dirname, '../../../src/runtime/main.ts');
const plan = planOf(shifting, [csvSource(shifting)]);
let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
  shop.land({ 'visits/one.csv': visitFile(1, 101) });
});
afterEach(() => shop.close());

const at = (path: string): string => join(shop.workspace, path);

/** One run in a process of its own. */
async function run(of: Plan = plan, stage = 'all', args: readonly string[] = []) {
  writeFileSync(at('plan.json'), JSON.stringify(of));
  const child = spawn(
    process.execPath,
    [main, stage, '--plan', at('plan.json'), '--workspace', shop.workspace, '--workers', '1', ...args],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const lines = stderr
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { readonly level: string; readonly msg: string });
  const errors = lines.filter(({ level }) => level === 'error').map(({ msg }) => msg);
  expect(stderr).not.toMatch(/Testperson|MRN1000/);
  return { code, errors, stderr };
}
const loaded = async (): Promise<number> => (await shop.rows(plan, 'visits')).length;

describe('a vault', () => {
  test('with a wrong key, or without the key, ends with 2 and nothing is made', async () => {
    expect(await run()).toMatchObject({ code: 0 });
    shop.land({ 'visits/two.csv': visitFile(101, 111) });
    cpSync(at('vault/key'), at('saved-key'));
    writeFileSync(at('vault/key'), `${'ab'.repeat(32)}\n`);
    const wrong = await run();
    expect(wrong).toMatchObject({ code: 2, errors: [expect.stringMatching(/key/)] });
    rmSync(at('vault/key'));
    expect(await run()).toMatchObject({ code: 2, errors: [expect.stringMatching(/vault key is missing/)] });
    renameSync(at('saved-key'), at('vault/key'));
    expect(await loaded()).toBe(100);
    expect(await run()).toMatchObject({ code: 0 });
    expect(await loaded()).toBe(110);
  });

  test('that is gone while the lake is there ends with 2: a new one would make strangers of everybody', async () => {
    expect(await run()).toMatchObject({ code: 0 });
    renameSync(at('vault'), at('vault-elsewhere'));
    const lost = await run();
    expect(lost).toMatchObject({ code: 2, errors: [expect.stringMatching(/vault.*(restore|backup)/i)] });
    expect(await loaded()).toBe(100);
    rmSync(at('vault'), { recursive: true, force: true });
    renameSync(at('vault-elsewhere'), at('vault'));
    expect(await run()).toMatchObject({ code: 0 });
    expect(await loaded()).toBe(100);
  });
});

describe('a catalog', () => {
  test('that another process holds for seconds is waited for', async () => {
    expect(await run()).toMatchObject({ code: 0 });
    shop.land({ 'visits/two.csv': visitFile(101, 111) });
    const holder = new DatabaseSync(at('lake/catalog.db'));
    holder.exec('BEGIN EXCLUSIVE');
    const running = run();
    await wait(5_000);
    holder.exec('ROLLBACK');
    holder.close();
    expect(await running).toMatchObject({ code: 0 });
    expect(await loaded()).toBe(110);
  });

  test('that is damaged ends the run with one message, and is not overwritten', async () => {
    expect(await run()).toMatchObject({ code: 0 });
    cpSync(at('lake/catalog.db'), at('saved.db'));
    writeFileSync(at('lake/catalog.db'), Buffer.alloc(8192, 'x'));
    expect(await run()).toMatchObject({ code: 4, errors: [expect.stringMatching(/catalog/)] });
    cpSync(at('saved.db'), at('lake/catalog.db'));
    truncateSync(at('lake/catalog.db'), 6000);
    expect(await run()).toMatchObject({ code: 4, errors: [expect.stringMatching(/catalog/)] });
    cpSync(at('saved.db'), at('lake/catalog.db'));
    shop.land({ 'visits/two.csv': visitFile(101, 111) });
    expect(await run()).toMatchObject({ code: 0 });
    expect(await loaded()).toBe(110);
  });
});

describe('a landing', () => {
  test('that is not there is told; one that is empty has nothing to do', async () => {
    rmSync(at('landing'), { recursive: true });
    const missing = await run();
    expect(missing).toMatchObject({ code: 4, errors: [expect.stringMatching(/landing/)] });
    mkdirSync(at('landing'));
    expect(await run()).toMatchObject({ code: 0 });
    shop.land({ 'visits/one.csv': visitFile(1, 101) });
    expect(await run()).toMatchObject({ code: 0 });
    expect(await loaded()).toBe(100);
  });
});

test('files and runs with times of the future change nothing', async () => {
  const later = Date.now() / 1000 + 86_400 * 400;
  utimesSync(at('landing/visits/one.csv'), later, later);
  expect(await run()).toMatchObject({ code: 0 });
  expect(await run()).toMatchObject({ code: 0 });
  expect(await loaded()).toBe(100);
});

const canMount = process.getuid?.() === 0;
if (!canMount) process.stderr.write('not root: what a full disk does is not tested\n');
test.skipIf(!canMount)(
  'a full store ends the run with 4, nothing is half, and room mends it',
  async () => {
    expect(await run()).toMatchObject({ code: 0 });
    shop.land({ 'visits/two.csv': visitFile(101, 60_101) });
    renameSync(at('lake/refined'), at('refined-before'));
    mkdirSync(at('lake/refined'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at('lake/refined')]);
    if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr}`);
    try {
      cpSync(at('refined-before'), at('lake/refined'), { recursive: true });
      const full = await run();
      expect(full).toMatchObject({ code: 4, errors: [expect.stringMatching(/full|write/)] });
      expect(await loaded()).toBe(100);
      expect(spawnSync('mount', ['-o', 'remount,size=64m', at('lake/refined')]).status).toBe(0);
      expect(await run()).toMatchObject({ code: 0 });
      expect(await loaded()).toBe(60_100);
    } finally {
      spawnSync('umount', ['-l', at('lake/refined')]);
    }
  },
  60_000,
);
