import { addAbortSignal, Readable } from 'node:stream';
import type {
  GetObjectCommandOutput,
  ListMultipartUploadsCommandOutput,
  S3ClientConfig,
} from '@aws-sdk/client-s3';
import type { PlanStore } from '../../../plan/index.ts';
import type { ObjectRef, ObjectStore } from '../../../ports/index.ts';
import { checkKey } from './key.ts';
import { s3Failure, statusOf } from './s3-failure.ts';
import { StoreFailure } from './store-failure.ts';

/** Attempts of a request. Between them the SDK waits with jitter, and all requests share a budget of repeats. */
const maxAttempts = 6;
/** Times that the reading of a body goes on where it broke off, without a byte in between. */
const maxResumes = 4;
/** Parts of an upload; S3 takes 10,000 of them at most, so that an object may have 160 GB. */
const partBytes = 16 * 1024 * 1024;
/** Parts of one upload that are under way, and in memory. */
const partsAtOnce = 3;
const connectTimeoutMs = 10_000;
/** A connection on which nothing moves for so long is given up. */
const idleTimeoutMs = 60_000;

type S3Store = Extract<PlanStore, { readonly kind: 's3' }>;
export type S3Credentials = { readonly accessKey: string; readonly secretKey: string };

/** Only a run that has such a store waits for the SDK to load. */
async function load(config: S3ClientConfig) {
  const [sdk, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
  return { sdk, Upload, client: new sdk.S3Client(config) };
}

async function orFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw s3Failure(error);
  }
}

type Listed = {
  readonly Size?: number | undefined;
  readonly ETag?: string | undefined;
  readonly LastModified?: Date | undefined;
};

/** As in listings: `Last-Modified`, which a single object has instead, knows no milliseconds. */
const refOf = (key: string, of: Listed): ObjectRef => ({
  key,
  sizeBytes: of.Size ?? 0,
  version: of.ETag ?? '',
  modifiedMs: Math.floor((of.LastModified?.getTime() ?? 0) / 1000) * 1000,
});

/** A key of a listing that was asked for in URL encoding, because XML has no way to write control characters. */
const decoded = (key: string, encoding: string | undefined): string =>
  encoding === 'url' ? decodeURIComponent(key.replaceAll('+', ' ')) : key;

/**
 * A bucket of an S3-compatible store, or what is below a prefix of it; safe for many processes at once.
 * @param credentials Null = what the environment gives: variables, web identity, instance role.
 */
