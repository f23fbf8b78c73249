import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ColumnType } from '../../../src/plan/index.ts';
import type { EngineRow } from '../../../src/ports/index.ts';
import { snapshotsOf } from '../../../src/runtime/lake/index.ts';
import type { LakeTable } from '../../../src/runtime/lake/lake.ts';
import { type LakeBench, layoutOf, openBench } from './bench-lake.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

let made = 0;
const fresh = (
  columns: Readonly<Record<string, ColumnType>> = { id: 'bigint', text: 'string' },
  changes = {},
) => layoutOf(`t${made++}`, columns, changes);
const ids = async (table: LakeTable, snapshotId?: bigint) =>
  (await bench.rows(table, snapshotId)).map((row) => Number(row.id));

describe('a table', () => {
  test('is not there before its first commit', async () => {
    const layout = fresh();
    await bench.write(layout, "SELECT 1 AS id, 'x' AS text");
    expect(await bench.lake.table(layout.ref)).toBeNull();
    expect((await bench.lake.tables()).some((ref) => ref.name === layout.ref.name)).toBe(false);
  });

  test('made without rows has a snapshot, and reads as empty with its types', async () => {
    const table = await bench.commit(fresh(), null);
    expect(snapshotsOf(table)).toHaveLength(1);
    expect(await bench.rows(table)).toEqual([]);
    const target = await bench.lake.target(layoutOf(table.ref.name, { id: 'bigint', text: 'string' }));
    const [types] = await bench.engine.query(
      `SELECT typeof(any_value(id)) AS id FROM (SELECT NULL::BIGINT AS id UNION ALL SELECT id FROM (${await bench.lake.relation(target.columns, [])}))`,
    );
    expect(types).toEqual({ id: 'BIGINT' });
  });

  test('keeps every value of every type', async () => {
    const layout = fresh({
      flag: 'boolean',
      small: 'integer',
      big: 'bigint',
      ratio: 'double',
      text: 'string',
      day: 'date',
      local: 'timestamp',
      instant: 'timestamptz',
      price: 'decimal(38,3)',
    });
    const table = await bench.commit(
      layout,
      `SELECT true AS flag, -5 AS small, 9007199254740993 AS big, 0.1 AS ratio, 'ü''€😀' AS text,
         DATE '1969-12-31' AS day, TIMESTAMP '1969-12-31 23:59:59.999999' AS local,
         TIMESTAMPTZ '2024-02-29 12:00:00+02' AS instant, '12345678901234567890123456789012345.678' AS price`,
    );
    const row = {
      flag: true,
      small: -5,
      big: 9007199254740993n,
      ratio: 0.1,
      text: "ü'€😀",
      day: '1969-12-31',
      local: '1969-12-31T23:59:59.999999',
      instant: '2024-02-29T10:00:00Z',
      price: '12345678901234567890123456789012345.678',
    };
    expect(await bench.rows(table)).toEqual([row]);
  });

  test('keeps field ids through renames and widening, and gives a dropped name a new one', async () => {
    const layout = fresh({ id: 'integer', text: 'string' });
    const first = await bench.commit(layout, "SELECT 1 AS id, 'old' AS text");
    const renamed = {
      ...layoutOf(layout.ref.name, { id: 'bigint', word: 'string' }),
      renames: [{ from: 'text', to: 'word' }],
    };
    await bench.commit(renamed, "SELECT 5000000000 AS id, 'new' AS word");
    const again = layoutOf(layout.ref.name, { id: 'bigint', word: 'string', text: 'string' });
    const last = await bench.commit(again, null);
    expect(await bench.rows(last)).toEqual([
      { id: 1n, word: 'old', text: null },
      { id: 5000000000n, word: 'new', text: null },
    ]);
    expect(await bench.rows(last, first.metadata.currentSnapshotId!)).toEqual([{ id: 1, text: 'old' }]);
    expect(last.metadata.lastColumnId).toBe(3);
  });

  test('refuses what its history does not allow, and says which column', async () => {
    const layout = fresh({ id: 'bigint' });
    await bench.commit(layout, 'SELECT 1 AS id');
    await expect(bench.lake.target(layoutOf(layout.ref.name, { id: 'date' }))).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('column id was long and cannot become date'),
    });
    const unsorted = layoutOf(layout.ref.name, { id: 'bigint' }, { sort: ['none'] });
    await expect(bench.lake.target(unsorted)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('stops promising that a column has no nulls when files come that have some', async () => {
    const columns = [{ name: 'id', type: 'bigint', nullable: false, description: '', label: [] }] as const;
    const layout = fresh({}, { columns });
    const strict = await bench.commit(layout, 'SELECT 1 AS id');
    expect(strict.metadata.schemas[0]?.fields[0]?.required).toBe(true);
    const relaxed = await bench.commit(layout, 'SELECT NULL AS id');
    expect(
      relaxed.metadata.schemas.find((of) => of.schemaId === relaxed.metadata.currentSchemaId)?.fields[0]
        ?.required,
    ).toBe(false);
  });

  test('is sorted in each file as its layout says', async () => {
    const table = await bench.commit(
      fresh({ id: 'bigint', text: 'string' }, { sort: ['text', 'id'] }),
      "SELECT (i * 7919) % 1000 AS id, CASE WHEN i % 3 = 0 THEN NULL ELSE 'x' || i % 5 END AS text FROM range(1000) AS of(i)",
    );
    expect(table.metadata.sortOrders.at(-1)?.fields.map((field) => field.sourceId)).toEqual([2, 1]);
    const [file] = await bench.lake.dataFiles(table);
    const columns = (await bench.lake.target(layoutOf(table.ref.name, { id: 'bigint', text: 'string' })))
      .columns;
    const rows = await bench.engine.query(await bench.lake.relation(columns, [file!]));
    const key = (row: EngineRow) => `${row.text ?? ''} ${String(row.id).padStart(4, '0')}`;
    expect(rows.map(key)).toEqual(rows.map(key).sort());
  });
});

describe('a commit', () => {
  test('moves several tables or none', async () => {
    const [one, two] = [fresh(), fresh()];
    await bench.commit(one, "SELECT 1 AS id, 'a' AS text");
    const change = async (layout: typeof one, id: number) => {
      const target = await bench.lake.target(layout);
      const add = await bench.lake.write(bench.engine, target, `SELECT ${id} AS id, 'b' AS text`, 'run');
      return { target, operation: 'append', add, remove: [], properties: {}, summary: {} } as const;
    };
    const [stale, other] = [await change(one, 2), await change(two, 2)];
    await bench.commit(one, "SELECT 3 AS id, 'c' AS text");
    await expect(bench.lake.commit([other, stale])).rejects.toMatchObject({ kind: 'race' });
    expect(await bench.lake.table(two.ref)).toBeNull();
    expect(await ids((await bench.lake.table(one.ref))!)).toEqual([1, 3]);
    // The files are the caller's: what was written for the commit alone is gone.
    expect(existsSync(other.add[0]!.uri.slice('file://'.length))).toBe(true);
    await bench.lake.discard(other.add);
    expect(existsSync(other.add[0]!.uri.slice('file://'.length))).toBe(false);

    const both = await bench.lake.commit([await change(one, 4), await change(two, 4)]);
    expect(await Promise.all(both.map((table) => ids(table)))).toEqual([[1, 3, 4], [4]]);
  });

  test('of properties alone makes no snapshot, and one of nothing no metadata', async () => {
    const layout = fresh();
    const first = await bench.commit(layout, "SELECT 1 AS id, 'a' AS text", {
      properties: { mark: '1', gone: 'x' },
    });
    const second = await bench.commit(layout, null, { properties: { mark: '2', gone: null } });
    expect(second.metadata.currentSnapshotId).toBe(first.metadata.currentSnapshotId);
    expect(second.metadata.properties).toMatchObject({ mark: '2', 'lakespec.format': '1' });
    expect(second.metadata.properties).not.toHaveProperty('gone');
    const third = await bench.commit(layout, null, { properties: { mark: '2' } });
    expect(third.metadataUri).toBe(second.metadataUri);
  });

  test('counts what it did in the snapshot summary', async () => {
    const layout = fresh();
    await bench.commit(layout, "SELECT i AS id, 'a' AS text FROM range(10) AS of(i)");
    const before = await bench.commit(layout, "SELECT i AS id, 'a' AS text FROM range(5) AS of(i)");
    const [newest] = await bench.lake.dataFiles(before);
    const after = await bench.commit(layout, "SELECT 1 AS id, 'b' AS text", {
      operation: 'overwrite',
      remove: [newest!],
      summary: { 'lakespec.run-id': 'r1' },
    });
    expect(snapshotsOf(after).at(-1)?.summary).toMatchObject({
      operation: 'overwrite',
      'added-data-files': '1',
      'added-records': '1',
      'deleted-data-files': '1',
      'deleted-records': String(newest!.records),
      'total-data-files': '2',
      'total-records': String(16 - newest!.records),
      'lakespec.run-id': 'r1',
    });
    expect((await bench.rows(after)).length).toBe(16 - newest!.records);
  });
});

describe('what was added since a snapshot', () => {
  const since = async (table: LakeTable, from: LakeTable | null) => {
    const files = await bench.lake.addedSince(table, from === null ? null : from.metadata.currentSnapshotId);
    if (files === null) return null;
    const { columns } = await bench.lake.target(layoutOf(table.ref.name, { id: 'bigint' }));
    return (
      await bench.engine.query(`SELECT id FROM (${await bench.lake.relation(columns, files)}) ORDER BY id`)
    ).map((row) => Number(row.id));
  };
  const select = (...values: number[]) => `SELECT unnest([${values.join(', ')}]) AS id`;

  test('are the rows of later appends, whatever compaction did to their files', async () => {
    const layout = fresh({ id: 'bigint' });
    const first = await bench.commit(layout, select(1));
    const second = await bench.commit(layout, select(2));
    const third = await bench.commit(layout, select(3, 4));
    expect(await since(third, null)).toEqual([1, 2, 3, 4]);
    expect(await since(third, first)).toEqual([2, 3, 4]);
    expect(await since(third, third)).toEqual([]);
    const compacted = await bench.commit(layout, select(1, 2, 3, 4), {
      operation: 'replace',
      remove: await bench.lake.dataFiles(third),
    });
    expect(await since(compacted, null)).toEqual([1, 2, 3, 4]);
    expect(await since(compacted, second)).toEqual([3, 4]);
    const last = await bench.commit(layout, select(5));
    expect(await since(last, second)).toEqual([3, 4, 5]);
    expect(await since(last, compacted)).toEqual([5]);
  });

  test('is unknown when rows that were seen have been overwritten, or the snapshot is gone', async () => {
    const layout = fresh({ id: 'bigint' });
    const first = await bench.commit(layout, select(1));
    const second = await bench.commit(layout, select(2));
    const unseen = await bench.lake.addedSince(second, first.metadata.currentSnapshotId);
    const third = await bench.commit(layout, select(3), { operation: 'overwrite', remove: unseen! });
    expect(await since(third, first)).toEqual([3]);
    expect(await since(third, second)).toBeNull();
    expect(await bench.lake.addedSince(third, 1n)).toBeNull();
  });
});

test('after any sequence of changes every snapshot reads as a model in memory says', async () => {
  type Row = Readonly<Record<string, number | null>>;
  const step = fc.oneof(
    fc.record({ kind: fc.constant('append' as const), rows: fc.integer({ min: 0, max: 3 }) }),
    fc.record({
      kind: fc.constant('overwrite' as const),
      rows: fc.integer({ min: 0, max: 2 }),
      keep: fc.nat(2),
    }),
    fc.record({ kind: fc.constant('add' as const) }),
    fc.record({ kind: fc.constant('rename' as const) }),
    fc.record({ kind: fc.constant('drop' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
      const { ref } = fresh();
      let names = ['id', 'c0'];
      let next = 1;
      let model: readonly { readonly uri: string; readonly rows: readonly Row[] }[] = [];
      const states: { readonly snapshotId: bigint; readonly rows: readonly Row[] }[] = [];
      let counter = 0;
      const types = () => Object.fromEntries(names.map((name) => [name, 'bigint' as const]));
      for (const of of steps) {
        let renames: readonly { readonly from: string; readonly to: string }[] = [];
        if (of.kind === 'add') names = [...names, `c${next++}`];
        if (of.kind === 'drop' && names.length > 2) {
          const gone = names.at(-1)!;
          names = names.slice(0, -1);
          model = model.map((file) => ({
            ...file,
            rows: file.rows.map(({ [gone]: _, ...row }) => row),
          }));
        }
        if (of.kind === 'rename') {
          const [from, to] = [names[1]!, `c${next++}`];
          names = names.map((name) => (name === from ? to : name));
          renames = [{ from, to }];
          model = model.map((file) => ({
            ...file,
            rows: file.rows.map(({ [from]: value, ...row }) => ({ ...row, [to]: value ?? null })),
          }));
        }
        const rows: Row[] = Array.from({ length: 'rows' in of ? of.rows : 0 }, () =>
          Object.fromEntries(
            names.map((name) => [name, name === 'id' ? counter : (counter++ * 7) % 5 === 0 ? null : counter]),
          ),
        );
        const layout = layoutOf(ref.name, types(), { renames });
        const target = await bench.lake.target(layout);
        const values = rows.map((row) => `(${names.map((name) => row[name] ?? 'NULL').join(', ')})`);
        const add =
          rows.length === 0
            ? []
            : await bench.lake.write(
                bench.engine,
                target,
                `SELECT * FROM (VALUES ${values.join(', ')}) AS of(${names.join(', ')})`,
                'run',
              );
        const removed = of.kind === 'overwrite' ? model.slice(of.keep) : [];
        const live = target.base === null ? [] : await bench.lake.dataFiles(target.base);
        const remove = live.filter((file) => removed.some(({ uri }) => uri === file.uri));
        const operation = of.kind === 'overwrite' ? 'overwrite' : 'append';
        const [table] = await bench.lake.commit([
          { target, operation, add, remove, properties: {}, summary: {} },
        ]);
        model = [
          ...model.filter((file) => !removed.includes(file)),
          ...add.map(({ uri }) => ({ uri, rows })),
        ];
        const complete = (row: Row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
        const snapshotId = table!.metadata.currentSnapshotId!;
        const known = states.findIndex((state) => state.snapshotId === snapshotId);
        if (known === -1) states.push({ snapshotId, rows: model.flatMap((file) => file.rows.map(complete)) });
      }
      const table = (await bench.lake.table(ref))!;
      expect(snapshotsOf(table).map((snapshot) => snapshot.snapshotId)).toEqual(
        states.map((state) => state.snapshotId),
      );
      const sortable = (rows: readonly Readonly<Record<string, unknown>>[]) =>
        rows
          .map((row) =>
            JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
          )
          .sort();
      for (const state of states) {
        expect(sortable(await bench.rows(table, state.snapshotId))).toEqual(sortable(state.rows));
      }
    }),
    { numRuns: 15 },
  );
});
