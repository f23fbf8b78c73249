import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { columnsAt, openLake } from '../../../src/runtime/lake/index.ts';
import { restCatalog } from '../../runtime/lake/catalog/rest-plan.ts';
import { scratchFolder } from '../../runtime/scratch.ts';
import { deliverExamples, writePlatform } from '../s3/platform.ts';
import { environment } from '../stores/buckets.ts';
import { venv } from '../venv.ts';
import { main, makeWorkspace } from '../workspace.ts';
import { type CatalogLake, dropTables, kinds, platformOn } from './lakes.ts';
import { isCommit, openProxy, type RestProxy } from './rest-proxy.ts';

/** An example product, whole, on a REST catalog and buckets; and what PyIceberg reads of it through the catalog. */
const example = 'claims';
/** Its namespaces are this test's alone. */
const product = `claims-${randomBytes(4).toString('hex')}`;
const namespace = (layer: string) => `${product.replaceAll('-', '_')}_${layer}`;
const workspace = makeWorkspace(['specs']);
const localWorkspace = makeWorkspace(['specs', 'examples/landing']);
let lake: CatalogLake;
let proxy: RestProxy;
/** A run that is killed when it commits several tables. */
let doomed: ChildProcess | null = null;
const place = () => ({ prefix: `catalogs-test/${lake.mark}` });
const secrets = {
  CATALOG_TOKEN: 'token-of-the-test',
  ...Object.fromEntries(
    ['INGEST', 'TRANSFORM'].flatMap((role) => [
      [`${role}_ACCESS_KEY`, environment('LAKESPEC_MINIO_ACCESS_KEY')],
      [`${role}_SECRET_KEY`, environment('LAKESPEC_MINIO_SECRET_KEY')],
    ]),
  ),
};

beforeAll(async () => {
  lake = await kinds.find(({ name }) => name === 'rest')!.make();
  proxy = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), ({ headers, path }) => {
    if (headers.authorization !== `Bearer ${secrets.CATALOG_TOKEN}`)
      return { kind: 'answer', answer: { status: 401 } };
    if (doomed === null || !path.endsWith('/transactions/commit')) return null;
    // Its tables are made, and have no rows yet.
    doomed.kill('SIGKILL');
    doomed = null;
    return { kind: 'answer', answer: { status: 503 } };
  });
  writePlatform(workspace, place(), {
    catalog: `{rest: "${proxy.uri}", token: {env: CATALOG_TOKEN}}`,
    vault: '{sqlite: .lake/vault/vault.sqlite, key: {file: .lake/vault/key}}',
  });
  for (const folder of [workspace, localWorkspace]) {
    const path = join(folder, 'specs', 'products', `${example}.yaml`);
    writeFileSync(path, readFileSync(path, 'utf8').replace(`name: ${example}\n`, `name: ${product}\n`));
  }
  await deliverExamples(place(), [example]);
});
afterAll(async () => {
  await dropTables(lake.platform, namespace(''));
  await proxy.close();
  await lake.close();
  for (const folder of [workspace, localWorkspace]) rmSync(folder, { recursive: true, force: true });
});

type Ended = { readonly status: number; readonly stdout: string; readonly stderr: string };
/** Beside this process: the proxy is in it. */
const program = (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = secrets,
): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      command,
      [...args],
      { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
const lakespec = (where: string, args: readonly string[], env?: NodeJS.ProcessEnv) =>
  program(process.execPath, [main, ...args, '--dir', where], env);
const call = async (where: string, ...args: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await lakespec(where, args);
  expect(status, `${args.join(' ')}: ${stdout}${stderr}`).toBe(0);
  return stdout;
};
const run = async (where: string, ...args: readonly string[]) =>
  JSON.parse(await call(where, 'run', product, '--quiet', '--format', 'json', ...args));
const count = async (where: string, table: string): Promise<number> => {
  const answer = JSON.parse(
    await call(where, 'query', `SELECT count(*) AS n FROM ${table}`, '--format', 'json'),
  );
  return Number((Array.isArray(answer) ? answer : answer.rows)[0].n);
};
const tables = ['bronze.claims', 'silver.members', 'gold.fct_claim'] as const;

test('a first run that is killed between making its tables and filling them does no harm', async () => {
  const child = spawn(process.execPath, [main, 'run', product, '--quiet', '--dir', workspace], {
    env: { ...process.env, ...secrets },
    stdio: 'ignore',
  });
  doomed = child;
  expect(await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))).toBe('SIGKILL');
  const direct = await openLake({ platform: lake.platform, workspace: '/' });
  const made = await direct.tables(namespace('bronze'));
  expect(made.length).toBeGreaterThan(1);
  for (const ref of made) expect((await direct.table(ref))?.metadata.currentSnapshotId).toBeNull();
  await direct.close();
});

