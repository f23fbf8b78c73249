import { endOfTime, precisionOf } from './date-time.ts';
import { ExactNumber, type JsonValue } from './json.ts';

/** What is wrong with a primitive's value, in words that follow "the value"; null = nothing. */
export type PrimitiveCheck = (value: JsonValue) => string | null;

/** R4, 2.24.0.1: strings hold at most one million characters (1024 × 1024). */
const longestString = 1024 * 1024;

const idPattern = /^[A-Za-z0-9\-.]{1,64}$/;
const codePattern = /^\S+(\s\S+)*$/;
const oidPattern = /^urn:oid:[0-2](\.(0|[1-9]\d*))+$/;
const uuidPattern = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const whiteSpace = /\s/;
const openingDiv = /^\s*(<\?xml[^>]*\?>\s*)?<div[\s>]/;
const activeContent = /<(script|object|embed|iframe|form|base|link|meta|style|input)[\s/>]|\son[a-z]+\s*=/i;

const notString = 'must be a JSON string';

/** A check of a string's text behind the checks that all strings share. */
const text =
  (isValid: (text: string) => boolean, otherwise: string): PrimitiveCheck =>
  (value) => {
    if (typeof value !== 'string') return notString;
    if (value.length === 0) return 'must not be empty';
    return isValid(value) ? null : otherwise;
  };

const whole =
  (min: number, otherwise: string): PrimitiveCheck =>
  (value) => {
    if (value instanceof ExactNumber) return otherwise;
    if (typeof value !== 'number') return 'must be a JSON number';
    return Number.isInteger(value) && value >= min && value <= 2_147_483_647 ? null : otherwise;
  };

/** RFC 4648, 4, with white space anywhere. By hand: a pattern would take quadratic time on runs of white space. */
function isBase64(value: string): boolean {
  let characters = 0;
  let padding = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue;
    characters++;
    if (code === 0x3d) {
      padding++;
      continue;
    }
    const isDigit =
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a) ||
      code === 0x2b ||
      code === 0x2f;
    if (!isDigit || padding > 0) return false;
  }
  return padding <= 2 && characters % 4 === 0;
}

const uri = text((value) => !whiteSpace.test(value), 'must hold no white space');
const string = text((value) => value.length <= longestString, 'is longer than 1,048,576 characters');

/** R4's primitive types (2.24.0.1) in their JSON form. */
export const primitives: Readonly<Record<string, PrimitiveCheck>> = {
  boolean: (value) => (typeof value === 'boolean' ? null : 'must be true or false, without quotes'),
  integer: whole(-2_147_483_648, 'must be a whole number of 32 bits'),
  unsignedInt: whole(0, 'must be a whole number from 0 to 2,147,483,647'),
  positiveInt: whole(1, 'must be a whole number from 1 to 2,147,483,647'),
  decimal: (value) =>
    typeof value === 'number' || value instanceof ExactNumber
      ? null
      : 'must be a JSON number, without quotes',
  string,
  markdown: string,
  code: text((value) => codePattern.test(value), 'must have no white space at its ends or doubled'),
  id: text((value) => idPattern.test(value), 'must be 1 to 64 letters, digits, hyphens or dots'),
  uri,
  url: uri,
  canonical: uri,
  oid: text((value) => oidPattern.test(value), 'must be an OID of the form urn:oid:1.2.3'),
  uuid: text((value) => uuidPattern.test(value), 'must be a UUID of the form urn:uuid:…, in lower case'),
  base64Binary: text(isBase64, 'must be Base64'),
  date: text((value) => {
    const precision = precisionOf(value);
    return precision !== null && precision !== 'instant';
  }, 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD'),
  dateTime: text(
    (value) => precisionOf(value) !== null,
    'must be a date, or a date and time with seconds and a time zone',
  ),
  instant: text(
    (value) => precisionOf(value) === 'instant',
    'must be a date and time with seconds and a time zone',
  ),
  time: text((value) => endOfTime(value, 0) === value.length, 'must be a time: hh:mm:ss'),
  xhtml: text(
    (value) => openingDiv.test(value) && !activeContent.test(value),
    'must be one XHTML div without active content',
  ),
};
