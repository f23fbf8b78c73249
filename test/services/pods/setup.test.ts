import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  GetBucketVersioningCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StoreName, storeNames } from '../../../src/plan/index.ts';
import { type OwnMinio, startMinio } from '../recover/own-minio.ts';
import { environment } from '../stores/buckets.ts';
import { lakespec, makeWorkspace, root } from '../workspace.ts';
import { judged, openTrace } from './connections.ts';
import { type Ended, ended, logOf, type Pod, tellOf, trigger } from './jobs.ts';
import { apply, kubectl, type Resource, until } from './kubectl.ts';
import { manifestsOf } from './manifests.ts';
import {
  hostAddress,
  install,
  installStandIns,
  makeStores,
  removeNamespaces,
  secret,
  secretValues,
} from './surroundings.ts';

/**
 * Set-up and probe of the platform as Pods: first as they are committed, on a MinIO that has nothing yet; then with a
 * copy of the stores on a second one.
 */
const namespace = 'lake-platform';
const committed = manifestsOf(join(root, 'dist-manifests/prod'), 'platform/kubernetes/setup.yaml');
const databases = { catalog: 'setup_catalog', vault: 'setup_vault' };

const newKey = (name: string): readonly [accessKey: string, secretKey: string] => [
  `${name}-${randomBytes(4).toString('hex')}`,
  randomBytes(20).toString('hex'),
];
/** The users of the stores, which no server knows yet. */
const users = {
  INGEST: newKey('ingest'),
  RAW: newKey('raw'),
  TRANSFORM: newKey('transform'),
  COPY: newKey('copy'),
  GUARDED: newKey('guarded'),
};
type User = keyof typeof users;
const userOf: Readonly<Record<StoreName, User>> = {
  landing: 'INGEST',
  vault: 'INGEST',
  raw: 'RAW',
  quarantine: 'RAW',
  refined: 'TRANSFORM',
  curated: 'TRANSFORM',
};
const keysOf = (...names: readonly User[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`${name}_ACCESS_KEY`, users[name][0]],
      [`${name}_SECRET_KEY`, users[name][1]],
    ]),
  );
const rootKeys = () =>
  [environment('LAKESPEC_MINIO_ACCESS_KEY'), environment('LAKESPEC_MINIO_SECRET_KEY')] as const;

function client({ endpoint }: OwnMinio, [accessKeyId, secretAccessKey]: readonly [string, string]): S3Client {
  const credentials = { accessKeyId, secretAccessKey };
  return new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
}
const put = (minio: OwnMinio, user: User, store: StoreName, Key: string) =>
  client(minio, users[user]).send(new PutObjectCommand({ Bucket: `lake-${store}`, Key, Body: Key }));
const read = async (minio: OwnMinio, store: StoreName, Key: string): Promise<string | null> => {
  const { Body } = await client(minio, rootKeys())
    .send(new GetObjectCommand({ Bucket: `lake-${store}`, Key }))
    .catch(() => ({ Body: null }));
  return (await Body?.transformToString()) ?? null;
};

let store: OwnMinio;
let copy: OwnMinio;
let closeStandIns: () => void;
let trace: ReturnType<typeof openTrace>;
const seen = new Map<string, Pod>();

function installSecrets(catalogUrl = secretValues(databases).transform.CATALOG_URL): void {
  const [LAKESPEC_ADMIN_ACCESS_KEY, LAKESPEC_ADMIN_SECRET_KEY] = rootKeys();
  const { SLACK_WEBHOOK } = secretValues(databases).transform;
  apply([
    secret('lakespec-ingest', namespace, keysOf('INGEST', 'RAW', 'GUARDED')),
    secret('lakespec-transform', namespace, {
      ...keysOf('TRANSFORM', 'COPY'),
      ...{ CATALOG_URL: catalogUrl, SLACK_WEBHOOK },
    }),
    secret('lakespec-admin', namespace, {
      ...{ LAKESPEC_ADMIN_ACCESS_KEY, LAKESPEC_ADMIN_SECRET_KEY },
      LAKESPEC_COPY_ADMIN_ACCESS_KEY: LAKESPEC_ADMIN_ACCESS_KEY,
      LAKESPEC_COPY_ADMIN_SECRET_KEY: LAKESPEC_ADMIN_SECRET_KEY,
    }),
  ]);
}

