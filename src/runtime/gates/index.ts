export { type Audit, audit, type PendingTable } from './audit.ts';
export { bindGates, type RunFacts } from './bound-gates.ts';
export { type FailingRow, failureChanges } from './failures-table.ts';
export { GateError } from './gate-error.ts';
export { GateFailure } from './gate-failure.ts';
export { describeResult, type GateResult, runGates } from './gate-run.ts';
export { formerMeasurements, type Measured, type Measurement, measurementChanges } from './measurements.ts';
export { quarantineChange } from './quarantine-record.ts';
