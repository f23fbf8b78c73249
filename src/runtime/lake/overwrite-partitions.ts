import {
  currentSchema,
  isColumnType,
  partitionRecord,
  partitionValues,
} from '../../formats/iceberg/index.ts';
import { nameOf } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { type RowWrite, takeRowsOut } from './delete-rows.ts';
import type { DataFile, Lake, TableChange, WriteTarget } from './lake.ts';
import { partitionSql, transformName } from './partition-sql.ts';
import { bindPredicate, type Predicate } from './predicate.ts';
import { literal } from './sql.ts';
import { sharesOf } from './table-files.ts';

type Overwrite = Pick<TableChange, 'add' | 'remove'>;

/** As others mark such snapshots (spec, Optional Snapshot Summary Fields). */
const replacing = { 'replace-partitions': 'true' };

function changeOf(
  target: WriteTarget,
  { add, remove }: Overwrite,
  summary: TableChange['summary'],
): TableChange | null {
  if (add.length + remove.length === 0) return null;
  const operation = remove.length === 0 ? 'append' : add.length === 0 ? 'delete' : 'overwrite';
  return { target, operation, add, remove, properties: {}, summary: operation === 'append' ? {} : summary };
}

const keyOf = (values: readonly (string | null)[]): string => JSON.stringify(values);

/**
 * Replaces all rows of the partitions that new files lie in; all others stay. Partitions are those of the target's
 * layout: where it has none, the table is one. Rows in files of an earlier partitioning are looked at one by one.
 * @param add What `Lake.write` gave for the target.
 * @returns A change for `commit`; null where nothing is added.
 * @throws {RunFailure} `invalid`, where files would have to be written anew that lakespec can't write.
 */
export async function overwritePartitions(
  lake: Lake,
  engine: Engine,
  target: WriteTarget,
  add: readonly DataFile[],
  write: RowWrite,
): Promise<TableChange | null> {
  const { base } = target;
  if (add.length === 0) return null;
  if (base === null) return changeOf(target, { add, remove: [] }, {});
  const live = await lake.dataFiles(base);
  const fields = (target.layout.partition ?? []).flatMap((partition) => {
    const column = target.columns.find(({ name }) => name === partition.column);
    return column && isColumnType(column.type) ? [{ partition, column, type: column.type }] : [];
  });
  if (fields.length === 0) return changeOf(target, { add, remove: live }, replacing);

  const { metadata } = base;
  const alike = metadata.partitionSpecs.filter(
    (spec) =>
      spec.fields.length === fields.length &&
      spec.fields.every(({ sourceId, transform }, index) => {
        const field = fields[index];
        return sourceId === field?.column.fieldId && transform === transformName(field.partition);
      }),
  );
  const texts = new Map(add.map(({ partition = [] }) => [keyOf(partition), partition]));
  // As a manifest gives them back: numbers that leave their type's range go on at its other end.
  const [spec] = alike;
  const wanted = new Set(
    spec
      ? Array.from(texts.values(), (values) =>
          keyOf(partitionValues(partitionRecord(spec, currentSchema(metadata), values)) ?? []),
        )
      : [],
  );
  const isAlike = ({ specId }: DataFile) => alike.some((of) => of.specId === specId);
  const replaced = live.filter((file) => isAlike(file) && wanted.has(keyOf(file.partition ?? [])));
  const values = fields.map(({ partition, type }) => partitionSql(partition, type));
  const inOne = Array.from(texts.values(), (of) =>
    values
      .map((sql, index) => {
        const text = of[index] ?? null;
        return text === null ? `${sql} IS NULL` : `${sql} IS NOT DISTINCT FROM ${literal(text)}`;
      })
      .join(' AND '),
  );
  const earlier = await takeRowsOut(
    lake,
    engine,
    target,
    live.filter((file) => !isAlike(file)),
    { sql: inOne.map((sql) => `(${sql})`).join(' OR '), share: () => 'some' },
    write,
  );
  const change = { add: [...add, ...earlier.add], remove: [...replaced, ...earlier.remove] };
  return changeOf(target, change, replacing);
}

/**
 * Replaces the rows of a table for which a predicate holds by those of new files: what a backfill of a range of days
 * does, also where the new rows are none. Files that the predicate has whole are dropped unread, so that one aligned to
 * the partitions writes nothing anew.
 * @param add What `Lake.write` gave for the target.
 * @returns A change for `commit`; null where nothing goes and nothing is added.
 * @throws {RunFailure} `invalid`, where a new row lies outside of what is replaced, where the predicate doesn't fit the
 *   columns, or where files would have to be written anew that lakespec can't write.
 */
export async function overwriteRows(
  lake: Lake,
  engine: Engine,
  target: WriteTarget,
  where: Predicate,
  add: readonly DataFile[],
  write: RowWrite,
): Promise<TableChange | null> {
  const { base, columns } = target;
  const { conditions, sql } = bindPredicate(columns, where);
  const share = sharesOf(target, conditions);
  // A new file's partition is of no spec of the table yet; its statistics tell.
  const unproved = add.filter(({ specId: _, ...file }) => share(file) !== 'all');
  if (unproved.length > 0) {
    const [row] = await engine.query(
      `SELECT count(*) AS outside FROM (${await lake.relation(columns, unproved)}) AS made WHERE (${sql}) IS NOT TRUE`,
      write.signal ? { signal: write.signal } : {},
    );
    if (Number(row?.outside) > 0) {
      throw new RunFailure(
        'invalid',
        `${Number(row?.outside)} new rows of table ${nameOf(target.layout.ref)} lie outside of what they are to replace`,
      );
    }
  }
  // By field id: the target's columns may have other names than the table's.
  const files = base === null ? [] : (await lake.dataFiles(base)).filter((file) => share(file) !== 'none');
  const gone = await takeRowsOut(lake, engine, target, files, { sql, share }, write);
  return changeOf(target, { add: [...add, ...gone.add], remove: gone.remove }, {});
}
