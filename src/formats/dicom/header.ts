import type { ByteSource, ByteWindow } from './byte-source.ts';
import { covers, moveWindow, openWindow } from './byte-source.ts';
import { parseElements } from './data-set.ts';
import { type Element, findElement } from './element.ts';
import { parseFileMeta } from './file-meta.ts';
import { type Finding, finding } from './finding.ts';
import { tags } from './tag.ts';
import {
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
  nameOfUnsupported,
  type TransferSyntax,
  transferSyntaxOf,
} from './transfer-syntax.ts';
import { asciiValues } from './value.ts';

/** All of a file but its bulk data, which is located only. */
export type Header = {
  readonly sizeBytes: number;
  readonly transferSyntax: TransferSyntax;
  /** Group 0002; empty for a bare data set. */
  readonly meta: readonly Element[];
  readonly dataSet: readonly Element[];
};

export type HeaderResult =
  | { readonly ok: true; readonly header: Header }
  | { readonly ok: false; readonly finding: Finding };

const refuse = (rule: string, message: string, location: string | null = null): HeaderResult => ({
  ok: false,
  finding: finding(rule, message, location),
});

/**
 * Reads the header of a DICOM file (PS3.10): with or without preamble and file meta information, implicit or explicit
 * little endian, native or encapsulated pixel data. Whatever the bytes are, the result is a header or one finding, in
 * time and memory bounded by the limits of `parseElements`. Fails only where `source.read` does.
 */
export async function readHeader(source: ByteSource): Promise<HeaderResult> {
  const window = openWindow(source);
  if (source.sizeBytes === 0) return refuse('empty', 'the file is empty');
  await moveWindow(window, 0, Math.min(source.sizeBytes, 4096));
  const start = startOfContent(window.bytes);
  if (start === null) return refuseForeignFormat(window.bytes);
  const meta = await parseFileMeta(window, start);
  if (!meta.ok) return meta;
  const syntax = await findTransferSyntax(window, meta.elements, meta.end);
  if (!syntax.ok) return syntax;
  const dataSet = await parseElements(window, meta.end, syntax.transferSyntax);
  if (!dataSet.ok) return dataSet;
  return {
    ok: true,
    header: {
      sizeBytes: source.sizeBytes,
      transferSyntax: syntax.transferSyntax,
      meta: meta.elements,
      dataSet: dataSet.elements,
    },
  };
}

/** Where file meta information or the data set begins; null when this is no DICOM file. */
function startOfContent(bytes: Uint8Array): number | null {
  if (isMagic(bytes, 128)) return 132;
  if (isMagic(bytes, 0)) return 4;
  const group = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  const bigEndianGroup = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  // Without a preamble only the first tag tells: 0002 (meta) or 0008 (data set), with an element near the group's start.
  const looksLikeTag = bytes.length >= 8 && (group === 2 || group === 8 || bigEndianGroup === 8);
  return looksLikeTag ? 0 : null;
}

const isMagic = (bytes: Uint8Array, at: number) =>
  bytes[at] === 0x44 && bytes[at + 1] === 0x49 && bytes[at + 2] === 0x43 && bytes[at + 3] === 0x4d;

function refuseForeignFormat(bytes: Uint8Array): HeaderResult {
  const startsWith = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (startsWith(0x50, 0x4b, 0x03, 0x04) || startsWith(0x1f, 0x8b) || startsWith(0x37, 0x7a, 0xbc, 0xaf))
    return refuse(
      'archive',
      'the file is an archive (zip, gzip or 7z); archives are not supported yet: unpack it',
    );
  const text = bytes.length > 0 && bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
  return text
    ? refuse('not-dicom', 'the file is text, not DICOM')
    : refuse(
        'not-dicom',
        'the file is not DICOM: it has neither the prefix DICM nor a first tag of group 0002 or 0008',
      );
}

type SyntaxResult =
  | { readonly ok: true; readonly transferSyntax: TransferSyntax }
  | { readonly ok: false; readonly finding: Finding };

async function findTransferSyntax(
  window: ByteWindow,
  meta: readonly Element[],
  dataSetStart: number,
): Promise<SyntaxResult> {
  const element = findElement(meta, tags.transferSyntaxUid);
  const written = element === null ? '' : (asciiValues(element)[0] ?? '');
  const uid = written === '' ? await sniffTransferSyntax(window, dataSetStart) : written;
  const transferSyntax = transferSyntaxOf(uid);
  if (transferSyntax !== null) return { ok: true, transferSyntax };
  // The UID itself may be anything that the file's writer put there: only known ones are named.
  return {
    ok: false,
    finding: finding(
      'transfer-syntax',
      `the transfer syntax is not supported yet (${nameOfUnsupported(uid)}); convert the file to Explicit VR Little Endian`,
      '(0002,0010)',
    ),
  };
}

/** For files that don't say: explicit VR shows two capital letters behind the first tag. */
async function sniffTransferSyntax(window: ByteWindow, position: number): Promise<string> {
  if (!covers(window, position, 8)) await moveWindow(window, position, 8);
  const at = position - window.start;
  const byte = (offset: number) => window.bytes[at + offset] ?? 0;
  const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;
  if (byte(0) === 0 && byte(1) !== 0) return explicitBigEndian;
  return isCapital(byte(4)) && isCapital(byte(5)) ? explicitLittleEndian : implicitLittleEndian;
}
