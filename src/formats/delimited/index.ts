export type { Dialect, RecordFault } from './dialect.ts';
export { splitFields } from './fields.ts';
export { type Checkpoint, type Reject, type ScanOptions, type ScanResult, scanDelimited } from './scanner.ts';
