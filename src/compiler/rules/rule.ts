import type { Code, Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../graph/graph.ts';
import type { ResolvedPlatform, ResolvedProduct, Workspace } from '../resolve/index.ts';

/** What rules judge. */
type Subject = {
  readonly workspace: Workspace;
  readonly graph: Graph;
  readonly platforms: readonly ResolvedPlatform[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The products that read a product, as an input. */
  readonly readersOf: (product: ResolvedProduct) => readonly ResolvedProduct[];
};

/** One thing that must hold; its severity and title stand in the catalogue of codes. */
export type Rule = {
  readonly code: Code;
  /**
   * `product`: judges each product by itself, by what it reads and by the platforms. It is given a workspace that holds
   * this product alone and the graph of it, in which those that it reads can be looked up; and it is asked again only
   * when one of these changed. `readers`: the same, and when one of those that read it changed; no other rule may ask
   * for `readersOf`. Default: `workspace`, which is asked at each change of anything: such a rule looks at documents,
   * since asking for all of the graph would have all of it made.
   */
  readonly scope?: 'product' | 'readers' | 'workspace';
  readonly check: (subject: Subject) => Iterable<Diagnostic>;
};
