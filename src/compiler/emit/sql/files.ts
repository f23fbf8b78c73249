import type { PlanGate, PlanModel } from '../../../plan/index.ts';
import type { Dialect } from '../../compilation.ts';
import { translated } from '../plan/statements.ts';
import { type Emitter, type OutputFile, origin, type Planned } from '../target.ts';
import { type Render, type TemplateName, templatesOf } from './templates.ts';
import { comment, definitions, gateView, modelView, schemaOf } from './view.ts';

const dialects: readonly Dialect[] = ['duckdb', 'trino'];

const templateOf = (model: PlanModel): TemplateName =>
  model.materialized === 'table' ? 'table' : model.strategy === 'merge' ? 'merge' : 'append';

/** Under one head, one statement (with what belongs to it) after the other. */
function sqlText(render: Render, spec: string, schemas: readonly string[], parts: readonly string[]): string {
  const head = render('head', { origin: comment(origin(spec)), schemas });
  return [head, ...parts].join('\n');
}

/** Renders models and gates; what both dialects say alike is the same object, and is rendered once. */
function rendering(render: Render) {
  const texts = new Map<PlanModel | PlanGate, string>();
  const views = new Map<string, ReturnType<typeof modelView>>();
  const once = (part: PlanModel | PlanGate, make: () => string): string => {
    const text = texts.get(part) ?? make();
    texts.set(part, text);
    return text;
  };
  const viewOf = (model: PlanModel) => {
    const name = `${model.table.namespace}.${model.table.name}`;
    const view = views.get(name) ?? modelView(model);
    views.set(name, view);
    return { ...view, select: model.select };
  };
  return {
    model(model: PlanModel, dialect: Dialect): string {
      const template = templateOf(model);
      return template === 'table'
        ? once(model, () => render('table', viewOf(model)))
        : render(template, { ...viewOf(model), definitions: definitions(model, dialect) });
    },
    gate: (gate: PlanGate): string => once(gate, () => render('test', gateView(gate))),
  };
}

/** Both layers in the order in which they run, and the tests: three files for a person to read from top to bottom. */
function* productFiles({ compilation, product, plan }: Planned, render: Render): Iterable<OutputFile> {
  const spec = product.document.file;
  const rendered = rendering(render);
  const modelsText = (models: readonly PlanModel[], dialect: Dialect): string =>
    sqlText(
      render,
      spec,
      [...new Set(models.map(schemaOf))].sort(),
      models.map((model) => rendered.model(model, dialect)),
    );
  for (const dialect of dialects) {
    const folder = `${product.name}/sql/${dialect}`;
    // The plan's statements are those of its engine: they are made already.
    const { refine, curate, gates } =
      plan.platform.engine.kind === dialect
        ? plan
        : translated(plan, compilation.graph, product.name, dialect);
    if (refine.length > 0) yield { path: `${folder}/silver.sql`, content: modelsText(refine, dialect) };
    if (curate.length > 0) yield { path: `${folder}/gold.sql`, content: modelsText(curate, dialect) };
    if (gates.length > 0)
      yield { path: `${folder}/tests.sql`, content: sqlText(render, spec, [], gates.map(rendered.gate)) };
  }
}

/** The SQL of a product in each dialect, whatever the platform's engine: it is the same on every platform. */
export function sqlEmitter(): Emitter {
  const render = templatesOf();
  let last: { readonly of: Planned; readonly files: readonly OutputFile[] } | null = null;
  return {
    product(planned) {
      const { compilation, product } = planned;
      if (last?.of.product !== product || last.of.compilation !== compilation) {
        last = { of: planned, files: [...productFiles(planned, render)] };
      }
      return last.files;
    },
  };
}
