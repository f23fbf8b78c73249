export { openDuckdb } from './engine.ts';
export { EngineError } from './engine-error.ts';
export { httpfsFile } from './httpfs.ts';
export { duckdbStage } from './stage.ts';
