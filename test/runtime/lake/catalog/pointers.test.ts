import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrder, keepPointers, openStore, readPointers } from '../../../../src/runtime/lake/index.ts';
import { type LakeBench, layoutOf, openBench } from '../bench-lake.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const namespaces = ['example_claims_silver'];
const dayMs = 24 * 3_600_000;
const store = () => openStore({ kind: 'file', root: 'lake/refined' }, bench.workspace);
const folder = () => join(bench.workspace, 'lake/refined/_pointers/lake');
const saved = async () =>
  (await readPointers(store(), 'lake')).map(({ isCommit, pointers }) =>
    [
      isCommit ? 'commit' : 'state',
      ...pointers.map(({ ref, metadataUri }) => `${ref.name}${metadataUri ? '' : ' gone'}`),
    ].join(' '),
  );
const keep = (nowMs = Date.now()) => keepPointers(bench.lake.catalog, 'lake', store(), namespaces, nowMs, 0);

test('each commit saves what it moved, and a drop that the name is gone', async () => {
  const table = await bench.commit(layoutOf('a', { id: 'bigint' }), 'SELECT 1 AS id');
  await bench.commit(layoutOf('b', { id: 'bigint' }), 'SELECT 1 AS id');
  await bench.lake.drop(table.ref);
  expect(await saved()).toEqual(['commit a', 'commit b', 'state a gone']);
  const [first] = await readPointers(store(), 'lake');
  expect(first?.pointers[0]?.metadataUri).toBe(table.metadataUri);
  expect(await keep()).toEqual({ saved: 0, removed: 0 });
});

test('a commit stands also where its pointers can not be saved, and maintenance saves them', async () => {
  const before = (await saved()).length;
  // In the place of the folder stands a file.
  const texts = readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name))] as const);
  rmSync(folder(), { recursive: true });
  writeFileSync(folder(), '');
  await bench.commit(layoutOf('b', { id: 'bigint' }), 'SELECT 2 AS id');
  rmSync(folder());
  expect(await saved()).toEqual([]);
  for (const [name, bytes] of texts) await store().put(`_pointers/lake/${name}`, bytes);
  expect((await saved()).length).toBe(before);
  expect(await keep()).toEqual({ saved: 1, removed: 0 });
  expect((await saved()).at(-1)).toBe('state b');
  expect(await keep()).toEqual({ saved: 0, removed: 0 });
});

test('the next commit of the process saves them too', async () => {
  rmSync(folder(), { recursive: true });
  writeFileSync(folder(), '');
  await bench.commit(layoutOf('b', { id: 'bigint' }), 'SELECT 3 AS id');
  rmSync(folder());
  await bench.commit(layoutOf('c', { id: 'bigint' }), 'SELECT 3 AS id');
  expect(await saved()).toEqual(['state b', 'commit c']);
});

test('a week later the last of each table is kept, and no other', async () => {
  await bench.commit(layoutOf('c', { id: 'bigint' }), 'SELECT 4 AS id');
  const dropped = await bench.commit(layoutOf('d', { id: 'bigint' }), 'SELECT 4 AS id');
  await bench.lake.drop(dropped.ref);
  expect(await keep(Date.now() + 6 * dayMs)).toEqual({ saved: 0, removed: 0 });
  expect(await keep(Date.now() + 8 * dayMs)).toEqual({ saved: 0, removed: 3 });
  expect(await saved()).toEqual(['state b', 'commit c']);
});

test('of two records of one time the one with the later metadata file is newer', async () => {
  const record = (version: number) => ({
    key: String(version),
    atMs: 5,
    isCommit: true,
    pointers: [
      {
        ref: { namespace: 'n', name: 'a' },
        kind: 'TABLE' as const,
        metadataUri: `file:///a/metadata/0000${version}-x.metadata.json`,
      },
    ],
  });
  expect(inOrder([record(4), record(3)]).map(({ key }) => key)).toEqual(['3', '4']);
});

test('what a power cut left half is passed over', async () => {
  const [name = ''] = readdirSync(folder());
  writeFileSync(join(folder(), name), '{"version":1,');
  writeFileSync(join(folder(), 'notes.txt'), 'x');
  expect(await saved()).toEqual(['commit c']);
});