const jobIn = (manifests: readonly Resource[]): string =>
  manifests.find(({ kind }) => kind === 'Job')?.metadata.name as string;

async function finished(name: string): Promise<Ended> {
  const end = await ended(namespace, name);
  for (const pod of end.pods) seen.set(pod.status.podIP ?? '', pod);
  return end;
}

type Step = { readonly where: string; readonly place: string; readonly state: string; readonly what: string };
/** What the Job did, or found done. */
const stepsOf = ({ pods }: Ended): readonly Step[] =>
  pods.flatMap(({ metadata }) =>
    logOf(namespace, metadata.name, 'set-up').filter(({ state }) => state !== undefined),
  ) as unknown as readonly Step[];

const probe = (name: string): Promise<Ended> => finished(trigger(namespace, 'lakespec-probe', name));

/** A metric of the platform, by its labels beside that: value. */
async function pushed(metric: string): Promise<Readonly<Record<string, number>>> {
  const text = await (await fetch(`${environment('LAKESPEC_PUSHGATEWAY_URL')}/metrics`)).text();
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith(`${metric}{`) && line.includes('platform="prod"'));
  return Object.fromEntries(
    lines.map((line) => [/(?:target|store)="(\w+)"/.exec(line)?.[1] ?? '', Number(line.split(' ').at(-1))]),
  );
}

beforeAll(async () => {
  [store, copy] = await Promise.all([startMinio(hostAddress()), startMinio(hostAddress())]);
  await removeNamespaces([namespace]);
  await makeStores([], [databases.catalog, databases.vault]);
  const gateway = environment('LAKESPEC_PUSHGATEWAY_URL');
  await fetch(`${gateway}/metrics/job/lakespec/platform/prod`, { method: 'DELETE' });
  trace = openTrace();
  closeStandIns = await installStandIns(store.endpoint);
  install(committed);
  installSecrets();
});
afterAll(async () => {
  closeStandIns?.();
  trace?.close();
  await removeNamespaces([namespace]);
  await Promise.all([store?.stop(), copy?.stop()]);
});

test('the committed Job makes buckets and users, by its own secrets alone', async () => {
  const end = await finished(jobIn(committed));
  expect(end.state, tellOf(namespace, end)).toBe('Complete');
  const steps = stepsOf(end);
  expect(new Set(steps.map(({ state }) => state))).toEqual(new Set(['done']));
  expect(steps.filter(({ what }) => what === 'bucket').map(({ place }) => place)).toEqual(
    storeNames.map((name) => `lake-${name}`),
  );
  for (const name of storeNames.filter((one) => one !== 'landing')) {
    await put(store, userOf[name], name, 'tried');
    expect(await read(store, name, 'tried')).toBe('tried');
  }
  // Who delivers writes landing; ingest reads it.
  await client(store, users.INGEST).send(new ListObjectsV2Command({ Bucket: 'lake-landing' }));
  for (const [user, name] of [
    ['TRANSFORM', 'raw'],
    ['TRANSFORM', 'landing'],
    ['RAW', 'vault'],
    ['INGEST', 'curated'],
  ] as const)
    await expect(put(store, user, name, 'stray'), `${user} ${name}`).rejects.toThrow(/denied/i);
});

test('a second Job of the same finds everything there', async () => {
  const job = committed.find(({ kind }) => kind === 'Job') as Resource;
  kubectl(['delete', 'job', job.metadata.name, '-n', namespace, '--wait']);
  apply([job]);
  const end = await finished(job.metadata.name);
  expect(end.state, tellOf(namespace, end)).toBe('Complete');
  const steps = stepsOf(end);
  expect(steps.length).toBeGreaterThan(storeNames.length);
  expect(steps.filter(({ state }) => state !== 'unchanged')).toEqual([]);
});

