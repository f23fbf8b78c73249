import { type ByteWindow, covers, moveWindow } from './byte-source.ts';
import { lookUpTag } from './dictionary.ts';
import { type Element, type ElementValue, type Item, inlineBytes } from './element.ts';
import { type Finding, finding } from './finding.ts';
import { describeTag, elementOf, formatTag, isPrivate, type Tag, tags } from './tag.ts';
import type { TransferSyntax } from './transfer-syntax.ts';
import { formOf } from './value-representation.ts';

/** Deeper nesting than this is refused; the deepest standard IODs need about twenty levels. */
const deepestNesting = 64;
/** Elements and items of one file. An enhanced multi-frame object of 15,000 frames stays below. */
const mostElements = 1_000_000;
/** All loaded values together. */
const largestHeaderBytes = 64 * 1024 * 1024;

const undefinedLength = 0xffffffff;

export type ElementsResult =
  | { readonly ok: true; readonly elements: readonly Element[]; readonly end: number }
  | { readonly ok: false; readonly finding: Finding };

/** What is open while parsing: the data set itself, a sequence, or an item. */
type Frame =
  | {
      readonly kind: 'elements';
      readonly elements: Element[];
      /** Where it ends; null = at its delimiter. */
      readonly end: number | null;
      /** Nothing inside may reach beyond. */
      readonly limit: number;
      readonly implicit: boolean;
    }
  | {
      readonly kind: 'sequence';
      readonly tag: Tag;
      readonly items: Item[];
      readonly end: number | null;
      readonly limit: number;
      readonly implicit: boolean;
    };

/**
 * Parses the data set from `start` to the end of the file (PS3.5 7), with an explicit stack, so that nesting costs no
 * call stack. Bulk data and pixel data are skipped by their lengths, fragments one by one by theirs; elements behind
 * the pixel data are parsed like those before it.
 */
export async function parseElements(
  window: ByteWindow,
  start: number,
  syntax: TransferSyntax,
): Promise<ElementsResult> {
  const sizeBytes = window.source.sizeBytes;
  const root: Frame = {
    kind: 'elements',
    elements: [],
    end: sizeBytes,
    limit: sizeBytes,
    implicit: syntax.implicit,
  };
  const stack: Frame[] = [root];
  let position = start;
  let count = 0;
  let loadedBytes = 0;

  const refuse = (rule: string, message: string, tag: Tag | null): ElementsResult => ({
    ok: false,
    finding: finding(rule, message, tag === null ? null : formatTag(tag)),
  });
  const truncated = (tag: Tag | null) =>
    refuse(
      'truncated',
      `the file is truncated: it ends inside ${tag === null ? 'an element' : describeTag(tag)}`,
      tag,
    );
  const overrun = (tag: Tag, limit: number) =>
    limit === sizeBytes
      ? truncated(tag)
      : refuse(
          'malformed',
          'the file is malformed: an element is longer than the sequence that holds it',
          tag,
        );

  for (;;) {
    const frame = stack[stack.length - 1];
    if (frame === undefined) return { ok: true, elements: root.elements, end: position };
    if (frame.end !== null && position >= frame.end) {
      if (position > frame.end)
        return refuse('malformed', 'the file is malformed: a sequence is longer than its length says', null);
      stack.pop();
      continue;
    }
    if (position + 8 > frame.limit) {
      // Less than an element header is left: harmless padding at the very end, else a cut.
      if (frame === root && sizeBytes - position < 8 && (await isZero(window, position, sizeBytes)))
        return { ok: true, elements: root.elements, end: position };
      return truncated(null);
    }
    if (!covers(window, position, 12)) await moveWindow(window, position, 12);
    let at = position - window.start;
    const bytes = window.bytes;
    const tag = tagAt(bytes, at);
    if (++count > mostElements)
      return refuse('header-too-large', `the file has more than ${mostElements} elements`, null);

    if (frame.kind === 'sequence') {
      const length = uint32At(bytes, at + 4);
      if (tag === tags.sequenceDelimitation) {
        if (frame.end === null) stack.pop();
        position += 8;
        continue;
      }
      if (tag !== tags.item)
        return refuse(
          'malformed',
          'the file is malformed: a sequence holds something that is no item',
          frame.tag,
        );
      const end = length === undefinedLength ? null : position + 8 + length;
      if (end !== null && end > frame.limit) return overrun(frame.tag, frame.limit);
      const elements: Element[] = [];
      frame.items.push({ elements, undefinedLength: end === null });
      stack.push({ kind: 'elements', elements, end, limit: end ?? frame.limit, implicit: frame.implicit });
      position += 8;
      continue;
    }

    if (tag === tags.itemDelimitation && frame !== root) {
      if (frame.end === null) stack.pop();
      position += 8;
      continue;
    }
    if (frame === root && tag === 0) {
      // Null bytes behind the last element: padding that some writers leave. It holds nothing and is not written again.
      if (root.elements.length > 0) return { ok: true, elements: root.elements, end: position };
      return refuse('malformed', 'the file is malformed: the data set begins with null bytes', null);
    }

    let vr: string;
    let length: number;
    if (frame.implicit) {
      length = uint32At(bytes, at + 4);
      // Without VR nothing but a sequence can have undefined length: pixel data is never encapsulated here.
      vr = length === undefinedLength && !isPixelData(tag) ? 'SQ' : implicitVr(tag);
      at += 8;
    } else {
      vr = String.fromCharCode(bytes[at + 4] ?? 0, bytes[at + 5] ?? 0);
      const form = formOf(vr);
      if (form === null)
        return refuse(
          'malformed',
          'the file is malformed: an element has an unknown value representation',
          tag,
        );
      if (form.long) {
        if (position + 12 > frame.limit) return overrun(tag, frame.limit);
        length = uint32At(bytes, at + 8);
        at += 12;
      } else {
        length = (bytes[at + 6] ?? 0) | ((bytes[at + 7] ?? 0) << 8);
        at += 8;
      }
    }
    const valueStart = window.start + at;

    if (length === undefinedLength) {
      if (!frame.implicit && (vr === 'OB' || vr === 'OW' || (tag === tags.pixelData && vr === 'UN'))) {
        const walked = await walkFragments(window, valueStart, frame.limit);
        if (walked === null)
          return refuse(
            'truncated',
            'the file is truncated or malformed inside its encapsulated pixel data',
            tag,
          );
        count += walked.fragments;
        if (count > mostElements)
          return refuse(
            'header-too-large',
            `the file has more than ${mostElements} elements and fragments`,
            null,
          );
        position = walked.end;
        frame.elements.push({
          tag,
          vr,
          value: { kind: 'fragments', start: valueStart, length: walked.end - valueStart },
        });
        continue;
      }
      // Only sequences have undefined length besides; UN then is implicit VR inside (PS3.5 6.2.2).
      if (vr !== 'SQ' && vr !== 'UN')
        return refuse(
          'malformed',
          'the file is malformed: an element that is no sequence has no length',
          tag,
        );
    } else if (valueStart + length > frame.limit) return overrun(tag, frame.limit);

    const unknownSequence =
      vr === 'UN' && (length === undefinedLength || (isKnownSequence(tag) && length > 0));
    if (vr === 'SQ' || unknownSequence) {
      if (stack.length >= deepestNesting)
        return refuse('nesting', `the file nests sequences deeper than ${deepestNesting / 2} levels`, tag);
      const items: Item[] = [];
      const value: ElementValue = { kind: 'items', items, undefinedLength: length === undefinedLength };
      frame.elements.push({ tag, vr: 'SQ', value });
      const end = length === undefinedLength ? null : valueStart + length;
      stack.push({
        kind: 'sequence',
        tag,
        items,
        end,
        limit: end ?? frame.limit,
        implicit: frame.implicit || unknownSequence,
      });
      position = valueStart;
      continue;
    }

    position = valueStart + length;
    if (length > inlineBytes || isPixelData(tag)) {
      frame.elements.push({ tag, vr, value: { kind: 'range', start: valueStart, length } });
      continue;
    }
    loadedBytes += length;
    if (loadedBytes > largestHeaderBytes)
      return refuse('header-too-large', `the header is larger than ${largestHeaderBytes >> 20} MiB`, null);
    if (!covers(window, valueStart, length)) {
      await moveWindow(window, valueStart, length);
      at = 0;
    }
    const view = window.bytes.subarray(at, at + length);
    frame.elements.push({
      tag,
      vr,
      // A view would keep a read-ahead of megabytes alive for a few bytes.
      value: {
        kind: 'bytes',
        start: valueStart,
        bytes: window.bytes.length > 4 * inlineBytes ? view.slice() : view,
      },
    });
  }
}

