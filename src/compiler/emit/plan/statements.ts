import type { PlanGate, PlanModel } from '../../../plan/index.ts';
import type { Statements } from '../../compilation.ts';
import type { Gate } from '../../graph/gate.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import type { Model } from '../../graph/model.ts';
import type { Dialect } from '../../sql/index.ts';
import { gateDiffers, gateSelect } from './gate-select.ts';
import { type Printing, tableOf } from './printing.ts';
import { modelDiffers, modelSelect, notExecuted } from './select.ts';

function planModel(dataset: Dataset, model: Model, printing: Printing): PlanModel {
  const { graph } = printing;
  return {
    table: tableOf(graph, dataset.id),
    description: dataset.description,
    columns: dataset.columns.map(({ name, type, nullable, description, label }) => ({
      name,
      type,
      nullable,
      description,
      label,
    })),
    renames: [...model.renames],
    materialized: model.materialized === 'view' ? notExecuted('a view') : model.materialized,
    strategy: model.strategy === 'delete+insert' ? notExecuted('delete+insert') : model.strategy,
    key: [...dataset.key],
    sort: [...model.sort],
    reads: model.reads.map((id) => tableOf(graph, id)),
    increment: model.increment === null ? null : tableOf(graph, model.increment),
    select: modelSelect(model, printing),
  };
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
    select: gateSelect(gate, printing),
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
  const models = (graph.byProduct.get(product) ?? []).flatMap(({ model }) => model ?? []);
  const gates = graph.gates.get(product) ?? [];
  const selects = (planned: readonly PlanModel[], stage: Model['stage']): PlanModel[] => {
    const those = models.filter((model) => model.stage === stage);
    return planned.map((one, index) => {
      const model = those[index];
      return model && modelDiffers(model) ? { ...one, select: modelSelect(model, printing) } : one;
    });
  };
  return {
    refine: selects(statements.refine, 'refine'),
    curate: selects(statements.curate, 'curate'),
    gates: statements.gates.map((one, index) => {
      const gate = gates[index];
      return gate && gateDiffers(gate) ? { ...one, select: gateSelect(gate, printing) } : one;
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
