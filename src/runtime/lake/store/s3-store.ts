import { webcrypto } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type {
  GetObjectCommandOutput,
  ListMultipartUploadsCommandOutput,
  ListObjectVersionsCommandOutput,
  S3Client,
  S3ClientConfig,
} from '@aws-sdk/client-s3';
import type { PlanStore } from '../../../plan/index.ts';
import type { ObjectRef, ObjectStore, ObjectVersion } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { closing } from './closing.ts';
import { joinedCrc32 } from './crc32.ts';
import { checkKey } from './key.ts';
import { s3Failure, statusOf } from './s3-failure.ts';
import { located, StoreFailure } from './store-failure.ts';

/**
 * Attempts of a request. Between them the SDK waits with jitter, 13 s in all at most: a server that restarts is waited for.
 * All requests share a budget of repeats.
 */
const maxAttempts = 8;
/** Times that the reading of a body goes on where it broke off, without a byte in between. */
const maxResumes = 4;
/** Bodies of this size are hashed beside the thread that all else runs in. */
const largeBodyBytes = 256 * 1024;
/** Parts of an upload; S3 takes 10,000 of them at most, so that an object may have 160 GB. */
const partBytes = 16 * 1024 * 1024;
/** Parts of one upload that are under way, and in memory. */
const partsAtOnce = 3;
/** Parts of a download; each is in memory as a whole, so that where it breaks off it is repeated. */
const rangeBytes = 8 * 1024 * 1024;
/** Parts of one download that are under way, each over a connection of its own. */
const rangesAtOnce = 4;
/** For so long an engine's statement can count on its keys, where the lender gives such. */
const statementMs = 5 * 60_000;
const connectTimeoutMs = 10_000;
/** A connection on which nothing moves for so long is given up. */
const idleTimeoutMs = 30_000;

/** Version of an object that was put while its bucket kept no old ones. */
const unversioned = 'null';
const missingVersion: ReadonlySet<string> = new Set(['NoSuchVersion', 'NoSuchKey', 'NotFound']);

type S3Store = Extract<PlanStore, { readonly kind: 's3' }>;
/** Credentials that end; `untilMs` null = when is unknown. */
export type S3Session = {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly sessionToken: string | null;
  readonly untilMs: number | null;
};

/** How a bucket's server is reached. */
export type S3Access = {
  /**
   * Asked anew before what it gave ends. Null = what the environment gives: variables, web identity, instance role.
   */
  readonly credentials: (() => Promise<S3Session>) | null;
  /** Certificates in PEM that are trusted in place of the system's. */
  readonly ca: string | null;
};

function identityOf({ accessKey, secretKey, sessionToken, untilMs }: S3Session) {
  return {
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    ...(sessionToken !== null && { sessionToken }),
    // The SDK asks anew before it.
    ...(untilMs !== null && { expiration: new Date(untilMs) }),
  };
}