const isPixelData = (tag: Tag): boolean =>
  tag === tags.pixelData || tag === tags.floatPixelData || tag === tags.doubleFloatPixelData;

function implicitVr(tag: Tag): string {
  if (isPrivate(tag)) return elementOf(tag) < 0x100 ? 'LO' : 'UN';
  if (elementOf(tag) === 0) return 'UL';
  return lookUpTag(tag)?.vrs[0] ?? 'UN';
}

const isKnownSequence = (tag: Tag): boolean => lookUpTag(tag)?.vrs[0] === 'SQ';

const tagAt = (bytes: Uint8Array, at: number): Tag =>
  ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) * 0x10000 +
  ((bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8));

const uint32At = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)) >>>
  0;

/**
 * Steps over encapsulated pixel data (PS3.5 A.4) by the fragments' lengths: a delimiter's bytes may occur inside a
 * fragment. Null when it doesn't end in a sequence delimiter within `limit`.
 */
async function walkFragments(
  window: ByteWindow,
  start: number,
  limit: number,
): Promise<{ readonly end: number; readonly fragments: number } | null> {
  let position = start;
  for (let fragments = 0; fragments <= mostElements; fragments++) {
    if (position + 8 > limit) return null;
    if (!covers(window, position, 8)) await moveWindow(window, position, 8);
    const at = position - window.start;
    const tag = tagAt(window.bytes, at);
    const length = uint32At(window.bytes, at + 4);
    position += 8;
    if (tag === tags.sequenceDelimitation) return length === 0 ? { end: position, fragments } : null;
    if (tag !== tags.item || length === undefinedLength || position + length > limit) return null;
    position += length;
  }
  return null;
}

async function isZero(window: ByteWindow, start: number, end: number): Promise<boolean> {
  if (!covers(window, start, end - start)) await moveWindow(window, start, end - start);
  return window.bytes.subarray(start - window.start, end - window.start).every((byte) => byte === 0);
}
