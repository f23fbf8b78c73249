import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { getFile, openStore } from '../../../../src/runtime/lake/index.ts';
import { type Certificate, selfSigned } from '../../engines/trino/certificate.ts';
import { scratchFolder } from '../../scratch.ts';
import { type Answer, type Recorded, recordingServer } from './recording-server.ts';

process.env.WHOLE_FILE_KEY = 'key';
const key = { env: 'WHOLE_FILE_KEY' };
const object = randomBytes(30_000_000);
const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of closing.splice(0)) await server.close();
});

function checksumOf(bytes: Uint8Array): string {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return sum.toString('base64');
}

type Bucket = { bytes: Buffer; etag: string; readonly sums: Readonly<Record<string, string>> };
const ofOneSum = { 'x-amz-checksum-crc32': checksumOf(object), 'x-amz-checksum-type': 'FULL_OBJECT' };
const bucketOf = (sums: Bucket['sums'] = ofOneSum): Bucket => ({ bytes: object, etag: '"1"', sums });

/** As S3 answers, whose sums are of the whole and come with the whole alone. */
function answerOf({ bytes, etag, sums }: Bucket, { method, headers }: Recorded): Answer {
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined && ifMatch !== etag) return { status: 412 };
  const range = /^bytes=(\d+)-(\d+)$/.exec(String(headers.range));
  if (range === null)
    return {
      headers: { etag, ...sums, ...(method === 'HEAD' && { 'content-length': String(bytes.length) }) },
      body: method === 'HEAD' ? '' : bytes,
    };
  const [from, to] = [Number(range[1]), Number(range[2])];
  const body = bytes.subarray(from, to + 1);
  return {
    status: 206,
    headers: {
      etag,
      'content-range': `bytes ${from}-${to}/${bytes.length}`,
      'content-length': String(body.length),
    },
    body,
  };
}

async function bucketServer(answer: (asked: Recorded) => Answer, certificate?: Certificate) {
  const folder = await scratchFolder();
  const server = await recordingServer(answer, certificate);
  closing.push(server);
  if (certificate) writeFileSync(join(folder, 'ca.pem'), certificate.cert);
  const store = openStore(
    {
      kind: 's3',
      bucket: 'lake',
      prefix: '',
      endpoint: server.url,
      region: 'us-east-1',
      pathStyle: true,
      credentials: { accessKey: key, secretKey: key },
      ...(certificate && { ca: 'ca.pem' }),
    },
    folder,
  );
  const path = join(folder, 'file');
  return {
    asked: server.asked,
    path,
    get: (versionId?: string) =>
      getFile(store, { key: 'k', sizeBytes: object.length, ...(versionId && { versionId }) }, path),
  };
}

const ranges = (asked: readonly Recorded[]) => asked.flatMap(({ headers }) => headers.range ?? []).sort();

describe('a large object of a bucket', () => {
  test.each([undefined, selfSigned('store')])('comes by ranges of one version', async (certificate) => {
    const bucket = bucketOf();
    const { get, path, asked } = await bucketServer((of) => answerOf(bucket, of), certificate);
    await get('v 1');
    expect(readFileSync(path).equals(object)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(ranges(asked)).toEqual([
      'bytes=0-8388607',
      'bytes=16777216-25165823',
      'bytes=25165824-29999999',
      'bytes=8388608-16777215',
    ]);
    for (const { url } of asked) expect(new URL(url, 'http://x').searchParams.get('versionId')).toBe('v 1');
    for (const { headers } of asked.slice(1)) expect(headers['if-match']).toBe('"1"');
  });

  test('that is replaced meanwhile is not mixed with what was there', async () => {
    const bucket = bucketOf();
    const { get } = await bucketServer((of) => {
      const answer = answerOf(bucket, of);
      if (of.headers.range) bucket.etag = '"2"';
      return answer;
    });
    await expect(get()).rejects.toMatchObject({ kind: 'changed' });
  });

  test('nor is it where the server passes over conditions', async () => {
    const bucket = bucketOf();
    const { get } = await bucketServer(({ headers: { 'if-match': _, ...headers }, ...of }) => {
      const answer = answerOf(bucket, { ...of, headers });
      if (headers.range) bucket.etag = '"2"';
      return answer;
    });
    await expect(get()).rejects.toMatchObject({ kind: 'changed' });
  });

  test('that is damaged on its way is found', async () => {
    const bucket = bucketOf();
    bucket.bytes = Buffer.from(object);
    bucket.bytes[20_000_000]! ^= 1;
    const { get } = await bucketServer((of) => answerOf(bucket, of));
    await expect(get()).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('an object was damaged on its way'),
    });
  });

  test('whose answers are in chunks, or repeated after an error, comes too', async () => {
    const bucket = bucketOf();
    const failed = new Set<string>();
    const { get, path } = await bucketServer((of) => {
      const { range = '' } = of.headers;
      if (range && failed.size < 2 && !failed.has(range)) {
        failed.add(range);
        return { status: 503 };
      }
      const answer = answerOf(bucket, of);
      const { 'content-length': _, ...headers } = answer.headers ?? {};
      return range ? { ...answer, headers } : answer;
    });
    await get();
    expect(readFileSync(path).equals(object)).toBe(true);
    expect(failed.size).toBe(2);
  });

  test('with a sum of another kind comes as one stream, which the SDK checks', async () => {
    const bucket = bucketOf({ 'x-amz-checksum-sha256': 'AAAA', 'x-amz-checksum-type': 'FULL_OBJECT' });
    const { get, asked } = await bucketServer((of) => answerOf(bucket, of));
    await expect(get()).rejects.toMatchObject({
      message: expect.stringContaining('an object was damaged on its way'),
    });
    expect(ranges(asked)).toEqual([]);
  });

  test('that is not there, or a server that refuses, says so', async () => {
    for (const [status, kind] of [
      [404, 'not-found'],
      [403, 'refused'],
    ] as const) {
      const { get } = await bucketServer(() => ({ status }));
      await expect(get()).rejects.toMatchObject({ kind });
    }
  });
});
