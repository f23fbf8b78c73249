export {
  type EdfField,
  type EdfPlusPart,
  edfAnnotationParts,
  edfHeaderFields,
  edfPlusPatientParts,
  edfPlusRecordingParts,
  edfSignalFields,
} from './header-field.ts';
