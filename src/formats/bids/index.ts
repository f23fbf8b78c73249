export {
  type CellType,
  columnType,
  inferCellType,
  parseBoolean,
  parseInteger,
  parseNumber,
} from './column-type.ts';
export {
  type DatasetFacts,
  descriptionFile,
  emptyRoom,
  participantsFile,
  subjectFolders,
} from './dataset-facts.ts';
export {
  type BidsDate,
  dayNumber,
  isoDay,
  isoTimestamp,
  isTimeOfDay,
  parseDateTime,
  parseLooseDate,
  shiftDate,
} from './date-time.ts';
export { describeJsonFault } from './description.ts';
export {
  type FileName,
  formatFileName,
  labelAfter,
  labelOf,
  type NameEntity,
  parseFileName,
} from './file-name.ts';
export { bidsVersion, entities } from './generated/schema.ts';
export { type Identifies, identifyingColumn, identifyingField } from './identifying-name.ts';
export { type BidsIdentity, columnIdentity, fieldIdentity } from './identity.ts';
export { type IgnoreRules, parseIgnore } from './ignore.ts';
export {
  indexSidecars,
  mergeSidecars,
  type NamedFile,
  type SidecarIndex,
  sidecarsOf,
} from './inheritance.ts';
export type { Issue } from './issue.ts';
export {
  field,
  isObject,
  type Json,
  type JsonObject,
  type JsonResult,
  jsonLimitBytes,
  objectOf,
  parseJson,
} from './json.ts';
export { classifyField, type FieldClass, sidecarFields } from './metadata-field.ts';
export {
  type DatedSpan,
  type DayRange,
  isInShiftedRange,
  isShiftedDay,
  offsetRange,
  widenSpan,
} from './offset-range.ts';
export { cellsOf, describeRemark } from './participants.ts';
export { type Place, placeOf, type RootFolder, type RootRole } from './place.ts';
export {
  type ColumnClass,
  classifyColumn,
  headerlessTables,
  isTableKind,
  type TableKind,
} from './table-column.ts';
export {
  formatTsvLine,
  isMissing,
  readTable,
  readTsv,
  type Table,
  type TableResult,
  type TsvEnd,
  type TsvItem,
  type TsvProblem,
  type TsvRemark,
  type TsvRow,
} from './tsv.ts';
export { type DatasetRequirements, validateDataset } from './validate.ts';
export { conforms, type EntityFacts, type ValueShape } from './value-shape.ts';
