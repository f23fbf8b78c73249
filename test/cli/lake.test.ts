import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../runtime/scratch.ts';
import { lakespec } from './lakespec.ts';

/** The commands on a lake, in the order in which a steward meets them: each goes on where the one before ended. */
describe('the lake of the csv template', () => {
  let workspace: string;
  beforeAll(async () => {
    workspace = await scratchFolder();
    await lakespec(workspace, ['init', 'csv', '--quiet']);
  });
  const call = (...args: string[]) => lakespec(workspace, args);
  /** Changes the product's spec, wherever the template keeps it. */
  const edit = async (from: string, to: string) => {
    const files = await readdir(join(workspace, 'specs'), { recursive: true });
    const path = join(workspace, 'specs', files.find((file) => file.endsWith('clinic-visits.yaml'))!);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  };

  it('doctor: ready before the first run, and nothing is made', async () => {
    const { status, stdout } = await call('doctor');
    expect(stdout).toMatch(/✓ engine {12}DuckDB v/);
    expect(stdout).toMatch(/✓ catalog .* is made by the first run/);
    expect(stdout).toContain('\nready\n');
    expect(status).toBe(0);
    await expect(readFile(join(workspace, '.lake/catalog.sqlite'))).rejects.toThrow('ENOENT');
  });

  it('history and quarantine say in words that nothing is there', async () => {
    expect((await call('history')).stdout).toBe('the lake is empty: lakespec run fills it\n');
    expect((await call('quarantine', 'list')).stdout).toBe('nothing is in quarantine\n');
    expect((await call('audit', 'verify')).stdout).toContain('clinic-visits: nothing is recorded yet');
  });

  it('run: a table of rows, gates and what went to quarantine', async () => {
    const { status, stdout, stderr } = await call('run', '--quiet');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [head, , row] = stdout.split('\n');
    expect(head).toMatch(/^product +bronze +silver +gold +quarantined +gates +time +state$/);
    expect(row).toMatch(/^clinic-visits +6 +6 +9 +2 +\d+ passed +\d.* s +done$/);
    expect(stdout).toContain('quarantined  csv.required: 1');
  });

  it('run again: nothing new, and a machine can read it', async () => {
    const { stdout } = await call('run', '--quiet', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([
      {
        product: 'clinic-visits',
        state: 'nothing new',
        exitCode: 0,
        rows: { bronze: 6, silver: 6, gold: 9 },
      },
    ]);
  });

  it('logs JSON lines without a value from the data', async () => {
    const { stderr } = await call('run');
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ msg }) => msg)).toEqual([
      'landing listed',
      'ingest done',
      'refine done',
      'curate done',
      'publish done',
    ]);
    expect(new Set(lines.map(({ run }) => run)).size).toBe(1);
  });

  it('query: table, csv and json over tables by their names', async () => {
    const statement =
      'SELECT department, count(*) AS visits FROM clinic_visits_silver.visits GROUP BY ALL ORDER BY ALL';
    expect((await call('query', statement)).stdout).toMatch(
      /^department +visits\n─+ {2}─+\ncardiology +\d\n.*\n\n2 rows\n$/s,
    );
    expect((await call('query', statement, '--format', 'csv')).stdout).toMatch(
      /^department,visits\r\ncardiology,\d\r\n/,
    );
    const json = JSON.parse(
      (await call('query', 'FROM fct_visit', '--format', 'json', '--limit', '2')).stdout,
    );
    expect(json).toHaveLength(2);
    expect(Object.keys(json[0])).toContain('visit_id');
  });

  it.each([
    ['DROP TABLE clinic_visits_silver.visits', /only SELECT/],
    ['SELECT 1; SELECT 2', /one SELECT/],
    ["SELECT * FROM read_text('.lake/vault/key')", /Cannot access file/],
    ["SELECT * FROM read_parquet('.lake/raw/**/*.parquet')", /Cannot access/],
    ["SELECT * FROM 'landing/clinic-visits/visits-2026-01.csv'", /there is no table/],
    ['SELECT * FROM visits', /visits is in several namespaces: clinic_visits_bronze/],
    ['SELECT * FROM clinic_visits_silver.nope', /there is no table clinic_visits_silver.nope/],
    ['SELECT nope FROM clinic_visits_silver.visits', /column "nope" not found/],
  ])('query refuses %s', async (statement, message) => {
    const { status, stdout, stderr } = await call('query', statement);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.split('\n').length).toBeLessThan(5);
  });

  it('quarantine: list, show, replay after the contract is mended, discard the rest', async () => {
    const records = JSON.parse((await call('quarantine', 'list', '--format', 'json')).stdout);
    expect(records.map(({ rule }: { rule: string }) => rule).sort()).toEqual(['csv.max', 'csv.required']);
    const idOf = (rule: string) =>
      records.find((one: { rule: string }) => one.rule === rule).recordId as string;

    const listed = await call('quarantine', 'list');
    expect(listed.stdout).toContain('column SYSTOLIC_MMHG is above the largest value, 300');
    expect((await call('quarantine', 'show', idOf('csv.max').slice(0, 12))).stdout).toMatch(/rule +csv\.max/);
    expect((await call('quarantine', 'show', 'nope')).status).toBe(2);

    await edit('max: 300', 'max: 9999');
    const replayed = await call('quarantine', 'replay', '--rule', 'csv.max');
    expect(replayed.stdout).toContain('clinic-visits: 1 record replayed, 1 passed, 0 failed again');
    expect((await call('quarantine', 'replay', '--rule', 'csv.max')).stdout).toContain('nothing to replay');
    expect((await call('run', '--quiet')).stdout).toMatch(/clinic-visits +7 +7/);

    const discarded = await call('quarantine', 'discard', idOf('csv.required'), '--reason', 'test delivery');
    expect(discarded.stdout).toBe('clinic-visits: 1 record discarded\n');
    expect((await call('quarantine', 'list')).stdout).toBe('nothing is in quarantine\n');
    expect((await call('quarantine', 'list', '--closed')).stdout).toMatch(
      /replayed[\s\S]*discarded|discarded[\s\S]*replayed/,
    );
  });

  it('history: snapshots of a table, and the lake as it was', async () => {
    expect((await call('history')).stdout).toMatch(/clinic_visits_gold\.fct_visit +7 +2/);
    const { snapshots } = JSON.parse(
      (await call('history', 'clinic_visits_silver.visits', '--format', 'json')).stdout,
    );
    expect(snapshots).toMatchObject([
      { rows: 7, rowsAdded: 1 },
      { rows: 6, rowsAdded: 6, operation: 'append' },
    ]);
    const statement = 'SELECT count(*) AS n FROM clinic_visits_silver.visits';
    const before = await call('query', statement, '--as-of', snapshots[1].snapshotId, '--format', 'csv');
    expect(before.stdout).toBe('n\r\n6\r\n');
    const time = new Date(snapshots[1].timestampMs).toISOString();
    expect((await call('query', statement, '--as-of', time, '--format', 'csv')).stdout).toBe('n\r\n6\r\n');
    expect((await call('query', statement, '--as-of', '2020-01-01')).stderr).toContain("wasn't there yet");
    // JavaScript reads "run 1" as a day of 2001.
    for (const word of ['yesterday', 'run 1', '2020-13-01']) {
      expect((await call('query', statement, '--as-of', word)).status).toBe(2);
    }
  });

  it('maintain folds what people have looked at into the audit trail, which stays unbroken', async () => {
    expect((await call('run', '--stage', 'maintain', '--grace', '0', '--quiet')).status).toBe(0);
    const { status, stdout } = await call('audit', 'verify', '--format', 'json');
    expect(status).toBe(0);
    const [verdict] = JSON.parse(stdout);
    expect(verdict).toMatchObject({ product: 'clinic-visits', findings: [] });
    const kinds = JSON.parse(
      (
        await call(
          'query',
          'SELECT kind, count(*) AS n FROM clinic_visits_bronze.audit GROUP BY ALL ORDER BY kind',
          '--format',
          'json',
        )
      ).stdout,
    );
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
      'access',
      'discard',
      'ingest',
      'replay',
    ]);
  });

  it('run: errors of the specs are shown, and nothing runs', async () => {
    await edit('policy: safe-harbor', 'policy: safe-harbour');
    const { status, stderr, stdout } = await call('run');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('did you mean');
    expect((await call('doctor')).stdout).toMatch(/✗ specs/);
    await edit('policy: safe-harbour', 'policy: safe-harbor');
  });

  it.each([
    [['run', 'clinic-visit'], /there is no DataProduct `clinic-visit`/],
    [['run', '--stage', 'polish'], /there is no stage `polish`/],
    [['run', '--workers', 'many'], /--workers takes a whole number/],
    [['query', 'SELECT 1', '--limit', 'all'], /--limit takes a whole number/],
    [['history', 'nope'], /there is no table nope/],
    [['run', '--platform', 'moon'], /there is no Platform `moon`/],
  ])('%j is a wrong call', async (args, message) => {
    const { status, stderr } = await call(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
