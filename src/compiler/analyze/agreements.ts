import type { Diagnostic } from '../diagnostics/index.ts';
import type { Document } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { productsRead } from './products-read.ts';

/** An agreement that a product stands under, and the product that names it. */
export type AgreementInForce = {
  readonly agreement: Document<'Agreement'>;
  readonly of: ResolvedProduct;
};

const known = new WeakMap<ResolvedProduct, readonly AgreementInForce[]>();

/** The agreements that a product stands under: its own, and those of everything that it is made from; by name. */
export function agreementsInForce(product: ResolvedProduct): readonly AgreementInForce[] {
  const before = known.get(product);
  if (before) return before;
  const found = new Map<string, AgreementInForce>();
  const { agreement } = product;
  if (agreement) found.set(agreement.name, { agreement, of: product });
  for (const read of productsRead(product)) {
    for (const one of agreementsInForce(read.product)) {
      if (!found.has(one.agreement.name)) found.set(one.agreement.name, one);
    }
  }
  const inForce = [...found.values()].sort((a, b) => (a.agreement.name < b.agreement.name ? -1 : 1));
  known.set(product, inForce);
  return inForce;
}

export const agreementsOf = (product: ResolvedProduct): readonly Document<'Agreement'>[] =>
  agreementsInForce(product).map(({ agreement }) => agreement);

/** The products whose sources end up in a product. */
export function originsOf(product: ResolvedProduct): readonly ResolvedProduct[] {
  const found = new Set([product]);
  for (const one of found) for (const read of productsRead(one)) found.add(read.product);
  return [...found].filter(({ sources }) => sources.length > 0);
}

/** Records that a cell has at least where no agreement says more: the cell-size policy of CMS, which HCUP shares. */
const usualCell = 11;

/** The largest minimum cell of a product's agreements, and the one that asks for it. */
export function minimumCell(product: ResolvedProduct): {
  readonly size: number;
  readonly by: AgreementInForce | null;
} {
  let largest: AgreementInForce | null = null;
  for (const one of agreementsInForce(product)) {
    const size = largest?.agreement.value.spec.minimumCellSize ?? 0;
    if (one.agreement.value.spec.minimumCellSize > size) largest = one;
  }
  return { size: largest?.agreement.value.spec.minimumCellSize ?? usualCell, by: largest };
}

/** The place that puts a product under an agreement: its own word, or the input that brings it. */
export function wayTo(product: ResolvedProduct, { agreement, of }: AgreementInForce): Diagnostic['related'] {
  const { places } = product.document;
  if (of === product) {
    return [
      { span: places.value(['spec', 'agreement']), message: `product ${product.name} stands under it` },
    ];
  }
  const read = productsRead(product).find((one) =>
    agreementsInForce(one.product).some((below) => below.agreement === agreement),
  );
  if (!read) return [];
  return [
    {
      span: places.key(read.path),
      message: `product ${product.name} stands under it by input \`${read.name}\`, from ${of.name}`,
    },
  ];
}
