import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adminBeside, temporaryKeys } from './minio-users.ts';

/** A token service that lends keys of MinIO, with a session, for the token of a Pod. */
export type TokenService = {
  /** What a process has that has no other keys. */
  readonly env: Readonly<Record<string, string>>;
  /** Access keys that were lent, in order. */
  readonly lent: readonly string[];
  /** Keys that are lent from now on hold so long, as the service says. */
  lastFor(ms: number): void;
  /** Lends keys of another user from now on. Gives what ends those of the last one: MinIO refuses them then. */
  turn(): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

/** @param tokenFile Where the token of the Pod is mounted; it is written. */
export async function tokenService(tokenFile: string): Promise<TokenService> {
  const token = randomBytes(16).toString('hex');
  const role = 'arn:aws:iam::123456789012:role/lakespec';
  const lent: string[] = [];
  let lifeMs = 3_600_000;

  const makeUser = async () => {
    const user = {
      accessKey: `wi-${randomBytes(6).toString('hex')}`,
      secretKey: randomBytes(16).toString('hex'),
    };
    await adminBeside('user', 'add', 'minio', user.accessKey, user.secretKey);
    await adminBeside('policy', 'attach', 'minio', 'readwrite', '--user', user.accessKey);
    return user;
  };
  let user = await makeUser();
  const users = new Set([user.accessKey]);
  const end = async (name: string): Promise<void> => {
    if (users.delete(name)) await adminBeside('user', 'remove', 'minio', name);
  };

  const lend = async (): Promise<string> => {
    const ends = new Date(Date.now() + lifeMs).toISOString();
    const { accessKey, secretKey, sessionToken } = await temporaryKeys(user);
    lent.push(accessKey);
    return `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Credentials>
      <AccessKeyId>${accessKey}</AccessKeyId><SecretAccessKey>${secretKey}</SecretAccessKey><SessionToken>${sessionToken}</SessionToken>
      <Expiration>${ends}</Expiration></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const asked = new URLSearchParams(String(Buffer.concat(chunks)));
      const isKnown =
        asked.get('Action') === 'AssumeRoleWithWebIdentity' &&
        asked.get('WebIdentityToken') === token &&
        asked.get('RoleArn') === role;
      response.setHeader('Content-Type', 'text/xml');
      if (isKnown) response.end(await lend());
      else
        response
          .writeHead(403)
          .end('<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  writeFileSync(tokenFile, token);
  return {
    env: {
      AWS_ROLE_ARN: role,
      AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile,
      AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${port}`,
      AWS_REGION: 'us-east-1',
    },
    lent,
    lastFor: (ms) => {
      lifeMs = ms;
    },
    turn: async () => {
      const last = user.accessKey;
      user = await makeUser();
      users.add(user.accessKey);
      return () => end(last);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const name of [...users]) await end(name);
    },
  };
}
