import { resolve } from 'node:path';
import type { PlanStore, SecretRef } from '../../../plan/index.ts';
import type { ObjectStore } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { nameOfSecret, readSecret } from '../../secret.ts';
import { fileStore } from './file-store.ts';
import { s3Store } from './s3-store.ts';

function requireSecret(ref: SecretRef, bucket: string, workspace: string): string {
  const value = readSecret(ref, workspace);
  if (value) return value;
  throw new RunFailure('invalid', `the credentials of bucket ${bucket} are not set: ${nameOfSecret(ref)}`);
}

/**
 * The store that a platform names; relative roots start at the workspace.
 * @throws {RunFailure} `invalid`, when its credentials are not there.
 */
export function openStore(store: PlanStore, workspace: string): ObjectStore {
  switch (store.kind) {
    case 'file':
      return fileStore(resolve(workspace, store.root));
    case 's3': {
      const { bucket, credentials } = store;
      return s3Store(
        store,
        credentials && {
          accessKey: requireSecret(credentials.accessKey, bucket, workspace),
          secretKey: requireSecret(credentials.secretKey, bucket, workspace),
        },
      );
    }
  }
}
