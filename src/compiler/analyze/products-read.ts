import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';

/** The products that a product is made from, by the inputs that bring them: a crosswalk brings its members. */
export function productsRead(
  product: ResolvedProduct,
): readonly { readonly name: string; readonly product: ResolvedProduct; readonly path: Path }[] {
  const { inputs, crosswalks } = product;
  if (crosswalks.length === 0) return inputs;
  return [
    ...inputs,
    ...crosswalks.flatMap(({ name, crosswalk, path }) =>
      crosswalk.members.map((member) => ({ name, product: member.product, path })),
    ),
  ];
}
