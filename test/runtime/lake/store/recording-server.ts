import { createServer as createHttp, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from '../../engines/trino/certificate.ts';

export type Recorded = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** A server that keeps what it was asked, and answers as it is told; over TLS where it has a certificate. */
export async function recordingServer(
  answer: (asked: Recorded) => Answer,
  certificate?: Certificate,
): Promise<{ readonly url: string; readonly asked: readonly Recorded[]; close(): Promise<void> }> {
  const asked: Recorded[] = [];
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const recorded = { method, url, headers, body: Buffer.concat(chunks) };
      asked.push(recorded);
      const { status = 200, headers: own = {}, body = '' } = answer(recorded);
      response.writeHead(status, own).end(body);
    });
  };
  const server = certificate ? createHttps(certificate, listener) : createHttp(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
