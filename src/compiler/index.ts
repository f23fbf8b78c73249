import type { Compilation, CompileInput } from './compilation.ts';
import { createSession } from './incremental/index.ts';

export type { Compilation, CompileInput } from './compilation.ts';
export type { Dialect } from './sql/index.ts';

/** Specs in, plans and diagnostics out: load → resolve → analyze → check → plan. */
export function compile(input: CompileInput): Compilation {
  return createSession().compile(input);
}
