import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { program } from './prometheus.ts';

const ends: (() => void)[] = [];
export const endAll = (): void => {
  for (const end of ends.splice(0)) end();
};

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks again until there is an answer. @throws when there is none within a minute. */
export async function eventually<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 120; tries++) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    await sleep(500);
  }
  throw new Error(`waited a minute for ${what}`);
}

async function start(name: string, args: readonly string[], port: number): Promise<string> {
  const child: ChildProcess = spawn(program(name), args, { stdio: 'ignore' });
  ends.push(() => child.kill('SIGKILL'));
  const url = `http://127.0.0.1:${port}`;
  await eventually(name, async () => ((await fetch(`${url}/-/ready`)).ok ? true : null));
  return url;
}

export async function pushgateway(): Promise<string> {
  const port = await freePort();
  return start('prometheus-pushgateway', [`--web.listen-address=127.0.0.1:${port}`], port);
}

export async function alertmanager(folder: string, config: string): Promise<string> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'alertmanager.yml');
  writeFileSync(file, config);
  const args = [
    `--config.file=${file}`,
    `--storage.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--cluster.listen-address=',
  ];
  return start('prometheus-alertmanager', args, port);
}

export async function prometheus(
  folder: string,
  { gateway, alerts, groups }: { gateway: string; alerts: string; groups: readonly object[] },
): Promise<string> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rules.yml'), stringify({ groups }));
  const at = (url: string) => [{ static_configs: [{ targets: [new URL(url).host] }] }];
  const file = join(folder, 'prometheus.yml');
  writeFileSync(
    file,
    stringify({
      global: { scrape_interval: '1s', evaluation_interval: '1s' },
      rule_files: [join(folder, 'rules.yml')],
      alerting: { alertmanagers: at(alerts) },
      scrape_configs: [{ job_name: 'pushgateway', honor_labels: true, ...at(gateway)[0] }],
    }),
  );
  const args = [
    `--config.file=${file}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
  ];
  return start('prometheus', args, port);
}

/** What stands for Slack: keeps what it is sent. */
export async function slack(): Promise<{ readonly url: string; readonly messages: readonly string[] }> {
  const messages: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      messages.push(body);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, messages };
}
