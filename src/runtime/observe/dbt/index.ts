export { dbtManifest } from './manifest.ts';
export { type DbtOutcome, dbtRunResults } from './run-results.ts';
