import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../failure.ts';

const pollMs = 50;
const sayAfterMs = 2_000;
const giveUpAfterMs = 120_000;
/** A compile takes seconds; a lock of this age on another machine was left behind. */
const staleAfterMs = 600_000;
/** The name of its holder is written right after it is made. */
const emptyAfterMs = 5_000;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

/** Null where the lock is free. */
function holderOf(path: string): { readonly text: string; readonly ageMs: number } | null {
  try {
    return { text: readFileSync(path, 'utf8'), ageMs: Date.now() - statSync(path).mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether who holds the lock has ended without giving it back: it was killed. */
function isLeft({ text, ageMs }: { readonly text: string; readonly ageMs: number }): boolean {
  if (ageMs > (text === '' ? emptyAfterMs : staleAfterMs)) return true;
  const [pid, host] = text.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function tryLock(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes away a lock that was left behind; of several that see it one does. */
function breakLock(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  // Another one was faster, and this is its lock already.
  if (readFileSync(aside, 'utf8') !== text) renameSync(aside, path);
  else rmSync(aside);
}

/**
 * Runs `work` while no other process does under the same lock: of two compiles at once the second begins when the first
 * has ended, and the output is that of one of them.
 * @throws {UsageError} after two minutes of waiting
 */
export async function underLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const began = Date.now();
  let said = false;
  // The time tells two locks of one process number apart.
  const text = `${process.pid} ${hostname()} ${began}`;
  while (!tryLock(path, text)) {
    const holder = holderOf(path);
    if (holder === null) continue;
    if (isLeft(holder)) {
      breakLock(path, holder.text);
      continue;
    }
    const waitedMs = Date.now() - began;
    if (waitedMs > giveUpAfterMs)
      throw new UsageError('another lakespec compiles this workspace', `if none does, remove ${path}`);
    if (waitedMs > sayAfterMs && !said) {
      process.stderr.write('lakespec: waiting for another compile of this workspace\n');
      said = true;
    }
    await setTimeout(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
