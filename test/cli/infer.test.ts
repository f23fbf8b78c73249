import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakespec } from './lakespec.ts';

const extract = 'landing/visits/visits.csv';
const spec = 'specs/products/visits.yaml';
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-infer-'));
  await lakespec(folder, ['init', 'csv', '-q', '--no-example']);
  mkdirSync(join(folder, 'landing/visits'), { recursive: true });
  copyFileSync('examples/landing/claims/claims-2018.csv', join(folder, extract));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('infer', () => {
  it('drafts a product that is silent on nothing but what a person must say', async () => {
    const { status, stdout, stderr } = await lakespec(folder, ['infer', extract, '-o', spec]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(`Written to ${spec}`);
    const checked = JSON.parse((await lakespec(folder, ['check', '--format', 'json'])).stdout);
    const codes = checked.diagnostics.map(({ code }: { code: string }) => code);
    expect(new Set(codes)).toEqual(new Set(['PRIV001']));
  });

  it('and, once that is said, takes every row that it was drafted from', async () => {
    const path = join(folder, spec);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replaceAll(/\}( # say what it identifies)/g, ', identifies: none}$1'));
    expect((await lakespec(folder, ['check', '--quiet'])).stdout).toBe('');
    const { status, stdout } = await lakespec(folder, ['run', 'visits', '--quiet', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse((await lakespec(folder, ['quarantine', 'list', '--format', 'json'])).stdout)).toEqual(
      [],
    );
    expect(stdout).toContain('"visits"');
    const rows = await lakespec(folder, [
      'query',
      'SELECT count(*) AS n FROM visits_bronze.visits',
      '--format',
      'json',
    ]);
    expect(rows.stdout).toContain('335');
  });

  it('shows no value of the file', async () => {
    const { stdout, stderr } = await lakespec(folder, ['infer', extract]);
    const [, ...lines] = readFileSync(join(folder, extract), 'utf8').trim().split('\n');
    const names = lines.map((line) => /"([^"]+)"/.exec(line)?.[1] ?? '').filter((name) => name !== '');
    const keys = lines.map((line) => line.split(',', 1)[0] ?? '');
    expect(names.length).toBeGreaterThan(100);
    for (const value of [...names, ...keys]) expect(stdout + stderr).not.toContain(value);
  });

  it.each([
    [['infer', 'nothing.csv'], 'there is no file nothing.csv'],
    [['infer', 'landing'], 'landing is no file'],
    [['infer', extract, '-o', spec], `${spec} is there already`],
    [['infer', extract, '--rows', '0'], 'a whole number from 1'],
    [['infer', extract, '--name', 'A B'], 'lower-case letters'],
  ])('refuses %j', async (args, words) => {
    const { status, stderr } = await lakespec(folder, args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
