import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before a server, and can be away as if that were: it refuses connections, and breaks off those there are. */
export type Gate = {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Goes away. */
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  /** Goes away when clients have sent so many times from now on; resolves then. */
  leaveAfter(messages: number): Promise<void>;
  close(): Promise<void>;
};

export async function openGate(target: { readonly host: string; readonly port: number }): Promise<Gate> {
  const sockets = new Set<Socket>();
  let onMessage: () => void = () => {};
  const make = (): Server =>
    createServer((client) => {
      const server = connect(target);
      for (const [one, other] of [
        [client, server],
        [server, client],
      ] as const) {
        sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
      }
      client.on('data', () => onMessage());
      client.pipe(server);
      server.pipe(client);
    });
  const listen = (server: Server, port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  let open: Server | null = make();
  await listen(open, 0);
  const { port } = open.address() as AddressInfo;
  const leave = async (): Promise<void> => {
    onMessage = () => {};
    const closing = open;
    open = null;
    for (const socket of sockets) socket.resetAndDestroy();
    await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
  };
  return {
    host: '127.0.0.1',
    port,
    leave,
    comeBack: async () => {
      if (open !== null) return;
      open = make();
      await listen(open, port);
    },
    leaveAfter: (messages) =>
      new Promise((resolve, reject) => {
        let left = messages;
        onMessage = () => {
          left -= 1;
          if (left === 0) leave().then(resolve, reject);
        };
      }),
    close: leave,
  };
}
