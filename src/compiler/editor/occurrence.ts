import { posix } from 'node:path';
import { locateIn } from '../diagnostics/index.ts';
import type { ColumnRef, Dataset } from '../graph/graph.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { columnNodes, parseExpression, type TableName } from '../sql/index.ts';
import {
  datasetWithId,
  filesAbout,
  type Knowledge,
  kindOf,
  namesIn,
  productNamed,
  tablesMadeBy,
} from './knowledge.ts';
import { type Meaning, meaningOf, type Subject, subjectOf, tested } from './meaning.ts';
import type { OutlineEntry, OutlineNode, OutlineScalar } from './outline.ts';
import { offsetsIn } from './place.ts';
import { lastName, sqlNames, sqlOutputs } from './sql-names.ts';
import { type Named, namedAt, nameOf, symbolKey } from './symbol.ts';

/** How a name is written, which says what must be edited when it changes. */
export type Form =
  /** The name itself. */
  | { readonly kind: 'plain' }
  /** Column `ROLE_key` of a fact, by its role. */
  | { readonly kind: 'role' }
  /** A key below `columns` of a silver table. */
  | { readonly kind: 'listed'; readonly entry: OutlineEntry }
  /** A key of a contract: the lake's name is said beside it. */
  | { readonly kind: 'contract'; readonly entry: OutlineEntry; readonly lakeName: string }
  /** An item of a select list without alias: a use of a column, and the name of one of the result. */
  | { readonly kind: 'item' }
  | { readonly kind: 'output' }
  | { readonly kind: 'using' };

/** A place where a text means something by its name. */
export type Occurrence = {
  readonly symbol: Named;
  /** A column in the table by which this place means it; its symbol is the one that named it. */
  readonly seen: ColumnRef | null;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly defines: boolean;
  readonly form: Form;
};

const plain: Form = { kind: 'plain' };

type Found = Omit<Occurrence, 'file' | 'seen'> & { readonly seen?: ColumnRef };

const tableSymbol = (dataset: string): Named => ({ kind: 'table', dataset });

/** A column as a place sees it, and the one that gave it its name. */
function column(
  knowledge: Knowledge,
  { dataset, column: name }: ColumnRef,
): { readonly symbol: Named; readonly seen: ColumnRef } {
  const seen = { dataset, column: name };
  return { symbol: { kind: 'column', ...namedAt(knowledge, seen) }, seen };
}

/** `a.b`: the offsets of each part in the file. */
function partsOf(scalar: OutlineScalar): readonly { text: string; start: number; end: number }[] {
  let at = 0;
  return scalar.text.split('.').map((text) => {
    const place = offsetsIn(scalar, at, at + text.length);
    at += text.length + 1;
    return { text, ...place };
  });
}

const whole = (scalar: OutlineScalar) => offsetsIn(scalar, 0, scalar.text.length);

/** The table of a source, by the names that `privacy.columns` takes. */
function sourceDataset(
  knowledge: Knowledge,
  product: ResolvedProduct,
  names: readonly string[],
): Dataset | null {
  for (const source of product.sources) {
    for (const table of source.tables) {
      const fits =
        names.length === 1 ? names[0] === table.name : names.join('.') === `${source.name}.${table.name}`;
      const dataset = fits
        ? datasetWithId(knowledge, `${product.name}/source.${source.name}.${table.name}`)
        : null;
      if (dataset) return dataset;
    }
  }
  return null;
}

/** The column of the lake that a column of a contract fills. */
export function lakeColumn(
  knowledge: Knowledge,
  product: ResolvedProduct | null,
  source: Path,
  field: string,
): ColumnRef | null {
  const found = product?.sources.find(({ path }) => path.join('.') === source.join('.'));
  if (!product || !found) return null;
  for (const table of found.tables) {
    const column = table.columns.find(({ declaredAt }) => declaredAt?.at(-1) === field);
    const dataset = `${product.name}/source.${found.name}.${table.name}`;
    if (column && datasetWithId(knowledge, dataset)) return { dataset, column: column.name };
  }
  return null;
}

