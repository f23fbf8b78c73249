import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlanPlatform, type PlanStore, storeNames } from '../../../src/plan/index.ts';
import type { Report } from '../../../src/runtime/forget/index.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { setUp } from '../../../src/runtime/replication/index.ts';
import { examplePlan } from '../../runtime/plan.ts';
import { environment } from '../stores/buckets.ts';
import { lakespec, makeWorkspace, root } from '../workspace.ts';

const mark = randomUUID().replaceAll('-', '').slice(0, 16);
const bucket = `forget-${mark}`;
const database = `forget_${mark}`;
const workspace = makeWorkspace(['specs']);
const sites = {
  primary: environment('LAKESPEC_MINIO_ENDPOINT'),
  replica: environment('LAKESPEC_MINIO2_ENDPOINT'),
};
const env: Record<string, string> = {
  OWN_VAULT_KEY: randomBytes(32).toString('hex'),
  LAKESPEC_SCRATCH: join(workspace, 'scratch'),
};
for (const role of ['INGEST', 'TRANSFORM']) {
  env[`${role}_ACCESS_KEY`] = environment('LAKESPEC_MINIO_ACCESS_KEY');
  env[`${role}_SECRET_KEY`] = environment('LAKESPEC_MINIO_SECRET_KEY');
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: environment('LAKESPEC_CATALOG_URL') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const credentials = (role: string) =>
  `{accessKey: {env: ${role}_ACCESS_KEY}, secretKey: {env: ${role}_SECRET_KEY}}`;

function writePlatform(): void {
  const store = (name: string, role: string) =>
    `    ${name}: {bucket: ${bucket}, prefix: ${name}, endpoint: "${sites.primary}", credentials: ${credentials(role)}}`;
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
  catalog: {postgres: {env: OWN_URL}}
  vault: {postgres: {env: OWN_URL}, key: {env: OWN_VAULT_KEY}}
  engine: {duckdb: {memory: 1Gi, threads: 2}}
  settle: 0s
  replication: {target: {endpoint: "${sites.replica}", credentials: ${credentials('INGEST')}}}
`,
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
const storeAt = (site: keyof typeof sites, prefix: string) => openStore(planOf(sites[site], prefix), '/');

const written = ['raw', 'refined', 'curated', 'quarantine'];
async function versionsAt(site: keyof typeof sites): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of written)
    for await (const { key, versionId } of storeAt(site, name).listVersions(''))
      found.push(`${name}/${key} ${versionId}`);
  return found.sort();
}
async function untilCopied(): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const [here, there] = await Promise.all([versionsAt('primary'), versionsAt('replica')]);
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
const deliver = (name: string) =>
  storeAt('primary', 'landing').put(
    `claims/${name}`,
    createReadStream(join(root, 'examples/landing/claims', name)),
  );

beforeAll(async () => {
  mkdirSync(join(workspace, 'scratch'));
  await asAdmin(`CREATE DATABASE ${database}`);
  const url = new URL(environment('LAKESPEC_CATALOG_URL'));
  url.pathname = `/${database}`;
  env.OWN_URL = url.href;
  Object.assign(process.env, env);
  writePlatform();
  const at = (endpoint: string) =>
    Object.fromEntries(storeNames.map((name) => [name, planOf(endpoint, name)])) as PlanPlatform['stores'];
  const platform = {
    ...examplePlan().platform,
    stores: at(sites.primary),
    replica: { stores: at(sites.replica), rpoSeconds: 900 },
  };
  for await (const { state } of setUp(platform, '/')) expect(state).not.toBe('by hand');
  await deliver('claims-2018.csv');
  call('run', 'claims', '--quiet');
  await deliver('claims-2019.csv');
  call('run', 'claims', '--quiet');
  await untilCopied();
}, 400_000);

afterAll(async () => {
  await asAdmin(`DROP DATABASE ${database} WITH (FORCE)`);
  rmSync(workspace, { recursive: true, force: true });
});

test('a person leaves every version of primary and replica', async () => {
  const identifier = join(workspace, 'member.txt');
  writeFileSync(identifier, 'M9FCC200C\n');
  const printed = call('forget', '--subject-id', identifier, '--yes', '--format', 'json');
  const { reports } = JSON.parse(printed) as { readonly reports: readonly Report[] };
  const report = reports[0]!;
  const { scanned, tables } = report.preview;
  for (const site of ['primary', 'replica'])
    expect(scanned.hits.filter((hit) => hit.site === site).length).toBeGreaterThan(5);
  expect(tables.some(({ snapshots }) => snapshots > 1)).toBe(true);
  expect(report).toMatchObject({ remaining: [], notRebuilt: [], foundBefore: scanned.hits.length });
  expect(report.after.hits).toEqual([]);
  const before = new Set(scanned.hits.map(({ store, key, versionId }) => `${store}/${key} ${versionId}`));
  for (const site of ['primary', 'replica'] as const)
    expect((await versionsAt(site)).filter((version) => before.has(version))).toEqual([]);
  expect(call('audit', 'verify', 'claims')).toContain('unbroken');
}, 400_000);