test('runs whole, gives the rows that folders and SQLite give, and finds nothing new when it runs again', async () => {
  const first = await run(workspace);
  await run(localWorkspace);
  for (const table of tables) {
    const [layer = '', name] = table.split('.');
    expect(await count(workspace, `${namespace(layer)}.${name}`), table).toBe(
      await count(localWorkspace, `${namespace(layer)}.${name}`),
    );
  }
  expect(first).toBeTruthy();
  const before = proxy.seen.length;
  await run(workspace);
  expect(proxy.seen.slice(before).filter(isCommit)).toEqual([]);
  await call(workspace, 'audit', 'verify');
  expect(JSON.parse(await call(workspace, 'history', '--format', 'json'))).toBeTruthy();
  await run(workspace, '--stage', 'maintain');
});

test('doctor finds the catalog, and says when its token is wrong', async () => {
  const right = await lakespec(workspace, ['doctor']);
  expect(right.stdout).toMatch(/catalog\s+answers, \d+ tables/);
  const wrong = await lakespec(workspace, ['doctor'], { ...secrets, CATALOG_TOKEN: 'stale-word' });
  expect(wrong.stdout).toContain("refuses the platform's login (status 401)");
  expect(wrong.stdout + wrong.stderr).not.toContain('stale-word');
});

test('PyIceberg reads every table at every snapshot through the REST catalog', async () => {
  const platform = platformOn(restCatalog(environment('LAKESPEC_ICEBERG_REST_URI')), place().prefix);
  const scratch = await scratchFolder();
  const [reading, engine] = [
    await openLake({ platform, workspace: '/' }),
    await openDuckdb({ memoryMb: 512, threads: 1, scratch }),
  ];
  const ours: Record<string, Record<string, number>> = {};
  for (const layer of ['bronze', 'silver', 'gold']) {
    for (const ref of await reading.tables(namespace(layer))) {
      const table = (await reading.table(ref))!;
      const snapshots: Record<string, number> = {};
      for (const { snapshotId } of table.metadata.snapshots) {
        const files = await reading.dataFiles(table, snapshotId);
        const relation = await reading.relation(columnsAt(table, snapshotId), files);
        const [row] = await engine.query(`SELECT count(*) AS n FROM (${relation})`);
        snapshots[String(snapshotId)] = Number(row?.n);
      }
      ours[`${ref.namespace}.${ref.name}`] = snapshots;
    }
  }
  engine.close();
  await reading.close();
  expect(Object.keys(ours).length).toBeGreaterThan(5);

  const python = join(
    venv('pyiceberg', join(import.meta.dirname, '../pyiceberg/requirements.txt')),
    'bin/python',
  );
  const read = await program(python, [
    join(import.meta.dirname, 'read.py'),
    proxy.uri,
    ...['bronze', 'silver', 'gold'].map(namespace),
  ]);
  expect(read.stderr).toBe('');
  expect(JSON.parse(read.stdout)).toEqual(ours);
});

test('frozen, rolled back to before the first run, and run again, the lake is what it was', async () => {
  const counts = async () => {
    const found: number[] = [];
    for (const table of tables) {
      const [layer = '', name] = table.split('.');
      found.push(await count(workspace, `${namespace(layer)}.${name}`));
    }
    return found;
  };
  const before = await counts();
  expect(
    await call(workspace, 'dataset', 'freeze', 'year-end', '--product', product, '--tables', 'fct_claim'),
  ).toContain('is frozen');
  await call(workspace, 'rollback', product, '--to', '2020-01-01', '--yes');
  expect(await counts()).toEqual(before.map(() => 0));
  const frozen = `SELECT count(*) AS n FROM ${namespace('gold')}.fct_claim`;
  expect(await call(workspace, 'query', frozen, '--as-of', 'year-end', '--format', 'csv')).toBe(
    `n\r\n${before[2]}\r\n`,
  );
  await run(workspace);
  expect(await counts()).toEqual(before);
  await run(workspace, '--stage', 'maintain');
  await call(workspace, 'dataset', 'verify', 'year-end');
  await call(workspace, 'audit', 'verify', product);
});
