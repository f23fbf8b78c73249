export { query } from './query.ts';
export { lineage } from './snapshot.ts';
