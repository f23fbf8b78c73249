import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { PlanStore } from '../../../../src/plan/index.ts';
import { openStore } from '../../../../src/runtime/lake/index.ts';
import { s3Store } from '../../../../src/runtime/lake/store/index.ts';
import { selfSigned } from '../../engines/trino/certificate.ts';
import { type Answer, type Recorded, recordingServer } from './recording-server.ts';

const workspace = mkdtempSync(join(tmpdir(), 's3-store-'));
const servers: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => rmSync(workspace, { recursive: true }));

async function serve(answer: (asked: Recorded) => Answer, certificate?: ReturnType<typeof selfSigned>) {
  const server = await recordingServer(answer, certificate);
  servers.push(server);
  return server;
}

type S3Plan = Extract<PlanStore, { readonly kind: 's3' }>;
const planOf = (endpoint: string, of: Partial<S3Plan> = {}): S3Plan => ({
  kind: 's3',
  bucket: 'lake',
  prefix: '',
  endpoint,
  region: 'us-east-1',
  pathStyle: true,
  credentials: { accessKey: { env: 'TEST_S3_KEY' }, secretKey: { env: 'TEST_S3_SECRET' } },
  ...of,
});
process.env.TEST_S3_KEY = 'from-environment';
process.env.TEST_S3_SECRET = 'secret';

const whoSigned = ({ headers }: Recorded) => /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1];
async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
/** As S3 writes it: big-endian, base64. */
function checksumOf(body: string | Uint8Array): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

test('what an engine is given are keys that hold: those that end within minutes are asked for anew', async () => {
  let given = 0;
  const store = s3Store(planOf('http://127.0.0.1:9', { prefix: 'lake/refined/' }), {
    credentials: async () => {
      given += 1;
      const lifeMs = given === 1 ? 60_000 : 3_600_000;
      const untilMs = Date.now() + lifeMs;
      return { accessKey: `key-${given}`, secretKey: 's', sessionToken: null, untilMs };
    },
    ca: null,
  });
  const keys = async () => (await store.access?.())?.session.accessKey;
  expect(await keys()).toBe('key-2');
  expect(await keys()).toBe('key-2');
  expect(await store.access?.()).toMatchObject({
    location: 's3://lake/lake/refined/',
    name: 'bucket lake at 127.0.0.1:9',
    endpoint: 'http://127.0.0.1:9',
    pathStyle: true,
  });
});

describe('a large body', () => {
  const body = Buffer.alloc(300_000, 'body');
  const sha256 = createHash('sha256').update(body).digest('hex');

  test('is signed with its hash over plain http, and with its checksum alone over TLS', async () => {
    const certificate = selfSigned('store');
    writeFileSync(join(workspace, 'store.pem'), certificate.cert);
    for (const [server, ca, signed] of [
      [await serve(() => ({})), {}, sha256],
      [await serve(() => ({}), certificate), { ca: 'store.pem' }, 'UNSIGNED-PAYLOAD'],
    ] as const) {
      await openStore(planOf(server.url, ca), workspace).put('k', body);
      const { headers } = server.asked[0]!;
      expect(headers['x-amz-content-sha256']).toBe(signed);
      expect(headers['x-amz-checksum-crc32']).toBe(checksumOf(body));
      const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';');
      expect(names).toEqual(expect.arrayContaining(['x-amz-checksum-crc32', 'x-amz-content-sha256']));
    }
  });
});

describe('encryption', () => {
  test.each([
    [{ sse: 'AES256' }, 'AES256', undefined],
    [{ sse: 'aws:kms' }, 'aws:kms', undefined],
    [{ sse: 'aws:kms', keyId: 'lake-key' }, 'aws:kms', 'lake-key'],
  ] as const)('every put asks for %j', async (encryption, sse, keyId) => {
    const server = await serve(({ url }) => ({
      body: url.includes('?uploads')
        ? '<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>'
        : url.includes('uploadId=u') && !url.includes('partNumber')
          ? '<CompleteMultipartUploadResult><ETag>"e"</ETag></CompleteMultipartUploadResult>'
          : '',
      headers: { etag: '"e"' },
    }));
    const store = openStore(planOf(server.url, { encryption }), workspace);
    await store.put('small', Buffer.from('x'));
    await store.put('large', Readable.from([Buffer.alloc(17_000_000)]));
    const begun = server.asked.filter(({ url }) => url.includes('small') || url.includes('?uploads'));
    expect(begun.length).toBe(2);
    for (const { headers } of begun) {
      expect(headers['x-amz-server-side-encryption']).toBe(sse);
      expect(headers['x-amz-server-side-encryption-aws-kms-key-id']).toBe(keyId);
    }
    await openStore(planOf(server.url), workspace).put('plain', Buffer.from('x'));
    expect(server.asked.at(-1)?.headers['x-amz-server-side-encryption']).toBeUndefined();
  });
});

describe('certificates', () => {
  test('a server is trusted by the certificates that the platform names, and by no others', async () => {
    const server = await serve(() => ({}), selfSigned('store'));
    const certificate = selfSigned('store');
    const named = await serve(() => ({}), certificate);
    writeFileSync(join(workspace, 'ca.pem'), certificate.cert);
    await openStore(planOf(named.url, { ca: 'ca.pem' }), workspace).put('k', Buffer.from('x'));
    expect(named.asked.length).toBe(1);
    const other = openStore(planOf(server.url, { ca: 'ca.pem' }), workspace);
    await expect(other.put('k', Buffer.from('x'))).rejects.toMatchObject({ kind: 'unavailable' });
    expect(server.asked.length).toBe(0);
    expect(() => openStore(planOf(named.url, { ca: 'none.pem' }), workspace)).toThrow(
      "the certificates in none.pem can't be read",
    );
  });
});

