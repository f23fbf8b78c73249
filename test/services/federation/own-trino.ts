import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { OwnLake } from '../s3/platform.ts';
import { environment } from '../stores/buckets.ts';

const startsWithinMs = 180_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export type Trino = {
  readonly url: string;
  /** Rows of one statement; throws with Trino's own message. */
  query(user: string, sql: string): Promise<readonly (readonly unknown[])[]>;
  stop(): Promise<void>;
};

/**
 * Starts a Trino of its own with files of a platform: `LAKESPEC_TRINO_HOME` is an unpacked server, `LAKESPEC_TRINO_JAVA`
 * the program `java` that runs it.
 * @param etc Files of its configuration; `{etc}` in them is the folder they are in.
 */
export async function startTrino(
  etc: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Promise<Trino> {
  const home = environment('LAKESPEC_TRINO_HOME');
  const folder = mkdtempSync(join(tmpdir(), 'lakespec-trino-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = {
    'config.properties': [
      'coordinator=true',
      'node-scheduler.include-coordinator=true',
      `http-server.http.port=${port}`,
      'node.internal-address=127.0.0.1',
      'node.bind-ip=127.0.0.1',
      `discovery.uri=${url}`,
      'query.max-memory=512MB',
      'query.max-memory-per-node=256MB',
      'memory.heap-headroom-per-node=192MB',
    ].join('\n'),
    'log.properties': 'io.trino=WARN\nio.airlift=WARN\nio.trino.server.Server=INFO\n',
  };
  for (const [name, content] of Object.entries({ ...own, ...etc })) {
    const path = join(folder, 'etc', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content.replaceAll('{etc}', join(folder, 'etc')));
  }
  for (const plugins of ['plugin', 'secrets-plugin']) symlinkSync(join(home, plugins), join(folder, plugins));
  const log = join(folder, 'log');
  const output = openSync(log, 'a');
  const child: ChildProcess = spawn(
    environment('LAKESPEC_TRINO_JAVA'),
    [
      ...['-Xmx1g', '-XX:+UseG1GC', '-XX:TieredStopAtLevel=1', '-XX:+EnableDynamicAgentLoading'],
      ...['-Djdk.attach.allowAttachSelf=true', '-Dfile.encoding=UTF-8', '-Duser.timezone=UTC'],
      ...['--sun-misc-unsafe-memory-access=allow', '--enable-native-access=ALL-UNNAMED'],
      ...['--add-opens=java.base/java.nio=ALL-UNNAMED', '-Dnode.environment=test', '-Dnode.id=federation'],
      `-Dlog.levels-file=${join(folder, 'etc', 'log.properties')}`,
      `-Dnode.data-dir=${join(folder, 'data')}`,
      `-Dconfig=${join(folder, 'etc', 'config.properties')}`,
      ...['-cp', join(home, 'lib', '*'), 'io.trino.server.TrinoServer'],
    ],
    { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', output, output] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const isUp = async (): Promise<boolean> => {
    const answer = await fetch(`${url}/v1/info`).catch(() => null);
    return answer?.ok === true && ((await answer.json()) as { starting: boolean }).starting === false;
  };
  for (const until = Date.now() + startsWithinMs; !(await isUp()); ) {
    if (child.exitCode !== null || Date.now() > until) {
      const told = readFileSync(log, 'utf8').slice(-4000);
      await stop();
      throw new Error(`Trino did not start:\n${told}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }

  type Page = {
    readonly nextUri?: string;
    readonly data?: readonly (readonly unknown[])[];
    readonly error?: { readonly message: string; readonly errorName: string };
  };
  return {
    url,
    stop,
    query: async function ask(user, sql, triesLeft = 20): Promise<readonly (readonly unknown[])[]> {
      const headers = { 'X-Trino-User': user };
      const rows: (readonly unknown[])[] = [];
      let answer = await fetch(`${url}/v1/statement`, { method: 'POST', headers, body: sql });
      for (;;) {
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
        const page = (await answer.json()) as Page;
        // On a busy machine the one node may not have been heard of for a while.
        if (page.error?.errorName === 'NO_NODES_AVAILABLE' && triesLeft > 0) {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          return ask(user, sql, triesLeft - 1);
        }
        if (page.error) throw new Error(page.error.message);
        rows.push(...(page.data ?? []));
        if (page.nextUri === undefined) return rows;
        answer = await fetch(page.nextUri, { headers });
      }
    },
  };
}

/**
 * The rules with users instead of their groups: Trino's group providers are in a plugin that a small server lacks. Who
 * is in a group comes from outside of the rules; what the rules do with it is the same.
 */
function withUsers(rules: string, members: Readonly<Record<string, string>>): string {
  const replaced = rules.replaceAll(/"group": "([^"]*)"/g, (_, groups: string) => {
    const users = groups.split('|').flatMap((group) => members[group] ?? []);
    // A pattern that matches nobody.
    return `"user": "${users.length === 0 ? '(?!)' : users.join('|')}"`;
  });
  expect(replaced).not.toContain('"group"');
  return replaced;
}

/**
 * A Trino as the platform that a workspace has compiled tells it to be.
 * @param members Group → who the identity provider says is in it.
 */
export function startEmittedTrino(
  workspace: string,
  lake: OwnLake,
  members: Readonly<Record<string, string>>,
): Promise<Trino> {
  const emitted = (name: string) =>
    readFileSync(join(workspace, 'dist-manifests', 'local', 'platform', 'trino', name), 'utf8');
  const url = new URL(lake.env.OWN_CATALOG_URL ?? '');
  return startTrino(
    {
      'catalog/lake.properties': emitted('catalog/lake.properties'),
      'rules.json': withUsers(emitted('rules.json'), members),
      'access-control.properties': emitted('access-control.properties').replace('/etc/trino', '{etc}'),
    },
    {
      TRINO_CATALOG_URL: `jdbc:postgresql://${url.host}${url.pathname}`,
      TRINO_CATALOG_USER: url.username,
      TRINO_CATALOG_PASSWORD: url.password,
      TRINO_S3_ACCESS_KEY: environment('LAKESPEC_MINIO_ACCESS_KEY'),
      TRINO_S3_SECRET_KEY: environment('LAKESPEC_MINIO_SECRET_KEY'),
    },
  );
}
