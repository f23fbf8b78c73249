export { analyzeQuery } from './analyze-query.ts';
export { declassifierOf } from './function.ts';
export type { Column, Expression, Query, TableName } from './node.ts';
export { parseExpression, parseSelect } from './parse.ts';
export { type Dialect, printExpression, printQuery } from './print.ts';
export { printPortable, printPortableQuery } from './print-portable.ts';
export {
  type AnalyzedQuery,
  type Flow,
  type Part,
  references,
  type ScopeColumn,
  type Stars,
  type TypedExpression,
  type Types,
} from './scope.ts';
export { typeExpression } from './type-expression.ts';
