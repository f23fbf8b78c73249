export type { Document, Path, Places } from './document.ts';
export { decode, type Loaded, load, type SourceFile } from './load.ts';
