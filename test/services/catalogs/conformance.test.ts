import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ColumnType } from '../../../src/plan/index.ts';
import {
  columnsAt,
  dropRef,
  orphans,
  readPointers,
  rollback,
  setRef,
  snapshotsOf,
} from '../../../src/runtime/lake/index.ts';
import type { LakeTable, TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { expireSnapshots } from '../../../src/runtime/lake/maintain/expire.ts';
import { allReachable } from '../../../src/runtime/lake/maintain/reachable.ts';
import { type LakeBench, layoutOf, openBench } from '../../runtime/lake/bench-lake.ts';
import { type CatalogLake, kinds } from './lakes.ts';

/** What a lake promises, whichever catalog holds its tables. */
describe.each(kinds)('a lake in catalog $name', ({ make }) => {
  let lake: CatalogLake;
  let bench: LakeBench;
  beforeAll(async () => {
    lake = await make();
    bench = await openBench(lake.platform);
  });
  afterAll(async () => {
    await bench.close();
    await lake.close();
  });

  let made = 0;
  const layout = (
    columns: Readonly<Record<string, ColumnType>> = { id: 'bigint', text: 'string' },
    changes: Partial<TableLayout> = {},
  ): TableLayout =>
    layoutOf(`t${made++}`, columns, {
      ...changes,
      ref: changes.ref ?? { namespace: `${lake.mark}_silver`, name: `t${made}` },
    });
  const ids = async (table: LakeTable, snapshotId?: bigint) =>
    (await bench.rows(table, snapshotId)).map((row) => Number(row.id));
  const change = async (
    on: LakeBench,
    of: TableLayout,
    id: number,
    changes: Partial<TableChange> = {},
  ): Promise<TableChange> => {
    const target = await on.lake.target(of);
    const add = await on.lake.write(on.engine, target, `SELECT ${id} AS id, 'x' AS text`, 'run');
    return { target, operation: 'append', add, remove: [], properties: {}, summary: {}, ...changes };
  };
  /** What lost races left beside these tables is gone; where the server writes the metadata files, after maintenance. */
  const expectNoLitter = async (tables: readonly LakeTable[]): Promise<void> => {
    const store = bench.lake.storage.store('refined');
    const places = tables.map(({ metadata }) => `${metadata.location}/`);
    const { namespace } = tables[0]!.ref;
    const search = {
      store: 'refined',
      namespaces: [namespace],
      olderThanMs: Number.MAX_SAFE_INTEGER,
    } as const;
    const isHere = (key: string) => places.some((place) => store.uri(key).startsWith(place));
    const found = (await orphans(bench.lake, search)).filter(({ key }) => isHere(key));
    if (lake.platform.catalog.kind !== 'rest') expect(found.map(({ key }) => key)).toEqual([]);
    for (const { key } of found) await store.remove(key);
    const needed = new Set<string>();
    for (const { metadataUri, metadata } of tables)
      for (const uri of await allReachable(bench.lake.storage, metadataUri, metadata)) needed.add(uri);
    const left: string[] = [];
    for await (const { key } of store.list(`${namespace}/`))
      if (isHere(key) && !needed.has(store.uri(key))) left.push(key);
    expect(left).toEqual([]);
  };
  const now = async (of: TableLayout): Promise<LakeTable> => (await bench.lake.table(of.ref))!;

  test('lets a lost name stand for its metadata file again, whatever it stood for', async () => {
    const of = layout();
    const first = await bench.commit(of, "SELECT 1 AS id, 'x' AS text");
    const second = await bench.commit(of, "SELECT 2 AS id, 'x' AS text");
    const entry = ({ ref, metadataUri }: LakeTable) => ({ ref, kind: 'TABLE' as const, metadataUri });
    await bench.lake.drop(of.ref);
    expect(await bench.lake.table(of.ref)).toBeNull();
    await bench.lake.catalog.register([entry(first)]);
    expect(await ids(await now(of))).toEqual([1]);
    await bench.lake.catalog.register([entry(second)]);
    await bench.lake.catalog.register([entry(second)]);
    expect(await ids(await now(of))).toEqual([1, 2]);
    await bench.commit(of, "SELECT 3 AS id, 'x' AS text");
    expect(await ids(await now(of))).toEqual([1, 2, 3]);
    // Beside the data stands what each of these left.
    const saved = await readPointers(bench.lake.storage.store('refined'), lake.platform.catalog.name);
    const own = saved.flatMap(({ pointers }) => pointers.filter(({ ref }) => ref.name === of.ref.name));
    expect(own.map(({ metadataUri }) => metadataUri === null)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(own.at(-1)?.metadataUri).toBe((await now(of)).metadataUri);
  });

  test('makes a table with its rows, its properties, its order and its partitions at once', async () => {
    const of = layout(
      { id: 'bigint', text: 'string', day: 'date' },
      { sort: ['id'], partition: [{ column: 'day', transform: 'month', parameter: null }] },
    );
    const table = await bench.commit(
      of,
      "SELECT 1 AS id, 'ü€' AS text, DATE '2024-02-29' AS day UNION ALL SELECT 2, NULL, NULL",
      { properties: { 'lakespec.read.x': '9223372036854775807' }, summary: { 'lakespec.run-id': 'r1' } },
    );
    expect(await now(of)).toEqual(table);
    expect(table.metadata.schemas[0]?.fields.map(({ id, name }) => [id, name])).toEqual([
      [1, 'id'],
      [2, 'text'],
      [3, 'day'],
    ]);
    expect(table.metadata.properties).toMatchObject({
      'lakespec.format': '1',
      'lakespec.read.x': '9223372036854775807',
      comment: of.description,
    });
    const { partitionSpecs, defaultSpecId, sortOrders, defaultSortOrderId } = table.metadata;
    expect(partitionSpecs.find(({ specId }) => specId === defaultSpecId)?.fields).toMatchObject([
      { sourceId: 3, transform: 'month', name: 'day_month' },
    ]);
    expect(sortOrders.find(({ orderId }) => orderId === defaultSortOrderId)?.fields).toMatchObject([
      { sourceId: 1 },
    ]);
    expect(snapshotsOf(table)[0]?.summary).toMatchObject({ 'lakespec.run-id': 'r1', 'total-records': '2' });
    expect(await bench.rows(table)).toMatchObject([
      { id: 1n, text: 'ü€', day: '2024-02-29' },
      { id: 2n, text: null, day: null },
    ]);
  });

  test('appends, replaces and goes back in time', async () => {
    const of = layout();
    const first = await bench.commit(of, "SELECT 1 AS id, 'a' AS text");
    const second = await bench.commit(of, "SELECT 2 AS id, 'b' AS text");
    const third = await bench.commit(of, "SELECT 3 AS id, 'c' AS text", {
      operation: 'overwrite',
      remove: await bench.lake.dataFiles(first),
    });
    expect(await ids(third)).toEqual([2, 3]);
    expect(await ids(third, second.metadata.currentSnapshotId!)).toEqual([1, 2]);
    expect(snapshotsOf(third).map(({ sequenceNumber }) => sequenceNumber)).toEqual([1, 2, 3]);
    expect(third.metadata.tableUuid).toBe(first.metadata.tableUuid);
  });

  test('adds, renames, widens and drops columns with rows and properties in the same commit', async () => {
    const of = layout({ id: 'integer', text: 'string' });
    await bench.commit(of, "SELECT 1 AS id, 'old' AS text", { properties: { 'lakespec.a': '1' } });
    const table = await bench.commit(
      layout(
        { id: 'bigint', word: 'string', day: 'date' },
        {
          ref: of.ref,
          renames: [{ from: 'text', to: 'word' }],
          sort: ['word'],
          partition: [{ column: 'day', transform: 'identity', parameter: null }],
        },
      ),
      "SELECT 5000000000 AS id, 'new' AS word, DATE '2024-01-01' AS day",
      { properties: { 'lakespec.a': null, 'lakespec.b': '2' } },
    );
    expect(columnsAt(table).map(({ fieldId, name }) => [fieldId, name])).toEqual([
      [1, 'id'],
      [2, 'word'],
      [3, 'day'],
    ]);
    expect(await bench.rows(table)).toEqual([
      { id: 1n, word: 'old', day: null },
      { id: 5000000000n, word: 'new', day: '2024-01-01' },
    ]);
    expect(table.metadata.properties).not.toHaveProperty('lakespec.a');
    expect(table.metadata.properties['lakespec.b']).toBe('2');

    // A name that was dropped comes back as a column of its own; the partition's column can't go.
    await bench.commit(layout({ id: 'bigint', day: 'date' }, { ref: of.ref, partition: [] }), null);
    const again = await bench.commit(
      layout({ id: 'bigint', day: 'date', word: 'string' }, { ref: of.ref }),
      null,
    );
    expect(columnsAt(again).find(({ name }) => name === 'word')?.fieldId).toBe(4);
    expect((await bench.rows(again)).map(({ word }) => word)).toEqual([null, null]);
  });

  test('keeps a property of any size, and one alone', async () => {
    const of = layout();
    const first = await bench.commit(of, "SELECT 1 AS id, 'a' AS text");
    const long = `"\\\u0001é${'0123456789'.repeat(30_000)}`;
    const table = await bench.commit(of, null, { properties: { 'lakespec.long': long } });
    expect((await now(of)).metadata.properties['lakespec.long']).toBe(long);
    expect(await ids(table)).toEqual([1]);
    // Nothing new is no commit.
    const same = await bench.commit(of, null, { properties: { 'lakespec.long': long } });
    expect(same.metadataUri).toBe(table.metadataUri);
    expect(first.metadataUri).not.toBe(table.metadataUri);
  });

  test('of two that change a table at once one loses, whatever they change', async () => {
    const of = layout();
    await bench.commit(of, "SELECT 1 AS id, 'a' AS text");
    const other = await openBench(lake.platform);
    const alone = { add: [] };
    for (const [mine, theirs] of [
      [{}, {}],
      [{ ...alone, properties: { 'lakespec.w': randomUUID() } }, {}],
      [{}, { ...alone, properties: { 'lakespec.w': randomUUID() } }],
      [
        { ...alone, properties: { 'lakespec.w': randomUUID() } },
        { ...alone, properties: { 'lakespec.w': randomUUID() } },
      ],
    ]) {
      const [one, two] = [await change(bench, of, 2, mine), await change(other, of, 3, theirs)];
      const ended = await Promise.allSettled([bench.lake.commit([one]), other.lake.commit([two])]);
      expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [lost] = ended.filter((end) => end.status === 'rejected');
      expect(lost?.reason).toMatchObject({ kind: 'race' });
    }
    await other.close();
  });

  test('of those who make a table at once exactly one wins', async () => {
    const of = layout();
    const benches = await Promise.all([1, 2, 3].map(() => openBench(lake.platform)));
    const changes = await Promise.all(benches.map((one, index) => change(one, of, index)));
    const ended = await Promise.allSettled(benches.map((one, index) => one.lake.commit([changes[index]!])));
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ids(await now(of))).toEqual([ended.findIndex(({ status }) => status === 'fulfilled')]);
    const lost = changes.filter((_, index) => ended[index]?.status === 'rejected');
    await bench.lake.discard(lost.flatMap(({ add }) => add));
    await expectNoLitter([await now(of)]);
    await Promise.all(benches.map((one) => one.close()));
  });

  test('changes several tables or none, new ones among them', async () => {
    const [one, two, three] = [layout(), layout(), layout()];
    const tables = await bench.lake.commit([await change(bench, one, 1), await change(bench, two, 1)]);
    expect(await Promise.all(tables.map((table) => ids(table)))).toEqual([[1], [1]]);
    expect(await Promise.all([one, two].map(async (of) => ids(await now(of))))).toEqual([[1], [1]]);

    const changes = await Promise.all([one, two].map((of) => change(bench, of, 2)));
    const fresh = await change(bench, three, 2);
    await bench.commit(two, "SELECT 9 AS id, 'faster' AS text");
    await expect(bench.lake.commit([...changes, fresh])).rejects.toMatchObject({ kind: 'race' });
    expect(await ids(await now(one))).toEqual([1]);
    expect(await ids(await now(two))).toEqual([1, 9]);
    const third = await bench.lake.table(three.ref);
    // A REST server makes new tables before the transaction: one without rows may be left.
    if (third !== null) expect(await ids(third)).toEqual([]);

    const again = await Promise.all([one, two, three].map((of) => change(bench, of, 3)));
    await bench.lake.commit(again);
    expect(await Promise.all([one, two, three].map(async (of) => ids(await now(of))))).toEqual([
      [1, 3],
      [1, 3, 9],
      [3],
    ]);
  });

  test('different tables are changed at the same time', async () => {
    const layouts = Array.from({ length: 4 }, () => layout());
    await Promise.all(layouts.map((of) => bench.commit(of, "SELECT 0 AS id, 'x' AS text")));
    const benches = await Promise.all(layouts.map(() => openBench(lake.platform)));
    await Promise.all(
      layouts.map(async (of, index) => {
        for (let id = 1; id <= 3; id++) await benches[index]!.commit(of, `SELECT ${id} AS id, 'x' AS text`);
      }),
    );
    for (const of of layouts) expect(await ids(await now(of))).toEqual([0, 1, 2, 3]);
    await Promise.all(benches.map((one) => one.close()));
  });

  test('processes that commit two tables at once lose no commit and tear none', async () => {
    const namespace = `${lake.mark}_counted`;
    const committer = join(import.meta.dirname, 'lake-committer.ts');
    const [processes, commits] = [3, 4];
    const ended = await Promise.all(
      Array.from({ length: processes }, () =>
        promisify(execFile)(process.execPath, [
          committer,
          JSON.stringify(lake.platform),
          namespace,
          String(commits),
        ]),
      ),
    );
    expect(ended.map(({ stderr }) => stderr)).toEqual(ended.map(() => ''));
    const [a, b] = await Promise.all(
      ['a', 'b'].map(async (name) => {
        const rows = await bench.rows((await bench.lake.table({ namespace, name }))!);
        return rows.map(({ pid }) => pid);
      }),
    );
    expect(a).toHaveLength(processes * commits);
    expect(b).toEqual(a);
    await expectNoLitter(
      await Promise.all(['a', 'b'].map(async (name) => (await bench.lake.table({ namespace, name }))!)),
    );
  });

  test('expires snapshots, and loses to one that is faster', async () => {
    const of = layout();
    for (const id of [1, 2, 3]) await bench.commit(of, `SELECT ${id} AS id, 'x' AS text`);
    const table = await now(of);
    const retention = { keep: 1, olderThanMs: Date.now() + 60_000, protect: new Set<bigint>() };
    const expired = await expireSnapshots(bench.lake, table, retention);
    expect(expired?.snapshots).toBe(2);
    expect(snapshotsOf(await now(of))).toHaveLength(1);
    expect(await ids(await now(of))).toEqual([1, 2, 3]);
    await bench.commit(of, "SELECT 4 AS id, 'x' AS text");
    const stale = await now(of);
    await bench.commit(of, "SELECT 5 AS id, 'x' AS text");
    await expect(expireSnapshots(bench.lake, stale, retention)).rejects.toMatchObject({ kind: 'race' });
    expect(await ids(await now(of))).toEqual([1, 2, 3, 4, 5]);
  });

  test('names snapshots, and goes back to one', async () => {
    const of = layout();
    const first = await bench.commit(of, "SELECT 1 AS id, 'a' AS text");
    const second = await bench.commit(of, "SELECT 2 AS id, 'b' AS text", {
      properties: { 'lakespec.w': '2' },
    });
    const was = first.metadata.currentSnapshotId!;
    const tagged = await setRef(bench.lake, second, 'study-1', 'tag', was, { 'max-ref-age-ms': 86_400_000 });
    expect(tagged.metadata.refs['study-1']).toMatchObject({ snapshotId: was, type: 'tag' });
    await expect(
      setRef(bench.lake, second, 'study-1', 'tag', second.metadata.currentSnapshotId!),
    ).rejects.toMatchObject({
      kind: 'race',
    });
    const back = await rollback(bench.lake, tagged, was, { 'lakespec.w': null });
    expect(await now(of)).toEqual(back);
    expect(await ids(back)).toEqual([1]);
    expect(back.metadata.properties).not.toHaveProperty('lakespec.w');
    await expect(rollback(bench.lake, second, was)).rejects.toMatchObject({ kind: 'race' });
    const untagged = await dropRef(bench.lake, back, 'study-1');
    expect(Object.keys(untagged.metadata.refs)).toEqual(['main']);
    const after = await bench.commit(of, "SELECT 3 AS id, 'c' AS text");
    expect(await ids(after)).toEqual([1, 3]);
  });

  test('lists tables and namespaces, and forgets a table that is dropped, whose files stay', async () => {
    const namespace = `${lake.mark}_gold`;
    const refs = ['b', 'a', 'c'].map((name) => ({ namespace, name }));
    expect(await bench.lake.tables(namespace)).toEqual([]);
    for (const ref of refs) await bench.commit(layout(undefined, { ref }), "SELECT 1 AS id, 'x' AS text");
    expect((await bench.lake.tables(namespace)).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(await bench.lake.tables()).toEqual(expect.arrayContaining(refs));
    expect(await bench.lake.catalog.namespaces()).toContain(namespace);
    const table = (await bench.lake.table(refs[0]!))!;
    expect(await bench.lake.drop(refs[0]!)).toBe(true);
    expect(await bench.lake.drop(refs[0]!)).toBe(false);
    expect(await bench.lake.table(refs[0]!)).toBeNull();
    expect((await bench.lake.tables(namespace)).map(({ name }) => name)).toEqual(['a', 'c']);
    expect(await ids(table)).toEqual([1]);
    const anew = await bench.commit(layout(undefined, { ref: refs[0]! }), "SELECT 7 AS id, 'x' AS text");
    expect(await ids(anew)).toEqual([7]);
    expect(anew.metadata.tableUuid).not.toBe(table.metadata.tableUuid);
  });
});
