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
  succeeding,
  withoutExpired,
  withPartition,
  withProperties,
  withSchema,
  withSort,
} from './change.ts';
export { type ColumnType, decimalOf, icebergType, widens } from './column-type.ts';
export {
  addSnapshot,
  manifestsToRead,
  type NewFile,
  type NewSnapshot,
  type ParentManifest,
  type SnapshotChange,
} from './commit.ts';
export { type Evolution, evolve, relax } from './evolution.ts';
export { decodeManifest, encodeManifest, type ManifestDataFile, type ManifestEntry } from './manifest.ts';
export { decodeManifestList, encodeManifestList, type ManifestFile } from './manifest-list.ts';
export type { Parsed } from './parsed.ts';
export { type PartitionValues, partitionRecord, partitionValues, type SortOrder } from './partition.ts';
export { type Column, columnsOf, type Schema } from './schema.ts';
export type { Snapshot } from './snapshot.ts';
export {
  currentSchema,
  currentSnapshot,
  formatTableMetadata,
  parseTableMetadata,
  schemaOfSnapshot,
  snapshotOf,
  type TableMetadata,
} from './table-metadata.ts';
