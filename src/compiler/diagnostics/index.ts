export { type Code, catalogue } from './catalogue.ts';
export { type Diagnostic, diagnostic, type Fix, sortDiagnostics } from './diagnostic.ts';
export { countOf, type FormatName, formats } from './format/index.ts';
export { type Locate, locateIn, type Position, type Span } from './span.ts';
export { didYouMean, nearest } from './suggest.ts';
