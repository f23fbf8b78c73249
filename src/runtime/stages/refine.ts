import type { RunContext } from '../run/context.ts';
import type { StageResult } from './stage-result.ts';
import { transform } from './transform.ts';

/** Bronze → silver: conformed, deduplicated, typed. */
export function refine(context: RunContext): Promise<StageResult> {
  return transform(context, { stage: 'refine', store: 'refined' });
}
