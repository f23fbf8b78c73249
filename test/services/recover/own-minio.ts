import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment } from '../stores/buckets.ts';

/** A MinIO that a test may destroy: the others are all tests'. */
export type OwnMinio = {
  readonly endpoint: string;
  /** Kills it and deletes its data; at the same address an empty one starts. */
  replaceByEmpty(): Promise<void>;
  stop(): Promise<void>;
};

async function freePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** The program lies beside MinIO's client. */
const program = () =>
  process.env.LAKESPEC_MINIO_PROGRAM ?? join(dirname(environment('LAKESPEC_MC')), 'minio');

export async function startMinio(host = '127.0.0.1'): Promise<OwnMinio> {
  const port = await freePort(host);
  const endpoint = `http://${host}:${port}`;
  let folder = '';
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    folder = mkdtempSync(join(tmpdir(), 'own-minio-'));
    child = spawn(program(), ['server', folder, '--address', `${host}:${port}`, '--quiet'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        MINIO_ROOT_USER: environment('LAKESPEC_MINIO_ACCESS_KEY'),
        MINIO_ROOT_PASSWORD: environment('LAKESPEC_MINIO_SECRET_KEY'),
        MINIO_BROWSER: 'off',
        // Else the copy learns of a new object only with the next scan, where it was down.
        MINIO_UPDATE: 'off',
      },
    });
    for (let tries = 0; tries < 300; tries++) {
      const answer = await fetch(`${endpoint}/minio/health/ready`).catch(() => null);
      if (answer?.ok) return;
      await sleep(100);
    }
    throw new Error('MinIO does not start');
  };
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return {
    endpoint,
    stop,
    replaceByEmpty: async () => {
      await stop();
      await start();
    },
  };
}
