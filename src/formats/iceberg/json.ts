import { Malformed, type Parsed, parsed } from './parsed.ts';

/** JSON whose integers beyond 2^53 are bigint: snapshot ids have 63 random bits. */
export type Json =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Iceberg's metadata nests schemas in schemas; no real one comes near this. */
const maxDepth = 200;

/** A string (so that digits in it are left alone), or an integer of 16 digits and more. Linear in any text. */
const stringOrLongInteger = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/**
 * Parses JSON without losing a digit of long integers. They are quoted and marked before the native parser runs
 * (a reviver would cost ten times as much), and turned into bigint afterwards. Throws `Malformed`.
 */
export function parseJson(text: string): Json {
  let longestRun = 0;
  for (const [run] of text.matchAll(/(?:\\u0001)+/g)) longestRun = Math.max(longestRun, run.length / 6);
  const marker = '\u0001'.repeat(longestRun + 1);
  const escapedMarker = '\\u0001'.repeat(longestRun + 1);
  const quoted = text.replace(stringOrLongInteger, (match) =>
    match.startsWith('"') ? match : `"${escapedMarker}${match}"`,
  );
  let value: Json;
  try {
    value = JSON.parse(quoted);
  } catch {
    throw new Malformed('it is no JSON');
  }
  return restore(value, marker, 0);
}

/** Parses JSON that others wrote, without losing a digit of long integers. */
export function longJson(text: string): Parsed<Json> {
  return parsed(() => parseJson(text));
}

function restore(value: Json, marker: string, depth: number): Json {
  if (typeof value === 'string') {
    return value.startsWith(marker) ? BigInt(value.slice(marker.length)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth > maxDepth) throw new Malformed('it is nested too deeply');
  if (Array.isArray(value)) return value.map((item) => restore(item, marker, depth + 1));
  const restored: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    // No name that Iceberg knows; assigning it would change the object's prototype.
    if (key !== '__proto__') restored[key] = restore(item, marker, depth + 1);
  }
  return restored;
}

/** Serialises JSON, bigint as plain integers. */
export function stringifyJson(value: Json): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(stringifyJson).join(',')}]`;
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${stringifyJson(item)}`);
  return `{${members.join(',')}}`;
}
