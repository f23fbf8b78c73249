import type { ReplicationRule, S3Client } from '@aws-sdk/client-s3';
import { type PlanPlatform, type PlanStore, type StoreName, storeNames } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { certificatesOf } from '../lake/store/index.ts';
import { readSecret } from '../secret.ts';
import { type AdminLogin, addRemoteTarget, ensureUser, isMinio } from './minio-admin.ts';
import { policyOf, type StoreUser, storeUsers } from './users.ts';
import { replicatedStores } from './watch.ts';

type Bucket = Extract<PlanStore, { readonly kind: 's3' }>;

/** What set-up did, or what is left to do by hand. */
export type SetUpStep = {
  readonly where: 'store' | 'copy';
  /** Stores that lie in it. */
  readonly stores: readonly StoreName[];
  /** Bucket or folder. */
  readonly place: string;
  readonly state: 'done' | 'unchanged' | 'by hand';
  readonly what: string;
};

/** Days that a version is kept which is not the current one any more: as long as pointers to old states are. */
const noncurrentDays = 7;
const lifecycleId = 'lakespec-noncurrent';
const ruleId = 'lakespec-copy';

type Sdk = typeof import('@aws-sdk/client-s3');
type Server = { readonly sdk: Sdk; readonly client: S3Client; readonly login: AdminLogin | null };

/** Who may make buckets and rules: keys of their own for this, else those of the stores. */
function loginOf(store: Bucket, where: SetUpStep['where'], workspace: string): AdminLogin | null {
  const prefix = where === 'store' ? 'LAKESPEC_ADMIN' : 'LAKESPEC_COPY_ADMIN';
  const own = store.credentials;
  const accessKey = process.env[`${prefix}_ACCESS_KEY`] ?? (own && readSecret(own.accessKey, workspace));
  const secretKey = process.env[`${prefix}_SECRET_KEY`] ?? (own && readSecret(own.secretKey, workspace));
  if (!accessKey || !secretKey || store.endpoint === null) return null;
  const { endpoint, region } = store;
  return { endpoint, region, accessKey, secretKey, ca: certificatesOf(store, workspace) };
}

async function openServer(store: Bucket, where: SetUpStep['where'], workspace: string): Promise<Server> {
  const sdk = await import('@aws-sdk/client-s3');
  const login = loginOf(store, where, workspace);
  const ca = certificatesOf(store, workspace);
  const client = new sdk.S3Client({
    region: store.region,
    forcePathStyle: store.pathStyle,
    ...(store.endpoint !== null && { endpoint: store.endpoint }),
    ...(ca !== null && { requestHandler: { httpsAgent: { ca } } }),
    ...(login && { credentials: { accessKeyId: login.accessKey, secretAccessKey: login.secretKey } }),
  });
  return { sdk, client, login };
}

/** Codes of what simply isn't configured yet, of AWS and MinIO. */
const unset = new Set([
  'NoSuchLifecycleConfiguration',
  'ReplicationConfigurationNotFoundError',
  'ReplicationConfigurationNotFound',
]);
async function orUnset<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (unset.has((error as Error).name)) return null;
    throw error;
  }
}

/** @returns whether it was made now. */
async function makeBucket({ sdk, client }: Server, { bucket: Bucket, region }: Bucket): Promise<boolean> {
  try {
    await client.send(new sdk.HeadBucketCommand({ Bucket }));
    return false;
  } catch (error) {
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode !== 404) throw error;
  }
  const LocationConstraint = region as import('@aws-sdk/client-s3').BucketLocationConstraint;
  await client.send(
    new sdk.CreateBucketCommand({
      Bucket,
      // The first region has no name here.
      ...(region !== 'us-east-1' && { CreateBucketConfiguration: { LocationConstraint } }),
    }),
  );
  return true;
}

