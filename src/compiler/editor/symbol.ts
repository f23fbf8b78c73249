import type { ColumnRef } from '../graph/graph.ts';
import type { Kind } from '../language/index.ts';
import { columnOf, datasetWithId, type Knowledge } from './knowledge.ts';

/** Something with a name that texts can mean. */
export type Named =
  | { readonly kind: 'document'; readonly of: Kind; readonly name: string }
  | { readonly kind: 'table'; readonly dataset: string }
  | ({ readonly kind: 'column' } & ColumnRef)
  /** A column of a file, as a contract calls it. */
  | { readonly kind: 'field'; readonly product: string; readonly source: string; readonly name: string }
  /** The name by which a product calls another. */
  | { readonly kind: 'input'; readonly product: string; readonly name: string }
  | { readonly kind: 'file'; readonly path: string };

/** How texts call it; a file by its last part. */
export function nameOf(symbol: Named): string {
  switch (symbol.kind) {
    case 'table':
      return symbol.dataset.slice(symbol.dataset.lastIndexOf('.') + 1);
    case 'column':
      return symbol.column;
    case 'file':
      return symbol.path.slice(symbol.path.lastIndexOf('/') + 1);
    default:
      return symbol.name;
  }
}

export function symbolKey(symbol: Named): string {
  switch (symbol.kind) {
    case 'document':
      return `document ${symbol.of} ${symbol.name}`;
    case 'table':
      return `table ${symbol.dataset}`;
    case 'column':
      return `column ${symbol.dataset} ${symbol.column}`;
    case 'field':
      return `field ${symbol.product} ${symbol.source} ${symbol.name}`;
    case 'input':
      return `input ${symbol.product} ${symbol.name}`;
    case 'file':
      return `file ${symbol.path}`;
  }
}

/**
 * The column above that hands its name down: a table without `columns` takes those of its source as they are, a star
 * takes attributes and degenerate columns by their names, `*` takes all. Null where the name is given here.
 */
function handedDown(knowledge: Knowledge, { dataset: id, column: name }: ColumnRef): ColumnRef | null {
  const dataset = datasetWithId(knowledge, id);
  const column = dataset && columnOf(dataset, name);
  if (!dataset || !column) return null;
  const { derivation, span } = column;
  if (derivation.kind === 'door') return derivation.from.column === name ? derivation.from : null;
  if (derivation.kind !== 'expression') return null;
  const [from] = derivation.direct;
  if (from?.column !== name) return null;
  const { spec, sql } = dataset.product;
  const table = dataset.table?.name ?? '';
  if (dataset.kind === 'silver') {
    const file = sql.get(table);
    if (file) return file.text.slice(span.start.offset, span.end.offset).endsWith('*') ? from : null;
    return spec.silver[table]?.columns?.[name] === undefined ? from : null;
  }
  return spec.star?.facts[table]?.measures[name] === undefined ? from : null;
}

/** Where the name of a column is given: what is one column to a person is one here, through every table. */
export function namedAt(knowledge: Knowledge, ref: ColumnRef): ColumnRef {
  let at = ref;
  for (;;) {
    const above = handedDown(knowledge, at);
    if (!above) return at;
    at = above;
  }
}
