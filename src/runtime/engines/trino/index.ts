export { openTrino } from './open.ts';
export { trinoStage, trinoType } from './stage.ts';
export { openStaging, stagingNamespace } from './staging.ts';
export { TrinoError } from './trino-error.ts';
