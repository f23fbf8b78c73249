import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { underLock } from '../../../src/cli/compile/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'lakespec-lock-'));
const lock = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A lock with this text, written so long ago. */
function leave(text: string, ageMs: number): void {
  writeFileSync(lock, text);
  const then = (Date.now() - ageMs) / 1000;
  utimesSync(lock, then, then);
}

describe('a lock that was left behind is taken', () => {
  it.each([
    ['by a process that was killed', `999999999 ${hostname()} 1`, 0],
    ['by one that was killed before it wrote its name', '', 10_000],
    ['by another machine, long ago', '1 another-machine 1', 3_600_000],
  ])('%s', async (_who, text, ageMs) => {
    leave(text, ageMs);
    expect(await underLock(lock, async () => existsSync(lock))).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });
});

describe('a lock that is held is waited for', () => {
  it.each([
    ['by a process that runs', `${process.pid} ${hostname()} 1`],
    ['by one that is about to write its name', ''],
    ['by another machine', '1 another-machine 1'],
  ])('%s', async (_who, text) => {
    leave(text, 0);
    let ran = false;
    const work = underLock(lock, async () => {
      ran = true;
    });
    await setTimeout(300);
    expect(ran).toBe(false);
    rmSync(lock);
    await work;
    expect(ran).toBe(true);
  });
});
