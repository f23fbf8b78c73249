import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/ports/index.ts';
import { openDuckdb } from '../../src/runtime/engines/duckdb/index.ts';
import { scratchFolder } from '../runtime/scratch.ts';
import { lakespec } from './lakespec.ts';

const platform = (name: string, stage: string) => `apiVersion: lakespec/v1
kind: Platform
metadata: {name: ${name}}
spec:
  extends: local
  stage: ${stage}
  stores:
    raw: {file: .${name}/raw}
    refined: {file: .${name}/refined}
    curated: {file: .${name}/curated}
  catalog: {sqlite: .${name}/catalog.sqlite}
`;

describe('masked copies of the csv template', () => {
  let workspace: string;
  let engine: Engine;
  const call = (...args: string[]) => lakespec(workspace, args);
  beforeAll(async () => {
    workspace = await scratchFolder();
    await call('init', 'csv', '--quiet');
    for (const [name, stage] of [
      ['dev', 'dev'],
      ['live', 'prod'],
    ] as const)
      await writeFile(join(workspace, `specs/platforms/${name}.yaml`), platform(name, stage));
    expect((await call('run', '--quiet')).status).toBe(0);
    engine = await openDuckdb({ memoryMb: 128, threads: 1, scratch: join(workspace, 'scratch') });
  });

  const joined = (folder: string) =>
    engine.query(
      `SELECT count(*) AS n, count(DISTINCT v.patient_id) AS patients, count(DISTINCT d.department) AS departments
       FROM '${join(workspace, folder)}/clinic_visits_gold.fct_visit.parquet' AS f
       JOIN '${join(workspace, folder)}/clinic_visits_gold.dim_department.parquet' AS d USING (department_key)
       JOIN '${join(workspace, folder)}/clinic_visits_silver.visits.parquet' AS v USING (visit_id, patient_id)`,
    );
  const patients = async (folder: string) =>
    (
      await engine.query(
        `SELECT patient_id FROM '${join(workspace, folder)}/clinic_visits_gold.fct_visit.parquet' ORDER BY 1`,
      )
    ).map(({ patient_id: id }) => id);

  it('a folder: joins work, no surrogate is the same, and the seed decides', async () => {
    const { status, stdout } = await call('mask', 'clinic-visits', '--to', './one', '--seed', 'synthetic');
    expect(stdout).toMatch(/clinic_visits_gold\.fct_visit +\d+ +\d+/);
    expect(status).toBe(0);
    const query =
      'SELECT count(*) AS n, count(DISTINCT v.patient_id) AS patients, count(DISTINCT d.department) AS departments FROM clinic_visits_gold.fct_visit AS f JOIN clinic_visits_gold.dim_department AS d USING (department_key) JOIN clinic_visits_silver.visits AS v USING (visit_id, patient_id)';
    const [own] = JSON.parse((await call('query', query, '--format', 'json')).stdout);
    expect(own).toMatchObject({ n: 6 });
    const [copied] = await joined('one');
    expect({
      n: Number(copied?.n),
      patients: Number(copied?.patients),
      departments: Number(copied?.departments),
    }).toEqual(own);
    const ids = JSON.parse(
      (await call('query', 'SELECT patient_id FROM clinic_visits_gold.fct_visit', '--format', 'json')).stdout,
    ) as { patient_id: string | null }[];
    const known = new Set(
      ids.map(({ patient_id: id }) => id).filter((id) => /^[a-z2-7]{26}$/.test(id ?? '')),
    );
    expect(known.size).toBeGreaterThan(0);
    expect((await patients('one')).filter((id) => known.has(id as string))).toEqual([]);
    await call('mask', 'clinic-visits', '--to', './two', '--seed', 'synthetic');
    expect(await patients('two')).toEqual(await patients('one'));
    await call('mask', 'clinic-visits', '--to', './two', '--seed', 'another');
    expect(await patients('two')).not.toEqual(await patients('one'));
  });

  it('another platform: its tables can be queried, its own are never replaced', async () => {
    expect(
      (await call('mask', 'clinic-visits', '--to', 'dev', '--tables', 'fct_visit', 'dim_department')).status,
    ).toBe(0);
    expect((await call('mask', 'clinic-visits', '--to', 'dev', '--tables', 'fct_visit')).status).toBe(0);
    const { stdout } = await call(
      'query',
      'SELECT count(*) AS n FROM clinic_visits_gold.fct_visit',
      '--platform',
      'dev',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)[0].n).toBeGreaterThan(0);
    const copy = (await call('history', '--platform', 'dev', '--format', 'json')).stdout;
    expect((JSON.parse(copy) as unknown[]).length).toBe(2);
    expect((await call('mask', 'clinic-visits', '--purge')).status).toBe(0);
    expect((await call('history', '--platform', 'dev')).stdout).toContain('the lake is empty');
    expect(
      (await readdir(join(workspace, '.dev/curated'), { recursive: true, withFileTypes: true })).filter(
        (entry) => entry.isFile(),
      ),
    ).toEqual([]);
    for (const [folder, seed] of [
      ['./one', 'synthetic'],
      ['./two', 'another'],
    ] as const)
      await call('mask', 'clinic-visits', '--to', folder, '--seed', seed);
    await call('mask', 'clinic-visits', '--to', 'dev', '--tables', 'fct_visit');
    await call('run', '--quiet', '--platform', 'dev');
    const refused = await call(
      'mask',
      'clinic-visits',
      '--to',
      'dev',
      '--tables',
      'clinic_visits_silver.visits',
    );
    expect(refused.stderr).toContain('of its own');
    expect(refused.status).toBe(2);
  });

  it('production gets none, nor does a folder with other things in it', async () => {
    const live = await call('mask', 'clinic-visits', '--to', 'live');
    expect([live.status, live.stderr]).toEqual([6, expect.stringContaining('is for production')]);
    expect((await call('mask', 'clinic-visits', '--to', './specs')).stderr).toContain('is not empty');
    expect((await call('mask', 'clinic-visits', '--to', 'local')).status).toBe(2);
    expect((await call('mask', 'clinic-visits', '--to', './three', '--tables', 'nothing')).stderr).toContain(
      'there is no table nothing',
    );
    expect((await call('mask', 'clinic-visits', '--to', './three', '--sample', '0')).status).toBe(2);
  });

  it('copies and accesses are on record', async () => {
    const copies = JSON.parse((await call('mask', 'clinic-visits', '--list', '--format', 'json')).stdout) as {
      target: { kind: string };
    }[];
    expect(copies.filter(({ target }) => target.kind === 'folder').length).toBeGreaterThanOrEqual(2);
    expect(copies.some(({ target }) => target.kind === 'platform')).toBe(true);
    const audit = join(workspace, '.lake/raw/audit/clinic-visits');
    const notes = await Promise.all(
      (await readdir(audit)).map((name) => readFile(join(audit, name), 'utf8')),
    );
    expect(notes.filter((note) => JSON.parse(note).what === 'mask').length).toBeGreaterThanOrEqual(5);
    expect(notes.join()).not.toContain('synthetic"');
    engine.close();
  });

  it('purge takes all of them, and nothing else', async () => {
    await writeFile(join(workspace, 'two/notes.txt'), 'kept');
    await rename(join(workspace, 'one'), join(workspace, 'elsewhere'));
    const some = await call('mask', 'clinic-visits', '--purge');
    expect(some.status).toBe(3);
    expect(some.stdout).toContain('remove it where it is, then say --gone');
    expect(await readdir(join(workspace, 'two'))).toEqual(['notes.txt']);
    const tables = JSON.parse((await call('history', '--platform', 'dev', '--format', 'json')).stdout) as {
      name: string;
    }[];
    // Its own run has written these since.
    for (const own of ['clinic_visits_silver.visits', 'clinic_visits_gold.fct_visit'])
      expect(tables.map(({ name }) => name)).toContain(own);
    expect((await call('mask', 'clinic-visits', '--purge', '--gone')).status).toBe(0);
    expect((await call('mask', 'clinic-visits', '--list')).stdout).toBe('there is no masked copy\n');
  });
});
