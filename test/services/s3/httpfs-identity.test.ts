import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type PlanPlatform, type PlanStore, storeNames } from '../../../src/plan/index.ts';
import { duckdbStage, openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { columnsAt } from '../../../src/runtime/lake/index.ts';
import { layoutOf, openBench } from '../../runtime/lake/bench-lake.ts';
import { examplePlan } from '../../runtime/plan.ts';
import { environment, storeOn } from '../stores/buckets.ts';
import { type TokenService, tokenService } from '../stores/web-identity.ts';
import { main, makeWorkspace } from '../workspace.ts';
import { type ByteGate, openByteGate } from './byte-gate.ts';
import { putExtension } from './httpfs-extension.ts';
import { deliverExamples, writePlatform } from './platform.ts';

/** Stores without keys of their own: the environment has a Pod's identity, which a token service lends keys for. */
const minio = { name: 'MinIO', prefix: 'LAKESPEC_MINIO' } as const;
const folder = mkdtempSync(join(tmpdir(), 'lakespec-httpfs-'));
type S3Plan = Extract<PlanStore, { readonly kind: 's3' }>;
let gate: ByteGate;
let service: TokenService | null = null;

beforeAll(async () => {
  putExtension(folder);
  gate = await openByteGate(new URL(environment('LAKESPEC_MINIO_ENDPOINT')));
});
afterEach(async () => {
  for (const name of ['LAKESPEC_HTTPFS', ...Object.keys(service?.env ?? {})]) delete process.env[name];
  await service?.close();
  service = null;
});
afterAll(async () => {
  await gate.close();
  rmSync(folder, { recursive: true, force: true });
});

function platformAt(prefix: string, change: Partial<S3Plan> = {}): PlanPlatform {
  const { platform } = examplePlan();
  const stores = storeNames.map((name) => [name, { ...storeOn(minio, `${prefix}/${name}`), ...change }]);
  return { ...platform, stores: Object.fromEntries(stores) };
}

/** Tokens of the sessions that DuckDB itself sent since the count of the gate began. */
const sessionsOfDuckdb = () =>
  new Set(
    gate
      .asked()
      .split(/^(?=(?:GET|HEAD) )/m)
      .filter((request) => /^user-agent: .*duckdb/im.test(request))
      .map((request) => /^x-amz-security-token: (\S+)/im.exec(request)?.[1]),
  );

test('a statement has keys that hold, of those that the identity is lent next where the last are about to end', async () => {
  const prefix = `httpfs-test/${randomUUID()}`;
  const bench = await openBench(platformAt(prefix));
  const columns = { id: 'bigint', one: 'string', two: 'string', three: 'string' } as const;
  const texts = ['one', 'two', 'three'].map((name, index) => `md5(CAST(i * ${index} AS VARCHAR)) AS ${name}`);
  const select = `SELECT i AS id, ${texts.join(', ')} FROM range(100000) AS of(i)`;
  const table = await bench.commit(layoutOf('t', columns), select);
  service = await tokenService(join(folder, 'token'));
  Object.assign(process.env, service.env, { LAKESPEC_HTTPFS: folder });
  const again = await openBench(platformAt(prefix, { credentials: null, endpoint: gate.url }));
  const engine = await openDuckdb({ memoryMb: 512, threads: 2, scratch: join(again.workspace, 'engine') });
  const stage = duckdbStage(again.lake, engine, new AbortController().signal);
  // Every column is asked for once: what DuckDB has read it keeps.
  const count = (column: string) => stage.query(`SELECT count(${column})::INTEGER AS n FROM n.shown`);
  const all = [{ n: 100_000 }];

  service.lastFor(60_000);
  gate.beginCount();
  await stage.show({ namespace: 'n', name: 'shown' }, columnsAt(table), await again.lake.dataFiles(table));
  expect(await count('one')).toEqual(all);
  expect(sessionsOfDuckdb()).not.toContain(undefined);
  service.lastFor(3_600_000);
  const end = await service.turn();
  await end();
  gate.beginCount();
  expect(await count('two')).toEqual(all);
  expect(sessionsOfDuckdb().size).toBe(1);
  // What is made of it goes through the store, with the same identity.
  const made = await again.lake.target(layoutOf('made', { id: 'bigint', both: 'string' }));
  const written = await stage.write(made, 'SELECT id, one || two AS both FROM n.shown WHERE id < 10', 'run');
  expect(written.map(({ records }) => Number(records))).toEqual([10]);

  // Keys that are taken back before their time are refused, and not named.
  const endAll = await service.turn();
  await endAll();
  const refused: Error = await count('three').then(
    () => new Error('nothing failed'),
    (error) => error,
  );
  expect(refused).toMatchObject({ kind: 'invalid' });
  expect(refused.message).toContain('the store refuses the request (403)');
  for (const key of service.lent) expect(refused.message).not.toContain(key);
  engine.close();
  await again.close();
  await bench.close();
});

test('a whole run outlives its keys, and gives what keys give that stay', async () => {
  const workspace = makeWorkspace(['specs']);
  const places = {
    catalog: '{sqlite: .lake/catalog.sqlite}',
    vault: '{sqlite: .lake/vault/vault.sqlite, key: {file: .lake/vault/key}}',
  };
  const identity = await tokenService(join(folder, 'token'));
  service = identity;
  const call = (args: readonly string[], env: Readonly<Record<string, string>>) =>
    promisify(execFile)(process.execPath, [main, ...args, '--dir', workspace], {
      env: { ...process.env, LAKESPEC_HTTPFS: folder, ...env },
      maxBuffer: 64 * 2 ** 20,
      timeout: 300_000,
    });
  const staying = Object.fromEntries(
    ['INGEST', 'TRANSFORM'].flatMap((role) => [
      [`${role}_ACCESS_KEY`, environment('LAKESPEC_MINIO_ACCESS_KEY')],
      [`${role}_SECRET_KEY`, environment('LAKESPEC_MINIO_SECRET_KEY')],
    ]),
  );
  const run = async (env: Readonly<Record<string, string>>): Promise<string> => {
    const prefix = `httpfs-test/${randomUUID()}`;
    const endpoint = environment('LAKESPEC_MINIO_ENDPOINT');
    process.env.LAKESPEC_MINIO_ENDPOINT = gate.url;
    writePlatform(workspace, { prefix }, places);
    process.env.LAKESPEC_MINIO_ENDPOINT = endpoint;
    rmSync(join(workspace, '.lake'), { recursive: true, force: true });
    if (env !== staying) {
      const file = join(workspace, 'specs', 'platforms', 'local.yaml');
      const text = readFileSync(file, 'utf8');
      const without = text.replace(/,"credentials":\{"accessKey":\{[^}]*\},"secretKey":\{[^}]*\}\}/g, '');
      expect(without).not.toContain('credentials');
      writeFileSync(file, without);
    }
    await deliverExamples({ prefix }, ['claims']);
    gate.beginCount();
    const ran = await call(['run', 'claims', '--verbose'], env);
    const asked = ['query', 'SELECT count(*) AS n, count(member_key) AS k FROM fct_claim', '--format', 'csv'];
    const { stdout, stderr } = await call(asked, env);
    for (const text of [ran.stdout, ran.stderr, stderr])
      for (const key of [environment('LAKESPEC_MINIO_SECRET_KEY'), ...identity.lent])
        expect(text).not.toContain(key);
    return stdout;
  };
  const expected = await run(staying);
  expect(sessionsOfDuckdb()).toEqual(new Set([undefined]));

  const lifeMs = 10_000;
  identity.lastFor(lifeMs);
  let turns = 0;
  const over = new AbortController();
  const turning = (async () => {
    while (!over.signal.aborted) {
      const end = await identity.turn();
      turns++;
      // Those that were lent before hold for their life, and a request that is under way somewhat longer.
      sleep(lifeMs + 2_000, null, { signal: over.signal }).then(end, () => undefined);
      await sleep(2_000, null, { signal: over.signal }).catch(() => undefined);
    }
  })();
  try {
    expect(await run(identity.env)).toBe(expected);
  } finally {
    over.abort();
    await turning;
  }
  expect(turns).toBeGreaterThan(1);
  expect(sessionsOfDuckdb().size).toBeGreaterThan(1);
  expect(sessionsOfDuckdb()).not.toContain(undefined);
  rmSync(workspace, { recursive: true });
});
