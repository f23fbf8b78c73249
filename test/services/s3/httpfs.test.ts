import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { currentSchema, type Field, type FieldType, withSchema } from '../../../src/formats/iceberg/index.ts';
import { type PlanPlatform, type PlanStore, storeNames } from '../../../src/plan/index.ts';
import { duckdbStage, openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { exitCodeOf } from '../../../src/runtime/failure.ts';
import { columnsAt, compact } from '../../../src/runtime/lake/index.ts';
import type { LakeTable } from '../../../src/runtime/lake/lake.ts';
import { query } from '../../../src/runtime/query/index.ts';
import { mistakes } from '../../compiler/sql/text.ts';
import { selfSigned } from '../../runtime/engines/trino/certificate.ts';
import { type LakeBench, layoutOf, openBench } from '../../runtime/lake/bench-lake.ts';
import { commitFiles, takeOut } from '../../runtime/lake/delete-writer.ts';
import { examplePlan } from '../../runtime/plan.ts';
import { environment, storeOn } from '../stores/buckets.ts';
import { admin, temporaryKeys } from '../stores/minio-users.ts';
import { main, makeWorkspace } from '../workspace.ts';
import { type ByteGate, openByteGate } from './byte-gate.ts';
import { putExtension } from './httpfs-extension.ts';
import { deliverExamples, writePlatform } from './platform.ts';

/** DuckDB reads data files of buckets itself where its extension httpfs is there, else copies of them. */
const minio = { name: 'MinIO', prefix: 'LAKESPEC_MINIO' } as const;
const folder = mkdtempSync(join(tmpdir(), 'lakespec-httpfs-'));
const secretOfEnvironment = `env-${randomUUID()}`;
type S3Plan = Extract<PlanStore, { readonly kind: 's3' }>;
let gate: ByteGate;

beforeAll(async () => {
  putExtension(folder);
  // The extension takes these up by itself when it is loaded.
  process.env.AWS_ACCESS_KEY_ID = `id-${secretOfEnvironment}`;
  process.env.AWS_SECRET_ACCESS_KEY = secretOfEnvironment;
  gate = await openByteGate(new URL(environment('LAKESPEC_MINIO_ENDPOINT')));
});
afterEach(() => {
  process.env.LAKESPEC_HTTPFS = '';
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

/** A stage on an engine of its own. */
async function stageOf(bench: Pick<LakeBench, 'lake' | 'workspace'>, way: 'copies' | 'httpfs') {
  process.env.LAKESPEC_HTTPFS = way === 'httpfs' ? folder : '';
  const engine = await openDuckdb({
    memoryMb: 512,
    threads: 2,
    scratch: join(bench.workspace, `engine-${randomUUID()}`),
  });
  const stage = duckdbStage(bench.lake, engine, new AbortController().signal);
  const from = async (table: LakeTable) =>
    `${await stage.relation(columnsAt(table), await bench.lake.dataFiles(table))} AS t`;
  return { engine, stage, from };
}

/** A lake of the same tables, opened anew: without copies of what it wrote. */
const reopened = async (bench: LakeBench, prefix: string, change: Partial<S3Plan> = {}) => {
  const again = await openBench(platformAt(prefix, change));
  // The catalog is a file of the workspace.
  const { ref } = layoutOf('t', {});
  const table = (await bench.lake.table(ref))!;
  return { bench: again, table };
};

const wide = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`c${index}`, 'string' as const]));
const texts = Object.keys(wide).map((name, index) => `md5(CAST(i * ${index + 1} AS VARCHAR)) AS ${name}`);
const select = (rows: number) => `SELECT i AS id, ${texts.join(', ')} FROM range(${rows}) AS of(i)`;

async function wideTable(rows: number) {
  const prefix = `httpfs-test/${randomUUID()}`;
  const bench = await openBench(platformAt(prefix));
  await bench.commit(layoutOf('t', { id: 'bigint', ...wide }), select(rows));
  return { prefix, bench };
}

