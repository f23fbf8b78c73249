export { type SetUpStep, setUp } from './set-up.ts';
export { isWithinReach, watchReplication } from './watch.ts';
