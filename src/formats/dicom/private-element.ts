import type { Element } from './element.ts';
import { elementOf, groupOf, type Tag } from './tag.ts';
import { asciiValues } from './value.ts';

/** A private element by its group, its low byte and the creator that reserved its block (PS3.5 7.8.1). */
export type PrivateElement = { readonly group: number; readonly low: number; readonly creator: string };

const pattern = /^\(([0-9A-Fa-f]{4}),[xX]{2}([0-9A-Fa-f]{2})\) (\S(?:.*\S)?)$/;

/** Reads `(2005,xx0E) Philips MR Imaging DD 001`; null when it has another form or names no private group. */
export function parsePrivateElement(text: string): PrivateElement | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, group = '', low = '', creator = ''] = match;
  const element = { group: Number.parseInt(group, 16), low: Number.parseInt(low, 16), creator };
  return element.group % 2 === 1 && element.group > 8 ? element : null;
}

/** The key under which `keptPrivate` sets hold an element. */
export const privateKey = ({ group, low, creator }: PrivateElement): string => `${group}|${low}|${creator}`;

/** Which private element a tag is in its data set or item: the creator stands at (gggg,00bb) for (gggg,bbee). */
export function privateElementOf(tag: Tag, elements: ReadonlyMap<Tag, Element>): PrivateElement | null {
  const group = groupOf(tag);
  const element = elementOf(tag);
  const block = element >> 8;
  if (block < 0x10) return null;
  const creatorElement = elements.get(group * 0x10000 + block);
  const creator = creatorElement === undefined ? undefined : asciiValues(creatorElement)[0];
  return creator === undefined || creator === '' ? null : { group, low: element & 0xff, creator };
}

/** The tag of the element that reserves a private element's block. */
export const creatorTagOf = (tag: Tag): Tag => groupOf(tag) * 0x10000 + (elementOf(tag) >> 8);

/**
 * What option retain-safe-private keeps, with the VR that its value must have: of the list in PS3.15 table E.3.10-1 the
 * numeric elements that imaging research uses. Texts on that list are left out, because nothing keeps a device from
 * writing other text there.
 */
export const safePrivateElements: Readonly<Record<string, string>> = {
  '(7053,xx00) Philips PET Private Group': 'DS',
  '(7053,xx09) Philips PET Private Group': 'DS',
  '(2001,xx03) Philips Imaging DD 001': 'FL',
  '(2005,xx0D) Philips MR Imaging DD 001': 'FL',
  '(2005,xx0E) Philips MR Imaging DD 001': 'FL',
  '(00E1,xx21) ELSCINT1': 'DS',
  '(01E1,xx50) ELSCINT1': 'DS',
  '(01F1,xx07) ELSCINT1': 'DS',
  '(01F1,xx26) ELSCINT1': 'DS',
  '(01F1,xx27) ELSCINT1': 'DS',
  '(0019,xx23) GEMS_ACQU_01': 'DS',
  '(0019,xx24) GEMS_ACQU_01': 'DS',
  '(0019,xx27) GEMS_ACQU_01': 'DS',
  '(0043,xx39) GEMS_PARM_01': 'IS',
  '(0043,xx6F) GEMS_PARM_01': 'DS',
  '(0045,xx01) GEMS_HELIOS_01': 'SS',
  '(0045,xx02) GEMS_HELIOS_01': 'FL',
  '(0019,xx0C) SIEMENS MR HEADER': 'IS',
  '(0019,xx0E) SIEMENS MR HEADER': 'FD',
  '(0019,xx27) SIEMENS MR HEADER': 'FD',
};

const safe = new Set(
  Object.keys(safePrivateElements).flatMap((text) => {
    const element = parsePrivateElement(text);
    return element === null ? [] : [privateKey(element)];
  }),
);

/** Whether the standard lists a private element as safe: it holds a number of the physics. */
export const isSafePrivateElement = (element: PrivateElement): boolean => safe.has(privateKey(element));
