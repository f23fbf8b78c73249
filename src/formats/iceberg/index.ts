export { decodeContainer } from './avro/container.ts';
export type { AvroValue } from './avro/schema.ts';
export {
  type BoundValue,
  compareBounds,
  decodeBound,
  encodeBound,
  lowerBound,
  upperBound,
} from './bound.ts';
export {
  newTable,
  type PartitionWish,
  type Retention,
  rolledBack,
  succeeding,
  withoutExpired,
  withoutRef,
  withPartition,
  withProperties,
  withRef,
  withSchema,
  withSort,
} from './change.ts';
export { type ColumnType, decimalOf, fixedOf, icebergType, widens } from './column-type.ts';
export {
  addSnapshot,
  counted,
  manifestsToRead,
  type NewFile,
  type NewSnapshot,
  type ParentManifest,
  type SnapshotChange,
  smallManifests,
} from './commit.ts';
export { type Evolution, evolve, relax } from './evolution.ts';
export { type Json, longJson, stringifyJson } from './json.ts';
export { decodeManifest, encodeManifest, type ManifestDataFile, type ManifestEntry } from './manifest.ts';
export { decodeManifestList, encodeManifestList, type ManifestFile } from './manifest-list.ts';
export { withFixedLengths } from './parquet/fixed-length.ts';
export { footerLength, type ParquetField, parquetFields, parquetTailBytes } from './parquet/footer.ts';
export type { Parsed } from './parsed.ts';
export {
  type PartitionField,
  type PartitionSpec,
  type PartitionValues,
  partitionRecord,
  partitionValues,
  type SortOrder,
  unpartitioned,
} from './partition.ts';
export { type Condition, mayNameMatches, type Share, shareOfFile } from './predicate.ts';
export { type DeletedFrom, danglingDeletes, withRowDeletes } from './row-deletes.ts';
export {
  type Column,
  columnsOf,
  type Field,
  type FieldType,
  fieldsInside,
  fieldType,
  isColumnType,
  type NestedType,
  type ReadType,
  readType,
  type Schema,
  schemaToJson,
} from './schema.ts';
export type { Snapshot, SnapshotRef } from './snapshot.ts';
export { statisticsFiles } from './statistics.ts';
export {
  currentSchema,
  currentSnapshot,
  formatTableMetadata,
  parseTableMetadata,
  schemaOfSnapshot,
  snapshotOf,
  type TableMetadata,
  tableMetadataOf,
} from './table-metadata.ts';
export { creationOf, type TableUpdates, unlike, updatesOf } from './updates.ts';
export {
  formatViewMetadata,
  nextView,
  parseViewMetadata,
  type ViewMetadata,
  type ViewRepresentation,
} from './view-metadata.ts';
