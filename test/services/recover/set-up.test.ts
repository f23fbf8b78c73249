import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteBucketCommand,
  DeleteBucketReplicationCommand,
  GetBucketLifecycleConfigurationCommand,
  PutBucketLifecycleConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, expect, test } from 'vitest';
import { type PlanPlatform, type PlanStore, type StoreName, storeNames } from '../../../src/plan/index.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { type SetUpStep, setUp } from '../../../src/runtime/replication/index.ts';
import { measureLag } from '../../../src/runtime/replication/probe.ts';
import { examplePlan } from '../../runtime/plan.ts';
import { environment } from '../stores/buckets.ts';

const mark = randomUUID().slice(0, 13);
type Where = 'MINIO' | 'MINIO2' | 'VERSITYGW';
const bucket = (name: StoreName, where: Where = 'MINIO'): PlanStore => ({
  kind: 's3',
  bucket: `setup-${mark}-${name}`,
  prefix: '',
  endpoint: environment(`LAKESPEC_${where}_ENDPOINT`),
  region: 'us-east-1',
  pathStyle: true,
  credentials: {
    accessKey: { env: `LAKESPEC_${where}_ACCESS_KEY` },
    secretKey: { env: `LAKESPEC_${where}_SECRET_KEY` },
  },
});
const all = (where: Where) =>
  Object.fromEntries(storeNames.map((name) => [name, bucket(name, where)])) as PlanPlatform['stores'];
const platform: PlanPlatform = {
  ...examplePlan().platform,
  stores: all('MINIO'),
  replica: { stores: all('MINIO2'), rpoSeconds: 900 },
};
const clientOf = (where: Where) =>
  new S3Client({
    endpoint: environment(`LAKESPEC_${where}_ENDPOINT`),
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: {
      accessKeyId: environment(`LAKESPEC_${where}_ACCESS_KEY`),
      secretAccessKey: environment(`LAKESPEC_${where}_SECRET_KEY`),
    },
  });
async function steps(of: PlanPlatform): Promise<readonly SetUpStep[]> {
  const found: SetUpStep[] = [];
  for await (const step of setUp(of, '/')) found.push(step);
  return found;
}
afterAll(async () => {
  for (const name of storeNames) {
    await clientOf('MINIO')
      .send(new DeleteBucketReplicationCommand({ Bucket: `setup-${mark}-${name}` }))
      .catch(() => undefined);
    for (const where of ['MINIO', 'MINIO2'] as const) {
      const store = openStore(bucket(name, where), '/');
      try {
        for await (const { key, versionId } of store.listVersions(''))
          await store.removeVersion(key, versionId);
        await clientOf(where).send(new DeleteBucketCommand({ Bucket: `setup-${mark}-${name}` }));
      } catch {
        // It was never made.
      }
    }
  }
});

test('makes buckets, versions and rules here and there; again it changes nothing', async () => {
  const first = await steps(platform);
  expect(first.every(({ state }) => state === 'done')).toBe(true);
  expect(
    first.filter(({ stores }) => stores.includes('refined')).map(({ where, what }) => `${where}: ${what}`),
  ).toEqual([
    'store: bucket',
    'copy: bucket',
    'store: versions are kept',
    'store: old versions end after 7 days',
    'copy: versions are kept',
    'copy: old versions end after 7 days',
    `store: copied to ${environment('LAKESPEC_MINIO2_ENDPOINT')}`,
  ]);
  // Deliveries are others' to keep.
  expect(first.filter(({ stores }) => stores.includes('landing')).map(({ what }) => what)).toEqual([
    'bucket',
  ]);
  expect((await steps(platform)).map(({ state }) => state)).toEqual(first.map(() => 'unchanged'));
}, 60_000);

test('what is put arrives in the copy, what is removed goes, and the lag is measured', async () => {
  const [here, there] = [openStore(bucket('refined'), '/'), openStore(bucket('refined', 'MINIO2'), '/')];
  await here.put('a/b', Buffer.from('x'));
  const lag = await measureLag(here, there, { patienceMs: 30_000, signal: new AbortController().signal });
  expect(lag.hasArrived).toBe(true);
  expect(lag.seconds).toBeLessThan(30);
  expect(await there.head('a/b')).not.toBeNull();
  await here.remove('a/b');
  for (let tries = 0; (await there.head('a/b')) !== null; tries++) {
    expect(tries).toBeLessThan(300);
    await sleep(100);
  }
}, 90_000);

test('a rule of somebody else for the life of objects stays', async () => {
  const Bucket = `setup-${mark}-curated`;
  const client = clientOf('MINIO');
  const theirs = {
    ID: 'theirs',
    Status: 'Enabled',
    Filter: { Prefix: 'tmp/' },
    Expiration: { Days: 3 },
  } as const;
  await client.send(
    new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules: [theirs] } }),
  );
  expect((await steps(platform)).filter(({ state }) => state === 'done').map(({ what }) => what)).toEqual([
    'old versions end after 7 days',
  ]);
  const { Rules = [] } = await client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
  expect(Rules.map(({ ID }) => ID).sort()).toEqual(['lakespec-noncurrent', 'theirs']);
}, 60_000);

test('without a copy there are buckets alone, and a wrong key is refused', async () => {
  const { replica: _, ...without } = platform;
  expect((await steps(without)).map(({ what, state }) => [what, state])).toEqual(
    storeNames.map(() => ['bucket', 'unchanged']),
  );
  process.env.LAKESPEC_ADMIN_ACCESS_KEY = 'wrong';
  process.env.LAKESPEC_ADMIN_SECRET_KEY = 'wrong-secret';
  try {
    await expect(steps(platform)).rejects.toMatchObject({ kind: 'invalid' });
  } finally {
    delete process.env.LAKESPEC_ADMIN_ACCESS_KEY;
    delete process.env.LAKESPEC_ADMIN_SECRET_KEY;
  }
}, 60_000);

test('of folders it says what is left to do', async () => {
  const folder = (root: string) =>
    Object.fromEntries(
      storeNames.map((name) => [name, { kind: 'file', root: `${root}/${name}` }]),
    ) as PlanPlatform['stores'];
  const found = await steps({
    ...platform,
    stores: folder('lake'),
    replica: { stores: folder('copy'), rpoSeconds: 900 },
  });
  expect(found.map(({ place, state }) => `${place} ${state}`)).toEqual(
    storeNames.filter((name) => name !== 'landing').map((name) => `copy/${name} by hand`),
  );
});
