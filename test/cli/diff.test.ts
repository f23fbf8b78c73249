import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakespec } from './lakespec.ts';

let folder: string;
const at = (...steps: string[]) => join(folder, ...steps);
const product = () => at('repository/lake/specs/products/clinic-visits.yaml');
const workspace = () => at('repository/lake');

function git(...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...who, ...args], { cwd: at('repository'), encoding: 'utf8', stdio: 'pipe' });
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

function edit(from: string, to: string): void {
  const text = readFileSync(product(), 'utf8');
  expect(text).toContain(from);
  writeFileSync(product(), text.replace(from, to));
}

const diff = (...args: string[]) => lakespec(workspace(), ['diff', ...args]);

/** Tag `empty` has no workspace; main went on after branch `change` left it; the workspace is a folder of the repository. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-diff-'));
  mkdirSync(workspace(), { recursive: true });
  writeFileSync(at('repository/README.md'), 'specs\n');
  git('init', '--quiet');
  commit('nothing');
  git('tag', 'empty');
  await lakespec(workspace(), ['init', 'csv', '-q']);
  symlinkSync('/etc/hostname', at('repository/lake/specs/outside.yaml'));
  commit('base');
  git('tag', 'base');
  git('checkout', '--quiet', '-b', 'change');
  edit('degenerate: [visit_id, patient_id, sex]', 'degenerate: [visit_id, patient_id]');
  edit('schedule: "0 2 * * *"', 'schedule: "0 3 * * *"');
  commit('change');
  git('checkout', '--quiet', 'main');
  edit('title: Clinic visits', 'title: Visits of clinics');
  commit('meanwhile');
  git('checkout', '--quiet', 'change');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const removed = 'clinic_visits_gold.fct_visit.sex is removed';
const meanwhile = 'Visits of clinics';

describe('lakespec diff', () => {
  it('compares the working tree with where the branch began', async () => {
    const { status, stdout } = await diff('main');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^from main \(merge base [0-9a-f]{7,}\) {2}to the working tree\n/);
    expect(stdout).toContain(removed);
    expect(stdout).toMatch(/\n {4}specs\/products\/clinic-visits\.yaml:\d+ → gone\n/);
    expect(stdout).not.toContain(meanwhile);
    expect(stdout).toMatch(/\n1 breaking, 1 operational\n$/);
  });

  it('sees what is not committed, and leaves the working tree as it is', async () => {
    const before = readFileSync(product(), 'utf8');
    edit('owner: data@example.org', 'owner: visits@example.org');
    const status = git('status', '--porcelain');
    expect((await diff('main')).stdout).toContain('owner changes');
    expect(git('status', '--porcelain')).toBe(status);
    expect((await diff('main', 'change')).stdout).not.toContain('owner changes');
    writeFileSync(product(), before);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('compares two refs as they are, and `A...B` from where they parted', async () => {
    expect((await diff('main', 'change')).stdout).toContain(meanwhile);
    expect((await diff('main', '--exact')).stdout).toContain(meanwhile);
    expect((await diff('main...change')).stdout).not.toContain(meanwhile);
    expect((await diff('base', 'base')).stdout).toMatch(/\nno changes\n$/);
    expect((await diff('HEAD~1', 'HEAD')).stdout).toContain(removed);
  });

  it('takes folders', async () => {
    git('worktree', 'add', '--quiet', at('other'), 'base');
    const { status, stdout } = await diff(at('other/lake'), '.');
    expect({ status, from: stdout.split('\n')[0] }).toEqual({
      status: 0,
      from: `from ${at('other/lake')}  to .`,
    });
    expect(stdout).toContain(removed);
    expect((await diff('.', at('other/lake'))).stdout).toContain('clinic_visits_gold.fct_visit.sex is added');
    // From outside of any workspace too.
    expect((await lakespec(folder, ['diff', 'other/lake', 'repository/lake'])).stdout).toContain(removed);
  });

  it('takes a base without a workspace for an empty one', async () => {
    mkdirSync(at('nothing'));
    for (const base of ['empty', at('nothing')]) {
      const { status, stdout } = await diff(base);
      expect(status).toBe(0);
      expect(stdout).toContain('product `clinic-visits` is added');
      expect(stdout).toMatch(/\n\d+ additive\n$/);
    }
  });

  it('fails on the classes that are named, and on no others', async () => {
    const failed = await diff('main', '--fail-on', 'breaking,privacy-weakening');
    expect(failed.status).toBe(1);
    expect(failed.stdout).toMatch(/\nfails on breaking\n$/);
    expect((await diff('main', '--fail-on', 'privacy-weakening,additive')).status).toBe(0);
    const misspelt = await diff('main', '--fail-on', 'braking');
    expect(misspelt).toMatchObject({ status: 2, stdout: '' });
    expect(misspelt.stderr).toContain('did you mean `breaking`?');
  });

  it.each([
    [
      'a name that is nothing',
      'nowhere',
      '`nowhere` is neither a folder with a workspace nor a commit, branch or tag',
    ],
    ['a path of a file', 'HEAD:lake', 'neither a folder'],
    ['a folder that is not there', './nowhere', 'there is no folder ./nowhere'],
  ])('refuses %s', async (_, base, message) => {
    const refused = await diff(base);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain(message);
  });

  it('gives no flag to Git', async () => {
    const target = at('written');
    for (const args of [
      ['--', `--output=${target}`],
      ['base', '--', `--output=${target}`],
    ]) {
      expect((await diff(...args)).status).toBe(2);
      expect(existsSync(target)).toBe(false);
    }
  });

  it('says what a shallow clone lacks', async () => {
    git(
      'clone',
      '--quiet',
      '--depth',
      '1',
      '--branch',
      'change',
      '--no-single-branch',
      `file://${at('repository')}`,
      at('shallow'),
    );
    const refused = await lakespec(at('shallow/lake'), ['diff', 'origin/main']);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('origin/main and HEAD share no commit here');
    expect(refused.stderr).toContain('git fetch --unshallow');
    expect((await lakespec(at('shallow/lake'), ['diff', 'origin/main', '--exact'])).status).toBe(0);
  });

  it('says which side has errors: of HEAD they are findings, of BASE the call can not go on', async () => {
    const before = readFileSync(product(), 'utf8');
    edit('policy: safe-harbor', 'policy: safe-harbour');
    const head = await diff('main');
    expect(head.status).toBe(1);
    expect(head.stdout).toContain('error[REF001]');
    expect(head.stderr).toContain('HEAD (the working tree) has errors');
    const comment = (await diff('main', '--format', 'markdown')).stdout;
    expect(comment).toMatch(/^<!-- lakespec diff -->\n### lakespec: HEAD/);
    expect(comment).toContain('REF001');
    const { error } = JSON.parse((await diff('main', '--format', 'json')).stdout);
    expect(error).toMatchObject({ side: 'head', diagnostics: [{ code: 'REF001' }] });
    const base = await diff('.', 'change');
    expect(base.status).toBe(2);
    expect(base.stderr).toContain('BASE (.) has errors');
    writeFileSync(product(), before);
  });

  it('counts rows where a lake is at hand', async () => {
    const refused = await diff('main', '--lake', 'local');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('has no lake here yet');
    expect((await lakespec(workspace(), ['run', '--quiet'])).status).toBe(0);
    expect((await diff('main')).stdout).toMatch(
      /clinic_visits_gold\.fct_visit \(\d+ rows\) is rebuilt by the next run/,
    );
    expect((await diff('main', '--no-lake')).stdout).toContain(
      'clinic_visits_gold.fct_visit is rebuilt by the next run',
    );
    const { tables } = JSON.parse((await diff('main', '--format', 'json')).stdout);
    expect(tables).toEqual([
      expect.objectContaining({
        table: 'clinic_visits_gold.fct_visit',
        effect: 'rebuilt',
        rows: expect.any(Number),
      }),
    ]);
  });
});
