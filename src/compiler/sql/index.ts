export { aggregates, aggregateType, rankings } from './aggregate-function.ts';
export { analyzeQuery } from './analyze-query.ts';
export { columnNodes } from './column-nodes.ts';
export { type Decision, decide } from './decide.ts';
export { declassifierOf, functions, parameterWords } from './function.ts';
export { fixedColumns, type Grain, grainOf } from './grain.ts';
export { impliedAlias, outputName } from './name.ts';
export type {
  Column,
  Expression,
  Place,
  Query,
  QueryBody,
  Select,
  TableName,
  TableSource,
} from './node.ts';
export { parseExpression, parseSelect } from './parse.ts';
export {
  type Dialect,
  printExpression,
  printQuery,
  printSecondsAgo,
  printType,
  quotedFor,
} from './print.ts';
export { printPortable, printPortableQuery } from './print-portable.ts';
export { dialects, quoteIdentifier, quoteText } from './printers.ts';
export {
  type AnalyzedQuery,
  type Flow,
  type Part,
  references,
  type Scope,
  type ScopeColumn,
  type Stars,
  type TypedExpression,
  type Types,
} from './scope.ts';
export { typeExpression } from './type-expression.ts';
export { aType, isInteger, isMoment, isNumber } from './value-type.ts';
export { reserved, unsupported } from './word.ts';
