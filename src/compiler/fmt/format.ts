import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, parseAllDocuments } from 'yaml';
import { type Diagnostic, diagnostic, locateIn } from '../diagnostics/index.ts';
import { load } from '../load/index.ts';
import { type Comment, commentsIn, dividersIn, gapsOf } from './comment.ts';
import { inLanguageOrder } from './order.ts';
import { printDocument } from './print.ts';
import { Builder, Unknown } from './tree.ts';

/** The canonical text of a file, or why it can't be read: such a file is left alone. */
export type Formatted = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

const options = {
  keepSourceTokens: true,
  // The loader has looked for keys that stand twice; here it would take time by the square of their number.
  uniqueKeys: false,
  prettyErrors: false,
  version: '1.2',
  merge: false,
  logLevel: 'error',
} as const;

const encoder = new TextEncoder();

const isSilence = ({ text }: Comment): boolean => text.includes('lakespec-ignore');

/** The lines of one document between two dividers. */
function documentLines(text: string, document: Document, builder: Builder, end: number): readonly string[] {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.source === '')) {
    return printDocument(text, { comments: builder.takeBefore(end), apart: false }, null);
  }
  if (!isMap(contents) || contents.flow || contents.anchor !== undefined) throw new Unknown();
  const root = builder.branch(contents, end, -1);
  const rest = builder.takeBefore(end);
  const [first, ...others] = root.items;
  if (!first) throw new Unknown();
  // What silences a finding belongs to the line below it; all else on top is about the document.
  const lastOfHeader = first.leading.findLastIndex((one) => !isSilence(one));
  const comments = first.leading.slice(0, lastOfHeader + 1);
  const leading = first.leading.slice(lastOfHeader + 1);
  const apart = leading[0]?.blankBefore ?? first.blankBefore;
  const items = [{ ...first, leading, blankBefore: leading.length > 0 && first.blankBefore }, ...others];
  return printDocument(
    text,
    { comments, apart },
    inLanguageOrder({ ...root, items, foot: [...root.foot, ...rest] }),
  );
}

function printed(text: string, documents: readonly Document[]): string | null {
  const gaps = gapsOf(text, documents);
  // Directives and explicit ends are no part of the language; who writes them means something by it.
  if (gaps.some(([start, end]) => /^(?:%|\.\.\.)/m.test(text.slice(start, end)))) return null;
  const comments = commentsIn(text, gaps);
  const dividers = dividersIn(text, gaps);
  const [firstDivider] = dividers;
  const isLeading =
    firstDivider !== undefined && text.slice(0, firstDivider).replaceAll(/#.*/g, '').trim() === '';
  const ends = [...(isLeading ? dividers.slice(1) : dividers), text.length];
  if (ends.length !== documents.length) return null;
  const builder = new Builder(text, comments);
  try {
    return documents
      .map((document, index) =>
        documentLines(text, document, builder, ends[index] ?? text.length)
          .map((line) => `${line}\n`)
          .join(''),
      )
      .join('---\n');
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}

/** Null where nesting goes deeper than the stack. */
function readAll(text: string): readonly Document[] | null {
  try {
    const parsed = parseAllDocuments(text, options);
    return Array.isArray(parsed) ? parsed : [];
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parse(text: string): readonly Document[] | null {
  const parsed = readAll(text);
  if (parsed === null) return null;
  return parsed.every(({ errors, warnings }) => errors.length === 0 && warnings.length === 0) ? parsed : null;
}

/** The values of documents; null where their aliases are at fault. */
function valuesOf(documents: readonly Document[]): readonly unknown[] | null {
  try {
    return documents.map((document) => document.toJS({ maxAliasCount: 100 }) as unknown);
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return null;
    throw error;
  }
}

const commentsOf = (text: string, documents: readonly Document[]): readonly string[] =>
  commentsIn(text, gapsOf(text, documents))
    .map((one) => one.text)
    .sort();

/** Faults of the YAML itself; others are no matter of form. */
function syntaxFaults(path: string, text: string): readonly Diagnostic[] {
  const { diagnostics } = load([{ path, bytes: encoder.encode(text) }]);
  return diagnostics.filter(({ code }) => code.startsWith('SYN'));
}

/**
 * The canonical form of a file of specs: keys in the language's order, texts in quotes where they need them, two
 * columns for each level, comments where they were. What is in brackets stays so where it fits on a line. The meaning
 * is the same, or the text is left as it is: that is checked each time.
 */
export function formatText(path: string, text: string): Formatted {
  const faults = syntaxFaults(path, text);
  if (faults.length > 0) return { diagnostics: faults };
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  if (source.trim() === '') return { text };
  const documents = parse(source);
  const values = documents && valuesOf(documents);
  if (!documents || !values) {
    const start = locateIn(path, text)(0, 0);
    return { diagnostics: [diagnostic('SYN001', start, 'this YAML can not be formatted')] };
  }
  const made = printed(source, documents);
  const again = made === null ? null : parse(made);
  const isSame =
    made !== null &&
    again !== null &&
    isDeepStrictEqual(valuesOf(again), values) &&
    isDeepStrictEqual(commentsOf(made, again), commentsOf(source, documents));
  return { text: isSame ? made : text };
}
