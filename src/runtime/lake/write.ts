import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FieldType, fieldType, isColumnType } from '../../formats/iceberg/index.ts';
import type { Engine, EngineRow } from '../../ports/index.ts';
import { boundsOf } from './column-statistics.ts';
import { duckdbFieldIds, duckdbType } from './duckdb-type.ts';
import { fixedLengths, withFixedColumns } from './fixed-columns.ts';
import type { DataFile, WriteTarget } from './lake.ts';
import type { LocalFiles } from './local-files.ts';
import { partitionSql } from './partition-sql.ts';
import { identifier, literal } from './sql.ts';

/** A file is closed when it has grown to this; between Iceberg's usual 128 and 512 MB. */
const targetFileBytes = 256 * 1024 * 1024;

/** Writes the rows of a SELECT as data files of a table that nothing refers to yet, flushed to the disk. */
export async function writeDataFiles(
  local: LocalFiles,
  engine: Engine,
  target: WriteTarget,
  select: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<readonly DataFile[]> {
  const folderUri = `${target.location}/data`;
  const folder = await local.forWriting(folderUri);
  const isPartitioned = partitionColumns(target).length > 0;
  // DuckDB makes a folder for each partition, named by its values: those must not get into the names of objects.
  const into = isPartitioned ? join(folder, `${safeName(name)}-${randomUUID()}.parts`) : folder;
  if (isPartitioned) await mkdir(into);
  const statement = copyStatement(target, select, into, name);
  const rows = await engine
    .query(statement, signal === undefined ? {} : { signal })
    .then((found) => (isPartitioned ? flattened(found, folder) : found))
    .finally(() => (isPartitioned ? rm(into, { recursive: true, force: true }) : undefined));
  // An empty answer is a file too.
  const written = rows.map((row) => {
    const path = String(row.filename);
    return { row, name: path.slice(folder.length + 1), sizeBytes: Number(row.file_size_bytes) };
  });
  const kept: typeof written = [];
  const lengths = fixedLengths(target);
  for (const one of written) {
    const at = join(folder, one.name);
    if (Number(one.row.count) === 0) await rm(at);
    else if (lengths.size === 0) kept.push(one);
    else {
      const { path, sizeBytes } = await withFixedColumns(engine, at, lengths, signal);
      kept.push({ row: one.row, name: basename(path), sizeBytes });
    }
  }
  const uris = await local.settle(folderUri, folder, kept);
  return kept.map(({ row, sizeBytes }, index) => dataFile(target, uris[index] ?? '', sizeBytes, row));
}

/** Moves files out of the folders of their partitions. */
async function flattened(rows: readonly EngineRow[], folder: string): Promise<readonly EngineRow[]> {
  const moved: EngineRow[] = [];
  for (const row of rows) {
    const from = String(row.filename);
    const filename = join(folder, basename(from));
    await rename(from, filename);
    moved.push({ ...row, filename });
  }
  return moved;
}

const safeName = (name: string): string => name.replaceAll(/[^A-Za-z0-9_-]/g, '_');

/** Name of the column that holds a partition field's value while rows are written; no column of a table has it. */
const partitionColumn = (index: number): string => `#partition ${index}`;

function partitionColumns({ layout, columns }: WriteTarget): readonly string[] {
  return (layout.partition ?? []).flatMap((partition, index) => {
    const column = columns.find(({ name }) => name === partition.column);
    if (!column) return [];
    if (!isColumnType(column.type)) throw new Error('a table is partitioned by a column of another type');
    return `${partitionSql(partition, column.type)} AS ${identifier(partitionColumn(index))}`;
  });
}

function copyStatement(target: WriteTarget, select: string, folder: string, name: string): string {
  const columns = target.columns.map(
    (column) =>
      `CAST(${identifier(column.name)} AS ${duckdbType(column.type)}) AS ${identifier(column.name)}`,
  );
  const ids = target.columns.map(
    ({ name, fieldId, type }) => `${literal(name)}: ${duckdbFieldIds(fieldId, fieldType(type))}`,
  );
  const { sort } = target.layout;
  const order =
    sort.length === 0 ? '' : ` ORDER BY ${sort.map((of) => `${identifier(of)} NULLS FIRST`).join(', ')}`;
  const partitions = partitionColumns(target);
  const options = [
    'FORMAT parquet',
    'COMPRESSION zstd',
    `FIELD_IDS {${ids.join(', ')}}`,
    // Not together: DuckDB refuses it.
    partitions.length === 0
      ? `FILE_SIZE_BYTES ${targetFileBytes}`
      : `PARTITION_BY (${partitions.map((_, index) => identifier(partitionColumn(index))).join(', ')})`,
    `FILENAME_PATTERN ${literal(`${safeName(name)}-{uuid}`)}`,
    'APPEND',
    'RETURN_STATS',
  ];
  const rows = `SELECT ${columns.join(', ')} FROM (${select})`;
  const shown = partitions.length === 0 ? rows : `SELECT *, ${partitions.join(', ')} FROM (${rows})`;
  return `COPY (${shown}${order}) TO ${literal(folder)} (${options.join(', ')})`;
}

type MapEntries<T> = readonly { readonly key: string; readonly value: T }[];

/** RETURN_STATS quotes names as identifiers, and puts dots between those of a nested column. */
function pathOf(quoted: string): readonly string[] {
  const names = Array.from(quoted.matchAll(/"((?:[^"]|"")*)"/g), ([, name = '']) =>
    name.replaceAll('""', '"'),
  );
  return names.length > 0 ? names : [quoted];
}

