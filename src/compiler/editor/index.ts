export { type Action, actions } from './action.ts';
export type { Completion } from './candidate.ts';
export { complete } from './completion.ts';
export { type DocumentSymbol, documentSymbols } from './document-symbol.ts';
export { type Hover, hover } from './hover.ts';
export { type Knowledge, type Texts, textsOver } from './knowledge.ts';
export { definitions, references } from './navigation.ts';
export { occurrencesIn } from './occurrence.ts';
export { type Renamed, rename, renameable } from './rename.ts';
