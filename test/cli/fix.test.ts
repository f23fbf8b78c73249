import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakespec } from './lakespec.ts';

describe('check --fix', () => {
  let folder: string;
  const product = () => join(folder, 'specs/products/clinic-visits.yaml');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lakespec-fix-'));
    await lakespec(folder, ['init', 'csv', '-q']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows, then writes, then has nothing to do', async () => {
    const right = readFileSync(product(), 'utf8');
    writeFileSync(product(), right.replace('schedule:', 'shedule:'));
    chmodSync(product(), 0o640);

    const plain = await lakespec(folder, ['check']);
    expect(plain.status).toBe(1);
    expect(plain.stdout).toMatch(
      /\n1 error in 1 file \(\d.* m?s\)\n`lakespec check --fix` mends all of them\n`lakespec explain SCH001` tells/,
    );
    // For a pipe to another program, findings alone.
    expect((await lakespec(folder, ['check', '-q'])).stdout).toMatch(/\n\n1 error in 1 file\n$/);

    const shown = await lakespec(folder, ['check', '--fix', '--dry-run']);
    expect(shown).toMatchObject({ status: 1, stderr: '' });
    expect(shown.stdout).toContain('\n-  shedule:');
    expect(shown.stdout).toContain('\n+  schedule:');
    expect(readFileSync(product(), 'utf8')).toContain('shedule:');

    const made = await lakespec(folder, ['check', '--fix']);
    expect(made.status).toBe(0);
    expect(made.stderr).toMatch(
      /^fixed specs\/products\/clinic-visits\.yaml:\d+:3 SCH001: unknown key `shedule` in `spec`; write `schedule`\n$/,
    );
    expect(readFileSync(product(), 'utf8')).toBe(right);
    expect(statSync(product()).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'specs/products'))).toEqual(['clinic-visits.yaml']);

    const again = await lakespec(folder, ['check', '--fix']);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toMatch(/^no findings \(1 product, 1 platform, \d.* m?s\)\n$/);
  });

  it('takes --dry-run only with --fix', async () => {
    expect((await lakespec(folder, ['check', '--dry-run'])).status).toBe(2);
  });

  it('knows every format', async () => {
    for (const format of ['sarif', 'markdown', 'junit', 'github', 'json']) {
      expect((await lakespec(folder, ['check', '--format', format])).status).toBe(0);
      expect((await lakespec(folder, ['compile', '--format', format])).status).toBe(0);
    }
    expect((await lakespec(folder, ['check', '--format', 'junit'])).stdout).toContain(
      '<testcase name="specs/products/clinic-visits.yaml" classname="lakespec.check" time="0"/>',
    );
    expect((await lakespec(folder, ['check', '--format', 'html'])).status).toBe(2);
  });
});
