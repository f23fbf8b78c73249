import { type ColumnType, dbtArrival } from '../../../plan/index.ts';
import { type Gate, otherReads } from '../../graph/gate.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import { quoteIdentifier, quoteText } from '../../sql/index.ts';
import { list, literal, tableName } from '../plan/dialect.ts';
import { measured } from '../plan/gate-select.ts';
import { type Printing, tableOf } from '../plan/printing.ts';
import { expressionSql, modelSelect } from '../plan/select.ts';
import { standaloneSelect } from '../plan/standalone-gate.ts';
import { dispatched } from './adapter.ts';
import { typeWord } from './column-type.ts';
import { jinjaText } from './jinja.ts';
import { type MeasuredNode, measurementsName } from './measurement.ts';
import { type ModelNode, type Nodes, relationOf } from './node.ts';

/**
 * A schema that no table has. Statements are printed over tables of it, called by position: where such a name stands,
 * and nowhere else, stands a `ref` or `source`. Types of columns stand between two of them. No text of a spec holds a
 * NUL.
 */
const marker = '\u0000';
const marked = new RegExp(
  `"${marker}"\\."(\\d+)${measurementsName('')}"|"${marker}"\\."(\\d+)"|${marker}([^${marker}]+)${marker}`,
  'g',
);
/** Stands, marked like a type, where the build names itself. */
const thisBuild = 'invocation_id';

type Statements = {
  /** The SELECT of a model, in Jinja. */
  readonly model: (node: ModelNode) => string;
  /** The rows that fail a gate, in Jinja. */
  readonly gate: (gate: Gate) => string;
  /** What a build adds to the history of a table, in Jinja. */
  readonly measurements: (measured: MeasuredNode) => string;
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
    dataset.columns.some(({ name }) => name === dbtArrival)
  );
}

export function statementsOf(nodes: Nodes, gates: readonly Gate[]): Statements {
  const ids = [
    ...new Set([
      ...nodes.models.flatMap(({ dataset, model }) => [dataset.id, ...model.reads]),
      ...nodes.sources.map(({ dataset }) => dataset.id),
      ...gates.flatMap(({ dataset, check }) => [dataset, ...otherReads(check)]),
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
      const [found, measured, position, type] = match;
      parts.push(jinjaText(sql.slice(end, match.index)));
      if (measured !== undefined) {
        const name = nodes.modelOf.get(ids[Number(measured)] ?? '')?.name ?? '';
        // This build's own is there already.
        parts.push(
          `(SELECT * FROM {{ ref('${measurementsName(name)}') }} WHERE "run_id" <> '{{ ${thisBuild} }}')`,
        );
      } else if (type === thisBuild) parts.push(`{{ ${thisBuild} }}`);
      else if (type !== undefined) parts.push(typeWord(type as ColumnType));
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
    gate: (gate) => print((printing) => standaloneSelect(gate, printing), null),
    measurements: (of) => print((printing) => measurementsText(of, printing), null),
  };
}

/** A row for each test of a table that goes by its history. */
function measurementsText({ gates }: MeasuredNode, printing: Printing): string {
  const cast = (sql: string, type: ColumnType) => `CAST(${sql} AS ${marker}${type}${marker})`;
  return gates
    .flatMap(({ id, dataset, check }) => {
      if (check.kind !== 'anomaly') return [];
      const columns = [
        `${cast(quoteText(id), 'string')} AS "gate"`,
        `${cast(`'${marker}${thisBuild}${marker}'`, 'string')} AS "run_id"`,
        `${cast('current_timestamp', 'timestamptz')} AS "measured_at"`,
        'max(measured."value") AS "value"',
      ];
      return [
        `SELECT\n  ${list(columns)}\nFROM (${measured(dataset, check.measure, printing)}) AS measured\n` +
          // Of one value. Spark 4.0 fails to plan an INSERT of a count that Iceberg tells from metadata.
          'HAVING max(measured."value") IS NOT NULL',
      ];
    })
    .join('\nUNION ALL\n');
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
  if (gate.onFail !== 'quarantine' || gate.maxFailures > 0 || gate.maxFailureShare !== null) return null;
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
