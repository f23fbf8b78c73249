import type { PlanGate, PlanModel } from '../../../plan/index.ts';
import type { Statements } from '../../compilation.ts';
import type { Gate } from '../../graph/gate.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import type { Model } from '../../graph/model.ts';
import { type Dialect, quotedFor } from '../../sql/index.ts';
import { gateDiffers, gateSelect } from './gate-select.ts';
import { type Printing, tableOf } from './printing.ts';
import { modelDiffers, modelSelect, touchesSelect } from './select.ts';

function planModel(dataset: Dataset, model: Model, printing: Printing): PlanModel {
  const { graph } = printing;
  return {
    table: tableOf(graph, dataset.id),
    origin: dataset.span.file,
    description: dataset.description,
    columns: dataset.columns.map(({ name, type, nullable, description, label }) => ({
      name,
      type,
      nullable,
      description,
      label,
    })),
    renames: [...model.renames],
    materialized: model.materialized,
    strategy: model.strategy,
    key: [...dataset.key],
    partition: [...model.partition],
    sort: [...model.sort],
    reads: model.reads.map((id) => tableOf(graph, id)),
    increment: model.increment === null ? null : tableOf(graph, model.increment),
    select: quotedFor(modelSelect(model, printing), printing.dialect),
    touches: touchesOf(dataset, model, printing),
  };
}

function touchesOf(dataset: Pick<Dataset, 'key'>, model: Model, printing: Printing): string | null {
  const touches = touchesSelect(model, dataset.key, printing);
  return touches === null ? null : quotedFor(touches, printing.dialect);
}

function planGate(gate: Gate, printing: Printing): PlanGate {
  const { graph } = printing;
  const { check } = gate;
  const reads = check.kind === 'relationships' ? [gate.dataset, check.to] : [gate.dataset];
  return {
    id: gate.id,
    stage: gate.stage,
    table: tableOf(graph, gate.dataset),
    kind: check.kind,
    column: 'column' in check ? check.column : null,
    description: gate.description,
    onFail: gate.onFail,
    maxFailures: gate.maxFailures,
    reads: [...new Set(reads)].map((id) => tableOf(graph, id)),
    select: quotedFor(gateSelect(gate, printing), printing.dialect),
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
  const models = (graph.byProduct.get(product) ?? []).flatMap(({ model }) => model ?? []);
  const gates = graph.gates.get(product) ?? [];
  const selects = (planned: readonly PlanModel[], stage: Model['stage']): PlanModel[] => {
    const those = models.filter((model) => model.stage === stage);
    return planned.map((one, index) => {
      const model = those[index];
      const said = reworded(one, model && modelDiffers(model) ? modelSelect(model, printing) : one.select);
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

/** The models and gates of a product in one dialect, in the order in which they run. */
export function productStatements(graph: Graph, product: string, dialect: Dialect): Statements {
  const printing = { graph, dialect };
  const models = (stage: Model['stage']) =>
    (graph.byProduct.get(product) ?? []).flatMap((dataset) =>
      dataset.model?.stage === stage ? [planModel(dataset, dataset.model, printing)] : [],
    );
  return {
    refine: models('refine'),
    curate: models('curate'),
    gates: (graph.gates.get(product) ?? []).map((gate) => planGate(gate, printing)),
  };
}
