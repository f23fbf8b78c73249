import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { RestAuth } from '../../../../src/runtime/lake/catalog/rest-auth.ts';
import { type RestOptions, restClient } from '../../../../src/runtime/lake/catalog/rest-client.ts';
import { selfSigned } from '../../engines/trino/certificate.ts';

type Answer = {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};
type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A small catalog server that answers as a test says; null = the connection ends. */
async function serve(answer: (asked: Asked) => Answer | null) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const now: Asked = {
      method: request.method ?? '',
      url: new URL(request.url ?? '/', 'http://server'),
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    asked.push(now);
    const reply = answer(now);
    if (reply === null) response.destroy();
    else {
      const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? {});
      response.writeHead(reply.status ?? 200, reply.headers ?? {}).end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const clientOf = (uri: string, changes: Partial<RestOptions> = {}) =>
  restClient({
    uri,
    warehouse: null,
    prefix: null,
    auth: { kind: 'none' },
    ca: null,
    vendedCredentials: false,
    patienceMs: 2_000,
    ...changes,
  });
const table = { method: 'GET', path: ['namespaces', 'n', 'tables', 't'] } as const;
const isConfig = ({ url }: Asked) => url.pathname === '/v1/config';

test.each([
  ['nothing', null, {}, '/v1/namespaces/n/tables/t'],
  ['a default', null, { defaults: { prefix: 'of/server' } }, '/v1/of/server/namespaces/n/tables/t'],
  ['a default, beside ours', 'mine', { defaults: { prefix: 'server' } }, '/v1/mine/namespaces/n/tables/t'],
  ['what counts', 'mine', { overrides: { prefix: 'server' } }, '/v1/server/namespaces/n/tables/t'],
])('goes to the prefix where the server says %s', async (_, prefix, config, path) => {
  const server = await serve((asked) => ({ body: isConfig(asked) ? config : { asked: path } }));
  const client = clientOf(`${server.uri}/`, { prefix, warehouse: 'clinical data' });
  await client.ask(table);
  expect(server.asked.map(({ url }) => url.pathname)).toEqual(['/v1/config', path]);
  expect(server.asked[0]?.url.searchParams.get('warehouse')).toBe('clinical data');
  await client.ask(table);
  expect(server.asked).toHaveLength(3);
});

test('sends its login to no other host', async () => {
  const server = await serve(() => ({ body: { overrides: { uri: 'https://elsewhere.example.org' } } }));
  await expect(clientOf(server.uri).ask(table)).rejects.toMatchObject({ kind: 'dependency' });
});

test('takes names as they are, and integers whole', async () => {
  const server = await serve(() => ({ body: '{"snapshot-id": 9223372036854775807}' }));
  const { body } = await clientOf(server.uri).ask({ ...table, path: ['namespaces', 'a/b é', 'tables', '?'] });
  expect(server.asked[1]?.url.pathname).toBe('/v1/namespaces/a%2Fb%20%C3%A9/tables/%3F');
  expect(body).toEqual({ 'snapshot-id': 9223372036854775807n });
  await clientOf(server.uri).ask({ method: 'POST', path: ['x'], body: { id: 9223372036854775807n } });
  expect(server.asked.at(-1)?.body).toBe('{"id":9223372036854775807}');
});

test('goes through all pages of a list', async () => {
  const pages: Record<string, unknown> = {
    '': { identifiers: [1, 2], 'next-page-token': 'é&=' },
    'é&=': { identifiers: [3], 'next-page-token': 'last' },
    last: { identifiers: [4], 'next-page-token': null },
  };
  const server = await serve(({ url }) => ({ body: pages[url.searchParams.get('pageToken') ?? ''] ?? {} }));
  const client = clientOf(server.uri, { pageSize: 2 });
  expect(await client.pages(['namespaces', 'n', 'tables'], 'identifiers')).toEqual([1, 2, 3, 4]);
  expect(server.asked[1]?.url.searchParams.get('pageSize')).toBe('2');
  const stuck = await serve(() => ({ body: { identifiers: [], 'next-page-token': 'x' } }));
  await expect(clientOf(stuck.uri).pages(['namespaces'], 'identifiers')).rejects.toMatchObject({
    kind: 'dependency',
  });
  const gone = await serve((asked) => ({ status: isConfig(asked) ? 200 : 404 }));
  expect(await clientOf(gone.uri).pages(['namespaces', 'n', 'tables'], 'identifiers')).toBeNull();
});

test('repeats what a busy server did not do, and gives up after a while', async () => {
  const troubles: (Answer | null)[] = [
    { status: 503 },
    null,
    { status: 429, headers: { 'Retry-After': '0' } },
  ];
  const server = await serve((asked) =>
    isConfig(asked) || troubles.length === 0 ? {} : (troubles.shift() ?? null),
  );
  expect((await clientOf(server.uri).ask(table)).status).toBe(200);
  expect(server.asked).toHaveLength(5);

  const down = await serve((asked) =>
    isConfig(asked) ? {} : { status: 500, body: { error: { type: 'OutOfDisk' } } },
  );
  await expect(clientOf(down.uri, { patienceMs: 300 }).ask(table)).rejects.toMatchObject({
    kind: 'dependency',
    message: expect.stringContaining('(status 500, OutOfDisk)'),
  });
});

test.each([500, 502, 503, 504, null])(
  'says that nobody knows what became of it, where the answer is %s',
  async (status) => {
    const server = await serve((asked) => (isConfig(asked) ? {} : status === null ? null : { status }));
    const client = clientOf(server.uri);
    expect(await client.ask({ method: 'POST', path: ['x'], body: {}, once: true })).toEqual({
      status: null,
      body: null,
    });
    expect(server.asked).toHaveLength(2);
  },
);

test.each([
  [400, 'invalid'],
  [404, 'invalid'],
  [403, 'invalid'],
  [401, 'invalid'],
  [307, 'dependency'],
])('status %i ends a run at once', async (status, kind) => {
  const server = await serve((asked) =>
    isConfig(asked) ? {} : { status, body: { error: { message: 'quotes secret-word', type: 'Some Type' } } },
  );
  const auth = { kind: 'token', token: 'secret-word' } as const;
  const error: Error = await clientOf(server.uri, { auth })
    .ask(table)
    .catch((reason) => reason);
  expect(error).toMatchObject({ kind });
  expect(error.message).toContain(`status ${status}`);
  expect(error.message).not.toContain('secret-word');
  expect(server.asked).toHaveLength(2);
});

const oauth2 = (changes = {}): RestAuth => ({
  kind: 'oauth2',
  clientId: 'me',
  clientSecret: 's&cret',
  scope: 'catalog',
  tokenUri: null,
  ...changes,
});
const isToken = ({ url }: Asked) => url.pathname.endsWith('/tokens');

test('client credentials give a token that is used until it ends, or the server takes it no more', async () => {
  let given = 0;
  let good = 'token-1';
  const server = await serve((asked) => {
    if (isToken(asked)) return { body: { access_token: `token-${++given}`, expires_in: 3600 } };
    return asked.headers.authorization === `Bearer ${good}` ? {} : { status: 401 };
  });
  const client = clientOf(server.uri, { auth: oauth2() });
  await Promise.all([client.ask(table), client.ask(table)]);
  expect(given).toBe(1);
  const [asked] = server.asked.filter(isToken);
  expect(asked?.url.pathname).toBe('/v1/oauth/tokens');
  expect(asked?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
    grant_type: 'client_credentials',
    client_id: 'me',
    client_secret: 's&cret',
    scope: 'catalog',
  });
  good = 'token-2';
  await client.ask(table);
  expect(given).toBe(2);
  // A server that takes no token at all is asked with one new one, and no more.
  good = 'none';
  await expect(client.ask(table)).rejects.toMatchObject({ kind: 'invalid' });
  expect(given).toBe(3);
});