const failed = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => new Error('nothing failed'),
    (error) => error,
  );

test('both ways give the same rows: of several files, with rows taken out, renamed, of all types', async () => {
  const prefix = `httpfs-test/${randomUUID()}`;
  const bench = await openBench(platformAt(prefix));
  const columns = {
    id: 'bigint',
    name: 'string',
    day: 'date',
    at: 'timestamp',
    cost: 'decimal(12,2)',
    ratio: 'double',
    flag: 'boolean',
  } as const;
  const rows = (from: number) =>
    `SELECT i AS id, 'n' || i AS name, DATE '2020-01-01' + CAST(i % 900 AS INTEGER) AS day,
      TIMESTAMP '2020-01-01' + INTERVAL (i) SECOND AS at, CAST(i AS DECIMAL(12,2)) / 7 AS cost, i / 3 AS ratio,
      CASE WHEN i % 3 = 0 THEN NULL ELSE i % 2 = 0 END AS flag FROM range(${from}, ${from + 70_000}) AS of(i)`;
  await bench.commit(layoutOf('t', columns), rows(0));
  const two = await bench.commit(layoutOf('t', columns), rows(70_000));
  const [first] = await bench.lake.dataFiles(two);
  const table = await takeOut(
    bench,
    two,
    { select: `SELECT '${first!.uri}' AS file_path, unnest([0, 5])::BIGINT AS pos` },
    { select: 'SELECT 69999::BIGINT AS id', equalTo: { id: 1 } },
  );
  const { bench: again } = await reopened(bench, prefix);
  const copies = await stageOf(again, 'copies');
  const direct = await stageOf(again, 'httpfs');
  const summary = (from: string) =>
    `SELECT count(*)::INTEGER AS n, CAST(sum(hash(t)) AS VARCHAR) AS sum FROM ${from}`;
  const named = await direct.from(table);
  expect(named).toContain(`read_parquet(['s3://`);
  const [here] = await direct.stage.query(summary(named));
  expect([here]).toEqual(await copies.stage.query(summary(await copies.from(table))));
  expect(here).toMatchObject({ n: 140_000 - 3 });
  for (const { engine } of [copies, direct]) engine.close();
  await again.close();
  await bench.close();
});

