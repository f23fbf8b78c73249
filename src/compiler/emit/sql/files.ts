import type { PlanGate, PlanModel } from '../../../plan/index.ts';
import type { Compilation, Dialect } from '../../compilation.ts';
import { statementsOf } from '../../index.ts';
import type { ResolvedPlatform } from '../../resolve/index.ts';
import { type OutputFile, origin, plannedProducts } from '../target.ts';
import { type Render, type TemplateName, templatesOf } from './templates.ts';

const dialects: readonly Dialect[] = ['duckdb', 'trino'];

const templateOf = (model: PlanModel): TemplateName =>
  model.materialized === 'table' ? 'table' : model.strategy === 'merge' ? 'merge' : 'append';

const modelText = (render: Render, model: PlanModel, spec: string): string =>
  render(templateOf(model), {
    ...model,
    origin: origin(spec),
    updates: model.columns.filter((column) => !model.key.includes(column.name)),
  });

const gateText = (render: Render, gate: PlanGate, spec: string): string =>
  render('test', {
    ...gate,
    origin: origin(spec),
    tolerance: gate.maxFailures === 0 ? 'none is tolerated' : `up to ${gate.maxFailures} are tolerated`,
  });

/** A gate's id as a file name on any file system. */
const fileName = (id: string): string => id.replaceAll(/[^A-Za-z0-9_.-]+/g, '-');

/** One file per model and per test, in each dialect, whatever the platform's engine. */
export function* sqlFiles(compilation: Compilation, platform: ResolvedPlatform): Iterable<OutputFile> {
  for (const dialect of dialects) {
    const render = templatesOf(dialect);
    for (const { product } of plannedProducts(compilation, platform)) {
      const folder = `${product.name}/sql/${dialect}`;
      const spec = product.document.file;
      const { refine, curate, gates } = statementsOf(compilation, product.name, dialect);
      for (const model of [...refine, ...curate]) {
        const { namespace, name } = model.table;
        yield { path: `${folder}/${namespace}.${name}.sql`, content: modelText(render, model, spec) };
      }
      for (const gate of gates)
        yield { path: `${folder}/tests/${fileName(gate.id)}.sql`, content: gateText(render, gate, spec) };
    }
  }
}
