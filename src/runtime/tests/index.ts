export { type DataTestResult, runDataTests } from './data-tests.ts';
export type { RowDiff } from './row-diff.ts';
export { runUnitTests, type UnitTestResult } from './unit-tests.ts';
