import type { Tag } from './tag.ts';

/** A data element with its place in the file. Small values are loaded, big ones only located. */
export type Element = {
  readonly tag: Tag;
  /** As written; by the dictionary where the file has none (implicit VR). */
  readonly vr: string;
  readonly value: ElementValue;
};

/** Positions are bytes from the start of the file. */
export type ElementValue =
  | { readonly kind: 'bytes'; readonly start: number; readonly bytes: Uint8Array }
  /** A value that is never loaded: pixel data, and whatever is longer than `inlineBytes`. */
  | { readonly kind: 'range'; readonly start: number; readonly length: number }
  /** Encapsulated pixel data: offset table, fragments and sequence delimiter, byte for byte. */
  | { readonly kind: 'fragments'; readonly start: number; readonly length: number }
  | { readonly kind: 'items'; readonly items: readonly Item[]; readonly undefinedLength: boolean };

export type Item = { readonly elements: readonly Element[]; readonly undefinedLength: boolean };

/** Values up to this length are loaded with the header. */
export const inlineBytes = 64 * 1024;

export function findElement(elements: readonly Element[], tag: Tag): Element | null {
  for (const element of elements) if (element.tag === tag) return element;
  return null;
}
