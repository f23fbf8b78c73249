import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type PlanPlatform, type PlanStore, storeNames } from '../../../src/plan/index.ts';
import { trinoClient } from '../../../src/runtime/engines/trino/client.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { openStore } from '../../../src/runtime/lake/store/open-store.ts';
import { environment, storeOn } from '../stores/buckets.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';

/** One ingest, and two catalogs that know it: what DuckDB and Trino make of the same bronze can be compared. */
export type TwinLakes = {
  readonly workspace: string;
  /** Of Trino, on the database of platform `trino`. */
  readonly catalog: string;
  /** Runs the command line; gives its output. */
  call(args: readonly string[], status?: number): string;
  /** The same platforms as a plan holds them; their secrets are in this process's environment. */
  planned(name: EngineName): PlanPlatform;
  /** Makes Trino's catalog as DuckDB's is now. */
  fork(): Promise<void>;
  /** How a Trino opens Trino's catalog: the lines of its file. */
  catalogFile(): string;
  /** Where the command line finds its secrets. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Takes away the catalog, its database, and every object below the buckets' prefix. */
  close(): Promise<void>;
};

const buckets = ['raw', 'refined', 'curated', 'quarantine', 'vault'] as const;
const engines = ['duckdb', 'trino'] as const;
export type EngineName = (typeof engines)[number];

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: environment('LAKESPEC_CATALOG_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function openClient(catalog: string, url = environment('LAKESPEC_TRINO_URL')) {
  return trinoClient({
    url,
    user: 'lakespec',
    auth: { kind: 'none' },
    catalog,
    ca: null,
    tags: ['test'],
    sessionProperties: {},
    patienceMs: 10_000,
  });
}

/** How Trino opens an Iceberg catalog on a database, with what is below a prefix of MinIO's bucket. */
function catalogOn(
  { host, pathname, username, password }: URL,
  below: string,
): Readonly<Record<string, string>> {
  return {
    'iceberg.catalog.type': 'jdbc',
    'iceberg.jdbc-catalog.catalog-name': 'lake',
    'iceberg.jdbc-catalog.driver-class': 'org.postgresql.Driver',
    'iceberg.jdbc-catalog.connection-url': `jdbc:postgresql://${host}${pathname}`,
    'iceberg.jdbc-catalog.connection-user': username,
    'iceberg.jdbc-catalog.connection-password': password,
    'iceberg.jdbc-catalog.default-warehouse-dir': `s3://${environment('LAKESPEC_MINIO_BUCKET')}/${below}`,
    'iceberg.jdbc-catalog.schema-version': 'V1',
    'fs.native-s3.enabled': 'true',
    's3.endpoint': environment('LAKESPEC_MINIO_ENDPOINT'),
    's3.region': environment('LAKESPEC_MINIO_REGION'),
    's3.path-style-access': 'true',
    's3.aws-access-key': environment('LAKESPEC_MINIO_ACCESS_KEY'),
    's3.aws-secret-key': environment('LAKESPEC_MINIO_SECRET_KEY'),
  };
}

function platform(name: EngineName, prefix: string, catalog: string, url: string): string {
  const store = (of: string) =>
    JSON.stringify({
      bucket: environment('LAKESPEC_MINIO_BUCKET'),
      prefix: `${prefix}/${of}`,
      endpoint: environment('LAKESPEC_MINIO_ENDPOINT'),
      region: environment('LAKESPEC_MINIO_REGION'),
      credentials: {
        accessKey: { env: `ACCESS_KEY_OF_${of.toUpperCase()}` },
        secretKey: { env: `SECRET_KEY_OF_${of.toUpperCase()}` },
      },
    });
  const engine = name === 'duckdb' ? { duckdb: { memory: '1Gi', threads: 2 } } : { trino: { url, catalog } };
  return `apiVersion: lakespec/v1
kind: Platform
metadata: {name: ${name === 'duckdb' ? 'local' : 'trino'}}
spec:
  stage: local
  stores:
    landing: {file: examples/landing}
${buckets.map((of) => `    ${of}: ${store(of)}`).join('\n')}
  catalog: {postgres: {env: CATALOG_OF_${name.toUpperCase()}}}
  vault: {sqlite: .lake/vault/vault.sqlite, key: {file: .lake/vault/key}}
  engine: ${JSON.stringify(engine)}
  settle: 0s
`;
}

