import type { RunContext } from '../run/context.ts';
import type { StageResult } from './stage-result.ts';
import { transform } from './transform.ts';

/** Silver, of this product and of its inputs → gold: dimensions and facts. */
export function curate(context: RunContext): Promise<StageResult> {
  return transform(context, { stage: 'curate', store: 'curated' });
}
