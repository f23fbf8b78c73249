export { type Audit, audit, type PendingTable } from './audit.ts';
export { type FailingRow, failureChanges } from './failures-table.ts';
export { GateFailure } from './gate-failure.ts';
export { describeResult, type GateResult, runGates } from './gate-run.ts';
export { quarantineChange } from './quarantine-record.ts';
