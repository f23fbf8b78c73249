import type { CharacterSet } from './character-set.ts';
import { publicConcept, removedConcept } from './coded-concept.ts';
import { type Element, findElement } from './element.ts';
import { type Tag, tags } from './tag.ts';
import { textValues } from './value.ts';

/** What an item's code is written as: text by tag; null = the element goes. */
export type ItemConcept = ReadonlyMap<Tag, string | null>;

/**
 * The code of an item that holds one (PS3.3 table 8.8-1). Its meaning is written anew from the standard; a private or
 * local code is replaced whole. Null where the item is no coded concept.
 */
export function itemConcept(elements: readonly Element[], decode: CharacterSet): ItemConcept | null {
  const text = (tag: Tag): string => {
    const element = findElement(elements, tag);
    return element === null ? '' : (textValues(element, decode)[0] ?? '');
  };
  const has = (tag: Tag): boolean => findElement(elements, tag) !== null;
  if (!has(tags.codeValue) && !has(tags.longCodeValue) && !has(tags.codeMeaning) && !has(tags.urnCodeValue))
    return null;
  const short = text(tags.codeValue);
  const scheme = text(tags.codingSchemeDesignator);
  const concept = publicConcept(scheme, short === '' ? text(tags.longCodeValue) : short);
  const { value, meaning } = concept ?? removedConcept;
  const isLong = value.length > 16;
  const written = new Map<Tag, string | null>([
    [tags.codeValue, isLong ? null : value],
    [tags.longCodeValue, isLong ? value : null],
    [tags.urnCodeValue, null],
    [tags.codingSchemeDesignator, concept === null ? removedConcept.scheme : scheme],
    [tags.codeMeaning, meaning],
  ]);
  // A version means nothing beside a code that is gone.
  return concept === null ? written.set(tags.codingSchemeVersion, null) : written;
}
