import type { Compilation } from '../compilation.ts';
import type { SourceFile } from '../load/index.ts';

/** One of two states of a workspace, compiled without errors. */
export type Side = {
  readonly compilation: Compilation;
  /** What was compiled. */
  readonly files: readonly SourceFile[];
};

/** A Platform and those that it extends, by name. */
export function platformLineage(side: Side, name: string): readonly string[] {
  const chain: string[] = [];
  for (let next: string | undefined = name; next !== undefined && !chain.includes(next); ) {
    chain.push(next);
    next = side.compilation.workspace.platforms.find((one) => one.name === chain.at(-1))?.document.value.spec
      .extends;
  }
  return chain;
}
