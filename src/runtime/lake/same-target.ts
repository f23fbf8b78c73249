import {
  currentSchema,
  type FieldType,
  fieldsInside,
  fieldType,
  isColumnType,
  type PartitionField,
  type SortOrder,
} from '../../formats/iceberg/index.ts';
import { columnsAt } from './history.ts';
import type { LakeTable, TableLayout, WriteTarget } from './lake.ts';
import { partitionOf } from './partition-sql.ts';

/** Why no data files of a table can be written; null where they can. */
export function unwritable({ columns, layout, base }: WriteTarget): string | null {
  const isFixed = (type: FieldType): boolean =>
    typeof type === 'string'
      ? type.startsWith('fixed')
      : fieldsInside(type).some((field) => isFixed(field.type));
  const fixed = columns.find(({ type }) => typeof type !== 'string' && isFixed(fieldType(type)));
  // Of columns alone `withFixedColumns` makes what the format asks for (spec, Appendix A, Parquet).
  if (fixed !== undefined) return `nested column ${fixed.name} has values of a fixed length`;
  const isParted = base !== null && defaultSpecOf(base).length > 0;
  return isParted && layout.partition === undefined
    ? 'another writer partitioned it in a way that lakespec has no name for'
    : null;
}

function defaultSpecOf({ metadata }: LakeTable): readonly PartitionField[] {
  return metadata.partitionSpecs.find(({ specId }) => specId === metadata.defaultSpecId)?.fields ?? [];
}

/** A table as it is, as a target of changes that change no rows. */
export function sameTarget(table: LakeTable): WriteTarget {
  const { metadata, ref } = table;
  const columns = columnsAt(table);
  const names = new Map(columns.map((column) => [column.fieldId, column.name]));
  const partition = defaultSpecOf(table).flatMap((field) => {
    const column = columns.find(({ fieldId }) => fieldId === field.sourceId);
    // NaN and both zeros are partitions of their own, which SQL can't tell.
    const isNamed = column && isColumnType(column.type) && column.type !== 'double';
    const named = isNamed ? partitionOf(field.transform, column.name) : null;
    return named ?? [];
  });
  const isNamed = partition.length === defaultSpecOf(table).length;
  const layout: TableLayout = {
    ref,
    // An existing table stays where it is.
    store: 'refined',
    description: metadata.properties.comment ?? '',
    // The target's own are taken as they are.
    columns: [],
    renames: [],
    sort: sortedColumns(
      metadata.sortOrders.find((order) => order.orderId === metadata.defaultSortOrderId),
      names,
    ),
    ...(isNamed && { partition }),
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

/** The same for changes that write no file: its partitioning stays, also where lakespec has no name for it. */
export function untouchedTarget(table: LakeTable): WriteTarget {
  const target = sameTarget(table);
  const { partition: _, ...layout } = target.layout;
  return { ...target, layout };
}

function sortedColumns(order: SortOrder | undefined, names: ReadonlyMap<number, string>): readonly string[] {
  return (order?.fields ?? []).flatMap((field) => names.get(field.sourceId) ?? []);
}
