export { ageInYears, yearsBetween } from './age.ts';
export { type AttributeIdentity, attributeIdentity } from './attribute-identity.ts';
export type { ByteSource } from './byte-source.ts';
export { bytesSource } from './byte-source.ts';
export {
  confidentialityOptionNames,
  confidentialityRow,
  isConfidentialityOption,
} from './confidentiality.ts';
export { dayOf, isoDateOf, isTime } from './date.ts';
export { allKeywords, lookUpKeyword } from './dictionary.ts';
export { findUncleanable } from './disclosure.ts';
export type { Element } from './element.ts';
export { findElement } from './element.ts';
export type { Part } from './encode.ts';
export type { Finding } from './finding.ts';
export { finding } from './finding.ts';
export { type Header, readHeader } from './header.ts';
export { identifyingValues } from './identity.ts';
export { isSafePrivateElement, parsePrivateElement } from './private-element.ts';
export {
  implementationClassUid,
  isMarkedDeidentified,
  isOwn,
  marksOf,
  type RewrittenFile,
  repeat,
  rewrite,
} from './rewrite.ts';
export { type CompiledRules, compileRules, type DeidentificationRules } from './rules.ts';
export { describeTag, formatTag, tagOf, tags } from './tag.ts';
export { uidsOf } from './uid.ts';
export { asciiValues, characterSetOf, numberValues, textValues } from './value.ts';
