import { longJson } from '../../../formats/iceberg/index.ts';
import { RunFailure } from '../../failure.ts';
import { isUntrusted, send } from '../../http.ts';

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

/** OAuth 2.0, client credentials (RFC 6749, section 4.4), form-encoded. */
async function fetchToken(
  auth: Extract<RestAuth, { readonly kind: 'oauth2' }>,
  url: URL,
  ca: string | null,
): Promise<Token> {
  const refused = (why: string, kind: 'dependency' | 'invalid' = 'dependency') =>
    new RunFailure(kind, `the token endpoint of the catalog at ${url.host} gives no token (${why})`);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: auth.clientId,
    client_secret: auth.clientSecret,
    scope: auth.scope,
  }).toString();
  const askedMs = Date.now();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
  const reply = await send({ method: 'POST', url, headers, body, ca, idleMs }).catch((error: unknown) => {
    throw refused(isUntrusted(error) ? 'its certificate is not trusted' : 'no connection');
  });
  const json = longJson(reply.text);
  const answer = json.ok && typeof json.value === 'object' && json.value !== null ? json.value : {};
  const { access_token, expires_in, error } = answer as Readonly<Record<string, unknown>>;
  if (reply.status === 200 && typeof access_token === 'string') {
    const lifeMs = typeof expires_in === 'number' ? expires_in * 1000 : Number.POSITIVE_INFINITY;
    return { value: access_token, untilMs: askedMs + lifeMs - Math.min(leadMs, lifeMs / 4) };
  }
  // Descriptions may quote what was sent; the codes of RFC 6749 don't.
  const code = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? `, ${error}` : '';
  const isWrong = reply.status >= 400 && reply.status < 500 && reply.status !== 408 && reply.status !== 429;
  throw refused(`status ${reply.status}${code}`, isWrong ? 'invalid' : 'dependency');
}

/** @param ownTokenUri The catalog's own token endpoint. */
export function authorization(auth: RestAuth, ownTokenUri: URL, ca: string | null): Authorization {
  switch (auth.kind) {
    case 'none':
      return { header: async () => null, renew: () => false };
    case 'token':
      return { header: async () => `Bearer ${auth.token}`, renew: () => false };
    case 'oauth2': {
      const url = auth.tokenUri === null ? ownTokenUri : new URL(auth.tokenUri);
      let held: Promise<Token> | null = null;
      const token = async (): Promise<Token> => {
        const current = held ?? fetchToken(auth, url, ca);
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
        if (held === current) held = fetchToken(auth, url, ca);
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
