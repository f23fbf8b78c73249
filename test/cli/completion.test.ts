import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakespec } from './lakespec.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-completion-'));
  await lakespec(folder, ['init', 'csv', '-q']);
  await lakespec(folder, ['init', 'fhir', '-q']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const complete = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { status, stdout } = await lakespec(folder, ['completion', 'words', '--', ...words]);
  expect(status).toBe(0);
  return stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
};

describe('completion', () => {
  it.each<readonly [words: readonly string[], expected: readonly string[]]>([
    [['comp'], ['compile', 'completion']],
    [
      ['help', 'comp'],
      ['compile', 'completion'],
    ],
    [['check', '--for'], ['--format']],
    [['check', '--format', 'js'], ['json']],
    [['compile', '--platform', ''], ['local']],
    [
      ['run', ''],
      ['clinic-visits', 'heart-clinic'],
    ],
    [['run', 'clinic-visits', ''], ['heart-clinic']],
    [
      ['explain', 'p'],
      ['product', 'plan'],
    ],
    [['explain', 'plan', 'h'], ['heart-clinic']],
    [
      ['explain', 'SYN00'],
      ['SYN001', 'SYN002', 'SYN003'],
    ],
    [
      ['init', ''],
      ['bids', 'csv', 'dicom', 'fhir'],
    ],
    [['quarantine', 're'], ['replay']],
    [
      ['quarantine', 'list', ''],
      ['clinic-visits', 'heart-clinic'],
    ],
    [
      ['test', '--select', 'test_'],
      ['test_type:unit', 'test_type:data', 'test_name:'],
    ],
    [['run', '--exclude', 'clinic'], ['clinic-visits']],
    [
      ['test', '--format', 'j'],
      ['json', 'junit'],
    ],
    [
      ['test', ''],
      ['clinic-visits', 'heart-clinic'],
    ],
    [['infer', ''], []],
    [['nothing', ''], []],
  ])('of %j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expect.arrayContaining([...expected]));
    if (words[0] !== 'explain') expect(await complete(...words)).toEqual(expected);
  });

  it('works where there is no workspace', async () => {
    const { status, stdout } = await lakespec(tmpdir(), ['completion', 'words', '--', 'run', '']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('is what bash does at a Tab', async () => {
    const bin = join(folder, 'bin');
    const shim = join(bin, 'lakespec');
    spawnSync('mkdir', [bin]);
    writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${resolve('src/cli/main.ts')}" "$@"\n`);
    chmodSync(shim, 0o755);
    const { stdout: script } = await lakespec(folder, ['completion', 'bash']);
    const typed = `${script}
COMP_WORDS=(lakespec run clin); COMP_CWORD=2; _lakespec; printf '%s|' "\${COMPREPLY[@]}"
COMP_WORDS=(lakespec check --format ""); COMP_CWORD=3; _lakespec; printf '%s|' "\${COMPREPLY[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', typed], {
      cwd: folder,
      env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'clinic-visits|pretty|', stderr: '' });
  });
});
