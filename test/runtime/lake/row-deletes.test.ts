import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ColumnType } from '../../../src/plan/index.ts';
import { compact, expireSnapshots, snapshotsOf } from '../../../src/runtime/lake/index.ts';
import type { DataFile, LakeTable, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { type LakeBench, layoutOf, openBench } from './bench-lake.ts';
import { commitFiles, takeOut } from './delete-writer.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

let made = 0;
const fresh = (columns: Readonly<Record<string, ColumnType>>, changes: Partial<TableLayout> = {}) =>
  layoutOf(`deleted${made++}`, columns, changes);
const ids = async (table: LakeTable, snapshotId?: bigint) =>
  (await bench.rows(table, snapshotId)).map((row) => Number(row.id));
const range = (from: number, to: number) =>
  `SELECT i AS id, 'w' || i % 3 AS word FROM range(${from}, ${to}) AS of(i)`;
const position = (file: DataFile, ...positions: readonly number[]) =>
  `SELECT '${file.uri}' AS file_path, unnest([${positions.join(', ')}])::BIGINT AS pos`;
const compaction = { smallerThanBytes: 0, minFiles: 2, name: 'compact' };
const all = Number.MAX_SAFE_INTEGER;

describe('rows that another writer took out', () => {
  test('by file and position are not read, at any later snapshot', async () => {
    const layout = fresh({ id: 'bigint', word: 'string' });
    await bench.commit(layout, range(0, 5));
    const before = await bench.commit(layout, range(5, 10));
    const files = await bench.lake.dataFiles(before);
    const first = files.find((file) => file.lowerBounds[1] === '0000000000000000')!;
    const second = files.find((file) => file !== first)!;
    const table = await takeOut(
      bench,
      before,
      // One file names rows of both; another of one alone.
      { select: `${position(first, 0, 3)} UNION ALL ${position(second, 4)}` },
      { select: position(second, 0), referencedUri: second.uri },
    );
    expect(await ids(table)).toEqual([1, 2, 4, 6, 7, 8]);
    expect(await ids(table, before.metadata.currentSnapshotId!)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const later = await bench.commit(layout, range(0, 2));
    expect(await ids(later)).toEqual([0, 1, 1, 2, 4, 6, 7, 8]);
    expect(snapshotsOf(later).at(-1)?.summary).toMatchObject({
      'total-delete-files': '2',
      'total-position-deletes': '4',
    });
  });

  test('by equal values are not read where they are older; null equals null', async () => {
    const layout = fresh({ id: 'bigint', word: 'string' });
    const before = await bench.commit(
      layout,
      `${range(0, 6)} UNION ALL SELECT 6, NULL UNION ALL SELECT NULL, NULL`,
    );
    let table = await takeOut(bench, before, {
      select: "SELECT unnest(['w1', NULL]) AS word",
      equalTo: { word: 2 },
    });
    expect(await ids(table)).toEqual([0, 2, 3, 5]);
    table = await takeOut(bench, table, {
      select: "SELECT 2::BIGINT AS id, 'w2' AS word UNION ALL SELECT 3, 'w9'",
      equalTo: { id: 1, word: 2 },
    });
    expect(await ids(table)).toEqual([0, 3, 5]);
    // What comes later is not hit.
    table = await bench.commit(layout, "SELECT 1 AS id, 'w1' AS word");
    expect(await ids(table)).toEqual([0, 1, 3, 5]);
  });

  test('are found through renamed, widened, dropped and narrowed-away columns', async () => {
    const layout = fresh({ id: 'bigint', small: 'integer', word: 'string' });
    const before = await bench.commit(
      layout,
      "SELECT i AS id, i * 10 AS small, 'w' || i AS word FROM range(0, 6) AS of(i)",
    );
    await takeOut(
      bench,
      before,
      { select: 'SELECT 10::INTEGER AS small', equalTo: { small: 2 } },
      { select: "SELECT 'w2' AS word", equalTo: { word: 3 } },
    );
    const changed = layoutOf(
      layout.ref.name,
      { wide: 'bigint', id: 'bigint' },
      { renames: [{ from: 'small', to: 'wide' }] },
    );
    const table = await bench.commit(changed, 'SELECT 10 AS wide, 9 AS id');
    expect(await bench.rows(table)).toEqual(
      [0, 10, 30, 40, 50].map((wide) => ({
        wide: BigInt(wide),
        id: wide === 10 ? 9n : BigInt(wide / 10),
      })),
    );
    // The column that rows are compared by need not be read.
    const target = await bench.lake.target(changed);
    const [id] = target.columns.filter(({ name }) => name === 'id');
    const relation = await bench.lake.relation([id!], await bench.lake.dataFiles(table));
    expect(await bench.engine.query(`SELECT sum(id)::INTEGER AS sum FROM (${relation})`)).toEqual([
      { sum: 0 + 3 + 4 + 5 + 9 },
    ]);
  });

  test('in one partition are none of another, but by a delete of no partition', async () => {
    const layout = fresh(
      { id: 'bigint', word: 'string' },
      { partition: [{ transform: 'identity', column: 'word', parameter: null }] },
    );
    const before = await bench.commit(layout, range(0, 6));
    const table = await takeOut(bench, before, {
      select: 'SELECT unnest([0, 1, 2])::BIGINT AS id',
      equalTo: { id: 1 },
      partition: { f1000: 'w1' },
    });
    expect(await ids(table)).toEqual([0, 2, 3, 4, 5]);
    expect((await bench.lake.dataFiles(table)).filter(({ deletes }) => deletes)).toHaveLength(1);
    const unparted = await bench.commit({ ...layout, partition: [] }, range(6, 7));
    const everywhere = await takeOut(bench, unparted, {
      select: 'SELECT unnest([0, 2, 4])::BIGINT AS id',
      equalTo: { id: 1 },
    });
    expect(await ids(everywhere)).toEqual([3, 5, 6]);
  });

  test('are gone for good after a compaction, and so are their delete files', async () => {
    const layout = fresh({ id: 'bigint', word: 'string' });
    await bench.commit(layout, range(0, 5));
    const before = await bench.commit(layout, range(5, 10));
    const [first] = await bench.lake.dataFiles(before);
    const deleted = await takeOut(
      bench,
      before,
      { select: position(first!, 0, 1) },
      { select: "SELECT 'w0' AS word", equalTo: { word: 2 } },
    );
    const rows = await ids(deleted);
    const change = await compact(bench.lake, bench.engine, deleted, compaction);
    const [table] = await bench.lake.commit([change!]);
    expect(await ids(table!)).toEqual(rows);
    const files = await bench.lake.dataFiles(table!);
    expect(files.every(({ deletes }) => deletes === undefined)).toBe(true);
    expect(snapshotsOf(table!).at(-1)?.summary).toMatchObject({
      'removed-delete-files': '2',
      'total-delete-files': '0',
      'total-position-deletes': '0',
      'total-equality-deletes': '0',
      'total-records': String(rows.length),
    });
    expect(await compact(bench.lake, bench.engine, table!, compaction)).toBeNull();
    const expired = await expireSnapshots(bench.lake, table!, {
      keep: 1,
      olderThanMs: all,
      protect: new Set(),
    });
    expect(await ids(expired!.table)).toEqual(rows);
  });

  test('stay out when one of several files is written anew', async () => {
    const layout = fresh({ id: 'bigint', word: 'string' });
    await bench.commit(layout, range(0, 5));
    const before = await bench.commit(layout, range(5, 10));
    const deleted = await takeOut(bench, before, {
      select: "SELECT 'w0' AS word",
      equalTo: { word: 2 },
    });
    const [some] = await bench.lake.dataFiles(deleted);
    const target = await bench.lake.target(layout);
    const table = await bench.commit(
      layout,
      `SELECT * FROM (${await bench.lake.relation(target.columns, [some!])})`,
      { operation: 'overwrite', remove: [some!] },
    );
    expect(await ids(table)).toEqual([1, 2, 4, 5, 7, 8]);
    // The other file needs it still.
    expect(snapshotsOf(table).at(-1)?.summary).toMatchObject({ 'total-delete-files': '1' });
  });

  test('make an incremental reader read everything, and tell a reader of changes both states', async () => {
    const layout = fresh({ id: 'bigint', word: 'string' });
    const before = await bench.commit(layout, range(0, 5));
    const since = before.metadata.currentSnapshotId!;
    const deleted = await takeOut(bench, before, { select: "SELECT 'w0' AS word", equalTo: { word: 2 } });
    const table = await bench.commit(layout, range(5, 6));
    expect(await bench.lake.addedSince(table, since)).toBeNull();
    const changed = (await bench.lake.changedSince(table, since))!;
    expect(changed.removed.map(({ deletes }) => deletes)).toEqual([undefined]);
    expect(changed.added).toHaveLength(2);
    // From after the deletes on only the new file counts, also through a compaction.
    const from = deleted.metadata.currentSnapshotId!;
    expect((await bench.lake.addedSince(table, from))?.map(({ records }) => records)).toEqual([1]);
    const [compacted] = await bench.lake.commit([
      (await compact(bench.lake, bench.engine, table, compaction))!,
    ]);
    expect((await bench.lake.addedSince(compacted!, from))?.map(({ records }) => records)).toEqual([1]);
    expect(await bench.lake.addedSince(compacted!, since)).toBeNull();
  });
});

describe('what lakespec can not read as it is meant', () => {
  const refused = async (change: (table: LakeTable) => Promise<LakeTable>, message: RegExp) => {
    const layout = fresh({ id: 'bigint', word: 'string' });
    const table = await change(await bench.commit(layout, range(0, 5)));
    await expect(bench.lake.dataFiles(table)).rejects.toThrow(
      expect.objectContaining({ kind: 'invalid', message: expect.stringMatching(message) }),
    );
  };
  const plainFile = {
    content: 'data',
    uri: 'file:///elsewhere.orc',
    partition: {},
    records: 1,
    sizeBytes: 1,
    columnSizes: {},
    valueCounts: {},
    nullCounts: {},
    lowerBounds: {},
    upperBounds: {},
    sortOrderId: null,
  } as const;

  test('is refused: other formats', () =>
    refused((table) => commitFiles(bench, table, [{ ...plainFile, format: 'ORC' }]), /format ORC/));

  test('is refused: deletion vectors', () =>
    refused(
      (table) => commitFiles(bench, table, [{ ...plainFile, content: 'position-deletes', format: 'PUFFIN' }]),
      /format PUFFIN/,
    ));

  test('is refused: files without field ids', () =>
    refused(
      (table) =>
        commitFiles(bench, table, [], (metadata) => ({
          ...metadata,
          properties: { ...metadata.properties, 'schema.name-mapping.default': '[]' },
        })),
      /without field ids/,
    ));

  test('is refused: equality by what is no column', () =>
    refused(
      (table) => takeOut(bench, table, { select: 'SELECT 1::BIGINT AS id', equalTo: { id: 77 } }),
      /no columns of it/,
    ));
});
