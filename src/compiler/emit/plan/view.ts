import type { PlanModel, PlanView } from '../../../plan/index.ts';
import { otherReads } from '../../graph/gate.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import type { Model } from '../../graph/model.ts';
import { inReadingOrder, readThrough } from '../../graph/view.ts';
import { dialects, quotedFor, quoteIdentifier } from '../../sql/index.ts';
import { list, typeName } from './dialect.ts';
import { canonicalJson, sha256 } from './hash.ts';
import { type Printing, tableOf } from './printing.ts';
import { modelSelect } from './select.ts';

/** Whether the statement's columns have their types without a cast: they are copied from a table that has them. */
const isCopied = ({ query }: Model): boolean =>
  query.kind === 'rows' && query.values.every(({ value }) => value.kind === 'column');

/** The rows of a view: each column in its type, as a table that took them in would have it. */
export function viewSelect({ columns }: Pick<Dataset, 'columns'>, model: Model, printing: Printing): string {
  if (isCopied(model)) return modelSelect(model, printing);
  const cast = columns.map(({ name, type }) => {
    const column = quoteIdentifier(name);
    return `CAST(${column} AS ${typeName(type, printing.dialect)}) AS ${column}`;
  });
  return `SELECT\n  ${list(cast)}\nFROM (\n${modelSelect(model, printing)}\n) AS made`;
}

/** No namespace begins with it. */
const marker = '\u0000';

/** Tables whose namespace begins with the marker. */
function marked(graph: Graph, ids: readonly string[]): Graph {
  const datasets = new Map(graph.datasets);
  for (const id of ids) {
    const dataset = datasets.get(id);
    if (!dataset?.table) continue;
    const { namespace, name } = dataset.table;
    datasets.set(id, { ...dataset, table: { namespace: `${marker}${namespace}`, name } });
  }
  const { byProduct, gates, isSound } = graph;
  return {
    datasets,
    byProduct,
    gates,
    isSound,
    // Of the whole workspace, and made when somebody asks.
    get uses() {
      return graph.uses;
    },
    get clashes() {
      return graph.clashes;
    },
  };
}

/**
 * A view's SELECT in every dialect. Trino 476 doesn't look for tables in the catalog that the view is in, as the view
 * spec asks for: it is told the catalog.
 */
export function viewDefinitions(
  dataset: Dataset,
  model: Model,
  graph: Graph,
  trinoCatalog: string,
): NonNullable<PlanModel['definitions']> {
  return dialects.map((dialect) => {
    if (dialect !== 'trino')
      return { dialect, sql: quotedFor(viewSelect(dataset, model, { graph, dialect }), dialect) };
    const sql = viewSelect(dataset, model, { graph: marked(graph, model.reads), dialect });
    return { dialect, sql: sql.replaceAll(`"${marker}`, `${quoteIdentifier(trinoCatalog)}."`) };
  });
}

/** Of all in a view that decides its rows; views below it have hashes of their own. */
export function viewHash(id: string, printing: Printing): string {
  const dataset = printing.graph.datasets.get(id);
  if (!dataset?.model) throw new Error(`${id} is no view`);
  const columns = dataset.columns.map(({ name, type }) => ({ name, type }));
  return sha256(canonicalJson({ columns, select: modelSelect(dataset.model, printing) }));
}

/** Views of others that a product's models and gates read, each behind those that it reads. */
export function foreignViews(product: string, printing: Printing): PlanView[] {
  const { graph, dialect } = printing;
  const read = [
    ...(graph.byProduct.get(product) ?? []).flatMap(({ model }) => model?.reads ?? []),
    ...(graph.gates.get(product) ?? []).flatMap(({ check }) => otherReads(check)),
  ];
  return inReadingOrder(graph, readThrough(graph, read).views).flatMap((dataset): PlanView[] => {
    const { model } = dataset;
    if (!model || dataset.product.name === product) return [];
    const { tables, views } = readThrough(graph, model.reads);
    return [
      {
        table: tableOf(graph, dataset.id),
        columns: dataset.columns.map(({ name, type, nullable, description, label }) => ({
          name,
          type,
          nullable,
          description,
          label,
        })),
        reads: tables.map((id) => tableOf(graph, id)),
        ...(views.length > 0 && {
          views: views.map((id) => ({ table: tableOf(graph, id), hash: viewHash(id, printing) })),
        }),
        select: quotedFor(viewSelect(dataset, model, printing), dialect),
      },
    ];
  });
}