export function s3Store(store: S3Store, credentials: S3Credentials | null): ObjectStore {
  const { bucket: Bucket } = store;
  const root = store.prefix.replace(/\/+$/, '');
  const below = root === '' ? '' : `${root}/`;
  let loaded: ReturnType<typeof load> | null = null;
  const open = (): ReturnType<typeof load> => {
    loaded ??= load({
      region: store.region,
      forcePathStyle: store.pathStyle,
      retryMode: 'standard',
      maxAttempts,
      requestHandler: { connectionTimeout: connectTimeoutMs, socketTimeout: idleTimeoutMs },
      ...(store.endpoint !== null && { endpoint: store.endpoint }),
      ...(credentials !== null && {
        credentials: { accessKeyId: credentials.accessKey, secretAccessKey: credentials.secretKey },
      }),
    });
    return loaded;
  };
  const at = (key: string): { readonly Bucket: string; readonly Key: string } => {
    checkKey(key);
    return { Bucket, Key: below + key };
  };

  type Part = { readonly from: number; readonly to?: number; readonly ifVersion: string | undefined };
  const request = async (
    key: string,
    { from, to, ifVersion }: Part,
    signal?: AbortSignal,
  ): Promise<GetObjectCommandOutput> => {
    const input = at(key);
    const { sdk, client } = await open();
    const command = new sdk.GetObjectCommand({
      ...input,
      ...(ifVersion !== undefined && { IfMatch: ifVersion }),
      ...((from > 0 || to !== undefined) && { Range: `bytes=${from}-${to ?? ''}` }),
    });
    return client.send(command, signal === undefined ? {} : { abortSignal: signal });
  };

  /** The chunks of an object. A connection that breaks is made anew, for the bytes that are left of the same version. */
  async function* chunks(
    key: string,
    first: GetObjectCommandOutput,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Uint8Array> {
    let position = 0;
    let body = first.Body as Readable;
    for (let resumes = 0; ; resumes++) {
      try {
        for await (const chunk of body as AsyncIterable<Uint8Array>) {
          position += chunk.length;
          resumes = 0;
          yield chunk;
        }
        if (first.ContentLength === undefined || position >= first.ContentLength) return;
        throw new StoreFailure('unavailable', 'the store ended an object early');
      } catch (error) {
        signal?.throwIfAborted();
        if (resumes >= maxResumes) throw s3Failure(error);
        if (position === first.ContentLength) return;
      }
      const rest = await orFailure(() => request(key, { from: position, ifVersion: first.ETag }, signal));
      body = rest.Body as Readable;
    }
  }

  return {
    uri: (key) => {
      if (key !== '') checkKey(key);
      // As Iceberg's readers expect it: nothing is percent-encoded.
      return `s3://${[Bucket, root, key].filter((part) => part !== '').join('/')}`;
    },
    localPath: (key) => {
      checkKey(key);
      return null;
    },
    get: (key, options) =>
      orFailure(async () => {
        const signal = options?.signal;
        signal?.throwIfAborted();
        const first = await request(key, { from: 0, ifVersion: options?.ifVersion }, signal);
        const stream = Readable.from(chunks(key, first, signal), { objectMode: false });
        return signal === undefined ? stream : addAbortSignal(signal, stream);
      }),
    getRange: (key, start, length, options) =>
      orFailure(async () => {
        const isToEnd = start + length > Number.MAX_SAFE_INTEGER;
        const part: Part = {
          from: start,
          ...(!isToEnd && { to: Math.max(start, start + length - 1) }),
          ifVersion: options?.ifVersion,
        };
        try {
          const first = await request(key, part);
          const found: Uint8Array[] = [];
          for await (const chunk of first.Body as Readable as AsyncIterable<Uint8Array>) found.push(chunk);
          return Buffer.concat(found).subarray(0, length);
        } catch (error) {
          // The range begins behind the end.
          if (statusOf(error) === 416) return new Uint8Array();
          throw error;
        }
      }),
    put: (key, body) =>
      orFailure(async () => {
        const input = at(key);
        const { sdk, Upload, client } = await open();
        if (body instanceof Uint8Array && body.length <= partBytes) {
          await client.send(new sdk.PutObjectCommand({ ...input, Body: body }));
          return { sizeBytes: body.length };
        }
        let sizeBytes = 0;
        async function* counted(from: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
          for await (const chunk of from) {
            const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            sizeBytes += bytes.length;
            yield bytes;
          }
        }
        const from = body instanceof Uint8Array ? Readable.from([body]) : body;
        // Becomes visible with the last call alone; where it fails the parts are taken back.
        await new Upload({
          client,
          params: { ...input, Body: Readable.from(counted(from), { objectMode: false }) },
          partSize: partBytes,
          queueSize: partsAtOnce,
        }).done();
        return { sizeBytes };
      }),
    async *list(prefix) {
      let token: string | undefined;
      do {
        const page = await orFailure(async () => {
          const { sdk, client } = await open();
          return client.send(
            new sdk.ListObjectsV2Command({
              Bucket,
              Prefix: below + prefix,
              EncodingType: 'url',
              ...(token !== undefined && { ContinuationToken: token }),
            }),
          );
        });
        for (const object of page.Contents ?? []) {
          const key = decoded(object.Key ?? '', page.EncodingType).slice(below.length);
          // What consoles put so that a folder shows is no object of ours.
          if (key !== '' && !key.endsWith('/')) yield refOf(key, object);
        }
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
    },
    remove: (key) =>
      orFailure(async () => {
        const input = at(key);
        const { sdk, client } = await open();
        await client.send(new sdk.DeleteObjectCommand(input)).catch((error: unknown) => {
          if (statusOf(error) !== 404 || s3Failure(error).kind !== 'not-found') throw error;
        });
      }),
    head: (key) =>
      orFailure(async () => {
        const input = at(key);
        const { sdk, client } = await open();
        try {
          const { ContentLength: Size = 0, ...of } = await client.send(new sdk.HeadObjectCommand(input));
          return refOf(key, { ...of, Size });
        } catch (error) {
          if (s3Failure(error).kind === 'not-found') return null;
          throw error;
        }
      }),
    removeUnfinished: (prefix, olderThanMs) =>
      orFailure(async () => {
        const { sdk, client } = await open();
        let removed = 0;
        let from: { readonly KeyMarker?: string; readonly UploadIdMarker?: string } | null = {};
        while (from !== null) {
          // Of MinIO's uploads this finds none: it lists those of one whole key only, and removes old ones itself.
          const page: ListMultipartUploadsCommandOutput = await client.send(
            new sdk.ListMultipartUploadsCommand({ Bucket, Prefix: below + prefix, ...from }),
          );
          for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
            if ((Initiated?.getTime() ?? 0) >= olderThanMs) continue;
            await client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
            removed++;
          }
          const { NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = page;
          from =
            page.IsTruncated && KeyMarker !== undefined
              ? { KeyMarker, ...(UploadIdMarker !== undefined && { UploadIdMarker }) }
              : null;
        }
        return removed;
      }),
  };
}
