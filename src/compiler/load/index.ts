export type { Document, Path } from './document.ts';
export { decode, load, loadFile, type SourceFile, type Unreadable } from './load.ts';
export { isMapping, type Mapping, valueAt } from './value-at.ts';
