import {
  type DateTime,
  ExactNumber,
  isObject,
  type JsonObject,
  type JsonValue,
  parseDateTime,
  parseReference,
} from '../../formats/fhir/index.ts';
import { isKnownCode } from './code-system.ts';

export type Value = string | number | bigint | boolean | null;

/** What a reading of elements needs to know of the resource's surroundings. */
export type Surroundings = {
  /** The resource's id, which a bundle may give by its fullUrl. */
  readonly id: string;
  /** Position of the resource in its file, from 1. */
  readonly row: number;
  /** What the `urn:…` addresses of a bundle stand for: `Type/id`. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Code systems that the steward has listed. */
  readonly codeSystems: ReadonlySet<string>;
};

export const objectAt = (value: JsonObject, key: string): JsonObject | null => {
  const found = value[key];
  return isObject(found) ? found : null;
};

export const objectsAt = (value: JsonObject, key: string): readonly JsonObject[] => {
  const found = value[key];
  return Array.isArray(found) ? (found as JsonValue[]).filter(isObject) : [];
};

export const textAt = (value: JsonObject | null, key: string): string | null => {
  const found = value?.[key];
  return typeof found === 'string' ? found : null;
};

/** A decimal or integer as a double. */
export function numberAt(value: JsonObject | null, key: string): number | null {
  const found = value?.[key];
  if (typeof found === 'number') return found;
  return found instanceof ExactNumber ? Number(found.text) : null;
}

/** A decimal with the digits that the sender wrote: `1.00` is not `1`. */
export function digitsAt(value: JsonObject | null, key: string): string | null {
  const found = value?.[key];
  if (typeof found === 'number') return String(found);
  return found instanceof ExactNumber ? found.text : null;
}

export const booleanAt = (value: JsonObject, key: string): boolean | null => {
  const found = value[key];
  return typeof found === 'boolean' ? found : null;
};

// A date gives three columns: it is read once.
let lastText = '';
let lastDateTime: DateTime | null = null;

export function dateTimeOf(text: string | null): DateTime | null {
  if (text === null) return null;
  if (text !== lastText) {
    lastText = text;
    lastDateTime = parseDateTime(text);
  }
  return lastDateTime;
}

/**
 * Id of the resource of this type that a reference points to, the same for every form of the reference:
 * `Type/id`, with a server's base, with a version, or by its address in the bundle. Null where it points to something
 * else, or into the resource itself.
 */
export function referencedId(
  reference: JsonObject | null,
  type: string,
  around: Surroundings,
): string | null {
  const text = textAt(reference, 'reference');
  const form = text === null ? null : parseReference(text);
  switch (form?.kind) {
    case 'resource':
      return form.type === type ? form.id : null;
    case 'urn': {
      const target = around.addresses.get(form.id);
      // Outside of a bundle (or to a resource that it lacks), the UUID is the id, as bulk exports have it.
      if (target === undefined) return form.id;
      return target.startsWith(`${type}/`) ? target.slice(type.length + 1) : null;
    }
    default:
      return null;
  }
}

export type Coding = { readonly system: string; readonly code: string; readonly display: string | null };

/** The first coding of a concept that is of a known system; of `system`, where it is given. */
export function codingOf(
  concept: JsonObject | null,
  around: Surroundings,
  wanted: string | null = null,
): Coding | null {
  const codings = concept?.coding;
  if (!Array.isArray(codings)) return null;
  for (const coding of codings as JsonValue[]) {
    if (!isObject(coding)) continue;
    const { system, code } = coding;
    if (typeof system !== 'string' || typeof code !== 'string') continue;
    if (wanted !== null && system !== wanted) continue;
    if (isKnownCode(system, code, around.codeSystems))
      return { system, code, display: textAt(coding, 'display') };
  }
  return null;
}

/** The first code of a concept, or of a list of concepts, that is in a vocabulary. */
export function codeIn(concepts: readonly JsonObject[], vocabulary: ReadonlySet<string>): string | null {
  for (const concept of concepts) {
    for (const coding of objectsAt(concept, 'coding')) {
      const code = textAt(coding, 'code');
      if (code !== null && vocabulary.has(code)) return code;
    }
  }
  return null;
}

/** An extension by its URL. */
export const extensionOf = (value: JsonObject, url: string): JsonObject | null =>
  objectsAt(value, 'extension').find((one) => one.url === url) ?? null;
