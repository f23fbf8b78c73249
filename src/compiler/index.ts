import type { Plan } from '../plan/index.ts';
import type { Compilation, CompileInput, Statements } from './compilation.ts';
import { type Diagnostic, sortDiagnostics } from './diagnostics/index.ts';
import { makePlan } from './emit/plan/plan.ts';
import { productStatements } from './emit/plan/statements.ts';
import { buildGraph } from './graph/build.ts';
import { load } from './load/index.ts';
import { resolve } from './resolve/index.ts';
import { checkPlan, rules, suppress } from './rules/index.ts';
import type { Dialect } from './sql/index.ts';

export type { Compilation, CompileInput, Statements } from './compilation.ts';
export type { Dialect } from './sql/index.ts';

const isSpec = (path: string): boolean => /\.ya?ml$/.test(path);

const isError = (found: Diagnostic): boolean => found.severity === 'error';

/** One finding for one mistake: the same words at the same place are said once. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byText = new Map(
    diagnostics.map((one) => [`${one.code} ${one.span.file}:${one.span.start.offset} ${one.message}`, one]),
  );
  return [...byText.values()];
}

/** Specs in, plans and diagnostics out: load → resolve → analyze → check → plan. */
export function compile(input: CompileInput): Compilation {
  const { files, today, lakespecVersion } = input;
  const specs = files.filter((file) => isSpec(file.path));
  const loaded = load(specs);
  const { workspace, diagnostics: unresolved } = resolve(loaded.documents, files, loaded.unreadable);
  const { graph, diagnostics: unanalyzed } = buildGraph(workspace, today);
  const platforms = workspace.platforms.filter(
    ({ name }) => input.platform === undefined || name === input.platform,
  );
  const subject = { workspace, graph, platforms, today };
  const checked = rules.flatMap((rule) => [...rule.check(subject)]);
  const found = suppress([...loaded.diagnostics, ...unresolved, ...unanalyzed, ...checked], specs);
  const plans = new Map<string, Plan>();
  const oversized: Diagnostic[] = [];
  // Plans are made of what was found right, whole.
  for (const platform of found.some(isError) ? [] : platforms) {
    for (const product of workspace.products) {
      if (input.products && !input.products.includes(product.name)) continue;
      const made = makePlan({ graph, product, platform, lakespecVersion, today });
      if (!made) continue;
      plans.set(`${platform.name}/${product.name}`, made.plan);
      oversized.push(...checkPlan(product, made.sizeBytes));
    }
  }
  if (oversized.length > 0) plans.clear();
  return {
    workspace,
    graph,
    platforms,
    plans,
    diagnostics: sortDiagnostics(distinct([...found, ...oversized])),
  };
}

/** For targets that show SQL: the models and gates of a product without errors, in one dialect. */
export function statementsOf(compilation: Compilation, product: string, dialect: Dialect): Statements {
  return productStatements(compilation.graph, product, dialect);
}
