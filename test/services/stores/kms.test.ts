import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CreateBucketCommand, HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanStore } from '../../../src/plan/index.ts';
import { getFile, openStore } from '../../../src/runtime/lake/index.ts';
import { scratchFolder } from '../../runtime/scratch.ts';
import { type OwnMinio, startMinio } from '../recover/own-minio.ts';
import { deliverExamples, writePlatform } from '../s3/platform.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { clientOf, environment, type Server, storeOn } from './buckets.ts';

/** A MinIO with a key management of its own, which knows one key. */
const server: Server = { name: 'MinIO', prefix: 'LAKESPEC_MINIO' };
const keyId = 'lake-key';
type Encryption = NonNullable<Extract<PlanStore, { readonly kind: 's3' }>['encryption']>;
let minio: OwnMinio;
const outer = environment('LAKESPEC_MINIO_ENDPOINT');

beforeAll(async () => {
  process.env.MINIO_KMS_SECRET_KEY = `${keyId}:${randomBytes(32).toString('base64')}`;
  minio = await startMinio();
  process.env.LAKESPEC_MINIO_ENDPOINT = minio.endpoint;
  await clientOf(server).send(new CreateBucketCommand({ Bucket: environment('LAKESPEC_MINIO_BUCKET') }));
});
afterAll(async () => {
  process.env.LAKESPEC_MINIO_ENDPOINT = outer;
  delete process.env.MINIO_KMS_SECRET_KEY;
  await minio.stop();
});

async function encryptionOf(key: string): Promise<readonly [string | undefined, string | undefined]> {
  const head = await clientOf(server).send(
    new HeadObjectCommand({ Bucket: environment('LAKESPEC_MINIO_BUCKET'), Key: key }),
  );
  return [head.ServerSideEncryption, head.SSEKMSKeyId?.replace(/^arn:aws:kms:/, '')];
}

test.each<readonly [string, Encryption | undefined, string | undefined, string | undefined]>([
  ['named', { sse: 'aws:kms', keyId }, 'aws:kms', keyId],
  ['default', { sse: 'aws:kms' }, 'aws:kms', keyId],
  ['store', { sse: 'AES256' }, 'AES256', undefined],
  ['none', undefined, undefined, undefined],
])(
  'objects are encrypted as the platform says, small ones and those of parts: %s',
  async (prefix, encryption, sse, key) => {
    const plan = { ...storeOn(server, prefix), ...(encryption && { encryption }) };
    const store = openStore(plan, '/');
    const large = randomBytes(40_000_000);
    await store.put('small', Buffer.from('small'));
    await store.put('large', Readable.from([large]));
    for (const name of ['small', 'large'])
      expect(await encryptionOf(`${prefix}/${name}`)).toEqual([sse, key]);
    expect(String(Buffer.from(await store.getRange('small', 1, 3)))).toBe('mal');
    const file = join(await scratchFolder(), 'file');
    for (const [name, bytes] of [
      ['small', Buffer.from('small')],
      ['large', large],
    ] as const) {
      // A reader needs no setting.
      const reader = openStore(storeOn(server, prefix), '/');
      await getFile(reader, { key: name, sizeBytes: bytes.length }, file);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  },
);

test('a key that the key management does not know is refused, and nothing is there', async () => {
  const encryption = { sse: 'aws:kms', keyId: 'no-such-key' } as const;
  const store = openStore({ ...storeOn(server, 'unknown'), encryption }, '/');
  for (const body of [Buffer.from('x'), Readable.from([Buffer.alloc(20_000_000)])])
    await expect(store.put('sub-Jane_Example', body)).rejects.toMatchObject({
      kind: 'refused',
      message: expect.not.stringContaining('Jane'),
    });
  expect(await store.head('sub-Jane_Example')).toBeNull();
});

test('whole runs leave no object that is encrypted otherwise', async () => {
  const workspace = makeWorkspace(['specs']);
  const prefix = 'runs';
  const places = {
    catalog: '{sqlite: .lake/catalog.sqlite}',
    vault: '{sqlite: .lake/vault/vault.sqlite, key: {file: .lake/vault/key}}',
  };
  writePlatform(workspace, { prefix }, places);
  const file = join(workspace, 'specs', 'platforms', 'local.yaml');
  const plain = readFileSync(file, 'utf8');
  const asked = `"encryption":{"sse":"aws:kms","keyId":"${keyId}"},"region"`;
  writeFileSync(file, plain.replaceAll('"region"', asked));
  await deliverExamples({ prefix }, ['claims']);
  const env = Object.fromEntries(
    ['INGEST', 'TRANSFORM'].flatMap((role) => [
      [`${role}_ACCESS_KEY`, environment('LAKESPEC_MINIO_ACCESS_KEY')],
      [`${role}_SECRET_KEY`, environment('LAKESPEC_MINIO_SECRET_KEY')],
    ]),
  );
  const ran = lakespec(workspace, ['run', 'claims', '--quiet'], env);
  expect(ran.status, ran.stderr).toBe(0);
  const listed = await clientOf(server).send(
    new ListObjectsV2Command({ Bucket: environment('LAKESPEC_MINIO_BUCKET'), Prefix: `${prefix}/` }),
  );
  const written = (listed.Contents ?? [])
    .map(({ Key = '' }) => Key)
    .filter((key) => !key.includes('/landing/'));
  for (const store of ['refined', 'curated'])
    expect(
      written.some((key) => key.startsWith(`${prefix}/${store}/`)),
      store,
    ).toBe(true);
  for (const key of written) expect([key, ...(await encryptionOf(key))]).toEqual([key, 'aws:kms', keyId]);
  rmSync(workspace, { recursive: true });
});
