import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openPostgresCatalog } from '../../../src/runtime/lake/catalog/postgres-catalog.ts';
import { describeCatalog } from '../../runtime/lake/catalog/catalog-conformance.ts';
import { environment } from '../stores/buckets.ts';

const url = environment('LAKESPEC_CATALOG_URL');
const admin = new pg.Pool({ connectionString: url, max: 1 });
const names: string[] = [];
/** A catalog of its own among those that share the tables. */
const newName = (): string => {
  const name = `catalogs-test-${randomUUID()}`;
  names.push(name);
  return name;
};
afterAll(async () => {
  for (const table of ['iceberg_tables', 'iceberg_namespace_properties']) {
    await admin.query(`DELETE FROM ${table} WHERE catalog_name = ANY($1)`, [names]);
  }
  await admin.end();
});

let current = '';
describeCatalog(
  'postgres',
  async () => {
    current = newName();
    return openPostgresCatalog(current, url);
  },
  async () => openPostgresCatalog(current, url),
);

test('four processes that commit at once lose no commit and tear none', async () => {
  const name = newName();
  const catalog = openPostgresCatalog(name, url);
  const [a, b] = ['a', 'b'].map((table) => ({ namespace: 'n', name: table }));
  await catalog.commit([
    { ref: a!, from: null, to: '0' },
    { ref: b!, from: null, to: '0' },
  ]);
  const committer = join(import.meta.dirname, 'committer.ts');
  await Promise.all(
    Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, [committer, name, '50'])),
  );
  expect([await catalog.load(a!), await catalog.load(b!)]).toEqual(['200', '200']);
  await catalog.close();
});

test('of those who make or move a table at once exactly one wins', async () => {
  const name = newName();
  const catalogs = Array.from({ length: 6 }, () => openPostgresCatalog(name, url));
  const ref = { namespace: 'n', name: 't' };
  for (let round = 0; round < 25; round++) {
    const from = round === 0 ? null : ((await catalogs[0]?.load(ref)) ?? null);
    const won = await Promise.all(
      catalogs.map((catalog, index) => catalog.commit([{ ref, from, to: `${round}-${index}` }])),
    );
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await catalogs[1]?.load(ref)).toBe(`${round}-${won.indexOf(true)}`);
  }
  await Promise.all(catalogs.map((catalog) => catalog.close()));
});

test('makes its tables in an empty database, for many that open it at once', async () => {
  const database = `catalogs_test_${randomUUID().replaceAll('-', '')}`;
  await admin.query(`CREATE DATABASE ${database}`);
  try {
    const there = new URL(url);
    there.pathname = `/${database}`;
    const catalogs = Array.from({ length: 6 }, () => openPostgresCatalog('lake', there.href));
    const listed = await Promise.all(catalogs.map((catalog) => catalog.list()));
    expect(listed).toEqual(catalogs.map(() => []));
    const ref = { namespace: 'n', name: 't' };
    expect(await catalogs[0]?.commit([{ ref, from: null, to: 'm0' }])).toBe(true);
    await Promise.all(catalogs.map((catalog) => catalog.close()));
  } finally {
    await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  }
});

test('views of other writers are no tables of ours', async () => {
  const name = newName();
  const catalog = openPostgresCatalog(name, url);
  await catalog.list();
  await admin.query(`INSERT INTO iceberg_tables VALUES ($1, 'n', 'v', 'x', NULL, 'VIEW')`, [name]);
  expect(await catalog.list()).toEqual([]);
  expect(await catalog.load({ namespace: 'n', name: 'v' })).toBeNull();
  await catalog.close();
});

test('a connection that the server ends between two calls is made anew', async () => {
  const name = newName();
  const catalog = openPostgresCatalog(name, url);
  const ref = { namespace: 'n', name: 't' };
  await catalog.commit([{ ref, from: null, to: 'm0' }]);
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'lakespec' AND query LIKE 'COMMIT%' AND state = 'idle' AND datname = current_database()`,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await catalog.load(ref)).toBe('m0');
  await catalog.close();
});

test.each([
  ['no server', 'postgresql://u:secret-word@127.0.0.1:9/x', 'dependency'],
  ['a wrong password', url.replace(/:\/\/([^:]+):[^@]+@/, '://$1:secret-word@'), 'invalid'],
])('%s is told by its place, and the message keeps the password', async (_, wrong, kind) => {
  const catalog = openPostgresCatalog('lake', wrong, 500);
  const error: Error = await catalog.list().then(
    () => new Error('listed'),
    (reason) => reason,
  );
  expect(error).toMatchObject({ kind });
  expect(error.message).toContain(new URL(wrong).host);
  expect(error.message).not.toContain('secret-word');
  await catalog.close();
});
