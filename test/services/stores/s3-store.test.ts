import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { getFile, openStore } from '../../../src/runtime/lake/index.ts';
import { describeStore, keysOf, versionsOf } from '../../runtime/lake/store/store-conformance.ts';
import { scratchFolder } from '../../runtime/scratch.ts';
import { clientOf, environment, type Server, storeOn } from './buckets.ts';

const servers: readonly Server[] = [
  { name: 'MinIO', prefix: 'LAKESPEC_MINIO' },
  { name: 'versitygw', prefix: 'LAKESPEC_VERSITYGW' },
];
const place = () => `stores-test/${randomUUID()}`;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

describe.each(servers)('$name', (server) => {
  describeStore(server.name, async () => openStore(storeOn(server, place()), '/'));

  test('keeps keys as they are', async () => {
    const store = openStore(storeOn(server, `${place()}/with space+plus`), '/');
    const keys = ['a b/c+d%2B.txt', 'ü/漢字 😀', 'q?x=1&y=\'#"', 'a=1/b=2/*;:@,', 'e\u0301/\u00e9'];
    for (const key of keys) await store.put(key, Buffer.from(key));
    const sorted = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(await keysOf(store, '')).toEqual(sorted);
    for (const key of keys) {
      expect(String(await bytesOf(await store.get(key)))).toBe(key);
      expect((await store.head(key))?.key).toBe(key);
      await store.remove(key);
    }
    expect(await keysOf(store, '')).toEqual([]);
  });

  test('takes a stream of unknown length in parts, and lists more than a page', async () => {
    const store = openStore(storeOn(server, place()), '/');
    const block = randomBytes(1_000_003);
    const blocks = 41;
    const put = await store.put('large', Readable.from(Array.from({ length: blocks }, () => block)));
    expect(put.sizeBytes).toBe(blocks * block.length);
    expect((await store.head('large'))?.sizeBytes).toBe(put.sizeBytes);
    const read = await bytesOf(await store.get('large'));
    expect(sha256(read)).toBe(sha256(Buffer.concat(Array.from({ length: blocks }, () => block))));
    const middle = await store.getRange('large', 16 * 1024 * 1024 - 5, 10);
    expect(Buffer.from(middle)).toEqual(read.subarray(16 * 1024 * 1024 - 5, 16 * 1024 * 1024 + 5));

    const names = Array.from({ length: 1_050 }, (_, index) => `many/${String(index).padStart(5, '0')}`);
    for (let start = 0; start < names.length; start += 50) {
      await Promise.all(names.slice(start, start + 50).map((name) => store.put(name, Buffer.from('x'))));
    }
    expect(await keysOf(store, 'many/')).toEqual(names);
    for (let start = 0; start < names.length; start += 50) {
      await Promise.all(names.slice(start, start + 50).map((name) => store.remove(name)));
    }
  });

  test('a large put that breaks off leaves no object and no parts', async () => {
    const below = place();
    const store = openStore(storeOn(server, below), '/');
    let sent = 0;
    const broken = new Readable({
      read() {
        if (++sent > 40) this.destroy(new Error('broken off'));
        else this.push(Buffer.alloc(1_000_000));
      },
    });
    await expect(store.put('k', broken)).rejects.toThrow();
    expect(await keysOf(store, '')).toEqual([]);
    const left = await clientOf(server).send(
      new ListMultipartUploadsCommand({ Bucket: storeOn(server, below).bucket, Prefix: `${below}/k` }),
    );
    expect(left.Uploads ?? []).toEqual([]);
  });

  test('an aborted read ends with the abort', async () => {
    const store = openStore(storeOn(server, place()), '/');
    await store.put('k', randomBytes(8_000_000));
    const abort = new AbortController();
    const stream = await store.get('k', { signal: abort.signal });
    const reading = bytesOf(stream);
    abort.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a bucket that is not there, and wrong credentials, are refused without a key in the message', async () => {
    const good = storeOn(server, place());
    const missing = openStore({ ...good, bucket: 'lakespec-no-such-bucket' }, '/');
    await expect(missing.get('sub-Jane_Example/x')).rejects.toMatchObject({ kind: 'refused' });
    process.env.LAKESPEC_TEST_WRONG_KEY = 'wrong';
    const wrong = { env: 'LAKESPEC_TEST_WRONG_KEY' };
    const refused = openStore({ ...good, credentials: { accessKey: wrong, secretKey: wrong } }, '/');
    const error: Error = await refused.put('sub-Jane_Example/x', Buffer.from('x')).then(
      () => new Error('written'),
      (reason) => reason,
    );
    expect(error).toMatchObject({ kind: 'refused' });
    expect(error.message).not.toContain('Jane');
    expect(error.cause).toBeUndefined();
  });

  test.each([
    [1_000, false],
    [40_000_000, false],
    [40_000_000, true],
  ])('a byte that changes on its way is found, of %i bytes, into a file: %s', async (sizeBytes, isFile) => {
    const target = new URL(environment(`${server.prefix}_ENDPOINT`));
    // Passes bytes on, and changes one in the middle of a body.
    const tcp = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      let passed = 0;
      near.pipe(far);
      far.on('data', (chunk) => {
        const at = chunk.indexOf('\r\n\r\n') === -1 ? 0 : chunk.indexOf('\r\n\r\n') + 4;
        passed += chunk.length;
        if (passed > Math.min(sizeBytes / 2, 2_000_000) && at < chunk.length) {
          chunk[chunk.length - 1]! ^= 1;
          passed = Number.NEGATIVE_INFINITY;
        }
        near.write(chunk);
      });
      far.on('end', () => near.end());
      for (const socket of [near, far]) socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    try {
      const below = place();
      await openStore(storeOn(server, below), '/').put('k', Readable.from([randomBytes(sizeBytes)]));
      const { port } = tcp.address() as AddressInfo;
      const through = openStore({ ...storeOn(server, below), endpoint: `http://127.0.0.1:${port}` }, '/');
      const file = join(await scratchFolder(), 'file');
      const read = isFile ? getFile(through, { key: 'k', sizeBytes }, file) : through.get('k').then(bytesOf);
      await expect(read).rejects.toThrow('an object was damaged on its way');
    } finally {
      tcp.close();
    }
  });

  test('a read goes on where the connection broke', async () => {
    const target = new URL(environment(`${server.prefix}_ENDPOINT`));
    let cuts = 0;
    // Passes bytes on, and cuts the first three answers off in the middle.
    const tcp = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      let passed = 0;
      near.pipe(far);
      far.on('data', (chunk) => {
        passed += chunk.length;
        if (passed > 2_000_000 && cuts < 3) {
          cuts++;
          near.destroy();
          far.destroy();
        } else near.write(chunk);
      });
      far.on('end', () => near.end());
      for (const socket of [near, far]) socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    try {
      const bytes = randomBytes(9_000_000);
      const below = place();
      await openStore(storeOn(server, below), '/').put('k', bytes);
      const { port } = tcp.address() as AddressInfo;
      const through = openStore({ ...storeOn(server, below), endpoint: `http://127.0.0.1:${port}` }, '/');
      expect(sha256(await bytesOf(await through.get('k')))).toBe(sha256(bytes));
      expect(cuts).toBe(3);

      // Ranges that come at once, of which three break off.
      const large = randomBytes(50_000_000);
      await openStore(storeOn(server, below), '/').put('large', large);
      cuts = 0;
      const file = join(await scratchFolder(), 'file');
      await getFile(through, { key: 'large', sizeBytes: large.length }, file);
      expect(sha256(readFileSync(file))).toBe(sha256(large));
      expect(cuts).toBe(3);
    } finally {
      tcp.close();
    }
  });
});

