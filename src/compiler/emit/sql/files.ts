import type { PlanGate, PlanModel, TableRef } from '../../../plan/index.ts';
import { type Dialect, dialects } from '../../sql/index.ts';
import { standaloneGates } from '../plan/standalone-gate.ts';
import { translated } from '../plan/statements.ts';
import { type Emitter, type OutputFile, origin, type Planned } from '../target.ts';
import { type Render, type TemplateName, templatesOf } from './templates.ts';
import { gateView, historyView, measurementView, modelView } from './view.ts';

function templateOf({ materialized, strategy }: PlanModel): TemplateName {
  if (materialized !== 'incremental') return materialized;
  // Statements that know nothing of former runs make all versions anew.
  if (strategy === 'history') return 'table';
  return strategy === 'delete+insert' ? 'delete-insert' : (strategy ?? 'append');
}

/** Under one head, one statement (with what belongs to it) after the other. */
function sqlText(render: Render, spec: string, schemas: readonly string[], parts: readonly string[]): string {
  return [render('head', { origin: origin(spec), schemas }), ...parts].join('\n');
}

/** Whether a model's statements have words of the dialect beside those of its SELECT. */
const ownWords = (model: PlanModel, dialect: Dialect): boolean =>
  dialect === 'spark' ||
  model.materialized !== 'table' ||
  model.partition.length > 0 ||
  model.sort.length > 0;

/** Renders models and gates; what dialects say alike is the same object, and is rendered once. */
function rendering() {
  const texts = new Map<PlanModel | PlanGate, string>();
  const once = (part: PlanModel | PlanGate, make: () => string): string => {
    const text = texts.get(part) ?? make();
    texts.set(part, text);
    return text;
  };
  return {
    model(render: Render, model: PlanModel, dialect: Dialect): string {
      const make = () => render(templateOf(model), modelView(model, dialect));
      return ownWords(model, dialect) ? make() : once(model, make);
    },
    gate: (render: Render, gate: PlanGate): string => once(gate, () => render('test', gateView(gate))),
  };
}

const isSame = (one: TableRef, other: TableRef): boolean =>
  one.namespace === other.namespace && one.name === other.name;

/** Both layers in the order in which they run, and the tests: files for a person to read from top to bottom. */
function* productFiles(
  { compilation, product, plan }: Planned,
  renders: ReadonlyMap<Dialect, Render>,
): Iterable<OutputFile> {
  const spec = product.document.file;
  const rendered = rendering();
  const modelsText = (
    render: Render,
    models: readonly PlanModel[],
    gates: readonly PlanGate[],
    dialect: Dialect,
  ): string =>
    sqlText(render, spec, [...new Set(models.map(({ table }) => table.namespace))].sort(), [
      ...models.map((model) => rendered.model(render, model, dialect)),
      ...models.flatMap(({ table }) =>
        gates.some((gate) => gate.bounds?.of === 'history' && isSame(gate.table, table))
          ? [render('history', historyView(table, dialect))]
          : [],
      ),
    ]);
  for (const [dialect, render] of renders) {
    const folder = `${product.name}/sql/${dialect}`;
    // The plan's statements are those of its engine: they are made already.
    const statements =
      plan.platform.engine.kind === dialect
        ? plan
        : translated(plan, compilation.graph, product.name, dialect);
    const { refine, curate } = statements;
    const gates = standaloneGates(statements.gates, compilation.graph, product.name, dialect);
    if (refine.length > 0)
      yield { path: `${folder}/silver.sql`, content: modelsText(render, refine, gates, dialect) };
    if (curate.length > 0)
      yield { path: `${folder}/gold.sql`, content: modelsText(render, curate, gates, dialect) };
    if (gates.length > 0)
      yield {
        path: `${folder}/tests.sql`,
        content: sqlText(
          render,
          spec,
          [],
          gates.map((gate) => rendered.gate(render, gate)),
        ),
      };
    const measured = gates.flatMap((gate) =>
      gate.bounds?.of === 'history'
        ? [render('measurement', measurementView(gate, gate.bounds.measure))]
        : [],
    );
    if (measured.length > 0)
      yield { path: `${folder}/measurements.sql`, content: sqlText(render, spec, [], measured) };
    if (dialect === 'spark' && refine.length + curate.length + gates.length > 0)
      yield {
        path: `${folder}/job.py`,
        content: render('job', {
          origin: origin(spec),
          product: product.name,
          tests: gates,
          views: refine.some(({ materialized }) => materialized === 'view'),
        }),
      };
  }
}

/** The SQL of a product in each dialect, whatever the platform's engine: it is the same on every platform. */
export function sqlEmitter(): Emitter {
  const renders = new Map(dialects.map((dialect) => [dialect, templatesOf(dialect)]));
  let last: { readonly of: Planned; readonly files: readonly OutputFile[] } | null = null;
  return {
    product(planned) {
      const { compilation, product } = planned;
      if (last?.of.product !== product || last.of.compilation !== compilation) {
        last = { of: planned, files: [...productFiles(planned, renders)] };
      }
      return last.files;
    },
  };
}
