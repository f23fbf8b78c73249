import { type ByteWindow, covers, moveWindow } from './byte-source.ts';
import type { Element } from './element.ts';
import { type Finding, finding } from './finding.ts';
import { formatTag } from './tag.ts';
import { formOf } from './value-representation.ts';

type FileMetaResult =
  | { readonly ok: true; readonly elements: readonly Element[]; readonly end: number }
  | { readonly ok: false; readonly finding: Finding };

/** File meta information is small; a longer value is a lie or an attack. */
const largestValueBytes = 64 * 1024;
const mostElements = 64;

/**
 * Reads group 0002 (PS3.10 7.1), always explicit little endian. It ends where another group begins: its group length
 * is missing or wrong too often to be trusted.
 */
export async function parseFileMeta(window: ByteWindow, start: number): Promise<FileMetaResult> {
  const elements: Element[] = [];
  let position = start;
  const refuse = (message: string, tag: number): FileMetaResult => ({
    ok: false,
    finding: finding('malformed', message, formatTag(tag)),
  });
  for (;;) {
    if (!covers(window, position, 12)) await moveWindow(window, position, 12);
    const at = position - window.start;
    const bytes = window.bytes;
    if (bytes.length - at < 8 || bytes[at] !== 2 || bytes[at + 1] !== 0)
      return { ok: true, elements, end: position };
    const tag = 0x00020000 + ((bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8));
    const vr = String.fromCharCode(bytes[at + 4] ?? 0, bytes[at + 5] ?? 0);
    const form = formOf(vr);
    if (form === null)
      return refuse('the file meta information is malformed: unknown value representation', tag);
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    if (form.long && view.byteLength < 12)
      return refuse('the file ends inside the file meta information', tag);
    const headerBytes = form.long ? 12 : 8;
    const length = form.long ? view.getUint32(8, true) : view.getUint16(6, true);
    const valueStart = position + headerBytes;
    if (valueStart + length > window.source.sizeBytes)
      return refuse('the file ends inside the file meta information', tag);
    if (length > largestValueBytes || elements.length >= mostElements)
      return refuse('the file meta information is malformed: too long', tag);
    if (!covers(window, valueStart, length)) await moveWindow(window, valueStart, length);
    const from = valueStart - window.start;
    elements.push({
      tag,
      vr,
      value: { kind: 'bytes', start: valueStart, bytes: window.bytes.subarray(from, from + length) },
    });
    position = valueStart + length;
  }
}
