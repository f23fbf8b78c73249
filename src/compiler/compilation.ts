import type { Plan, PlanGate, PlanModel } from '../plan/index.ts';
import type { Diagnostic, Silenced } from './diagnostics/index.ts';
import type { Graph } from './graph/graph.ts';
import type { SourceFile } from './load/index.ts';
import type { ResolvedPlatform, Workspace } from './resolve/index.ts';

export type { Dialect } from './sql/index.ts';

/** All that a compilation depends on: it has no clock, no environment and no disk. */
export type CompileInput = {
  /** Specs (`.yaml`, `.yml`) and the files that they name, such as SQL; in any order. */
  readonly files: readonly SourceFile[];
  /** YYYY-MM-DD: the day that agreements and approvals are judged by. */
  readonly today: string;
  /** Version of lakespec; stands in each plan. */
  readonly lakespecVersion: string;
  /** Only this Platform; default: all. */
  readonly platform?: string;
  /** Only plans of these products; all are checked. Default: all. */
  readonly products?: readonly string[];
};

export type Compilation = {
  readonly workspace: Workspace;
  readonly graph: Graph;
  readonly platforms: readonly ResolvedPlatform[];
  /** By `platform/product`; empty when there is an error. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** Sorted, without doubles. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments beside them silence. */
  readonly silenced: readonly Silenced[];
};

/** The statements of a product in one dialect, whatever the platform's engine is. */
export type Statements = {
  readonly refine: PlanModel[];
  readonly curate: PlanModel[];
  readonly gates: PlanGate[];
};
