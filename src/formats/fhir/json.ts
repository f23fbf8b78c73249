/** A number whose text a double does not give back: `1.00`, `1e3`, an integer of twenty digits. */
export class ExactNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type JsonObject = { readonly [key: string]: JsonValue };
export type JsonValue = string | number | boolean | null | ExactNumber | JsonObject | readonly JsonValue[];

export type JsonProblem = {
  readonly rule:
    | 'invalid-json'
    | 'nul-byte'
    | 'duplicate-key'
    | 'forbidden-key'
    | 'too-deep'
    | 'too-many-values'
    | 'number-range'
    | 'lone-surrogate'
    | 'control-character';
  readonly message: string;
  /** Keys and indexes that lead to the place, as the text has them. */
  readonly path: readonly (string | number)[];
};

export type JsonResult =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: JsonProblem };

/** Real resources nest 10 to 20 levels; questionnaires with many groups come to 60. */
const maxDepth = 128;

/** A bundle of 64 MiB has about three million; small values in great number take many times their bytes in memory. */
const maxValues = 6_000_000;

// One parse at a time (it never yields), so its state is the module's: faster by half than any object.
let text = '';
let position = 0;
let depth = 0;
let values = 0;
let problem: JsonProblem | null = null;
let path: (string | number)[] = [];

/** Keys seen before, by hash: a string that is already interned makes an object's key three times as fast. */
const keyCacheSize = 4096;
const keyCache: string[] = new Array(keyCacheSize).fill('');
const longestCachedKey = 64;

const numberPattern = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
// FHIR strings (R4, 2.24.0.1): nothing below U+0020 but tab, line feed and carriage return.
const forbiddenControl = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Notes the first problem and moves behind the end, so that every level above returns. */
function fail(rule: JsonProblem['rule'], message: string): null {
  if (problem === null) {
    problem = { rule, message: `${message} (character ${position + 1} of the record)`, path };
    path = [];
  }
  position = text.length;
  return null;
}

function failSyntax(expected: string): null {
  if (position >= text.length) return fail('invalid-json', `the JSON ends where ${expected} should stand`);
  if (text.charCodeAt(position) === 0) return fail('nul-byte', 'there is a NUL byte');
  return fail('invalid-json', `not valid JSON: ${expected} should stand here`);
}

/** Skips white space; the code of the character that stands there then, NaN at the end. */
function next(): number {
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) position++;
    else return code;
  }
}

/** A string with escapes, or one that is broken; `start` is behind its opening quote. */
function parseEscapedString(start: number): string {
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === 0x22) break;
    if (code === 0x5c) position++;
    else if (!(code >= 0x20)) {
      failSyntax(position >= text.length ? 'the closing quote of a string' : 'no raw control character');
      return '';
    }
    position++;
  }
  const literal = text.slice(start - 1, position + 1);
  let value: string;
  try {
    value = JSON.parse(literal) as string;
  } catch {
    failSyntax('a string with valid escapes');
    return '';
  }
  position++;
  if (!value.isWellFormed()) fail('lone-surrogate', 'an escape stands for half a character (lone surrogate)');
  else if (forbiddenControl.test(value))
    fail('control-character', 'a string holds a control character, which FHIR forbids');
  return value;
}

function parseString(): string {
  const start = ++position;
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === 0x22) break;
    if (code === 0x5c || !(code >= 0x20)) return parseEscapedString(start);
    position++;
  }
  const value = text.slice(start, position);
  position++;
  return value;
}

function parseKey(): string {
  const start = ++position;
  let hash = 0;
  for (;;) {
    const code = text.charCodeAt(position);
    if (code === 0x22) break;
    if (code === 0x5c || !(code >= 0x20)) return parseEscapedString(start);
    hash = (hash * 31 + code) | 0;
    position++;
  }
  const length = position - start;
  const slot = hash & (keyCacheSize - 1);
  const cached = keyCache[slot] ?? '';
  position++;
  if (cached.length === length && text.startsWith(cached, start)) return cached;
  const key = text.slice(start, start + length);
  if (length <= longestCachedKey) keyCache[slot] = key;
  return key;
}

