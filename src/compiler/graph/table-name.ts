import type { ResolvedProduct } from '../resolve/index.ts';
import type { Building } from './building.ts';
import { datasetId } from './dataset-name.ts';

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
export function tableNames(building: Building): ReadonlyMap<string, string> {
  const { product, byProduct } = building;
  const names = new Map<string, string>();
  for (const input of product.inputs) {
    for (const dataset of byProduct.get(input.product.name) ?? []) {
      if (dataset.kind === 'source' || dataset.kind === 'bronze' || !dataset.table) continue;
      const name = `${input.name}.${dataset.table.name}`;
      // A dimension may be called like the silver table that it is made of; then the silver table is meant.
      if (dataset.kind === 'silver' || !names.has(name)) names.set(name, dataset.id);
    }
  }
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
