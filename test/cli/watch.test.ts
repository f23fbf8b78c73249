import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lakespec } from './lakespec.ts';

let folder: string;
let child: ChildProcess;
let printed = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-watch-'));
  await lakespec(folder, ['init', 'csv', '-q']);
  printed = '';
  child = spawn(process.execPath, [resolve('src/cli/main.ts'), 'check', '--watch'], {
    cwd: folder,
    env: { ...process.env, LAKESPEC_TODAY: '2026-07-01' },
  });
  child.stdout?.on('data', (chunk) => {
    printed += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    printed += String(chunk);
  });
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Waits for words that are printed after what was printed so far, and takes all of it off. */
async function next(words: string): Promise<string> {
  await expect.poll(() => printed, { timeout: 20_000, interval: 20 }).toContain(words);
  const all = printed;
  printed = '';
  return all;
}

it('check --watch tells of each change, and ends in peace', async () => {
  const product = join(folder, 'specs/products/clinic-visits.yaml');
  const good = readFileSync(product, 'utf8');
  expect(await next('watching')).toContain('no findings');

  writeFileSync(product, good.replace('connector: csv', 'connector: cvs'));
  expect(await next('watching')).toContain('REF001');

  // As editors do: a new file in the place of the old.
  writeFileSync(`${product}.new`, good);
  renameSync(`${product}.new`, product);
  expect(await next('no findings')).not.toContain('REF001');

  writeFileSync(join(folder, 'specs/other.yaml'), 'kind: Nothing\n');
  expect(await next('watching')).toContain('specs/other.yaml:1:7');

  const ended = new Promise((done) => child.once('exit', (code) => done(code)));
  child.kill('SIGINT');
  expect(await ended).toBe(0);
});
