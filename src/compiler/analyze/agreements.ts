import type { Document } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';

/** The agreements that a product stands under: its own, and those of everything that it is made from; by name. */
export function agreementsOf(product: ResolvedProduct): readonly Document<'Agreement'>[] {
  const found = new Map<string, Document<'Agreement'>>();
  const visit = (one: ResolvedProduct) => {
    if (one.agreement) found.set(one.agreement.name, one.agreement);
    for (const input of one.inputs) visit(input.product);
  };
  visit(product);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The products whose sources end up in a product. */
export function originsOf(product: ResolvedProduct): readonly ResolvedProduct[] {
  const found = new Set<ResolvedProduct>();
  const visit = (one: ResolvedProduct) => {
    if (one.sources.length > 0) found.add(one);
    for (const input of one.inputs) visit(input.product);
  };
  visit(product);
  return [...found];
}
