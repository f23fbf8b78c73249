import { resourceTypes } from './generated/r4.ts';

const known: ReadonlySet<string> = new Set(resourceTypes);

export const isResourceType = (name: string): boolean => known.has(name);

/** What a literal reference (Reference.reference, R4 2.3.0) says. */
export type ReferenceForm =
  /** `[base/]Type/id[/_history/version]`; `absolute` = with a server's base. */
  | { readonly kind: 'resource'; readonly type: string; readonly id: string; readonly absolute: boolean }
  /** `urn:uuid:…` or `urn:oid:…`; `id` is what follows, in lower case. */
  | { readonly kind: 'urn'; readonly id: string }
  /** `#id`; an empty id is the container itself. */
  | { readonly kind: 'contained'; readonly id: string }
  /** `Type?search`: a server has to look it up. */
  | { readonly kind: 'conditional'; readonly type: string }
  /** An absolute URL that doesn't follow the RESTful form. */
  | { readonly kind: 'url' };

const restful =
  /^(?:(https?:\/\/[^\s?#]+)\/)?([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?(?:#.*)?$/;
const uuid = /^urn:uuid:([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
const oid = /^urn:oid:([0-2](?:\.(?:0|[1-9]\d*))+)$/;
const conditional = /^([A-Z][A-Za-z]+)\?\S+$/;
const absolute = /^[a-z][a-z0-9+.-]*:\S+$/i;

/** Reads a literal reference; null where it has none of the allowed forms. */
export function parseReference(text: string): ReferenceForm | null {
  if (text.startsWith('urn:uuid:')) {
    const match = uuid.exec(text);
    return match?.[1] === undefined ? null : { kind: 'urn', id: match[1].toLowerCase() };
  }
  if (text.startsWith('#')) return { kind: 'contained', id: text.slice(1) };
  const match = restful.exec(text);
  if (match?.[2] !== undefined && match[3] !== undefined && known.has(match[2])) {
    return { kind: 'resource', type: match[2], id: match[3], absolute: match[1] !== undefined };
  }
  if (text.startsWith('urn:oid:')) {
    const id = oid.exec(text)?.[1];
    return id === undefined ? null : { kind: 'urn', id };
  }
  const type = conditional.exec(text)?.[1];
  if (type !== undefined && known.has(type)) return { kind: 'conditional', type };
  return absolute.test(text) ? { kind: 'url' } : null;
}
