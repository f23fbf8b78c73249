import type { Written } from '../language/index.ts';
import type { Path } from '../load/index.ts';
import type { OutlineDocument, OutlineMap, OutlineNode, OutlineScalar } from './outline.ts';

/** Where a cursor stands in a YAML document, and what may be written there. */
export type Place = {
  readonly document: OutlineDocument;
  /** Of the value; for a key, of the mapping that the key belongs to. */
  readonly path: Path;
  readonly role: 'key' | 'value';
  /** The scalar under the cursor; null where nothing is written yet. */
  readonly scalar: OutlineScalar | null;
  /** The mapping that a key belongs to, where it is there. */
  readonly map: OutlineMap | null;
  readonly flow: boolean;
  /** Stands on lines of its own, below its key or dash: it may yet become the first key of a mapping. */
  readonly alone: boolean;
  /** A list is open here, and its next dash isn't written. */
  readonly dash: boolean;
  /** A key whose colon is written. */
  readonly colon: boolean;
};

type Found = Omit<Place, 'document'>;

const nowhere = { scalar: null, map: null, flow: false, alone: false, dash: false, colon: false } as const;

const isWithin = (node: { readonly start: number; readonly end: number }, offset: number): boolean =>
  node.start <= offset && offset <= node.end;

/** The last thing that begins before the offset. */
function lastBefore<T>(things: readonly T[], startOf: (thing: T) => number, offset: number): T | undefined {
  return things.findLast((thing) => startOf(thing) <= offset);
}

function scalarPlace(scalar: OutlineScalar, path: Path, text: string, flow: boolean): Found {
  const before = text.slice(text.lastIndexOf('\n', scalar.start - 1) + 1, scalar.start);
  const alone = !flow && scalar.style === 'plain' && /^\s*(?:- +)*$/.test(before);
  return { ...nowhere, role: 'value', path, scalar, flow, alone };
}

function flowPlace(node: OutlineNode, path: Path, text: string, offset: number): Found | null {
  if (node.kind === 'scalar') return isWithin(node, offset) ? scalarPlace(node, path, text, true) : null;
  if (node.kind === 'seq') {
    const item = lastBefore(node.items, ({ start }) => start, offset);
    const index = item === undefined ? 0 : node.items.indexOf(item);
    if (item?.node && isWithin(item.node, offset)) {
      return flowPlace(item.node, [...path, index], text, offset);
    }
    const isNext = item === undefined || text.slice(item.node?.end ?? item.start, offset).includes(',');
    const next = item === undefined ? 0 : index + 1;
    return isNext ? { ...nowhere, role: 'value', path: [...path, next], flow: true } : null;
  }
  const entry = lastBefore(node.entries, ({ key }) => key.start, offset);
  if (!entry) return { ...nowhere, role: 'key', path, map: node, flow: true };
  if (isWithin(entry.key, offset)) {
    const colon = entry.colon !== null;
    return { ...nowhere, role: 'key', path, scalar: entry.key, map: node, flow: true, colon };
  }
  const at = [...path, entry.key.text];
  if (entry.value && isWithin(entry.value, offset)) return flowPlace(entry.value, at, text, offset);
  const behind = entry.value?.end ?? (entry.colon === null ? entry.key.end : entry.colon + 1);
  if (text.slice(behind, offset).includes(',')) {
    return { ...nowhere, role: 'key', path, map: node, flow: true };
  }
  if (entry.value === null && entry.colon !== null && offset > entry.colon)
    return { ...nowhere, role: 'value', path: at, flow: true };
  return null;
}

/** A line on which nothing but indentation is written: its column says what it belongs to. */
function blankPlace(node: OutlineNode | null, path: Path, column: number, offset: number): Found | null {
  if (node === null) return { ...nowhere, role: 'value', path, alone: true };
  if (node.kind === 'scalar' || node.flow) return null;
  if (node.kind === 'seq') {
    const item = lastBefore(node.items, ({ start }) => start, offset);
    const index = item === undefined ? 0 : node.items.indexOf(item);
    if (column <= node.column || !item) {
      const next = item === undefined ? 0 : index + 1;
      return { ...nowhere, role: 'value', path: [...path, next], alone: true, dash: true };
    }
    return blankPlace(item.node, [...path, index], column, offset);
  }
  const entry = lastBefore(node.entries, ({ key }) => key.start, offset);
  if (column <= node.column || !entry) return { ...nowhere, role: 'key', path, map: node };
  if (entry.colon === null) return null;
  return blankPlace(entry.value, [...path, entry.key.text], column, offset);
}

