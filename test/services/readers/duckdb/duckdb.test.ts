import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { identifier, literal } from '../../../../src/runtime/lake/sql.ts';
import { canonical } from '../../pyiceberg/lake-dump.ts';
import { venv } from '../../venv.ts';
import { altered, countsOf, countsSelect, differences, type Reader } from '../compare.ts';
import { variedLake } from '../lake.ts';

const workspace = mkdtempSync(join(tmpdir(), 'lakespec-duckdb-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** DuckDB's own extensions, of the version that Node's DuckDB has; packages of Python carry them. */
function extensions(): readonly string[] {
  const lib = join(venv('duckdb', join(import.meta.dirname, 'requirements.txt')), 'lib');
  return ['avro', 'iceberg'].map((name) => {
    const files = readdirSync(lib, { recursive: true, encoding: 'utf8' });
    const file = files.find((path) => path.endsWith(`${name}.duckdb_extension`));
    if (file === undefined) throw new Error(`there is no extension ${name}`);
    return join(lib, file);
  });
}

test("DuckDB's iceberg_scan reads the values that lakespec reads, at every snapshot", async () => {
  const { dump, metadataOf } = await variedLake(workspace);
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  for (const file of extensions()) await connection.run(`LOAD ${literal(file)}`);
  await connection.run("SET TimeZone = 'UTC'");
  const scan: (ref: Parameters<typeof metadataOf>[0], snapshotId?: string) => string = (ref, snapshotId) =>
    `iceberg_scan(${literal(metadataOf(ref))}${snapshotId === undefined ? '' : `, snapshot_from_id => ${snapshotId}`})`;
  const reader: Reader = {
    columns: async (ref, snapshotId) =>
      (await query(`DESCRIBE SELECT * FROM ${scan(ref, snapshotId)}`)).map(([name]) => String(name)),
    rows: async (ref, snapshotId, columns) => {
      const values = columns.map((column) => `CAST(${canonical(column)} AS VARCHAR)`);
      const rows = await query(`SELECT ${values.join(', ')} FROM ${scan(ref, snapshotId)}`);
      return rows as readonly (readonly (string | null)[])[];
    },
    counts: async (ref, filters) =>
      countsOf(
        await query(
          countsSelect(
            scan(ref),
            filters,
            ({ column, literal: value }) => `${identifier(column)} = ${value}`,
          ),
        ),
      ),
  };
  const found = await differences(dump, reader);
  expect(found).toMatchObject({
    snapshots: dump.tables.reduce((sum, { snapshots }) => sum + snapshots.length, 0),
    problems: [],
  });
  expect((await differences(altered(dump), reader)).problems).not.toEqual([]);
  connection.closeSync();
});
