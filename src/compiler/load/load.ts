import { LineCounter, parseAllDocuments, type Document as YamlDocument } from 'yaml';
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

export type Loaded = { readonly documents: readonly Document[]; readonly diagnostics: readonly Diagnostic[] };

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
  return [...yaml.errors, ...yaml.warnings].map((error) => {
    const [start, end] = error.pos;
    const message =
      error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'invalid YAML';
    return error.code === 'DUPLICATE_KEY'
      ? diagnostic('SYN002', span(start, end), 'this key stands twice in one mapping', {
          help: 'keep one of the two; the language never guesses which is meant',
        })
      : diagnostic('SYN001', span(start, Math.max(end, start + 1)), message);
  });
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
  if (!parsed.success) {
    return {
      document: null,
      diagnostics: [...faults, ...schemaDiagnostics(parsed.error, schema, written, places)],
    };
  }
  const value = parsed.data;
  return {
    document: { kind: kind as Kind, name: value.metadata.name, file, value, written, places } as Document,
    diagnostics: faults,
  };
}

/** Reads YAML files into documents. Every fault of every file is found, in one pass. */
export function load(files: readonly SourceFile[]): Loaded {
  const documents: Document[] = [];
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
    }
  }
  return { documents, diagnostics };
}
