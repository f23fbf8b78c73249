import type { PlanColumn, PlanGate, PlanModel } from '../../../plan/index.ts';
import { backfillOf } from '../../analyze/backfill.ts';
import type { Statements } from '../../compilation.ts';
import { type Gate, otherReads } from '../../graph/gate.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import type { Model } from '../../graph/model.ts';
import { isView, readThrough } from '../../graph/view.ts';
import { type Dialect, quotedFor } from '../../sql/index.ts';
import { gateBounds, gateDiffers, gateSelect } from './gate-select.ts';
import { type Printing, tableOf } from './printing.ts';
import { modelDiffers, modelSelect, touchesSelect } from './select.ts';
import { viewDefinitions, viewHash, viewSelect } from './view.ts';

export function planColumns({ columns }: Dataset): PlanColumn[] {
  return columns.map(({ name, type, nullable, description, label }) => ({
    name,
    type,
    nullable,
    description,
    label,
  }));
}

/** The rows of a model as one SELECT. */
const selectOf = (dataset: Pick<Dataset, 'columns' | 'model'>, model: Model, printing: Printing): string =>
  isView(dataset) ? viewSelect(dataset, model, printing) : modelSelect(model, printing);

/** What views read. */
const below = (graph: Graph, views: readonly string[]): readonly string[] =>
  views.flatMap((id) => graph.datasets.get(id)?.model?.reads ?? []);

function planModel(dataset: Dataset, model: Model, printing: Printing, trinoCatalog: string): PlanModel {
  const { graph } = printing;
  const members = membersOf(model, graph);
  const { tables, views } = readThrough(graph, model.reads);
  // Who reads a table also through a view must see all of its rows there.
  const increment =
    model.increment !== null && readThrough(graph, below(graph, views)).tables.includes(model.increment)
      ? null
      : model.increment;
  const backfill = increment === null ? null : backfillOf(dataset, graph);
  return {
    table: tableOf(graph, dataset.id),
    origin: dataset.span.file,
    description: dataset.description,
    columns: planColumns(dataset),
    renames: [...model.renames],
    materialized: members === null ? model.materialized : 'incremental',
    strategy: members === null ? model.strategy : 'history',
    key: [...dataset.key],
    partition: [...model.partition],
    sort: [...model.sort],
    reads: tables.map((id) => tableOf(graph, id)),
    ...(views.length > 0 && {
      views: views.map((id) => ({ table: tableOf(graph, id), hash: viewHash(id, printing) })),
    }),
    increment: increment === null ? null : tableOf(graph, increment),
    select: quotedFor(selectOf(dataset, model, printing), printing.dialect),
    touches: touchesOf(dataset, model, printing),
    members,
    ...(backfill && { backfill }),
    ...(isView(dataset) && { definitions: viewDefinitions(dataset, model, graph, trinoCatalog) }),
  };
}

/** Where the rows of a history's members are; of a view nobody can say which of them are new. */
function membersOf({ query }: Model, graph: Graph): PlanModel['members'] {
  if (query.kind !== 'history') return null;
  const observed = { dataset: query.from, columns: query.naturalKey.map(({ name }) => name) };
  const named = query.late.map(({ dataset, name }) => ({ dataset, columns: [name] }));
  if (readThrough(graph, [query.from, ...query.late.map(({ dataset }) => dataset)]).views.length > 0)
    return null;
  return [observed, ...named].map(({ dataset, columns }) => ({ table: tableOf(graph, dataset), columns }));
}

function touchesOf(dataset: Pick<Dataset, 'key'>, model: Model, printing: Printing): string | null {
  const touches = touchesSelect(model, dataset.key, printing);
  return touches === null ? null : quotedFor(touches, printing.dialect);
}

function planGate(gate: Gate, printing: Printing): PlanGate {
  const { graph } = printing;
  const { check, maxFailureShare } = gate;
  const reads = [gate.dataset, ...otherReads(check)];
  const bounds = gateBounds(gate, printing);
  return {
    id: gate.id,
    stage: gate.stage,
    table: tableOf(graph, gate.dataset),
    kind: check.kind,
    column: 'column' in check ? check.column : null,
    description: gate.description,
    onFail: gate.onFail,
    maxFailures: gate.maxFailures,
    ...(maxFailureShare !== null && { maxFailureShare }),
    reads: [...new Set(reads)].map((id) => tableOf(graph, id)),
    select: quotedFor(gateSelect(gate, printing), printing.dialect),
    ...(bounds && { bounds }),
  };
}

/** The same statements in another dialect: what else is said of them is said already. Those of equal words stay the same objects. */
export function translated(
  statements: Statements,
  graph: Graph,
  product: string,
  dialect: Dialect,
): Statements {
  const printing = { graph, dialect };
  const reworded = <One extends { readonly select: string }>(one: One, words: string): One => {
    const select = quotedFor(words, dialect);
    return select === one.select ? one : { ...one, select };
  };
  const datasets = graph.byProduct.get(product) ?? [];
  const gates = graph.gates.get(product) ?? [];
  const selects = (planned: readonly PlanModel[], stage: Model['stage']): PlanModel[] => {
    const those = datasets.filter(({ model }) => model?.stage === stage);
    return planned.map((one, index) => {
      const dataset = those[index];
      const model = dataset?.model;
      const differs = dataset && model && (isView(dataset) || modelDiffers(model));
      const said = reworded(one, differs ? selectOf(dataset, model, printing) : one.select);
      const touches = model ? touchesOf(one, model, printing) : null;
      return touches === said.touches ? said : { ...said, touches };
    });
  };
  return {
    refine: selects(statements.refine, 'refine'),
    curate: selects(statements.curate, 'curate'),
    gates: statements.gates.map((one, index) => {
      const gate = gates[index];
      return reworded(one, gate && gateDiffers(gate) ? gateSelect(gate, printing) : one.select);
    }),
  };
}

/**
 * The models and gates of a product in one dialect, in the order in which they run.
 * @param trinoCatalog What Trino calls the lake: a view has to say it.
 */
export function productStatements(
  graph: Graph,
  product: string,
  dialect: Dialect,
  trinoCatalog = 'lake',
): Statements {
  const printing = { graph, dialect };
  const models = (stage: Model['stage']) =>
    (graph.byProduct.get(product) ?? []).flatMap((dataset) =>
      dataset.model?.stage === stage ? [planModel(dataset, dataset.model, printing, trinoCatalog)] : [],
    );
  return {
    refine: models('refine'),
    curate: models('curate'),
    gates: (graph.gates.get(product) ?? []).map((gate) => planGate(gate, printing)),
  };
}
