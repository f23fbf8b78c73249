export type * from './connector.ts';
export type * from './engine.ts';
export type * from './object-store.ts';
export type * from './outcome.ts';
export type * from './unit.ts';
export type * from './vault.ts';