/** Only a run that has such a store waits for the SDK to load. */
async function load(config: S3ClientConfig) {
  const [sdk, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
  const client = new sdk.S3Client(config);
  signBodiesBeside(client);
  return { sdk, Upload, client };
}

/** What the SDK is about to sign and send. */
type Request = {
  readonly protocol: string;
  readonly body?: unknown;
  readonly headers: Record<string, string>;
};

/**
 * What of a body is signed. The SDK would hash it in this thread, while nothing else moves: that is done beside. Over
 * TLS no hash is needed: nobody changes a body there, and its checksum is among what is signed.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
function signBodiesBeside({ middlewareStack }: S3Client): void {
  middlewareStack.add(
    (next) => async (call) => {
      const { body, headers, protocol } = call.request as Request;
      if (body instanceof Uint8Array && body.length >= largeBodyBytes) {
        headers['x-amz-content-sha256'] =
          protocol === 'https:'
            ? 'UNSIGNED-PAYLOAD'
            : Buffer.from(await webcrypto.subtle.digest('SHA-256', body as Uint8Array<ArrayBuffer>)).toString(
                'hex',
              );
      }
      return next(call);
    },
    { step: 'build', name: 'signBodiesBeside' },
  );
}

async function orFailureOf<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Of credentials: they name the file that is missing.
    if ((error as Error).name === 'AbortError' || error instanceof RunFailure) throw error;
    throw located(s3Failure(error), where);
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

const damaged = 'an object was damaged on its way';
/** What the SDK says where a body isn't what its checksum says. */
const isCorrupt = (error: unknown): boolean =>
  error instanceof Error && /^Checksum mismatch/i.test(error.message);

/** A bucket of an S3-compatible store, or what is below a prefix of it; safe for many processes at once. */
export function s3Store(store: S3Store, { credentials, ca }: S3Access): ObjectStore {
  const { bucket: Bucket } = store;
  const where = `bucket ${Bucket}${store.endpoint === null ? '' : ` at ${new URL(store.endpoint).host}`}`;
  const orFailure = <T>(work: () => Promise<T>): Promise<T> => orFailureOf(where, work);
  const root = store.prefix.replace(/\/+$/, '');
  const below = root === '' ? '' : `${root}/`;
  let loaded: ReturnType<typeof load> | null = null;
  const open = (): ReturnType<typeof load> => {
    loaded ??= load({
      region: store.region,
      forcePathStyle: store.pathStyle,
      retryMode: 'standard',
      maxAttempts,
      requestHandler: {
        connectionTimeout: connectTimeoutMs,
        socketTimeout: idleTimeoutMs,
        ...(ca !== null && { httpsAgent: { ca } }),
      },
      ...(store.endpoint !== null && { endpoint: store.endpoint }),
      ...(credentials !== null && { credentials: async () => identityOf(await credentials()) }),
    });
    return loaded;
  };
  const { encryption } = store;
  const encrypted = encryption && {
    ServerSideEncryption: encryption.sse,
    ...(encryption.keyId !== undefined && { SSEKMSKeyId: encryption.keyId }),
  };
  const at = (key: string): { readonly Bucket: string; readonly Key: string } => {
    checkKey(key);
    return { Bucket, Key: below + key };
  };

  type Part = {
    readonly from: number;
    readonly to?: number;
    readonly ifVersion: string | undefined;
    readonly versionId?: string | undefined;
  };
  const request = async (
    key: string,
    { from, to, ifVersion, versionId }: Part,
    signal?: AbortSignal,
  ): Promise<GetObjectCommandOutput> => {
    const { sdk, client } = await open();
    const command = new sdk.GetObjectCommand({
      ...at(key),
      ...(ifVersion !== undefined && { IfMatch: ifVersion }),
      ...(versionId !== undefined && { VersionId: versionId }),
      ...((from > 0 || to !== undefined) && { Range: `bytes=${from}-${to ?? ''}` }),
    });
    return client.send(command, signal === undefined ? {} : { abortSignal: signal });
  };

  /** The chunks of a part. A connection that breaks is made anew, for the bytes that are left of the same version. */
  async function* chunks(
    key: string,
    first: GetObjectCommandOutput,
    { from, ...part }: Omit<Part, 'ifVersion'>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Uint8Array> {
    let position = from;
    let body = first.Body as Readable;
    const end = first.ContentLength === undefined ? null : from + first.ContentLength;
    for (let resumes = 0; ; resumes++) {
      try {
        for await (const chunk of body as AsyncIterable<Uint8Array>) {
          position += chunk.length;
          resumes = 0;
          yield chunk;
        }
        if (end === null || position >= end) return;
        throw new StoreFailure('unavailable', 'the store ended an object early');
      } catch (error) {
        signal?.throwIfAborted();
        if (isCorrupt(error)) throw new StoreFailure('unavailable', damaged);
        if (resumes >= maxResumes) throw located(s3Failure(error), where);
        if (position === end) return;
      }
      const rest = await orFailure(() =>
        request(key, { ...part, from: position, ifVersion: first.ETag }, signal),
      );
      body = rest.Body as Readable;
    }
  }

  /** Fills `into` with the bytes of an object from `from` on. */
  const readRange = async (
    key: string,
    into: Uint8Array,
    { from, ifVersion, versionId }: Omit<Part, 'to'>,
    signal: AbortSignal,
  ): Promise<void> => {
    const part = { from, to: from + into.length - 1, versionId };
    const first = await orFailure(() => request(key, { ...part, ifVersion }, signal));
    // Some stores ignore the condition.
    if (first.ETag !== ifVersion)
      throw located(new StoreFailure('changed', 'the object has changed while it was read'), where);
    let filled = 0;
    for await (const chunk of chunks(key, first, part, signal)) {
      into.set(chunk.subarray(0, into.length - filled), filled);
      filled += chunk.length;
    }
    if (filled !== into.length)
      throw located(
        new StoreFailure('unavailable', 'the store gave other bytes than it was asked for'),
        where,
      );
  };

  /** Lanes take range by range. What is not the store's, such as a full disk, is thrown as it is. */
  const getInto = async (key: string, file: FileHandle, versionId?: string): Promise<boolean> => {
    const { sdk, client } = await open();
    const input = { ...at(key), ...(versionId !== undefined && { VersionId: versionId }) };
    const head = await orFailure(() =>
      client.send(new sdk.HeadObjectCommand({ ...input, ChecksumMode: 'ENABLED' })),
    );
    const { ContentLength: sizeBytes = 0, ETag: ifVersion, ChecksumCRC32: sum, ChecksumType: type } = head;
    // Sums of other kinds are checked by the SDK as it streams.
    const isKnown = type === undefined || (type === 'FULL_OBJECT' && sum !== undefined);
    if (!isKnown || ifVersion === undefined || sizeBytes === 0) return false;
    const sums: number[] = [];
    const ranges = Array.from({ length: Math.ceil(sizeBytes / rangeBytes) }, (_, index) => ({
      from: index * rangeBytes,
      sizeBytes: Math.min(rangeBytes, sizeBytes - index * rangeBytes),
    }));
    const waiting = ranges.entries();
    const given = new AbortController();
    let failure: unknown;
    const lane = async (): Promise<void> => {
      const room = Buffer.allocUnsafeSlow(rangeBytes);
      try {
        for (const [index, range] of waiting) {
          const into = room.subarray(0, range.sizeBytes);
          const part = { from: range.from, ifVersion, versionId };
          await readRange(key, into, part, given.signal);
          sums[index] = crc32(into);
          for (let done = 0; done < into.length; ) {
            const { bytesWritten } = await file.write(into, done, into.length - done, range.from + done);
            done += bytesWritten;
          }
        }
      } catch (error) {
        failure ??= error;
        given.abort();
      }
    };
    await Promise.all(Array.from({ length: Math.min(rangesAtOnce, ranges.length) }, lane));
    if (failure !== undefined) throw failure;
    const whole = sums.reduce((first, second, index) =>
      joinedCrc32(first, second, ranges[index]?.sizeBytes ?? 0),
    );
    if (sum !== undefined && Buffer.from(sum, 'base64').readUInt32BE() !== whole)
      throw located(new StoreFailure('unavailable', damaged), where);
    return true;
  };

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
    access: () =>
      orFailure(async () => {
        const { client } = await open();
        const { credentials: given } = client.config;
        const held = await given();
        // The environment's chain gives what it has to the last second, and asks for more beside.
        const isEnding =
          held.expiration !== undefined && held.expiration.getTime() < Date.now() + statementMs;
        const keys = isEnding ? await given({ forceRefresh: true }) : held;
        const { accessKeyId, secretAccessKey, sessionToken = null } = keys;
        return {
          location: `s3://${Bucket}/${below}`,
          name: where,
          endpoint: store.endpoint,
          region: store.region,
          pathStyle: store.pathStyle,
          ca,
          session: { accessKey: accessKeyId, secretKey: secretAccessKey, sessionToken },
        };
      }),
    get: (key, options) =>
      orFailure(async () => {
        const signal = options?.signal;
        signal?.throwIfAborted();
        const { ifVersion, versionId } = options ?? {};
        const first = await request(key, { from: 0, ifVersion, versionId }, signal);
        const stream = Readable.from(chunks(key, first, { from: 0, versionId }, signal), {
          objectMode: false,
        });
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
          if (isCorrupt(error)) throw new StoreFailure('unavailable', damaged);
          // The range begins behind the end.
          if (statusOf(error) === 416) return new Uint8Array();
          throw error;
        }
      }),
    getInto: (key, file, options) => getInto(key, file, options?.versionId),
    put: (key, body) =>
      closing(body, () =>
        orFailure(async () => {
          const input = at(key);
          const { sdk, Upload, client } = await open();
          if (body instanceof Uint8Array && body.length <= partBytes) {
            await client.send(new sdk.PutObjectCommand({ ...input, ...encrypted, Body: body }));
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
            params: {
              ...input,
              ...encrypted,
              // One of the whole: a reader can check it, and not those of the parts.
              ChecksumAlgorithm: 'CRC32',
              ChecksumType: 'FULL_OBJECT',
              Body: Readable.from(counted(from), { objectMode: false }),
            },
            partSize: partBytes,
            queueSize: partsAtOnce,
          }).done();
          return { sizeBytes };
        }),
      ),
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
    async *listVersions(prefix) {
      let from: { readonly KeyMarker?: string; readonly VersionIdMarker?: string } | null = {};
      while (from !== null) {
        const asked = from;
        const page: ListObjectVersionsCommandOutput = await orFailure(async () => {
          const { sdk, client } = await open();
          return client.send(
            new sdk.ListObjectVersionsCommand({
              Bucket,
              Prefix: below + prefix,
              EncodingType: 'url',
              ...asked,
            }),
          );
        });
        // Two lists, each in order; of a key the newest stands first in both.
        const found = [
          ...(page.Versions ?? []).map((of) => ({ ...of, isDeleteMarker: false })),
          ...(page.DeleteMarkers ?? []).map((of) => ({ ...of, isDeleteMarker: true, Size: 0 })),
        ].map(
          ({ Key, VersionId, IsLatest, Size, LastModified, isDeleteMarker }): ObjectVersion => ({
            key: decoded(Key ?? '', page.EncodingType).slice(below.length),
            versionId: VersionId || unversioned,
            isLatest: IsLatest ?? false,
            isDeleteMarker,
            sizeBytes: Size ?? 0,
            modifiedMs: Math.floor((LastModified?.getTime() ?? 0) / 1000) * 1000,
          }),
        );
        found.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
        for (const version of found) if (version.key !== '' && !version.key.endsWith('/')) yield version;
        const { NextKeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
        from =
          page.IsTruncated && NextKeyMarker !== undefined
            ? {
                KeyMarker: decoded(NextKeyMarker, page.EncodingType),
                ...(VersionIdMarker && { VersionIdMarker }),
              }
            : null;
      }
    },
    removeVersion: (key, versionId) =>
      orFailure(async () => {
        const input = { ...at(key), VersionId: versionId };
        const { sdk, client } = await open();
        await client.send(new sdk.DeleteObjectCommand(input)).catch((error: unknown) => {
          // Not every server takes the removal of a version that is gone for done.
          if (statusOf(error) !== 404 || !missingVersion.has((error as Error).name)) throw error;
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
