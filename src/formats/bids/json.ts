import { isUtf8 } from 'node:buffer';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

export type JsonFault = 'empty' | 'too-large' | 'not-utf8' | 'too-deep' | 'invalid';
export type JsonResult =
  | { readonly ok: true; readonly value: Json; readonly byteOrderMark: boolean }
  | { readonly ok: false; readonly fault: JsonFault };

/** Sidecars are a few kilobytes; one that lists the timing of every volume and slice has some megabytes. */
export const jsonLimitBytes = 16 * 2 ** 20;
/** The deepest structure of the standard has five levels. */
const depthLimit = 64;

const quote = 0x22;
const backslash = 0x5c;

/** Whether brackets outside strings nest deeper than `limit`: asked before parsing, because printing recurses. */
function isDeeper(bytes: Uint8Array, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inString) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}

/** Parses a JSON file as BIDS wants it: UTF-8, of decent size and depth. A byte order mark is told, not refused. */
export function parseJson(bytes: Uint8Array): JsonResult {
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  if (bytes.length > jsonLimitBytes) return { ok: false, fault: 'too-large' };
  if (!isUtf8(bytes)) return { ok: false, fault: 'not-utf8' };
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = byteOrderMark ? bytes.subarray(3) : bytes;
  if (isDeeper(text, depthLimit)) return { ok: false, fault: 'too-deep' };
  try {
    return { ok: true, value: JSON.parse(Buffer.from(text).toString('utf8')) as Json, byteOrderMark };
  } catch {
    return { ok: false, fault: 'invalid' };
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's own field; `constructor` and the like are no fields. */
export function field(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** An object of entries; a key `__proto__` is left out, because few readers of the file would be safe from it. */
export function objectOf(entries: Iterable<readonly [string, Json]>): JsonObject {
  const object: Record<string, Json> = {};
  for (const [name, value] of entries) if (name !== '__proto__') object[name] = value;
  return object;
}
