export type { Entry } from './catalog/catalog.ts';
export { openCatalog, openRestCatalog } from './catalog/open-catalog.ts';
export {
  inOrder,
  keepPointers,
  type Pointer,
  type PointerRecord,
  readPointers,
} from './catalog/pointers.ts';
export { deleteRows } from './delete-rows.ts';
export { columnsAt, snapshotsOf } from './history.ts';
export { compact } from './maintain/compact.ts';
export { expireSnapshots } from './maintain/expire.ts';
export { mergeManifests } from './maintain/merge-manifests.ts';
export { orphans, removeOrphans } from './maintain/orphans.ts';
export { tablesHere, viewsHere } from './maintain/tables-here.ts';
export { type OpenLake, openLake } from './open-lake.ts';
export { overwritePartitions, overwriteRows } from './overwrite-partitions.ts';
export type { Literal, Predicate, RowCondition } from './predicate.ts';
export { dropRef, rollback, setRef, snapshotOfRef } from './refs.ts';
export { openStorage, orRunFailure, type Storage } from './storage.ts';
export { getFile, openStore, putFile, StoreFailure } from './store/index.ts';
