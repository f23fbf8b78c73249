import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';

/** A ConfigMap holds 1 MiB; a plan that nears it has swallowed something that is an artifact. */
const maxPlanKib = 200;

/** OPS001: a plan stays small. */
export function checkPlan(product: ResolvedProduct, sizeBytes: number): readonly Diagnostic[] {
  const sizeKib = Math.ceil(sizeBytes / 1024);
  if (sizeKib <= maxPlanKib) return [];
  return [
    diagnostic(
      'OPS001',
      product.document.places.value(['metadata', 'name']),
      `the plan of \`${product.name}\` is ${sizeKib} KiB, more than ${maxPlanKib}`,
      { help: 'split the product, or move long lists of values out of the contract' },
    ),
  ];
}
