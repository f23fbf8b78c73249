export { discard } from './discard.ts';
export {
  allStates,
  listQuarantine,
  type QuarantineFilter,
  type QuarantineRecord,
  type RecordState,
} from './records.ts';
export { type ReplayResult, replay } from './replay.ts';
export { type ShownRecord, showQuarantine } from './show.ts';
