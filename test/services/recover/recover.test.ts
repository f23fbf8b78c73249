import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlanPlatform, type PlanStore, storeNames } from '../../../src/plan/index.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { setUp } from '../../../src/runtime/replication/index.ts';
import { keysOf } from '../../runtime/lake/store/store-conformance.ts';
import { examplePlan } from '../../runtime/plan.ts';
import { environment } from '../stores/buckets.ts';
import { lakespec, makeWorkspace, root } from '../workspace.ts';
import { type OwnMinio, startMinio } from './own-minio.ts';

const mark = randomUUID().replaceAll('-', '').slice(0, 16);
const bucket = `recover-${mark}`;
const workspace = makeWorkspace(['specs']);
const secondary = environment('LAKESPEC_MINIO2_ENDPOINT');
const databases: string[] = [];
const env: Record<string, string> = {
  OWN_VAULT_KEY: randomBytes(32).toString('hex'),
  LAKESPEC_SCRATCH: join(workspace, 'scratch'),
};
for (const role of ['INGEST', 'TRANSFORM']) {
  env[`${role}_ACCESS_KEY`] = environment('LAKESPEC_MINIO_ACCESS_KEY');
  env[`${role}_SECRET_KEY`] = environment('LAKESPEC_MINIO_SECRET_KEY');
}
let primary: OwnMinio;

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: environment('LAKESPEC_CATALOG_URL') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
/** An empty database, and its URL. */
async function newDatabase(): Promise<string> {
  const name = `recover_${mark}_${databases.length}`;
  await asAdmin(`CREATE DATABASE ${name}`);
  databases.push(name);
  const url = new URL(environment('LAKESPEC_CATALOG_URL'));
  url.pathname = `/${name}`;
  return url.href;
}

const credentials = (role: string) =>
  `{accessKey: {env: ${role}_ACCESS_KEY}, secretKey: {env: ${role}_SECRET_KEY}}`;
function writePlatform(endpoint: string, copy: string | null): void {
  const store = (name: string, role: string) =>
    `    ${name}: {bucket: ${bucket}, prefix: ${name}, endpoint: "${endpoint}", credentials: ${credentials(role)}}`;
  writeFileSync(
    join(workspace, 'specs', 'platforms', 'local.yaml'),
    `apiVersion: lakespec/v1
kind: Platform
metadata: {name: local}
spec:
  stage: local
  stores:
${['landing', 'raw', 'quarantine', 'vault'].map((name) => store(name, 'INGEST')).join('\n')}
${['refined', 'curated'].map((name) => store(name, 'TRANSFORM')).join('\n')}
  catalog: {postgres: {env: OWN_CATALOG_URL}}
  vault: {postgres: {env: OWN_VAULT_URL}, key: {env: OWN_VAULT_KEY}}
  engine: {duckdb: {memory: 1Gi, threads: 2}}
  settle: 0s
${copy === null ? '' : `  replication: {target: {endpoint: "${copy}", credentials: ${credentials('INGEST')}}}\n`}`,
  );
}

const planOf = (endpoint: string, prefix: string): PlanStore => ({
  kind: 's3',
  bucket,
  prefix,
  endpoint,
  region: 'us-east-1',
  pathStyle: true,
  credentials: { accessKey: { env: 'INGEST_ACCESS_KEY' }, secretKey: { env: 'INGEST_SECRET_KEY' } },
});
const storeAt = (endpoint: string, prefix = '') => openStore(planOf(endpoint, prefix), '/');
/** Buckets with versions here and there, and the rule that copies from one to the other. */
async function setUpBoth(): Promise<void> {
  const at = (endpoint: string) =>
    Object.fromEntries(storeNames.map((name) => [name, planOf(endpoint, name)])) as PlanPlatform['stores'];
  const steps = setUp(
    {
      ...examplePlan().platform,
      stores: at(primary.endpoint),
      replica: { stores: at(secondary), rpoSeconds: 900 },
    },
    '/',
  );
  for await (const { state } of steps) expect(state).not.toBe('by hand');
}
const copiedStores = ['raw', 'refined', 'curated', 'quarantine'];
const allKeys = async (endpoint: string) =>
  (await Promise.all(copiedStores.map((name) => keysOf(storeAt(endpoint, name), '')))).flat();

async function untilCopied(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const [here, there] = await Promise.all([allKeys(primary.endpoint), allKeys(secondary)]);
    if (JSON.stringify(here) === JSON.stringify(there)) return;
    await sleep(100);
  }
  throw new Error('the copy does not arrive');
}

