import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import pg from 'pg';
import { clientOf, environment } from '../stores/buckets.ts';
import { root } from '../workspace.ts';
import { apply, kubectl, type Resource, until } from './kubectl.ts';

/**
 * What a cluster needs for the manifests to run unchanged: under the names that they use, Services without a selector
 * that lead to this machine's servers; the Secrets that `docs/operators.md` asks for; buckets and databases.
 */

/** The runtime's image, which the node has already. */
export const image = (): string => environment('LAKESPEC_IMAGE');

const keys = () => ({
  accessKey: environment('LAKESPEC_MINIO_ACCESS_KEY'),
  secretKey: environment('LAKESPEC_MINIO_SECRET_KEY'),
});

/** Where Pods reach this machine: the gateway of their network. */
export const hostAddress = () => environment('LAKESPEC_HOST_ADDRESS');

type StandIn = {
  readonly name: string;
  readonly namespace: string;
  readonly port: number;
  readonly url: URL;
};

/** Host names and ports as the manifests have them, and who answers. */
const standIns = (objectStore: string): readonly StandIn[] => {
  const postgres = new URL(environment('LAKESPEC_POSTGRES_URL'));
  return [
    {
      name: 'object-store',
      namespace: 'storage',
      port: 9000,
      url: new URL(objectStore),
    },
    { name: 'postgres', namespace: 'databases', port: 5432, url: postgres },
    { name: 'postgres', namespace: 'vault', port: 5432, url: postgres },
    {
      name: 'pushgateway',
      namespace: 'monitoring',
      port: 9091,
      url: new URL(environment('LAKESPEC_PUSHGATEWAY_URL')),
    },
  ];
};

const service = ({ name, namespace, port }: StandIn, forwarded: number) => [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { ports: [{ name: 'main', port, protocol: 'TCP' }] },
  },
  {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name, namespace, labels: { 'kubernetes.io/service-name': name } },
    addressType: 'IPv4',
    endpoints: [{ addresses: [hostAddress()] }],
    ports: [{ name: 'main', port: forwarded, protocol: 'TCP' }],
  },
];

const vaultKey = randomBytes(32).toString('hex');

export async function asAdmin(statement: string, database = 'postgres'): Promise<readonly object[]> {
  const url = new URL(environment('LAKESPEC_POSTGRES_URL'));
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(statement)).rows as object[];
  } finally {
    await client.end();
  }
}

async function newDatabase(name: string): Promise<void> {
  await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await asAdmin(`CREATE DATABASE ${name}`);
}

export const s3 = (): S3Client => clientOf({ name: 'MinIO', prefix: 'LAKESPEC_MINIO' });

async function newBucket(client: S3Client, Bucket: string): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket }));
    return;
  } catch (error) {
    if (!(error instanceof Error) || !/AlreadyOwnedByYou/.test(error.name)) throw error;
  }
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await client.send(
      new ListObjectVersionsCommand({ Bucket }),
    );
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({
      Key: Key as string,
      VersionId,
    }));
    if (Objects.length === 0) break;
    await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
  }
  await client.send(new DeleteBucketCommand({ Bucket }));
  await client.send(new CreateBucketCommand({ Bucket }));
}

/** Values of the Secrets' keys, as Pods get them; `hosts` as this machine's processes need them. */
export function secretValues(databases: { readonly catalog: string; readonly vault: string }) {
  const login = (namespace: 'databases' | 'vault' | null, database: string): string => {
    const url = new URL(environment('LAKESPEC_POSTGRES_URL'));
    if (namespace !== null) {
      url.hostname = `postgres.${namespace}.svc.cluster.local`;
      url.port = '5432';
    }
    url.pathname = `/${database}`;
    return url.href;
  };
  const { accessKey, secretKey } = keys();
  const transform = { TRANSFORM_ACCESS_KEY: accessKey, TRANSFORM_SECRET_KEY: secretKey };
  const ingest = {
    ...{ INGEST_ACCESS_KEY: accessKey, INGEST_SECRET_KEY: secretKey },
    ...{ RAW_ACCESS_KEY: accessKey, RAW_SECRET_KEY: secretKey },
  };
  return {
    transform: {
      ...transform,
      CATALOG_URL: login('databases', databases.catalog),
      SLACK_WEBHOOK: `http://${slackAddress}:443/services/hook`,
    },
    ingest: { ...ingest, VAULT_URL: login('vault', databases.vault), 'vault-key': vaultKey },
    /** Of this machine's processes; the key of the vault is `VAULT_KEY`. */
    host: {
      ...transform,
      ...ingest,
      CATALOG_URL: login(null, databases.catalog),
      VAULT_URL: login(null, databases.vault),
      VAULT_KEY: vaultKey,
      SLACK_WEBHOOK: '',
    },
  };
}

