import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PlanPlatform, type PlanStore, type StoreName, storeNames } from '../../../src/plan/index.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { type SetUpStep, setUp } from '../../../src/runtime/replication/index.ts';
import { examplePlan } from '../../runtime/plan.ts';
import { type OwnMinio, startMinio } from '../recover/own-minio.ts';
import { environment } from '../stores/buckets.ts';

const mark = randomUUID().slice(0, 8);
const guarded: ReadonlySet<StoreName> = new Set(['landing', 'raw', 'quarantine', 'vault']);
let minio: OwnMinio;
let copy: OwnMinio;

/** A bucket as its user knows it. */
const bucketAt = (endpoint: string, name: StoreName, prefix: string, user: string): PlanStore => ({
  kind: 's3',
  bucket: `users-${mark}-${name}`,
  prefix,
  endpoint,
  region: 'us-east-1',
  pathStyle: true,
  credentials: { accessKey: { env: `USERS_${user}_ACCESS` }, secretKey: { env: `USERS_${user}_SECRET` } },
});
const storesAt = (endpoint: string, users: readonly [string, string], prefix = '') =>
  Object.fromEntries(
    storeNames.map((name) => [name, bucketAt(endpoint, name, prefix, users[guarded.has(name) ? 0 : 1])]),
  ) as PlanPlatform['stores'];
const platformOf = (stores: PlanPlatform['stores'], name = 'prod'): PlanPlatform => {
  const { replica: _, ...platform } = examplePlan().platform;
  return { ...platform, name, stores };
};
async function steps(platform: PlanPlatform): Promise<readonly SetUpStep[]> {
  const found: SetUpStep[] = [];
  for await (const step of setUp(platform, '/')) found.push(step);
  return found;
}
const ofUsers = (found: readonly SetUpStep[]) => found.filter(({ what }) => what.startsWith('a user'));
const body = Buffer.from('x');

beforeAll(async () => {
  [minio, copy] = await Promise.all([startMinio(), startMinio()]);
  for (const user of ['INGEST', 'TRANSFORM', 'COPY']) {
    process.env[`USERS_${user}_ACCESS`] = `${user.toLowerCase()}-${mark}`;
    process.env[`USERS_${user}_SECRET`] = randomUUID();
  }
  for (const prefix of ['LAKESPEC_ADMIN', 'LAKESPEC_COPY_ADMIN']) {
    process.env[`${prefix}_ACCESS_KEY`] = environment('LAKESPEC_MINIO_ACCESS_KEY');
    process.env[`${prefix}_SECRET_KEY`] = environment('LAKESPEC_MINIO_SECRET_KEY');
  }
}, 120_000);
afterAll(async () => {
  await Promise.all([minio?.stop(), copy?.stop()]);
  for (const name of Object.keys(process.env))
    if (/^USERS_|^LAKESPEC_(COPY_)?ADMIN_/.test(name)) delete process.env[name];
});

