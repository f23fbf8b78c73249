export { columnsAt, snapshotsOf } from './history.ts';
export { compact } from './maintain/compact.ts';
export { expireSnapshots } from './maintain/expire.ts';
export { orphans, removeOrphans } from './maintain/orphans.ts';
export { type OpenLake, openLake } from './open-lake.ts';
export { openStore } from './store/index.ts';
