import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { columnsAt, compact, type OpenLake, openLake, snapshotsOf } from '../../../src/runtime/lake/index.ts';
import type { LakeTable, TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { readingPlatform } from '../pyiceberg/lake-dump.ts';
import { fetchJars, sparkCatalog } from './iceberg.ts';
import { SparkSession, sparkSettings } from './session.ts';

const workspace = mkdtempSync(join(tmpdir(), 'lakespec-foreign-'));
const ours = join(workspace, 'catalog.sqlite');
const theirs = join(workspace, 'spark.sqlite');
let spark: SparkSession;
let lake: OpenLake;
let engine: Engine;

beforeAll(async () => {
  // Makes the catalog's tables.
  lake = await openLake({ platform: readingPlatform({ name: 'lake', path: 'catalog.sqlite' }), workspace });
  engine = await openDuckdb({ memoryMb: 512, threads: 1, scratch: join(workspace, 'scratch') });
  spark = new SparkSession({
    ...sparkSettings,
    'spark.jars': fetchJars(),
    'spark.sql.extensions': 'org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions',
    'spark.sql.defaultCatalog': 'theirs',
    ...sparkCatalog('theirs', theirs, join(workspace, 'spark')),
  });
  await spark.ask('CREATE NAMESPACE theirs.foreign');
});
afterAll(async () => {
  await spark.close();
  engine.close();
  await lake.close();
  rmSync(workspace, { recursive: true, force: true });
});

/** Where a table is by Spark's catalog. It never lets go of the file, so that each side keeps one of its own. */
function metadataOfSpark(name: string): string {
  const database = new DatabaseSync(theirs, { readOnly: true });
  const row = database
    .prepare('SELECT metadata_location AS found FROM iceberg_tables WHERE table_name = ?')
    .get(name);
  database.close();
  return String(row?.found);
}

/** What Spark has committed, we see. */
const load = async (name: string): Promise<LakeTable> => {
  const database = new DatabaseSync(ours);
  database
    .prepare(`INSERT OR REPLACE INTO iceberg_tables VALUES ('lake', 'foreign', ?, ?, NULL, 'TABLE')`)
    .run(name, metadataOfSpark(name));
  database.close();
  const table = await lake.table({ namespace: 'foreign', name });
  if (table === null) throw new Error(`there is no table ${name}`);
  return table;
};

/** A column as both engines print it alike: Spark's expression, DuckDB's. */
type Printed = readonly [spark: string, duckdb: string];
const plain = (column: string): Printed => [`CAST(${column} AS STRING)`, `CAST(${column} AS VARCHAR)`];
const json = (column: string): Printed => [
  `to_json(named_struct('v', ${column}), map('ignoreNullFields', 'false'))`,
  `CAST(to_json({'v': ${column}}) AS VARCHAR)`,
];

/** At every snapshot lakespec reads what Spark reads; how many snapshots there were. */
async function expectSameRows(
  name: string,
  printed: (columns: readonly string[]) => readonly Printed[] = (columns) => columns.map(plain),
): Promise<number> {
  const table = await load(name);
  const snapshots = snapshotsOf(table);
  for (const { snapshotId } of snapshots) {
    const columns = columnsAt(table, snapshotId);
    const both = printed(columns.map((column) => column.name));
    const theirs = await spark.ask(
      `SELECT ${both.map(([of]) => of).join(', ')} FROM foreign.${name} VERSION AS OF ${snapshotId}`,
    );
    const relation = await lake.relation(columns, await lake.dataFiles(table, snapshotId));
    const ours = await engine.query(
      `SELECT ${both.map(([, of], index) => `${of} AS v${index}`).join(', ')} FROM (${relation})`,
    );
    const lines = ours.map((row) => JSON.stringify(both.map((_, index) => row[`v${index}`] ?? null)));
    expect(lines.sort(), `${name}@${snapshotId}`).toEqual(
      theirs.rows.map((row) => JSON.stringify(row)).sort(),
    );
  }
  return snapshots.length;
}

/** Appends as a product does: names of columns, never ids. */
async function append(
  name: string,
  columns: Readonly<Record<string, TableLayout['columns'][number]['type']>>,
  select: string,
  partition?: TableLayout['partition'],
): Promise<void> {
  const target = await lake.target({
    ref: { namespace: 'foreign', name },
    store: 'refined',
    description: '',
    columns: Object.entries(columns).map(([column, type]) => ({
      name: column,
      type,
      nullable: true,
      description: '',
      label: [],
    })),
    renames: [],
    sort: [],
    ...(partition && { partition }),
  });
  const add = await lake.write(engine, target, select, 'run');
  await commit(name, { target, operation: 'append', add, remove: [], properties: {}, summary: {} });
}

/** What we have committed, Spark sees. */
async function commit(name: string, change: TableChange): Promise<void> {
  const [table] = await lake.commit([change]);
  await spark.ask(`DROP TABLE foreign.${name}`);
  await spark.ask(`CALL theirs.system.register_table('foreign.${name}', '${table?.metadataUri}')`);
}

async function compacted(name: string): Promise<void> {
  const change = await compact(lake, engine, await load(name), {
    smallerThanBytes: 1 << 27,
    minFiles: 2,
    name: 'compact',
  });
  if (change === null) throw new Error(`nothing of ${name} was compacted`);
  await commit(name, change);
}

const mergeOnRead = `'write.delete.mode'='merge-on-read', 'write.update.mode'='merge-on-read',
  'write.merge.mode'='merge-on-read'`;
const batch = (from: number, to: number) =>
  `SELECT id, concat('w', id % 5) AS word, CAST(id * 3 AS INT) AS n FROM range(${from}, ${to}) AS of(id)`;

describe.each([
  ['partition', ''],
  ['file', 'PARTITIONED BY (bucket(4, id))'],
  ['partition', 'PARTITIONED BY (word)'],
])('a table of Spark with position deletes by %s %s', (granularity, partitioned) => {
  const name = `deleted_by_${granularity}${partitioned === '' ? '' : '_parted'}`;
  const columns = { id: 'bigint', word: 'string', n: 'integer' } as const;
  const partition: TableLayout['partition'] =
    partitioned === ''
      ? []
      : partitioned.includes('bucket')
        ? [{ transform: 'bucket', column: 'id', parameter: 4 }]
        : [{ transform: 'identity', column: 'word', parameter: null }];

  test('is read, appended to, compacted, and read by Spark after that', async () => {
    await spark.ask(
      `CREATE TABLE foreign.${name} (id BIGINT, word STRING, n INT) USING iceberg ${partitioned}
       TBLPROPERTIES (${mergeOnRead}, 'write.delete.granularity'='${granularity}')`,
    );
    await spark.ask(`INSERT INTO foreign.${name} ${batch(0, 40)}`);
    await spark.ask(`INSERT INTO foreign.${name} ${batch(40, 80)}`);
    await spark.ask(`DELETE FROM foreign.${name} WHERE id % 7 = 3`);
    await spark.ask(`UPDATE foreign.${name} SET word = 'changed' WHERE id BETWEEN 30 AND 50 AND id % 2 = 0`);
    await spark.ask(
      `MERGE INTO foreign.${name} AS t USING (${batch(70, 90)}) AS s ON t.id = s.id
       WHEN MATCHED THEN UPDATE SET t.n = -1 WHEN NOT MATCHED THEN INSERT *`,
    );
    await spark.ask(`DELETE FROM foreign.${name} WHERE word = 'w1' AND id > 20`);
    const before = await load(name);
    const files = await lake.dataFiles(before);
    expect(files.some(({ deletes }) => deletes !== undefined)).toBe(true);
    expect(await expectSameRows(name)).toBe(6);

    await append(
      name,
      columns,
      "SELECT i AS id, 'ours' AS word, 1 AS n FROM range(500, 510) AS of(i)",
      partition,
    );
    expect(await expectSameRows(name)).toBe(7);
    await compacted(name);
    expect(await expectSameRows(name)).toBe(8);
    const after = await lake.dataFiles(await load(name));
    expect(after.every(({ deletes }) => deletes === undefined)).toBe(true);
    await spark.ask(`DELETE FROM foreign.${name} WHERE id > 505`);
    expect(await expectSameRows(name)).toBe(9);
    const [[count] = []] = (await spark.ask(`SELECT count(*) FROM foreign.${name}.delete_files`)).rows;
    expect(Number(count)).toBeGreaterThan(0);
  });
});

test('a table of Spark with every type is read, kept by compaction, and read by Spark', async () => {
  await spark.ask(
    `CREATE TABLE foreign.types (id BIGINT, flag BOOLEAN, small INT, real FLOAT, ratio DOUBLE, price DECIMAL(9,2),
       exact DECIMAL(38,10), day DATE, instant TIMESTAMP, local TIMESTAMP_NTZ, word STRING, bytes BINARY,
       tags ARRAY<STRING>, facts MAP<STRING, INT>, place STRUCT<city: STRING, at: STRUCT<lat: FLOAT, lon: DOUBLE>>,
       visits ARRAY<STRUCT<day: DATE, code: STRING>>, groups MAP<STRING, ARRAY<STRUCT<k: INT>>>)
     USING iceberg`,
  );
  const insert = (from: number, to: number) =>
    `INSERT INTO foreign.types SELECT id, id % 2 = 0, CAST(id AS INT), CAST(id AS FLOAT) / 4, id / 8.0D,
       CAST(id * 1.25 AS DECIMAL(9,2)), CAST('-12345678901234567890.0123456789' AS DECIMAL(38,10)) + id,
       date_add(DATE '1969-12-01', CAST(id * 20 AS INT)), timestamp_micros(id * 1234567890123 - 5),
       TIMESTAMP_NTZ '1969-12-31 23:59:59.999999', if(id % 3 = 0, NULL, concat('ü', id)), CAST(concat('b', id) AS BINARY),
       if(id % 4 = 0, NULL, array('a', NULL, concat('t', id))), map('x', CAST(id AS INT), 'y', NULL),
       if(id % 5 = 0, NULL, named_struct('city', concat('c', id), 'at', named_struct('lat', CAST(id AS FLOAT), 'lon', id / 2.0D))),
       array(named_struct('day', DATE '2020-02-29', 'code', concat('v', id)), NULL),
       map('g', array(named_struct('k', CAST(id AS INT))))
     FROM range(${from}, ${to}) AS of(id)`;
  await spark.ask(insert(0, 12));
  await spark.ask(insert(12, 20));
  const printed = (): readonly Printed[] => [
    ...['id', 'flag', 'small', 'price', 'exact', 'word', 'day'].map(plain),
    ['unix_micros(instant)', 'CAST(epoch_us(instant) AS VARCHAR)'],
    ['date_format(local, "yyyy-MM-dd HH:mm:ss.SSSSSS")', 'CAST(local AS VARCHAR)'],
    ['hex(bytes)', 'hex(bytes)'],
    ...['real', 'ratio', 'tags', 'facts', 'place', 'visits', 'groups'].map(json),
  ];
  expect(await expectSameRows('types', printed)).toBe(2);
  await compacted('types');
  expect(await expectSameRows('types', printed)).toBe(3);
  // And by its values.
  expect((await spark.ask("SELECT id FROM foreign.types WHERE place.city = 'c7'")).rows).toEqual([['7']]);
  expect((await spark.ask('SELECT count(*) FROM foreign.types WHERE real >= 4.5')).rows).toEqual([['2']]);
});

test('fields inside of columns keep their values through every change of their names', async () => {
  await spark.ask(
    `CREATE TABLE foreign.nested (id INT, place STRUCT<a: INT, b: STRING, gone: INT>,
       items ARRAY<STRUCT<x: INT, y: STRING>>, named MAP<STRING, STRUCT<p: INT, q: FLOAT>>) USING iceberg`,
  );
  const old = (id: number) =>
    `SELECT ${id}, named_struct('a', ${id}, 'b', 'old', 'gone', 9), array(named_struct('x', ${id}, 'y', 'i'), NULL),
      map('k', named_struct('p', ${id}, 'q', CAST(1.5 AS FLOAT)))`;
  await spark.ask(`INSERT INTO foreign.nested ${old(1)} UNION ALL SELECT 2, NULL, NULL, NULL`);
  for (const change of [
    'RENAME COLUMN place.b TO word',
    'DROP COLUMN place.gone',
    'ADD COLUMN place.more DOUBLE',
    'ALTER COLUMN place.a TYPE BIGINT',
    'RENAME COLUMN place.a TO number',
    // A name that comes back is another field.
    'ADD COLUMN place.b INT FIRST',
    'RENAME COLUMN items.element.x TO ex',
    'ADD COLUMN items.element.z INT',
    'RENAME COLUMN named.value.p TO pe',
    'ALTER COLUMN named.value.q TYPE DOUBLE',
    'ADD COLUMN late STRUCT<o: INT>',
    'ALTER COLUMN late FIRST',
  ]) {
    await spark.ask(`ALTER TABLE foreign.nested ${change}`);
  }
  await spark.ask(
    `INSERT INTO foreign.nested SELECT named_struct('o', 1), 3, named_struct('b', 7, 'number', 5000000000L, 'word', 'new', 'more', 0.5D),
       array(named_struct('ex', 3, 'y', 'j', 'z', 4)), map('k', named_struct('pe', 3, 'q', 2.5D))`,
  );
  const printed = (columns: readonly string[]) => columns.map(json);
  expect(await expectSameRows('nested', printed)).toBe(2);
  const table = await load('nested');
  const now = await lake.relation(columnsAt(table), await lake.dataFiles(table));
  expect(await engine.query(`SELECT place.word AS word FROM (${now}) WHERE id = 1`)).toEqual([
    { word: 'old' },
  ]);
  await compacted('nested');
  expect(await expectSameRows('nested', printed)).toBe(3);
});

test('partitions may have changed, and metadata be compressed', async () => {
  await spark.ask(
    `CREATE TABLE foreign.evolved (id BIGINT, word STRING, day DATE, moment TIMESTAMP) USING iceberg PARTITIONED BY (word)
     TBLPROPERTIES ('write.metadata.compression-codec'='gzip', 'format-version'='2', ${mergeOnRead})`,
  );
  const insert = (from: number) =>
    `INSERT INTO foreign.evolved SELECT id, concat('w', id % 3), date_add(DATE '2020-01-01', CAST(id AS INT)),
       timestamp_seconds(id * 100000) FROM range(${from}, ${from + 10}) AS of(id)`;
  await spark.ask(insert(0));
  await spark.ask('ALTER TABLE foreign.evolved ADD PARTITION FIELD months(day)');
  await spark.ask(insert(10));
  await spark.ask('ALTER TABLE foreign.evolved DROP PARTITION FIELD word');
  await spark.ask('ALTER TABLE foreign.evolved REPLACE PARTITION FIELD months(day) WITH days(moment)');
  await spark.ask(insert(20));
  await spark.ask('DELETE FROM foreign.evolved WHERE id % 5 = 2');
  expect((await load('evolved')).metadataUri).toContain('.gz.');
  const printed = (): readonly Printed[] => [
    ...['id', 'word', 'day'].map(plain),
    ['unix_micros(moment)', 'CAST(epoch_us(moment) AS VARCHAR)'],
  ];
  expect(await expectSameRows('evolved', printed)).toBe(4);
  await append(
    'evolved',
    { id: 'bigint', word: 'string', day: 'date', moment: 'timestamptz' },
    "SELECT 77 AS id, 'ours' AS word, DATE '2021-05-05' AS day, TIMESTAMPTZ '2021-05-05 00:00:00Z' AS moment",
    [{ transform: 'day', column: 'moment', parameter: null }],
  );
  expect(await expectSameRows('evolved', printed)).toBe(5);
  expect(
    (await spark.ask("SELECT id FROM foreign.evolved WHERE moment >= TIMESTAMP '2021-05-05 00:00:00Z'")).rows,
  ).toEqual([['77']]);
  await compacted('evolved');
  expect(await expectSameRows('evolved', printed)).toBe(6);
  // The column that an old partition is of leaves.
  await spark.ask('ALTER TABLE foreign.evolved DROP COLUMN word');
  await append(
    'evolved',
    { id: 'bigint', day: 'date', moment: 'timestamptz' },
    "SELECT 78 AS id, DATE '2021-05-05' AS day, TIMESTAMPTZ '2021-05-05 00:00:00Z' AS moment",
    [{ transform: 'day', column: 'moment', parameter: null }],
  );
  await compacted('evolved');
  expect((await spark.ask('SELECT count(*) FROM foreign.evolved')).rows).toEqual([['26']]);
});

test.each([
  ['v3', "'format-version'='3'", /format version 3/],
  ['orc', "'write.format.default'='orc'", /format ORC/],
])('what can not be read is refused with what it is: %s', async (name, properties, message) => {
  await spark.ask(`CREATE TABLE foreign.${name} (id BIGINT) USING iceberg TBLPROPERTIES (${properties})`);
  await spark.ask(`INSERT INTO foreign.${name} VALUES (1)`);
  await expect(load(name).then((table) => lake.dataFiles(table))).rejects.toThrow(
    expect.objectContaining({ kind: 'invalid', message: expect.stringMatching(message) }),
  );
});
