import { longJson } from '../../../formats/iceberg/index.ts';
import { RunFailure } from '../../failure.ts';
import { isUntrusted, send } from '../../http.ts';
import { openPatience } from '../../patience.ts';

/** How a client says who it is. */
export type RestAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: string }
  | {
      readonly kind: 'oauth2';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly scope: string;
      /** Null = the catalog's own endpoint, which the REST API has deprecated. */
      readonly tokenUri: string | null;
    };

type Authorization = {
  /** Value of the header; null = none. @throws {RunFailure} `dependency`, where no token is to be had; `invalid`, where the client is refused. */
  header(): Promise<string | null>;
  /** The server took the token no more. False where there is no other to be had. */
  renew(): boolean;
};

/** Before its end a token is fetched anew, so that no request is under way when it ends. */
const leadMs = 30_000;
const idleMs = 30_000;

type Token = { readonly value: string; readonly untilMs: number };

/**
 * OAuth 2.0, client credentials (RFC 6749, section 4.4), form-encoded; repeated where the endpoint is away.
 * @param patienceMs How long it may be away.
 */
async function fetchToken(
  auth: Extract<RestAuth, { readonly kind: 'oauth2' }>,
  url: URL,
  ca: string | null,
  patienceMs: number,
): Promise<Token> {
  const refused = (why: string, kind: 'dependency' | 'invalid' = 'dependency') =>
    new RunFailure(kind, `the token endpoint of the catalog at ${url.host} gives no token (${why})`);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: auth.clientId,
    client_secret: auth.clientSecret,
    scope: auth.scope,
  }).toString();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
  const patience = openPatience(patienceMs);
  for (;;) {
    const askedMs = Date.now();
    let why = 'no connection';
    try {
      const reply = await send({ method: 'POST', url, headers, body, ca, idleMs });
      const json = longJson(reply.text);
      const answer = json.ok && typeof json.value === 'object' && json.value !== null ? json.value : {};
      const { access_token, expires_in, error } = answer as Readonly<Record<string, unknown>>;
      if (reply.status === 200 && typeof access_token === 'string') {
        const lifeMs = typeof expires_in === 'number' ? expires_in * 1000 : Number.POSITIVE_INFINITY;
        return { value: access_token, untilMs: askedMs + lifeMs - Math.min(leadMs, lifeMs / 4) };
      }
      // Descriptions may quote what was sent; the codes of RFC 6749 don't.
      const code = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? `, ${error}` : '';
      why = `status ${reply.status}${code}`;
      const { status } = reply;
      if (status >= 400 && status < 500 && status !== 408 && status !== 429) throw refused(why, 'invalid');
    } catch (error) {
      if (error instanceof RunFailure) throw error;
      if (isUntrusted(error)) throw refused('its certificate is not trusted');
    }
    if (!(await patience.pause())) throw refused(why);
  }
}

/**
 * @param ownTokenUri The catalog's own token endpoint.
 * @param patienceMs How long a token endpoint may be away.
 */
export function authorization(
  auth: RestAuth,
  ownTokenUri: URL,
  ca: string | null,
  patienceMs: number,
): Authorization {
  switch (auth.kind) {
    case 'none':
      return { header: async () => null, renew: () => false };
    case 'token':
      return { header: async () => `Bearer ${auth.token}`, renew: () => false };
    case 'oauth2': {
      const url = auth.tokenUri === null ? ownTokenUri : new URL(auth.tokenUri);
      let held: Promise<Token> | null = null;
      const token = async (): Promise<Token> => {
        const current = held ?? fetchToken(auth, url, ca, patienceMs);
        held = current;
        try {
          const found = await current;
          if (found.untilMs > Date.now()) return found;
        } catch (error) {
          // The next call may have more luck.
          if (held === current) held = null;
          throw error;
        }
        // Whoever comes first fetches the next one for all.
        if (held === current) held = fetchToken(auth, url, ca, patienceMs);
        return held;
      };
      return {
        header: async () => `Bearer ${(await token()).value}`,
        renew: () => {
          held = null;
          return true;
        },
      };
    }
  }
}
