import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanPartition } from '../../../src/plan/index.ts';
import {
  deleteRows,
  overwritePartitions,
  overwriteRows,
  type Predicate,
  snapshotsOf,
} from '../../../src/runtime/lake/index.ts';
import type { LakeTable, TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { type LakeBench, layoutOf, openBench } from './bench-lake.ts';
import { takeOut } from './delete-writer.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const write = { name: 'run' };
const byMonth: PlanPartition = { transform: 'month', column: 'day', parameter: null };
const byDay: PlanPartition = { transform: 'day', column: 'day', parameter: null };
const columns = { id: 'bigint', day: 'date', who: 'string' } as const;
/** Ten rows a day. */
const days = (from: string, count: number, who = 'p') =>
  `SELECT i AS id, DATE '${from}' + CAST(i // 10 AS INTEGER) AS day, '${who}' || i % 10 AS who FROM range(${count * 10}) AS of(i)`;

let tables = 0;
const tableOf = (partition: readonly PlanPartition[]): TableLayout =>
  layoutOf(`t${tables++}`, columns, { partition, sort: ['id'] });
const count = async (table: LakeTable, where = 'true', snapshotId?: bigint) => {
  const relation = await bench.lake.relation(
    (await bench.lake.target({ ...tableOf([]), ref: table.ref })).columns,
    await bench.lake.dataFiles(table, snapshotId),
  );
  const [row] = await bench.engine.query(`SELECT count(*) AS n FROM (${relation}) WHERE ${where}`);
  return Number(row?.n);
};
const commit = async (change: TableChange) => (await bench.lake.commit([change]))[0]!;
const uris = async (table: LakeTable) => (await bench.lake.dataFiles(table)).map(({ uri }) => uri);

describe('rows that are deleted by a predicate', () => {
  test('leave files that hold none of them as they are, and take whole files along', async () => {
    const layout = tableOf([]);
    await bench.commit(layout, days('2024-01-01', 3));
    await bench.commit(layout, days('2024-02-01', 3));
    const before = await bench.commit(layout, days('2024-03-01', 3));
    const [january, february, march] = await uris(before).then((all) => all.toReversed());
    const found = await deleteRows(
      bench.lake,
      bench.engine,
      before,
      [{ column: 'day', op: '>=', value: '2024-02-02' }],
      write,
    );
    expect(found?.rows).toBe(50);
    expect(found?.change.operation).toBe('overwrite');
    expect(found?.change.remove.map(({ uri }) => uri).sort()).toEqual([february, march].sort());
    const after = await commit(found!.change);
    expect(await uris(after)).toContain(january);
    expect(await count(after)).toBe(40);
    expect(await count(after, "day >= DATE '2024-02-02'")).toBe(0);
    expect(await count(after, 'true', before.metadata.currentSnapshotId!)).toBe(90);
    expect(snapshotsOf(after).at(-1)?.summary).toMatchObject({
      operation: 'overwrite',
      'added-data-files': '1',
      'deleted-data-files': '2',
      'added-records': '10',
      'deleted-records': '60',
      'total-records': '40',
      'total-data-files': '2',
    });
    // Only what is new since then can't be told any more: a reader has to begin anew.
    expect(await bench.lake.addedSince(after, before.metadata.currentSnapshotId!)).toBeNull();
  });

  test('that fill files to the last row write nothing, by statistics or by count', async () => {
    const layout = tableOf([byMonth]);
    await bench.commit(layout, days('2024-01-01', 3, 'a'));
    const table = await bench.commit(layout, days('2024-02-01', 3, 'b'));
    const proved: Predicate = [
      { column: 'day', op: '>=', value: '2024-02-01' },
      { column: 'day', op: '<', value: '2024-03-01' },
    ];
    const counted: Predicate = [{ column: 'who', op: 'in', values: [...'0123456789'].map((n) => `b${n}`) }];
    for (const where of [proved, counted]) {
      const found = await deleteRows(bench.lake, bench.engine, table, where, write);
      expect(found).toMatchObject({ rows: 30, change: { operation: 'delete', add: [] } });
      if (where !== counted) continue;
      const after = await commit(found!.change);
      expect(await count(after)).toBe(30);
      expect(after.metadata.defaultSpecId).toBe(table.metadata.defaultSpecId);
      expect(snapshotsOf(after).at(-1)?.summary.operation).toBe('delete');
      expect(await bench.lake.addedSince(after, table.metadata.currentSnapshotId!)).toBeNull();
    }
  });

  test('of some people go from every file that names them, and nobody else does', async () => {
    const layout = tableOf([byMonth]);
    await bench.commit(layout, days('2024-01-30', 4));
    const table = await bench.commit(layout, `SELECT -1 AS id, NULL AS day, NULL AS who`);
    const where: Predicate = [{ column: 'who', op: 'in', values: ['p3', "o'x", 'p7'] }];
    const found = await deleteRows(bench.lake, bench.engine, table, where, write);
    expect(found?.rows).toBe(8);
    const after = await commit(found!.change);
    expect(await count(after)).toBe(33);
    expect(await count(after, "who IN ('p3', 'p7')")).toBe(0);
    expect(await count(after, 'who IS NULL')).toBe(1);
    expect(await deleteRows(bench.lake, bench.engine, after, where, write)).toBeNull();
  });

  test('that delete files took out already are not counted, and do not come back', async () => {
    const layout = tableOf([]);
    let table = await bench.commit(layout, days('2024-01-01', 1));
    const [file] = await bench.lake.dataFiles(table);
    table = await takeOut(bench, table, {
      select: `SELECT '${file!.uri}' AS file_path, pos FROM (VALUES (0::BIGINT), (1)) AS gone(pos)`,
    });
    const found = await deleteRows(
      bench.lake,
      bench.engine,
      table,
      [{ column: 'id', op: '<', value: 3 }],
      write,
    );
    expect(found?.rows).toBe(1);
    const after = await commit(found!.change);
    expect((await bench.rows(after)).map(({ id }) => Number(id))).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(snapshotsOf(after).at(-1)?.summary).toMatchObject({ 'removed-position-deletes': '2' });
  });

  test('lose a race to whoever was faster, and no file is left behind', async () => {
    const layout = tableOf([]);
    const table = await bench.commit(layout, days('2024-01-01', 2));
    const found = await deleteRows(
      bench.lake,
      bench.engine,
      table,
      [{ column: 'who', op: '=', value: 'p1' }],
      write,
    );
    await bench.commit(layout, days('2024-01-05', 1));
    await expect(bench.lake.commit([found!.change])).rejects.toMatchObject({ kind: 'race' });
    await bench.lake.discard(found!.change.add);
    const now = (await bench.lake.table(layout.ref))!;
    expect(await count(now)).toBe(30);
  });

  test.each([
    [[{ column: 'nobody', op: '=', value: 1 }], 'no column nobody'],
    [[{ column: 'day', op: '=', value: '2024-02-30' }], 'none of type date'],
    [[{ column: 'id', op: '=', value: 1.5 }], 'none of type long'],
  ] as const)('need a condition that fits: %j', async (where, message) => {
    const table = await bench.commit(tableOf([]), days('2024-01-01', 1));
    await expect(deleteRows(bench.lake, bench.engine, table, where, write)).rejects.toThrow(
      expect.objectContaining({ kind: 'invalid', message: expect.stringContaining(message) }),
    );
  });
});

describe('partitions that are overwritten', () => {
  test('are those of the new rows, and no other', async () => {
    const layout = tableOf([byDay]);
    await bench.commit(layout, days('2024-01-30', 4));
    const before = await bench.commit(layout, `SELECT -1 AS id, NULL AS day, 'none' AS who`);
    const target = await bench.lake.target(layout);
    const add = await bench.lake.write(
      bench.engine,
      target,
      `SELECT 1 AS id, DATE '2024-01-31' AS day, 'new' AS who UNION ALL SELECT 2, NULL, 'new'`,
      'run',
    );
    const change = await overwritePartitions(bench.lake, bench.engine, target, add, write);
    const after = await commit(change!);
    expect(change?.remove).toHaveLength(2);
    expect(await count(after)).toBe(32);
    expect(await count(after, "who = 'new'")).toBe(2);
    expect(await count(after, "day = DATE '2024-01-31'")).toBe(1);
    expect(await count(after, 'true', before.metadata.currentSnapshotId!)).toBe(41);
    expect(snapshotsOf(after).at(-1)?.summary).toMatchObject({
      operation: 'overwrite',
      'replace-partitions': 'true',
      'added-data-files': '2',
      'deleted-data-files': '2',
      'deleted-records': '11',
    });
    // Again, of the same rows: no row more.
    const again = await overwritePartitions(
      bench.lake,
      bench.engine,
      await bench.lake.target(layout),
      await bench.lake.write(
        bench.engine,
        target,
        `SELECT 1 AS id, DATE '2024-01-31' AS day, 'new' AS who`,
        'run',
      ),
      write,
    );
    expect(await count(await commit(again!))).toBe(32);
  });

  test('reach into files of an earlier partitioning, row by row', async () => {
    const monthly = tableOf([byMonth]);
    await bench.commit(monthly, days('2024-01-30', 4));
    await bench.commit({ ...monthly, partition: [] }, days('2024-02-01', 1, 'u'));
    const daily = { ...monthly, partition: [byDay] };
    const target = await bench.lake.target(daily);
    const select = `SELECT 1 AS id, DATE '2024-02-01' AS day, 'new' AS who`;
    const add = await bench.lake.write(bench.engine, target, select, 'run');
    const change = await overwritePartitions(bench.lake, bench.engine, target, add, write);
    const after = await commit(change!);
    expect(await count(after)).toBe(31);
    expect(await count(after, "day = DATE '2024-02-01'")).toBe(1);
    expect(await count(after, "day = DATE '2024-02-02'")).toBe(10);
  });

  test('are the whole table where it has none', async () => {
    const layout = tableOf([]);
    await bench.commit(layout, days('2024-01-01', 4));
    const target = await bench.lake.target(layout);
    const add = await bench.lake.write(bench.engine, target, days('2024-06-01', 1), 'run');
    const after = await commit((await overwritePartitions(bench.lake, bench.engine, target, add, write))!);
    expect(await count(after)).toBe(10);
    expect(await overwritePartitions(bench.lake, bench.engine, target, [], write)).toBeNull();
  });
});

describe('rows that are overwritten by a predicate', () => {
  const february: Predicate = [
    { column: 'day', op: '>=', value: '2024-02-01' },
    { column: 'day', op: '<', value: '2024-03-01' },
  ];

  test('go by whole files where it is aligned to the partitions', async () => {
    const layout = tableOf([byMonth]);
    await bench.commit(layout, days('2024-01-20', 60));
    const target = await bench.lake.target(layout);
    const add = await bench.lake.write(bench.engine, target, days('2024-02-05', 2, 'new'), 'run');
    const change = await overwriteRows(bench.lake, bench.engine, target, february, add, write);
    expect(change?.add).toEqual(add);
    expect(change?.remove).toHaveLength(1);
    const after = await commit(change!);
    expect(await count(after)).toBe(600 - 290 + 20);
    // No rows at all: what was there is gone.
    const none = await overwriteRows(
      bench.lake,
      bench.engine,
      await bench.lake.target(layout),
      february,
      [],
      write,
    );
    expect(none?.operation).toBe('delete');
    expect(await count(await commit(none!), "day BETWEEN DATE '2024-02-01' AND DATE '2024-02-29'")).toBe(0);
  });

  test('go one by one where it is not, also under a name that the target gives the column', async () => {
    const layout = tableOf([]);
    await bench.commit(layout, days('2024-01-30', 4));
    const renamed = {
      ...layoutOf(layout.ref.name, { id: 'bigint', seen: 'date', who: 'string' }),
      renames: [{ from: 'day', to: 'seen' }],
    };
    const target = await bench.lake.target(renamed);
    const add = await bench.lake.write(
      bench.engine,
      target,
      `SELECT 1 AS id, DATE '2024-02-02' AS seen, 'new' AS who`,
      'run',
    );
    const where: Predicate = [{ column: 'seen', op: '=', value: '2024-02-02' }];
    const after = await commit((await overwriteRows(bench.lake, bench.engine, target, where, add, write))!);
    const rows = await bench.rows(after);
    expect(rows).toHaveLength(31);
    expect(rows.filter(({ seen }) => String(seen).startsWith('2024-02-02'))).toHaveLength(1);
  });

  test('are refused where a new row lies outside', async () => {
    const layout = tableOf([byMonth]);
    await bench.commit(layout, days('2024-01-20', 20));
    const target = await bench.lake.target(layout);
    const add = await bench.lake.write(bench.engine, target, days('2024-02-28', 3), 'run');
    await expect(overwriteRows(bench.lake, bench.engine, target, february, add, write)).rejects.toThrow(
      '10 new rows of table example_claims_silver',
    );
  });
});
