export type { Document, Path } from './document.ts';
export { decode, load, type SourceFile, type Unreadable } from './load.ts';
