import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import pg from 'pg';
import { openStore } from '../../../src/runtime/lake/index.ts';
import { environment, storeOn } from '../stores/buckets.ts';
import { root } from '../workspace.ts';

/** A lake on servers that is this test's alone: a prefix of MinIO's bucket and a database of PostgreSQL. */
export type OwnLake = {
  readonly prefix: string;
  readonly database: string;
  /** What processes that use the platform need in their environment. */
  readonly env: Readonly<Record<string, string>>;
};

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: environment('LAKESPEC_CATALOG_URL') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export async function makeLake(): Promise<OwnLake> {
  const mark = randomUUID().replaceAll('-', '');
  const database = `s3_test_${mark}`;
  await asAdmin(`CREATE DATABASE ${database}`);
  const url = new URL(environment('LAKESPEC_CATALOG_URL'));
  url.pathname = `/${database}`;
  return {
    prefix: `s3-test/${mark}`,
    database,
    env: {
      OWN_CATALOG_URL: url.href,
      OWN_VAULT_URL: url.href,
      OWN_VAULT_KEY: randomBytes(32).toString('hex'),
      ...Object.fromEntries(
        ['INGEST', 'TRANSFORM'].flatMap((role) => [
          [`${role}_ACCESS_KEY`, environment('LAKESPEC_MINIO_ACCESS_KEY')],
          [`${role}_SECRET_KEY`, environment('LAKESPEC_MINIO_SECRET_KEY')],
        ]),
      ),
    },
  };
}

export async function dropLake({ database }: OwnLake): Promise<void> {
  await asAdmin(`DROP DATABASE ${database} WITH (FORCE)`);
}

/** Writes platform `local` anew: all stores in the bucket; catalog and vault in PostgreSQL, unless `places` says else. */
export function writePlatform(
  workspace: string,
  { prefix }: Pick<OwnLake, 'prefix'>,
  places: { readonly catalog?: string; readonly vault?: string } = {},
): void {
  // The roles have the keys of one user here, under names of their own: a platform that gives both one is refused.
  const keys = (role: string) => ({
    accessKey: { env: `${role}_ACCESS_KEY` },
    secretKey: { env: `${role}_SECRET_KEY` },
  });
  const store = (name: string) =>
    JSON.stringify({
      bucket: environment('LAKESPEC_MINIO_BUCKET'),
      prefix: `${prefix}/${name}`,
      endpoint: environment('LAKESPEC_MINIO_ENDPOINT'),
      region: environment('LAKESPEC_MINIO_REGION'),
      credentials: keys(name === 'refined' || name === 'curated' ? 'TRANSFORM' : 'INGEST'),
    });
  const names = ['landing', 'raw', 'refined', 'curated', 'quarantine', 'vault'];
  writeFileSync(
    join(workspace, 'specs', 'platforms', 'local.yaml'),
    `apiVersion: lakespec/v1
kind: Platform
metadata: {name: local}
spec:
  stage: local
  stores:
${names.map((name) => `    ${name}: ${store(name)}`).join('\n')}
  catalog: ${places.catalog ?? '{postgres: {env: OWN_CATALOG_URL}}'}
  vault: ${places.vault ?? '{postgres: {env: OWN_VAULT_URL}, key: {env: OWN_VAULT_KEY}}'}
  engine: {duckdb: {memory: 1Gi, threads: 2}}
  settle: 0s
`,
  );
}

/** Delivers these folders of the examples, or all of them, into the landing of the platform. */
export async function deliverExamples(
  { prefix }: Pick<OwnLake, 'prefix'>,
  folders: readonly string[] = ['.'],
): Promise<void> {
  const landing = openStore(storeOn({ name: 'MinIO', prefix: 'LAKESPEC_MINIO' }, `${prefix}/landing`), '/');
  const examples = join(root, 'examples', 'landing');
  for (const folder of folders) {
    for (const entry of readdirSync(join(examples, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) await landing.put(relative(examples, path), createReadStream(path));
    }
  }
}
