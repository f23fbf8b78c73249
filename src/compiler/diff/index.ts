export {
  type Change,
  type ChangeClass,
  type ChangedItem,
  type Consequence,
  changeClasses,
  type Diff,
  type TableEffect,
} from './change.ts';
export { diff } from './diff.ts';
export { type DiffFormatName, type DiffReport, diffFormats, failing, marker } from './format/index.ts';
export type { Side } from './side.ts';
export { unifiedDiff } from './text-diff.ts';
