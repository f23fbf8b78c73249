import { type CharacterSet, characterSet } from './character-set.ts';
import { type Element, findElement } from './element.ts';
import { tags } from './tag.ts';
import { isMultiValued } from './value-representation.ts';

/** The character set of a data set or item; `inherited` is that of the data set around it. */
export function characterSetOf(elements: readonly Element[], inherited?: CharacterSet): CharacterSet {
  const element = findElement(elements, tags.specificCharacterSet);
  if (element === null && inherited !== undefined) return inherited;
  return characterSet(element === null ? [] : asciiValues(element));
}

/** The bytes of a loaded value as Latin-1, padding and all; empty for sequences and bulk data. */
export function asciiOf(element: Element): string {
  if (element.value.kind !== 'bytes') return '';
  const { buffer, byteOffset, byteLength } = element.value.bytes;
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** Values of a VR with the default repertoire (CS, DA, DS, IS, TM, UI, …), without padding. */
export function asciiValues(element: Element): readonly string[] {
  const text = asciiOf(element);
  return text === '' ? [] : text.split('\\').map(trimPadding);
}

/** Values of a text VR in its character set, without padding. */
export function textValues(element: Element, decode: CharacterSet): readonly string[] {
  if (element.value.kind !== 'bytes' || element.value.bytes.length === 0) return [];
  // Decoded before it is split: the second byte of a character may be that of a backslash.
  const text = decode(element.value.bytes);
  return isMultiValued(element.vr) ? text.split('\\').map(trimPadding) : [trimPadding(text)];
}

/**
 * Leading and trailing spaces, and NULs at the end, mean nothing in the VRs that this is used for (PS3.5 6.2). By hand:
 * a regular expression would take quadratic time over a long run of spaces.
 */
function trimPadding(text: string): string {
  let start = 0;
  let end = text.length;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\0')) end--;
  while (start < end && text[start] === ' ') start++;
  return text.slice(start, end);
}

/** Numbers of a numeric VR, binary or text; NaN for text that is no number. */
export function numberValues(element: Element): readonly number[] {
  if (element.value.kind !== 'bytes') return [];
  const { bytes } = element.value;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (unitBytes: number, at: (offset: number) => number) =>
    Array.from({ length: Math.floor(bytes.length / unitBytes) }, (_, index) => at(index * unitBytes));
  switch (element.vr) {
    case 'US':
      return read(2, (offset) => view.getUint16(offset, true));
    case 'SS':
      return read(2, (offset) => view.getInt16(offset, true));
    case 'UL':
      return read(4, (offset) => view.getUint32(offset, true));
    case 'SL':
      return read(4, (offset) => view.getInt32(offset, true));
    case 'FL':
      return read(4, (offset) => view.getFloat32(offset, true));
    case 'FD':
      return read(8, (offset) => view.getFloat64(offset, true));
    case 'DS':
    case 'IS':
      return asciiValues(element).map((text) => (text === '' ? Number.NaN : Number(text)));
    default:
      return [];
  }
}
