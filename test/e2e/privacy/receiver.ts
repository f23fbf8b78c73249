import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Receiver = {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What came, request line and body, by path. */
  readonly received: { readonly path: string; readonly body: string }[];
  close(): Promise<void>;
};

/** A server on this machine that takes whatever is sent: a Pushgateway, a Slack webhook. */
export async function openReceiver(): Promise<Receiver> {
  const received: { path: string; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') });
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