test('structs, lists and maps are read where they lie, by field id inside too, and again when they were rewritten', async () => {
  const prefix = `httpfs-test/${randomUUID()}`;
  const bench = await openBench(platformAt(prefix));
  let table = await bench.commit(layoutOf('t', { id: 'bigint' }), null);
  const field = (id: number, name: string, type: FieldType): Field => ({
    id,
    name,
    required: false,
    type,
    doc: null,
  });
  const names = { a: 'a', city: 'b', tags: 'tags', byName: 'by_name' };
  /** The same fields, called otherwise in the file. */
  const fileOf = async (from: number, to: number, called: typeof names) => {
    const path = join(bench.workspace, `${randomUUID()}.parquet`);
    const { a, city, tags, byName } = called;
    const [row] = await bench.engine.query(
      `COPY (SELECT i AS id,
          CASE WHEN i % 7 > 0 THEN {'${a}': i::INTEGER, '${city}': 'city ' || i % 50, 'inner': {'c': i % 3 = 0}} END AS place,
          CASE WHEN i % 5 > 0 THEN [{'p': i::INTEGER}, NULL, {'p': NULL}] END AS ${tags},
          MAP {'k' || i % 4: [i, i + 1]} AS ${byName}
        FROM range(${from}, ${to}) AS of(i)) TO '${path}' (FORMAT parquet, RETURN_STATS, ROW_GROUP_SIZE 4096, FIELD_IDS
        {id: 1, place: {__duckdb_field_id: 2, ${a}: 3, ${city}: 4, 'inner': {__duckdb_field_id: 5, c: 6}},
         ${tags}: {__duckdb_field_id: 7, element: {__duckdb_field_id: 8, p: 9}},
         ${byName}: {__duckdb_field_id: 10, key: 11, value: {__duckdb_field_id: 12, element: 13}}})`,
    );
    const uri = `${table.metadata.location}/data/${randomUUID()}.parquet`;
    await bench.lake.storage.put(uri, readFileSync(path));
    return {
      content: 'data',
      uri,
      format: 'PARQUET',
      partition: {},
      records: Number(row?.count),
      sizeBytes: Number(row?.file_size_bytes),
      columnSizes: {},
      valueCounts: {},
      nullCounts: {},
      lowerBounds: {},
      upperBounds: {},
      sortOrderId: null,
    } as const;
  };
  const list = (elementId: number, element: FieldType): FieldType => ({
    kind: 'list',
    elementId,
    elementRequired: false,
    element,
  });
  const fields = [
    field(1, 'id', 'long'),
    field(2, 'place', {
      kind: 'struct',
      fields: [
        field(3, 'a', 'int'),
        field(4, 'b', 'string'),
        field(5, 'inner', { kind: 'struct', fields: [field(6, 'c', 'boolean')] }),
      ],
    }),
    field(7, 'tags', list(8, { kind: 'struct', fields: [field(9, 'p', 'int')] })),
    field(10, 'by_name', {
      kind: 'map',
      keyId: 11,
      key: 'string',
      valueId: 12,
      valueRequired: false,
      value: list(13, 'long'),
    }),
  ];
  const files = [
    await fileOf(0, 20_000, names),
    await fileOf(20_000, 20_010, { a: 'x', city: 'y', tags: 'z', byName: 'n' }),
  ];
  table = await commitFiles(bench, table, files, (metadata) =>
    withSchema(metadata, { ...currentSchema(metadata), schemaId: metadata.schemas.length, fields }, 99),
  );
  const wanted = `SELECT count(*)::INTEGER AS n, count(place)::INTEGER AS places, max(place.a)::INTEGER AS a,
    count(DISTINCT place.b)::INTEGER AS cities, count_if(place.inner.c)::INTEGER AS c,
    sum(list_sum(list_transform(tags, lambda tag: tag.p)))::BIGINT::VARCHAR AS p, count(tags)::INTEGER AS tags,
    sum(list_sum(by_name['k1']))::BIGINT::VARCHAR AS k1, sum(hash(t))::VARCHAR AS print FROM `;
  const numbers = Array.from({ length: 20_010 }, (_, i) => i);
  const sum = (of: readonly number[]) => String(of.reduce((total, one) => total + one, 0));
  const expected = {
    n: 20_010,
    places: numbers.filter((i) => i % 7 > 0).length,
    a: 20_009,
    cities: 50,
    c: numbers.filter((i) => i % 7 > 0 && i % 3 === 0).length,
    p: sum(numbers.filter((i) => i % 5 > 0)),
    tags: numbers.filter((i) => i % 5 > 0).length,
    k1: sum(numbers.filter((i) => i % 4 === 1).map((i) => 2 * i + 1)),
  };
  const shown = async (way: 'copies' | 'httpfs', of: LakeTable) => {
    const { bench: again } = await reopened(bench, prefix, { endpoint: gate.url });
    const { engine, from } = await stageOf(again, way);
    const relation = await from(of);
    gate.beginCount();
    const [row] = await engine.query(wanted + relation);
    expect(/^user-agent: .*duckdb/im.test(gate.asked())).toBe(way === 'httpfs');
    engine.close();
    await again.close();
    return row;
  };
  const direct = await shown('httpfs', table);
  expect(direct).toMatchObject(expected);
  expect(await shown('copies', table)).toEqual(direct);

  const compaction = { smallerThanBytes: 1 << 27, minFiles: 2, name: 'compact' };
  const [compacted] = await bench.lake.commit([
    (await compact(bench.lake, bench.engine, table, compaction))!,
  ]);
  expect((await bench.lake.dataFiles(compacted!)).length).toBe(1);
  expect(await shown('httpfs', compacted!)).toEqual(direct);
  await bench.close();
});