describe('credentials', () => {
  test('of mounted files are those that the files hold now', async () => {
    const server = await serve(() => ({}));
    const write = (key: string) => {
      writeFileSync(join(workspace, 'key'), `${key}\n`);
      writeFileSync(join(workspace, 'secret'), `${key}-secret\n`);
    };
    write('first');
    const credentials = { accessKey: { file: 'key' }, secretKey: { file: 'secret' } };
    const store = openStore(planOf(server.url, { credentials }), workspace);
    await store.put('k', Buffer.from('x'));
    write('second');
    await store.put('k', Buffer.from('x'));
    expect(server.asked.map(whoSigned)).toEqual(['first', 'second']);
    rmSync(join(workspace, 'secret'));
    await expect(store.put('k', Buffer.from('x'))).rejects.toThrow(
      'the credentials of bucket lake are not set: file secret',
    );
  });

  test('by web identity are asked for with the token of the Pod, over TLS', async () => {
    const certificate = selfSigned('sts');
    let lifeMs = 3_600_000;
    let lent = 0;
    const answers = () => ({
      headers: { 'content-type': 'text/xml' },
      body: `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Credentials>
        <AccessKeyId>LENT</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>session-${++lent}</SessionToken><Expiration>${new Date(Date.now() + lifeMs).toISOString()}</Expiration>
        </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
    });
    const sts = await serve(answers, certificate);
    const server = await serve(() => ({}), certificate);
    writeFileSync(join(workspace, 'ca.pem'), certificate.cert);
    writeFileSync(join(workspace, 'token'), 'token-of-the-pod');
    const set = {
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/lakespec-ingest',
      AWS_WEB_IDENTITY_TOKEN_FILE: join(workspace, 'token'),
      AWS_ENDPOINT_URL_STS: sts.url,
      AWS_REGION: 'us-east-1',
    };
    Object.assign(process.env, set);
    try {
      const store = openStore(planOf(server.url, { credentials: null, ca: 'ca.pem' }), workspace);
      await store.put('k', Buffer.from('x'));
      await store.head('k');
      expect((await store.access?.())?.session).toEqual({
        accessKey: 'LENT',
        secretKey: 's',
        sessionToken: 'session-1',
      });
      expect(sts.asked.length).toBe(1);
      // Those that are about to end are good for a request, and not for an engine's statement.
      lifeMs = 60_000;
      const other = openStore(planOf(server.url, { credentials: null, ca: 'ca.pem' }), workspace);
      await other.head('k');
      const short = lent;
      lifeMs = 3_600_000;
      const tokenOf = async () =>
        Number((await other.access?.())?.session.sessionToken?.replace('session-', ''));
      expect(await tokenOf()).toBeGreaterThan(short);
      expect(await tokenOf()).toBe(lent);
    } finally {
      for (const name of Object.keys(set)) delete process.env[name];
    }
    const asked = new URLSearchParams(String(sts.asked[0]?.body));
    expect(asked.get('Action')).toBe('AssumeRoleWithWebIdentity');
    expect(asked.get('WebIdentityToken')).toBe('token-of-the-pod');
    expect(asked.get('RoleArn')).toBe(set.AWS_ROLE_ARN);
    expect(server.asked.map(whoSigned)).toEqual(['LENT', 'LENT', 'LENT']);
    expect(server.asked[0]?.headers['x-amz-security-token']).toBe('session-1');
  });
});

describe('checksums', () => {
  test('a put brings the CRC-32 of its bytes', async () => {
    const server = await serve(() => ({}));
    await openStore(planOf(server.url), workspace).put('k', Buffer.from('hello'));
    expect(server.asked[0]?.headers['x-amz-checksum-crc32']).toBe(checksumOf('hello'));
  });

  test('a body that is not what its checksum says is found, streamed or not', async () => {
    let body = 'what was put';
    const server = await serve(({ headers }) => ({
      body,
      headers: {
        etag: '"e"',
        // Only who asks gets them.
        ...(headers['x-amz-checksum-mode'] === 'ENABLED' && {
          'x-amz-checksum-crc32': checksumOf('what was put'),
        }),
      },
    }));
    const store = openStore(planOf(server.url), workspace);
    const whole = () => store.getRange('k', 0, Number.MAX_SAFE_INTEGER);
    expect(String(await bytesOf(await store.get('k')))).toBe(body);
    expect(String(Buffer.from(await whole()))).toBe(body);
    body = 'what was pu!';
    const damaged = {
      kind: 'unavailable',
      message: expect.stringContaining('an object was damaged on its way'),
    };
    await expect(store.get('k').then(bytesOf)).rejects.toMatchObject(damaged);
    await expect(whole()).rejects.toMatchObject(damaged);
  });
});

describe('repeats', () => {
  test('end after eight attempts', async () => {
    const times: number[] = [];
    const server = await serve(() => {
      times.push(Date.now());
      return { status: 503 };
    });
    await expect(openStore(planOf(server.url), workspace).head('k')).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(times.length).toBe(8);
  }, 30_000);

  test('share a budget, so that a store in trouble is not asked six times as much', async () => {
    const server = await serve(() => ({ status: 503 }));
    const store = openStore(planOf(server.url), workspace);
    const requests = 60;
    await Promise.all(Array.from({ length: requests }, () => store.head('k').catch(() => null)));
    expect(server.asked.length).toBeGreaterThan(requests);
    expect(server.asked.length).toBeLessThan(requests * 4);
  }, 30_000);
});
