import { isObject, type JsonObject, type JsonValue, parseReference } from '../../formats/fhir/index.ts';

/** Where an entry stands in the bytes of its bundle. */
export type EntryRange = { readonly start: number; readonly end: number; readonly lines: number };

const quote = 0x22;
const backslash = 0x5c;

/** Index behind the string that opens at `start`. */
function behindString(bytes: Uint8Array, start: number): number {
  let index = start + 1;
  while (index < bytes.length && bytes[index] !== quote) index += bytes[index] === backslash ? 2 : 1;
  return index + 1;
}

/**
 * The ranges of the items of `entry` in the bytes of a bundle that has been read without a problem; `lines` counts
 * the line feeds before each.
 */
export function entryRanges(bytes: Uint8Array): readonly EntryRange[] {
  const ranges: EntryRange[] = [];
  const key = Buffer.from('"entry"');
  let depth = 0;
  let lines = 0;
  let inEntries = false;
  let start = -1;
  let startLines = 0;
  let index = 0;
  while (index < bytes.length) {
    const byte = bytes[index];
    if (byte === quote) {
      const end = behindString(bytes, index);
      if (depth === 1 && !inEntries && key.equals(bytes.subarray(index, end))) {
        let next = end;
        while (bytes[next] !== undefined && (bytes[next] ?? 0) <= 0x20) next += 1;
        // A value may be "entry" too; only a key has a colon behind it.
        inEntries = bytes[next] === 0x3a;
      }
      index = end;
      continue;
    }
    if (byte === 0x0a) lines += 1;
    else if (byte === 0x7b || byte === 0x5b) {
      if (inEntries && depth === 2 && byte === 0x7b) {
        start = index;
        startLines = lines;
      }
      depth += 1;
    } else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
      if (inEntries && depth === 2 && start !== -1) {
        ranges.push({ start, end: index + 1, lines: startLines });
        start = -1;
      }
      if (inEntries && depth === 1) return ranges;
    }
    index += 1;
  }
  return ranges;
}

export const entriesOf = (bundle: JsonObject): readonly JsonValue[] =>
  Array.isArray(bundle.entry) ? (bundle.entry as readonly JsonValue[]) : [];

/** What the `urn:` addresses of a bundle's entries stand for: `Type/id`, the id being the address's where there is none. */
export function addressesOf(bundle: JsonObject): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const entry of entriesOf(bundle)) {
    if (!isObject(entry) || !isObject(entry.resource) || typeof entry.fullUrl !== 'string') continue;
    const form = parseReference(entry.fullUrl);
    const { resourceType } = entry.resource;
    if (form?.kind !== 'urn' || typeof resourceType !== 'string') continue;
    const id = typeof entry.resource.id === 'string' ? entry.resource.id : form.id;
    addresses.set(form.id, `${resourceType}/${id}`);
  }
  return addresses;
}

/** The id of an entry's resource: its own, or that of its address; null where it has neither. */
export function entryId(entry: JsonObject, resource: JsonObject): string | null {
  if (typeof resource.id === 'string') return resource.id;
  const form = typeof entry.fullUrl === 'string' ? parseReference(entry.fullUrl) : null;
  return form?.kind === 'urn' || form?.kind === 'resource' ? form.id : null;
}
