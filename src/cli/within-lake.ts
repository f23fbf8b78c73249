import type { Plan } from '../plan/index.ts';
import { noProgress } from '../runtime/observe/index.ts';
import { withRunContext } from '../runtime/pipeline.ts';
import type { LakeContext } from '../runtime/run/context.ts';
import { abortOnSignals } from '../runtime/termination.ts';
import type { Plans } from './plans.ts';

/** Opens the lake and stores of a product for a command that runs no stage, and closes them after it. */
export function withinLake<T>(
  plan: Plan,
  plans: Plans,
  work: (context: LakeContext) => Promise<T>,
): Promise<T> {
  return withRunContext(
    plan,
    {
      workspace: plans.root,
      signal: abortOnSignals(),
      logLevel: 'warn',
      writeLog: (line) => process.stderr.write(line),
      progress: noProgress,
      now: Date.now,
    },
    work,
  );
}