test('a token endpoint that is away is asked again, and one that stays away is named', async () => {
  let asks = 0;
  const server = await serve((asked) => {
    if (!isToken(asked)) return { body: {} };
    asks += 1;
    if (asks === 1) return null;
    return asks === 2 ? { status: 503 } : { body: { access_token: 'good', expires_in: 3600 } };
  });
  await clientOf(server.uri, { auth: oauth2() }).ask(table);
  expect(asks).toBe(3);
  const down = await serve((asked) => (isToken(asked) ? { status: 503 } : { body: {} }));
  const asking = clientOf(down.uri, { auth: oauth2(), patienceMs: 300 }).ask(table);
  await expect(asking).rejects.toMatchObject({
    kind: 'dependency',
    message: expect.stringContaining('gives no token (status 503)'),
  });
  expect(down.asked.length).toBeGreaterThan(1);
});

test('a token is fetched anew before it ends, from the endpoint that the platform names', async () => {
  let given = 0;
  const login = await serve(() => ({ body: { access_token: `token-${++given}`, expires_in: 0.2 } }));
  const server = await serve(() => ({}));
  const client = clientOf(server.uri, { auth: oauth2({ tokenUri: `${login.uri}/login` }) });
  await client.ask(table);
  await new Promise((resolve) => setTimeout(resolve, 160));
  await client.ask(table);
  expect(given).toBe(2);
  expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-1',
    'Bearer token-2',
  ]);
  expect(login.asked[0]?.url.pathname).toBe('/login');
});