const unquoted = (name: string): string => pathOf(name).join('.');

/** A primitive column, or a primitive field of a struct; what is in lists and maps has no statistics (as in Java's). */
type Leaf = { readonly path: readonly string[]; readonly fieldId: number; readonly type: FieldType };

function leavesOf(path: readonly string[], fieldId: number, type: FieldType): readonly Leaf[] {
  if (typeof type === 'string') return [{ path, fieldId, type }];
  if (type.kind !== 'struct') return [];
  return type.fields.flatMap((field) => leavesOf([...path, field.name], field.id, field.type));
}

/** Values of a file's partition. */
function partitionOf(target: WriteTarget, row: EngineRow): Pick<DataFile, 'partition'> {
  const fields = partitionColumns(target);
  if (fields.length === 0) return {};
  const keys = new Map(
    (JSON.parse(String(row.partition_keys)) as MapEntries<string | null>).map(({ key, value }) => [
      unquoted(key),
      value,
    ]),
  );
  return { partition: fields.map((_, index) => keys.get(partitionColumn(index)) ?? null) };
}

function dataFile(target: WriteTarget, uri: string, sizeBytes: number, row: EngineRow): DataFile {
  const statistics = new Map(
    (JSON.parse(String(row.column_statistics)) as MapEntries<MapEntries<string>>).map(({ key, value }) => [
      JSON.stringify(pathOf(key)),
      new Map(value.map((entry) => [entry.key, entry.value])),
    ]),
  );
  const columnSizes: Record<string, number> = {};
  const valueCounts: Record<string, number> = {};
  const nullCounts: Record<string, number> = {};
  const lowerBounds: Record<string, string> = {};
  const upperBounds: Record<string, string> = {};
  const leaves = target.columns.flatMap(({ name, fieldId, type }) =>
    leavesOf([name], fieldId, fieldType(type)),
  );
  for (const { path, fieldId, type } of leaves) {
    const of = statistics.get(JSON.stringify(path));
    if (of === undefined) continue;
    const id = String(fieldId);
    const number = (name: string, into: Record<string, number>) => {
      const text = of.get(name);
      if (text !== undefined) into[id] = Number(text);
    };
    number('column_size_bytes', columnSizes);
    number('num_values', valueCounts);
    number('null_count', nullCounts);
    const [min, max] = [of.get('min'), of.get('max')];
    const { lower, upper } = boundsOf(type, {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      hasNan: of.get('has_nan') === 'true',
    });
    if (lower !== null) lowerBounds[id] = lower;
    if (upper !== null) upperBounds[id] = upper;
  }
  return {
    uri,
    sizeBytes,
    records: Number(row.count),
    columnSizes,
    valueCounts,
    nullCounts,
    lowerBounds,
    upperBounds,
    ...partitionOf(target, row),
  };
}