test('a narrow scan touches a part of the bytes, and DuckDB asks for them itself', async () => {
  const { prefix, bench } = await wideTable(60_000);
  const { bench: again, table } = await reopened(bench, prefix, { endpoint: gate.url });
  const direct = await stageOf(again, 'httpfs');
  gate.beginCount();
  const narrow = `SELECT count(DISTINCT c3)::INTEGER AS n FROM ${await direct.from(table)}`;
  expect(await direct.stage.query(narrow)).toEqual([{ n: 60_000 }]);
  const touched = gate.bytes();
  expect(gate.asked()).toMatch(/^user-agent: .*duckdb/im);
  const copies = await stageOf(again, 'copies');
  gate.beginCount();
  expect(
    await copies.stage.query(`SELECT count(DISTINCT c3)::INTEGER AS n FROM ${await copies.from(table)}`),
  ).toEqual([{ n: 60_000 }]);
  expect(gate.asked()).not.toMatch(/^user-agent: .*duckdb/im);
  expect(touched).toBeLessThan(gate.bytes() / 5);
  for (const { engine } of [copies, direct]) engine.close();
  await again.close();
  await bench.close();
});

describe('no statement comes to keys', () => {
  const keys = () => [environment('LAKESPEC_MINIO_SECRET_KEY'), secretOfEnvironment];
  const asking = [
    'SELECT * FROM duckdb_secrets()',
    'SELECT * FROM duckdb_secrets(redact = false)',
    "SELECT * FROM which_secret('s3://lake/x', 's3')",
    "SELECT current_setting('s3_secret_access_key') AS key",
    "SELECT name, value FROM duckdb_settings() WHERE value <> ''",
    "SELECT * FROM read_parquet('s3://lake/**')",
    "SELECT * FROM read_text('http://127.0.0.1:9/')",
    "SELECT getenv('AWS_SECRET_ACCESS_KEY')",
    'SET allow_unredacted_secrets = true',
    'SET lock_configuration = false',
    "LOAD '/tmp/other.duckdb_extension'",
    'INSTALL aws',
  ];

  test.each(asking)('of a model: %s is not of the language', (sql) => {
    expect(mistakes(sql, 'select').length).toBeGreaterThan(0);
  });

  test('of a stage', async () => {
    const { prefix, bench } = await wideTable(10);
    const { bench: again, table } = await reopened(bench, prefix);
    const { engine, stage, from } = await stageOf(again, 'httpfs');
    expect(await stage.query(`SELECT count(*)::INTEGER AS n FROM ${await from(table)}`)).toEqual([{ n: 10 }]);
    const [held] = await stage.query('SELECT name, secret_string, scope FROM duckdb_secrets()');
    expect(held?.secret_string).toContain('secret=redacted');
    expect(String(held?.scope)).toContain(`${prefix}/refined/`);
    // What would go out into the network is left to the language, which has no such words.
    for (const sql of asking.filter((one) => !/http:|INSTALL/.test(one))) {
      const answer = await stage.query(sql).then(
        (rows) => JSON.stringify(rows),
        (error) => `${error.message}${error.detail?.() ?? ''}`,
      );
      for (const key of keys()) expect(answer, sql).not.toContain(key);
      if (/^(SET|LOAD)/.test(sql)) expect(answer, sql).toMatch(/refused|could not|error/i);
    }
    engine.close();
    await again.close();
    await bench.close();
  });

  test('of a query, which reaches its tables and nothing else of the bucket', async () => {
    const { prefix, bench } = await wideTable(10);
    const plan = examplePlan({ platform: platformAt(prefix, { endpoint: gate.url }) });
    process.env.LAKESPEC_HTTPFS = folder;
    const ask = (statement: string) =>
      query({
        plans: [plan],
        workspace: bench.workspace,
        statement,
        purpose: null,
        asOf: null,
        limit: 100,
        today: '2026-01-01',
        signal: new AbortController().signal,
        record: async () => {},
      });
    gate.beginCount();
    const { rows } = await ask('SELECT count(*)::INTEGER AS n, max(c1) IS NOT NULL AS some FROM t');
    expect(rows).toEqual([{ n: 10, some: true }]);
    expect(gate.asked()).toMatch(/^user-agent: .*duckdb/im);
    const [file] = await bench.lake.dataFiles((await bench.lake.table(layoutOf('t', {}).ref))!);
    const other = file!.uri.replace(/[^/]*$/, 'other.parquet');
    for (const sql of [
      ...asking,
      `SELECT (SELECT count(*) FROM read_parquet('${other}')) FROM t`,
      "SELECT (SELECT string_agg(secret_string) FROM duckdb_secrets()) AS k, current_setting('s3_secret_access_key') FROM t",
    ]) {
      const answer = await ask(sql).then(
        (found) => JSON.stringify(found.rows),
        (error) => error.message,
      );
      for (const key of keys()) expect(answer, sql).not.toContain(key);
      if (sql.includes('read_')) expect(answer, sql).toContain('disabled by configuration');
    }
    await bench.close();
  });
});

