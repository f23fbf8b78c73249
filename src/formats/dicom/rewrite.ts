import { createHash } from 'node:crypto';
import { type Counts, deidentify, type Replacements } from './deidentify.ts';
import { textElement } from './dummy.ts';
import { type Element, findElement } from './element.ts';
import { encodeElements, joinParts, type Part } from './encode.ts';
import type { Header } from './header.ts';
import type { IdentifyingValues } from './identity.ts';
import type { CompiledRules } from './rules.ts';
import { stamps } from './stamp.ts';
import { type Tag, tags } from './tag.ts';
import type { TransferSyntax } from './transfer-syntax.ts';
import { asciiValues } from './value.ts';

/** A file to be written: new bytes, and ranges of the source that pass through. */
export type RewrittenFile = {
  readonly parts: readonly Part[];
  readonly sizeBytes: number;
  /** The data set as it is written. */
  readonly dataSet: readonly Element[];
  readonly counts: Counts;
};

/** Keyed hash under a key that only the owner of the marks has; hexadecimal. */
export type Mac = (text: string) => string;

/** UUID-derived (PS3.5 B.2); names this program's encoder in file meta information. */
export const implementationClassUid = '2.25.196072913304573281120963457731002881574';
const implementationVersionName = 'LAKESPEC_1';

const markPrefix = 'lakespec-mark:';
const markDigits = 32;
const blankMark = markPrefix + '0'.repeat(markDigits);

/** The first value of an element of the default repertoire; empty where it isn't there. */
function first(elements: readonly Element[], tag: Tag): string {
  const element = findElement(elements, tag);
  return element === null ? '' : (asciiValues(element)[0] ?? '');
}

/** Preamble, prefix and group 0002 anew (PS3.10 7.1): nothing of what stood there passes. */
function encodeMeta(dataSet: readonly Element[], syntax: TransferSyntax): readonly Part[] {
  const version: Element = {
    tag: 0x00020001,
    vr: 'OB',
    value: { kind: 'bytes', start: 0, bytes: Uint8Array.of(0, 1) },
  };
  const group = encodeElements(
    [
      version,
      textElement(0x00020002, 'UI', first(dataSet, tags.sopClassUid)),
      textElement(0x00020003, 'UI', first(dataSet, tags.sopInstanceUid)),
      textElement(tags.transferSyntaxUid, 'UI', syntax.uid),
      textElement(0x00020012, 'UI', implementationClassUid),
      textElement(0x00020013, 'SH', implementationVersionName),
    ],
    false,
  );
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, sizeOf(group), true);
  const groupLength: Element = {
    tag: tags.fileMetaGroupLength,
    vr: 'UL',
    value: { kind: 'bytes', start: 0, bytes: length },
  };
  const start = new Uint8Array(132);
  start.set([0x44, 0x49, 0x43, 0x4d], 128);
  return [start, ...encodeElements([groupLength], false), ...group];
}

const sizeOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.length, 0);

/** The mark over all that is written but the bulk data, of which only the lengths count. */
function markOf(parts: readonly Part[], mac: Mac): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part instanceof Uint8Array ? part : `|${part.length}|`);
  return markPrefix + mac(`dicom-header|${hash.digest('hex')}`).slice(0, markDigits);
}

function withMark(dataSet: readonly Element[], mark: string): readonly Element[] {
  return dataSet.map((element) => {
    if (element.tag !== tags.deidentificationMethod) return element;
    const values = asciiValues(element).slice(0, 1);
    return textElement(element.tag, 'LO', [...values, mark].join('\\'));
  });
}

/**
 * De-identifies a file. The result is small but for what it refers to; nothing of the source's bulk data is read.
 * `mac` marks it, so that it is known again by `isOwn`.
 */
export function rewrite(
  header: Header,
  rules: CompiledRules,
  identifying: IdentifyingValues,
  replacements: Replacements,
  mac: Mac,
): RewrittenFile {
  const sopClassUid = first(header.dataSet, tags.sopClassUid);
  const { elements, counts } = deidentify(header, rules, sopClassUid, identifying, replacements);
  const stamped = new Map(elements.map((element) => [element.tag, element]));
  for (const stamp of stamps(rules.rules, blankMark)) stamped.set(stamp.tag, stamp);
  const blank = [...stamped.values()].sort((a, b) => a.tag - b.tag);
  const { implicit } = header.transferSyntax;
  const mark = markOf(encodeElements(blank, implicit), mac);
  return assemble(withMark(blank, mark), header.transferSyntax, counts);
}

function assemble(dataSet: readonly Element[], syntax: TransferSyntax, counts: Counts): RewrittenFile {
  const parts = joinParts([...encodeMeta(dataSet, syntax), ...encodeElements(dataSet, syntax.implicit)]);
  return { parts, sizeBytes: sizeOf(parts), dataSet, counts };
}

/** The mark that a file of `rewrite` bears, and the one that its header asks for; null where it bears none. */
export function marksOf(header: Header, mac: Mac): { readonly written: string; readonly due: string } | null {
  const element = findElement(header.dataSet, tags.deidentificationMethod);
  const written = element === null ? undefined : asciiValues(element)[1];
  if (written === undefined || !written.startsWith(markPrefix)) return null;
  const blank = withMark(header.dataSet, blankMark);
  return { written, due: markOf(encodeElements(blank, header.transferSyntax.implicit), mac) };
}

/** Whether a file came out of `rewrite` under this key, and its header is still what it was. */
export function isOwn(header: Header, mac: Mac): boolean {
  const marks = marksOf(header, mac);
  return marks !== null && marks.written === marks.due;
}

/** A file that `isOwn`, written again: the same bytes. */
export function repeat(header: Header): RewrittenFile {
  const kept = header.dataSet.length;
  return assemble(header.dataSet, header.transferSyntax, { removed: 0, replaced: 0, shifted: 0, kept });
}

/** Whether the file says that someone has removed identities before (0012,0062). */
export const isMarkedDeidentified = (header: Header): boolean =>
  first(header.dataSet, tags.patientIdentityRemoved) === 'YES';