/** A name of a table as `from`, `ref` and `given` take it: perhaps that of an input or a source before it. */
function* readable(
  { knowledge, product }: Pick<Subject, 'knowledge' | 'product'>,
  name: string,
  place: (start: number, end: number) => { readonly start: number; readonly end: number },
): Generator<Found> {
  if (!product) return;
  const dataset = namesIn(knowledge, product).get(name);
  const dot = name.indexOf('.');
  if (dot !== -1) {
    const input = name.slice(0, dot);
    if (product.spec.inputs?.[input]) {
      const symbol: Named = { kind: 'input', product: product.name, name: input };
      yield { symbol, ...place(0, dot), defines: false, form: plain };
    }
  }
  if (dataset) {
    yield { symbol: tableSymbol(dataset), ...place(dot + 1, name.length), defines: false, form: plain };
  }
}

function* expressionNames(
  { knowledge }: Subject,
  id: string | null,
  scalar: OutlineScalar,
): Generator<Found> {
  const dataset = id === null ? null : datasetWithId(knowledge, id);
  const { node } = parseExpression(scalar.text, locateIn('', scalar.text));
  if (!dataset || !node) return;
  for (const named of columnNodes(node)) {
    const last = lastName(scalar.text, named);
    const one = column(knowledge, { dataset: dataset.id, column: named.name });
    yield { ...one, ...offsetsIn(scalar, last.start, last.end), defines: false, form: plain };
    if (named.table !== null && named.table === dataset.table?.name) {
      const place = offsetsIn(scalar, named.start, last.start - 1);
      yield { symbol: tableSymbol(dataset.id), ...place, defines: false, form: plain };
    }
  }
}

function* qualifiedNames(
  subject: Subject,
  among: Extract<Meaning, { kind: 'qualified' }>['among'],
  scalar: OutlineScalar,
): Generator<Found> {
  const { knowledge } = subject;
  const parts = [...partsOf(scalar)];
  const first = among === 'products' ? parts.shift() : undefined;
  const product = first ? productNamed(knowledge, first.text) : subject.product;
  if (first && product) {
    const symbol: Named = { kind: 'document', of: 'DataProduct', name: product.name };
    yield { symbol, start: first.start, end: first.end, defines: false, form: plain };
  }
  const last = parts.pop();
  if (!last || !product) return;
  const names = parts.map(({ text }) => text);
  const [table] = parts;
  const dataset =
    among === 'silver'
      ? datasetWithId(knowledge, `${product.name}/silver.${names.join('.')}`)
      : sourceDataset(knowledge, product, names);
  if (!dataset || !table) return;
  if (among === 'silver') {
    yield {
      symbol: tableSymbol(dataset.id),
      start: table.start,
      end: table.end,
      defines: false,
      form: plain,
    };
  }
  const one = column(knowledge, { dataset: dataset.id, column: last.text });
  yield { ...one, start: last.start, end: last.end, defines: false, form: plain };
}

