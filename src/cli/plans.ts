import { didYouMean, type Span } from '../compiler/diagnostics/index.ts';
import { notSupported } from '../compiler/emit/index.ts';
import type { Graph } from '../compiler/graph/graph.ts';
import { nameOf, type Plan, type TableRef } from '../plan/index.ts';
import { compileWorkspace, formatFindings, hasErrors } from './compilation.ts';
import { UsageError } from './failure.ts';
import { takesColour } from './output.ts';
import type { WorkspaceFolder } from './workspace.ts';

export type PlatformFlags = { readonly dir?: string; readonly platform?: string };

export type Plans = {
  /** Absolute path of the workspace. */
  readonly root: string;
  readonly platform: string;
  /** By product. */
  readonly byProduct: ReadonlyMap<string, Plan>;
  readonly graph: Graph;
  /** Where the specs say a table. */
  readonly spanOf: (table: TableRef) => Span | null;
  readonly workspace: WorkspaceFolder;
};

/** The Platform that commands of this machine mean when none is named. */
const defaultPlatform = 'local';

export function platformName(flags: PlatformFlags): string {
  return flags.platform ?? (process.env.LAKESPEC_PLATFORM || defaultPlatform);
}

/**
 * Compiles in memory. Null when there are errors: they have been printed to stderr.
 * @throws {UsageError}
 */
export function compilePlans(flags: PlatformFlags, products?: readonly string[]): Plans | null {
  const platform = platformName(flags);
  const { workspace, compilation } = compileWorkspace({
    ...(flags.dir !== undefined && { dir: flags.dir }),
    platform,
    ...(products !== undefined && products.length > 0 && { products }),
  });
  const found = [...compilation.diagnostics, ...notSupported(compilation.workspace)];
  if (hasErrors(found)) {
    process.stderr.write(formatFindings(found, workspace, 'pretty', takesColour(process.stderr)));
    process.stderr.write('lakespec: the specs have errors, so nothing was run\n');
    return null;
  }
  const byProduct = new Map<string, Plan>();
  for (const plan of compilation.plans.values()) {
    if (plan.platform.name === platform) byProduct.set(plan.product.name, plan);
  }
  const spans = new Map<string, Span>();
  for (const { table, span } of compilation.graph.datasets.values()) {
    if (table !== null) spans.set(nameOf(table), span);
  }
  const spanOf = (ref: TableRef) => spans.get(nameOf(ref)) ?? null;
  return { root: workspace.root, platform, byProduct, graph: compilation.graph, spanOf, workspace };
}

/** Commands on what is there already also work where a spec has an error elsewhere; they need the plans too. */
export function requirePlans(flags: PlatformFlags): Plans {
  const plans = compilePlans(flags);
  if (!plans) throw new UsageError('this command reads the specs: mend their errors first');
  if (plans.byProduct.size === 0) {
    throw new UsageError('there is no product in specs/', '`lakespec init csv` writes a small one');
  }
  return plans;
}

export function planOf(plans: Plans, product: string): Plan {
  const plan = plans.byProduct.get(product);
  if (plan) return plan;
  const known = [...plans.byProduct.keys()];
  throw new UsageError(
    `there is no DataProduct \`${product}\``,
    didYouMean(product, known) ?? `known: ${known.sort().join(', ')}`,
  );
}

/** Products after those whose tables they read; otherwise by name. */
export function inDependencyOrder(plans: ReadonlyMap<string, Plan>): readonly Plan[] {
  const ordered: Plan[] = [];
  const seen = new Set<string>();
  const visit = (plan: Plan) => {
    if (seen.has(plan.product.name)) return;
    seen.add(plan.product.name);
    for (const { product } of plan.inputs) {
      const input = plans.get(product);
      if (input) visit(input);
    }
    ordered.push(plan);
  };
  for (const name of [...plans.keys()].sort()) {
    const plan = plans.get(name);
    if (plan) visit(plan);
  }
  return ordered;
}
