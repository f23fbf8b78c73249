import { type Column, type FieldType, fieldType, type ParquetField } from '../../formats/iceberg/index.ts';
import { duckdbType, duckdbTypeOf } from './duckdb-type.ts';
import type { DataFile, DeleteFile } from './lake.ts';
import type { ReadableFiles } from './local-files.ts';
import { columnsOfFile, renamed, storedType } from './nested-columns.ts';
import { identifier, literal } from './sql.ts';

/** Rows of a row group as DuckDB writes them; one thread reads a group. */
const rowGroupRows = 122_880;

/** Files that are read alike. */
type Group = {
  readonly files: readonly DataFile[];
  readonly deletes: readonly DeleteFile[];
  /** Nested columns as the files have them, by field id; all others are found without. */
  readonly stored: ReadonlyMap<number, ParquetField>;
};

const isNested = ({ type }: Column): boolean => typeof type !== 'string';

async function groupsOf(
  readable: ReadableFiles,
  columns: readonly Column[],
  files: readonly DataFile[],
): Promise<readonly Group[]> {
  const nested = columns.filter(isNested);
  const groups = new Map<string, Group & { readonly files: DataFile[] }>();
  for (const file of files) {
    const found = nested.length === 0 ? [] : await columnsOfFile(readable, file);
    const stored = new Map(
      nested.flatMap(({ fieldId }) => {
        const field = found.find((candidate) => candidate.fieldId === fieldId);
        return field === undefined ? [] : [[fieldId, field] as const];
      }),
    );
    const deletes = file.deletes ?? [];
    const key = JSON.stringify([deletes.map(({ uri }) => uri), [...stored]]);
    const group = groups.get(key) ?? { files: [], deletes, stored };
    group.files.push(file);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** `read_parquet` over files, with these fields under these names. */
function reading(
  paths: readonly string[],
  fields: Iterable<{ readonly fieldId: number; readonly name: string; readonly type: string }>,
): string {
  const schema = Array.from(
    fields,
    ({ fieldId, name, type }) =>
      `${fieldId}: {name: ${literal(name)}, type: ${literal(type)}, default_value: NULL}`,
  );
  return `read_parquet([${paths.map(literal).join(', ')}], schema = MAP {${schema.join(', ')}})`;
}

async function plain(
  readable: ReadableFiles,
  columns: readonly Column[],
  { files, stored }: Group,
): Promise<string> {
  const paths = [...(await readable.paths(files))];
  // Told a schema, DuckDB 1.5 reads the row groups of a lone file in one thread, and those of several in all of them.
  const [lone] = files;
  if (lone !== undefined && files.length === 1 && lone.records > rowGroupRows)
    paths.push(await readable.none());
  const fields = columns.map(({ fieldId, name, type }) => ({
    fieldId,
    name,
    type: typeof type === 'string' ? duckdbType(type) : storedType(type, stored.get(fieldId)),
  }));
  const values = columns.map(({ fieldId, name, type }) => {
    const column = identifier(name);
    const value = renamed(column, fieldType(type), stored.get(fieldId));
    return value === column ? column : `${value} AS ${column}`;
  });
  return `SELECT ${values.join(', ')} FROM ${reading(paths, fields)}`;
}

/** Rows that position delete files name, as an anti-join with `held` (spec, Position Delete Files). */
async function withoutPositions(
  readable: ReadableFiles,
  files: readonly DataFile[],
  deletes: readonly DeleteFile[],
): Promise<string> {
  if (deletes.length === 0) return '';
  const [paths, named] = await Promise.all([readable.paths(files), readable.paths(deletes)]);
  const places = files.map(({ uri }, index) => `(${literal(uri)}, ${literal(paths[index] ?? '')})`);
  return `ANTI JOIN (
    SELECT place.path, gone.pos
    FROM read_parquet([${named.map(literal).join(', ')}]) AS gone
    JOIN (VALUES ${places.join(', ')}) AS place(uri, path) ON gone.file_path = place.uri
  ) AS gone ON held.filename = gone.path AND held.file_row_number = gone.pos`;
}

/** Rows that equal one of equality delete files, as anti-joins with `held` (spec, Equality Delete Files). */
async function withoutEquals(
  readable: ReadableFiles,
  deletes: readonly DeleteFile[],
  typeOf: (key: { readonly fieldId: number; readonly type: FieldType }) => string,
): Promise<readonly string[]> {
  const byKeys = Map.groupBy(deletes, ({ equalTo }) =>
    JSON.stringify(equalTo?.map(({ fieldId }) => fieldId)),
  );
  return Promise.all(
    [...byKeys.values()].map(async (some, index) => {
      const keys = some[0]?.equalTo ?? [];
      const fields = keys.map((key) => ({
        fieldId: key.fieldId,
        name: inner(key.fieldId),
        type: typeOf(key),
      }));
      const equal = keys.map(({ fieldId }) => {
        const name = identifier(inner(fieldId));
        return `held.${name} IS NOT DISTINCT FROM equal${index}.${name}`;
      });
      return `ANTI JOIN ${reading(await readable.paths(some), fields)} AS equal${index} ON ${equal.join(' AND ')}`;
    }),
  );
}

/** No name of a column can be in the way of what DuckDB adds. */
const inner = (fieldId: number): string => `field ${fieldId}`;

async function withoutDeleted(
  readable: ReadableFiles,
  columns: readonly Column[],
  { files, deletes, stored }: Group,
): Promise<string> {
  const types = new Map(
    columns.map(({ fieldId, type }) => [fieldId, storedType(fieldType(type), stored.get(fieldId))] as const),
  );
  const keys = deletes.flatMap(({ equalTo }) => equalTo ?? []);
  for (const { fieldId, type } of keys) {
    if (!types.has(fieldId)) types.set(fieldId, duckdbTypeOf(type));
  }
  const positions = deletes.filter(({ equalTo }) => equalTo === undefined);
  const equals = deletes.filter(({ equalTo }) => equalTo !== undefined);
  const joins = [
    await withoutPositions(readable, files, positions),
    ...(await withoutEquals(
      readable,
      equals,
      ({ fieldId, type }) => types.get(fieldId) ?? duckdbTypeOf(type),
    )),
  ];
  const fields = Array.from(types, ([fieldId, type]) => ({ fieldId, name: inner(fieldId), type }));
  const values = columns.map(({ fieldId, name, type }) => {
    const value = renamed(`held.${identifier(inner(fieldId))}`, fieldType(type), stored.get(fieldId));
    return `${value} AS ${identifier(name)}`;
  });
  return `SELECT ${values.join(', ')} FROM ${reading(await readable.paths(files), fields)} AS held ${joins.join(' ')}`;
}

/**
 * A SELECT over data files by field id: files from before a column was added give nulls, those from before a rename
 * its values, those from before a widening the wider type. Rows that delete files take out are not in it.
 */
export async function relation(
  readable: ReadableFiles,
  columns: readonly Column[],
  files: readonly DataFile[],
): Promise<string> {
  if (files.length === 0) {
    const nulls = columns.map(
      (column) => `CAST(NULL AS ${duckdbType(column.type)}) AS ${identifier(column.name)}`,
    );
    return `SELECT ${nulls.join(', ')} WHERE false`;
  }
  const groups = await groupsOf(readable, columns, files);
  const selects = await Promise.all(
    groups.map((group) =>
      group.deletes.length === 0 ? plain(readable, columns, group) : withoutDeleted(readable, columns, group),
    ),
  );
  return selects.join(' UNION ALL ');
}
