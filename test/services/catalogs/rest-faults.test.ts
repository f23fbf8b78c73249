import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PlanPlatform } from '../../../src/plan/index.ts';
import { commitChanges } from '../../../src/runtime/lake/commit.ts';
import { openRestCatalog, openStorage, rollback, snapshotsOf } from '../../../src/runtime/lake/index.ts';
import type { TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { type LakeBench, layoutOf, openBench } from '../../runtime/lake/bench-lake.ts';
import { restCatalog } from '../../runtime/lake/catalog/rest-plan.ts';
import { environment } from '../stores/buckets.ts';
import { type CatalogLake, kinds, platformOn } from './lakes.ts';
import {
  type Act,
  isCommit,
  openProxy,
  type RestProxy,
  type Seen,
  withoutTransactions,
} from './rest-proxy.ts';

const real = kinds.find(({ name }) => name === 'rest')!;
let lake: CatalogLake;
let proxy: RestProxy;
let bench: LakeBench;
/** The same tables, without anything between. */
let direct: LakeBench;
let act: (request: Seen) => Act | null = () => null;

const through = (uri: string): PlanPlatform => ({ ...lake.platform, catalog: restCatalog(uri) });
beforeAll(async () => {
  lake = await real.make();
  proxy = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), (request) => act(request));
  bench = await openBench(through(proxy.uri));
  direct = await openBench(lake.platform);
});
afterEach(() => {
  act = () => null;
  proxy.seen.length = 0;
});
afterAll(async () => {
  await bench.close();
  await direct.close();
  await proxy.close();
  await lake.close();
});

let made = 0;
const layout = (): TableLayout =>
  layoutOf('t', { id: 'bigint' }, { ref: { namespace: `${lake.mark}_silver`, name: `t${made++}` } });
const change = async (of: TableLayout, id: number, on = bench): Promise<TableChange> => {
  const target = await on.lake.target(of);
  const add = await on.lake.write(on.engine, target, `SELECT ${id} AS id`, 'run');
  return { target, operation: 'append', add, remove: [], properties: {}, summary: {} };
};
const table = async (of: TableLayout) => (await direct.lake.table(of.ref))!;
const ids = async (of: TableLayout) => (await direct.rows(await table(of))).map(({ id }) => Number(id));
const commits = () => proxy.seen.filter(isCommit).length;
/** Does this to the first commits, one after the other, and lets all else through. */
const toCommits = (...acts: readonly (Act | null)[]): void => {
  let next = 0;
  act = (request) => (isCommit(request) ? (acts[next++] ?? null) : null);
};
const failed = (status: number, headers = {}) => ({
  status,
  headers,
  body: `{"error": {"message": "Commit state unknown", "type": "CommitStateUnknownException", "code": ${status}}}`,
});

test.each([
  ['answers 500', failed(500)],
  ['answers 502', failed(502)],
  ['answers 503', failed(503)],
  ['answers 504', failed(504)],
  ['ends the connection', null],
])('a server that commits and then %s is asked what became of it', async (_, answer) => {
  const of = layout();
  await direct.commit(of, 'SELECT 0 AS id');
  const one = await change(of, 1);
  toCommits({ kind: 'after', answer });
  const [committed] = await bench.lake.commit([one]);
  expect(commits()).toBe(1);
  expect(committed).toEqual(await table(of));
  expect(await ids(of)).toEqual([0, 1]);
  expect(snapshotsOf(await table(of))).toHaveLength(2);
});

test('a table that is made, and a transaction, whose answers get lost are found too', async () => {
  const [one, two] = [layout(), layout()];
  const first = await change(one, 1);
  toCommits({ kind: 'after', answer: null });
  await bench.lake.commit([first]);
  expect(await ids(one)).toEqual([1]);

  const both = [await change(one, 2), await change(two, 2)];
  // The new table is made, then the transaction: both answers are lost.
  toCommits({ kind: 'after', answer: failed(500) }, { kind: 'after', answer: failed(504) });
  const tables = await bench.lake.commit(both);
  expect(tables).toEqual([await table(one), await table(two)]);
  expect([await ids(one), await ids(two)]).toEqual([[1, 2], [2]]);
});