async function keepVersions({ sdk, client }: Server, Bucket: string): Promise<boolean> {
  const { Status } = await client.send(new sdk.GetBucketVersioningCommand({ Bucket }));
  if (Status === 'Enabled') return false;
  await client.send(
    new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  return true;
}

/** Old versions go after a while; rules of others stay. */
async function expireVersions({ sdk, client }: Server, Bucket: string): Promise<boolean> {
  const now = await orUnset(client.send(new sdk.GetBucketLifecycleConfigurationCommand({ Bucket })));
  const rules = now?.Rules ?? [];
  const own = rules.find(({ ID }) => ID === lifecycleId);
  if (own?.NoncurrentVersionExpiration?.NoncurrentDays === noncurrentDays) return false;
  await client.send(
    new sdk.PutBucketLifecycleConfigurationCommand({
      Bucket,
      LifecycleConfiguration: {
        Rules: [
          ...rules.filter(({ ID }) => ID !== lifecycleId),
          {
            ID: lifecycleId,
            Status: 'Enabled',
            Filter: { Prefix: '' },
            NoncurrentVersionExpiration: { NoncurrentDays: noncurrentDays },
          },
        ],
      },
    }),
  );
  return true;
}

/** A rule that copies every object, and that one is gone; what is there already too. */
async function copyTo({ sdk, client }: Server, Bucket: string, arn: string): Promise<boolean> {
  const now = await orUnset(client.send(new sdk.GetBucketReplicationCommand({ Bucket })));
  const rules = now?.ReplicationConfiguration?.Rules ?? [];
  if (rules.some(({ Destination, Status }) => Destination?.Bucket === arn && Status === 'Enabled'))
    return false;
  const rule: ReplicationRule = {
    ID: ruleId,
    Status: 'Enabled',
    Priority: 1 + Math.max(0, ...rules.map(({ Priority = 0 }) => Priority)),
    Filter: { Prefix: '' },
    DeleteMarkerReplication: { Status: 'Enabled' },
    ExistingObjectReplication: { Status: 'Enabled' },
    Destination: { Bucket: arn },
  };
  await client.send(
    new sdk.PutBucketReplicationCommand({
      Bucket,
      ReplicationConfiguration: {
        Role: now?.ReplicationConfiguration?.Role ?? '',
        Rules: [...rules.filter(({ ID }) => ID !== ruleId), rule],
      },
    }),
  );
  return true;
}

/** Codes of keys that a server doesn't know, of AWS and MinIO. */
const unknownKey = new Set(['InvalidAccessKeyId', 'SignatureDoesNotMatch']);

/** Whether a server knows these keys, whatever they may do there. */
async function knowsKeys(
  { sdk }: Server,
  store: Bucket,
  credentials: { readonly accessKeyId: string; readonly secretAccessKey: string },
  ca: string | null,
): Promise<boolean> {
  const client = new sdk.S3Client({
    region: store.region,
    forcePathStyle: store.pathStyle,
    ...(store.endpoint !== null && { endpoint: store.endpoint }),
    ...(ca !== null && { requestHandler: { httpsAgent: { ca } } }),
    credentials,
  });
  try {
    await client.send(new sdk.GetBucketLocationCommand({ Bucket: store.bucket }));
    return true;
  } catch (error) {
    if (unknownKey.has((error as Error).name)) return false;
    if ((error as Error).name === 'AccessDenied') return true;
    throw error;
  } finally {
    client.destroy();
  }
}

/** The user whose keys a store names; null where nobody else than the stores' own user sets up. */
async function makeUser(
  server: Server,
  user: StoreUser,
  where: SetUpStep['where'],
  platform: PlanPlatform,
  workspace: string,
): Promise<Pick<SetUpStep, 'state' | 'what'> | null> {
  const [store] = user.buckets;
  const accessKey = readSecret(user.credentials.accessKey, workspace);
  const secretKey = readSecret(user.credentials.secretKey, workspace);
  if (store === undefined || accessKey === server.login?.accessKey) return null;
  const byHand = (why: string) =>
    ({ state: 'by hand', what: `a user that reaches these stores and nothing else: ${why}` }) as const;
  if (!accessKey || !secretKey) return byHand('their keys are not given here');
  if (server.login === null || !(await isMinio(server.login)))
    return byHand("this server has no admin API of MinIO's");
  const ca = certificatesOf(store, workspace);
  const isChanged = await ensureUser(server.login, {
    accessKey,
    secretKey,
    policyName: `lakespec-${platform.name}-${where === 'copy' ? 'copy-' : ''}${user.stores[0]}`,
    policy: policyOf(user, where),
    isKnown: () => knowsKeys(server, store, { accessKeyId: accessKey, secretAccessKey: secretKey }, ca),
  });
  return {
    state: isChanged ? 'done' : 'unchanged',
    what: 'a user that reaches these stores and nothing else',
  };
}

const placeOf = (store: PlanStore): string => (store.kind === 'file' ? store.root : store.bucket);

/**
 * Makes what a platform's stores need: buckets here and where the copy is, and, where there is a copy, their versions, an
 * end of old versions, and the rule that copies; on MinIO also the users whose keys the stores name. What is there already stays as it is, so that it may run at any time.
 * Keys: `LAKESPEC_ADMIN_ACCESS_KEY` and `…_SECRET_KEY`, of the copy `LAKESPEC_COPY_ADMIN_…`; else those of the stores.
 * @throws {RunFailure} `invalid`, where a server refuses; `dependency`, where one can't be reached.
 */
export async function* setUp(platform: PlanPlatform, workspace: string): AsyncIterable<SetUpStep> {
  const { replica } = platform;
  const seen = new Set<string>();
  const made = new Set<StoreUser>();
  const usersOf = {
    store: storeUsers(platform.stores),
    copy: replica ? storeUsers(replica.stores, replicatedStores) : [],
  };
  /** Those of the stores in a bucket; each once. */
  async function* users(server: Server, where: SetUpStep['where'], stores: readonly StoreName[]) {
    for (const user of usersOf[where]) {
      if (made.has(user) || !user.stores.some((name) => stores.includes(name))) continue;
      made.add(user);
      const step = await makeUser(server, user, where, platform, workspace);
      const place = [...new Set(user.buckets.map(({ bucket }) => bucket))].join(', ');
      if (step !== null) yield { where, stores: user.stores, place, ...step };
    }
  }
  for (const name of storeNames) {
    const store = platform.stores[name];
    const copy = replica?.stores[name];
    const stores = storeNames.filter((one) => placeOf(platform.stores[one]) === placeOf(store));
    if (seen.has(placeOf(store))) continue;
    seen.add(placeOf(store));
    const isCopied = copy !== undefined && stores.some((one) => replicatedStores.includes(one));
    const place = placeOf(store);
    const step = (where: SetUpStep['where'], isDone: boolean, what: string): SetUpStep => ({
      where,
      stores,
      place,
      state: isDone ? 'done' : 'unchanged',
      what,
    });
    if (store.kind === 'file' || copy?.kind === 'file') {
      if (isCopied) {
        yield {
          where: 'copy',
          stores,
          place: placeOf(copy),
          state: 'by hand',
          what: `keep it equal to ${place}, such as with rsync --archive --delete`,
        };
      }
      continue;
    }
    try {
      const server = await openServer(store, 'store', workspace);
      yield step('store', await makeBucket(server, store), 'bucket');
      yield* users(server, 'store', stores);
      if (copy === undefined || !isCopied) continue;
      const other = await openServer(copy, 'copy', workspace);
      yield step('copy', await makeBucket(other, copy), 'bucket');
      // Before the rule: the server asks with these keys whether it may copy.
      yield* users(other, 'copy', stores);
      for (const [where, of] of [
        ['store', server],
        ['copy', other],
      ] as const) {
        yield step(where, await keepVersions(of, place), 'versions are kept');
        yield step(where, await expireVersions(of, place), `old versions end after ${noncurrentDays} days`);
      }
      const target = copy.credentials && {
        accessKey: readSecret(copy.credentials.accessKey, workspace),
        secretKey: readSecret(copy.credentials.secretKey, workspace),
      };
      if (server.login === null || copy.endpoint === null || !(await isMinio(server.login))) {
        const what =
          'the rule that copies: this server has a way of its own (AWS: a role and PutBucketReplication)';
        yield { where: 'store', stores, place, state: 'by hand', what };
        continue;
      }
      if (!target?.accessKey || !target.secretKey) {
        throw new RunFailure('invalid', 'the copy has no credentials for the server that writes to it');
      }
      const arn = await addRemoteTarget(server.login, place, {
        endpoint: copy.endpoint,
        region: copy.region,
        accessKey: target.accessKey,
        secretKey: target.secretKey,
      });
      yield step('store', await copyTo(server, place, arn), `copied to ${copy.endpoint}`);
    } catch (error) {
      if (error instanceof RunFailure) throw error;
      const { name: code = 'Error', $metadata } = error as Error & {
        $metadata?: { httpStatusCode?: number };
      };
      throw new RunFailure(
        $metadata?.httpStatusCode !== undefined && $metadata.httpStatusCode < 500 ? 'invalid' : 'dependency',
        `set-up of bucket ${place} failed (${code}): the key must be allowed to make buckets and their rules`,
        { cause: error },
      );
    }
  }
}