/** What one scalar means by its names. */
function* namesOf(
  subject: Subject,
  meaning: Meaning,
  scalar: OutlineScalar,
  entry: OutlineEntry | null,
): Generator<Found> {
  const { knowledge, name: document, file } = subject;
  const { text } = scalar;
  if (text === '') return;
  switch (meaning.kind) {
    case 'document': {
      const symbol: Named = { kind: 'document', of: meaning.of, name: text };
      yield { symbol, ...whole(scalar), defines: meaning.defines ?? false, form: plain };
      return;
    }
    case 'input': {
      const symbol: Named = { kind: 'input', product: document, name: text };
      yield { symbol, ...whole(scalar), defines: true, form: plain };
      return;
    }
    case 'table': {
      // A dimension of an input is named like its other tables.
      if (meaning.among === 'readable' || (meaning.among === 'dimension' && text.includes('.'))) {
        yield* readable(subject, text, (start, end) => offsetsIn(scalar, start, end));
        return;
      }
      const layer = meaning.among === 'silver' ? 'silver' : 'gold';
      const id = meaning.among === 'tested' ? tested(subject, text) : `${document}/${layer}.${text}`;
      if (id === null) return;
      yield { symbol: tableSymbol(id), ...whole(scalar), defines: meaning.defines ?? false, form: plain };
      return;
    }
    case 'column': {
      if (meaning.dataset === null) return;
      const ref = { dataset: meaning.dataset, column: `${text}${meaning.suffix ?? ''}` };
      const isListed =
        meaning.defines && meaning.suffix === undefined && entry && meaning.dataset.includes('/silver.');
      const form: Form =
        meaning.suffix !== undefined ? { kind: 'role' } : isListed ? { kind: 'listed', entry } : plain;
      const one = meaning.defines ? { symbol: { kind: 'column', ...ref } as const } : column(knowledge, ref);
      yield { ...one, ...whole(scalar), defines: meaning.defines ?? false, form };
      return;
    }
    case 'field': {
      const source = meaning.source.join('.');
      const symbol: Named = { kind: 'field', product: document, source, name: text };
      const filled = lakeColumn(knowledge, subject.product, meaning.source, text);
      const isDefinition = meaning.defines && entry !== null;
      const form: Form =
        isDefinition && filled ? { kind: 'contract', entry, lakeName: filled.column } : plain;
      const seen = filled ? { seen: filled } : {};
      yield { symbol, ...seen, ...whole(scalar), defines: meaning.defines ?? false, form };
      if (!isDefinition || !filled) return;
      yield { symbol: { kind: 'column', ...filled }, ...whole(scalar), defines: true, form };
      return;
    }
    case 'qualified':
      yield* qualifiedNames(subject, meaning.among, scalar);
      return;
    case 'expression':
      yield* expressionNames(subject, meaning.dataset, scalar);
      return;
    case 'partition': {
      const [, before = '', name] = /^(\w+\(\s*)?([a-z]\w*)/.exec(text) ?? [];
      if (name === undefined || meaning.dataset === null) return;
      const place = offsetsIn(scalar, before.length, before.length + name.length);
      const one = column(knowledge, { dataset: meaning.dataset, column: name });
      yield { ...one, ...place, defines: false, form: plain };
      return;
    }
    case 'group': {
      const query = datasetWithId(knowledge, meaning.aggregate)?.model?.query;
      const key = query?.kind === 'aggregate' ? query.by[meaning.index] : undefined;
      if (query?.kind !== 'aggregate' || !key) return;
      const parts = partsOf(scalar);
      const last = parts.at(-1);
      const [role] = parts;
      if (key.role && role && parts.length === 2) {
        const one = column(knowledge, { dataset: query.from, column: `${key.role.name}_key` });
        yield { ...one, start: role.start, end: role.end, defines: false, form: { kind: 'role' } };
      }
      if (last) {
        const one = column(knowledge, { dataset: key.role?.dimension ?? query.from, column: key.column });
        yield { ...one, start: last.start, end: last.end, defines: false, form: plain };
      }
      return;
    }
    case 'sql-file': {
      const path = posix.join(posix.dirname(file), text);
      yield { symbol: { kind: 'file', path }, ...whole(scalar), defines: false, form: plain };
      return;
    }
    case 'connector':
    case 'purpose':
    case 'code':
      return;
  }
}

function* walk(subject: Subject, node: OutlineNode | null, path: Path): Generator<Found> {
  if (node === null) return;
  switch (node.kind) {
    case 'scalar': {
      const meaning = meaningOf(subject, 'value', path);
      if (meaning) yield* namesOf(subject, meaning, node, null);
      return;
    }
    case 'seq':
      for (const [index, item] of node.items.entries()) yield* walk(subject, item.node, [...path, index]);
      return;
    case 'map':
      for (const entry of node.entries) {
        const at = [...path, entry.key.text];
        const meaning = meaningOf(subject, 'key', at);
        if (meaning) yield* namesOf(subject, meaning, entry.key, entry);
        yield* walk(subject, entry.value, at);
      }
  }
}

/** The dataset that a table of a SQL text means. */
export function sqlDataset(knowledge: Knowledge, product: ResolvedProduct, table: TableName): Dataset | null {
  const id = namesIn(knowledge, product).get(table.name);
  return id === undefined ? null : datasetWithId(knowledge, id);
}

/** Where a template says its name: `{{ ref('NAME') }}`. */
function argumentPlace(text: string, table: TableName) {
  const at = text.indexOf(table.name, text.indexOf('(', table.start));
  return (start: number, end: number) => ({ start: at + start, end: at + end });
}

function* sqlOccurrences(
  knowledge: Knowledge,
  file: string,
  text: string,
  product: ResolvedProduct,
  table: string,
): Generator<Found> {
  const query = knowledge.texts.query(file);
  if (!query) return;
  const names = sqlNames(text, query, (one) => {
    const dataset = sqlDataset(knowledge, product, one);
    return (
      dataset && {
        dataset: dataset.id,
        columns: [...dataset.columns, ...dataset.dropped].map(({ name }) => name),
      }
    );
  });
  for (const { start, end, means, as } of names) {
    if (means.kind === 'item') continue;
    if (means.kind === 'dataset') {
      const form: Form = as === 'item' || as === 'using' ? { kind: as } : plain;
      yield { ...column(knowledge, means), start, end, defines: false, form };
    } else if (as === 'qualifier') {
      const dataset = sqlDataset(knowledge, product, means.table);
      if (dataset) yield { symbol: tableSymbol(dataset.id), start, end, defines: false, form: plain };
    } else yield* readable({ knowledge, product }, means.table.name, argumentPlace(text, means.table));
  }
  const dataset = `${product.name}/silver.${table}`;
  for (const { name, place, alias } of sqlOutputs(text, query)) {
    const form: Form = alias ? plain : { kind: 'output' };
    yield { symbol: { kind: 'column', dataset, column: name }, ...place, defines: true, form };
  }
}

type Cached = { readonly text: string; readonly found: readonly Occurrence[] };

/** By what the meaning of names depends on: their product, or else the compilation; then by the file's part. */
const caches = new WeakMap<object, Map<string, Cached>>();

/** Names of a part of a file; found once for each text and what it depends on. */
function partly(
  on: object,
  file: string,
  part: string,
  text: string,
  find: () => Iterable<Found>,
): readonly Occurrence[] {
  const cache = caches.get(on) ?? new Map<string, Cached>();
  caches.set(on, cache);
  const key = `${file} ${part}`;
  const known = cache.get(key);
  if (known?.text === text) return known.found;
  const found = Array.from(find(), (one) => ({ ...one, seen: one.seen ?? null, file }));
  cache.set(key, { text, found });
  return found;
}

/** Every name of a file that means something. */
export function occurrencesIn(knowledge: Knowledge, file: string): readonly Occurrence[] {
  const { texts, compilation } = knowledge;
  const text = texts.text(file);
  if (text === null) return [];
  if (file.endsWith('.sql')) {
    return tablesMadeBy(knowledge, file).flatMap(({ product, table }) =>
      partly(product, file, table, text, () => sqlOccurrences(knowledge, file, text, product, table)),
    );
  }
  return texts.outline(file).flatMap((document, index) => {
    const subject = subjectOf(knowledge, file, document.root, kindOf(document));
    if (!subject) return [];
    const on = subject.product ?? compilation;
    return partly(on, file, String(index), text, () => walk(subject, document.root, []));
  });
}

/** The name at an offset of a file; the narrowest, and a use before a definition. */
export function occurrenceAt(knowledge: Knowledge, file: string, offset: number): Occurrence | null {
  const here = occurrencesIn(knowledge, file).filter(({ start, end }) => start <= offset && offset <= end);
  const [best] = here.sort(
    (a, b) => a.end - a.start - (b.end - b.start) || Number(a.defines) - Number(b.defines),
  );
  return best ?? null;
}

const ownerOf = (dataset: string): string => dataset.slice(0, dataset.indexOf('/'));

/** The files that can speak of a symbol. */
function filesOf(knowledge: Knowledge, symbol: Named): readonly string[] {
  const { texts, compilation } = knowledge;
  switch (symbol.kind) {
    case 'document':
    case 'file': {
      const name = nameOf(symbol);
      return [...texts.paths()].filter((path) => !path.endsWith('.sql') && texts.text(path)?.includes(name));
    }
    case 'field':
    case 'input':
      return filesAbout(knowledge, symbol.product);
    case 'table':
    case 'column': {
      // A policy's exceptions name columns of products.
      const policies = compilation.workspace.policies
        .map(({ file }) => file)
        .filter((file) => texts.text(file)?.includes('exceptions'));
      return [...new Set([...filesAbout(knowledge, ownerOf(symbol.dataset)), ...policies])];
    }
  }
}

/** Every place that means a symbol, by file and offset. */
export function occurrencesOf(knowledge: Knowledge, symbol: Named): readonly Occurrence[] {
  const key = symbolKey(symbol);
  return filesOf(knowledge, symbol)
    .flatMap((file) => occurrencesIn(knowledge, file).filter((one) => symbolKey(one.symbol) === key))
    .sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}
