import { isScalar, LineCounter, parseAllDocuments, visit, type Document as YamlDocument } from 'yaml';
import {
  type Diagnostic,
  diagnostic,
  didYouMean,
  locateIn,
  type Position,
  type Span,
} from '../diagnostics/index.ts';
import { type Kind, kinds } from '../language/index.ts';
import { type Document, placesOf } from './document.ts';
import { schemaDiagnostics } from './issues.ts';

/** A file of the workspace: `path` relative to it, with `/`. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array };

/** A document with faults: what refers to it is not at fault. */
export type Unreadable = { readonly kind: string; readonly name: string };

export type Loaded = {
  readonly documents: readonly Document[];
  readonly unreadable: readonly Unreadable[];
  readonly diagnostics: readonly Diagnostic[];
};

const maxFileBytes = 4 * 1024 * 1024;
/** Aliases may repeat content; more of them than this is an attack or a mistake. */
const maxAliases = 100;

const startOf = (file: string): Span => {
  const start: Position = { offset: 0, line: 1, column: 1 };
  return { file, start, end: start };
};

/** Text of a file without its byte order mark, or why it can't be read. */
export function decode(file: SourceFile): string | Diagnostic {
  const { path, bytes } = file;
  if (bytes.byteLength > maxFileBytes) {
    return diagnostic('SYN003', startOf(path), `the file is larger than ${maxFileBytes / 1024 / 1024} MiB`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) return text;
    return diagnostic('SYN003', locateIn(path, text)(nul, nul + 1), 'the file holds a NUL character', {
      help: 'save it as UTF-8 text',
    });
  } catch {
    return diagnostic('SYN003', startOf(path), 'the file is not UTF-8 text', { help: 'save it as UTF-8' });
  }
}

function yamlDiagnostics(
  yaml: YamlDocument.Parsed,
  span: (start: number, end: number) => Span,
): readonly Diagnostic[] {
  const isDuplicate = (error: { readonly code: string }) => error.code === 'DUPLICATE_KEY';
  // Behind the first fault of syntax the rest is guesswork.
  const [fault] = [...yaml.errors, ...yaml.warnings].filter((error) => !isDuplicate(error));
  return [...yaml.errors.filter(isDuplicate), ...(fault ? [fault] : [])].map((error) => {
    const [start, end] = error.pos;
    const message =
      error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'invalid YAML';
    return isDuplicate(error)
      ? diagnostic('SYN002', span(start, end), 'this key stands twice in one mapping', {
          help: 'keep one of the two; the language never guesses which is meant',
        })
      : diagnostic('SYN001', span(start, Math.max(end, start + 1)), message, {
          help: 'look at quotes, brackets and indentation here and in the lines before',
        });
  });
}

/** Keys that JavaScript takes for something else: they would be lost without a word. */
function lostKeys(
  yaml: YamlDocument.Parsed,
  span: (start: number, end: number) => Span,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(yaml, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== '__proto__') return;
      const [start, end] = key.range ?? [0, 0];
      found.push(
        diagnostic('SCH001', span(start, end), '`__proto__` can not be a name here', {
          help: 'choose another name',
        }),
      );
    },
  });
  return found;
}

/** The plain value of a document, or what is wrong with its aliases or depth. */
function plainValue(yaml: YamlDocument.Parsed): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: yaml.toJS({ maxAliasCount: maxAliases }) };
  } catch (error) {
    if (error instanceof ReferenceError) return { fault: error.message.split('\n')[0] ?? 'unresolved alias' };
    if (error instanceof RangeError) return { fault: 'the document is nested too deeply' };
    throw error;
  }
}

function readDocument(
  file: string,
  text: string,
  yaml: YamlDocument.Parsed,
  position: (offset: number) => Position,
): { readonly document: Document | null; readonly diagnostics: readonly Diagnostic[] } {
  const span = (start: number, end: number): Span => ({ file, start: position(start), end: position(end) });
  const faults = yamlDiagnostics(yaml, span);
  if (yaml.errors.length > 0) return { document: null, diagnostics: faults };
  const plain = plainValue(yaml);
  const places = placesOf(file, text, yaml, position);
  if ('fault' in plain) {
    return { document: null, diagnostics: [...faults, diagnostic('SYN001', places.value([]), plain.fault)] };
  }
  const written = plain.value;
  if (written === null || written === undefined) return { document: null, diagnostics: faults };
  if (typeof written !== 'object' || Array.isArray(written)) {
    return {
      document: null,
      diagnostics: [
        ...faults,
        diagnostic(
          'SCH002',
          places.value([]),
          'a document must be a mapping with apiVersion, kind, metadata and spec',
        ),
      ],
    };
  }
  const { kind } = written as { kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) {
    const names = Object.keys(kinds);
    const message =
      kind === undefined ? 'the document lacks `kind`' : `\`${String(kind)}\` is not a kind of document`;
    return {
      document: null,
      diagnostics: [
        ...faults,
        diagnostic(
          kind === undefined ? 'SCH003' : 'SCH004',
          places.value(kind === undefined ? [] : ['kind']),
          message,
          {
            help: (typeof kind === 'string' ? didYouMean(kind, names) : null) ?? `one of ${names.join(', ')}`,
          },
        ),
      ],
    };
  }
  const schema = kinds[kind as Kind];
  const parsed = schema.safeParse(written);
  const lost = lostKeys(yaml, span);
  if (!parsed.success) {
    const issues = schemaDiagnostics(parsed.error, schema, written, places);
    const told = new Set(issues.map((one) => one.span.start.offset));
    const more = lost.filter((one) => !told.has(one.span.start.offset));
    return { document: null, diagnostics: [...faults, ...issues, ...more] };
  }
  const value = parsed.data;
  return {
    document: { kind: kind as Kind, name: value.metadata.name, file, value, written, places } as Document,
    diagnostics: [...faults, ...lost],
  };
}

/** Reads YAML files into documents. Every fault of every file is found, in one pass. */
export function load(files: readonly SourceFile[]): Loaded {
  const documents: Document[] = [];
  const unreadable: Unreadable[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const text = decode(file);
    if (typeof text !== 'string') {
      diagnostics.push(text);
      continue;
    }
    const lineCounter = new LineCounter();
    const position = (offset: number): Position => {
      const { line, col } = lineCounter.linePos(offset);
      return { offset, line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    let parsed: ReturnType<typeof parseAllDocuments>;
    try {
      parsed = parseAllDocuments(text, { lineCounter, prettyErrors: false, version: '1.2', merge: false });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      diagnostics.push(diagnostic('SYN001', startOf(file.path), 'the document is nested too deeply'));
      continue;
    }
    if (!Array.isArray(parsed)) continue;
    for (const yaml of parsed) {
      const read = readDocument(file.path, text, yaml as YamlDocument.Parsed, position);
      diagnostics.push(...read.diagnostics);
      if (read.document) documents.push(read.document);
      else {
        const [kind, name] = [yaml.getIn(['kind']), yaml.getIn(['metadata', 'name'])];
        if (typeof kind === 'string' && typeof name === 'string') unreadable.push({ kind, name });
      }
    }
  }
  return { documents, unreadable, diagnostics };
}
