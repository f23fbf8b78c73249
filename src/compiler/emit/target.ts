import type { Plan } from '../../plan/index.ts';
import type { Compilation } from '../compilation.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { ResolvedPlatform, ResolvedProduct } from '../resolve/index.ts';

/** A file of a platform's output: `path` with `/`, its first part the product's folder, or `platform`. */
export type OutputFile = { readonly path: string; readonly content: string };

/** Something that the compiler writes; a folder of `emit/` and a line of the registry each. */
export type Target = {
  readonly name: string;
  /** What the target needs and the language's schema can't tell. Where it finds an error nothing is written. */
  readonly check?: (compilation: Compilation, platform: ResolvedPlatform) => Iterable<Diagnostic>;
  /** May load what only emitting needs: checking specs must not wait for it. */
  readonly emit: (
    compilation: Compilation,
    platform: ResolvedPlatform,
  ) => Iterable<OutputFile> | Promise<Iterable<OutputFile>>;
};

/** The products that have a plan for a platform, with it; in the order of the workspace. */
export function plannedProducts(
  compilation: Compilation,
  platform: ResolvedPlatform,
): readonly { readonly product: ResolvedProduct; readonly plan: Plan }[] {
  return compilation.workspace.products.flatMap((product) => {
    const plan = compilation.plans.get(`${platform.name}/${product.name}`);
    return plan ? [{ product, plan }] : [];
  });
}

/** The first line of each file whose format has comments: where to change it, and that here is the wrong place. */
export const origin = (spec: string): string => `Made by lakespec from ${spec}; change that, not this file.`;
