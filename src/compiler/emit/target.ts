import type { Plan } from '../../plan/index.ts';
import type { Compilation } from '../compilation.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { ResolvedPlatform, ResolvedProduct, Workspace } from '../resolve/index.ts';

/** A file of a platform's output: `path` with `/`, its first part the product's folder, or `platform`. */
export type OutputFile = { readonly path: string; readonly content: string };

/** A product with its plan for a platform. */
export type Planned = {
  readonly compilation: Compilation;
  readonly platform: ResolvedPlatform;
  readonly product: ResolvedProduct;
  readonly plan: Plan;
};

/** What a target keeps of a product for the files that products share; plain data, so that it can be kept on disk. */
export type Note = { readonly [key: string]: string | number | null };

export type Emitter = {
  readonly product: (planned: Planned) => Iterable<OutputFile>;
  readonly note?: (planned: Planned) => Note;
  /** What stands in folder `platform`: made of the notes of all planned products, by name; in order of name. */
  readonly shared?: (
    workspace: Workspace,
    platform: ResolvedPlatform,
    notes: ReadonlyMap<string, Note>,
  ) => Iterable<OutputFile>;
};

/** Something that the compiler writes; a folder of `emit/` and a line of the registry each. */
export type Target = {
  readonly name: string;
  /** What the target needs and the language's schema can't tell. Where it finds an error nothing is written. */
  readonly check?: (compilation: Compilation, platform: ResolvedPlatform) => Iterable<Diagnostic>;
  /** Loads what only emitting needs: checking specs must not wait for it. */
  readonly load: () => Promise<Emitter>;
};

/** The first line of each file whose format has comments: where to change it, and that here is the wrong place. */
export const origin = (spec: string): string => `Made by lakespec from ${spec}; change that, not this file.`;
