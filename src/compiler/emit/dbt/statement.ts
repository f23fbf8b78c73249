import type { ColumnType } from '../../../plan/index.ts';
import type { Gate } from '../../graph/gate.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import { quoteIdentifier } from '../../sql/index.ts';
import { list, literal, tableName } from '../plan/dialect.ts';
import { gateSelect } from '../plan/gate-select.ts';
import { type Printing, tableOf } from '../plan/printing.ts';
import { expressionSql, modelSelect } from '../plan/select.ts';
import { dispatched } from './adapter.ts';
import { typeWord } from './column-type.ts';
import { jinjaText } from './jinja.ts';
import { type ModelNode, type Nodes, relationOf } from './node.ts';

/** When a row came in; what has come since the last run is newer than what a model holds. */
export const arrival = '_ingested_at';

/**
 * A schema that no table has. Statements are printed over tables of it, called by position: where such a name stands,
 * and nowhere else, stands a `ref` or `source`. Types of columns stand between two of them. No text of a spec holds a
 * NUL.
 */
const marker = '\u0000';
const marked = new RegExp(`"${marker}"\\."(\\d+)"|${marker}([^${marker}]+)${marker}`, 'g');

type Statements = {
  /** The SELECT of a model, in Jinja. */
  readonly model: (node: ModelNode) => string;
  /** The rows that fail a gate, in Jinja. */
  readonly gate: (gate: Gate) => string;
};

/**
 * Whether dbt takes only the rows in that are new. Not where another table that a model reads may change what it made
 * before, nor where a filter has to take away the older version of a row.
 */
export function isIncremental({ model, dataset }: ModelNode): boolean {
  const { query } = model;
  return (
    model.materialized === 'incremental' &&
    model.increment !== null &&
    model.reads.length === 1 &&
    query.kind !== 'history' &&
    (model.strategy === 'append' || query.kind !== 'rows' || query.where === null) &&
    dataset.columns.some(({ name }) => name === arrival)
  );
}

export function statementsOf(nodes: Nodes, gates: readonly Gate[]): Statements {
  const ids = [
    ...new Set([
      ...nodes.models.flatMap(({ dataset, model }) => [dataset.id, ...model.reads]),
      ...nodes.sources.map(({ dataset }) => dataset.id),
      ...gates.flatMap(gateReads),
    ]),
  ];
  const datasets = new Map<string, Dataset>();
  for (const [index, id] of ids.entries()) {
    const dataset = nodes.graph.datasets.get(id);
    if (dataset) datasets.set(id, { ...dataset, table: { namespace: marker, name: String(index) } });
  }
  const graph: Graph = {
    datasets,
    byProduct: nodes.graph.byProduct,
    gates: nodes.graph.gates,
    isSound: nodes.graph.isSound,
    // Of the whole workspace, and made when somebody asks.
    get uses() {
      return nodes.graph.uses;
    },
    get clashes() {
      return nodes.graph.clashes;
    },
  };

  /** SQL with marked tables as Jinja. */
  const jinja = (sql: string, increment: string | null): string => {
    const parts: string[] = [];
    let end = 0;
    for (const match of sql.matchAll(marked)) {
      const [found, position, type] = match;
      parts.push(jinjaText(sql.slice(end, match.index)));
      if (type !== undefined) parts.push(typeWord(type as ColumnType));
      else {
        const id = ids[Number(position)] ?? '';
        const relation = relationOf(nodes, id);
        parts.push(id === increment ? `{{ new_rows(${relation}) }}` : `{{ ${relation} }}`);
      }
      end = match.index + found.length;
    }
    parts.push(jinjaText(sql.slice(end)));
    return parts.join('');
  };

  const print = (what: (printing: Printing) => string, increment: string | null): string =>
    dispatched((dialect) => jinja(what({ graph, dialect }), increment));

  return {
    model: (node) =>
      print(
        (printing) => modelText(node, nodes, gates, printing),
        isIncremental(node) ? node.model.increment : null,
      ),
    gate: (gate) => print((printing) => gateSelect(gate, printing), null),
  };
}

/** Every dataset that a gate asks. */
function gateReads({ dataset, check }: Gate): readonly string[] {
  if (check.kind === 'relationships') return [dataset, check.to];
  if (check.kind === 'reconciliation') return [dataset, check.with];
  return [dataset];
}

/** Whether the statement's columns have the table's types without a cast: they are copied from a table that has them. */
const isCopied = ({ model: { query } }: ModelNode): boolean =>
  query.kind === 'rows' && query.values.every(({ value }) => value.kind === 'column');

/** A model's rows, each column in its type, without those that a gate sends to quarantine. */
function modelText(node: ModelNode, nodes: Nodes, gates: readonly Gate[], printing: Printing): string {
  const { dataset, model } = node;
  const select = modelSelect(model, printing);
  const kept = gates.flatMap((gate) => {
    const condition = gate.dataset === dataset.id ? keptBy(gate, dataset, nodes, printing) : null;
    return condition === null ? [] : [condition];
  });
  if (isCopied(node) && kept.length === 0) return select;
  const columns = dataset.columns.map(({ name, type }) => {
    const column = quoteIdentifier(name);
    return `CAST(${column} AS ${marker}${type}${marker}) AS ${column}`;
  });
  const where = kept.length === 0 ? '' : `\nWHERE ${kept.join('\n  AND ')}`;
  return `SELECT\n  ${list(columns)}\nFROM (\n${select}\n) AS made${where}`;
}

/**
 * What rows fulfil that no quarantine takes away; null where the gate takes none, or can't be asked row by row: then
 * its test fails the build rather than let a row in.
 */
function keptBy(gate: Gate, dataset: Dataset, nodes: Nodes, printing: Printing): string | null {
  if (gate.onFail !== 'quarantine' || gate.maxFailures > 0) return null;
  const { check } = gate;
  const { dialect, graph } = printing;
  switch (check.kind) {
    case 'not_null':
      return `${quoteIdentifier(check.column)} IS NOT NULL`;
    case 'accepted_values': {
      const type = dataset.columns.find((column) => column.name === check.column)?.type ?? 'string';
      const column = quoteIdentifier(check.column);
      return `(${column} IS NULL OR ${column} IN (${check.values.map((value) => literal(value, type)).join(', ')}))`;
    }
    case 'expression':
      return `coalesce(${expressionSql(check.expression, dialect)}, TRUE)`;
    case 'relationships': {
      if (!isBefore(nodes, check.to, dataset.id)) return null;
      const column = `made.${quoteIdentifier(check.column)}`;
      return (
        `(${column} IS NULL OR EXISTS (\n` +
        `    SELECT 1 FROM ${tableName(tableOf(graph, check.to))} AS parent\n` +
        `    WHERE parent.${quoteIdentifier(check.field)} = ${column}\n  ))`
      );
    }
    default:
      return null;
  }
}

/** Whether one table is made before another, so that the other may read it. */
function isBefore({ models }: Nodes, one: string, other: string): boolean {
  const position = (id: string) => models.findIndex(({ dataset }) => dataset.id === id);
  return position(one) < position(other);
}
