import { spawnSync } from 'node:child_process';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lakespec } from '../../cli/lakespec.ts';
import { lakeRows } from '../../runtime/rollback/rows.ts';
import { scratchFolder } from '../../runtime/scratch.ts';

const header = 'VISIT_ID,PATIENT_ID,NAME,BIRTH_DATE,ZIP,SEX,VISIT_DATE,DEPARTMENT,SYSTOLIC_MMHG,COST_USD';
/** A newer version of a visit, a new one, and one that goes to quarantine. */
const february = `${header}
V-0001,P-100,Example Ada,1961-04-02,02139,female,2026-01-05,cardiology,135,310.00
V-0102,P-201,Example Cyd,1948-11-23,02139,male,2026-02-05,oncology,151,245.50
V-0103,P-202,Example Dan,1948-11-23,02139,male,2026-02-05,,151,245.50
`;

/** Each goes on where the one before ended. */
describe('rollback', { timeout: 120_000 }, () => {
  let workspace: string;
  const call = (...args: string[]) => lakespec(workspace, args);
  const run = async () => {
    const { status, stdout } = await call('run', '--quiet', '--format', 'json');
    expect(status).toBe(0);
    return JSON.parse(stdout)[0].run as string;
  };
  let first: string;
  let second: string;
  let afterFirst: Awaited<ReturnType<typeof lakeRows>>;
  let undisturbed: Awaited<ReturnType<typeof lakeRows>>;
  beforeAll(async () => {
    workspace = await scratchFolder();
    await lakespec(workspace, ['init', 'csv', '--quiet']);
    first = await run();
    afterFirst = await lakeRows(workspace);
    await writeFile(join(workspace, 'landing/clinic-visits/visits-2026-02.csv'), february);
    second = await run();
    undisturbed = await lakeRows(workspace);
  });
  const count = (rows: typeof undisturbed) =>
    Object.fromEntries(Object.entries(rows).map(([name, found]) => [name, found.length]));
  const verified = async () =>
    expect((await call('audit', 'verify', '--format', 'json')).stdout).toContain('"findings": []');

  it('shows what would happen, and does nothing', async () => {
    expect(undisturbed).not.toEqual(afterFirst);
    const { status, stdout } = await call('rollback', 'clinic-visits', '--to', first, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain(`goes back to the end of run ${first}`);
    expect(stdout).toMatch(/clinic_visits_bronze\.files +\d+ +\d+ +[\d: -]+ +2 +1\n/);
    expect(stdout).toMatch(/clinic_visits_silver\.visits +\d+ +\d+ +[\d: -]+ +7 +6\n/);
    expect(stdout).not.toMatch(/\.audit +\d/);
    expect(stdout).toContain('takes 1 file of the landing again');
    expect(await lakeRows(workspace)).toEqual(undisturbed);
  });

  it('asks, and where nobody can be asked does nothing', async () => {
    const { status, stderr } = await call('rollback', 'clinic-visits', '--to', first);
    expect([status, stderr]).toEqual([2, expect.stringContaining('say --yes')]);
    expect(await lakeRows(workspace)).toEqual(undisturbed);
  });

  it.each([
    [['--to', 'yesterday'], /yesterday is no run, snapshot or tag/],
    [['--to', '1234567890123456789'], /no table of the product has a snapshot 1234567890123456789/],
    [['--to', '2026-01-01', '--table', 'nope'], /has no table nope/],
    [['--to', '2026-01-01', '--table', 'visits'], /visits is in several/],
    [['--to', '2026-01-01', '--table', 'audit'], /the audit trail is never rolled back/],
    [['--to', '2026-01-01', '--table', 'files', '--layer', 'bronze'], /do not go together/],
  ])('%j is refused', async (args, message) => {
    const { status, stderr } = await call('rollback', 'clinic-visits', ...args, '--yes');
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('killed before its commit it has done nothing', async () => {
    const main = join(import.meta.dirname, '../../../src/cli/main.ts');
    const { signal } = spawnSync(
      process.execPath,
      [main, 'rollback', 'clinic-visits', '--to', first, '--yes'],
      {
        cwd: workspace,
        env: { ...process.env, LAKESPEC_KILL_AT: 'rollback.written' },
      },
    );
    expect(signal).toBe('SIGKILL');
    expect(await lakeRows(workspace)).toEqual(undisturbed);
    await verified();
  });

  it('to a run: all tables but the audit trail are as that run left them', async () => {
    const { status, stdout } = await call('rollback', 'clinic-visits', '--to', first, '--yes');
    expect([status, stdout]).toEqual([0, expect.stringContaining('6 tables rolled back')]);
    expect(await lakeRows(workspace)).toEqual(afterFirst);
    await verified();
    const entry = await call(
      'query',
      "SELECT kind, details FROM clinic_visits_bronze.audit WHERE kind = 'rollback'",
      '--format',
      'json',
    );
    const [{ details }] = JSON.parse(entry.stdout);
    expect(JSON.parse(details)).toMatchObject({ to: first });
    expect(JSON.parse(details).tables).toHaveLength(6);
    expect((await call('rollback', 'clinic-visits', '--to', first)).stdout).toContain('nothing to roll back');
  });

  it('the next run makes the lake what it would be undisturbed, and reads nothing twice', async () => {
    await run();
    expect(await lakeRows(workspace)).toEqual(undisturbed);
    expect((await call('run', '--quiet')).stdout).toContain('nothing new');
    await verified();
  });

  it('to the run that was undone: the rollback is undone', async () => {
    await call('rollback', 'clinic-visits', '--to', first, '--yes');
    const { status } = await call('rollback', 'clinic-visits', '--to', second, '--yes');
    expect(status).toBe(0);
    expect(await lakeRows(workspace)).toEqual(undisturbed);
    await run();
    expect(await lakeRows(workspace)).toEqual(undisturbed);
  });

  it('one layer, or a table of it: the others stay, and the next run mends', async () => {
    await call('rollback', 'clinic-visits', '--to', first, '--yes', '--layer', 'silver');
    expect(count(await lakeRows(workspace))).toMatchObject({
      'clinic_visits_bronze.visits': 8,
      'clinic_visits_silver.visits': 6,
      'clinic_visits_gold.fct_visit': 7,
    });
    await run();
    expect(await lakeRows(workspace)).toEqual(undisturbed);
    await call('rollback', 'clinic-visits', '--to', first, '--yes', '--table', 'fct_visit');
    expect(count(await lakeRows(workspace))).toMatchObject({
      'clinic_visits_silver.visits': 7,
      'clinic_visits_gold.fct_visit': 6,
    });
    await run();
    expect(await lakeRows(workspace)).toEqual(undisturbed);
    const planned = await call('rollback', 'clinic-visits', '--to', first, '--dry-run', '--table', 'files');
    expect(planned.stdout).toMatch(/bronze\.quarantine[\s\S]*bronze\.visits/);
  });

  it('to a time before the first run: everything is empty, and comes again', async () => {
    const { stdout } = await call('rollback', 'clinic-visits', '--to', '2020-01-01', '--yes');
    expect(stdout).toContain('none: emptied');
    expect(stdout).toContain('of 2 runs');
    expect(Object.values(count(await lakeRows(workspace))).every((rows) => rows === 0)).toBe(true);
    // As they came: of two files in one run nothing says which is newer.
    const landed = join(workspace, 'landing/clinic-visits/visits-2026-02.csv');
    await rename(landed, join(workspace, 'visits-2026-02.csv'));
    await run();
    expect(await lakeRows(workspace)).toEqual(afterFirst);
    await rename(join(workspace, 'visits-2026-02.csv'), landed);
    await run();
    expect(await lakeRows(workspace)).toEqual(undisturbed);
    await verified();
  });

  it('refuses where a snapshot has expired, and says why', async () => {
    const files = await readdir(join(workspace, 'specs/products'));
    const path = join(workspace, 'specs/products', files[0]!);
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text.trimEnd()}\n  operations: {keepSnapshots: 1, keepSnapshotsFor: 1s}\n`);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await call('run', '--stage', 'maintain', '--quiet')).status).toBe(0);
    const time = new Date(Date.now() - 1000 * 3600).toISOString();
    for (const to of [first, time]) {
      const { status, stderr } = await call('rollback', 'clinic-visits', '--to', to, '--yes');
      expect([status, stderr]).toEqual([2, expect.stringMatching(/any more|no run, snapshot or tag/)]);
    }
    expect(await lakeRows(workspace)).toEqual(undisturbed);
  });
});
