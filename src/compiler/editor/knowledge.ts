import type { Compilation } from '../compilation.ts';
import { locateIn } from '../diagnostics/index.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import { defaultTables, tableNames } from '../graph/table-name.ts';
import { type Kind, kinds } from '../language/index.ts';
import type { Document } from '../load/index.ts';
import type { ResolvedProduct, Workspace } from '../resolve/index.ts';
import { parseSelect, type Query } from '../sql/index.ts';
import { type OutlineDocument, outlineOf } from './outline.ts';
import { textAt } from './place.ts';

/** The texts of a workspace as they are now, edits that nobody has saved included. Each is read once. */
export type Texts = {
  readonly paths: () => Iterable<string>;
  readonly text: (path: string) => string | null;
  readonly outline: (path: string) => readonly OutlineDocument[];
  /** The SELECT of a SQL file; null where it can't be read. */
  readonly query: (path: string) => Query | null;
};

/** Repeats `make` only where the text of a file has changed. */
function eachText<T>(read: Texts['text'], none: T, make: (text: string, path: string) => T) {
  const made = new Map<string, { readonly text: string; readonly value: T }>();
  return (path: string): T => {
    const text = read(path);
    if (text === null) return none;
    const known = made.get(path);
    if (known?.text === text) return known.value;
    const value = make(text, path);
    made.set(path, { text, value });
    return value;
  };
}

export function textsOver(paths: Texts['paths'], text: Texts['text']): Texts {
  return {
    paths,
    text,
    outline: eachText<readonly OutlineDocument[]>(text, [], outlineOf),
    query: eachText<Query | null>(text, null, (sql, path) => parseSelect(sql, locateIn(path, sql)).node),
  };
}

/**
 * What an answer is made from: texts as they are, and what is known of them. A text that is being typed is often no
 * spec at all; `remembered` keeps what its products and tables were when it last was one.
 */
export type Knowledge = {
  readonly compilation: Compilation;
  readonly texts: Texts;
  readonly remembered: {
    readonly products: ReadonlyMap<string, ResolvedProduct>;
    readonly datasets: ReadonlyMap<string, Dataset>;
  };
};

type Index = {
  readonly products: ReadonlyMap<string, ResolvedProduct>;
  readonly documents: ReadonlyMap<string, Document>;
  /** Products that read the tables of a product. */
  readonly readers: ReadonlyMap<string, readonly ResolvedProduct[]>;
  /** SQL file → the silver tables that it makes. */
  readonly sql: ReadonlyMap<string, readonly { readonly product: ResolvedProduct; readonly table: string }[]>;
};

const indexes = new WeakMap<Workspace, Index>();

const documentKey = (kind: Kind, name: string) => `${kind} ${name}`;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Made once for each compilation. */
function indexOf({ workspace }: Compilation): Index {
  const known = indexes.get(workspace);
  if (known) return known;
  const readers = new Map<string, ResolvedProduct[]>();
  const sql = new Map<string, { product: ResolvedProduct; table: string }[]>();
  for (const product of workspace.products) {
    for (const input of product.inputs) push(readers, input.product.name, product);
    for (const [table, { path }] of product.sql) push(sql, path, { product, table });
  }
  const index = {
    products: new Map(workspace.products.map((product) => [product.name, product])),
    documents: new Map(workspace.documents.map((one) => [documentKey(one.kind, one.name), one])),
    readers,
    sql,
  };
  indexes.set(workspace, index);
  return index;
}

export function productNamed({ compilation, remembered }: Knowledge, name: string): ResolvedProduct | null {
  return indexOf(compilation).products.get(name) ?? remembered.products.get(name) ?? null;
}

export function documentNamed({ compilation }: Knowledge, kind: Kind, name: string): Document | null {
  return indexOf(compilation).documents.get(documentKey(kind, name)) ?? null;
}

export function datasetWithId({ compilation, remembered }: Knowledge, id: string): Dataset | null {
  return compilation.graph.datasets.get(id) ?? remembered.datasets.get(id) ?? null;
}

/** A column of a dataset, one that doesn't pass the door included. */
export function columnOf(dataset: Dataset, name: string): GraphColumn | null {
  const isIt = (column: GraphColumn) => column.name === name;
  return dataset.columns.find(isIt) ?? dataset.dropped.find(isIt) ?? null;
}

/** The silver tables that a SQL file makes. */
export function tablesMadeBy(
  { compilation }: Knowledge,
  path: string,
): readonly { readonly product: ResolvedProduct; readonly table: string }[] {
  return indexOf(compilation).sql.get(path) ?? [];
}

/** Every file that may speak of tables of a product: its own document and SQL files, and those of its readers. */
export function filesAbout({ compilation }: Knowledge, name: string): readonly string[] {
  const { products, readers } = indexOf(compilation);
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (product: ResolvedProduct | undefined) => {
    if (!product || seen.has(product.name)) return;
    seen.add(product.name);
    files.add(product.document.file);
    for (const { path } of product.sql.values()) files.add(path);
    for (const reader of readers.get(product.name) ?? []) visit(reader);
  };
  visit(products.get(name));
  return [...files];
}

/** What `from` and `ref` may say in a product → id of the dataset. */
export function namesIn({ compilation }: Knowledge, product: ResolvedProduct): ReadonlyMap<string, string> {
  return tableNames({ product, byProduct: compilation.graph.byProduct });
}

/** Id of the bronze table that a silver table without `from` is made of; null where no connector brings one. */
export function broughtTable(product: ResolvedProduct, table: string): string | null {
  return defaultTables(product).get(table) ?? null;
}

/** The kind that a document says it is. */
export function kindOf({ root }: OutlineDocument): Kind | null {
  const kind = textAt(root, ['kind']);
  return kind !== null && Object.hasOwn(kinds, kind) ? (kind as Kind) : null;
}
