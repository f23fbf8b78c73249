import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  dropRef,
  expireSnapshots,
  rollback,
  setRef,
  snapshotOfRef,
  snapshotsOf,
} from '../../../src/runtime/lake/index.ts';
import type { LakeTable } from '../../../src/runtime/lake/lake.ts';
import { momentOf, snapshotAt } from '../../../src/runtime/query/snapshot.ts';
import { type LakeBench, layoutOf, openBench } from './bench-lake.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const ids = async (table: LakeTable, snapshotId?: bigint) =>
  (await bench.rows(table, snapshotId)).map((row) => Number(row.id));
const everything = { keep: 1, olderThanMs: Number.MAX_SAFE_INTEGER, protect: new Set<bigint>() };
const invalid = (text: string) =>
  expect.objectContaining({ kind: 'invalid', message: expect.stringContaining(text) });

test('a tag keeps its snapshot through expiry, is read by its name, and lets it go when it is dropped', async () => {
  const layout = layoutOf('tagged', { id: 'bigint' });
  const first = await bench.commit(layout, 'SELECT 1 AS id');
  const tagged = await setRef(bench.lake, first, 'study-1', 'tag', first.metadata.currentSnapshotId!);
  await bench.commit(layout, 'SELECT 2 AS id');
  const third = await bench.commit(layout, 'SELECT 3 AS id');
  const expired = (await expireSnapshots(bench.lake, third, everything))!.table;
  expect(snapshotsOf(expired)).toHaveLength(2);
  expect(await ids(expired, snapshotOfRef(expired, 'study-1').snapshotId)).toEqual([1]);
  expect(snapshotAt(expired, momentOf('study-1', [expired]))).toEqual(snapshotOfRef(tagged, 'study-1'));

  const dropped = await dropRef(bench.lake, expired, 'study-1');
  expect(() => snapshotOfRef(dropped, 'study-1')).toThrow(invalid('study-1'));
  expect(() => snapshotOfRef(dropped, 'constructor')).toThrow(invalid('no branch or tag'));
  expect(snapshotsOf((await expireSnapshots(bench.lake, dropped, everything))!.table)).toHaveLength(1);
});

test('a tag goes when it has outlived its setting, and its snapshot with it', async () => {
  const layout = layoutOf('aged', { id: 'bigint' });
  const first = await bench.commit(layout, 'SELECT 1 AS id');
  const id = first.metadata.currentSnapshotId!;
  await setRef(bench.lake, first, 'for-good', 'tag', id);
  const second = await bench.commit(layout, 'SELECT 2 AS id');
  const later = second.metadata.currentSnapshotId!;
  const tagged = await setRef(bench.lake, second, 'for-now', 'tag', later, { 'max-ref-age-ms': 0 });
  const third = await bench.commit(layout, 'SELECT 3 AS id');
  await new Promise((resolve) => setTimeout(resolve, 2));
  const expired = (await expireSnapshots(bench.lake, third, everything))!;
  expect(Object.keys(expired.table.metadata.refs).sort()).toEqual(['for-good', 'main']);
  expect(expired.snapshots).toBe(1);
  expect(await ids(expired.table, id)).toEqual([1]);
  expect(Object.keys(tagged.metadata.refs)).toContain('for-now');
});

test('a branch is moved, a tag stays a tag, and main is neither made nor dropped', async () => {
  const layout = layoutOf('branched', { id: 'bigint' });
  const first = await bench.commit(layout, 'SELECT 1 AS id');
  const second = await bench.commit(layout, 'SELECT 2 AS id');
  const [a, b] = [first.metadata.currentSnapshotId!, second.metadata.currentSnapshotId!];
  let table = await setRef(bench.lake, second, 'audit', 'branch', a, { 'max-ref-age-ms': 5 });
  table = await setRef(bench.lake, table, 'audit', 'branch', b);
  expect(snapshotOfRef(table, 'audit').snapshotId).toBe(b);
  expect(table.metadata.refs.audit?.retention).toEqual({ 'max-ref-age-ms': 5 });
  await expect(setRef(bench.lake, table, 'audit', 'tag', a)).rejects.toThrow(
    invalid('a branch of that name'),
  );
  await expect(setRef(bench.lake, table, 'main', 'branch', a)).rejects.toThrow(invalid('main'));
  await expect(setRef(bench.lake, table, 'gone', 'tag', 7n)).rejects.toThrow(invalid('no snapshot 7'));
  await expect(dropRef(bench.lake, table, 'main')).rejects.toThrow(invalid('main'));
  await expect(dropRef(bench.lake, first, 'audit')).rejects.toThrow(invalid('audit'));
  // Whoever was slower changes nothing.
  await expect(setRef(bench.lake, second, 'late', 'tag', a)).rejects.toThrow(
    expect.objectContaining({ kind: 'race' }),
  );
});

test('a moment is what a table showed then, also what a rollback has left since', async () => {
  const layout = layoutOf('moments', { id: 'bigint' });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const first = await bench.commit(layout, 'SELECT 1 AS id');
  await pause();
  const second = await bench.commit(layout, 'SELECT 2 AS id');
  await pause();
  const back = await rollback(bench.lake, second, first.metadata.currentSnapshotId!);
  await pause();
  const third = await bench.commit(layout, 'SELECT 3 AS id');
  const shown = async (table: LakeTable, moment: Parameters<typeof snapshotAt>[1]) =>
    ids(table, snapshotAt(table, moment)?.snapshotId);
  const at = (table: LakeTable) => ({ snapshotId: null, timestampMs: table.metadata.lastUpdatedMs });
  const left = second.metadata.currentSnapshotId!;
  expect(await shown(third, momentOf(String(left), [third]))).toEqual([1, 2]);
  expect(await shown(third, at(first))).toEqual([1]);
  expect(await shown(third, at(second))).toEqual([1, 2]);
  expect(await shown(third, at(back))).toEqual([1]);
  expect(await shown(third, null)).toEqual([1, 3]);
  const long = { snapshotId: null, timestampMs: 0 };
  expect(snapshotAt(third, long)).toBeNull();
  const expired = (await expireSnapshots(bench.lake, third, everything))!.table;
  expect(() => snapshotAt(expired, long)).toThrow(invalid('has no snapshot of that moment any more'));
});

test('a rollback makes an old snapshot current, keeps the others, and is gone on from', async () => {
  const layout = layoutOf('back', { id: 'bigint' });
  const first = await bench.commit(layout, 'SELECT 1 AS id', { properties: { 'lakespec.read.x': 'one' } });
  const second = await bench.commit(layout, 'SELECT 2 AS id', { properties: { 'lakespec.read.x': 'two' } });
  const back = await rollback(bench.lake, second, first.metadata.currentSnapshotId!, {
    'lakespec.read.x': 'one',
  });
  expect(await ids(back)).toEqual([1]);
  expect(back.metadata.properties['lakespec.read.x']).toBe('one');
  expect(await ids(back, second.metadata.currentSnapshotId!)).toEqual([1, 2]);
  expect(await rollback(bench.lake, back, first.metadata.currentSnapshotId!)).toBe(back);
  const third = await bench.commit(layout, 'SELECT 3 AS id');
  expect(await ids(third)).toEqual([1, 3]);
  expect(snapshotsOf(third).at(-1)?.parentId).toBe(first.metadata.currentSnapshotId);
  // Who has read what was taken back can't go on from there.
  expect(await bench.lake.addedSince(third, second.metadata.currentSnapshotId!)).toBeNull();
  const expired = await expireSnapshots(bench.lake, third, { ...everything, keep: 1 });
  expect(await ids(expired!.table)).toEqual([1, 3]);
});