test('a commit that a server lost is sent again, and happens once', async () => {
  const of = layout();
  await direct.commit(of, 'SELECT 0 AS id');
  const one = await change(of, 1);
  toCommits({ kind: 'answer', answer: failed(500) }, { kind: 'answer', answer: failed(503) });
  await bench.lake.commit([one]);
  expect(commits()).toBe(3);
  expect(await ids(of)).toEqual([0, 1]);
});

test('a commit that was done after all when it is sent again is no lost race', async () => {
  const of = layout();
  await direct.commit(of, 'SELECT 0 AS id');
  const one = await change(of, 1);
  let sent = 0;
  let isHidden = false;
  act = (request) => {
    if (isCommit(request)) {
      sent++;
      isHidden = sent === 1;
      // Done, and not told; another's commit follows before ours is sent again.
      return sent === 1 ? { kind: 'after', answer: null } : null;
    }
    // The first look sees nothing yet.
    if (isHidden && request.method === 'GET') {
      isHidden = false;
      return { kind: 'answer', answer: { status: 200, body: before } };
    }
    return null;
  };
  const before = await (
    await fetch(
      `${environment('LAKESPEC_ICEBERG_REST_URI')}/v1/namespaces/${of.ref.namespace}/tables/${of.ref.name}`,
    )
  ).text();
  await bench.lake.commit([one]);
  expect(sent).toBe(2);
  expect(await ids(of)).toEqual([0, 1]);
});

test('what brings no snapshot is found too, where the answer got lost', async () => {
  const of = layout();
  const first = await direct.commit(of, 'SELECT 0 AS id');
  const second = await direct.commit(of, 'SELECT 1 AS id');
  toCommits({ kind: 'after', answer: failed(500) });
  await rollback(bench.lake, second, first.metadata.currentSnapshotId!);
  expect(commits()).toBe(1);
  expect(await ids(of)).toEqual([0]);
});

test('a lost race is told at once, and leaves nothing behind', async () => {
  const of = layout();
  await direct.commit(of, 'SELECT 0 AS id');
  const one = await change(of, 1);
  await direct.commit(of, 'SELECT 2 AS id');
  const store = bench.lake.storage.store('refined');
  const names = async () => {
    const found: string[] = [];
    for await (const { key } of store.list(`${of.ref.namespace}/${of.ref.name}-`)) found.push(key);
    return found;
  };
  const before = await names();
  await expect(bench.lake.commit([one])).rejects.toMatchObject({ kind: 'race' });
  expect(commits()).toBe(1);
  expect(await names()).toEqual(before);
  expect(await ids(of)).toEqual([0, 2]);
});

test('where nobody says what became of a commit the run ends, and no file is removed', async () => {
  const of = layout();
  await direct.commit(of, 'SELECT 0 AS id');
  const one = await change(of, 1);
  let isDown = false;
  act = (request) => {
    if (isCommit(request) && !isDown) {
      isDown = true;
      return { kind: 'after', answer: failed(500) };
    }
    return isDown ? { kind: 'answer', answer: failed(503) } : null;
  };
  const storage = openStorage(through(proxy.uri), '/');
  const catalog = openRestCatalog(restCatalog(proxy.uri), '/', storage, 1_500);
  await expect(commitChanges(storage, catalog, [one], [], Date.now())).rejects.toMatchObject({
    kind: 'dependency',
  });
  // It was done: whatever its snapshot names is there.
  expect(await ids(of)).toEqual([0, 1]);
});

test('waits as long as the server asks', async () => {
  const of = layout();
  await direct.commit(of, 'SELECT 0 AS id');
  let asked = 0;
  act = ({ method }) =>
    method === 'GET' && asked++ === 0
      ? { kind: 'answer', answer: failed(429, { 'Retry-After': '2' }) }
      : null;
  const begun = performance.now();
  expect(await bench.lake.table(of.ref)).not.toBeNull();
  expect(performance.now() - begun).toBeGreaterThan(1_990);
});