test('a wrong client secret is told without it', async () => {
  const server = await serve(() => ({
    status: 401,
    body: { error: 'invalid_client', error_description: 's&cret is wrong' },
  }));
  const error: Error = await clientOf(server.uri, { auth: oauth2() })
    .ask(table)
    .catch((reason) => reason);
  expect(error).toMatchObject({ kind: 'invalid' });
  expect(error.message).toContain('status 401, invalid_client');
  expect(error.message).not.toContain('s&cret');
});

test('trusts the authority that the platform names, and no other', async () => {
  const own = selfSigned('catalog');
  const server = createTlsServer(own, (_, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const uri = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await clientOf(uri, { ca: own.cert }).ask(table)).status).toBe(200);
  for (const ca of [null, selfSigned('another').cert]) {
    await expect(clientOf(uri, { ca }).ask(table)).rejects.toMatchObject({
      kind: 'dependency',
      message: expect.stringContaining('names its authority with `ca`'),
    });
    await expect(clientOf(uri, { ca, auth: oauth2() }).ask(table)).rejects.toMatchObject({
      kind: 'dependency',
      message: expect.stringContaining('its certificate is not trusted'),
    });
  }
});

test('knows whether a server takes changes of several tables at once', async () => {
  for (const [endpoints, has] of [
    [undefined, false],
    [['GET /v1/{prefix}/namespaces'], false],
    [['POST /v1/{prefix}/transactions/commit'], true],
  ] as const) {
    const server = await serve(() => ({ body: { endpoints } }));
    expect((await clientOf(server.uri).server()).hasTransactions).toBe(has);
  }
});

test.each([404, 500])(
  'tells a file that is not there, said with %s, from a table that is not',
  async (status) => {
    const types = { table: 'NoSuchTableException', file: 'NotFoundException' };
    const server = await serve((asked) => {
      const type = asked.url.pathname.endsWith('/file') ? types.file : types.table;
      return isConfig(asked)
        ? {}
        : { status: type === types.table ? 404 : status, body: { error: { type } } };
    });
    const ask = (name: string) =>
      clientOf(server.uri).ask({ ...table, path: ['namespaces', 'n', 'tables', name], expect: [404] });
    expect(await ask('file')).toEqual({ status: 404, body: null, missesFile: true });
    expect(await ask('none')).toEqual({ status: 404, body: null });
  },
);