/** Within the addresses that the production platform lets publish reach; a test net, so nobody else's (RFC 5737). */
const slackAddress = '198.51.100.10';

/** Slack's stand-in at its address; needs root. @returns what was told it, and its end */
export async function openSlack(): Promise<{ readonly told: readonly string[]; close(): Promise<void> }> {
  const ip = (verb: 'add' | 'del') =>
    spawnSync('ip', ['address', verb, `${slackAddress}/32`, 'dev', 'lo'], { encoding: 'utf8' });
  ip('add');
  const told: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      told.push(body);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(443, slackAddress, resolve);
  });
  return {
    told,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      ip('del');
    },
  };
}

export type Lake = {
  /** Namespaces of the domains. */
  readonly namespaces: readonly string[];
  /** Without the store's name: `lake` has buckets `lake-raw` and so on. */
  readonly buckets: string;
  readonly databases: { readonly catalog: string; readonly vault: string };
};

/** New buckets and databases; namespaces with their Secrets are made by `installSecrets`. */
export async function makeStores(buckets: readonly string[], databases: readonly string[]): Promise<void> {
  const client = s3();
  for (const bucket of buckets) await newBucket(client, bucket);
  for (const database of databases) await newDatabase(database);
}

/**
 * What the cluster has beside what lakespec emits.
 * @param objectStore endpoint of the server that is to stand for it
 * @returns their end
 */
export async function installStandIns(
  objectStore = environment('LAKESPEC_MINIO_ENDPOINT'),
): Promise<() => void> {
  const all = standIns(objectStore);
  const forwarder = spawn(
    process.execPath,
    [join(import.meta.dirname, 'forwarder.ts'), hostAddress(), ...all.map(({ url }) => url.host)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const { value } = await createInterface({ input: forwarder.stdout })[Symbol.asyncIterator]().next();
  const ports = JSON.parse(value ?? '[]') as readonly number[];
  apply(all.flatMap((one, index) => service(one, ports[index] as number)));
  return () => void forwarder.stdin.end();
}

export const secret = (name: string, namespace: string, stringData: Readonly<Record<string, string>>) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name, namespace },
  stringData,
});

export function installSecrets({ namespaces, databases }: Lake): void {
  const { transform, ingest } = secretValues(databases);
  apply(
    namespaces.flatMap((namespace) => [
      secret('lakespec-transform', namespace, transform),
      secret('lakespec-ingest', namespace, ingest),
    ]),
  );
}

/** Namespaces go with all that is in them. */
export async function removeNamespaces(names: readonly string[]): Promise<void> {
  kubectl(['delete', 'namespace', ...names, '--ignore-not-found', '--wait=false']);
  await until('the end of the namespaces', () => {
    const left = kubectl(['get', 'namespace', ...names, '--ignore-not-found', '-o', 'name']);
    return left.trim() === '';
  });
}

/** The namespaces first: what is in them needs them, and a Pod their default service account. */
export function install(resources: readonly Resource[]): void {
  const isNamespace = ({ kind }: Resource) => kind === 'Namespace';
  const namespaces = resources.filter(isNamespace);
  apply(namespaces);
  for (const { metadata } of namespaces)
    kubectl(['wait', '--for=create', 'serviceaccount/default', '-n', metadata.name, '--timeout=60s']);
  apply(resources.filter((one) => !isNamespace(one)));
}

/**
 * Puts a delivery into the landing as if it had lain there for an hour: production lets deliveries settle for a quarter of
 * an hour. MinIO takes the time from a header of its own.
 */
export async function deliver(client: S3Client, Bucket: string, Key: string, Body: Uint8Array | string) {
  const command = new PutObjectCommand({ Bucket, Key, Body });
  const modified = new Date(Date.now() - 3600_000).toISOString();
  command.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { headers: Record<string, string> };
      request.headers['x-minio-source-mtime'] = modified;
      return next(args);
    },
    { step: 'build' },
  );
  await client.send(command);
}

/** All of `examples/landing`. */
export async function deliverExamples(bucket: string): Promise<void> {
  const client = s3();
  const examples = join(root, 'examples', 'landing');
  for (const entry of readdirSync(examples, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    await deliver(client, bucket, relative(examples, path), readFileSync(path));
  }
}
