import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  currentSchema,
  type Field,
  type FieldType,
  type ManifestDataFile,
  type TableMetadata,
  withSchema,
} from '../../../src/formats/iceberg/index.ts';
import { columnsAt, compact, deleteRows, orphans } from '../../../src/runtime/lake/index.ts';
import type { LakeTable } from '../../../src/runtime/lake/lake.ts';
import { ownLocation } from '../../../src/runtime/lake/location.ts';
import { examplePlan } from '../plan.ts';
import { type LakeBench, layoutOf, openBench } from './bench-lake.ts';
import { commitFiles } from './delete-writer.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const field = (id: number, name: string, type: FieldType): Field => ({
  id,
  name,
  required: false,
  type,
  doc: null,
});
const struct = (...fields: readonly Field[]): FieldType => ({ kind: 'struct', fields });
const list = (elementId: number, element: FieldType): FieldType => ({
  kind: 'list',
  elementId,
  elementRequired: false,
  element,
});
const map = (keyId: number, valueId: number, value: FieldType): FieldType => ({
  kind: 'map',
  keyId,
  key: 'string',
  valueId,
  valueRequired: false,
  value,
});

/** Gives a table columns that lakespec's own tables never have. */
const reshaped =
  (...fields: readonly Field[]) =>
  (metadata: TableMetadata): TableMetadata => {
    const schemaId = metadata.schemas.length;
    const schema = { ...currentSchema(metadata), schemaId, fields };
    const snapshots = metadata.snapshots.map((snapshot, index, all) =>
      index === all.length - 1 ? { ...snapshot, schemaId } : snapshot,
    );
    return withSchema({ ...metadata, snapshots }, schema, 99);
  };

async function fileOf(table: LakeTable, select: string, fieldIds: string): Promise<ManifestDataFile> {
  const uri = `${table.metadata.location}/data/${randomUUID()}.parquet`;
  mkdirSync(`${table.metadata.location.slice('file://'.length)}/data`, { recursive: true });
  const [row] = await bench.engine.query(
    `COPY (${select}) TO '${uri.slice('file://'.length)}' (FORMAT parquet, FIELD_IDS ${fieldIds}, RETURN_STATS)`,
  );
  return {
    content: 'data',
    uri,
    format: 'PARQUET',
    partition: {},
    records: Number(row?.count),
    sizeBytes: Number(row?.file_size_bytes),
    columnSizes: {},
    valueCounts: {},
    nullCounts: {},
    lowerBounds: {},
    upperBounds: {},
    sortOrderId: null,
  };
}

async function shown(table: LakeTable): Promise<readonly unknown[]> {
  const relation = await bench.lake.relation(columnsAt(table), await bench.lake.dataFiles(table));
  const rows = await bench.engine.query(
    `SELECT CAST(to_json(shown) AS VARCHAR) AS "row" FROM (${relation}) AS shown ORDER BY id`,
  );
  return rows.map(({ row }) => JSON.parse(String(row)));
}

const compaction = { smallerThanBytes: 1 << 27, minFiles: 2, name: 'compact' };

