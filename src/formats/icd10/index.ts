export { icd10CodeFile, icd10Version } from './code-file.ts';
export { type CodeSet, codeSetNames, codeShapes, judgeCode, normalCode, releasesOf } from './validity.ts';
