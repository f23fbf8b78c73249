export { type Code, catalogue } from './catalogue.ts';
export { decides } from './decision.ts';
export {
  type Diagnostic,
  diagnostic,
  type Edit,
  type Fix,
  type Silenced,
  sortDiagnostics,
} from './diagnostic.ts';
export { applyEdits, certainMends, type Mend } from './fix.ts';
export {
  counted,
  countOf,
  durationText,
  type FormatName,
  formats,
  junitText,
  printable,
} from './format/index.ts';
export type { Report } from './format/report.ts';
export { type Locate, locateIn, type Position, type Span } from './span.ts';
export { didYouMean, meant, nearest } from './suggest.ts';
