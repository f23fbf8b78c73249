export { type SetUpStep, setUp } from './set-up.ts';
export { watchReplication } from './watch.ts';
