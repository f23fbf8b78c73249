import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanEngine } from '../../../../src/plan/index.ts';
import { openTrino } from '../../../../src/runtime/engines/trino/index.ts';
import { scratchFolder } from '../../scratch.ts';
import { selfSigned } from './certificate.ts';

type Trino = Extract<PlanEngine, { readonly kind: 'trino' }>;

const password = 'example-password';
const token = 'example.token.of-a-test';
const accepted: ReadonlySet<string> = new Set([
  `Basic ${Buffer.from(`ann:${password}`).toString('base64')}`,
  `Bearer ${token}`,
]);

let workspace: string;
let server: Server;
let url: string;
/** What the coordinator was sent as credentials. */
const heard: (string | undefined)[] = [];
/** Where the next page is, in place of the coordinator. */
let elsewhere: string | null = null;

beforeAll(async () => {
  workspace = await scratchFolder();
  const own = selfSigned('coordinator');
  writeFileSync(join(workspace, 'ca.pem'), own.cert);
  writeFileSync(join(workspace, 'other.pem'), selfSigned('another').cert);
  for (const [name, text] of Object.entries({ password, token, wrong: 'wrong-password' }))
    writeFileSync(join(workspace, name), text, { mode: 0o600 });
  server = createServer(own, (request, response) => {
    heard.push(request.headers.authorization);
    if (!accepted.has(request.headers.authorization ?? '')) {
      response.writeHead(401).end(`no user ${request.headers.authorization}`);
      return;
    }
    const next = `${elsewhere ?? url}/v1/statement/executing/q/1`;
    response.end(
      request.method === 'POST'
        ? JSON.stringify({ nextUri: next })
        : '{"columns":[{"name":"n","type":"bigint"}],"data":[[7]]}',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  heard.length = 0;
  elsewhere = null;
});

const open = (changes: Partial<Trino>) =>
  openTrino(
    {
      kind: 'trino',
      url,
      catalog: 'lake',
      user: 'ann',
      password: null,
      token: null,
      ca: 'ca.pem',
      ...changes,
    },
    { workspace, tags: [], patienceMs: 300 },
  );
const failure = (changes: Partial<Trino>): Promise<Error & { readonly kind: string }> =>
  open(changes)
    .run('SELECT 7')
    .then(
      () => expect.unreachable(),
      (error) => error,
    );

describe('Trino behind TLS', () => {
  it.each([
    ['a password', { password: { file: 'password' } }, 'Basic'],
    ['a token', { token: { file: 'token' } }, 'Bearer'],
  ] as const)(
    'is sent %s with every request, where an authority of the platform vouches for it',
    async (_, secrets, scheme) => {
      expect((await open(secrets).run('SELECT 7')).rows).toEqual([{ n: 7n }]);
      expect(heard.map((text) => [text?.split(' ')[0], accepted.has(text ?? '')])).toEqual([
        [scheme, true],
        [scheme, true],
      ]);
    },
  );

  it.each([
    ['none', null],
    ['another', 'other.pem'],
  ])('hears no credentials where the trusted authority is %s', async (_, ca) => {
    const error = await failure({ password: { file: 'password' }, ca });
    expect(error.kind).toBe('dependency');
    expect(error.message).toMatch(/^Trino's certificate isn't trusted \([A-Z_]+\): .*`ca`/);
    expect(heard).toEqual([]);
  });

  it('ends where the user is refused, and says nothing of the credentials', async () => {
    const error = await failure({ password: { file: 'wrong' } });
    expect(error).toMatchObject({ kind: 'dependency', message: expect.stringContaining('401') });
    expect(`${error.message}${error.cause}`).not.toMatch(/wrong-password|Basic|ann/);
  });

  it('sends no token to another host than its own', async () => {
    elsewhere = 'https://127.0.0.1:1';
    expect((await failure({ token: { file: 'token' } })).message).toContain('another host');
    expect(heard).toHaveLength(1);
  });

  it('needs https for a token, a certificate that is there, and a secret that is there', () => {
    expect(() => open({ url: 'http://127.0.0.1:1', token: { file: 'token' } })).toThrow('https');
    expect(() => open({ ca: 'missing.pem' })).toThrow('missing.pem');
    expect(() => open({ password: { file: 'missing' } })).toThrow("isn't there");
  });
});
