export { type BackfillResult, backfill, planBackfill } from './backfill.ts';
