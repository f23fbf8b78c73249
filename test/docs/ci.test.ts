import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lakespec } from '../cli/lakespec.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const file = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

let folder: string;
const at = (...steps: string[]) => join(folder, ...steps);

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' });
}

function program(name: string, text: string): void {
  writeFileSync(at('bin', name), `#!/bin/sh\n${text}\n`);
  chmodSync(at('bin', name), 0o755);
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** A workspace on branch main of a remote, and a clone with a branch that is to be merged. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-ci-'));
  for (const name of ['bin', 'remote', 'main']) mkdirSync(at(name));
  const main = at('main');
  git(at('remote'), 'init', '--bare', '--quiet');
  await lakespec(main, ['init', 'csv', '-q']);
  await lakespec(main, ['compile', '-q']);
  const commit = (cwd: string, message: string) => {
    git(cwd, 'add', '--all');
    git(cwd, 'commit', '--quiet', '--message', message);
  };
  git(main, 'init', '--quiet');
  commit(main, 'base');
  git(main, 'remote', 'add', 'origin', at('remote'));
  git(main, 'push', '--quiet', 'origin', 'main');
  const product = 'specs/products/clinic-visits.yaml';
  git(main, 'checkout', '--quiet', '-b', 'change');
  edit(
    join(main, product),
    'SEX: {type: string, values: [female, male, other], identifies: none',
    'SEX: {type: string, identifies: none',
  );
  edit(join(main, product), 'degenerate: [visit_id, patient_id, sex]', 'degenerate: [visit_id, patient_id]');
  await lakespec(main, ['compile', '-q']);
  commit(main, 'change');
  git(main, 'push', '--quiet', 'origin', 'change');
  // Meanwhile main goes on: what others did is no part of the diff.
  git(main, 'checkout', '--quiet', 'main');
  edit(join(main, product), 'title: Clinic visits', 'title: Visits of clinics');
  commit(main, 'meanwhile');
  git(main, 'push', '--quiet', 'origin', 'main');
  git(folder, 'clone', '--quiet', '--branch', 'change', at('remote'), at('clone'));
  // The package isn't installed from a registry here: npx runs this checkout.
  program('npm', 'echo "npm $*" >> "$CALLS"');
  program('npx', `shift\nexec "${process.execPath}" "${join(root, 'src/cli/main.ts')}" "$@"`);
  // Both record what they are asked and sent, and answer what a test lays down.
  program(
    'gh',
    `echo "gh $*" >> "$CALLS"\nfor one; do case $one in body=@*) cp "\${one#body=@}" "$SENT";; esac; done\ncase "$*" in *--paginate*) cat "$ANSWER";; esac`,
  );
  program(
    'curl',
    `echo "curl $*" >> "$CALLS"\nfor one; do case $one in body=*) cp "\${one#body=<}" "$SENT";; esac; done\ncase "$*" in *--request*) ;; *) cat "$ANSWER";; esac`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { readonly status: number | null; readonly output: string };

function shell(script: string, flags: readonly string[], env: Readonly<Record<string, string>>): Ran {
  const { status, stdout, stderr } = spawnSync('bash', [...flags, '-c', script], {
    cwd: at('clone'),
    encoding: 'utf8',
    env: {
      PATH: `${at('bin')}:${process.env.PATH}`,
      HOME: folder,
      NO_COLOR: '1',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? at('cache'),
      LAKESPEC_TODAY: '2026-07-01',
      CALLS: at('calls'),
      SENT: at('sent'),
      ANSWER: at('answer'),
      ...env,
    },
  });
  return { status, output: stdout + stderr };
}

/** What the program at the other end is asked and sent. */
function record(answer: string): void {
  for (const name of ['calls', 'sent']) rmSync(at(name), { force: true });
  writeFileSync(at('answer'), answer);
}
const calls = () => readFileSync(at('calls'), 'utf8');
const sent = () => readFileSync(at('sent'), 'utf8');

describe('the workflow for GitHub Actions', () => {
  type Step = {
    readonly name?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  };
  const workflow = parse(file('ci/github-actions.yml'));
  const steps: readonly Step[] = workflow.jobs.specs.steps;

  /** Runs one step as a runner does, with the values of a pull request in place of expressions. */
  function step(name: string, labels: readonly string[] = []): Ran {
    const found = steps.find((one) => one.name === name);
    const values: Readonly<Record<string, string>> = {
      'github.base_ref': 'main',
      'github.token': 'token',
      'github.repository': 'example/specs',
      'github.event.pull_request.number': '7',
      'github.event.pull_request.head.repo.fork': 'false',
      'toJSON(github.event.pull_request.labels.*.name)': JSON.stringify(labels, null, 2),
    };
    const filled = Object.entries(found?.env ?? {}).map(([key, text]) => [
      key,
      text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
        const value = values[expression];
        if (value === undefined) throw new Error(`the test doesn't know ${expression}`);
        return value;
      }),
    ]);
    mkdirSync(at('temp'), { recursive: true });
    const env = {
      RUNNER_TEMP: at('temp'),
      GITHUB_STEP_SUMMARY: at('summary'),
      ...Object.fromEntries(filled),
    };
    return shell(found?.run ?? 'exit 99', ['-e'], env);
  }

  it('checks, compiles, and comments with the diff, which it updates the next time', () => {
    record('');
    expect(step('Install')).toMatchObject({ status: 0 });
    expect(calls()).toBe('npm ci --ignore-scripts\n');
    expect(step('Check')).toMatchObject({ status: 0, output: '' });
    expect(step('Unit tests of models')).toMatchObject({ status: 0 });
    expect(step('Compiled output is up to date')).toMatchObject({ status: 0 });
    expect(step('Diff')).toEqual({ status: 0, output: '' });
    expect(step('Comment')).toMatchObject({ status: 0 });
    expect(calls()).toContain('gh api --method POST repos/example/specs/issues/7/comments --field body=@');
    expect(sent()).toMatch(/^<!-- lakespec diff -->\n### lakespec: /);
    expect(sent()).toContain('fct_visit.sex');
    expect(sent()).toContain('source.csv.columns.SEX.values');
    // What main got meanwhile is not in it.
    expect(sent()).not.toContain('Visits of clinics');
    expect(readFileSync(at('summary'), 'utf8')).toBe(sent());

    record('4711\n4712\n');
    expect(step('Comment')).toMatchObject({ status: 0 });
    expect(calls()).toContain('startswith("<!-- lakespec diff -->")');
    expect(calls()).toContain('gh api --method PATCH repos/example/specs/issues/comments/4711 ');
  });

  it('fails until each class of change has its label', () => {
    const name = 'Breaking and privacy-weakening changes need a label';
    const failed = step(name);
    expect(failed.status).toBe(1);
    expect(failed.output).toContain('fails on breaking, privacy-weakening');
    expect(step(name, ['breaking-approved']).output).toContain('fails on privacy-weakening');
    expect(step(name, ['breaking-approved', 'privacy-approved'])).toEqual({ status: 0, output: '' });
  });

  it('stands in the page as it is', () => {
    expect(file('ci.md')).toContain(`\`\`\`yaml\n${file('ci/github-actions.yml')}\`\`\``);
  });
});

describe('the jobs for GitLab CI', () => {
  const jobs = parse(file('ci/gitlab-ci.yml'));

  function job(name: string, env: Readonly<Record<string, string>> = {}): Ran {
    return shell(jobs[name].script.join('\n'), ['-eo', 'pipefail'], {
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_API_V4_URL: 'https://gitlab.example.org/api/v4',
      CI_PROJECT_ID: '12',
      CI_MERGE_REQUEST_IID: '7',
      ...env,
    });
  }

  it('check and compile', () => {
    record('');
    expect(job('lakespec')).toMatchObject({ status: 0 });
  });

  it('write a note, update it, and fail until each class of change has its label', () => {
    record('[]');
    const first = job('lakespec-diff', { LAKESPEC_TOKEN: 'token' });
    expect(first.status).toBe(1);
    expect(first.output).toContain('fails on breaking, privacy-weakening');
    const notes = 'https://gitlab.example.org/api/v4/projects/12/merge_requests/7/notes';
    expect(calls()).toMatch(new RegExp(`--request POST .* --form body=<diff.md ${notes}\n`));
    expect(sent()).toMatch(/^<!-- lakespec diff -->\n### lakespec: /);
    expect(sent()).not.toContain('Visits of clinics');

    record(
      JSON.stringify([
        { id: 1, body: 'fine' },
        { id: 5, body: '<!-- lakespec diff -->\n…' },
      ]),
    );
    const labels = 'breaking-approved,privacy-approved';
    const second = job('lakespec-diff', { LAKESPEC_TOKEN: 'token', CI_MERGE_REQUEST_LABELS: labels });
    expect(second).toMatchObject({ status: 0 });
    expect(calls()).toMatch(new RegExp(`--request PUT .* ${notes}/5\n`));

    record('');
    expect(job('lakespec-diff', { CI_MERGE_REQUEST_LABELS: labels })).toMatchObject({ status: 0 });
    expect(calls()).not.toContain('curl');
    expect(existsSync(at('clone', 'diff.md'))).toBe(true);
  });

  it('stand in the page as they are', () => {
    expect(file('ci.md')).toContain(`\`\`\`yaml\n${file('ci/gitlab-ci.yml')}\`\`\``);
  });
});
