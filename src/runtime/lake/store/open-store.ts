import { resolve } from 'node:path';
import type { PlanStore, SecretRef } from '../../../plan/index.ts';
import type { ObjectStore } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { nameOfSecret, readCertificates, readSecret } from '../../secret.ts';
import { fileStore } from './file-store.ts';
import { type S3Session, s3Store } from './s3-store.ts';

type S3Plan = Extract<PlanStore, { readonly kind: 's3' }>;

function requireSecret(ref: SecretRef, bucket: string, workspace: string): string {
  const value = readSecret(ref, workspace);
  if (value) return value;
  throw new RunFailure('invalid', `the credentials of bucket ${bucket} are not set: ${nameOfSecret(ref)}`);
}

/** What the references hold now: files that are mounted may be changed while a run goes on. */
function readSession(
  bucket: string,
  credentials: NonNullable<S3Plan['credentials']>,
  workspace: string,
): S3Session {
  const read = () => ({
    accessKey: requireSecret(credentials.accessKey, bucket, workspace),
    secretKey: requireSecret(credentials.secretKey, bucket, workspace),
  });
  let pair = read();
  // The change may come between the two files.
  for (
    let again = read();
    again.accessKey !== pair.accessKey || again.secretKey !== pair.secretKey;
    again = read()
  )
    pair = again;
  const isFile = 'file' in credentials.accessKey || 'file' in credentials.secretKey;
  return { ...pair, sessionToken: null, untilMs: isFile ? Date.now() : null };
}

/** Certificates that a store's server is trusted by; null = the system's. */
export function certificatesOf({ ca }: S3Plan, workspace: string): string | null {
  return ca === undefined ? null : readCertificates(ca, workspace);
}

/**
 * The store that a platform names; relative roots start at the workspace. Opening one does no request.
 * @throws {RunFailure} `invalid`, when its certificates can't be read; from its functions, when its credentials are not
 *   there.
 */
export function openStore(store: PlanStore, workspace: string): ObjectStore {
  switch (store.kind) {
    case 'file':
      return fileStore(resolve(workspace, store.root));
    case 's3': {
      const ca = certificatesOf(store, workspace);
      if (store.credentials === null) return s3Store(store, { credentials: null, ca });
      const { credentials } = store;
      // With the first request: a stage is given the keys of the stores that it uses, and opens all.
      return s3Store(store, {
        credentials: async () => readSession(store.bucket, credentials, workspace),
        ca,
      });
    }
  }
}
