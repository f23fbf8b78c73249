export { openDuckdb } from './engine.ts';
export { EngineError } from './engine-error.ts';
export { duckdbStage } from './stage.ts';
