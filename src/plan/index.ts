export * from './column.ts';
export * from './delivery.ts';
export * from './model.ts';
export * from './plan.ts';
export * from './platform.ts';
export * from './policy.ts';
export * from './source.ts';
