import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { rotateVaultKey } from '../../../src/runtime/deidentify/rotate-key.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { describeVault, type VaultPlace } from '../../runtime/deidentify/vault-conformance.ts';
import { describeVaultKeeping } from '../../runtime/deidentify/vault-keeping.ts';
import { planWith } from '../../runtime/deidentify/vault-plan.ts';
import { environment } from '../stores/buckets.ts';

const admin = new pg.Pool({ connectionString: environment('LAKESPEC_CATALOG_URL'), max: 1 });
const workspace = mkdtempSync(join(tmpdir(), 'lakespec-vault-'));
const databases: string[] = [];
const roles: string[] = [];
process.env.OWN_VAULT_KEY = randomBytes(32).toString('hex');
afterAll(async () => {
  for (const database of databases) await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  for (const role of roles) await admin.query(`DROP ROLE ${role}`);
  await admin.end();
  rmSync(workspace, { recursive: true, force: true });
});

const mark = () => randomUUID().replaceAll('-', '');
/** An empty database; its URL is in OWN_VAULT_URL. */
async function newVault(): Promise<VaultPlace & { readonly url: URL }> {
  const database = `vault_test_${mark()}`;
  await admin.query(`CREATE DATABASE ${database}`);
  databases.push(database);
  const url = new URL(environment('LAKESPEC_CATALOG_URL'));
  url.pathname = `/${database}`;
  process.env.OWN_VAULT_URL = url.href;
  return {
    url,
    workspace,
    vault: { kind: 'postgres', url: { env: 'OWN_VAULT_URL' }, key: { env: 'OWN_VAULT_KEY' } },
  };
}

describeVault('postgres', newVault);
describeVaultKeeping('postgres', newVault);

test('four processes that ask at once for the same people are told the same', async () => {
  await newVault();
  const asker = join(import.meta.dirname, 'asker.ts');
  const told = await Promise.all(
    Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, [asker, workspace, '1000'])),
  );
  const surrogates = told.map(({ stdout }) => JSON.parse(stdout) as readonly string[]);
  for (const one of surrogates) expect(one).toEqual(surrogates[0]);
  expect(new Set(surrogates[0]).size).toBe(1000);
});

test('a role that may only read and add is enough, and no source value stands in the database', async () => {
  const { url, vault } = await newVault();
  const plan = planWith(vault);
  (await openProductVault(plan, workspace)).close();
  const role = `vault_role_${mark()}`;
  roles.push(role);
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'synthetic'`);
  await owner.query(`GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO ${role}`);
  const asRole = new URL(url);
  asRole.username = role;
  asRole.password = 'synthetic';
  process.env.OWN_VAULT_URL = asRole.href;
  const opened = await openProductVault(plan, workspace, true);
  const person = { system: 'patient', value: 'Synthetic-Example-4711' };
  const [surrogate] = await opened.surrogates([person]);
  expect(await opened.reveal(surrogate ?? '')).toEqual(person);
  opened.close();
  const { rows } = await owner.query('SELECT * FROM vault_surrogates');
  expect(rows).toHaveLength(1);
  const stored = JSON.stringify(rows, (_, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
  );
  expect(stored).toContain(surrogate);
  expect(stored).not.toContain('4711');
  process.env.NEXT_VAULT_KEY = randomBytes(32).toString('hex');
  const rotate = rotateVaultKey({
    vault,
    workspace,
    to: { env: 'NEXT_VAULT_KEY' },
    at: '2026-07-01T12:00:00.000Z',
    record: async () => {},
    begin: () => {},
    advance: () => {},
  });
  await expect(rotate).rejects.toThrow('name one that owns its tables');
  await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`);
  await owner.end();
});

test('a server that is gone is a dependency: exit code 4, without the URL', async () => {
  const { vault } = await newVault();
  process.env.OWN_VAULT_URL = 'postgresql://someone:synthetic-secret@127.0.0.1:1/vault';
  const refused = openProductVault(planWith(vault), workspace);
  await expect(refused).rejects.toMatchObject({
    kind: 'dependency',
    message:
      "the vault's PostgreSQL at 127.0.0.1:1 can't be reached (ECONNREFUSED): run again when it is back",
  });
  delete process.env.OWN_VAULT_URL;
  await expect(openProductVault(planWith(vault), workspace)).rejects.toMatchObject({
    kind: 'invalid',
    message: 'the connection URL of the vault is missing: set environment variable OWN_VAULT_URL',
  });
});
