import { isCollection, isMap, isScalar, parseAllDocuments, visit, type Document as YamlDocument } from 'yaml';
import {
  type Diagnostic,
  decides,
  diagnostic,
  type Locate,
  locateIn,
  meant,
  nearest,
  type Position,
  type Span,
} from '../diagnostics/index.ts';
import { type Kind, kinds } from '../language/index.ts';
import { type Document, type Places, placesOf } from './document.ts';
import { nameOfType, schemaDiagnostics } from './issues.ts';
import { maxFileBytes } from './max-file-bytes.ts';
import { readPlain } from './plain-yaml.ts';
import { syntaxDiagnostics, unresolvedAlias } from './syntax.ts';
import { treeOf } from './tree.ts';

/** A file of the workspace: `path` relative to it, with `/`. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array };

/** A document with faults: what refers to it is not at fault. Null where its kind or name is itself unreadable. */
export type Unreadable = { readonly kind: string | null; readonly name: string | null };

export type Loaded = {
  readonly documents: readonly Document[];
  readonly unreadable: readonly Unreadable[];
  readonly diagnostics: readonly Diagnostic[];
};

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
    if (nul !== -1) {
      return diagnostic('SYN003', locateIn(path, text)(nul, nul + 1), 'the file holds a NUL character', {
        help: 'save it as UTF-8 text',
      });
    }
    // Editors begin a line behind it and the parser does not: what stands behind a comment would be lost unseen.
    const lone = text.includes('\r') ? text.search(/\r(?!\n)/) : -1;
    if (lone === -1) return text;
    return diagnostic('SYN003', locateIn(path, text)(lone, lone + 1), 'a line ends with a CR alone', {
      help: 'save it with the line ends of Unix (LF) or Windows (CRLF)',
    });
  } catch {
    const text = new TextDecoder().decode(bytes);
    const odd = Math.max(0, text.indexOf('\ufffd'));
    return diagnostic('SYN003', locateIn(path, text)(odd, odd + 1), 'the file is not UTF-8 text', {
      help: 'save it as UTF-8',
    });
  }
}