describe('columns of types that lakespec has none of', () => {
  test('are read by field id inside too, whatever they were called, and kept by a compaction', async () => {
    let table = await bench.commit(layoutOf('nested', { id: 'bigint' }), null);
    table = await commitFiles(
      bench,
      table,
      [
        await fileOf(
          table,
          `SELECT 1::BIGINT AS id, {'a': 5::INTEGER, 'b': 'x', 'inner': {'c': 1::INTEGER}} AS place,
             [{'p': 1::INTEGER}, NULL] AS items, MAP {'k': {'q': 1.5::FLOAT}} AS named
           UNION ALL SELECT 2, NULL, NULL, NULL`,
          `{id: 1, place: {__duckdb_field_id: 2, a: 3, b: 4, 'inner': {__duckdb_field_id: 5, c: 6}},
            items: {__duckdb_field_id: 7, element: {__duckdb_field_id: 8, p: 9}},
            named: {__duckdb_field_id: 10, key: 11, value: {__duckdb_field_id: 12, q: 13}}}`,
        ),
      ],
      reshaped(
        field(1, 'id', 'long'),
        field(
          2,
          'place',
          struct(
            field(3, 'a', 'int'),
            field(4, 'b', 'string'),
            field(5, 'inner', struct(field(6, 'c', 'int'))),
          ),
        ),
        field(7, 'items', list(8, struct(field(9, 'p', 'int')))),
        field(10, 'named', map(11, 12, struct(field(13, 'q', 'float')))),
      ),
    );
    expect(await shown(table)).toEqual([
      {
        id: 1,
        place: { a: 5, b: 'x', inner: { c: 1 } },
        items: [{ p: 1 }, null],
        named: { k: { q: 1.5 } },
      },
      { id: 2, place: null, items: null, named: null },
    ]);

    // b is another field now; a has its name; c left its struct with nothing that the file has.
    table = await commitFiles(
      bench,
      table,
      [],
      reshaped(
        field(
          2,
          'places',
          struct(
            field(14, 'b', 'date'),
            field(4, 'a', 'string'),
            field(3, 'wide', 'long'),
            field(5, 'inner', struct(field(15, 'd', 'int'))),
          ),
        ),
        field(1, 'id', 'long'),
        field(7, 'items', list(8, struct(field(16, 'new', 'string'), field(9, "o'p", 'long')))),
        field(10, 'named', map(11, 12, struct(field(13, 'qq', 'double')))),
        field(17, 'late', struct(field(18, 'x', 'int'))),
      ),
    );
    expect(await shown(table)).toEqual([
      {
        places: { b: null, a: 'x', wide: 5, inner: { d: null } },
        id: 1,
        items: [{ new: null, "o'p": 1 }, null],
        named: { k: { qq: 1.5 } },
        late: null,
      },
      { places: null, id: 2, items: null, named: null, late: null },
    ]);
    table = await commitFiles(bench, table, [
      await fileOf(
        table,
        'SELECT 3::BIGINT AS id, {x: 4::INTEGER} AS late',
        '{id: 1, late: {__duckdb_field_id: 17, x: 18}}',
      ),
    ]);
    const before = await shown(table);
    const [compacted] = await bench.lake.commit([
      (await compact(bench.lake, bench.engine, table, compaction))!,
    ]);
    expect(await shown(compacted!)).toEqual(before);
    const [file, ...others] = await bench.lake.dataFiles(compacted!);
    expect(others).toEqual([]);
    // Of a struct's fields there are counts and bounds, by their own ids; of what is in lists and maps there are none.
    const { valueCounts, nullCounts, lowerBounds, upperBounds } = file!;
    expect([valueCounts[3], nullCounts[3], lowerBounds[3], upperBounds[3]]).toEqual([
      3,
      2,
      '0500000000000000',
      '0500000000000000',
    ]);
    expect([lowerBounds[4], nullCounts[14], nullCounts[18], lowerBounds[18]]).toEqual([
      '78',
      3,
      2,
      '04000000',
    ]);
    expect([9, 13, 16].map((id) => valueCounts[id])).toEqual([undefined, undefined, undefined]);
  });

  const mark = '{id: 1, mark: 2, other: 3}';
  const withMarks = (...more: readonly Field[]) =>
    reshaped(
      field(1, 'id', 'long'),
      field(2, 'mark', 'fixed[2]'),
      field(3, 'other', 'string'),
      field(4, 'long', 'fixed[100]'),
      ...more,
    );
  const marked = (from: number, to: number) =>
    `SELECT i AS id, CASE WHEN i % 3 > 0 THEN unhex(printf('%04x', i % 65536)) END AS mark, 'text ' || i % 5 AS other
     FROM range(${from}, ${to}) AS of(i)`;

  test('of a fixed length are written as the format asks, with those beside them as they were', async () => {
    let table = await bench.commit(layoutOf('fixed', { id: 'bigint' }), null);
    table = await commitFiles(bench, table, [await fileOf(table, marked(0, 150_000), mark)], withMarks());
    table = await commitFiles(bench, table, [await fileOf(table, marked(150_000, 150_010), mark)]);
    const printed = async (of: LakeTable, where = 'true') => {
      const relation = await bench.lake.relation(columnsAt(of), await bench.lake.dataFiles(of));
      return bench.engine.query(
        `SELECT count(*) AS n, CAST(sum(hash(held)) AS VARCHAR) AS print FROM (${relation}) AS held WHERE ${where}`,
      );
    };
    const [before, late] = [await printed(table), await printed(table, 'id >= 5')];
    const change = (await compact(bench.lake, bench.engine, table, compaction))!;
    const [after] = await bench.lake.commit([change]);
    expect(await printed(after!)).toEqual(before);
    const [file, ...others] = await bench.lake.dataFiles(after!);
    expect(others).toEqual([]);
    const path = file!.uri.slice('file://'.length);
    expect(statSync(path).size).toBe(file!.sizeBytes);
    const ask = (what: string) => bench.engine.query(what.replace('$', `'${path}'`));
    expect(
      await ask(
        "SELECT name, type, type_length, field_id FROM parquet_schema($) WHERE name <> 'duckdb_schema'",
      ),
    ).toEqual([
      { name: 'id', type: 'INT64', type_length: null, field_id: 1n },
      { name: 'mark', type: 'FIXED_LEN_BYTE_ARRAY', type_length: '2', field_id: 2n },
      { name: 'other', type: 'BYTE_ARRAY', type_length: null, field_id: 3n },
      { name: 'long', type: 'FIXED_LEN_BYTE_ARRAY', type_length: '100', field_id: 4n },
    ]);
    // More than one group of rows, and nulls in each.
    const groups = await ask(
      "SELECT num_values, stats_null_count FROM parquet_metadata($) WHERE path_in_schema = 'mark'",
    );
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.reduce((sum, of) => sum + Number(of.stats_null_count), 0)).toBe(50_004);
    const [counts] = await ask(
      'SELECT count(*) AS n, count(mark) AS marks, count(long) AS longs FROM read_parquet($)',
    );
    expect(counts).toEqual({ n: 150_010n, marks: 100_006n, longs: 0n });
    expect(await ask("SELECT id FROM read_parquet($) WHERE mark = unhex('0001') ORDER BY 1")).toEqual([
      { id: 1n },
      { id: 65_537n },
    ]);

    // Rows go, of which a file is left.
    const found = await deleteRows(bench.lake, bench.engine, after!, [{ column: 'id', op: '<', value: 5 }], {
      name: 'run',
    });
    const [less] = await bench.lake.commit([found!.change]);
    expect(await printed(less!)).toEqual(late);
  });

  test('of a fixed length that other writers left values of another in, or have inside others, stay as they are', async () => {
    let table = await bench.commit(layoutOf('unfixed', { id: 'bigint' }), null);
    const wrong = "SELECT 1::BIGINT AS id, 'abc'::BLOB AS mark, '' AS other";
    table = await commitFiles(bench, table, [await fileOf(table, wrong, mark)], withMarks());
    table = await commitFiles(bench, table, [await fileOf(table, marked(2, 3), mark)]);
    await expect(compact(bench.lake, bench.engine, table, compaction)).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('column mark has a value of 3 bytes, and all of its have 2'),
    });
    const folder = join(table.metadata.location.slice('file://'.length), 'data');
    expect(readdirSync(folder).filter((name) => name.startsWith('compact'))).toEqual([]);

    const inside = reshaped(field(1, 'id', 'long'), field(5, 'place', struct(field(6, 'at', 'fixed[2]'))));
    const place = "SELECT 1::BIGINT AS id, {'at': 'ab'::BLOB} AS place";
    table = await bench.commit(layoutOf('inside', { id: 'bigint' }), null);
    const ids = "{id: 1, place: {__duckdb_field_id: 5, 'at': 6}}";
    table = await commitFiles(bench, table, [await fileOf(table, place, ids)], inside);
    table = await commitFiles(bench, table, [await fileOf(table, place.replace('1::', '2::'), ids)]);
    const reasons: string[] = [];
    const skipped = (reason: string) => reasons.push(reason);
    expect(await compact(bench.lake, bench.engine, table, { ...compaction, skipped })).toBeNull();
    expect(reasons).toEqual(['nested column place has values of a fixed length']);
    // Whole files can go all the same.
    const where = (value: number) => [{ column: 'id', op: '=', value } as const];
    const found = await deleteRows(bench.lake, bench.engine, table, where(1), { name: 'run' });
    const [after] = await bench.lake.commit([found!.change]);
    expect(await bench.rows(after!)).toHaveLength(1);
    const two = "SELECT i AS id, {'at': 'ab'::BLOB} AS place FROM range(5, 7) AS of(i)";
    const both = await commitFiles(bench, after!, [await fileOf(after!, two, ids)]);
    await expect(deleteRows(bench.lake, bench.engine, both, where(5), { name: 'run' })).rejects.toThrow(
      expect.objectContaining({
        kind: 'invalid',
        message: expect.stringContaining('nested column place has values'),
      }),
    );
  });

  test('are refused where the format has them later than version 2', async () => {
    let table = await bench.commit(layoutOf('later', { id: 'bigint' }), null);
    table = await commitFiles(
      bench,
      table,
      [],
      reshaped(field(1, 'id', 'long'), field(2, 'any', list(3, 'variant'))),
    );
    await expect(bench.rows(table)).rejects.toThrow(
      expect.objectContaining({ kind: 'invalid', message: expect.stringContaining('any') }),
    );
  });
});

