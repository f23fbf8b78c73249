import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StoreName, storeNames } from '../../../src/plan/index.ts';
import type { Engine, ObjectStore } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { openStaging } from '../../../src/runtime/engines/trino/staging.ts';
import { columnsAt, compact, type OpenLake, openLake, snapshotsOf } from '../../../src/runtime/lake/index.ts';
import type { LakeTable, TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { openStore } from '../../../src/runtime/lake/store/open-store.ts';
import { addForeignTypes } from '../pyiceberg/varied-lake.ts';
import { openSharedCatalog, type SharedCatalog } from './lakes.ts';

const workspace = mkdtempSync(join(tmpdir(), 'lakespec-foreign-'));
let shared: SharedCatalog;
let lake: OpenLake;
let engine: Engine;

beforeAll(async () => {
  shared = await openSharedCatalog('foreign', workspace);
  lake = await openLake({ platform: shared.platform, workspace });
  engine = await openDuckdb({ memoryMb: 512, threads: 1, scratch: join(workspace, 'scratch') });
  await run(`CREATE SCHEMA ${shared.named('theirs')}`);
});
afterAll(async () => {
  engine.close();
  await lake.close();
  await shared.close();
  rmSync(workspace, { recursive: true, force: true });
});

const run = (statement: string) => shared.client.run(statement);
const named = (name: string) => shared.named(`theirs.${name}`);
const load = async (name: string): Promise<LakeTable> => {
  const table = await lake.table({ namespace: 'theirs', name });
  if (table === null) throw new Error(`there is no table ${name}`);
  return table;
};

/** A column as both engines print it alike: Trino's expression, DuckDB's. */
type Printed = readonly [trino: string, duckdb: string];
const plain = (column: string): Printed => [`CAST(${column} AS VARCHAR)`, `CAST(${column} AS VARCHAR)`];
const json = (column: string): Printed => [
  `json_format(CAST(${column} AS JSON))`,
  `CAST(to_json(${column}) AS VARCHAR)`,
];

const linesOf = (rows: readonly Readonly<Record<string, unknown>>[], count: number) =>
  rows
    .map((row) => JSON.stringify(Array.from({ length: count }, (_, index) => row[`v${index}`] ?? null)))
    .sort();
const numbered = (printed: readonly Printed[], which: 0 | 1) =>
  printed.map((of, index) => `${of[which]} AS v${index}`).join(', ');

/** At every snapshot lakespec reads what Trino reads; how many snapshots there were. */
async function expectSameRows(
  name: string,
  printed: (columns: readonly string[]) => readonly Printed[] = (columns) => columns.map(plain),
): Promise<number> {
  const table = await load(name);
  const snapshots = snapshotsOf(table);
  for (const { snapshotId } of snapshots) {
    const columns = columnsAt(table, snapshotId);
    const both = printed(columns.map((column) => column.name));
    const theirs = await run(
      `SELECT ${numbered(both, 0)} FROM ${named(name)} FOR VERSION AS OF ${snapshotId}`,
    );
    const relation = await lake.relation(columns, await lake.dataFiles(table, snapshotId));
    const ours = await engine.query(`SELECT ${numbered(both, 1)} FROM (${relation})`);
    expect(linesOf(ours, both.length), `${name}@${snapshotId}`).toEqual(linesOf(theirs.rows, both.length));
  }
  return snapshots.length;
}

async function append(
  name: string,
  columns: Readonly<Record<string, TableLayout['columns'][number]['type']>>,
  select: string,
  partition: NonNullable<TableLayout['partition']>,
): Promise<void> {
  const target = await lake.target({
    ref: { namespace: 'theirs', name },
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
    partition,
  });
  const add = await lake.write(engine, target, select, 'run');
  await lake.commit([{ target, operation: 'append', add, remove: [], properties: {}, summary: {} }]);
}

async function compacted(name: string): Promise<TableChange> {
  const change = await compact(lake, engine, await load(name), {
    smallerThanBytes: 1 << 27,
    minFiles: 2,
    name: 'compact',
  });
  if (change === null) throw new Error(`nothing of ${name} was compacted`);
  await lake.commit([change]);
  return change;
}

const batch = (from: number, to: number) =>
  `SELECT CAST(id AS BIGINT) AS id, 'w' || CAST(id % 5 AS VARCHAR) AS word, CAST(id * 3 AS INTEGER) AS n
   FROM UNNEST(sequence(${from}, ${to - 1})) AS of(id)`;

test('a table of Trino with position deletes is read, shown to a stage on Trino, appended to and compacted', async () => {
  await run(
    `CREATE TABLE ${named('deleted')} WITH (partitioning = ARRAY['bucket(id, 4)', 'word']) AS ${batch(0, 40)}`,
  );
  await run(`INSERT INTO ${named('deleted')} ${batch(40, 80)}`);
  await run(`DELETE FROM ${named('deleted')} WHERE id % 7 = 3`);
  await run(`UPDATE ${named('deleted')} SET word = 'changed' WHERE id BETWEEN 30 AND 50 AND id % 2 = 0`);
  await run(
    `MERGE INTO ${named('deleted')} AS t USING (${batch(70, 90)}) AS s ON t.id = s.id
     WHEN MATCHED THEN UPDATE SET n = -1 WHEN NOT MATCHED THEN INSERT (id, word, n) VALUES (s.id, s.word, s.n)`,
  );
  await run(`DELETE FROM ${named('deleted')} WHERE word = 'w1' AND n > 60`);
  const before = await load('deleted');
  const files = await lake.dataFiles(before);
  expect(files.some(({ deletes }) => deletes !== undefined)).toBe(true);
  expect(await expectSameRows('deleted')).toBeGreaterThanOrEqual(6);

  // A stage on Trino sees the rows without those that were taken out.
  const opened = openStore(shared.store, workspace);
  const stores = Object.fromEntries(storeNames.map((name) => [name, opened])) as Readonly<
    Record<StoreName, ObjectStore>
  >;
  const staging = openStaging({ lake, stores, namespace: 'staged', runId: 'run' });
  const columns = columnsAt(before);
  const staged = await staging.over(columns, files);
  const rows = async (table: string) =>
    (await run(`SELECT count(*) AS n, checksum(ROW(id, word, n)) AS sum FROM ${table}`)).rows;
  expect(await rows(shared.named(`staged."${staged.ref.name}"`))).toEqual(await rows(named('deleted')));
  await staging.drop(staged, true);
  const [file] = files;
  const byEquality = {
    ...file!,
    deletes: [{ uri: file!.uri, sizeBytes: 1, records: 1, equalTo: [{ fieldId: 1, type: 'long' }] }],
  };
  await expect(staging.over(columns, [byEquality])).rejects.toThrow(
    expect.objectContaining({ kind: 'invalid', message: expect.stringContaining('lakespec maintain') }),
  );

  const partition = [
    { transform: 'bucket', column: 'id', parameter: 4 },
    { transform: 'identity', column: 'word', parameter: null },
  ] as const;
  await append(
    'deleted',
    { id: 'bigint', word: 'string', n: 'integer' },
    "SELECT i AS id, 'ours' AS word, 1 AS n FROM range(500, 510) AS of(i)",
    partition,
  );
  await expectSameRows('deleted');
  await compacted('deleted');
  await expectSameRows('deleted');
  expect((await lake.dataFiles(await load('deleted'))).every(({ deletes }) => deletes === undefined)).toBe(
    true,
  );
  await run(`DELETE FROM ${named('deleted')} WHERE id > 505`);
  await expectSameRows('deleted');
  expect((await run(`SELECT count(*) AS n FROM ${named('deleted')} WHERE word = 'ours'`)).rows).toEqual([
    { n: 6n },
  ]);
});

test('a table of Trino with every type is read, kept by compaction, and read by Trino', async () => {
  await run(
    `CREATE TABLE ${named('types')} (id BIGINT, flag BOOLEAN, small INTEGER, near REAL, ratio DOUBLE, price DECIMAL(9,2),
       exact DECIMAL(38,10), day DATE, clock TIME(6), instant TIMESTAMP(6) WITH TIME ZONE, local TIMESTAMP(6), word VARCHAR,
       bytes VARBINARY, mark UUID, tags ARRAY(VARCHAR), facts MAP(VARCHAR, INTEGER),
       place ROW(city VARCHAR, spot ROW(lat REAL, lon DOUBLE)), visits ARRAY(ROW(code VARCHAR)))`,
  );
  const insert = (from: number, to: number) =>
    `INSERT INTO ${named('types')} SELECT id, id % 2 = 0, CAST(id AS INTEGER), CAST(id AS REAL) / 4, id / 8e0,
       CAST(id * DECIMAL '1.25' AS DECIMAL(9,2)), DECIMAL '-12345678901234567890.0123456789' + id,
       date_add('day', id * 20, DATE '1969-12-01'), date_add('second', id * 3599, TIME '00:00:00.000001'),
       from_unixtime_nanos(id * 1234567890123000 - 5000), TIMESTAMP '1969-12-31 23:59:59.999999',
       if(id % 3 = 0, NULL, 'ü' || CAST(id AS VARCHAR)), to_utf8('b' || CAST(id AS VARCHAR)),
       CAST('00000000-0000-4000-8000-0000000000' || lpad(CAST(id AS VARCHAR), 2, '0') AS UUID),
       if(id % 4 = 0, NULL, ARRAY['a', NULL, 't' || CAST(id AS VARCHAR)]), MAP(ARRAY['x', 'y'], ARRAY[CAST(id AS INTEGER), NULL]),
       if(id % 5 = 0, NULL, CAST(ROW('c' || CAST(id AS VARCHAR), ROW(REAL '0.5', id / 2e0)) AS ROW(city VARCHAR, spot ROW(lat REAL, lon DOUBLE)))),
       ARRAY[CAST(ROW('v' || CAST(id AS VARCHAR)) AS ROW(code VARCHAR)), NULL]
     FROM UNNEST(sequence(BIGINT '${from}', BIGINT '${to - 1}')) AS of(id)`;
  await run(insert(0, 12));
  await run(insert(12, 20));
  const printed = (): readonly Printed[] => [
    ...['id', 'flag', 'small', 'price', 'exact', 'word', 'day', 'mark'].map(plain),
    [
      "CAST(to_milliseconds(CAST(clock AS TIME(6)) - TIME '00:00:00.000001') AS VARCHAR)",
      'CAST((epoch_us(clock) - 1) // 1000 AS VARCHAR)',
    ],
    ['CAST(to_unixtime(instant) * 1000000 AS DECIMAL(38,0))', 'CAST(epoch_us(instant) AS DECIMAL(38,0))'],
    ['CAST(local AS VARCHAR)', 'CAST(local AS VARCHAR)'],
    ['to_hex(bytes)', 'hex(bytes)'],
    ...['near', 'ratio', 'tags', 'facts', 'place', 'visits'].map(json),
  ];
  await expectSameRows('types', printed);
  await compacted('types');
  await expectSameRows('types', printed);
  const found = await run(
    `SELECT id FROM ${named('types')} WHERE mark = UUID '00000000-0000-4000-8000-000000000007' AND place.city = 'c7'`,
  );
  expect(found.rows).toEqual([{ id: 7n }]);
});

test('fields inside of columns keep their values through changes by Trino', async () => {
  await run(`CREATE TABLE ${named('nested')} (id INTEGER, place ROW(a INTEGER, b VARCHAR, gone INTEGER))`);
  await run(`INSERT INTO ${named('nested')} VALUES (1, ROW(1, 'old', 9)), (2, NULL)`);
  for (const change of [
    'RENAME COLUMN place.b TO word',
    'DROP COLUMN place.gone',
    'ADD COLUMN place.more DOUBLE',
    'ALTER COLUMN place.a SET DATA TYPE BIGINT',
    'RENAME COLUMN place.a TO number',
    'ADD COLUMN place.b INTEGER',
  ]) {
    await run(`ALTER TABLE ${named('nested')} ${change}`);
  }
  await run(`INSERT INTO ${named('nested')} VALUES (3, ROW(5000000000, 'new', 0.5e0, 7))`);
  const printed = (columns: readonly string[]) => columns.map(json);
  await expectSameRows('nested', printed);
  await compacted('nested');
  await expectSameRows('nested', printed);
});

test('values of a fixed length, of which Trino makes none, are read by it as lakespec writes them', async () => {
  await addForeignTypes(lake, engine);
  const load = async () => (await lake.table({ namespace: 'demo_silver', name: 'foreign' })) as LakeTable;
  const theirs = async () =>
    (await run(`SELECT id, to_hex(mark) AS mark FROM ${shared.named('demo_silver.foreign')} ORDER BY id`))
      .rows;
  const relation = await lake.relation(columnsAt(await load()), await lake.dataFiles(await load()));
  const ours = await engine.query(`SELECT id, hex(mark) AS mark FROM (${relation}) ORDER BY id`);
  expect(ours.filter(({ mark }) => mark === null)).toHaveLength(10);
  expect(await theirs()).toEqual(ours);
  const change = await compact(lake, engine, await load(), {
    smallerThanBytes: 1 << 27,
    minFiles: 2,
    name: 'compact',
  });
  expect(change?.add).toHaveLength(1);
  await lake.commit([change!]);
  expect(await theirs()).toEqual(ours);
  const found = await run(
    `SELECT id FROM ${shared.named('demo_silver.foreign')} WHERE mark = X'000000000001B9' AND real > 1`,
  );
  expect(found.rows).toEqual([{ id: 21n }]);
});