/** Keys that JavaScript takes for something else (they would be lost without a word), and keys that are no texts. */
function oddKeys(
  yaml: YamlDocument.Parsed,
  span: (start: number, end: number) => Span,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(yaml, {
    Pair: (_, { key }) => {
      if (isCollection(key)) {
        const [start, end] = key.range ?? [0, 0];
        found.push(
          diagnostic('SYN001', span(start, end), 'brackets stand where a key belongs', {
            help: 'put a text that begins with `{` or `[` in quotes',
          }),
        );
        return visit.BREAK;
      }
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

/** The value of a document and where it stands, or what is wrong with its aliases or depth. */
function contentOf(yaml: YamlDocument.Parsed) {
  try {
    return { value: yaml.toJS({ maxAliasCount: maxAliases }) as unknown, root: treeOf(yaml.contents) };
  } catch (error) {
    if (error instanceof ReferenceError) return { fault: 'aliases repeat more than a document may hold' };
    if (error instanceof RangeError) return { fault: 'the document is nested too deeply' };
    throw error;
  }
}

type Read = { readonly document: Document | null; readonly diagnostics: readonly Diagnostic[] };

/** Reads what the `yaml` package made of a document. */
function readYaml(file: string, text: string, yaml: YamlDocument.Parsed, locate: Locate): Read {
  const faults = syntaxDiagnostics(yaml, text, locate);
  if (yaml.errors.length > 0) return { document: null, diagnostics: faults };
  const odd = oddKeys(yaml, locate);
  if (odd.some(({ code }) => code === 'SYN001')) return { document: null, diagnostics: [...faults, ...odd] };
  const content = contentOf(yaml);
  if ('fault' in content) {
    const [start, end] = yaml.contents?.range ?? [0, 0];
    const lineEnd = text.indexOf('\n', start);
    const place = locate(start, lineEnd === -1 ? end : Math.min(end, lineEnd));
    const fault = unresolvedAlias(yaml, locate) ?? diagnostic('SYN001', place, content.fault);
    return { document: null, diagnostics: [...faults, fault] };
  }
  return readDocument(file, content.value, placesOf(text, content.root, locate), faults, odd);
}

/** Reads what stands in a document; `faults` and `odd` keys are what was found before. */
function readDocument(
  file: string,
  written: unknown,
  places: Places,
  faults: readonly Diagnostic[],
  odd: readonly Diagnostic[],
): Read {
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
    const place = places.value(kind === undefined ? [] : ['kind']);
    const word = typeof kind === 'string' ? kind : '';
    const said = typeof kind === 'object' ? nameOfType(kind) : `\`${String(kind)}\``;
    const message = kind === undefined ? 'the document lacks `kind`' : `${said} is not a kind of document`;
    return {
      document: null,
      diagnostics: [
        ...faults,
        diagnostic(
          kind === undefined ? 'SCH003' : 'SCH004',
          place,
          message,
          meant(word, names, place, `one of ${names.join(', ')}`, decides(nearest(word, names) ?? '', [])),
        ),
      ],
    };
  }
  const schema = kinds[kind as Kind];
  const parsed = schema.safeParse(written);
  if (!parsed.success) {
    const issues = schemaDiagnostics(parsed.error, schema, written, places);
    const told = new Set(issues.map((one) => one.span.start.offset));
    const more = odd.filter((one) => !told.has(one.span.start.offset));
    return { document: null, diagnostics: [...faults, ...issues, ...more] };
  }
  const value = parsed.data;
  return {
    document: { kind: kind as Kind, name: value.metadata.name, file, value, written, places } as Document,
    diagnostics: [...faults, ...odd],
  };
}

/** Which documents a faulty one was meant to be: two of them where the line between is missing. */
function identitiesIn({ contents, errors, range }: YamlDocument.Parsed, text: string): readonly Unreadable[] {
  if (errors.length > 0 && !(isMap(contents) && isMap(contents.get('metadata')))) {
    // What the parser lost may still stand there.
    const names = text.slice(range[0], range[2]).matchAll(/\bname:\s*([a-z0-9-]+)/g);
    return [...names].map(([, name = null]) => ({ kind: null, name }));
  }
  const pairs = isMap(contents) ? contents.items : [];
  const values = (wanted: string) =>
    pairs.filter(({ key }) => isScalar(key) && key.value === wanted).map(({ value }) => value);
  const kindsFound = values('kind').map((value) => (isScalar(value) ? String(value.value) : ''));
  const names = values('metadata').map((value) => (isMap(value) ? value.get('name') : null));
  return Array.from({ length: Math.max(1, kindsFound.length, names.length) }, (_, index) => {
    const [kind, name] = [kindsFound[index], names[index]];
    return {
      kind: kind !== undefined && Object.hasOwn(kinds, kind) ? kind : null,
      name: typeof name === 'string' ? name : null,
    };
  });
}

/** Which document a faulty one was meant to be, where its YAML is sound. */
function identityIn(written: unknown): Unreadable {
  const { kind, metadata } = (written ?? {}) as { kind?: unknown; metadata?: { name?: unknown } | null };
  const name = metadata?.name;
  return {
    kind: Object.hasOwn(kinds, String(kind)) ? String(kind) : null,
    name: typeof name === 'string' ? name : null,
  };
}

const nothing = { documents: [], unreadable: [], diagnostics: [] };

const tooDeep = (file: string): Loaded => ({
  ...nothing,
  diagnostics: [diagnostic('SYN001', startOf(file), 'the document is nested too deeply')],
});

/** Brackets that are open at once; more of them cost the parser hundreds of bytes each, and mean nothing. */
const maxOpenBrackets = 500;

/** Brackets in texts and comments count as well: where they don't close each other nobody writes that many. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > maxOpenBrackets) return true;
  }
  return false;
}

/** Reads a YAML file into its documents. */
export function loadFile(file: SourceFile): Loaded {
  const text = decode(file);
  if (typeof text !== 'string') return { ...nothing, diagnostics: [text] };
  const documents: Document[] = [];
  const unreadable: Unreadable[] = [];
  const diagnostics: Diagnostic[] = [];
  const take = (read: Read, identities: () => readonly Unreadable[]) => {
    diagnostics.push(...read.diagnostics);
    if (read.document) documents.push(read.document);
    else if (read.diagnostics.length > 0) unreadable.push(...identities());
  };
  const locate = locateIn(file.path, text);
  const plain = readPlain(text);
  if (plain) {
    for (const root of plain) {
      const read = readDocument(file.path, root.value, placesOf(text, root, locate), [], []);
      take(read, () => [identityIn(root.value)]);
    }
    return { documents, unreadable, diagnostics };
  }
  if (isTooDeep(text)) return tooDeep(file.path);
  let parsed: ReturnType<typeof parseAllDocuments>;
  try {
    parsed = parseAllDocuments(text, {
      prettyErrors: false,
      version: '1.2',
      merge: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(file.path);
  }
  if (!Array.isArray(parsed)) return nothing;
  for (const yaml of parsed) {
    const document = yaml as YamlDocument.Parsed;
    take(readYaml(file.path, text, document, locate), () => identitiesIn(document, text));
  }
  return { documents, unreadable, diagnostics };
}

/** Reads YAML files into documents. Every fault of every file is found, in one pass. */
export function load(files: readonly SourceFile[], read: typeof loadFile = loadFile): Loaded {
  const loaded = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(read);
  return {
    documents: loaded.flatMap((one) => one.documents),
    unreadable: loaded.flatMap((one) => one.unreadable),
    diagnostics: loaded.flatMap((one) => one.diagnostics),
  };
}
