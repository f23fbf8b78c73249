import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../runtime/scratch.ts';
import { lakespec } from './lakespec.ts';

const row = (id: number, cost: number) =>
  `V-${id},P-${id},Example Eve,1961-04-02,02139,female,2026-01-05,cardiology,128,${cost}.00`;
const header = 'VISIT_ID,PATIENT_ID,NAME,BIRTH_DATE,ZIP,SEX,VISIT_DATE,DEPARTMENT,SYSTOLIC_MMHG,COST_USD';

/** Path below a folder → SHA-256. */
function bytesBelow(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/** Each goes on where the one before ended. */
describe('frozen datasets', { timeout: 120_000 }, () => {
  let workspace: string;
  const call = (...args: string[]) => lakespec(workspace, args);
  const at = (...path: string[]) => join(workspace, ...path);
  const freeze = (name: string, ...args: string[]) =>
    call('dataset', 'freeze', name, '--product', 'clinic-visits', ...args);
  /** Everything that an operator does to a lake, as fast as it can be done. */
  const age = async () => {
    for (let run = 1; run <= 2; run += 1) {
      writeFileSync(
        at('landing/clinic-visits', `more-${run}.csv`),
        `${header}\n${row(run, run)}\n${row(100, run)}\n`,
      );
      expect((await call('run', '--quiet')).status).toBe(0);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await call('run', '--stage', 'maintain', '--grace', '0', '--quiet')).status).toBe(0);
  };
  const tables = 'fct_visit,clinic_visits_silver.visits,objects';
  let first: Readonly<Record<string, string>>;
  beforeAll(async () => {
    workspace = await scratchFolder();
    await call('init', 'csv', '--quiet');
    const spec = at('specs/products/clinic-visits.yaml');
    writeFileSync(
      spec,
      `${readFileSync(spec, 'utf8').trimEnd()}\n  operations: {keepSnapshots: 1, keepSnapshotsFor: 1s}\n`,
    );
    expect((await call('run', '--quiet')).status).toBe(0);
  });

  it.each([
    [['trial-1'], /no table is named/],
    [['trial-1', '--tables', 'nope'], /has no table nope/],
    [['trial-1', '--tables', 'visits'], /visits is in several/],
    [['2026-01', '--tables', 'fct_visit'], /can't be the name of a dataset/],
    [['main', '--tables', 'fct_visit'], /can't be the name/],
    [['trial-1', '--tables', 'fct_visit', '--select', 'fct_visit'], /do not go together/],
  ])('freeze %j is refused', async ([name, ...args], message) => {
    const { status, stderr } = await freeze(name!, ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('killed before its tags it can be frozen again, and leaves one manifest', async () => {
    const main = join(import.meta.dirname, '../../src/cli/main.ts');
    const { signal } = spawnSync(
      process.execPath,
      [main, 'dataset', 'freeze', 'trial-1', '--product', 'clinic-visits', '--tables', tables],
      { cwd: workspace, env: { ...process.env, LAKESPEC_KILL_AT: 'dataset.manifest.written' } },
    );
    expect(signal).toBe('SIGKILL');
    expect((await call('dataset', 'list')).stdout).toMatch(/trial-1 .* broken\n/);
    const frozen = await freeze('trial-1', '--tables', tables);
    expect(frozen.stdout).toMatch(/fct_visit +\d+ +6 +1\n/);
    expect(frozen.stdout).toContain('trial-1 is frozen: 3 tables, 0 objects');
    expect(JSON.parse((await call('dataset', 'list', '--format', 'json')).stdout)).toMatchObject([
      { name: 'trial-1', state: 'frozen' },
    ]);
    expect((await freeze('trial-1', '--tables', tables)).stderr).toContain('already');
  });

  it('rebuilds the same bytes before and after commits, compaction, expiry and sweeping', async () => {
    const before = await call('dataset', 'rebuild', 'trial-1', '--to', 'before');
    expect([before.status, before.stdout]).toEqual([0, expect.stringContaining('2 files')]);
    first = bytesBelow(at('before'));
    expect(Object.keys(first)).toEqual([
      'SHA256SUMS',
      'dataset.json',
      'tables/clinic_visits_gold/fct_visit/part-00001.parquet',
      'tables/clinic_visits_silver/visits/part-00001.parquet',
    ]);
    await age();
    const now = await call('query', 'SELECT count(*) AS n FROM fct_visit', '--format', 'csv');
    expect(now.stdout).toBe('n\r\n9\r\n');
    const then = await call(
      'query',
      'SELECT count(*) AS n FROM fct_visit',
      '--format',
      'csv',
      '--as-of',
      'trial-1',
    );
    expect(then.stdout).toBe('n\r\n6\r\n');
    expect((await call('dataset', 'rebuild', 'trial-1', '--to', 'after')).status).toBe(0);
    expect(bytesBelow(at('after'))).toEqual(first);
    const { SHA256SUMS: _, ...summed } = first;
    expect(readFileSync(at('after/SHA256SUMS'), 'utf8')).toBe(
      Object.entries(summed)
        .map(([path, sha256]) => `${sha256}  ${path}\n`)
        .join(''),
    );
    expect((await call('dataset', 'verify', 'trial-1')).stdout).toContain('every byte is as it was frozen');
  });

  it('a rebuild that was broken off goes on; a folder with other files is refused', async () => {
    rmSync(at('after/SHA256SUMS'));
    writeFileSync(at('after/tables/clinic_visits_gold/fct_visit/part-00001.parquet'), 'half');
    expect((await call('dataset', 'rebuild', 'trial-1', '--to', 'after')).status).toBe(0);
    expect(bytesBelow(at('after'))).toEqual(first);
    const { status, stderr } = await call('dataset', 'rebuild', 'trial-1', '--to', 'landing');
    expect([status, stderr]).toEqual([2, expect.stringContaining('other files')]);
  });

  it('survives that its table leaves the catalog', async () => {
    const catalog = new DatabaseSync(at('.lake/catalog.sqlite'));
    const entry = catalog
      .prepare("SELECT * FROM iceberg_tables WHERE table_name = 'fct_visit' AND table_namespace LIKE '%gold'")
      .get() as Record<string, string>;
    catalog
      .prepare("DELETE FROM iceberg_tables WHERE table_name = 'fct_visit' AND table_namespace LIKE '%gold'")
      .run();
    expect((await call('run', '--stage', 'maintain', '--grace', '0', '--quiet')).status).toBe(0);
    const { status, stdout } = await call('dataset', 'verify', 'trial-1');
    expect(status).toBe(1);
    expect(stdout).toContain('1 finding ');
    expect(stdout).toContain('clinic_visits_gold.fct_visit: the table is not in the catalog any more');
    expect((await call('dataset', 'rebuild', 'trial-1', '--to', 'dropped')).status).toBe(0);
    expect(bytesBelow(at('dropped'))).toEqual(first);
    expect(entry).toBeDefined();
    catalog.close();
    expect((await call('run', '--quiet')).status).toBe(0);
  });

  it('verify and rebuild see a changed byte, a missing file and a manifest that was changed', async () => {
    const { frozen } = { frozen: JSON.parse(readFileSync(at('after/dataset.json'), 'utf8')) };
    const path = new URL(frozen.tables[1].files[0].uri).pathname;
    const bytes = readFileSync(path);
    const damaged = Buffer.from(bytes);
    damaged[damaged.length >> 1]! ^= 1;
    writeFileSync(path, damaged);
    expect((await call('dataset', 'verify', 'trial-1')).stdout).toMatch(/has other bytes than were frozen/);
    expect((await call('dataset', 'rebuild', 'trial-1', '--to', 'damaged')).stderr).toContain(
      'not what was frozen',
    );
    rmSync(path);
    expect((await call('dataset', 'verify', 'trial-1')).stdout).toMatch(/is not there any more/);
    writeFileSync(path, bytes);
    const folder = at('.lake/curated/datasets/clinic-visits/trial-1');
    const manifest = join(folder, readdirSync(folder)[0]!);
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('"rows": 6', '"rows": 7'));
    const { status, stderr } = await call('dataset', 'list');
    expect([status, stderr]).toEqual([2, expect.stringContaining('its bytes have changed')]);
    writeFileSync(manifest, text);
  });

  it('unfreeze asks, lets go, and what nothing needs is swept', async () => {
    expect((await call('dataset', 'unfreeze', 'trial-1')).stderr).toContain('say --yes');
    expect((await call('dataset', 'unfreeze', 'trial-1', '--yes')).stdout).toContain('not frozen any more');
    expect((await call('dataset', 'list')).stdout).toBe('nothing is frozen\n');
    expect((await call('dataset', 'verify', 'trial-1')).status).toBe(2);
    const asOf = await call('query', 'FROM clinic_visits_silver.visits', '--as-of', 'trial-1');
    expect(asOf.status).toBe(2);
    expect((await call('run', '--stage', 'maintain', '--grace', '0', '--quiet')).status).toBe(0);
    const parquet = (folder: string) =>
      Object.keys(bytesBelow(folder)).filter((path) => path.endsWith('.parquet')).length;
    const before = parquet(at('.lake/curated'));
    expect((await freeze('trial-2', '--select', 'fct_visit')).stdout).toContain('1 table, 0 objects');
    expect(parquet(at('.lake/curated'))).toBe(before);
    expect((await call('audit', 'verify', '--format', 'json')).stdout).toContain('"findings": []');
  });
});