test('a server that is not there is unavailable', async () => {
  const store = openStore({ ...storeOn(servers[0]!, 'x'), endpoint: 'http://127.0.0.1:9' }, '/');
  await expect(store.head('k')).rejects.toMatchObject({ kind: 'unavailable' });
});

test('a versioned bucket shows all versions and delete markers, and gives each up alone', async () => {
  const client = clientOf(servers[0]!);
  const bucket = `versions-${randomUUID()}`;
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  const store = openStore({ ...storeOn(servers[0]!, 'p'), bucket }, '/');
  const put = (key: string, value: string) => store.put(key, Buffer.from(value));
  const shown = async () =>
    (await versionsOf(store, '')).map(({ key, sizeBytes, isLatest, isDeleteMarker }) =>
      [key, sizeBytes, ...(isLatest ? ['latest'] : []), ...(isDeleteMarker ? ['marker'] : [])].join(' '),
    );
  await put('a b+ü', 'before versions');
  await client.send(
    new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  await put('a b+ü', 'second');
  await put('k', 'one');
  await put('k', 'two!');
  await store.remove('k');
  expect(await shown()).toEqual(['a b+ü 6 latest', 'a b+ü 15', 'k 4', 'k 3', 'k 0 latest marker']);
  expect(await keysOf(store, '')).toEqual(['a b+ü']);
  const old = (await versionsOf(store, 'a')).find(({ isLatest }) => !isLatest)!;
  expect(old.versionId).toBe('null');
  await store.removeVersion(old.key, old.versionId);
  expect(await shown()).toEqual(['a b+ü 6 latest', 'k 4', 'k 3', 'k 0 latest marker']);
  // Without its marker the object is back.
  const marker = (await versionsOf(store, 'k')).find(({ isDeleteMarker }) => isDeleteMarker)!;
  await store.removeVersion('k', marker.versionId);
  expect(String(await bytesOf(await store.get('k')))).toBe('two!');
  // More than a page, with a page's end between versions of one key.
  const many = Array.from({ length: 10 }, (_, index) => `many/${index}`);
  await Promise.all(
    many.map(async (key) => {
      for (let version = 0; version < 105; version++) await put(key, 'x');
    }),
  );
  const listed = await versionsOf(store, 'many/');
  expect(listed.length).toBe(1_050);
  expect(new Set(listed.map(({ versionId }) => versionId)).size).toBe(1_050);
  for (const { key, versionId } of await versionsOf(store, '')) await store.removeVersion(key, versionId);
  expect(await shown()).toEqual([]);
  await client.send(new DeleteBucketCommand({ Bucket: bucket }));
}, 60_000);

test('old uploads that never ended are removed, young ones are not', async () => {
  // MinIO lists uploads of one whole key only, and removes old ones itself.
  const server = servers[1]!;
  const below = place();
  const { bucket } = storeOn(server, below);
  const client = clientOf(server);
  await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: `${below}/t/half` }));
  const store = openStore(storeOn(server, below), '/');
  expect(await store.removeUnfinished?.('t/', Date.now() - 3_600_000)).toBe(0);
  expect(await store.removeUnfinished?.('other/', Date.now() + 3_600_000)).toBe(0);
  expect(await store.removeUnfinished?.('t/', Date.now() + 3_600_000)).toBe(1);
  expect(await store.removeUnfinished?.('t/', Date.now() + 3_600_000)).toBe(0);
  const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: `${below}/` }));
  expect(listed.Contents ?? []).toEqual([]);
});