function call(...args: readonly string[]): string {
  const { status, stdout, stderr } = lakespec(workspace, args, env);
  expect(status, `${args.join(' ')}: ${stdout}${stderr}`).toBe(0);
  return stdout;
}
const tables = ['claims_bronze.claims', 'claims_silver.claims', 'claims_gold.fct_claim'];
/** Rows of each table and a hash of them, in one call. */
const rows = (): readonly { readonly n: number; readonly h: string }[] => {
  const sql = tables
    .map(
      (table, at) =>
        `SELECT ${at} AS place, count(*) AS n, CAST(sum(hash(t)) AS VARCHAR) AS h FROM ${table} t`,
    )
    .join(' UNION ALL ');
  const answer = JSON.parse(call('query', `${sql} ORDER BY place`, '--format', 'json'));
  return Array.isArray(answer) ? answer : answer.rows;
};
const outcomes = (text: string) =>
  new Map(
    (JSON.parse(text).tables as readonly { table: string; outcome: string }[]).map(({ table, outcome }) => [
      table,
      outcome,
    ]),
  );
const deliver = (endpoint: string, name: string) =>
  storeAt(endpoint, 'landing').put(
    `claims/${name}`,
    createReadStream(join(root, 'examples/landing/claims', name)),
  );
const run = () => call('run', 'claims', '--quiet');

beforeAll(async () => {
  mkdirSync(join(workspace, 'scratch'));
  Object.assign(process.env, env);
  primary = await startMinio();
  env.OWN_CATALOG_URL = await newDatabase();
  env.OWN_VAULT_URL = await newDatabase();
  await setUpBoth();
  writePlatform(primary.endpoint, secondary);
  await deliver(primary.endpoint, 'claims-2018.csv');
  run();
  await deliver(primary.endpoint, 'claims-2019.csv');
  run();
  await untilCopied();
}, 600_000);
afterAll(async () => {
  await primary.stop();
  const copy = storeAt(secondary);
  for await (const { key, versionId } of copy.listVersions('')) await copy.removeVersion(key, versionId);
  for (const name of databases) await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(workspace, { recursive: true, force: true });
});

test('store and catalog are destroyed, come back from the copy, and it goes on from there', async () => {
  const before = rows();
  await primary.replaceByEmpty();
  await setUpBoth();
  env.OWN_CATALOG_URL = await newDatabase();

  const dry = outcomes(call('recover', '--from', 'secondary', '--dry-run', '--format', 'json'));
  expect(new Set(dry.values())).toEqual(new Set(['restored']));
  expect(await allKeys(primary.endpoint)).toEqual([]);

  // Under an empty vault everybody in the lake would be a stranger.
  const { OWN_VAULT_URL: vault = '' } = env;
  env.OWN_VAULT_URL = await newDatabase();
  const refused = lakespec(workspace, ['recover', '--from', 'secondary', '--yes', '--quiet'], env);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('it is older than the lake');
  env.OWN_VAULT_URL = vault;

  const told = call('recover', '--from', 'secondary', '--yes', '--quiet');
  expect(told).toContain('comes back whole');
  expect(told).not.toMatch(/LOST|older/);
  expect(rows()).toEqual(before);
  call('audit', 'verify');
  const again = outcomes(call('recover', '--from', 'secondary', '--yes', '--format', 'json'));
  expect(new Set(again.values())).toEqual(new Set(['kept']));

  await deliver(primary.endpoint, 'claims-2020.csv');
  run();
  const after = rows();
  expect(after[0]!.n).toBeGreaterThan(before[0]!.n);
  await untilCopied();
}, 600_000);

test('pointers that outran the copy give the older state that is whole, and a run makes up for it', async () => {
  const newest = rows();
  // The last run's files of silver have not arrived.
  const copy = storeAt(secondary, 'refined');
  const data: { key: string; modifiedMs: number }[] = [];
  for await (const object of copy.list('claims_silver/')) {
    if (/\/claims\b.*\.parquet$/.test(object.key)) data.push(object);
  }
  const last = data.toSorted((a, b) => b.modifiedMs - a.modifiedMs)[0]!;
  await copy.remove(last.key);
  await primary.replaceByEmpty();
  await setUpBoth();
  env.OWN_CATALOG_URL = await newDatabase();
  const text = call('recover', '--from', 'secondary', '--yes', '--format', 'json');
  const found = outcomes(text);
  expect(found.get('claims_silver.claims')).toBe('older');
  expect(found.get('claims_bronze.claims')).toBe('restored');
  expect(rows()[1]!.n).toBeLessThan(newest[1]!.n);
  run();
  expect(rows()).toEqual(newest);
  call('audit', 'verify');
}, 600_000);

test('the copy serves as the store itself', async () => {
  writePlatform(secondary, null);
  env.OWN_CATALOG_URL = await newDatabase();
  const found = outcomes(call('recover', '--from', 'pointers', '--yes', '--format', 'json'));
  expect(found.get('claims_bronze.claims')).toBe('restored');
  const before = rows();
  await deliver(secondary, 'claims-2020.csv');
  run();
  expect(rows()[0]!.n).toBeGreaterThanOrEqual(before[0]!.n);
  call('audit', 'verify');
}, 600_000);
