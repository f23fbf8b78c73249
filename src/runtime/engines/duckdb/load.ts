import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import { identifier } from '../../lake/sql.ts';

/** Rows of a data chunk; DuckDB's vectors hold no more. */
const chunkRows = 2048;

type Values = ReadonlyArray<string | number | bigint | boolean | null>;
type LoadColumn = { readonly name: string; readonly type: string };

/** Types whose values the appender takes as they are; all others go through text. */
const native: ReadonlyMap<string, DuckDBType> = new Map<string, DuckDBType>([
  ['BOOLEAN', BOOLEAN],
  ['INTEGER', INTEGER],
  ['BIGINT', BIGINT],
  ['DOUBLE', DOUBLE],
  ['VARCHAR', VARCHAR],
  ['STRING', VARCHAR],
  ['TEXT', VARCHAR],
]);

function appended(value: Values[number] | undefined, type: DuckDBType): Values[number] {
  if (value === null || value === undefined) return null;
  if (type === VARCHAR) return String(value);
  if (type === BIGINT) return typeof value === 'bigint' ? value : BigInt(value);
  if (type === BOOLEAN) return Boolean(value);
  return Number(value);
}

/** Makes the temporary table anew and fills it, chunk by chunk. */
export async function loadTable(
  connection: DuckDBConnection,
  table: string,
  columns: readonly LoadColumn[],
  values: Readonly<Record<string, Values>>,
  rowCount: number,
): Promise<void> {
  const types = columns.map((column) => native.get(column.type.toUpperCase()) ?? VARCHAR);
  const converted = columns.some((column) => !native.has(column.type.toUpperCase()));
  const staging = converted ? `${table}__text` : table;
  const declared = columns.map((column, index) => `${identifier(column.name)} ${types[index]}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${identifier(staging)} (${declared.join(', ')})`);

  const appender = await connection.createAppender(staging);
  try {
    for (let start = 0; start < rowCount; start += chunkRows) {
      const count = Math.min(chunkRows, rowCount - start);
      const chunk = DuckDBDataChunk.create(types, count);
      for (const [index, column] of columns.entries()) {
        const type = types[index] ?? VARCHAR;
        const all = values[column.name] ?? [];
        const part = Array.from({ length: count }, (_, row) => appended(all[start + row], type));
        chunk.setColumnValues(index, part);
      }
      appender.appendDataChunk(chunk);
    }
  } finally {
    appender.closeSync();
  }

  if (!converted) return;
  const casts = columns.map(
    (column) => `CAST(${identifier(column.name)} AS ${column.type}) AS ${identifier(column.name)}`,
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${identifier(table)} AS SELECT ${casts.join(', ')} FROM ${identifier(staging)}`,
  );
  await connection.run(`DROP TABLE ${identifier(staging)}`);
}