test('a store that dies in mid-scan ends both ways alike, with exit code 4 and no key in the message', async () => {
  const { prefix, bench } = await wideTable(60_000);
  const messages: string[] = [];
  for (const way of ['copies', 'httpfs'] as const) {
    const dying = await openByteGate(new URL(environment('LAKESPEC_MINIO_ENDPOINT')));
    const { bench: again, table } = await reopened(bench, prefix, { endpoint: dying.url });
    const { engine, stage, from } = await stageOf(again, way);
    if (way === 'copies') dying.dieAfter(3_000_000);
    const error = await failed(
      from(table).then((relation) => {
        dying.dieAfter(3_000_000);
        const all = Object.keys(wide).map((name) => `max(${name})`);
        return stage.query(`SELECT ${all.join(', ')} FROM ${relation}`);
      }),
    );
    expect(dying.bytes()).toBeGreaterThan(3_000_000);
    expect(error).toMatchObject({ name: 'RunFailure', kind: 'dependency' });
    expect(exitCodeOf(error)).toBe(4);
    const { host } = new URL(dying.url);
    messages.push(error.message.replace(host, 'HOST').replace(/ \([^)]*\)/, ''));
    expect(error.message + String(error.cause)).not.toContain(environment('LAKESPEC_MINIO_SECRET_KEY'));
    expect(error.message).not.toContain(prefix);
    engine.close();
    await again.close();
    await dying.close();
  }
  expect(messages[1]).toBe(messages[0]);
  expect(messages[0]).toContain('the store can not be reached; run again when it is back');
  await bench.close();
});

test('an object that is gone is a lost race, and keys that are wrong are refused, as without httpfs', async () => {
  const { prefix, bench } = await wideTable(10);
  const { bench: again, table } = await reopened(bench, prefix);
  const { engine, stage, from } = await stageOf(again, 'httpfs');
  const relation = await from(table);
  const [file] = await bench.lake.dataFiles(table);
  await bench.lake.storage.remove(file!.uri);
  expect(await failed(stage.query(`SELECT max(c1) FROM ${relation}`))).toMatchObject({ kind: 'race' });
  engine.close();
  await again.close();
  await bench.close();
});

