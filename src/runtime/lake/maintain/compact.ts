import { currentSchema, type SortOrder } from '../../../formats/iceberg/index.ts';
import type { Engine } from '../../../ports/index.ts';
import { columnsAt } from '../history.ts';
import type { Lake, LakeTable, TableChange, TableLayout, WriteTarget } from '../lake.ts';
import { partitionOf } from '../partition-sql.ts';

export type Compaction = {
  /** Files smaller than this are rewritten together. */
  readonly smallerThanBytes: number;
  /** Fewer small files than this are left alone. */
  readonly minFiles: number;
  /** Begins the names of the new files: the run's id. */
  readonly name: string;
  readonly signal?: AbortSignal;
};

/** A table as it is, as a target of files that change no rows. */
function sameTarget(table: LakeTable): WriteTarget {
  const { metadata, ref } = table;
  const columns = columnsAt(table);
  const names = new Map(columns.map((column) => [column.fieldId, column.name]));
  const spec = metadata.partitionSpecs.find((candidate) => candidate.specId === metadata.defaultSpecId);
  const partition = (spec?.fields ?? []).map((field) =>
    partitionOf(field.transform, names.get(field.sourceId) ?? ''),
  );
  const isKnown = partition.every((of) => of !== null);
  const layout: TableLayout = {
    ref,
    // An existing table stays where it is.
    store: 'refined',
    description: metadata.properties.comment ?? '',
    columns: columns.map(({ name, type, required, description }) => ({
      name,
      type,
      nullable: !required,
      description,
      label: [],
    })),
    renames: [],
    sort: sortedColumns(
      metadata.sortOrders.find((order) => order.orderId === metadata.defaultSortOrderId),
      names,
    ),
    // One that lakespec has no name for is refused by the commit.
    ...(isKnown && { partition }),
  };
  return {
    layout,
    base: table,
    schema: currentSchema(metadata),
    lastColumnId: metadata.lastColumnId,
    columns,
    location: metadata.location,
  };
}

function sortedColumns(order: SortOrder | undefined, names: ReadonlyMap<number, string>): readonly string[] {
  return (order?.fields ?? []).flatMap((field) => names.get(field.sourceId) ?? []);
}

/**
 * Rewrites a table's small data files as few large ones: a change for `commit`, or null where it isn't worth it.
 * When the commit fails, its `add` is to be discarded.
 */
export async function compact(
  lake: Lake,
  engine: Engine,
  table: LakeTable,
  compaction: Compaction,
): Promise<TableChange | null> {
  const small = (await lake.dataFiles(table)).filter((file) => file.sizeBytes < compaction.smallerThanBytes);
  if (small.length < Math.max(2, compaction.minFiles)) return null;
  const target = sameTarget(table);
  const select = await lake.relation(target.columns, small);
  const add = await lake.write(
    engine,
    target,
    select,
    compaction.name,
    compaction.signal === undefined ? {} : { signal: compaction.signal },
  );
  return { target, operation: 'replace', add, remove: small, properties: {}, summary: {} };
}
