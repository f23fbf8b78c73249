import type { Document } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { isWeaker } from './regime.ts';

/** The policy that holds for a product: its own, or, where it has none, that of its strictest input. */
export function effectivePolicy(product: ResolvedProduct): Document<'DeidPolicy'> | null {
  if (product.policy) return product.policy;
  let strictest: Document<'DeidPolicy'> | null = null;
  for (const input of product.inputs) {
    const policy = effectivePolicy(input.product);
    if (!policy) continue;
    if (!strictest || isWeaker(strictest.value.spec.regime, policy.value.spec.regime)) strictest = policy;
  }
  return strictest;
}
