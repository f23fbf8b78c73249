import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};
type Answer = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
/** What a proxy does with a request in place of passing it on and its answer back. */
export type Act =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Lets the server do it, and answers otherwise; null = not at all. */
  | { readonly kind: 'after'; readonly answer: Answer | null }
  /** Asks the server for something else. */
  | { readonly kind: 'instead'; readonly body: string }
  | { readonly kind: 'change'; readonly body: (body: string) => string };

export type RestProxy = {
  readonly uri: string;
  readonly seen: Seen[];
  close(): Promise<void>;
};

/** Stands before a REST catalog, and does what a test says. */
export async function openProxy(
  target: string,
  act: (request: Seen) => Act | null,
  /** One after the other. */
  isAlone: (request: Seen) => boolean = () => false,
): Promise<RestProxy> {
  const seen: Seen[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const passOn = async (request: Seen, path: string) => {
    const passed = await fetch(new URL(path, target), {
      method: request.method,
      headers: { 'Content-Type': 'application/json' },
      ...(request.body !== '' && { body: request.body }),
    });
    return { status: passed.status, body: await passed.text() };
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? '/', target);
    const now: Seen = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    seen.push(now);
    const what = act(now);
    const answer = (of: Answer) => response.writeHead(of.status, of.headers ?? {}).end(of.body ?? '');
    if (what?.kind === 'answer') return answer(what.answer);
    const pass = () =>
      passOn(what?.kind === 'instead' ? { ...now, body: what.body } : now, request.url ?? '/');
    const mine = isAlone(now) ? turn.then(pass) : pass();
    if (isAlone(now)) turn = mine.catch(() => undefined);
    const { status, body } = await mine;
    if (what?.kind === 'after') {
      if (what.answer === null) response.destroy();
      else answer(what.answer);
      return;
    }
    answer({ status, body: what?.kind === 'change' ? what.body(body) : body });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const isCommit = ({ method, path }: Seen): boolean =>
  method === 'POST' && (/\/tables\/[^/]+$/.test(path) || path.endsWith('/transactions/commit'));

/** A server that changes one table at a time. */
export function withoutTransactions(request: Seen): Act | null {
  if (request.path.endsWith('/v1/config')) {
    return {
      kind: 'change',
      body: (text) => {
        const config = JSON.parse(text);
        const endpoints = config.endpoints.filter((of: string) => !of.endsWith('/transactions/commit'));
        return JSON.stringify({ ...config, endpoints });
      },
    };
  }
  if (request.path.endsWith('/transactions/commit')) {
    return { kind: 'answer', answer: { status: 404, body: '{"error": {"type": "NoSuchEndpoint"}}' } };
  }
  return null;
}