export async function openTwinLakes(
  paths: readonly string[],
  url = environment('LAKESPEC_TRINO_URL'),
): Promise<TwinLakes> {
  const mark = randomUUID().replaceAll('-', '').slice(0, 12);
  const workspace = makeWorkspace(paths);
  const catalog = `twin_${mark}`;
  const database = (name: EngineName) => `twin_${mark}_${name}`;
  const urlOf = (name: EngineName): URL => {
    const of = new URL(environment('LAKESPEC_CATALOG_URL'));
    of.pathname = `/${database(name)}`;
    return of;
  };
  for (const name of engines) {
    const file = name === 'duckdb' ? 'local.yaml' : 'trino.yaml';
    writeFileSync(join(workspace, 'specs/platforms', file), platform(name, `twin/${mark}`, catalog, url));
  }
  await asAdmin(`CREATE DATABASE ${database('duckdb')}`);
  const client = openClient(catalog, url);
  let forked = false;
  // Each store is named a key of its own, as the rules of platforms ask.
  const secrets = {
    ...Object.fromEntries(
      buckets.flatMap((of) => [
        [`ACCESS_KEY_OF_${of.toUpperCase()}`, environment('LAKESPEC_MINIO_ACCESS_KEY')],
        [`SECRET_KEY_OF_${of.toUpperCase()}`, environment('LAKESPEC_MINIO_SECRET_KEY')],
      ]),
    ),
    CATALOG_OF_DUCKDB: urlOf('duckdb').href,
    CATALOG_OF_TRINO: urlOf('trino').href,
  };
  const catalogProperties = () => catalogOn(urlOf('trino'), `twin/${mark}`);
  const planStore = (of: string): PlanStore => ({
    kind: 's3',
    bucket: environment('LAKESPEC_MINIO_BUCKET'),
    prefix: `twin/${mark}/${of}`,
    endpoint: environment('LAKESPEC_MINIO_ENDPOINT'),
    region: environment('LAKESPEC_MINIO_REGION'),
    pathStyle: true,
    credentials: {
      accessKey: { env: 'LAKESPEC_MINIO_ACCESS_KEY' },
      secretKey: { env: 'LAKESPEC_MINIO_SECRET_KEY' },
    },
  });
  return {
    workspace,
    catalog,
    secrets,
    catalogFile: () =>
      ['connector.name=iceberg', ...Object.entries(catalogProperties()).map((pair) => pair.join('='))].join(
        '\n',
      ),
    planned: (name) => {
      const variable = `TWIN_${mark}_${name}`;
      process.env[variable] = urlOf(name).href;
      return {
        name,
        stores: {
          landing: { kind: 'file', root: 'examples/landing' },
          raw: planStore('raw'),
          refined: planStore('refined'),
          curated: planStore('curated'),
          quarantine: planStore('quarantine'),
          vault: planStore('vault'),
        },
        catalog: { kind: 'postgres', name: 'lake', url: { env: variable } },
        vault: { kind: 'sqlite', path: '.lake/vault/vault.sqlite', key: { file: '.lake/vault/key' } },
        engine:
          name === 'duckdb'
            ? { kind: 'duckdb', memoryMb: 512, threads: 2 }
            : { kind: 'trino', url, catalog, user: 'lakespec', password: null, token: null, ca: null },
        slackWebhook: null,
        pushgateway: null,
      };
    },
    call: (args, expected = 0) => {
      const { status, stdout, stderr } = lakespec(workspace, args, secrets);
      if (status !== expected)
        throw new Error(`${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
      return expected === 0 ? stdout : `${stdout}${stderr}`;
    },
    fork: async () => {
      await asAdmin(`CREATE DATABASE ${database('trino')} TEMPLATE ${database('duckdb')}`);
      const list = Object.entries(catalogProperties()).map(([key, value]) => `"${key}" = '${value}'`);
      await client.run(`CREATE CATALOG ${catalog} USING iceberg WITH (${list.join(', ')})`);
      forked = true;
    },
    close: async () => {
      if (forked) await client.run(`DROP CATALOG ${catalog}`);
      for (const name of engines) await asAdmin(`DROP DATABASE IF EXISTS ${database(name)} WITH (FORCE)`);
      for (const of of buckets) {
        const store = openStore(planStore(of), workspace);
        for await (const { key } of store.list('')) await store.remove(key);
      }
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

/** A catalog of a test's own, on a database and below a prefix of MinIO's bucket, that lakespec and Trino share. */
export type SharedCatalog = {
  readonly platform: PlanPlatform;
  readonly client: ReturnType<typeof openClient>;
  readonly store: PlanStore;
  /** In Trino. */
  named(table: string): string;
  /** Takes away the catalog, its database, and every object. */
  close(): Promise<void>;
};

/** @param name Of letters; a mark is added. */
export async function openSharedCatalog(name: string, workspace: string): Promise<SharedCatalog> {
  const catalog = `${name}_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const store = storeOn({ name: 'MinIO', prefix: 'LAKESPEC_MINIO' }, `${name}/${catalog}`);
  await asAdmin(`CREATE DATABASE ${catalog}`);
  const url = new URL(environment('LAKESPEC_CATALOG_URL'));
  url.pathname = `/${catalog}`;
  const variable = `CATALOG_OF_${catalog.toUpperCase()}`;
  process.env[variable] = url.href;
  const platform: PlanPlatform = {
    name,
    stores: Object.fromEntries(storeNames.map((of) => [of, store])) as PlanPlatform['stores'],
    catalog: { kind: 'postgres', name: 'lake', url: { env: variable } },
    vault: { kind: 'sqlite', path: 'vault.sqlite', key: { env: 'LAKESPEC_VAULT_KEY' } },
    engine: { kind: 'duckdb', memoryMb: 512, threads: 1 },
    slackWebhook: null,
    pushgateway: null,
  };
  // Makes the catalog's tables, which Trino does not.
  const lake = await openLake({ platform, workspace });
  await lake.tables();
  await lake.close();
  const client = openClient(catalog);
  const list = Object.entries(catalogOn(url, store.prefix)).map(([key, value]) => `"${key}" = '${value}'`);
  await client.run(`CREATE CATALOG ${catalog} USING iceberg WITH (${list.join(', ')})`);
  return {
    platform,
    client,
    store,
    named: (table) => `${catalog}.${table}`,
    close: async () => {
      await client.run(`DROP CATALOG ${catalog}`);
      await asAdmin(`DROP DATABASE IF EXISTS ${catalog} WITH (FORCE)`);
      const opened = openStore(store, workspace);
      for await (const { key } of opened.list('')) await opened.remove(key);
    },
  };
}
