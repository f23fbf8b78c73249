import { randomBytes, randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CopyObjectCommand } from '@aws-sdk/client-s3';
import pg from 'pg';
import type { ObjectStore } from '../../../src/ports/index.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { restCatalog } from '../../runtime/lake/catalog/rest-plan.ts';
import { dropTables, platformOn } from '../catalogs/lakes.ts';
import { type Bench, type Elsewhere, openBench } from '../faults/bench.ts';
import { landed, makeWards } from '../faults/io/wards.ts';
import { clientOf, environment, storeOn } from '../stores/buckets.ts';

/** A lake of the small product on servers, that is one test's alone. */
export type ServerLake = {
  readonly bench: Bench;
  /** What its processes have in their environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Begins the names of its namespaces. */
  readonly identifier: string;
  deliver(name: string, text: string): Promise<void>;
  close(): Promise<void>;
};

export type Places = {
  readonly catalog: 'sqlite' | 'postgres' | 'rest';
  readonly vault: 'sqlite' | 'postgres';
  /** Host and port in place of a server's own. */
  readonly s3At?: string;
  readonly postgresAt?: string;
  /** Without `/v1`. */
  readonly restUri?: string;
};

const server = { name: 'MinIO', prefix: 'LAKESPEC_MINIO' } as const;
const names = ['landing', 'raw', 'refined', 'curated', 'quarantine', 'vault'] as const;

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: environment('LAKESPEC_CATALOG_URL') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The stores of a lake are saved by copies of their objects within the bucket. */
function bucketCopies(prefix: string): Elsewhere {
  const whole = openStore(storeOn(server, prefix), '/');
  const client = clientOf(server);
  const Bucket = environment('LAKESPEC_MINIO_BUCKET');
  const saved = new Map<string, ReadonlyMap<string, string>>();
  const copy = (from: string, to: string) =>
    client.send(
      new CopyObjectCommand({
        Bucket,
        CopySource: encodeURI(`${Bucket}/${prefix}/${from}`),
        Key: `${prefix}/${to}`,
      }),
    );
  const held = async (store: ObjectStore): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (const name of names) {
      // Deliveries stay: a file's surrogate hangs on its time.
      if (name === 'landing') continue;
      for await (const { key, version } of store.list(`${name}/`)) found.set(key, version);
    }
    return found;
  };
  return {
    save: async (name) => {
      const objects = await held(whole);
      await Promise.all([...objects.keys()].map((key) => copy(key, `saved-${name}/${key}`)));
      saved.set(name, objects);
    },
    restore: async (name) => {
      const wanted = saved.get(name) ?? new Map<string, string>();
      const now = await held(whole);
      await Promise.all([
        ...[...now.keys()].filter((key) => !wanted.has(key)).map((key) => whole.remove(key)),
        ...[...wanted]
          .filter(([key, version]) => now.get(key) !== version)
          .map(([key]) => copy(`saved-${name}/${key}`, key)),
      ]);
    },
  };
}

export async function makeLake(places: Places): Promise<ServerLake> {
  const mark = randomUUID().replaceAll('-', '').slice(0, 12);
  const prefix = `outages/${mark}`;
  const database = `outages_${mark}`;
  const isOnPostgres = places.catalog === 'postgres' || places.vault === 'postgres';
  if (isOnPostgres) await asAdmin(`CREATE DATABASE ${database}`);
  const url = new URL(environment('LAKESPEC_CATALOG_URL'));
  url.pathname = `/${database}`;
  if (places.postgresAt !== undefined) url.host = places.postgresAt;
  const env = {
    OWN_CATALOG_URL: url.href,
    OWN_VAULT_URL: url.href,
    OWN_VAULT_KEY: randomBytes(32).toString('hex'),
    OWN_TOKEN: 'right-word',
    ...Object.fromEntries(
      ['INGEST', 'TRANSFORM'].flatMap((role) => [
        [`${role}_ACCESS_KEY`, environment('LAKESPEC_MINIO_ACCESS_KEY')],
        [`${role}_SECRET_KEY`, environment('LAKESPEC_MINIO_SECRET_KEY')],
      ]),
    ),
  };
  const endpoint =
    places.s3At === undefined ? environment('LAKESPEC_MINIO_ENDPOINT') : `http://${places.s3At}`;
  const keys = (role: string) => ({
    accessKey: { env: `${role}_ACCESS_KEY` },
    secretKey: { env: `${role}_SECRET_KEY` },
  });
  const catalogs = {
    sqlite: { sqlite: '.lake/catalog.sqlite' },
    postgres: { postgres: { env: 'OWN_CATALOG_URL' } },
    rest: {
      rest: places.restUri ?? environment('LAKESPEC_ICEBERG_REST_URI'),
      token: { env: 'OWN_TOKEN' },
    },
  } as const;
  const vaults = {
    sqlite: { sqlite: '.lake/vault/vault.sqlite', key: { file: '.lake/vault/key' } },
    postgres: { postgres: { env: 'OWN_VAULT_URL' }, key: { env: 'OWN_VAULT_KEY' } },
  } as const;
  const platform = {
    apiVersion: 'lakespec/v1',
    kind: 'Platform',
    metadata: { name: 'local' },
    spec: {
      stage: 'local',
      stores: Object.fromEntries(
        names.map((name) => [
          name,
          {
            bucket: environment('LAKESPEC_MINIO_BUCKET'),
            prefix: `${prefix}/${name}`,
            endpoint,
            region: environment('LAKESPEC_MINIO_REGION'),
            credentials: keys(name === 'refined' || name === 'curated' ? 'TRANSFORM' : 'INGEST'),
          },
        ]),
      ),
      catalog: catalogs[places.catalog],
      vault: vaults[places.vault],
      engine: { duckdb: { memory: '1Gi', threads: 2 } },
      settle: '0s',
    },
  };
  const { workspace, plan } = makeWards(
    (at) => writeFileSync(join(at, 'specs/platforms/local.yaml'), JSON.stringify(platform)),
    // Tables of the REST server are in the catalog of all.
    places.catalog === 'rest' ? `wards-${mark}` : undefined,
  );
  const bench = openBench(workspace, plan, { env, elsewhere: bucketCopies(prefix) });
  const landing = openStore(storeOn(server, `${prefix}/landing`), '/');
  return {
    bench,
    env,
    identifier: plan.product.identifier,
    deliver: async (name, text) => void (await landing.put(landed(name), Buffer.from(text))),
    close: async () => {
      bench.close();
      rmSync(workspace, { recursive: true, force: true });
      // A table whose files are gone would end the maintenance of all others in the catalog.
      if (places.catalog === 'rest') {
        const direct = restCatalog(environment('LAKESPEC_ICEBERG_REST_URI'));
        await dropTables(platformOn(direct, prefix), `${plan.product.identifier}_`);
      }
      const whole = openStore(storeOn(server, prefix), '/');
      for await (const { key } of whole.list('')) await whole.remove(key);
      if (isOnPostgres) await asAdmin(`DROP DATABASE ${database} WITH (FORCE)`);
    },
  };
}
