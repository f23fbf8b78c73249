import type { Element, Item } from './element.ts';
import { groupOf, type Tag, tags } from './tag.ts';
import { formOf, paddingOf } from './value-representation.ts';

/** A piece of a file that is written: new bytes, or bytes of the source at a position. */
export type Part = Uint8Array | { readonly start: number; readonly length: number };

const undefinedLength = 0xffffffff;

/** Bytes that grow, with places where a range of the source belongs. */
type Sink = {
  bytes: Uint8Array;
  view: DataView;
  length: number;
  /** Bytes of the source that were put in so far. */
  rangeBytes: number;
  readonly ranges: { readonly at: number; readonly start: number; readonly length: number }[];
};

/** Used for one encoding after another, which end before they return: most headers fit, and memory stays still. */
const scratch = new Uint8Array(256 * 1024);

function openSink(): Sink {
  return { bytes: scratch, view: new DataView(scratch.buffer), length: 0, rangeBytes: 0, ranges: [] };
}

/** Makes room for `count` more bytes and returns where they begin. */
function extend(sink: Sink, count: number): number {
  const at = sink.length;
  sink.length += count;
  if (sink.length > sink.bytes.length) {
    // Growing leaves the scratch bytes behind.
    const grown = new Uint8Array(Math.max(sink.length, sink.bytes.length * 2));
    grown.set(sink.bytes.subarray(0, at));
    sink.bytes = grown;
    sink.view = new DataView(grown.buffer);
  }
  return at;
}

function writeTag(sink: Sink, at: number, tag: Tag): void {
  sink.view.setUint16(at, groupOf(tag), true);
  sink.view.setUint16(at + 2, tag & 0xffff, true);
}

/** Tag, VR and length; returns where the length can be set later. */
function writeHeader(sink: Sink, tag: Tag, vr: string, length: number, implicit: boolean): number {
  if (implicit) {
    const at = extend(sink, 8);
    writeTag(sink, at, tag);
    sink.view.setUint32(at + 4, length, true);
    return at + 4;
  }
  // A value too long for its VR's 16-bit length is written as UN (PS3.5 6.2.2, note 5).
  const written = formOf(vr)?.long === false && length > 0xffff ? 'UN' : vr;
  const long = formOf(written)?.long ?? true;
  const at = extend(sink, long ? 12 : 8);
  writeTag(sink, at, tag);
  sink.view.setUint8(at + 4, written.charCodeAt(0));
  sink.view.setUint8(at + 5, written.charCodeAt(1));
  if (long) {
    sink.view.setUint16(at + 6, 0, true);
    sink.view.setUint32(at + 8, length, true);
    return at + 8;
  }
  sink.view.setUint16(at + 6, length, true);
  return at + 6;
}

function writeDelimiter(sink: Sink, tag: Tag): void {
  const at = extend(sink, 8);
  writeTag(sink, at, tag);
  sink.view.setUint32(at + 4, 0, true);
}

function writeRange(sink: Sink, start: number, length: number): void {
  if (length === 0) return;
  sink.ranges.push({ at: sink.length, start, length });
  sink.rangeBytes += length;
}

const written = (sink: Sink): number => sink.length + sink.rangeBytes;

function writeItem(sink: Sink, item: Item, implicit: boolean): void {
  const lengthAt = extend(sink, 8) + 4;
  writeTag(sink, lengthAt - 4, tags.item);
  const before = written(sink);
  writeElements(sink, item.elements, implicit);
  sink.view.setUint32(lengthAt, item.undefinedLength ? undefinedLength : written(sink) - before, true);
  if (item.undefinedLength) writeDelimiter(sink, tags.itemDelimitation);
}

function writeElements(sink: Sink, elements: readonly Element[], implicit: boolean): void {
  for (const { tag, vr, value } of elements) {
    switch (value.kind) {
      case 'bytes': {
        const { bytes } = value;
        const padded = bytes.length + (bytes.length % 2);
        writeHeader(sink, tag, vr, padded, implicit);
        const at = extend(sink, padded);
        sink.bytes.set(bytes, at);
        if (padded > bytes.length) sink.bytes[at + bytes.length] = paddingOf(vr);
        break;
      }
      case 'range':
        writeHeader(sink, tag, vr, value.length + (value.length % 2), implicit);
        writeRange(sink, value.start, value.length);
        if (value.length % 2 === 1) sink.bytes[extend(sink, 1)] = paddingOf(vr);
        break;
      case 'fragments':
        writeHeader(sink, tag, vr, undefinedLength, implicit);
        writeRange(sink, value.start, value.length);
        break;
      case 'items': {
        const lengthAt = writeHeader(sink, tag, 'SQ', undefinedLength, implicit);
        const before = written(sink);
        for (const item of value.items) writeItem(sink, item, implicit);
        if (value.undefinedLength) writeDelimiter(sink, tags.sequenceDelimitation);
        else sink.view.setUint32(lengthAt, written(sink) - before, true);
      }
    }
  }
}

/** Encodes elements in little endian, as they are and in their order. Ranges stay references to the source. */
export function encodeElements(elements: readonly Element[], implicit: boolean): readonly Part[] {
  const sink = openSink();
  writeElements(sink, elements, implicit);
  const bytes = Buffer.from(sink.bytes.subarray(0, sink.length));
  const parts: Part[] = [];
  let from = 0;
  for (const { at, start, length } of sink.ranges) {
    if (at > from) parts.push(bytes.subarray(from, at));
    parts.push({ start, length });
    from = at;
  }
  if (bytes.length > from) parts.push(bytes.subarray(from));
  return parts;
}

/** The same bytes in as few pieces as can be. */
export function joinParts(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part instanceof Uint8Array && last instanceof Uint8Array)
      joined[joined.length - 1] = Buffer.concat([last, part]);
    else joined.push(part);
  }
  return joined;
}
