import { type Json, longJson, stringifyJson } from '../../../formats/iceberg/index.ts';
import { RunFailure } from '../../failure.ts';
import { connectionCode, type HttpReply, isUntrusted, send } from '../../http.ts';
import { openPatience } from '../../patience.ts';
import { authorization, type RestAuth } from './rest-auth.ts';

export type RestOptions = {
  /** Without `/v1`. */
  readonly uri: string;
  readonly warehouse: string | null;
  /** Of the paths; null = what the server says. */
  readonly prefix: string | null;
  readonly auth: RestAuth;
  /** Certificates in PEM that are trusted instead of the system's; null = the system's. */
  readonly ca: string | null;
  readonly vendedCredentials: boolean;
  /** Milliseconds for which a server may be away, default: half a minute. */
  readonly patienceMs?: number;
  /** Entries of one page of a list, default: 1000. */
  readonly pageSize?: number;
};

type RestRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Behind `/v1/PREFIX/`, not encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** What else than success is an answer; all other statuses are failures. */
  readonly expect?: readonly number[];
  /** Sent once: the caller finds out itself what became of a request whose answer got lost. */
  readonly once?: boolean;
};

type RestAnswer = {
  /** Null = it got lost: what was asked may have happened, or may still happen. */
  readonly status: number | null;
  readonly body: Json;
  /** It says that a file is not there, which some do of what itself is not there; `status` is 404 then. */
  readonly missesFile?: true;
};

type RestServer = {
  /** Whether it takes changes of several tables at once. */
  readonly hasTransactions: boolean;
};

/** What a REST catalog is asked, with who asks, repeats and failures taken care of. */
export type RestClient = {
  readonly patienceMs: number;
  server(): Promise<RestServer>;
  /** @throws {RunFailure} `dependency`, where the server can't be reached; `invalid`, where it takes a request or the login for wrong. */
  ask(request: RestRequest): Promise<RestAnswer>;
  /** All pages of a list; null where its place isn't there. */
  pages(path: readonly string[], member: string): Promise<readonly Json[] | null>;
};

const defaultPatienceMs = 30_000;
const defaultPageSize = 1000;
const idleMs = 60_000;
/** After these nobody knows whether the request was done (REST catalog API: CommitStateUnknown). */
const lost: ReadonlySet<number> = new Set([500, 502, 503, 504]);

export const memberOf = (json: Json, name: string): Json | undefined =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as { readonly [key: string]: Json })[name]
    : undefined;

