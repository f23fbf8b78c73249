import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { environmentOf, program } from './python.ts';

/** An event of OpenLineage, as far as tests look at it. */
export type LineageEvent = {
  readonly eventType: string;
  readonly job: { readonly name: string };
  readonly inputs: readonly { readonly namespace: string; readonly name: string }[];
  readonly outputs: readonly { readonly namespace: string; readonly name: string }[];
};

/** A whole Airflow: scheduler, triggerer, DAG processor and API. */
export type Standalone = {
  readonly events: readonly LineageEvent[];
  /** What its parts have logged, without colours. */
  readonly said: () => string;
  close(): Promise<void>;
};

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts it on a folder of DAGs. Its database is in `home`, and its events of lineage are received here. */
export async function openStandalone(dags: string, home: string): Promise<Standalone> {
  const events: LineageEvent[] = [];
  const receiver = createServer(async (request: IncomingMessage, response) => {
    events.push((await json(request)) as LineageEvent);
    response.writeHead(201).end('{}');
  });
  const lineage = `http://127.0.0.1:${await listen(receiver)}`;
  const port = await freePort();
  let said = '';
  const airflow: ChildProcess = spawn(program('airflow'), ['standalone'], {
    // Its parts are ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf(home, {
      AIRFLOW__CORE__DAGS_FOLDER: dags,
      AIRFLOW__CORE__EXECUTION_API_SERVER_URL: `http://127.0.0.1:${port}/execution/`,
      AIRFLOW__CORE__PARALLELISM: '4',
      AIRFLOW__API__HOST: '127.0.0.1',
      AIRFLOW__API__PORT: String(port),
      AIRFLOW__API__WORKERS: '1',
      AIRFLOW__OPENLINEAGE__TRANSPORT: JSON.stringify({ type: 'http', url: lineage }),
      // The triggerer finds a deadline's callback as the DAG processor finds the DAG's module.
      PYTHONPATH: dags,
    }),
  });
  for (const stream of [airflow.stdout, airflow.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += stripVTControlCharacters(text);
    });
  return {
    events,
    said: () => said,
    close: async () => {
      const ended = airflow.exitCode === null ? once(airflow, 'exit') : null;
      if (airflow.pid !== undefined) process.kill(-airflow.pid, 'SIGTERM');
      await ended;
      receiver.closeAllConnections();
      await new Promise((resolve) => receiver.close(resolve));
    },
  };
}
