import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanPlatform } from '../../../src/plan/index.ts';
import { layoutOf, openBench } from '../../runtime/lake/bench-lake.ts';
import { restCatalog } from '../../runtime/lake/catalog/rest-plan.ts';
import { environment } from '../stores/buckets.ts';
import { admin, temporaryKeys } from '../stores/minio-users.ts';
import { type CatalogLake, kinds } from './lakes.ts';
import { type Act, openProxy, type RestProxy, type Seen } from './rest-proxy.ts';

/**
 * Iceberg's test server lends no credentials: the proxy does, in the words of the REST API, with temporary ones of
 * MinIO's. The platform's own keys of the tables' stores are wrong, so that nothing else can reach their files.
 */
const user = {
  accessKey: `ct-${randomBytes(6).toString('hex')}`,
  secretKey: randomBytes(16).toString('hex'),
};
let lake: CatalogLake;
let proxy: RestProxy;
let platform: PlanPlatform;
/** When the next credentials that the proxy lends are said to end; milliseconds from now. */
let lifeMs = 3_600_000;
let config: Readonly<Record<string, string>>;

/** Answers to who loads or stages a table get credentials of its bucket; those to a commit have no place for them. */
const lending = ({ method, path, headers }: Seen): Act | null =>
  (method === 'GET' ? path.includes('/tables/') : path.endsWith('/tables')) &&
  headers['x-iceberg-access-delegation'] === 'vended-credentials'
    ? {
        kind: 'change',
        body: (text) => {
          const lent = [
            { prefix: 's3', config: { 's3.access-key-id': 'wrong', 's3.secret-access-key': 'wrong' } },
            {
              prefix: `s3://${environment('LAKESPEC_MINIO_BUCKET')}/`,
              config: { ...config, 's3.session-token-expires-at-ms': String(Date.now() + lifeMs) },
            },
          ];
          return text.includes('"metadata"')
            ? text.replace(/\}\s*$/, `,"storage-credentials":${JSON.stringify(lent)}}`)
            : text;
        },
      }
    : null;

beforeAll(async () => {
  admin('user', 'add', 'minio', user.accessKey, user.secretKey);
  admin('policy', 'attach', 'minio', 'readwrite', '--user', user.accessKey);
  const lent = await temporaryKeys(user);
  config = {
    's3.access-key-id': lent.accessKey,
    's3.secret-access-key': lent.secretKey,
    's3.session-token': lent.sessionToken,
  };
  lake = await kinds.find(({ name }) => name === 'rest')!.make();
  proxy = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), lending);
  process.env.CATALOGS_TEST_WRONG_KEY = 'wrong';
  const { refined } = lake.platform.stores;
  if (refined.kind !== 's3') throw new Error('a lake of buckets is needed');
  const wrong = { env: 'CATALOGS_TEST_WRONG_KEY' };
  platform = {
    ...lake.platform,
    stores: {
      ...lake.platform.stores,
      refined: { ...refined, credentials: { accessKey: wrong, secretKey: wrong } },
    },
    catalog: restCatalog(proxy.uri, { vendedCredentials: true }),
  };
});
afterAll(async () => {
  await proxy.close();
  await lake.close();
  admin('user', 'remove', 'minio', user.accessKey);
});

const layout = (name: string) =>
  layoutOf(name, { id: 'bigint' }, { ref: { namespace: `${lake.mark}_silver`, name } });

test('tables are made, written and read with what the catalog lends, and with nothing else', async () => {
  const bench = await openBench(platform);
  await bench.commit(layout('t'), 'SELECT 1 AS id');
  const table = await bench.commit(layout('t'), 'SELECT 2 AS id');
  expect(await bench.rows(table)).toEqual([{ id: 1n }, { id: 2n }]);
  await bench.close();

  const other = await openBench(platform);
  expect(await other.rows((await other.lake.table(layout('t').ref))!)).toEqual([{ id: 1n }, { id: 2n }]);
  await other.close();

  const without = await openBench({ ...platform, catalog: restCatalog(proxy.uri) });
  const found = (await without.lake.table(layout('t').ref))!;
  await expect(without.rows(found)).rejects.toMatchObject({ kind: 'invalid' });
  await without.close();
});

test('credentials that end are asked for anew, of a table that is still to be made too', async () => {
  const bench = await openBench(platform);
  lifeMs = 1_000;
  const target = await bench.lake.target(layout('u'));
  const staged = () => proxy.seen.filter(({ body }) => body.includes('"stage-create":true')).length;
  const before = staged();
  const add = await bench.lake.write(bench.engine, target, 'SELECT 1 AS id', 'run');
  expect(staged()).toBeGreaterThan(before);
  const [table] = await bench.lake.commit([
    { target, operation: 'append', add, remove: [], properties: {}, summary: {} },
  ]);
  const loads = () => proxy.seen.filter(({ method, path }) => method === 'GET' && path.endsWith('/u')).length;
  const loaded = loads();
  await bench.lake.dataFiles(table!);
  expect(loads()).toBeGreaterThan(loaded);
  lifeMs = 3_600_000;
  await bench.close();
});

test('a catalog that lends nothing is told so', async () => {
  const bench = await openBench({
    ...platform,
    catalog: restCatalog(environment('LAKESPEC_ICEBERG_REST_URI'), { vendedCredentials: true }),
  });
  await expect(bench.lake.target(layout('v'))).rejects.toMatchObject({
    kind: 'dependency',
    message: expect.stringContaining('lends no credentials'),
  });
  await bench.close();
});
