// Lets Pods reach servers that listen on this machine's loopback alone. A process of its own, as tests block theirs.
// Arguments: the address to listen at, then `host:port` of each server. Prints the ports as a line of JSON; ends with
// its standard input.
import { type AddressInfo, connect, createServer } from 'node:net';

const [address = '', ...servers] = process.argv.slice(2);
const ports = servers.map(
  (server) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(`tcp://${server}`);
      const forward = createServer((client) => {
        const upstream = connect({ host: hostname, port: Number(port) });
        for (const socket of [client, upstream]) {
          socket.setNoDelay(true);
          socket.once('error', () => undefined);
          // Whichever side goes, the other sees it: a server that is away refuses, and one that dies resets.
          socket.once('close', (failed) => {
            const other = socket === client ? upstream : client;
            if (failed) other.resetAndDestroy();
            else other.destroy();
          });
        }
        client.pipe(upstream);
        upstream.pipe(client);
      });
      forward.once('error', reject);
      forward.listen(0, address, () => resolve((forward.address() as AddressInfo).port));
    }),
);
process.stdout.write(`${JSON.stringify(await Promise.all(ports))}\n`);
process.stdin.once('end', () => process.exit(0)).resume();
