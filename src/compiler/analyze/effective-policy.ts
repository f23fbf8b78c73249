import type { Document } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { productsRead } from './products-read.ts';
import { isWeaker } from './regime.ts';

/** Found once: products that read the same products in many ways would ask again for each way. */
const known = new WeakMap<ResolvedProduct, Document<'DeidPolicy'> | null>();

/** The policy that holds for a product: its own, or, where it has none, that of its strictest input. */
export function effectivePolicy(product: ResolvedProduct): Document<'DeidPolicy'> | null {
  if (product.policy) return product.policy;
  const before = known.get(product);
  if (before !== undefined) return before;
  let strictest: Document<'DeidPolicy'> | null = null;
  for (const input of productsRead(product)) {
    const policy = effectivePolicy(input.product);
    if (!policy) continue;
    if (!strictest || isWeaker(strictest.value.spec.regime, policy.value.spec.regime)) strictest = policy;
  }
  known.set(product, strictest);
  return strictest;
}
