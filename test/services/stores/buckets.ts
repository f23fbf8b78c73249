import { S3Client } from '@aws-sdk/client-s3';
import type { PlanStore } from '../../../src/plan/index.ts';

export function environment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the servers first`);
  return value;
}

type S3Store = Extract<PlanStore, { readonly kind: 's3' }>;
export type Server = { readonly name: string; readonly prefix: 'LAKESPEC_MINIO' | 'LAKESPEC_VERSITYGW' };

/** A place of a server's bucket that is this test's alone. */
export function storeOn({ prefix }: Server, below: string): S3Store {
  return {
    kind: 's3',
    bucket: environment(`${prefix}_BUCKET`),
    prefix: below,
    endpoint: environment(`${prefix}_ENDPOINT`),
    region: environment(`${prefix}_REGION`),
    pathStyle: true,
    credentials: {
      accessKey: { env: `${prefix}_ACCESS_KEY` },
      secretKey: { env: `${prefix}_SECRET_KEY` },
    },
  };
}

/** The SDK itself, for what the port doesn't offer. */
export function clientOf({ prefix }: Server): S3Client {
  return new S3Client({
    endpoint: environment(`${prefix}_ENDPOINT`),
    region: environment(`${prefix}_REGION`),
    forcePathStyle: true,
    credentials: {
      accessKeyId: environment(`${prefix}_ACCESS_KEY`),
      secretAccessKey: environment(`${prefix}_SECRET_KEY`),
    },
  });
}
