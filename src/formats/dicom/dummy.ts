import { lookUpTag } from './dictionary.ts';
import type { Element } from './element.ts';
import type { Tag } from './tag.ts';
import { formOf } from './value-representation.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** An element whose value is text; bytes of the default repertoire only, so that it means the same in any other. */
export const textElement = (tag: Tag, vr: string, text: string): Element => ({
  tag,
  vr,
  value: { kind: 'bytes', start: 0, bytes: latin1(text) },
});

/** Zero length: no items, or no bytes. */
export const emptyElement = (tag: Tag, vr: string): Element =>
  vr === 'SQ'
    ? { tag, vr, value: { kind: 'items', items: [], undefinedLength: false } }
    : { tag, vr, value: { kind: 'bytes', start: 0, bytes: new Uint8Array(0) } };

const dummyText: Readonly<Record<string, string>> = {
  AS: '000Y',
  DA: '19000101',
  DS: '0',
  DT: '19000101000000',
  IS: '0',
  TM: '000000',
  UR: 'urn:removed',
};

/** A value that says nothing, consistent with the VR (PS3.15 E.1-1a, action D). */
export function dummyElement(tag: Tag, vr: string): Element {
  const form = formOf(vr);
  if (form === null || form.kind === 'sequence' || form.kind === 'uid') return emptyElement(tag, vr);
  const count = Number.parseInt(lookUpTag(tag)?.multiplicity ?? '1', 10) || 1;
  if (form.kind === 'binary' || form.kind === 'bulk')
    return { tag, vr, value: { kind: 'bytes', start: 0, bytes: new Uint8Array(count * form.unitBytes) } };
  return textElement(
    tag,
    vr,
    Array(count)
      .fill(dummyText[vr] ?? 'REMOVED')
      .join('\\'),
  );
}