test('keys in files are taken anew before each statement: the old ones may be gone by then', async () => {
  const { prefix, bench } = await wideTable(60_000);
  const users = ['one', 'two'].map(() => ({
    accessKey: `hf-${randomBytes(6).toString('hex')}`,
    secretKey: randomBytes(16).toString('hex'),
  }));
  for (const { accessKey, secretKey } of users) {
    admin('user', 'add', 'minio', accessKey, secretKey);
    admin('policy', 'attach', 'minio', 'readwrite', '--user', accessKey);
  }
  const mount = ({ accessKey, secretKey }: { readonly accessKey: string; readonly secretKey: string }) => {
    writeFileSync(join(folder, 'access'), accessKey);
    writeFileSync(join(folder, 'secret'), secretKey);
  };
  mount(users[0]!);
  const { bench: again, table } = await reopened(bench, prefix, {
    credentials: {
      accessKey: { file: join(folder, 'access') },
      secretKey: { file: join(folder, 'secret') },
    },
  });
  const { engine, stage, from } = await stageOf(again, 'httpfs');
  const files = await again.lake.dataFiles(table);
  await stage.show({ namespace: 'n', name: 'shown' }, columnsAt(table), files);
  await from(table);
  expect(await stage.query('SELECT count(c1)::INTEGER AS n FROM n.shown')).toEqual([{ n: 60_000 }]);
  admin('user', 'remove', 'minio', users[0]!.accessKey);
  // c2 was not read yet.
  const refused = await failed(stage.query('SELECT count(c2)::INTEGER AS n FROM n.shown'));
  expect(refused).toMatchObject({ kind: 'invalid' });
  expect(refused.message).toContain('the store refuses the request (403)');
  expect(refused.message).not.toContain(users[0]!.accessKey);
  mount(users[1]!);
  expect(await stage.query('SELECT count(c2)::INTEGER AS n FROM n.shown')).toEqual([{ n: 60_000 }]);
  engine.close();
  await again.close();
  await bench.close();
  admin('user', 'remove', 'minio', users[1]!.accessKey);
});

test('keys that a catalog lends, with a session, are those of its table alone', async () => {
  const { prefix, bench } = await wideTable(10);
  const user = {
    accessKey: `hf-${randomBytes(6).toString('hex')}`,
    secretKey: randomBytes(16).toString('hex'),
  };
  admin('user', 'add', 'minio', user.accessKey, user.secretKey);
  admin('policy', 'attach', 'minio', 'readwrite', '--user', user.accessKey);
  process.env.HTTPFS_TEST_WRONG = 'wrong';
  const wrong = { env: 'HTTPFS_TEST_WRONG' };
  const { bench: again, table } = await reopened(bench, prefix, {
    credentials: { accessKey: wrong, secretKey: wrong },
  });
  const session = { ...(await temporaryKeys(user)), untilMs: null };
  again.lake.storage.lend(table.metadata.location, session, async () => session);
  const { engine, stage, from } = await stageOf(again, 'httpfs');
  expect(await stage.query(`SELECT count(c1)::INTEGER AS n FROM ${await from(table)}`)).toEqual([{ n: 10 }]);
  const held = await stage.query('SELECT scope FROM duckdb_secrets()');
  expect(String(held[0]?.scope)).toContain(`${table.metadata.location}/`);
  engine.close();
  await again.close();
  await bench.close();
  admin('user', 'remove', 'minio', user.accessKey);
});

test('a server over TLS is believed by the certificates that the platform names, and by no others', async () => {
  const { prefix, bench } = await wideTable(10);
  const certificate = selfSigned('gate');
  const tls = await openByteGate(new URL(environment('LAKESPEC_MINIO_ENDPOINT')), certificate);
  const ca = join(folder, 'ca.pem');
  const { bench: own, table } = await reopened(bench, prefix, { endpoint: tls.url, ca });
  for (const [trusted, message] of [
    [certificate.cert, null],
    [selfSigned('other').cert, 'the store can not be reached'],
  ] as const) {
    writeFileSync(ca, trusted);
    const files = await bench.lake.dataFiles(table);
    const again = await openBench(platformAt(prefix, { endpoint: tls.url, ca }));
    const { engine, stage } = await stageOf(again, 'httpfs');
    const relation = await stage.relation(columnsAt(table), files);
    expect(relation).toContain(`read_parquet(['s3://`);
    const asked = stage.query(`SELECT count(c1)::INTEGER AS n FROM ${relation} AS t`);
    if (message === null) expect(await asked).toEqual([{ n: 10 }]);
    else expect((await failed(asked)).message).toContain(message);
    engine.close();
    await again.close();
  }
  await own.close();
  await bench.close();
  await tls.close();
}, 120_000);

