import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';

type HttpRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Certificates in PEM that are trusted instead of the system's; null = the system's. */
  readonly ca: string | null;
  /** Without a byte for so long the request is given up. */
  readonly idleMs: number;
  readonly signal?: AbortSignal | undefined;
};

export type HttpReply = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

/** Of OpenSSL and Node: a certificate that no repeat will mend. */
const untrusted: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The system's code of an error of a connection; empty where it has none. */
export const connectionCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Whether a connection failed because the server's certificate isn't trusted. */
export const isUntrusted = (error: unknown): boolean => untrusted.has(connectionCode(error));

/** One request and its whole answer, whatever its status; redirects are not followed: they would take credentials along. */
export function send({ method, url, headers, body, ca, idleMs, signal }: HttpRequest): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(
      url,
      { method, headers, timeout: idleMs, ...(signal && { signal }), ...(ca !== null && { ca }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', reject);
    request.end(body);
  });
}