test('the committed CronJob probes what is there, and tells the Pushgateway', async () => {
  const end = await probe('probe-well');
  expect(end.state, tellOf(namespace, end)).toBe('Complete');
  expect(await pushed('lakespec_probe_success')).toEqual({ catalog: 1, store: 1, query: 1 });
});

test('a catalog that is away is a probe that fails, and is told', async () => {
  installSecrets(secretValues({ ...databases, catalog: 'setup_nowhere' }).transform.CATALOG_URL);
  const end = await probe('probe-ill');
  installSecrets();
  expect(end.state, tellOf(namespace, end)).toBe('Failed');
  expect(await pushed('lakespec_probe_success')).toEqual({ catalog: 0, store: 1, query: 1 });
});

test('Pods of set-up and probe connect to what their NetworkPolicies say, and need each rule of them', () => {
  expect(seen.size).toBeGreaterThan(3);
  expect(judged(trace.begun(), seen, committed)).toEqual({ strays: [], unused: [] });
  for (const { spec, metadata } of seen.values())
    expect(spec.automountServiceAccountToken, metadata.name).toBe(false);
});

/** The committed specs, with a copy of the stores. */
function withCopy(): readonly Resource[] {
  const workspace = makeWorkspace(['specs', 'data']);
  const file = join(workspace, 'specs/platforms/prod.yaml');
  const { host, hostname, port } = new URL(copy.endpoint);
  const keys = (user: User) => `{accessKey: {env: ${user}_ACCESS_KEY}, secretKey: {env: ${user}_SECRET_KEY}}`;
  const text = readFileSync(file, 'utf8')
    .replace(
      '      - {name: slack, ',
      `      - {name: copy, cidr: ${hostname}/32, port: ${port}}\n      - {name: slack, `,
    )
    .concat(
      '  replication:\n    target:\n',
      `      endpoint: "http://${host}"\n      credentials: ${keys('COPY')}\n      guarded: ${keys('GUARDED')}\n`,
    );
  writeFileSync(file, text);
  const { status, stdout, stderr } = lakespec(workspace, ['compile', '--platform', 'prod']);
  expect(`${status} ${stdout}${stderr}`).toMatch(/^0 /);
  return manifestsOf(join(workspace, 'dist-manifests/prod'), 'platform/kubernetes/setup.yaml');
}

test('with a copy, the Job sets up both servers: what is written here arrives there', async () => {
  const manifests = withCopy();
  expect(jobIn(manifests)).not.toBe(jobIn(committed));
  install(manifests);
  const end = await finished(jobIn(manifests));
  expect(end.state, tellOf(namespace, end)).toBe('Complete');
  const steps = stepsOf(end);
  expect(steps.filter(({ state }) => state === 'by hand')).toEqual([]);
  const copied = steps.filter(({ where, what }) => where === 'copy' && what === 'bucket');
  expect(copied.length).toBeGreaterThan(1);
  for (const { place } of copied)
    for (const minio of [store, copy])
      expect(
        (await client(minio, rootKeys()).send(new GetBucketVersioningCommand({ Bucket: place }))).Status,
      ).toBe('Enabled');
  await put(store, 'TRANSFORM', 'refined', 'arrives');
  await until(
    'the object in the copy',
    async () => (await read(copy, 'refined', 'arrives')) === 'arrives',
    60,
  );
});

test('with a copy, the probe measures how far it lags', async () => {
  const end = await probe('probe-copy');
  expect(end.state, tellOf(namespace, end)).toBe('Complete');
  const lags = await pushed('lakespec_replication_lag_seconds');
  expect(Object.keys(lags)).toContain('refined');
  for (const seconds of Object.values(lags)) expect(seconds).toBeLessThan(60);
});
