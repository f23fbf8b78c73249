import type { Code, Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../graph/graph.ts';
import type { ResolvedPlatform, Workspace } from '../resolve/index.ts';

/** What rules judge. */
type Subject = {
  readonly workspace: Workspace;
  readonly graph: Graph;
  readonly platforms: readonly ResolvedPlatform[];
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** One thing that must hold; its severity and title stand in the catalogue of codes. */
export type Rule = {
  readonly code: Code;
  readonly check: (subject: Subject) => Iterable<Diagnostic>;
};