function parseNumber(): number | ExactNumber | null {
  const start = position;
  for (;;) {
    const code = text.charCodeAt(position);
    // 0-9 + - . E e
    if (
      (code >= 0x30 && code <= 0x39) ||
      code === 0x2b ||
      code === 0x2d ||
      code === 0x2e ||
      code === 0x45 ||
      code === 0x65
    )
      position++;
    else break;
  }
  const source = text.slice(start, position);
  const value = Number(source);
  if (String(value) === source) return value;
  if (!numberPattern.test(source)) {
    position = start;
    return failSyntax('a number as JSON writes it');
  }
  if (!Number.isFinite(value)) return fail('number-range', 'a number is too large');
  return new ExactNumber(source);
}

function parseObject(): JsonObject | null {
  const object: Record<string, JsonValue> = {};
  if (++depth > maxDepth) return fail('too-deep', `nested deeper than ${maxDepth} levels`);
  position++;
  let code = next();
  if (code !== 0x7d) {
    for (;;) {
      if (code !== 0x22) return failSyntax('a key in quotes');
      const key = parseKey();
      if (next() !== 0x3a) return failSyntax('a colon');
      position++;
      // Assigned as a key, it would change the object's prototype.
      if (key === '__proto__') return fail('forbidden-key', 'a key that FHIR never uses');
      if (object[key] !== undefined && Object.hasOwn(object, key)) {
        path = [key];
        return fail('duplicate-key', 'a key stands twice in one object, so its value is not certain');
      }
      const value = parseValue(next());
      if (problem !== null) {
        (problem.path as (string | number)[]).unshift(key);
        return null;
      }
      object[key] = value;
      code = next();
      if (code === 0x7d) break;
      if (code !== 0x2c) return failSyntax('a comma or the end of the object');
      position++;
      code = next();
    }
  }
  position++;
  depth--;
  return object;
}

function parseArray(): readonly JsonValue[] | null {
  const items: JsonValue[] = [];
  if (++depth > maxDepth) return fail('too-deep', `nested deeper than ${maxDepth} levels`);
  position++;
  let code = next();
  if (code !== 0x5d) {
    for (;;) {
      const value = parseValue(code);
      if (problem !== null) {
        (problem.path as (string | number)[]).unshift(items.length);
        return null;
      }
      items.push(value);
      code = next();
      if (code === 0x5d) break;
      if (code !== 0x2c) return failSyntax('a comma or the end of the array');
      position++;
      code = next();
    }
  }
  position++;
  depth--;
  return items;
}

function parseWord(word: string, value: boolean | null): boolean | null {
  if (!text.startsWith(word, position)) return failSyntax('a value');
  position += word.length;
  return value;
}

function parseValue(code: number): JsonValue {
  if (++values > maxValues) return fail('too-many-values', `has more than ${maxValues} values`);
  switch (code) {
    case 0x7b:
      return parseObject();
    case 0x5b:
      return parseArray();
    case 0x22:
      return parseString();
    case 0x74:
      return parseWord('true', true);
    case 0x66:
      return parseWord('false', false);
    case 0x6e:
      return parseWord('null', null);
    default:
      return code === 0x2d || (code >= 0x30 && code <= 0x39) ? parseNumber() : failSyntax('a value');
  }
}

/**
 * Reads JSON as FHIR needs it and `JSON.parse` does not: a key that stands twice is a problem, numbers keep their
 * text where a double would change it, nesting and the number of values are bounded, `__proto__` is refused. Takes about twice as long.
 * Never throws; the first problem ends the reading.
 */
export function parseJson(source: string): JsonResult {
  text = source;
  position = 0;
  depth = 0;
  values = 0;
  problem = null;
  path = [];
  const value = parseValue(next());
  if (problem === null && !Number.isNaN(next())) failSyntax('the end of the record');
  text = '';
  const found = problem as JsonProblem | null;
  return found === null ? { ok: true, value } : { ok: false, problem: found };
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