describe('users of the stores', () => {
  test('are made with a policy each; again nothing changes', async () => {
    const platform = platformOf(storesAt(minio.endpoint, ['INGEST', 'TRANSFORM']));
    expect(ofUsers(await steps(platform)).map(({ stores, state }) => [stores.join(' '), state])).toEqual([
      ['landing raw quarantine vault', 'done'],
      ['refined curated', 'done'],
    ]);
    const again = await steps(platform);
    expect(new Set(again.map(({ state }) => state))).toEqual(new Set(['unchanged']));
    expect(JSON.stringify(again)).not.toContain(process.env.USERS_INGEST_ACCESS);
  }, 60_000);

  test('work in their stores', async () => {
    const stores = storesAt(minio.endpoint, ['INGEST', 'TRANSFORM']);
    for (const name of storeNames.filter((one) => one !== 'landing')) {
      const store = openStore(stores[name], '/');
      await store.put('a/b', body);
      expect(await text(await store.get('a/b'))).toBe('x');
      const keys: string[] = [];
      for await (const { key } of store.list('')) keys.push(key);
      expect(keys).toEqual(['a/b']);
      await store.remove('a/b');
    }
  }, 60_000);

  test.each([
    ['INGEST', 'curated'],
    ['INGEST', 'refined'],
    ['TRANSFORM', 'raw'],
    ['TRANSFORM', 'vault'],
    ['TRANSFORM', 'quarantine'],
    ['TRANSFORM', 'landing'],
  ] as const)(
    '%s can neither read, list nor write %s',
    async (user, name) => {
      const owner = openStore(storesAt(minio.endpoint, ['INGEST', 'TRANSFORM'])[name], '/');
      if (name !== 'landing') await owner.put('a/c', body);
      const other = openStore(bucketAt(minio.endpoint, name, '', user), '/');
      await expect(other.get('a/c')).rejects.toThrow(/AccessDenied|403|denied/i);
      await expect(other.put('a/d', body)).rejects.toThrow(/AccessDenied|403|denied/i);
      await expect(other.list('')[Symbol.asyncIterator]().next()).rejects.toThrow(/AccessDenied|403|denied/i);
    },
    60_000,
  );

  test('read landing, and write nothing there', async () => {
    const ingest = openStore(bucketAt(minio.endpoint, 'landing', '', 'INGEST'), '/');
    for await (const { key } of ingest.list('')) expect(key).toBe('');
    await expect(ingest.put('a', body)).rejects.toThrow(/AccessDenied|403|denied/i);
  }, 60_000);

  test('get a new secret key, and another right is taken back', async () => {
    const platform = platformOf(storesAt(minio.endpoint, ['INGEST', 'TRANSFORM']));
    process.env.USERS_INGEST_SECRET = randomUUID();
    expect(ofUsers(await steps(platform)).map(({ state }) => state)).toEqual(['done', 'unchanged']);
    await openStore(platform.stores.raw, '/').put('a/b', body);
    const fewer = platformOf({ ...platform.stores, vault: bucketAt(minio.endpoint, 'vault', '', 'COPY') });
    expect(ofUsers(await steps(fewer)).map(({ state }) => state)).toEqual(['done', 'unchanged', 'done']);
    await expect(openStore(platform.stores.vault, '/').get('a/c')).rejects.toThrow(
      /AccessDenied|403|denied/i,
    );
  }, 60_000);

  test('share a bucket and see their own prefix alone', async () => {
    const stores = storesAt(minio.endpoint, ['INGEST', 'TRANSFORM'], 'one/');
    const refined = stores.refined as Extract<PlanStore, { kind: 's3' }>;
    const { bucket } = stores.raw as typeof refined;
    const platform = platformOf({ ...stores, refined: { ...refined, bucket, prefix: 'two' } }, 'shared');
    await steps(platform);
    await openStore(platform.stores.raw, '/').put('a', body);
    await openStore(platform.stores.refined, '/').put('a', body);
    for await (const { key } of openStore(platform.stores.refined, '/').list('')) expect(key).toBe('a');
    const over = openStore({ ...refined, bucket, prefix: 'one' }, '/');
    await expect(over.get('a')).rejects.toThrow(/AccessDenied|403|denied/i);
  }, 60_000);

  test('of the copy are made before the rule that copies, and may write to it', async () => {
    const stores = storesAt(minio.endpoint, ['INGEST', 'TRANSFORM']);
    const platform: PlanPlatform = {
      ...platformOf(stores),
      replica: { stores: storesAt(copy.endpoint, ['COPY', 'COPY']), rpoSeconds: 900 },
    };
    const found = await steps(platform);
    expect(ofUsers(found).filter(({ where }) => where === 'copy')).toMatchObject([{ state: 'done' }]);
    expect(new Set((await steps(platform)).map(({ state }) => state))).toEqual(new Set(['unchanged']));
    await openStore(stores.curated, '/').put('copied', body);
    const there = openStore(bucketAt(copy.endpoint, 'curated', '', 'COPY'), '/');
    for (let tries = 0; (await there.head('copied')) === null; tries++) {
      expect(tries).toBeLessThan(300);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, 120_000);

  test('without the admin keys of a MinIO are left to people, who are told why', async () => {
    const endpoint = environment('LAKESPEC_VERSITYGW_ENDPOINT');
    const admin = [process.env.LAKESPEC_ADMIN_ACCESS_KEY, process.env.LAKESPEC_ADMIN_SECRET_KEY];
    process.env.LAKESPEC_ADMIN_ACCESS_KEY = environment('LAKESPEC_VERSITYGW_ACCESS_KEY');
    process.env.LAKESPEC_ADMIN_SECRET_KEY = environment('LAKESPEC_VERSITYGW_SECRET_KEY');
    try {
      const found = ofUsers(await steps(platformOf(storesAt(endpoint, ['INGEST', 'TRANSFORM']))));
      expect(found.map(({ state }) => state)).toEqual(['by hand', 'by hand']);
      expect(found[0]?.what).toContain('no admin API');
    } finally {
      [process.env.LAKESPEC_ADMIN_ACCESS_KEY, process.env.LAKESPEC_ADMIN_SECRET_KEY] = admin;
    }
  }, 60_000);
});
