import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openCatalog } from '../../../../src/runtime/lake/catalog/open-catalog.ts';
import { openSqliteCatalog } from '../../../../src/runtime/lake/catalog/sqlite-catalog.ts';
import { openStorage } from '../../../../src/runtime/lake/storage.ts';
import { examplePlan } from '../../plan.ts';
import { scratchFolder } from '../../scratch.ts';
import { describeCatalog } from './catalog-conformance.ts';
import { restCatalog } from './rest-plan.ts';

let path = '';
describeCatalog(
  'sqlite',
  async () => {
    path = join(await scratchFolder(), 'sub', 'catalog.sqlite');
    return openSqliteCatalog('lake', path);
  },
  async () => openSqliteCatalog('lake', path),
);

test('four processes that commit at once lose no commit and tear none', async () => {
  const file = join(await scratchFolder(), 'catalog.sqlite');
  const catalog = openSqliteCatalog('lake', file);
  const [a, b] = ['a', 'b'].map((name) => ({ namespace: 'n', name }));
  await catalog.commit([
    { ref: a!, from: null, to: '0' },
    { ref: b!, from: null, to: '0' },
  ]);
  const committer = join(import.meta.dirname, 'committer.ts');
  await Promise.all(
    Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, [committer, file, '25'])),
  );
  expect([await catalog.load(a!), await catalog.load(b!)]).toEqual(['100', '100']);
  await catalog.close();
});

test('views of other writers are no tables of ours', async () => {
  const file = join(await scratchFolder(), 'catalog.sqlite');
  const catalog = openSqliteCatalog('lake', file);
  const foreign = new DatabaseSync(file);
  foreign.exec(
    `INSERT INTO iceberg_tables VALUES ('lake', 'n', 'v', 'm', NULL, 'VIEW'), ('other', 'n', 't', 'm', NULL, 'TABLE')`,
  );
  foreign.close();
  expect(await catalog.list()).toEqual([]);
  expect(await catalog.load({ namespace: 'n', name: 'v' })).toBeNull();
  await catalog.close();
});

test('a file that is no database is a dependency that is down', async () => {
  expect(() => openSqliteCatalog('lake', import.meta.filename)).toThrow(
    expect.objectContaining({ kind: 'dependency' }),
  );
});

test.each([
  { kind: 'postgres', name: 'lake', url: { env: 'NO_SUCH_CATALOG_URL' } } as const,
  restCatalog('http://localhost', { token: { env: 'NO_SUCH_CATALOG_TOKEN' } }),
])('a catalog of kind $kind whose secret is not set is refused with what to do', (catalog) => {
  const storage = openStorage(examplePlan().platform, '/');
  expect(() => openCatalog(catalog, '/', storage)).toThrow(expect.objectContaining({ kind: 'invalid' }));
});