function blockPlace(node: OutlineNode, path: Path, text: string, offset: number): Found | null {
  if (node.kind === 'scalar') return isWithin(node, offset) ? scalarPlace(node, path, text, false) : null;
  if (node.flow) {
    const closed = /[}\]]/.test(text[node.end - 1] ?? '');
    const isInside = offset > node.start && (closed ? offset < node.end : offset <= node.end + 1);
    return isInside ? flowPlace(node, path, text, offset) : null;
  }
  if (node.kind === 'seq') {
    const item = lastBefore(node.items, ({ start }) => start, offset);
    if (!item) return null;
    const at = [...path, node.items.indexOf(item)];
    if (item.node) return blockPlace(item.node, at, text, offset);
    const written = text.slice(item.start + 1, offset);
    return offset > item.start && written.trim() === '' && !written.includes('\n')
      ? { ...nowhere, role: 'value', path: at, alone: true }
      : null;
  }
  const entry = lastBefore(node.entries, ({ key }) => key.start, offset);
  if (!entry) return null;
  if (isWithin(entry.key, offset)) {
    return { ...nowhere, role: 'key', path, scalar: entry.key, map: node, colon: entry.colon !== null };
  }
  const at = [...path, entry.key.text];
  if (entry.value) return blockPlace(entry.value, at, text, offset);
  if (entry.colon === null || offset <= entry.colon) return null;
  const written = text.slice(entry.colon + 1, offset);
  return written.trim() === '' && !written.includes('\n') ? { ...nowhere, role: 'value', path: at } : null;
}

/** Whether a comment holds the offset: nothing of the language is written there. */
function isComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*#/.test(line);
}

/** What stands, or may stand, at an offset; null between values, in comments and behind what is complete. */
export function placeAt(documents: readonly OutlineDocument[], text: string, offset: number): Place | null {
  const document = documents.findLast(({ start }) => start <= offset);
  if (!document || isComment(text, offset)) return null;
  const { root } = document;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const isBlankLine = text.slice(lineStart, offset).trim() === '';
  const written = root && blockPlace(root, [], text, offset);
  if (written) return { ...written, document };
  if (!isBlankLine) return null;
  if (root === null) return { ...nowhere, role: 'key', path: [], document };
  const found = blankPlace(root, [], offset - lineStart, offset);
  return found && { ...found, document };
}

/** The node at a path. */
export function nodeAt(root: OutlineNode | null, path: Path): OutlineNode | null {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.find(({ key }) => key.text === String(step))?.value ?? null;
    else if (node?.kind === 'seq' && typeof step === 'number') node = node.items[step]?.node ?? null;
    else return null;
  }
  return node;
}

/** The keys of a text that have their colon. */
export const writtenIn =
  (root: OutlineNode | null): Written =>
  (path) => {
    const node = nodeAt(root, path);
    if (node?.kind !== 'map') return null;
    return node.entries.filter(({ colon }) => colon !== null).map(({ key }) => key.text);
  };

/** The text of the scalar at a path; null where there is none. */
export function textAt(root: OutlineNode | null, path: Path): string | null {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' ? node.text : null;
}

/** Where characters `start` to `end` of a scalar's value stand in the file. */
export function offsetsIn(
  scalar: OutlineScalar,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const { places, inner } = scalar;
  if (places === null) return { start: inner + start, end: inner + end };
  const first = Math.min(places[start] ?? scalar.end, scalar.end);
  const last = places[end - 1];
  return { start: first, end: last === undefined ? first : Math.max(first, Math.min(last + 1, scalar.end)) };
}

/** The index into a scalar's value at an offset of the file. */
export function indexIn(scalar: OutlineScalar, offset: number): number {
  const { places, inner, text } = scalar;
  if (places === null) return Math.max(0, Math.min(offset - inner, text.length));
  const index = places.findIndex((place) => place >= offset);
  return index === -1 ? text.length : index;
}
