import {
  type PlanPlatform,
  type PlanStore,
  type SecretRef,
  type StoreName,
  storeNames,
} from '../../plan/index.ts';
import type { Policy } from './minio-admin.ts';

type Bucket = Extract<PlanStore, { readonly kind: 's3' }>;

/** The stores that one user has the keys of, on one server. */
export type StoreUser = {
  readonly stores: readonly StoreName[];
  readonly buckets: readonly Bucket[];
  readonly credentials: { readonly accessKey: SecretRef; readonly secretKey: SecretRef };
};

/** Those whose keys come from the same place are one user. */
export function storeUsers(
  stores: PlanPlatform['stores'],
  names: readonly StoreName[] = storeNames,
): readonly StoreUser[] {
  const users = new Map<string, StoreUser>();
  for (const name of names) {
    const store = stores[name];
    if (store.kind !== 's3' || store.credentials === null) continue;
    const key = JSON.stringify([store.endpoint, store.credentials.accessKey]);
    const known = users.get(key);
    users.set(key, {
      stores: [...(known?.stores ?? []), name],
      buckets: [...(known?.buckets ?? []), store],
      credentials: store.credentials,
    });
  }
  return [...users.values()];
}

const readObjects = ['s3:GetObject', 's3:GetObjectVersion'];
const changeObjects = [
  's3:PutObject',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:AbortMultipartUpload',
  's3:ListMultipartUploadParts',
];
const listBucket = ['s3:ListBucket', 's3:ListBucketVersions'];
/** MinIO takes no condition on a prefix for the list of unfinished uploads. */
const wholeBucket = ['s3:GetBucketLocation', 's3:ListBucketMultipartUploads'];
/** What a server asks of the keys with which it writes to a copy: https://docs.min.io/community/minio-object-store/administration/bucket-replication.html */
const copyBucket = [
  's3:GetBucketVersioning',
  's3:GetReplicationConfiguration',
  's3:GetBucketObjectLockConfiguration',
  's3:GetEncryptionConfiguration',
];
const copyObjects = [
  's3:GetObjectVersionTagging',
  's3:ReplicateTags',
  's3:ReplicateObject',
  's3:ReplicateDelete',
];

/** Everything in the user's stores, in landing to read and list; below their prefixes where they have some, and nowhere else. */
export function policyOf({ stores, buckets }: StoreUser, where: 'store' | 'copy'): Policy {
  const isCopy = where === 'copy';
  const statements = stores.flatMap((name, index) => {
    const bucket = buckets[index];
    if (bucket === undefined) return [];
    const root = bucket.prefix.replace(/\/+$/, '');
    const arn = `arn:aws:s3:::${bucket.bucket}`;
    return [
      {
        Effect: 'Allow' as const,
        Action: listBucket,
        Resource: [arn],
        ...(root !== '' && { Condition: { StringLike: { 's3:prefix': [`${root}/*`] } } }),
      },
      {
        Effect: 'Allow' as const,
        Action: [...wholeBucket, ...(isCopy ? copyBucket : [])],
        Resource: [arn],
      },
      {
        Effect: 'Allow' as const,
        Action: [
          ...readObjects,
          ...(name === 'landing' ? [] : changeObjects),
          ...(isCopy ? copyObjects : []),
        ],
        Resource: [`${arn}/${root === '' ? '' : `${root}/`}*`],
      },
    ];
  });
  return { Version: '2012-10-17', Statement: statements };
}
