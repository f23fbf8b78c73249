export type { SelectorFault } from './criterion.ts';
export { dataTestId, type SelectGraph, type SelectNode, selectGraph, unitTestId } from './node.ts';
export { type Selection, select } from './select.ts';
export { type StatePlan, statesAgainst } from './state.ts';
