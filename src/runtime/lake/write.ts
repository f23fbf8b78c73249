import type { Engine, EngineRow } from '../../ports/index.ts';
import { boundsOf } from './column-statistics.ts';
import type { DataFile, WriteTarget } from './lake.ts';
import { duckdbType } from './relation.ts';
import { identifier, literal } from './sql.ts';
import type { Storage } from './storage.ts';
import { flush, makeFolder } from './store/folder.ts';

/** A file is closed when it has grown to this; between Iceberg's usual 128 and 512 MB. */
const targetFileBytes = 256 * 1024 * 1024;

/** Writes the rows of a SELECT as data files of a table that nothing refers to yet, flushed to the disk. */
export async function writeDataFiles(
  storage: Storage,
  engine: Engine,
  target: WriteTarget,
  select: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<readonly DataFile[]> {
  const folderUri = `${target.location}/data`;
  const folder = storage.localPath(folderUri);
  await makeFolder(folder);
  const statement = copyStatement(target, select, folder, name);
  const rows = await engine.query(statement, signal === undefined ? {} : { signal });
  const written = rows.map((row) => ({ row, path: String(row.filename) }));
  for (const { path } of written) await flush(path);
  await flush(folder);
  const files = written.map(({ row, path }) =>
    dataFile(target, `${folderUri}/${path.slice(path.lastIndexOf('/') + 1)}`, row),
  );
  const empty = files.filter((file) => file.records === 0);
  for (const file of empty) await storage.remove(file.uri);
  return files.filter((file) => file.records > 0);
}

function copyStatement(target: WriteTarget, select: string, folder: string, name: string): string {
  const columns = target.columns.map(
    (column) =>
      `CAST(${identifier(column.name)} AS ${duckdbType(column.type)}) AS ${identifier(column.name)}`,
  );
  const ids = target.columns.map((column) => `${literal(column.name)}: ${column.fieldId}`);
  const { sort } = target.layout;
  const order =
    sort.length === 0 ? '' : ` ORDER BY ${sort.map((of) => `${identifier(of)} NULLS FIRST`).join(', ')}`;
  const options = [
    'FORMAT parquet',
    'COMPRESSION zstd',
    `FIELD_IDS {${ids.join(', ')}}`,
    `FILE_SIZE_BYTES ${targetFileBytes}`,
    `FILENAME_PATTERN ${literal(`${name.replaceAll(/[^A-Za-z0-9_-]/g, '_')}-{uuid}`)}`,
    'APPEND',
    'RETURN_STATS',
  ];
  return `COPY (SELECT ${columns.join(', ')} FROM (${select})${order}) TO ${literal(folder)} (${options.join(', ')})`;
}

type MapEntries<T> = readonly { readonly key: string; readonly value: T }[];

/** RETURN_STATS quotes names as identifiers. */
const unquoted = (name: string): string =>
  name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;

function dataFile(target: WriteTarget, uri: string, row: EngineRow): DataFile {
  const statistics = new Map(
    (JSON.parse(String(row.column_statistics)) as MapEntries<MapEntries<string>>).map(({ key, value }) => [
      unquoted(key),
      new Map(value.map((entry) => [entry.key, entry.value])),
    ]),
  );
  const columnSizes: Record<string, number> = {};
  const valueCounts: Record<string, number> = {};
  const nullCounts: Record<string, number> = {};
  const lowerBounds: Record<string, string> = {};
  const upperBounds: Record<string, string> = {};
  for (const column of target.columns) {
    const of = statistics.get(column.name);
    if (of === undefined) continue;
    const id = String(column.fieldId);
    const number = (name: string, into: Record<string, number>) => {
      const text = of.get(name);
      if (text !== undefined) into[id] = Number(text);
    };
    number('column_size_bytes', columnSizes);
    number('num_values', valueCounts);
    number('null_count', nullCounts);
    const [min, max] = [of.get('min'), of.get('max')];
    const { lower, upper } = boundsOf(column, {
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      hasNan: of.get('has_nan') === 'true',
    });
    if (lower !== null) lowerBounds[id] = lower;
    if (upper !== null) upperBounds[id] = upper;
  }
  return {
    uri,
    sizeBytes: Number(row.file_size_bytes),
    records: Number(row.count),
    columnSizes,
    valueCounts,
    nullCounts,
    lowerBounds,
    upperBounds,
  };
}
