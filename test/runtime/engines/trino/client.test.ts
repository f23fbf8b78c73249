import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type TrinoOptions, trinoClient } from '../../../../src/runtime/engines/trino/client.ts';
import { TrinoError } from '../../../../src/runtime/engines/trino/trino-error.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, base: string) => void;

let server: Server | null = null;
const asked: {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}[] = [];

/** A coordinator that gives these answers in turn; the last again and again. */
async function coordinator(...answers: readonly Answer[]): Promise<string> {
  asked.length = 0;
  let turn = 0;
  const made = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push({ method, url, headers });
    if (method === 'DELETE') {
      response.writeHead(204).end();
      return;
    }
    const { port } = made.address() as AddressInfo;
    answers[Math.min(turn++, answers.length - 1)]!(request, response, `http://127.0.0.1:${port}`);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const json =
  (text: string): Answer =>
  (_, response, base) => {
    response.setHeader('Content-Type', 'application/json').end(text.replaceAll('BASE', base));
  };
const next = json(
  '{"nextUri":"BASE/v1/statement/executing/q/1","stats":{"state":"RUNNING","processedRows":5,"completedSplits":1,"totalSplits":4}}',
);
const status =
  (code: number): Answer =>
  (_, response) => {
    response.writeHead(code).end();
  };
const reset: Answer = (request) => request.socket.destroy();
const error = (type: string, name: string, message: string) =>
  json(JSON.stringify({ error: { message, errorName: name, errorType: type } }));

const client = (url: string, changes: Partial<TrinoOptions> = {}) =>
  trinoClient({
    url,
    user: 'ann',
    auth: { kind: 'none' },
    catalog: 'lake',
    ca: null,
    tags: ['lakespec', 'run-1'],
    sessionProperties: { query_max_run_time: '1h' },
    patienceMs: 300,
    ...changes,
  });

describe('a statement on Trino', () => {
  it('gives exact values of all pages, and what it says of its progress', async () => {
    const types = [
      'bigint',
      'decimal(38,2)',
      'double',
      'timestamp(6)',
      'timestamp(6) with time zone',
      'varbinary',
      'array(bigint)',
      'date',
    ];
    const columns = JSON.stringify(types.map((type, index) => ({ name: `c${index}`, type })));
    const seen: number[] = [];
    const url = await coordinator(
      next,
      json(
        `{"nextUri":"BASE/v1/statement/executing/q/2","columns":${columns},"data":[[9223372036854775807,"123456789012345678901234567890123456.78","NaN","2024-01-02 03:04:05.000000","2024-01-02 03:04:05.120000 UTC","AQI=",[9007199254740993],"0001-01-01"]]}`,
      ),
      json(`{"columns":${columns},"data":[[1,null,1.5,"1582-10-04 00:00:00.000001",null,null,null,null]]}`),
    );
    const { rows } = await client(url, { onProgress: (progress) => seen.push(progress.rows) }).run('SELECT');
    expect(rows).toEqual([
      {
        c0: 9223372036854775807n,
        c1: '123456789012345678901234567890123456.78',
        c2: Number.NaN,
        c3: '2024-01-02T03:04:05',
        c4: '2024-01-02T03:04:05.120000Z',
        c5: new Uint8Array([1, 2]),
        c6: '[9007199254740993]',
        c7: '0001-01-01',
      },
      { c0: 1n, c1: null, c2: 1.5, c3: '1582-10-04T00:00:00.000001', c4: null, c5: null, c6: null, c7: null },
    ]);
    expect(seen).toEqual([5]);
    expect(asked[0]?.headers).toMatchObject({
      'x-trino-user': 'ann',
      'x-trino-source': 'lakespec',
      'x-trino-catalog': 'lake',
      'x-trino-client-tags': 'lakespec,run-1',
      'x-trino-session': 'query_max_run_time=1h',
    });
  });

  it.each([
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
    ['a dropped connection', reset],
  ])('goes on after %s', async (_, fault) => {
    const url = await coordinator(next, fault, fault, json('{"updateCount":7}'));
    expect((await client(url).run('INSERT')).updateCount).toBe(7);
    expect(asked).toHaveLength(4);
  });

  it('is not sent twice where it may have begun', async () => {
    const url = await coordinator(reset, json('{"updateCount":7}'));
    await expect(client(url).run('INSERT')).rejects.toMatchObject({ kind: 'dependency' });
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('is given up, and cancelled, when patience ends', async () => {
    const url = await coordinator(next, status(503));
    await expect(client(url).run('SELECT')).rejects.toMatchObject({ kind: 'dependency' });
    expect(asked.at(-1)).toMatchObject({ method: 'DELETE', url: '/v1/statement/executing/q/1' });
  });

  it('is cancelled on abort while an answer is slow', async () => {
    const abort = new AbortController();
    const slow: Answer = () => setTimeout(() => abort.abort(), 20);
    const url = await coordinator(next, slow);
    await expect(client(url).run('SELECT', abort.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked.at(-1)?.method).toBe('DELETE');
  });

  it('tells an error in the middle of a result, without the value that it quotes', async () => {
    const url = await coordinator(
      next,
      json('{"nextUri":"BASE/x","columns":[{"name":"a","type":"integer"}],"data":[[1]]}'),
      error('USER_ERROR', 'INVALID_CAST_ARGUMENT', "Cannot cast 'Jane Roe' to INT"),
    );
    const failure = await client(url)
      .run('SELECT')
      .catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(TrinoError);
    expect(failure).toMatchObject({ kind: 'USER_ERROR', errorName: 'INVALID_CAST_ARGUMENT' });
    expect(String(failure)).not.toContain('Jane');
    expect((failure as TrinoError).detail()).toContain('Jane');
  });

  it('keeps the words of a wrong statement, without its texts', () => {
    const { message } = new TrinoError(
      'USER_ERROR',
      'COLUMN_NOT_FOUND',
      "line 1:8: Column 'x' cannot be resolved",
    );
    expect(message).toBe(
      "Trino refused a statement (COLUMN_NOT_FOUND): line 1:8: Column '…' cannot be resolved",
    );
  });

  it.each(['Value 2150416543 exceeds MAX_INT for type date undefined', 'integer overflow'])(
    'is at fault where Trino says of itself: %s',
    async (message) => {
      const url = await coordinator(error('INTERNAL_ERROR', 'GENERIC_INTERNAL_ERROR', message));
      const failure = await client(url)
        .run('SELECT')
        .catch((one) => one);
      expect(failure).toBeInstanceOf(TrinoError);
      expect(failure).toMatchObject({ kind: 'USER_ERROR' });
      expect(failure.message).not.toContain('2150416543');
    },
  );

  it.each(['INSUFFICIENT_RESOURCES', 'INTERNAL_ERROR', 'EXTERNAL'])(
    '%s is a dependency that fails',
    async (type) => {
      const url = await coordinator(error(type, 'SOME_NAME', "of 'Jane Roe'"));
      const failure = await client(url)
        .run('SELECT')
        .catch((thrown: unknown) => thrown);
      expect(failure).toMatchObject({ name: 'RunFailure', kind: 'dependency' });
      expect(String(failure)).not.toContain('Jane');
    },
  );

  it('says so where something else answers, or the user is refused', async () => {
    await expect(client(await coordinator(json('<html>'))).run('SELECT')).rejects.toMatchObject({
      kind: 'dependency',
    });
    server?.close();
    await expect(client(await coordinator(status(401))).run('SELECT')).rejects.toMatchObject({
      kind: 'dependency',
    });
  });

  it('sends no password in the clear', () => {
    expect(() => client('http://trino', { auth: { kind: 'basic', password: 'p' } })).toThrow('https');
    expect(() => client('http://trino', { auth: { kind: 'jwt', token: 't' } })).toThrow('https');
  });
});
