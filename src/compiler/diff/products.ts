import type { ResolvedProduct } from '../resolve/index.ts';
import { type Change, type Consequence, naming } from './change.ts';
import type { Downstream } from './downstream.ts';
import { stable } from './leaf.ts';
import type { Side } from './side.ts';
import { layerOf, tableName } from './words.ts';

type ProductPairs = {
  readonly added: readonly ResolvedProduct[];
  readonly removed: readonly ResolvedProduct[];
  readonly renamed: readonly { readonly from: ResolvedProduct; readonly to: ResolvedProduct }[];
};

/** Products by name; one that is gone and one that is new, with the same spec, are one under another name. */
export function pairProducts(base: Side, head: Side): ProductPairs {
  const [before, after] = [base.compilation.workspace.products, head.compilation.workspace.products];
  const names = new Set(before.map(({ name }) => name));
  const kept = new Set(after.map(({ name }) => name));
  const gone = before.filter(({ name }) => !kept.has(name));
  const fresh = after.filter(({ name }) => !names.has(name));
  const renamed = gone.flatMap((from) => {
    const alike = fresh.filter((to) => stable(to.spec) === stable(from.spec));
    return alike.length === 1 && alike[0] ? [{ from, to: alike[0] }] : [];
  });
  return {
    added: fresh.filter((one) => !renamed.some(({ to }) => to === one)),
    removed: gone.filter((one) => !renamed.some(({ from }) => from === one)),
    renamed,
  };
}

const tablesOf = (side: Side, product: ResolvedProduct, layer: string): readonly string[] =>
  (side.compilation.graph.byProduct.get(product.name) ?? [])
    .filter((dataset) => layerOf(dataset) === layer)
    .map(tableName);

/** Products that read tables of this one. */
function readersOf(side: Side, downstream: Downstream, product: ResolvedProduct): readonly Consequence[] {
  const own = side.compilation.graph.byProduct.get(product.name) ?? [];
  const readers = own.flatMap((dataset) =>
    downstream.datasets(dataset.id).map((reader) => reader.product.name),
  );
  const others = [...new Set(readers)].filter((name) => name !== product.name).sort();
  return naming('products', (names) => `products over it: ${names}`, others);
}

const place = (product: ResolvedProduct) => product.document.places.value(['metadata', 'name']);

export function productChanges(
  pairs: ProductPairs,
  base: Side,
  head: Side,
  downstream: { readonly base: Downstream; readonly head: Downstream },
): readonly Change[] {
  const shared = (product: ResolvedProduct) => ({
    subject: `DataProduct ${product.name}`,
    product: product.name,
  });
  const added = pairs.added.map((product): Change => {
    const regime = product.policy?.value.spec.regime;
    return {
      ...shared(product),
      class: 'additive',
      kind: 'product-added',
      title: `product \`${product.name}\` is added`,
      items: [
        {
          name: product.name,
          before: null,
          after: product.policy ? `policy ${product.policy.name}` : 'no policy of its own',
          base: null,
          head: place(product),
        },
      ],
      consequences: [
        ...(regime === undefined
          ? []
          : [{ kind: 'privacy', text: `its tables are made under regime ${regime}` } as const]),
        ...naming('table', (names) => `gold: ${names}`, tablesOf(head, product, 'gold')),
      ],
      help: null,
    };
  });
  const removed = pairs.removed.map(
    (product): Change => ({
      ...shared(product),
      class: 'breaking',
      kind: 'product-removed',
      title: `product \`${product.name}\` is removed`,
      items: [{ name: product.name, before: product.name, after: null, base: place(product), head: null }],
      consequences: [
        ...naming('table', (names) => `no run refreshes any more: ${names}`, tablesOf(base, product, 'gold')),
        ...readersOf(base, downstream.base, product),
        {
          kind: 'history',
          text: 'its tables stay in the lake as they are; its surrogates and offsets stay in the vault',
        },
      ],
      help: 'its manifests go with `lakespec compile`; tell who reads its tables',
    }),
  );
  const renamed = pairs.renamed.map(
    ({ from, to }): Change => ({
      ...shared(to),
      class: 'breaking',
      kind: 'product-renamed',
      title: `product \`${from.name}\` is called \`${to.name}\` now`,
      items: [{ name: to.name, before: from.name, after: to.name, base: place(from), head: place(to) }],
      consequences: [
        {
          kind: 'table',
          text: `all its tables have other names: ${to.identifier}_gold.… instead of ${from.identifier}_gold.…`,
        },
        {
          kind: 'history',
          text: 'everything is ingested anew under new surrogates and offsets: nothing joins with what was made before',
        },
        ...readersOf(base, downstream.base, from),
      ],
      help: 'change `metadata.title` instead, if only people read the name',
    }),
  );
  return [...added, ...removed, ...renamed];
}
