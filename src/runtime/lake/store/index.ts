export { openStore } from './open-store.ts';
export { StoreFailure } from './store-failure.ts';
