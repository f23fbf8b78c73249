import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import type { Certificate } from '../../runtime/engines/trino/certificate.ts';

/** Stands before a server, counts what it answers, and can die within an answer. */
export type ByteGate = {
  readonly url: string;
  /** Answered since the count began. */
  readonly bytes: () => number;
  /** The first lines and headers of what clients asked since the count began. */
  readonly asked: () => string;
  beginCount(): void;
  /** Goes away for good once it has answered so many bytes from now on. */
  dieAfter(bytes: number): void;
  close(): Promise<void>;
};

/** @param certificate The gate speaks TLS with it, and plainly to the server. */
export async function openByteGate(target: URL, certificate?: Certificate): Promise<ByteGate> {
  const sockets = new Set<Socket>();
  let answered = 0;
  let limit = Number.POSITIVE_INFINITY;
  let asked: string[] = [];
  const die = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  const pass = (near: Socket) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    near.on('data', (chunk) => {
      asked.push(chunk.toString('latin1'));
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      answered += chunk.length;
      if (answered > limit) die();
      else near.write(chunk);
    });
  };
  const server = certificate ? createTls(certificate, pass) : createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    bytes: () => answered,
    asked: () => asked.join(''),
    beginCount: () => {
      answered = 0;
      asked = [];
    },
    dieAfter: (bytes) => {
      answered = 0;
      limit = bytes;
    },
    close: async () => die(),
  };
}