test('an extension that is not the signed one is refused', async () => {
  const { prefix, bench } = await wideTable(10);
  const { bench: again, table } = await reopened(bench, prefix);
  const other = mkdtempSync(join(tmpdir(), 'lakespec-httpfs-'));
  const changed = readFileSync(join(folder, 'httpfs.duckdb_extension'));
  changed[changed.length >> 1]! ^= 1;
  writeFileSync(join(other, 'httpfs.duckdb_extension'), changed);
  process.env.LAKESPEC_HTTPFS = other;
  const engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: join(other, 'scratch') });
  const stage = duckdbStage(again.lake, engine, new AbortController().signal);
  const error = await failed(
    bench.lake.dataFiles(table).then((files) => stage.relation(columnsAt(table), files)),
  );
  expect(error).toMatchObject({ kind: 'invalid' });
  expect(error.message).toContain("can't be loaded: it must be the signed one");
  engine.close();
  await again.close();
  await bench.close();
  rmSync(other, { recursive: true });
});

test('whole runs and queries go through it; without it the log says so once, and rows are the same', async () => {
  const workspace = makeWorkspace(['specs']);
  const prefix = `httpfs-test/${randomUUID()}`;
  const endpoint = environment('LAKESPEC_MINIO_ENDPOINT');
  process.env.LAKESPEC_MINIO_ENDPOINT = gate.url;
  writePlatform(
    workspace,
    { prefix },
    {
      catalog: '{sqlite: .lake/catalog.sqlite}',
      vault: '{sqlite: .lake/vault/vault.sqlite, key: {file: .lake/vault/key}}',
    },
  );
  process.env.LAKESPEC_MINIO_ENDPOINT = endpoint;
  await deliverExamples({ prefix }, ['claims']);
  const env = Object.fromEntries(
    ['INGEST', 'TRANSFORM'].flatMap((role) => [
      [`${role}_ACCESS_KEY`, environment('LAKESPEC_MINIO_ACCESS_KEY')],
      [`${role}_SECRET_KEY`, environment('LAKESPEC_MINIO_SECRET_KEY')],
    ]),
  );
  const asked = [
    'query',
    'SELECT count(*) AS n, count(member_key) AS keys FROM fct_claim',
    '--format',
    'csv',
  ];
  // This process serves the gate meanwhile. What fails is thrown.
  const call = (args: readonly string[], own: Readonly<Record<string, string>>) =>
    promisify(execFile)(process.execPath, [main, ...args, '--dir', workspace], {
      env: { ...process.env, ...own },
      maxBuffer: 64 * 2 ** 20,
      timeout: 180_000,
    });
  const counts: string[] = [];
  for (const way of ['', folder]) {
    const own = { ...env, LAKESPEC_HTTPFS: way };
    gate.beginCount();
    const ran = await call(['run', 'claims', '--verbose'], own);
    expect(ran.stderr.match(/DuckDB reads copies of data files/g)?.length ?? 0).toBe(way === '' ? 1 : 0);
    const { stdout, stderr } = await call(asked, own);
    expect(/^user-agent: .*duckdb/im.test(gate.asked())).toBe(way !== '');
    counts.push(stdout);
    for (const text of [ran.stdout, ran.stderr, stderr])
      expect(text).not.toContain(environment('LAKESPEC_MINIO_SECRET_KEY'));
  }
  expect(counts[1]).toBe(counts[0]);
  rmSync(workspace, { recursive: true });
});