export const textsOf = (json: Json | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(json ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** How long a server asks to wait, in milliseconds (RFC 9110, section 10.2.3: seconds or a date); 0 = it doesn't say. */
function retryAfterMs(reply: HttpReply): number {
  const text = reply.headers['retry-after'];
  if (text === undefined) return 0;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : 0;
}

/** Name of the error as servers give it (ErrorModel); its message may quote what was sent. */
function errorType(text: string): string {
  const json = longJson(text);
  const type = json.ok ? memberOf(memberOf(json.value, 'error') ?? null, 'type') : undefined;
  return typeof type === 'string' && /^\w{1,80}$/.test(type) ? `, ${type}` : '';
}

const missingFile = ', NotFoundException';

type Settled = RestServer & { readonly base: string };

export function restClient(options: RestOptions): RestClient {
  const { auth, ca, vendedCredentials, warehouse } = options;
  const { patienceMs = defaultPatienceMs, pageSize = defaultPageSize } = options;
  const root = options.uri.replace(/\/+$/, '');
  const { host } = new URL(root);
  const who = authorization(auth, new URL(`${root}/v1/oauth/tokens`), ca, patienceMs);
  const named = `the Iceberg catalog at ${host}`;
  const fail = (kind: 'dependency' | 'invalid', what: string, cause?: unknown) =>
    new RunFailure(kind, `${named} ${what}`, cause === undefined ? {} : { cause });

  const attempt = async (request: RestRequest, url: URL): Promise<HttpReply> => {
    const header = await who.header();
    return send({
      method: request.method,
      url,
      headers: {
        Accept: 'application/json',
        ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
        ...(header !== null && { Authorization: header }),
        ...(vendedCredentials && { 'X-Iceberg-Access-Delegation': 'vended-credentials' }),
      },
      body: request.body === undefined ? null : stringifyJson(request.body),
      ca,
      idleMs,
    });
  };

  const parsedBody = (text: string): Json => {
    if (text.trim() === '') return null;
    const json = longJson(text);
    if (json.ok) return json.value;
    throw fail('dependency', 'answers, but not as a REST catalog does');
  };

  /** Repeats until there is an answer, or patience ends. */
  const settle = async (request: RestRequest, url: URL): Promise<RestAnswer> => {
    const patience = openPatience(patienceMs);
    let isRenewed = false;
    for (;;) {
      let waitMs = 0;
      let why = '';
      let cause: unknown;
      try {
        const reply = await attempt(request, url);
        const { status, text } = reply;
        if ((status >= 200 && status < 300) || request.expect?.includes(status)) {
          return {
            status,
            body: status < 300 ? parsedBody(text) : null,
            ...(status === 404 && errorType(text) === missingFile && { missesFile: true }),
          };
        }
        why = `(status ${status}${errorType(text)})`;
        // Of a metadata file; it would be waited for in vain.
        if (
          status === 500 &&
          request.method === 'GET' &&
          request.expect?.includes(404) &&
          errorType(text) === missingFile
        )
          return { status: 404, body: null, missesFile: true };
        if ((status === 401 || status === 419) && !isRenewed && who.renew()) {
          isRenewed = true;
          continue;
        }
        if (status === 401 || status === 403 || status === 419)
          throw fail('invalid', `refuses the platform's login ${why}: set its secrets and its rights right`);
        if (lost.has(status) && request.once) return { status: null, body: null };
        if (status !== 429 && !lost.has(status)) {
          throw status >= 400 && status < 500
            ? fail('invalid', `refuses what it is asked ${why}`)
            : fail('dependency', `gives an answer of another kind ${why}`);
        }
        waitMs = retryAfterMs(reply);
      } catch (error) {
        if (error instanceof RunFailure) throw error;
        if (isUntrusted(error)) {
          throw fail(
            'dependency',
            `has a certificate that isn't trusted (${connectionCode(error)}): the Platform names its authority with \`ca\``,
          );
        }
        // A refused connection sent nothing.
        if (request.once && connectionCode(error) !== 'ECONNREFUSED') return { status: null, body: null };
        cause = error;
      }
      if (!(await patience.pause(waitMs))) {
        throw why === ''
          ? fail('dependency', "can't be reached", cause)
          : fail('dependency', `is not ready ${why}`);
      }
    }
  };

  const configure = async (): Promise<Settled> => {
    const url = new URL(`${root}/v1/config`);
    if (warehouse !== null) url.searchParams.set('warehouse', warehouse);
    const { body } = await settle({ method: 'GET', path: [] }, url);
    const [defaults, overrides] = ['defaults', 'overrides'].map((name) => textsOf(memberOf(body, name)));
    const uri = (overrides?.uri ?? root).replace(/\/+$/, '');
    // Credentials go nowhere but where the platform sends them.
    if (new URL(uri, root).origin !== new URL(root).origin) {
      throw fail('dependency', 'sends its clients to another host than the platform names');
    }
    const prefix = overrides?.prefix ?? options.prefix ?? defaults?.prefix ?? '';
    const endpoints = memberOf(body, 'endpoints');
    return {
      base: [uri, 'v1', ...prefix.split('/').filter((part) => part !== '')].join('/'),
      hasTransactions:
        Array.isArray(endpoints) && endpoints.includes('POST /v1/{prefix}/transactions/commit'),
    };
  };
  let settled: Promise<Settled> | null = null;
  const server = (): Promise<Settled> => {
    settled ??= configure().catch((error: unknown) => {
      // The next call may have more luck.
      settled = null;
      throw error;
    });
    return settled;
  };

  const ask: RestClient['ask'] = async (request) => {
    const { base } = await server();
    const url = new URL([base, ...request.path.map(encodeURIComponent)].join('/'));
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    return settle(request, url);
  };

  return {
    patienceMs,
    server,
    ask,
    pages: async (path, member) => {
      const entries: Json[] = [];
      // An empty token says that we know of pages.
      for (let pageToken = ''; ; ) {
        const query = { pageToken, pageSize: String(pageSize) };
        const { status, body } = await ask({ method: 'GET', path, query, expect: [404] });
        if (status === 404) return null;
        const page = memberOf(body, member);
        if (!Array.isArray(page)) throw fail('dependency', 'answers, but not as a REST catalog does');
        entries.push(...page);
        const next = memberOf(body, 'next-page-token');
        if (typeof next !== 'string' || next === '') return entries;
        if (next === pageToken) throw fail('dependency', 'gives the same page of a list again and again');
        pageToken = next;
      }
    },
  };
}
