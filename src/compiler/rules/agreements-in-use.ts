import type { Document } from '../load/index.ts';
import type { ResolvedProduct, Workspace } from '../resolve/index.ts';

/** Agreements that products name, with these products. */
export function agreementsInUse(workspace: Workspace): readonly {
  readonly document: Document<'Agreement'>;
  readonly products: readonly ResolvedProduct[];
}[] {
  return workspace.agreements.flatMap((document) => {
    const products = workspace.products.filter((product) => product.agreement === document);
    return products.length > 0 ? [{ document, products }] : [];
  });
}
