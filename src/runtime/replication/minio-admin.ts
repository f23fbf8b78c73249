import { createCipheriv, createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { z } from 'zod';
import { RunFailure } from '../failure.ts';

export type AdminLogin = {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Certificates in PEM; null = the system's. */
  readonly ca: string | null;
};

const timeoutMs = 30_000;

/**
 * What MinIO's admin API takes as a secret body (madmin-go, `EncryptData`): salt, 0x02 for PBKDF2 and AES-256-GCM, nonce,
 * and one last fragment of the format of sio-go.
 * @param content Less than a fragment, 16 KiB.
 */
export function sealed(password: string, content: Uint8Array): Buffer {
  const salt = randomBytes(32);
  const nonce = randomBytes(8);
  const key = pbkdf2Sync(password, salt, 8192, 32, 'sha256');
  const seal = (sequence: number, about: Uint8Array, text: Uint8Array): Buffer => {
    const iv = Buffer.alloc(12);
    nonce.copy(iv);
    iv.writeUInt32LE(sequence, 8);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    cipher.setAAD(about);
    return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  };
  const tag = seal(0, new Uint8Array(), new Uint8Array());
  const fragment = seal(1, Buffer.concat([Buffer.from([0x80]), tag]), content);
  return Buffer.concat([salt, Buffer.from([0x02]), nonce, fragment]);
}

const sha256 = (body: Uint8Array | string) => createHash('sha256').update(body).digest('hex');
const hmac = (key: Uint8Array | string, text: string) => createHmac('sha256', key).update(text).digest();

/** Headers that sign a request (AWS Signature Version 4, service s3). */
function signed(login: AdminLogin, method: string, url: URL, body: Uint8Array): Record<string, string> {
  const at = `${new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')}`;
  const scope = `${at.slice(0, 8)}/${login.region}/s3/aws4_request`;
  const headers = { host: url.host, 'x-amz-content-sha256': sha256(body), 'x-amz-date': at };
  const names = Object.keys(headers).join(';');
  const canonical = [
    method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .sort()
      .join('&'),
    ...Object.entries(headers).map(([name, value]) => `${name}:${value}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const key = scope
    .split('/')
    .reduce<Uint8Array | string>((made, part) => hmac(made, part), `AWS4${login.secretKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex');
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${login.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

function ask(
  login: AdminLogin,
  method: 'GET' | 'PUT',
  url: URL,
  body: Uint8Array,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers: { ...signed(login, method, url, body), 'content-length': body.length },
      timeout: timeoutMs,
      ...(login.ca !== null && { ca: login.ca }),
    };
    const sent = (url.protocol === 'https:' ? request : plainRequest)(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Whether MinIO answers there: only then buckets copy themselves by a rule of its own. */
export async function isMinio(login: AdminLogin): Promise<boolean> {
  try {
    const url = new URL('/minio/health/live', login.endpoint);
    return (await ask(login, 'GET', url, new Uint8Array())).status === 200;
  } catch {
    return false;
  }
}

type Answer = Awaited<ReturnType<typeof ask>>;
const codeOf = ({ text }: Answer): string => /"Code":"([A-Za-z]+)"/.exec(text)?.[1] ?? '';

/** @throws {RunFailure} `dependency`, where the server can't be reached. */
async function askAdmin(
  login: AdminLogin,
  method: 'GET' | 'PUT',
  command: string,
  query: Readonly<Record<string, string>>,
  body: Uint8Array = new Uint8Array(),
): Promise<Answer> {
  const url = new URL(`/minio/admin/v3/${command}`, login.endpoint);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  try {
    return await ask(login, method, url, body);
  } catch (cause) {
    throw new RunFailure('dependency', `the server at ${login.endpoint} can't be reached`, { cause });
  }
}

/**
 * Makes a bucket of another server known to a bucket as where its copy goes; known already, it stays as it is.
 * @returns its name (ARN) for a rule.
 * @throws {RunFailure} `invalid`, where MinIO refuses; `dependency`, where it can't be reached.
 */
export async function addRemoteTarget(
  login: AdminLogin,
  bucket: string,
  target: Pick<AdminLogin, 'endpoint' | 'region' | 'accessKey' | 'secretKey'>,
): Promise<string> {
  const { protocol, host } = new URL(target.endpoint);
  const described = JSON.stringify({
    sourcebucket: bucket,
    targetbucket: bucket,
    endpoint: host,
    secure: protocol === 'https:',
    credentials: { accessKey: target.accessKey, secretKey: target.secretKey },
    path: 'auto',
    api: 's3v4',
    type: 'replication',
    region: target.region,
    replicationSync: false,
    disableProxy: false,
    healthCheckDuration: 60_000_000_000,
  });
  const answer = await askAdmin(
    login,
    'PUT',
    'set-remote-target',
    { bucket },
    sealed(login.secretKey, Buffer.from(described)),
  );
  if (answer.status !== 200) {
    throw new RunFailure(
      'invalid',
      `bucket ${bucket}: the server refuses the copy as a target (${answer.status} ${codeOf(answer)}): the admin key needs the right SetBucketTarget, and the copy must be versioned`,
    );
  }
  return z.string().parse(JSON.parse(answer.text));
}

/** What a user may do, in the language of IAM. */
export type Policy = {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Effect: 'Allow';
    readonly Action: readonly string[];
    readonly Resource: readonly string[];
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  }[];
};

/** The same whatever the order in which the server keeps it. */
const canonical = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(canonical).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, of]) => [key, canonical(of)]),
        )
      : value;
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

const policyAnswer = z.object({ Policy: z.unknown() });
const userAnswer = z.object({ policyName: z.string().default(''), status: z.string() });

/** @throws {RunFailure} `invalid`, where the server refuses. */
async function change(
  login: AdminLogin,
  command: string,
  query: Readonly<Record<string, string>>,
  body?: Uint8Array,
): Promise<void> {
  const answer = await askAdmin(login, 'PUT', command, query, body);
  if (answer.status === 200) return;
  throw new RunFailure(
    'invalid',
    `the server at ${login.endpoint} refuses ${command} (${answer.status} ${codeOf(answer)}): the admin key needs the rights admin:CreateUser, admin:GetUser, admin:CreatePolicy, admin:GetPolicy and admin:AttachUserOrGroupPolicy; a secret key has 8 characters or more`,
  );
}

/**
 * Makes a user of MinIO who may do what the policy says and nothing else; what is so already stays.
 * @param isKnown whether the server takes the user's keys: what it keeps of the secret key nobody can read.
 * @returns whether anything was changed.
 * @throws {RunFailure} `invalid`, where the server refuses; `dependency`, where it can't be reached.
 */
export async function ensureUser(
  login: AdminLogin,
  user: {
    readonly accessKey: string;
    readonly secretKey: string;
    readonly policyName: string;
    readonly policy: Policy;
    readonly isKnown: () => Promise<boolean>;
  },
): Promise<boolean> {
  const { accessKey, secretKey, policyName: name, policy } = user;
  let isChanged = false;
  const there = await askAdmin(login, 'GET', 'info-canned-policy', { name, v: '2' });
  const isKept = there.status === 200 && isSame(policyAnswer.parse(JSON.parse(there.text)).Policy, policy);
  if (!isKept) {
    await change(login, 'add-canned-policy', { name }, Buffer.from(JSON.stringify(policy)));
    isChanged = true;
  }
  const found = await askAdmin(login, 'GET', 'user-info', { accessKey });
  const now = found.status === 200 ? userAnswer.parse(JSON.parse(found.text)) : null;
  if (now?.status !== 'enabled' || !(await user.isKnown())) {
    const described = Buffer.from(JSON.stringify({ secretKey, status: 'enabled' }));
    await change(login, 'add-user', { accessKey }, sealed(login.secretKey, described));
    isChanged = true;
  }
  if (now?.policyName !== name) {
    const query = { policyName: name, userOrGroup: accessKey, isGroup: 'false' };
    await change(login, 'set-user-or-group-policy', query);
    isChanged = true;
  }
  return isChanged;
}