describe('locations', () => {
  test.each([
    ['/lake/t/x.parquet', 'file:///lake/t/x.parquet'],
    ['file:/lake/t/x.parquet', 'file:///lake/t/x.parquet'],
    ['file:///lake/t/x.parquet', 'file:///lake/t/x.parquet'],
    ['s3a://bucket/x', 's3://bucket/x'],
    ['s3n://bucket/x', 's3://bucket/x'],
    ['s3://bucket/x', 's3://bucket/x'],
  ])('%s is %s', (given, own) => {
    expect(ownLocation(given)).toBe(own);
  });

  test('of other writers are found, also in zipped metadata, and none of their files is an orphan', async () => {
    const layout = layoutOf('hadoop', { id: 'bigint' });
    const table = await bench.commit(layout, 'SELECT 1 AS id');
    const path = (uri: string) => uri.slice('file://'.length);
    const text = readFileSync(path(table.metadataUri), 'utf8').replaceAll('file:///', 'file:/');
    const zipped = path(table.metadataUri).replace(/[^/]*$/, `00001-${randomUUID()}.gz.metadata.json`);
    writeFileSync(zipped, gzipSync(text));
    const { catalog } = examplePlan().platform;
    if (catalog.kind !== 'sqlite') throw new Error('the example has another catalog');
    const database = new DatabaseSync(join(bench.workspace, catalog.path));
    database
      .prepare('UPDATE iceberg_tables SET metadata_location = ? WHERE table_name = ?')
      .run(`file:${zipped}`, 'hadoop');
    database.close();
    const found = (await bench.lake.table(layout.ref))!;
    expect(found.metadataUri).toBe(`file:${zipped}`);
    expect(await bench.rows(found)).toEqual([{ id: 1n }]);
    const search = {
      store: 'refined',
      namespaces: ['example_claims_silver'],
      olderThanMs: Number.MAX_SAFE_INTEGER,
    } as const;
    const names = (await orphans(bench.lake, search)).map(({ key }) => key);
    // But for the metadata file that the log doesn't know: the new one took its place unseen.
    expect(names.filter((key) => key.includes('/hadoop-') && !key.endsWith('.metadata.json'))).toEqual([]);
    const appended = await bench.commit(layout, 'SELECT 2 AS id');
    expect(await bench.rows(appended)).toEqual([{ id: 1n }, { id: 2n }]);
  });
});
