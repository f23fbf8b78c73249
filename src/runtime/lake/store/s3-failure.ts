import { StoreFailure } from './store-failure.ts';

/** Codes of a store that has no room: of AWS, of MinIO, of gateways. */
const fullCodes: ReadonlySet<string> = new Set([
  'QuotaExceeded',
  'XMinioAdminBucketQuotaExceeded',
  'XMinioStorageFull',
  'InsufficientStorage',
]);

/** `NotFound` where the answer has no body that could say more. */
const missingObject: ReadonlySet<string> = new Set(['NoSuchKey', 'NotFound']);

/** What the SDK knows of a failed call: `name` is the server's code, or that of the connection's failure. */
type SdkError = {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
};

export const statusOf = (error: unknown): number | undefined =>
  (error as SdkError | null)?.$metadata?.httpStatusCode;

/** An error of the SDK as the port's. The cause is left out, and of the message only the code is kept: both quote keys. */
export function s3Failure(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const { name = 'Error', code } = (error ?? {}) as SdkError;
  const status = statusOf(error);
  if (name === 'NoSuchBucket') return new StoreFailure('refused', 'the bucket is not there');
  if (fullCodes.has(name) || status === 507) return new StoreFailure('full', `the store is full (${name})`);
  // Other things may be missing too: versitygw answers 404 where it doesn't know the access key.
  if (status === 404 && missingObject.has(name))
    return new StoreFailure('not-found', 'the object is not there');
  // 409 where two conditional requests meet: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
  if (status === 412 || name === 'ConditionalRequestConflict') {
    return new StoreFailure('changed', 'the object has changed since it was listed');
  }
  if (name === 'CredentialsProviderError') {
    return new StoreFailure(
      'refused',
      'there are no credentials for the store, neither named nor in the environment',
    );
  }
  if (status !== undefined && status >= 300 && status < 500 && status !== 408 && status !== 429) {
    return new StoreFailure('refused', `the store refuses the request (${status} ${name})`);
  }
  return new StoreFailure('unavailable', `the store can not be reached (${code ?? status ?? name})`);
}
