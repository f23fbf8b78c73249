export { type DateTime, parseDateTime } from './date-time.ts';
export { type ElementIdentity, elementIdentities, elementIdentity } from './element-identity.ts';
export { type Finding, finding } from './finding.ts';
export {
  ExactNumber,
  isObject,
  type JsonObject,
  type JsonProblem,
  type JsonValue,
  parseJson,
} from './json.ts';
export { isResourceType, parseReference } from './reference.ts';
export { validateEntry, validateEnvelope, validateResource } from './validate.ts';
