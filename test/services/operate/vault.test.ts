import { execFile } from 'node:child_process';
import { copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '../../../src/connectors/dicom/source.ts';
import { isOwn, readHeader } from '../../../src/formats/dicom/index.ts';
import { markOf, openVaultTables } from '../../../src/runtime/deidentify/vault.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { lakespec } from '../../cli/lakespec.ts';
import { scratchFolder } from '../../runtime/scratch.ts';

const repository = join(import.meta.dirname, '../../..');

const surrogatesIn = (vault: string, condition: string): ReadonlySet<string> => {
  const database = new DatabaseSync(vault, { readOnly: true });
  const rows = database.prepare(`SELECT surrogate FROM surrogates WHERE ${condition}`).all();
  database.close();
  return new Set(rows.map(({ surrogate }) => String(surrogate)));
};

/** Files below a folder that hold one of these, by names and decoded content. */
async function holding(folder: string, surrogates: ReadonlySet<string>): Promise<readonly string[]> {
  const engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: join(folder, '../scan') });
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = path.endsWith('.parquet')
      ? (await engine.query(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet('${path}')`))
          .flatMap((row) => Object.values(row))
          .join('\n')
      : (await readFile(path)).toString('latin1');
    const tokens = `${path}\n${content}`.match(/[a-z2-7]{26}/g) ?? [];
    if (tokens.some((token) => surrogates.has(token))) found.push(path);
  }
  engine.close();
  return found;
}

async function setEpoch(workspace: string, epoch: number): Promise<void> {
  for (const name of await readdir(join(workspace, 'specs'), { recursive: true })) {
    if (!name.endsWith('.yaml')) continue;
    const path = join(workspace, 'specs', name);
    const text = await readFile(path, 'utf8');
    if (!text.includes('kind: DeidPolicy')) continue;
    const without = text.replace(/\n {2}subjects: .*/, '');
    await writeFile(path, `${without.trimEnd()}\n  subjects: {method: random, epoch: ${epoch}}\n`);
  }
}

describe('the vault of the csv template', () => {
  let workspace: string;
  const call = (...args: string[]) => lakespec(workspace, args);
  const vault = () => join(workspace, '.lake/vault.sqlite');
  const joined = async () =>
    (
      await call(
        'query',
        'SELECT count(*) AS n, count(DISTINCT v.patient_id) AS patients FROM clinic_visits_gold.fct_visit AS f JOIN clinic_visits_gold.dim_department AS d USING (department_key) JOIN clinic_visits_silver.visits AS v USING (visit_id, patient_id)',
        '--format',
        'csv',
      )
    ).stdout;

  beforeAll(async () => {
    workspace = await scratchFolder();
    await call('init', 'csv', '--quiet');
    expect((await call('vault', 'verify')).stderr).toContain('there is no vault');
    await call('run', '--quiet');
  });

  it('verify: nothing is wrong, in words and as JSON', async () => {
    const { status, stdout } = await call('vault', 'verify');
    expect(stdout).toMatch(/clinic-visits +1 +patient +4/);
    expect(stdout).toContain('nothing is wrong');
    expect(status).toBe(0);
    const json = JSON.parse((await call('vault', 'verify', '--format', 'json')).stdout);
    expect(json).toMatchObject({ findings: [], lake: [{ product: 'clinic-visits', unknown: 0 }] });
  });

  it('a vault from a backup that is older than the lake is found', async () => {
    expect((await call('vault', 'backup')).stdout).toMatch(/^backup\/\S+\.vault: \d+ entries/);
    const landing = join(workspace, 'landing');
    const [file = ''] = (await readdir(landing, { recursive: true })).filter((name) => name.endsWith('.csv'));
    const text = await readFile(join(landing, file), 'utf8');
    const [head = '', row = ''] = text.split('\n');
    const fields = row.split(',');
    await writeFile(
      join(landing, file.replace('.csv', '-later.csv')),
      `${head}\n${['V-SYNTHETIC-99', 'P-SYNTHETIC-99', ...fields.slice(2)].join(',')}\n`,
    );
    expect((await call('run', '--quiet')).status).toBe(0);
    await copyFile(vault(), join(workspace, 'newer'));
    expect((await call('vault', 'restore')).stderr).toContain('there is a vault already');
    expect((await call('vault', 'restore', '--replace', '--yes')).status).toBe(0);
    const { status, stdout } = await call('vault', 'verify');
    expect(status).toBe(3);
    expect(stdout).toContain('it is older than the lake');
    await rm(vault());
    await copyFile(join(workspace, 'newer'), vault());
    expect((await call('vault', 'verify')).status).toBe(0);
  });

  it('rotate: a raised epoch is refused by a run, and carried out by the command, also after a kill', async () => {
    const former = surrogatesIn(vault(), 'epoch = 1');
    const [rows, history] = [await joined(), (await call('history', '--format', 'json')).stdout];
    expect(rows).toMatch(/^n,patients\r\n7,5\r\n$/);
    await setEpoch(workspace, 2);
    const refused = await call('run', '--quiet');
    expect(refused.status).toBe(2);
    expect(refused.stderr + refused.stdout).toContain('lakespec vault rotate --surrogates clinic-visits');
    const main = join(repository, 'src/cli/main.ts');
    const killed = promisify(execFile)(
      process.execPath,
      [main, 'vault', 'rotate', '--surrogates', 'clinic-visits'],
      { cwd: workspace, env: { ...process.env, LAKESPEC_KILL_AT: 'vault.remap.committing' } },
    );
    await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' });
    const { status, stdout } = await call('vault', 'rotate', '--surrogates', 'clinic-visits', '--purge');
    expect(stdout).toContain('epoch 1 → 2');
    expect(status).toBe(0);
    expect(await joined()).toBe(rows);
    const sizes = (text: string) =>
      (JSON.parse(text) as { name: string; rows: number }[])
        .filter(({ name }) => !name.endsWith('.audit'))
        .map(({ name, rows: held }) => `${name} ${held}`);
    expect(sizes((await call('history', '--format', 'json')).stdout)).toEqual(sizes(history));
    expect(
      (await holding(join(workspace, '.lake/refined'), former)).filter((path) => !path.includes('/audit-')),
    ).toEqual([]);
    expect(await holding(join(workspace, '.lake/curated'), former)).toEqual([]);
    expect((await call('run', '--quiet')).stdout).toContain('nothing new');
    expect((await call('vault', 'verify')).status).toBe(0);
    expect((await call('audit', 'verify')).stdout).toContain('unbroken');
  });

  it('rotate: again, and the new key of the vault changes none of it', async () => {
    const rows = await joined();
    await setEpoch(workspace, 3);
    const again = await call('vault', 'rotate', '--surrogates', 'clinic-visits');
    expect(again.stdout).toContain('epoch 2 → 3');
    expect((await call('vault', 'rotate', '--surrogates', 'clinic-visits')).stdout).toContain(
      'at epoch 3 already',
    );
    expect(await joined()).toBe(rows);
    const rotated = await call('vault', 'rotate', '--new-key-file', '.lake/second-key');
    expect(rotated.stdout).toContain('opens with file .lake/second-key alone');
    expect((await call('run', '--quiet')).status).toBe(2);
    await copyFile(join(workspace, '.lake/second-key'), join(workspace, '.lake/vault.key'));
    expect((await call('run', '--quiet')).stdout).toContain('nothing new');
    expect((await call('audit', 'verify')).stdout).toContain('unbroken');
  });
});

it('objects get other names, identifiers and marks: DICOM of the example', async () => {
  const workspace = await scratchFolder();
  for (const folder of ['specs', 'examples/landing/stroke-mri'])
    await cp(join(repository, folder), join(workspace, folder), { recursive: true });
  const call = (...args: string[]) => lakespec(workspace, args);
  expect((await call('run', 'stroke-mri', '--quiet')).status).toBe(0);
  const vault = join(workspace, '.lake/vault/vault.sqlite');
  const former = surrogatesIn(vault, "product = 'stroke-mri'");
  const refined = join(workspace, '.lake/refined');
  const listed = async () =>
    (await readdir(join(refined, 'stroke-mri'), { recursive: true })).filter((name) => name.endsWith('.dcm'));
  const before = await listed();
  const uids = new Set(before.flatMap((name) => name.match(/2\.25\.\d+/g) ?? []));
  expect(uids.size).toBeGreaterThan(5);
  await setEpoch(workspace, 2);
  expect((await call('vault', 'rotate', '--surrogates', 'stroke-mri', '--purge')).status).toBe(0);
  const after = await listed();
  expect(after).toHaveLength(before.length);
  expect((await holding(refined, former)).filter((path) => !path.includes('/audit-'))).toEqual([]);
  const opened = await openVaultTables(
    { kind: 'sqlite', path: '.lake/vault/vault.sqlite', key: { file: '.lake/vault/key' } },
    workspace,
  );
  if (!opened) throw new Error('there is no vault');
  const store = openStore({ kind: 'file', root: refined }, workspace);
  for (const name of after) {
    const object = await store.head(`stroke-mri/${name}`);
    if (!object) throw new Error('an object is gone');
    const read = await readHeader(await openSource(store, object));
    if (!read.ok) throw new Error('an object is no DICOM file');
    expect(isOwn(read.header, (text) => markOf(opened.cipher, 'stroke-mri', text))).toBe(true);
    const bytes = Buffer.from(await store.getRange(object.key, 0, object.sizeBytes)).toString('latin1');
    expect([...uids].filter((uid) => bytes.includes(uid))).toEqual([]);
  }
  opened.tables.close();
  // What comes again is known: a file of the landing gets the UIDs of the new epoch.
  expect((await call('run', 'stroke-mri', '--quiet')).stdout).toContain('nothing new');
  expect(
    (
      await call(
        'query',
        "SELECT count(*) AS n FROM stroke_mri_bronze.instances AS i JOIN stroke_mri_bronze.objects AS o ON o.path LIKE '%' || i.path",
        '--format',
        'csv',
      )
    ).stdout,
  ).toBe(`n\r\n${after.length}\r\n`);
}, 120_000);