test('a transaction that a server did in part is taken back', async () => {
  const [one, two] = [layout(), layout()];
  for (const of of [one, two]) await direct.commit(of, 'SELECT 0 AS id');
  const changes = [await change(one, 1), await change(two, 1)];
  act = (request) => {
    if (!request.path.endsWith('/transactions/commit')) return null;
    // As Iceberg's test server does where another is in between: it says that all is done.
    const [first] = JSON.parse(request.body.replaceAll(/:(-?\d{16,})/g, ':"$1"'))['table-changes'];
    return {
      kind: 'instead',
      body: JSON.stringify({ 'table-changes': [first] }).replaceAll(/"(-?\d{16,})"/g, '$1'),
    };
  };
  await expect(bench.lake.commit(changes)).rejects.toMatchObject({ kind: 'race' });
  expect([await ids(one), await ids(two)]).toEqual([[0], [0]]);
  act = () => null;
  await bench.lake.commit([await change(one, 2), await change(two, 2)]);
  expect([await ids(one), await ids(two)]).toEqual([
    [0, 2],
    [0, 2],
  ]);
});

test('a commit that comes after another was made and taken back is a lost race', async () => {
  const of = layout();
  const first = await direct.commit(of, 'SELECT 0 AS id');
  const late = await change(of, 1);
  const second = await direct.commit(of, 'SELECT 9 AS id');
  await rollback(direct.lake, second, first.metadata.currentSnapshotId!);
  // The table is what the late one was planned on, but for the sequence number: the server answers 400.
  await expect(bench.lake.commit([late])).rejects.toMatchObject({ kind: 'race' });
  await expect(bench.lake.commit([late, await change(layout(), 1)])).rejects.toMatchObject({ kind: 'race' });
  expect(await ids(of)).toEqual([0]);
  await bench.lake.commit([await change(of, 2)]);
  expect(await ids(of)).toEqual([0, 2]);
});

test('a server that makes tables elsewhere is refused before anything is committed', async () => {
  const of = layout();
  const one = await change(of, 1);
  act = ({ method, path }) =>
    method === 'POST' && path.endsWith('/tables')
      ? { kind: 'change', body: (text) => text.replaceAll(one.target.location, 's3://elsewhere/t') }
      : null;
  await expect(bench.lake.commit([one])).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining("where the platform's stores say"),
  });
  expect(commits()).toBe(0);
  expect(await direct.lake.table(of.ref)).toBeNull();
});

test('a table has the id that the server gave it', async () => {
  const of = layout();
  const one = await change(of, 1);
  let given = '';
  act = ({ method, path }) =>
    method === 'POST' && path.endsWith('/tables')
      ? {
          kind: 'change',
          body: (text) => {
            given = JSON.parse(text).metadata['table-uuid'];
            return text;
          },
        }
      : null;
  const [made] = await bench.lake.commit([one]);
  expect(made?.metadata.tableUuid).toBe(given);
});

test('a server that gives columns other ids is refused', async () => {
  const of = layout();
  const one = await change(of, 1);
  act = (request) =>
    isCommit(request)
      ? {
          kind: 'change',
          body: (text) => text.replaceAll('"id":1,"name":"id"', '"id":7,"name":"id"'),
        }
      : null;
  await expect(bench.lake.commit([one])).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('other field ids'),
  });
});

test('where tables change one at a time, a killed commit is completed by whoever comes next', async () => {
  const [one, two, three] = [layout(), layout(), layout()];
  await direct.commit(one, 'SELECT 0 AS id');
  await direct.commit(two, 'SELECT 0 AS id');
  let done = 0;
  let isKilled = false;
  const ordered = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), (request) => {
    // Killed: nothing that it asks for happens any more.
    if (isKilled) return { kind: 'answer', answer: { status: 400 } };
    if (isCommit(request) && ++done === 2) {
      isKilled = true;
      return { kind: 'answer', answer: { status: 400 } };
    }
    return withoutTransactions(request);
  });
  const first = await openBench(through(ordered.uri));
  const changes: TableChange[] = [];
  for (const of of [one, two, three]) changes.push(await change(of, 1, first));
  await expect(first.lake.commit(changes)).rejects.toThrow();
  await first.close();
  expect([await ids(one), await ids(two)]).toEqual([[0, 1], [0]]);
  expect(await direct.lake.table(three.ref)).toBeNull();

  isKilled = false;
  done = 10;
  // Whichever table is asked for first.
  const next = await openBench(through(ordered.uri));
  expect(await next.lake.table(three.ref)).not.toBeNull();
  expect([await ids(one), await ids(two), await ids(three)]).toEqual([[0, 1], [0, 1], [1]]);
  // And nothing is left to complete.
  const left: string[] = [];
  for await (const { key } of next.lake.storage.store('refined').list('_commits/')) left.push(key);
  expect(left).toEqual([]);
  await next.close();
  await ordered.close();
});

