import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  compact,
  expireSnapshots,
  mergeManifests,
  orphans,
  snapshotsOf,
  tablesHere,
} from '../../../../src/runtime/lake/index.ts';
import type { LakeTable } from '../../../../src/runtime/lake/lake.ts';
import { readManifestList } from '../../../../src/runtime/lake/table-files.ts';
import { type LakeBench, layoutOf, openBench } from '../bench-lake.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ids = async (table: LakeTable, snapshotId?: bigint) =>
  (await bench.rows(table, snapshotId)).map((row) => Number(row.id));
const search = {
  store: 'refined',
  namespaces: ['example_claims_silver'],
  olderThanMs: Number.MAX_SAFE_INTEGER,
} as const;
const pathOf = (uri: string) => uri.slice('file://'.length);
const all = Number.MAX_SAFE_INTEGER;

test('expiry removes what only old snapshots needed, and leaves the others readable', async () => {
  const layout = layoutOf('expiry', { id: 'bigint' });
  await bench.commit(layout, 'SELECT 1 AS id');
  const second = await bench.commit(layout, 'SELECT 2 AS id');
  const third = await bench.commit(layout, 'SELECT 3 AS id');
  const removed = await bench.lake.dataFiles(second);
  const fourth = await bench.commit(layout, 'SELECT 4 AS id', { operation: 'overwrite', remove: removed });
  const kept = third.metadata.currentSnapshotId!;

  const nothing = await expireSnapshots(bench.lake, fourth, {
    keep: 9,
    olderThanMs: all,
    protect: new Set(),
  });
  expect(nothing).toBeNull();

  const first = await expireSnapshots(bench.lake, fourth, {
    keep: 1,
    olderThanMs: all,
    protect: new Set([kept]),
  });
  expect(first?.snapshots).toBe(2);
  expect(await ids(first!.table)).toEqual([3, 4]);
  expect(await ids(first!.table, kept)).toEqual([1, 2, 3]);

  const last = await expireSnapshots(bench.lake, first!.table, {
    keep: 1,
    olderThanMs: all,
    protect: new Set(),
  });
  expect(removed.map((file) => existsSync(pathOf(file.uri)))).toEqual([false, false]);
  const table = (await bench.lake.table(layout.ref))!;
  expect(table.metadataUri).toBe(last?.table.metadataUri);
  expect(snapshotsOf(table)).toHaveLength(1);
  expect(await ids(table)).toEqual([3, 4]);
  expect(await orphans(bench.lake, search)).toEqual([]);

  await expect(
    expireSnapshots(bench.lake, fourth, { keep: 1, olderThanMs: all, protect: new Set() }),
  ).rejects.toMatchObject({ kind: 'race' });
  expect(await ids((await bench.lake.table(layout.ref))!)).toEqual([3, 4]);
});

test('compaction makes one file of many small ones, and changes no row', async () => {
  const layout = layoutOf('compaction', { id: 'bigint' }, { sort: ['id'] });
  let table = await bench.commit(layout, 'SELECT 9 AS id');
  for (const id of [5, 7, 1]) table = await bench.commit(layout, `SELECT ${id} AS id`);
  const options = { smallerThanBytes: 1 << 20, minFiles: 5, name: 'run' };
  expect(await compact(bench.lake, bench.engine, table, options)).toBeNull();
  const change = await compact(bench.lake, bench.engine, table, { ...options, minFiles: 4 });
  const [after] = await bench.lake.commit([change!]);
  expect(await bench.lake.dataFiles(after!)).toHaveLength(1);
  expect(await ids(after!)).toEqual([1, 5, 7, 9]);
  expect(snapshotsOf(after!).at(-1)?.summary).toMatchObject({ operation: 'replace', 'total-records': '4' });
  expect(after!.metadata.currentSchemaId).toBe(table.metadata.currentSchemaId);
  expect(after!.metadata.properties).toEqual(table.metadata.properties);
});

test('an orphan is what no table needs, old metadata that has left the log included', async () => {
  const layout = layoutOf('orphaned', { id: 'bigint' });
  const written = await bench.write(layout, 'SELECT 1 AS id');
  const properties = { 'write.metadata.previous-versions-max': '1' };
  const first = await bench.commit(layout, 'SELECT 2 AS id', { properties });
  await bench.commit(layout, 'SELECT 3 AS id');
  await bench.commit(layout, 'SELECT 4 AS id');
  const store = bench.lake.storage.store('refined');
  const found = (await orphans(bench.lake, search)).map((object) => store.uri(object.key));
  expect([...found].sort()).toEqual([...written.map((file) => file.uri), first.metadataUri].sort());
});

