export { type Code, catalogue } from './catalogue.ts';
export { type Diagnostic, diagnostic, type Fix, type Severity, sortDiagnostics } from './diagnostic.ts';
export { type Locate, lineStarts, locateIn, type Position, positionAt, type Span } from './span.ts';
export { didYouMean, nearest } from './suggest.ts';
