import type { ResolvedProduct } from '../resolve/index.ts';
import { crosswalkId, datasetId } from './dataset-name.ts';
import type { Dataset } from './graph.ts';

/** Silver tables that the connectors bring: name → id of the bronze dataset. */
export function defaultTables(product: ResolvedProduct): ReadonlyMap<string, string> {
  return new Map(
    product.sources.flatMap((source) =>
      source.tables.map((table): [string, string] => [
        `${source.prefix}${table.silver}`,
        datasetId(product, 'bronze', `${source.prefix}${table.name}`),
      ]),
    ),
  );
}

/** Every name that `from`, `ref` and `source` may say → dataset id. The product's own names win. */
export function tableNames({
  product,
  byProduct,
}: {
  readonly product: ResolvedProduct;
  readonly byProduct: ReadonlyMap<string, readonly Dataset[]>;
}): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const input of product.inputs) {
    for (const dataset of byProduct.get(input.product.name) ?? []) {
      if (['source', 'bronze', 'delivery'].includes(dataset.kind) || !dataset.table) continue;
      const name = `${input.name}.${dataset.table.name}`;
      // A dimension may be called like the silver table that it is made of; then the silver table is meant.
      if (dataset.kind === 'silver' || !names.has(name)) names.set(name, dataset.id);
    }
  }
  for (const { name, crosswalk } of product.crosswalks) names.set(`${name}.links`, crosswalkId(crosswalk));
  for (const source of product.sources) {
    for (const table of source.tables) {
      names.set(
        `${source.name}.${table.name}`,
        datasetId(product, 'bronze', `${source.prefix}${table.name}`),
      );
    }
  }
  for (const name of [...defaultTables(product).keys(), ...Object.keys(product.spec.silver)]) {
    names.set(name, datasetId(product, 'silver', name));
  }
  return names;
}