test('of a process that is killed between two tables nothing stays half done', async () => {
  let child: ChildProcess | null = null;
  let done = 0;
  const ordered = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), (request) => {
    if (isCommit(request) && ++done === 2) {
      child?.kill('SIGKILL');
      return { kind: 'answer', answer: { status: 503 } };
    }
    return withoutTransactions(request);
  });
  const namespace = `${lake.mark}_killed`;
  const committer = join(import.meta.dirname, 'lake-committer.ts');
  child = spawn(process.execPath, [committer, JSON.stringify(through(ordered.uri)), namespace, '1'], {
    stdio: 'ignore',
  });
  const ended = await new Promise((resolve) => child?.once('exit', (_, signal) => resolve(signal)));
  expect(ended).toBe('SIGKILL');
  const refs = ['a', 'b'].map((name) => ({ namespace, name }));
  expect(await direct.lake.table(refs[0]!)).not.toBeNull();
  expect(await direct.lake.table(refs[1]!)).toBeNull();
  const next = await openBench(through(ordered.uri));
  const rows = await Promise.all(refs.map(async (ref) => next.rows((await next.lake.table(ref))!)));
  expect(rows.map((found) => found.length)).toEqual([1, 1]);
  await next.close();
  await ordered.close();
});

test('a killed commit that another stands against by now is not half done for ever', async () => {
  const [one, two] = [layout(), layout()];
  await direct.commit(one, 'SELECT 0 AS id');
  await direct.commit(two, 'SELECT 0 AS id');
  let done = 0;
  const ordered = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), (request) =>
    isCommit(request) && ++done === 2
      ? { kind: 'answer', answer: { status: 400 } }
      : withoutTransactions(request),
  );
  const first = await openBench(through(ordered.uri));
  await expect(
    first.lake.commit([await change(one, 1, first), await change(two, 1, first)]),
  ).rejects.toThrow();
  await first.close();
  await direct.commit(two, 'SELECT 9 AS id');
  // Whoever began it may still live.
  const next = await openBench(through(ordered.uri));
  await expect(next.lake.table(one.ref)).rejects.toMatchObject({ kind: 'race' });
  const store = next.lake.storage.store('refined');
  for await (const { key } of store.list('_commits/')) {
    const text = Buffer.from(await store.getRange(key, 0, Number.MAX_SAFE_INTEGER)).toString('utf8');
    await store.put(key, Buffer.from(text.replace(/"begunMs":\d+/, '"begunMs":1')));
  }
  expect(await next.lake.table(one.ref)).not.toBeNull();
  expect([await ids(one), await ids(two)]).toEqual([[0], [0, 9]]);
  expect(snapshotsOf(await table(one))).toHaveLength(1);
  await next.close();
  await ordered.close();
});

test.each([
  ['no server', 'http://127.0.0.1:9', 'dependency'],
  ['a server of another kind', environment('LAKESPEC_MINIO_ENDPOINT'), 'invalid'],
])('%s is told by its name, without the token', async (_, uri, kind) => {
  process.env.CATALOGS_TEST_TOKEN = 'secret-word';
  const plan = restCatalog(uri, { token: { env: 'CATALOGS_TEST_TOKEN' } });
  const storage = openStorage(platformOn(plan, 'x'), '/');
  const catalog = openRestCatalog(plan, '/', storage, 500);
  const error: Error = await catalog.list().then(
    () => new Error('listed'),
    (reason) => reason,
  );
  expect(error).toMatchObject({ kind });
  expect(error.message).toContain(new URL(uri).host);
  expect(error.message).not.toContain('secret-word');
});