test("others' statistics stay with their snapshot, and are orphans behind it", async () => {
  const layout = layoutOf('analyzed', { id: 'bigint' });
  const first = await bench.commit(layout, 'SELECT 1 AS id');
  const path = `${first.metadata.location}/metadata/20261127_x.stats`;
  await bench.lake.storage.put(path, Buffer.from('PFA1'));
  const statistics = [
    { 'snapshot-id': first.metadata.currentSnapshotId!, 'statistics-path': path, 'blob-metadata': [] },
  ];
  const metadata = { ...first.metadata, others: { statistics } };
  await bench.lake.catalog.commit([{ ref: layout.ref, base: first, metadata }]);
  const left = async () =>
    (await orphans(bench.lake, search)).filter(({ key }) => key.endsWith('.stats')).length;
  expect(await left()).toBe(0);
  const second = await bench.commit(layout, 'SELECT 2 AS id');
  expect(second.metadata.others).toEqual({ statistics });
  const retention = { keep: 1, olderThanMs: all, protect: new Set<bigint>() };
  const { table } = (await expireSnapshots(bench.lake, second, retention))!;
  expect(table.metadata.others).toEqual({ statistics: [] });
  expect(await left()).toBe(1);
});

test("tables of others that share the catalog, in stores of theirs, are none of maintenance's business", async () => {
  const layout = layoutOf('shared', { id: 'bigint' });
  const left = await bench.write(layout, 'SELECT 1 AS id');
  await bench.commit(layout, 'SELECT 2 AS id');
  const theirs = { namespace: 'theirs', name: 'table' };
  const theirView = { namespace: 'theirs', name: 'view' };
  const metadataUri = 's3://theirs/table/metadata/00000-x.metadata.json';
  await bench.lake.catalog.register([
    { ref: theirs, kind: 'TABLE', metadataUri },
    { ref: theirView, kind: 'VIEW', metadataUri },
  ]);
  await expect(bench.lake.table(theirs)).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('table theirs.table lies in none of the stores'),
  });
  const store = bench.lake.storage.store('refined');
  const found = (await orphans(bench.lake, search)).map(({ key }) => store.uri(key));
  expect(found.filter((uri) => uri.includes('/shared-'))).toEqual(left.map(({ uri }) => uri));
  const here: string[] = [];
  for await (const { ref } of tablesHere(bench.lake)) here.push(ref.name);
  expect(here).toContain('shared');
  expect(here).not.toContain('table');
  await bench.lake.drop(theirs);
  await bench.lake.dropView(theirView);
});

test('a table whose metadata file is gone is named, with what to do, and passed over by nobody', async () => {
  const layout = layoutOf('broken', { id: 'bigint' });
  const { metadataUri } = await bench.commit(layout, 'SELECT 1 AS id');
  rmSync(pathOf(metadataUri));
  const missing = /table \S+\.broken: the metadata file .* is not there: lakespec recover --from pointers/;
  await expect(bench.lake.table(layout.ref)).rejects.toMatchObject({ kind: 'invalid' });
  await expect(bench.lake.table(layout.ref)).rejects.toThrow(missing);
  await expect(orphans(bench.lake, search)).rejects.toThrow(missing);
  await bench.lake.drop(layout.ref);
});

test('what lies beside the tables is no orphan of theirs', async () => {
  const store = bench.lake.storage.store('refined');
  await store.put('example_claims_silver/objects/scan.nii', new Uint8Array([1]));
  await store.put('other_silver/t-00000000/data/x.parquet', new Uint8Array([1]));
  const keys = (await orphans(bench.lake, search)).map((object) => object.key);
  expect(keys.filter((key) => key.includes('scan') || key.startsWith('other'))).toEqual([]);
});

test('small manifests are merged, also those of an old partitioning, and no row changes', async () => {
  const columns = { id: 'bigint', word: 'string' } as const;
  const layout = (parts: number) =>
    layoutOf('manifests', columns, {
      partition: parts === 0 ? [] : [{ transform: 'bucket', column: 'id', parameter: parts }],
    });
  for (let index = 0; index < 12; index++) {
    await bench.commit(layout(index < 6 ? 0 : 3), `SELECT ${index} AS id, 'w' AS word`);
  }
  const table = (await bench.lake.table(layout(0).ref))!;
  expect(await mergeManifests(bench.lake, table, 13)).toBeNull();
  const change = (await mergeManifests(bench.lake, table, 12))!;
  const [merged] = await bench.lake.commit([change]);
  expect(await readManifestList(bench.lake.storage, snapshotsOf(merged!).at(-1)!)).toHaveLength(2);
  expect(await ids(merged!)).toEqual(await ids(table));
  expect(merged!.metadata.defaultSpecId).toBe(table.metadata.defaultSpecId);
  // An incremental reader has nothing to read anew.
  expect(await bench.lake.addedSince(merged!, table.metadata.currentSnapshotId!)).toEqual([]);
  expect(await mergeManifests(bench.lake, merged!, 3)).toBeNull();
  const after = await bench.commit(layout(3), "SELECT 99 AS id, 'w' AS word");
  expect(await ids(after)).toHaveLength(13);
});
